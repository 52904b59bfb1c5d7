"""Everything the room sees."""

"""The windows: the one of the facilitator and the one the room sees."""

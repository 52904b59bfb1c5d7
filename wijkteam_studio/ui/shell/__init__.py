"""Windows, opening and closing, and what belongs to no screen."""

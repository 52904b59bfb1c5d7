"""What stands on the wall, painted."""

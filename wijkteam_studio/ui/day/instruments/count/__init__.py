"""Counts of hands and people."""

"""Agreements, their look back and the closing."""

"""Parked topics and their fate."""

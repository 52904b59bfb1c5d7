"""Reads resources and sessions into validated domain values."""

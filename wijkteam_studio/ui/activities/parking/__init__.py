"""Parked topics and what becomes of them."""

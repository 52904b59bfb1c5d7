"""Agreements, the trial, the date to look back, and the end of the day."""

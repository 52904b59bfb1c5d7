"""Wijkteam Studio: leads the team day of a Dutch neighbourhood team."""

__version__ = "0.1.0"

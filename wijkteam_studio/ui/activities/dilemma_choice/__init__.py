"""Choosing a dilemma: browse, choose in silence, open the result."""

"""Choosing a dilemma and what came of it."""

"""Dialogs: each asks one thing and answers by signal."""

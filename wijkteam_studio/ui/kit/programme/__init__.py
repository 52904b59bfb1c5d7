"""The timeline of a day, edited while preparing and while running."""

"""A day at speed: the real window with the example team, on a clock that runs faster."""

"""The real program on a real X server, with a beamer that comes and goes."""

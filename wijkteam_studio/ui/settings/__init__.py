"""Settings, keys and the manual."""

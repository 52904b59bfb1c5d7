"""Small parts of the windows: plain data in, signals out."""

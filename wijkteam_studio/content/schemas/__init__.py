"""The shape of every content file, in pydantic, and the domain values that come out."""

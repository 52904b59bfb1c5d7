"""A break."""

"""The only place with Qt widgets."""

"""Models behind the widgets: lists, tables and the keys."""

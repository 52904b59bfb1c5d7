"""The panel in which every werkvorm works: one field per kind of harvest."""

"""The machine around us: folders, whole files, logs and crash files."""

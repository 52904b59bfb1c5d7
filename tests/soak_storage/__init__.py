"""The long run of the storage: kills, power cuts and a disk that hangs, with our own writer."""

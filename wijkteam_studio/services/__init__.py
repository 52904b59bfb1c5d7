"""What a facilitator can do: each use case owns its transaction."""

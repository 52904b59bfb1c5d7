"""Activities (werkvormen): what the facilitator sees of each way of working."""

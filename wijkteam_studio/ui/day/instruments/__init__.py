"""What a step is made of: a control for each instrument."""

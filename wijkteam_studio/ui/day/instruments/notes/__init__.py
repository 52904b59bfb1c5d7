"""Notes under the questions of a step."""

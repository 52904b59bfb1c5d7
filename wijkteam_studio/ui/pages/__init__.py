"""Pages: each holds the services of one task and shows them."""

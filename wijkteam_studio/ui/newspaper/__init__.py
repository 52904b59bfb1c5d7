"""The newspaper's page."""

"""Files with damaged rows: whatever byte changes, nothing changed is believed without a word."""

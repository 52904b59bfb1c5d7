"""Starting again with a session to reopen, on a machine that is busy with other things."""

"""What developers run beside the program: pictures of every screen."""

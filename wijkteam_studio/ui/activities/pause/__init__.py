"""A break: when we go on and what comes next."""

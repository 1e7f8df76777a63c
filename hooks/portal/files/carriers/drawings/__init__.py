"""Vector drawings: the words they put somewhere."""

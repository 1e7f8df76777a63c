"""What stands below a private heading, and which columns tell of nobody."""

"""Everything in a running text that is read as a table."""

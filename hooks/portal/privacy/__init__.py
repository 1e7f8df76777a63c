"""What personal data looks like, told from text alone; nothing here reads files."""

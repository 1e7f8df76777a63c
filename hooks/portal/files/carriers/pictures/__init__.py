"""Pictures: what is written beside, between and behind their pixels."""

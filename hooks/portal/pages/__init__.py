"""Page families: from the portal to the list of pages, one module per family."""

"""What becomes of a picture an editor uploads: sizes, names and tags; no file is opened here."""

"""Writing and changing editors' files as text: what is not meant stays byte for byte."""

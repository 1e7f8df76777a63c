"""Open data: tables of plain values, and the files in which they are published."""

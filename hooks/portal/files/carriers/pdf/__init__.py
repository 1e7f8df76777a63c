"""PDF files: what their pages show, and what else lies in them."""

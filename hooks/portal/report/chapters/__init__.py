"""One module for each part of the summary, in the order of such summaries."""

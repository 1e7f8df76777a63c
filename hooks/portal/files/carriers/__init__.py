"""Files that carry words where no text editor shows them: one reader for each kind.

The search reads of a file what its readers see (:mod:`portal.files.searched_office`); the guard
reads all that is in it, hidden or forgotten, and refuses what it cannot read.
"""

"""How much of a file is read at most. What is beyond is refused, never silently left unread.

All of it is counted, nothing timed: two builds of one commit find the same.
"""

from __future__ import annotations

from typing import Final

MAX_BYTES: Final = 20 * 1024 * 1024
"""Largest file."""
MAX_PARTS: Final = 3000
"""Most files packed into one."""
MAX_UNPACKED: Final = 64 * 1024 * 1024
"""Bytes all of them may have when unpacked."""
MAX_XML: Final = 16 * 1024 * 1024
"""Bytes of them that may be XML, which is what takes time."""
MAX_RATIO: Final = 500
"""How many times smaller a large part may have become by packing; blank sheets come to 100."""
RATIO_FROM: Final = 1024 * 1024
"""Bytes from which on a part is large."""
MAX_CELLS: Final = 200_000
"""Most filled cells of a workbook, or of a table in plain text."""
MAX_PARAGRAPHS: Final = 50_000
"""Most paragraphs of a part of a Word or PowerPoint file; one in a table counts twice, in a table
within a table three times, as often as it is looked at."""
MAX_NESTED: Final = 16
"""Tables and paragraphs that may lie in each other."""
MAX_PAGES: Final = 300
"""Most pages of a PDF file."""
MAX_CHARACTERS: Final = 4_000_000
"""Most characters of one file."""
MAX_FIELDS: Final = 500
"""Most texts beside the pixels of one picture, and most parts of it that can hold some."""
MAX_BEHIND: Final = 16
"""Most pictures, films and stretches of notes behind the end of one picture."""
MAX_STRETCHES: Final = 20_000
"""Most stretches of words in bytes of which nothing else is known."""
MAX_RECORDS: Final = 300_000
"""Most strokes, words and settings of one drawing."""
MAX_BLOCKS: Final = 400_000
"""Most blocks of a GIF or PNG file; a GIF file that is as large as can be has 80,000."""
MAX_NOTES: Final = 5000
"""Most annotations, form fields and bookmarks of a PDF file, each."""
MAX_DRAWN: Final = 4 * 1024 * 1024
"""Most bytes of drawing that the pages of a PDF file come to, forms as often as they are drawn."""
MAX_DRAWN_ANYHOW: Final = 300 * 1024
"""Bytes of drawing that a PDF file of any size may come to."""
MAX_DRAWN_AGAIN: Final = 12
"""Bytes of drawing beyond them for each byte of the file; packed text is a tenth as long."""
MAX_FORMS: Final = 4000
"""Forms drawn in a PDF file; its library leaves out more than 5,000 of a page and tells nobody."""

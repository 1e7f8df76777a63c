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
MAX_PAGES: Final = 300
"""Most pages of a PDF file."""
MAX_CHARACTERS: Final = 4_000_000
"""Most characters of one file."""
MAX_FIELDS: Final = 500
"""Most texts beside the pixels of one picture."""
MAX_NOTES: Final = 5000
"""Most annotations, form fields and bookmarks of a PDF file, each."""

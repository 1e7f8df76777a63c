"""How days and months are written, as the insides of expressions.

Births are told by them in running text and in rows of tables alike.
"""

from __future__ import annotations

from typing import Final

BLANK: Final = " {0,2}"
"""What may stand between the parts of a date."""
YEAR: Final = "(?:19|20)[0-9]{2}"
MONTH: Final = "(?:1[0-2]|0?[1-9])"
DAY: Final = "(?:3[01]|[12][0-9]|0?[1-9])(?![0-9])"
WHOLE_DAY: Final = (
    rf"{YEAR}{BLANK}[年./-]{BLANK}{MONTH}{BLANK}[月./-]{BLANK}{DAY}(?:{BLANK}[日号])?"
    rf"|{YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?![0-9])"
)
"""A day of a year in digits: 1990年3月7日, 1990-03-07, 19900307."""
WHOLE_MONTH: Final = (
    rf"{YEAR}{BLANK}(?:年{BLANK}{MONTH}{BLANK}月|[./-]{BLANK}{MONTH}(?![0-9./-]))"
    rf"|{YEAR}(?:0[1-9]|1[0-2])(?![0-9])"
)
"""A month of a year in digits: 1990年3月, 1990.3, 199003."""
FIRST_EVENT_YEAR: Final = "2020"
"""From this year on a day beside a person is rather that of something the union did.

A year and no age: what was harmless when it was published stays so.
"""

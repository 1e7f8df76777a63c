"""When pictures of sheets stand in place of words: how much they cover, how much is said."""

from __future__ import annotations

from typing import Final

FEW: Final = 20
"""Characters below which words beside a picture are a title, a page number, a scanner's stamp."""
MOST_LOOKED_AT: Final = 24
"""Pictures of a file that are looked at, the largest ones; it takes a tenth of a second each. The
others count as if words stood on them."""
LEAST_COVERED: Final = 0.12
"""The share of a page from which on pictures of words can be a list."""
_PER_PAGE: Final = 300
"""Characters beside a whole page of pictures of words from which on they tell what it is about;
a notice has as many, a long title and a line below it have not."""


def fewest_letters(covered: float) -> float:
    """Below so many characters, pictures of words that cover so many pages stand without words."""
    return FEW + _PER_PAGE * covered if covered >= LEAST_COVERED else 0.0

"""Forms that few texts hold, each looked for only where a sign of it stands.

Most of what the guard looks for stands in hardly any text, and many forms take long to find:
they begin with any digit or any Chinese sign. A sign is found fast and missing from most texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator


class Rare:
    """A form behind a sign of it."""

    def __init__(self, sign: str, form: str, flags: int = 0) -> None:
        """Of two expressions: wherever the form stands, the sign does."""
        self.sign = re.compile(sign)
        self.form = re.compile(form, flags)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every place of the form in a text."""
        return self.form.finditer(text) if self.sign.search(text) else iter(())

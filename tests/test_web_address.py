"""An address is judged as a browser takes it."""

from __future__ import annotations

import pytest

from portal.web_address import as_taken


@pytest.mark.parametrize(
    ("written", "taken"),
    [
        ("javascript:x()", "javascript:x()"),
        (" \x01java\nscr\tipt\r:x() \x1f", "javascript:x()"),
        ("a b", "a b"),
        ("\x7fa\xa0", "\x7fa\xa0"),
        ("", ""),
    ],
)
def test_what_a_browser_passes_over_is_left_out(written: str, taken: str) -> None:
    assert as_taken(written) == taken

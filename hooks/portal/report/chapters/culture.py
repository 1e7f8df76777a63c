"""文体: culture and sport."""

from __future__ import annotations

from typing import Final

from portal.model.programme import Category
from portal.report.chapters.activities import activities
from portal.report.chapters.values import values
from portal.report.sentences import Chapter, chapter
from portal.report.view import View

HEADING: Final = "文化体育"


def build(view: View) -> Chapter:
    """The part on culture and sport."""
    held = activities(view, Category.CULTURE)
    return chapter(HEADING, (("", (*held, *values(view, Category.CULTURE, told=held))),))

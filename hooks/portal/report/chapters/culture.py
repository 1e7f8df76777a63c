"""文体: culture and sport."""

from __future__ import annotations

from typing import Final

from portal.model.programme import Category
from portal.report.chapters.common import activities, values
from portal.report.sentences import Chapter, chapter
from portal.report.view import View

HEADING: Final = "文化体育"


def build(view: View) -> Chapter:
    """The part on culture and sport."""
    told = (*activities(view, Category.CULTURE), *values(view, Category.CULTURE))
    return chapter(HEADING, (("", told),))

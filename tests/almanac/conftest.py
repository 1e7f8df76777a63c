"""The official notices of the repository, as the engine reads them."""

from __future__ import annotations

import pytest

from portal.almanac.holidays import WorkCalendar
from portal.public import Portal
from tiny import ROOT, sound

FILE = "data/holidays.yml"


@pytest.fixture(scope="session")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Portal:
    """A tiny site with the repository's holidays."""
    text = (ROOT / FILE).read_text("utf-8")
    return sound(tmp_path_factory.mktemp("official"), {FILE: text}).portal


@pytest.fixture(scope="session")
def official(portal: Portal) -> WorkCalendar:
    """The calendar of the recorded years."""
    return portal.work_calendar

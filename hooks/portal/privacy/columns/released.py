"""Which columns with a private heading tell of nobody: of kinds of people, or of offices."""

from __future__ import annotations

from collections.abc import Sequence

from portal.privacy.columns.impersonal import Rows, impersonal, is_kind
from portal.privacy.columns.offices import columns_of_offices, may_be_of_office
from portal.privacy.columns.subjects import may_be_subject


def columns_of_nobody(headings: Sequence[str], rows: Rows) -> tuple[int, ...]:
    """The places of these columns; ``rows`` are the cells below, empty ones too."""
    return (*impersonal(headings, rows), *columns_of_offices(headings, rows))


def may_tell_of_nobody(heading: str) -> bool:
    """Whether below a private heading also what is nobody's can stand."""
    return is_kind(heading) or may_be_subject(heading) or may_be_of_office(heading)

"""Rules across records, one module per concern.

A rule is a generator of :class:`portal.errors.Problem`; it never raises and never stops
at the first find. :func:`rules` names them all.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from portal.checks import (
    activities,
    addresses,
    arithmetic,
    attached_lists,
    attached_names,
    attachments,
    bodies,
    corrections,
    dates,
    demo,
    exposure,
    few,
    filing,
    future,
    holidays,
    honours,
    identity,
    links,
    name_tables,
    office_numbers,
    opening_hours,
    order,
    periods,
    photos,
    pictures,
    placeholders,
    places,
    public_notice_files,
    public_notice_rolls,
    public_notices,
    references,
    rendered,
    scope,
    services,
    signs,
    strays,
    synonyms,
    unions,
    words,
)
from portal.checks.content import Content
from portal.errors import Problem

RULES = (
    identity.problems,
    references.problems,
    dates.problems,
    activities.problems,
    services.problems,
    places.problems,
    opening_hours.problems,
    order.problems,
    periods.problems,
    honours.problems,
    public_notices.problems,
    public_notice_rolls.problems,
    public_notice_files.problems,
    attached_lists.problems,
    attached_names.problems,
    name_tables.problems,
    office_numbers.problems,
    rendered.problems,
    holidays.problems,
    exposure.problems,
    few.problems,
    future.problems,
    unions.problems,
    corrections.problems,
    synonyms.problems,
    arithmetic.problems,
    bodies.problems,
    placeholders.problems,
    words.problems,
    demo.problems,
    filing.problems,
    scope.problems,
    signs.problems,
    addresses.problems,
    links.problems,
    pictures.problems,
    attachments.problems,
    photos.problems,
    strays.problems,
)


def run(content: Content) -> Iterator[Problem]:
    """Every problem every rule finds; what is wrong in a draft is only a warning."""
    drafts = {document.origin.source for document in content.documents() if document.draft}
    for problem in chain.from_iterable(rule(content) for rule in RULES):
        yield replace(problem, level="warning") if problem.source in drafts else problem

"""How days, amounts, states and rules are written for people (the house style, UX.md).

1. ``dates``, ``amounts`` and ``text`` write single values.
2. ``rules`` writes the rule of a series, ``activities`` when an activity is held.
3. ``services`` writes what a reader must know of a changed service.
"""

from __future__ import annotations

from portal.wording.activities import planned_span, signup_in_words, span
from portal.wording.amounts import amount, change, file_size, grouped, quantity, since
from portal.wording.dates import (
    WEEKDAYS,
    between,
    clock,
    day,
    iso,
    moment,
    short_day,
    until,
    weekday,
    when,
)
from portal.wording.rules import cadence, each_called, hours_in_words, rule_in_words
from portal.wording.services import ServiceNotice, service_notice
from portal.wording.text import PHONE, article_label, digits, paragraphs, tel

__all__ = [
    "PHONE",
    "WEEKDAYS",
    "ServiceNotice",
    "amount",
    "article_label",
    "between",
    "cadence",
    "change",
    "clock",
    "day",
    "digits",
    "each_called",
    "file_size",
    "grouped",
    "hours_in_words",
    "iso",
    "moment",
    "paragraphs",
    "planned_span",
    "quantity",
    "rule_in_words",
    "service_notice",
    "short_day",
    "signup_in_words",
    "since",
    "span",
    "tel",
    "until",
    "weekday",
    "when",
]

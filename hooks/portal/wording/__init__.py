"""How days, amounts, states and rules are written for people (the house style, UX.md).

1. ``dates``, ``amounts`` and ``text`` write single values.
2. ``rules`` writes the rule of a series, ``times`` how many times it has, ``activities``
   when an activity is held.
3. ``services`` writes what a reader must know of a changed service.
4. ``unbroken`` tells what of a text a line must not part.
"""

from __future__ import annotations

from portal.wording.activities import (
    confirmed,
    confirmed_state,
    planned_span,
    signup_in_words,
    span,
    title_with_day,
)
from portal.wording.amounts import (
    amount,
    change,
    file_size,
    grouped,
    quantity,
    records_in_words,
    since,
)
from portal.wording.dates import (
    between,
    clock,
    day,
    day_beside,
    days_between,
    iso,
    moment,
    short_day,
    until,
    weekday,
    when,
)
from portal.wording.rules import cadence, hours_in_words, rule_in_words
from portal.wording.services import ServiceNotice, service_notice
from portal.wording.text import (
    AI_GENERATED,
    NOT_REAL,
    PHONE,
    article_label,
    digits,
    file_name,
    paragraphs,
    tel,
)
from portal.wording.times import each_called, off_in_words, times_in_words
from portal.wording.unbroken import in_pieces

__all__ = [
    "AI_GENERATED",
    "NOT_REAL",
    "PHONE",
    "ServiceNotice",
    "amount",
    "article_label",
    "between",
    "cadence",
    "change",
    "clock",
    "confirmed",
    "confirmed_state",
    "day",
    "day_beside",
    "days_between",
    "digits",
    "each_called",
    "file_name",
    "file_size",
    "grouped",
    "hours_in_words",
    "in_pieces",
    "iso",
    "moment",
    "off_in_words",
    "paragraphs",
    "planned_span",
    "quantity",
    "records_in_words",
    "rule_in_words",
    "service_notice",
    "short_day",
    "signup_in_words",
    "since",
    "span",
    "tel",
    "times_in_words",
    "title_with_day",
    "until",
    "weekday",
    "when",
]

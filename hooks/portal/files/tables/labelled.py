"""Cells and lines that hold a label and what was filled in behind it: 病种：乳腺癌."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from portal.privacy.columns.headings import bare, is_name_heading, private_heading
from portal.privacy.columns.labels import is_asked, is_label, is_left_blank, is_of_kinds
from portal.privacy.columns.values import tells
from portal.privacy.people.names import begins_with_name
from portal.privacy.tables.records import records

_PART = re.compile(r"\n|\s{2,}|\s(?=[^\s：:]{2,12}[：:])")
"""What parts one field from the next."""
_LABELLED = re.compile(r"\s*(?P<label>[^：:]{2,20})[：:]\s*(?P<value>\S.*?)\s*")
_FOUND: Final = frozenset(
    {"身份证号", "手机号", "微信号", "银行卡号", "护照号", "居住证或通行证号"}
)
"""What is found by its own form; office numbers among them are allowed."""


def labelled(text: str, *, is_named: bool = True) -> Iterator[tuple[str, str]]:
    """Every label of a text behind which something was filled in, and what that is.

    Beside somebody named in it, that is more: what is written there is told of a person. Where
    nobody ``is_named`` around it, several kinds at once are those of a rule.
    """
    told = set()
    for part in _PART.split(text) if "：" in text or ":" in text else ():
        found = _LABELLED.fullmatch(part)
        if not found or (not is_named and is_of_kinds(found["value"])):
            continue
        if _is_filled(found["label"], found["value"]):
            told.add(bare(found["label"]))
            yield found["label"], found["value"]
    for labels, values in records(text):
        for (label, _), (value, _) in zip(labels.cells, values.cells, strict=True):
            if bare(label) not in told:
                yield label, value


def _is_filled(label: str, value: str) -> bool:
    if is_name_heading(label):
        return begins_with_name(value)
    if private_heading(label) in (None, *_FOUND):
        return False
    return tells(value, label) and not (is_label(value) or is_left_blank(value) or is_asked(value))

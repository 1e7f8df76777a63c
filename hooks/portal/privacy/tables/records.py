"""Lines of a form in running text, which are a record written downwards.

姓名：王建国 with 病种：乳腺癌 on a line near it tells what a table of one row would, and is read as
one. Without somebody named behind a label such lines are those of a policy or of a notice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from portal.privacy.columns.headings import is_name_heading, private_heading
from portal.privacy.columns.labels import is_answer, is_hint, is_label, is_left_blank
from portal.privacy.people.names import begins_with_name
from portal.privacy.tables.fields import COLONS, Field, fields_of
from portal.privacy.tables.markdown import Row

_NAMED = re.compile(
    r"[名字者人员工手生象](?:[(（][^()（）\n]{0,12}[)）])?(?:</[a-z]{1,8}>|[ \t*_`】\]]){0,4}"
    rf"(?:为?[{COLONS}]|(?<=】))"
)
"""The end of a label behind which somebody may be named: few texts have another than 联系人."""
_SIGHT: Final = 40
"""Signs before that end in which the label begins."""
_UNSEEN = re.compile(r"<!--|-->|</?[a-zA-Z][^<>\n]*>|&(?:nbsp|ensp|emsp|#160|#12288);|\\[nrt\n]")
_ENDS = re.compile(r"</?(?:br|p|div|li|dd|dt|tr|td|th|h[1-6])\b|\\[nr]", re.IGNORECASE)
_LINE_END: Final = "\x1e"
"""Stands where a tag ends a line."""
_MOST_BETWEEN: Final = 3
"""Lines without a label between two of one record."""
_FOUND: Final = frozenset({"手机号", "微信号"})
"""Found by its own form; who answers the telephone of an office is named beside it too."""

_Told = tuple[Field, int, int]
"""A field, the number of its line and the place of its value."""


def records(text: str) -> Iterator[list[Row]]:
    """Every record of a text that tells something of somebody named, as a table of two rows."""
    if _may_name(text):
        yield from filter(None, map(_rows, _gathered(_even(text))))


def _may_name(text: str) -> bool:
    """Whether some label asks for a name; only such a text is read line by line."""
    for found in _NAMED.finditer(text):
        line = text[max(0, found.start() - _SIGHT) : found.end()].rpartition("\n")[2]
        if any(is_name_heading(one.label) for one in fields_of(_even(line))):
            return True
    return False


def _even(text: str) -> str:
    """The text with blanks in place of tags, every other sign at its place."""
    return _UNSEEN.sub(_blank, text) if any(sign in text for sign in "<&\\") else text


def _blank(found: re.Match[str]) -> str:
    if found[0].endswith("\n"):
        return " \n"
    return (_LINE_END if _ENDS.match(found[0]) else " ").ljust(len(found[0]))


def _gathered(text: str) -> Iterator[list[_Told]]:
    """The telling fields of lines that stand together; the next person begins anew."""
    told: list[_Told] = []
    place = between = 0
    for number, line in enumerate(text.split("\n"), 1):
        for part in line.split(_LINE_END):
            fields = list(fields_of(part))
            between += not fields and not part.isspace() and part != ""
            for one in fields:
                if between > _MOST_BETWEEN or _is_next(one, told):
                    yield told
                    told = []
                between = 0
                if _names(one) or _tells(one):
                    told.append((one, number, place + one.start))
            place += len(part) + 1
    yield told


def _is_next(field: Field, told: list[_Told]) -> bool:
    """Whether a field names another person than those before it."""
    return _names(field) and any(one.label == field.label for one, _, _ in told)


def _rows(told: list[_Told]) -> list[Row]:
    """A heading row and a row of values; none where nobody is named or nothing is told."""
    names = {one.value for one, _, _ in told if is_name_heading(one.label)}
    kept = [one for one in told if is_name_heading(one[0].label) or one[0].value not in names]
    if not names or all(is_name_heading(one.label) for one, _, _ in kept):
        return []
    lines = tuple(line for _, line, _ in kept)
    labels = [(one.label, place) for one, _, place in kept]
    values = [(one.value, place) for one, _, place in kept]
    return [Row(lines[0], labels, lines), Row(lines[0], values, lines)]


def _names(field: Field) -> bool:
    is_name = field.value[:1].isalpha() and begins_with_name(field.value)
    return is_name and is_name_heading(field.label)


def _tells(field: Field) -> bool:
    """Whether something private is written behind a label: no hint, no gap of a blank form."""
    if private_heading(field.label) in (None, *_FOUND):
        return False
    is_blank = not any(map(str.isalnum, field.value))
    is_blank = is_blank or is_left_blank(field.value) or is_hint(field.value)
    return not is_blank and (is_answer(field.value) or not is_label(field.value))

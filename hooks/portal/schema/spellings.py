"""The spellings a field accepts, as patterns of JSON Schema (ECMA-262 regular expressions).

Each is what ``model.types`` reads, full-width signs and quotation marks included, with one
difference: what needs a calendar (30 February, a weekday that is not the day's) passes here
and is refused by ``check``. An editor's YAML 1.2 hands over ``120`` and ``0.5`` as numbers,
``true`` as a boolean, days and clock times as text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, get_args

from pydantic import BeforeValidator, StringConstraints

from portal.model.types import (
    MAX_COUNT,
    Count,
    Day,
    Flag,
    Moment,
    Number,
    Percent,
    Phone,
    Slug,
    When,
    Year,
    Yuan,
)

Schema = dict[str, Any]
"""A schema, or a part of one."""

_DIGIT: Final = "[0-9０-９]"
_DASHES: Final = "-—–－"
_QUOTES: Final = "“”\"'‘’「」『』＂＇"
_WEEKDAY: Final = "[(（]?(?:周|星期|礼拜)[一二三四五六日天][)）]?"
_CLOCK: Final = f"(?:[01０１]?{_DIGIT}|[2２][0-3０-３])[:：][0-5０-５]{_DIGIT}"
_YEAR_NUMBER: Final = (
    f"(?:[1１][9９](?:[4４][9９]|[5-9５-９]{_DIGIT})|[2２][0０]{_DIGIT}{{2}}|[2２][1１][0０]{{2}})"
)
_DATE: Final = (
    f"{_YEAR_NUMBER}"
    f"[{_DASHES}/／.．年](?:[0０]?[1-9１-９]|[1１][0-2０-２])"
    f"[{_DASHES}/／.．月](?:[0０]?[1-9１-９]|[12１２]{_DIGIT}|[3３][01０１])"
)
_DAY_END: Final = rf"[日号]?\s*(?:{_WEEKDAY})?\s*[TＴ]?"
# What parts the day from the clock: a word that ends the day, a space or a T.
_CLOCK_END: Final = rf"(?:[日号]?\s*{_WEEKDAY}|[日号]|(?=[\sTＴ]))\s*[TＴ]?\s*{_CLOCK}"
_WHOLE: Final = f"(?:{_DIGIT}+|{_DIGIT}{{1,3}}(?:[,，]{_DIGIT}{{3}})+)"
_CENTS: Final = f"(?:[.．]{_DIGIT}{{1,2}}[0０]*)?"
_NOTHING: Final = f"[{_DASHES}][0０]+(?:[.．][0０]+)?"
"""A zero with a stroke before it is a zero all the same."""
_SIGNED: Final = f"[{_DASHES}]?{_WHOLE}(?:[.．]{_DIGIT}{{1,4}}[0０]*)?"
_WORDS: Final = "是|否|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Yy][Ee][Ss]|[Nn][Oo]"
_TYPES: Final = ("string", "number", "boolean", "object", "array", "null")


def unoffered(*kinds: str) -> Schema:
    """JSON types that pass although no editor offers their words.

    Named as a type, ``null`` would be offered for every field that may be left out, and
    ``true`` beside 是.
    """
    return {"not": {"type": [other for other in _TYPES if other not in kinds]}}


def _spelled(pattern: str, remedy: str) -> Schema:
    """Text of a pattern, which may stand in spaces and quotation marks.

    ``remedy`` is what editors say of a text of another form.
    """
    whole = rf"^\s*[{_QUOTES}]?\s*(?:{pattern})\s*[{_QUOTES}]?\s*$"
    return {"pattern": whole, "patternErrorMessage": remedy}


def _typed(pattern: str, remedy: str, *numbers: str) -> Schema:
    """The same, or a number where ``numbers`` names a type of JSON for it."""
    return {"type": ["string", *numbers], **_spelled(pattern, remedy)}


def _as_in_model(alias: Any, remedy: str) -> Schema:
    """The pattern of a type of text; a number such as 12351 is read as what was typed."""
    constraints = next(mark for mark in get_args(alias) if isinstance(mark, StringConstraints))
    pattern = str(constraints.pattern).replace(r"\d", "[0-9]").removeprefix("^").removesuffix("$")
    return _typed(pattern, remedy, "integer")


def reader(marks: tuple[Any, ...]) -> Callable[..., Any] | None:
    """The function that reads a field's text, from the marks of its type; None without one."""
    return next((mark.func for mark in marks if isinstance(mark, BeforeValidator)), None)


_DAY: Final = _typed(_DATE + _DAY_END, "写成 2025-07-01 这样，年份四位")
_MOMENT: Final = _typed(_DATE + _CLOCK_END, "写成 2025-07-01 09:00 这样，日期和钟点都要写")
_WHEN: Final = _typed(
    f"{_DATE}(?:{_DAY_END}|{_CLOCK_END})", "写成 2025-07-01 或 2025-07-01 09:00 这样"
)
_FLAG: Final = {
    **_spelled(_WORDS, "只能写“是”或“否”"),
    **unoffered("string", "boolean"),
    "examples": ["是", "否"],
}
_COUNT: Final = {
    **_typed(f"{_WHOLE}|[{_DASHES}][0０]+", "只写一个整数，不写单位和“约”“余”等字", "integer"),
    "maximum": MAX_COUNT,
}
_YUAN: Final = _typed(
    f"{_WHOLE}{_CENTS}|{_NOTHING}", "只写数字，单位是元，最多两位小数，例如 30000", "number"
)
_PERCENT: Final = _typed(
    f"(?:{_WHOLE}{_CENTS}|{_NOTHING})[%％]?",
    "只写百分之几的数字，最多两位小数，例如 92.5",
    "number",
)
_NUMBER: Final = _typed(_SIGNED, "只写数字，最多四位小数，不写单位和“约”“余”等字", "number")
_YEAR: Final = _typed(f"{_YEAR_NUMBER}年?", "写四位的年份，例如 2025", "integer")
_SLUG: Final = _as_in_model(Slug, "只能有小写字母、数字和连字符")
_PHONE: Final = {
    **_as_in_model(Phone, "只写一个座机或热线号码，例如 0000-1234567 或 12351；不要写手机号"),
    # Without a dash a number has ten digits at most; a mobile phone's has eleven.
    "maximum": 9_999_999_999,
}

SPELLINGS: Final[Mapping[Callable[..., Any] | None, Schema]] = {
    reader(get_args(alias)): schema
    for alias, schema in (
        (Day, _DAY),
        (Moment, _MOMENT),
        (When, _WHEN),
        (Flag, _FLAG),
        (Count, _COUNT),
        (Yuan, _YUAN),
        (Percent, _PERCENT),
        (Number, _NUMBER),
        (Year, _YEAR),
        (Slug, _SLUG),
        (Phone, _PHONE),
    )
}
"""What a type accepts, by the function that reads it."""

ANY_TEXT: Final[Schema] = {"type": ["string", "number"]}
"""A text as an editor's YAML hands it over: ``43`` is a number there."""

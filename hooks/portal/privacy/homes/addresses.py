"""Home addresses to the door; beside a name, and behind 住址, to the village.

A village or a housing estate alone leads to nobody's door, and many doors are those of offices:
what stands around them tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from portal.privacy.homes.doors import LANDMARK, TO_THE_DOOR, TO_THE_GROUP, TO_THE_VILLAGE
from portal.privacy.homes.extent import whole_doors
from portal.privacy.homes.places import is_public, names_somebody
from portal.privacy.homes.whose import FIRM, GROUP, STAFF, doors_of_somebody
from portal.privacy.numbers.context import after, before
from portal.privacy.people.spoken_of import is_after_person, is_at_person
from portal.privacy.rare import Rare

_OF_PARTY: Final = (
    "(?:(?<![\u4e00-\u9fff])|(?<=当事人)|(?<=当事人的)|(?<!被申请人)(?<=申请人)|(?<=本人))"
)
"""Before 住所, which others write of a firm: nothing, or who is a party to a case."""
_LABEL = Rare(
    "住|户籍|户口|现居|家庭",
    r"(?:家庭(?:住址|地址|详细地址)|现?住址|现居(?:住)?(?:地|址)?|居住(?:地址?|于|在)"
    r"|户籍(?:所在)?地(?:址)?|户口所在地|家住|现住|住在|住于"
    rf"|{_OF_PARTY}住所地?(?=[：:])|(?<![\u4e00-\u9fff])住所地(?=[\u4e00-\u9fff])(?![^\n，。；]{{0,20}}[住籍]))"
    r"[为是在]?[\"'“： :|]{0,5}(?![、及与或]|和(?!平|谐|睦))(?P<at>[^\n，。；,;|]{2,50})",
)
_END: Final = r"(?= {0,2}(?:[，,。；;、)）|\"'”]|$))"
_VILLAGE = Rare(
    "住|户籍|现居|家庭",
    r"(?:(?P<named>(?:家庭(?:住址|地址|详细地址)|现?住址|现居住?(?:地址?|址)|居住地址?|户籍地址?)"
    r"[\"' ]{0,2}[：:|][\"'“ ]{0,3})"
    rf"|(?P<seat>{_OF_PARTY}住所地?[：:] ?)"
    r"|(?:家|现|居|常年|一直)?住(?:在|于)?[：: ]{0,2})"
    rf"(?P<door>{TO_THE_GROUP}|{TO_THE_VILLAGE}){_END}(?! {{0,2}}、)",
    re.MULTILINE,
)
_COLON = re.compile("[：:|]")
"""What parts a label of a form from its value."""


def homes(text: str) -> list[tuple[int, int]]:
    """Start and end of the part of every home address that leads to somebody."""
    return whole_doors(text, _homes(text))


def _homes(text: str) -> Iterator[tuple[int, int]]:
    """What tells of every home: of a door that is written in two forms perhaps a part each."""
    for label in _LABEL.finditer(text):
        start, end = label.span("at")
        door = TO_THE_DOOR.search(text, start, end)
        if (
            door
            and not _is_seat_of_firm(text, label)
            and not _is_told_of_group(text, label, door.start())
            and not is_public(text, label.start(), text[start : door.start()], door.end())
        ):
            yield door.span()
    for found in doors_of_somebody(text):
        if not is_public(text, found.start(), found[0], found.end()):
            yield _span(found)
    for found in _VILLAGE.finditer(text):
        if found["named"] or _is_of_person(text, found):
            yield found.span("door")


def _span(found: re.Match[str]) -> tuple[int, int]:
    """Where the door of a form stands."""
    return next(found.span(name) for name, said in found.groupdict().items() if said)


def _is_seat_of_firm(text: str, label: re.Match[str]) -> bool:
    """Whether 住所, which firms have too, stands beside what only a firm has, or beside nobody."""
    if "住所" not in text[label.start() : label.start("at")]:
        return False
    said = before(text, label.start())
    is_form = _COLON.search(text, label.start(), label.start("at") + 1) is not None
    is_of_somebody = names_somebody(said) and not STAFF.search(said)
    is_firm = FIRM.search(said + after(text, label.end("at"))) is not None
    return is_firm or not (is_form or is_of_somebody)


def _is_told_of_group(text: str, label: re.Match[str], door: int) -> bool:
    """Whether all who live somewhere are told to do something: 家住上河村的职工坐1号车."""
    is_group = GROUP.search(text, label.start("at"), door) is not None
    return is_group and _COLON.search(text, label.start(), door) is None


def _is_of_person(text: str, found: re.Match[str]) -> bool:
    """Whether a village is where somebody lives, or the seat of somebody that is no firm."""
    start = found.start()
    if found["seat"]:
        return not is_public(text, start, "", found.end())
    return is_after_person(text, start) or is_at_person(text, start)


def landmark(text: str, start: int) -> str:
    """The village, street or estate that is named directly before a door: 上河村; else nothing."""
    found = LANDMARK.search(before(text, start, 12))
    return found[0].strip(" 第") if found else ""

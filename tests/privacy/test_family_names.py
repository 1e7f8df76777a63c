"""Names of two characters before the given one, and given names in rare signs."""

from __future__ import annotations

import pytest

from portal.files.guard import file_problems
from portal.privacy.allowed import Allowed
from portal.privacy.columns.impersonal import impersonal
from portal.privacy.columns.private import names_somebody
from portal.privacy.numbers.figures import is_among_figures
from portal.privacy.people.names import begins_with_name, looks_like_name

NAMES = ("张建国", "欧阳建国", "司马光明", "上官敏", "王䶮", "李𬍛", "诸葛𬱖")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("source", "row"),
    [
        ("docs/a.csv", "{},男,1975年3月7日\n"),
        ("docs/a.csv", "{},1975-03-07\n"),
        ("docs/a.md", "{}，1975年3月出生，会员。\n"),
    ],
)
def test_the_birth_of_somebody_is_told_whatever_the_name(source: str, row: str, name: str) -> None:
    found = file_problems(source, row.format(name).encode(), Allowed())
    assert ["有出生日期" in one.message for one in found] == [True]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_one_in_a_cell_before_a_unit_and_behind_one(name: str) -> None:
    assert looks_like_name(name)
    assert names_somebody("申请人", name)
    assert begins_with_name(f"{name}示例机械厂")
    rows = [("大病", f"示例厂{name}", "2000元")]
    assert impersonal(("病种", "备注", "补助标准"), rows) == ()


@pytest.mark.parametrize("name", ["王建国", "欧阳建国", "王䶮"])
def test_groups_of_digits_beside_a_name_are_no_figures(name: str) -> None:
    digits = "138 0000 1234"
    for text in (f"{name} {digits}", f"{digits} {name}"):
        start = text.index("1")
        assert not is_among_figures(text, start, start + len(digits))


@pytest.mark.parametrize(
    "words",
    [
        *("东方红", "东方医院", "东方集团", "百里挑一", "司空见惯", "长孙女", "西门口"),
        *("欧阳", "王", "阳建国丽", "欧阳建国丽", "䶮䶮"),
    ],
)
def test_other_words_are_no_names(words: str) -> None:
    assert not looks_like_name(words)

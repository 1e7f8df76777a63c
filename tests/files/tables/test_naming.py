"""Names below headings that ask for a name and something else."""

from __future__ import annotations

import pytest

from portal.files.tables.naming import NamedAt, named
from portal.privacy.passage import Passage


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("姓名/单位", "禤小明/示例厂"),
        ("单位、姓名", "示例厂 禤小明"),
        ("姓名\n单位", "禤小明\n示例厂"),
        ("姓名及单位", "禤小明（示例厂）"),
        ("姓名", "阿依古丽·买买提"),
        ("姓名/单位", "张三"),
    ],
)
def test_a_name_of_any_family_is_found_at_its_place(heading: str, text: str) -> None:
    assert named([Passage("第1页", text, heading)]).names_at == "第1页"


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("姓名/单位", "示例厂"),
        ("姓名/单位", "/"),
        ("姓名/单位", "姓名/单位"),
        ("姓名、手机号", "见附表"),
        ("单位/金额", "示例厂/20元"),
    ],
)
def test_what_is_no_name_is_none(heading: str, text: str) -> None:
    assert named([Passage("第1页", text, heading)]).names_at == ""


def test_how_much_of_a_name_is_told() -> None:
    passages = [Passage(str(at), one, "姓名") for at, one in enumerate(("张*", "张*明", "张三"))]
    assert named(passages) == NamedAt(full_at="2", part_at="1", family_at="0")

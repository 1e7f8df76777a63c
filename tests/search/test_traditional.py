"""The table of traditional signs: each leads to one that mainland texts use, and only once."""

from __future__ import annotations

import json

import pytest

from portal.search.products import index_files
from portal.search.traditional import TRADITIONAL, known_pairs
from search.made import document


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("工會", "工会"),
        ("勞動爭議", "劳动争议"),
        ("醫療互助", "医疗互助"),
        ("職工驛站", "职工驿站"),
        ("養老保險", "养老保险"),
        ("學歷與技能競賽", "学历与技能竞赛"),
        ("工会", "工会"),
    ],
)
def test_words_of_a_union_are_read(typed: str, written: str) -> None:
    assert "".join(TRADITIONAL.get(sign, sign) for sign in typed) == written


def test_no_simplified_text_is_changed() -> None:
    """What leads elsewhere is no sign of GB 2312, and what it leads to is one."""
    for sign, simple in TRADITIONAL.items():
        assert len(sign) == len(simple) == 1
        assert len(simple.encode("gb2312")) == 2
        with pytest.raises(UnicodeEncodeError):
            sign.encode("gb2312")


def test_only_signs_that_can_lead_somewhere_are_published() -> None:
    assert known_pairs({"会", "工"}) == ("會", "会")
    files = index_files([document("a/", text="工会")], {"讨薪": ["工会"]})
    (content,) = (text for name, text in files.items() if name.endswith("/han.json"))
    signs, simple = json.loads(content)
    assert {"会", "讨", "么"} <= set(simple)
    assert not {"险", "驿"} & set(simple)
    assert len(signs) == len(simple)
    assert len(content) < 500

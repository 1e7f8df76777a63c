"""The last digits of a number, however they are called."""

from __future__ import annotations

import pytest

from portal.privacy.allowed import Allowed
from portal.privacy.columns.headings import private_heading
from portal.privacy.columns.values import tells
from portal.privacy.passage import Passage
from portal.privacy.passages import passage_problems

TAILS = (
    "后四位",
    "末四位",
    "最后四位",
    "最后4位",
    "最末六位",
    "末尾四位",
    "尾号",
    "末号",
    "尾数",
    "后四位数",
)
PAPERS = ("身份证", "身份证号码", "证件号", "居民身份证")


@pytest.mark.parametrize("tail", TAILS)
@pytest.mark.parametrize("paper", PAPERS)
def test_the_end_of_an_identity_number_is_private(paper: str, tail: str) -> None:
    assert private_heading(f"{paper}{tail}") == "身份证号"
    assert private_heading(f"{paper}的{tail}") == "身份证号"
    text = f"张*，{paper}{tail}1234，来领取。"
    (found,) = passage_problems("docs/a.md", [Passage("", text)], Allowed())
    assert "身份证号" in found.message


@pytest.mark.parametrize("tail", TAILS)
def test_the_end_of_a_telephone_number_may_stay(tail: str) -> None:
    assert private_heading(f"手机{tail}") == private_heading(f"手机号码{tail}") == "手机号"
    assert not tells(f"{tail}：1234", "手机号")
    assert not tells("1234", f"手机{tail}")
    assert tells("12345", f"手机{tail}")
    text = f"手机号{tail}1234的会员，请来领取。"
    assert list(passage_problems("docs/a.md", [Passage("", text)], Allowed())) == []


@pytest.mark.parametrize(
    "text",
    [
        "身份证最后4位不用写。",
        "身份证号最后一位是单数的周一来。",
        "准考证号后四位1234。",
        "工作证件照1234张。",
        "密码是身份证号的最后6位。",
    ],
)
def test_nothing_is_told_without_the_digits_of_a_paper(text: str) -> None:
    assert list(passage_problems("docs/a.md", [Passage("", text)], Allowed())) == []

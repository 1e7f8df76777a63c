"""A masked address: the whole way to the door is gone, and nothing else."""

from __future__ import annotations

import pytest

from portal.files.guard import file_problems
from portal.files.mending import mended
from portal.privacy.allowed import Allowed
from portal.privacy.scan import scan

NOTHING = Allowed()
HIDDEN = "（门牌已隐去）"
"""What stands for the way to a door."""


@pytest.mark.parametrize(
    ("before", "door", "after"),
    [
        ("居住地址 南片区安置房", "12#楼2-301", ""),
        ("王建国，住示例镇老街", "12号3楼", ""),
        ("王建国，住示例镇老街", "12号附3号2楼", "，两口人"),
        ("租住在建设路", "35弄8号602室", ""),
        ("王建国住建设路", "35弄8号602室", "。"),
        ("居住在建设路", "35弄8号-1", ""),
        ("文昌路", "6号院3号楼2门301", ""),
        ("家住文昌路", "6号院3号楼", "，王建国"),
        ("家住文昌路", "6 号院 3 号楼 2 门 301", " 王建国"),
        ("家住文昌路", "6号院3号楼2单元5楼东户", "，王建国"),
        ("王建国住文昌路", "二十号院五号楼三单元三零一室", ""),
        ("居住地址：供销社家属院", "2排5号", ""),
        ("王建国现住老街", "12号院2排5号", ""),
        ("王建国住阳光花园", "12-3号楼2单元501-2", ""),
        ("家住老街", "三零一室", "，王建国"),
        ("他家在文昌路", "六号二单元三零一室", ""),
        ("| 王建国 | 文昌路", "20号2栋301", " |"),
        ("| 收件人 | 收货地址 |\n|---|---|\n| 王* | 阳光花园", "5栋2单元1203", " |\n"),
        ("1、王* 阳光花园", "5栋2单元1203", " 500元"),
        ("王建国3月5号", "3栋2单元1203", ""),
        ("王建国住上河村", "3组12号", "，2楼共3层，500元"),
        ("王建国住上河村", "3组12号", "2026年入住"),
    ],
)
def test_the_whole_way_to_a_door_is_masked_and_nothing_else(
    before: str, door: str, after: str
) -> None:
    text = f"{before}{door}{after}"
    assert [text[one.start : one.end] for one in scan(text, NOTHING)] == [door]
    masked = mended("docs/a.md", text, NOTHING).text
    assert masked == f"{before}{HIDDEN}{after}"
    assert file_problems("docs/a.md", text.encode(), NOTHING) != []
    assert file_problems("docs/a.md", masked.encode(), NOTHING) == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("王建国，住示例镇老街12号3楼", "*号*楼"),
        ("居住地址 南片区安置房12#楼2-301", "*#楼*-*"),
        ("租住在建设路35弄8号602室", "*号*室"),
        ("文昌路6号院3号楼2门301", "*号*号楼*"),
    ],
)
def test_the_message_shows_no_number_of_the_way(text: str, shown: str) -> None:
    assert [one.masked for one in scan(text, NOTHING)] == [shown]

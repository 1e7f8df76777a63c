"""Plain tables are read in the encodings offices use, and their cells know their headings."""

from __future__ import annotations

import pytest

from portal.files.carriers.readers import passages_of
from portal.files.carriers.refused import Refused

TABLE = "序号,姓名,家庭住址\r\n1,张三,人民路\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-32"])
@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_a_table_is_read_in_every_encoding(encoding: str, separator: str) -> None:
    found = list(passages_of("csv", TABLE.replace(",", separator).encode(encoding)))
    assert (found[0].where, found[0].text) == ("", TABLE.replace(",", separator))
    assert [(one.where, one.text, one.heading) for one in found[1:]] == [
        ("第2行第1格", "1", "序号"),
        ("第2行第2格", "张三", "姓名"),
        ("第2行第3格", "人民路", "家庭住址"),
    ]


@pytest.mark.parametrize("content", [b"\x00\x01\x02", b"a\x00b", b"\xff\xff\xff\xff"])
@pytest.mark.parametrize("ending", ["csv", "txt"])
def test_what_is_no_text_is_refused(content: bytes, ending: str) -> None:
    with pytest.raises(Refused) as refused:
        list(passages_of(ending, content))
    assert refused.value.message == "里面不是文字，或者文字编码认不出来"
    assert refused.value.remedy == "请用记事本打开，“另存为”时编码选 UTF-8"


def test_more_than_is_read_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    remedy = "请删去多余的内容，或者分成几个文件，再上传"
    with pytest.raises(Refused, match="有一格超过 131072 个字") as long:
        list(passages_of("csv", b"a" * 131_073))
    monkeypatch.setattr("portal.files.carriers.plain.MAX_CELLS", 3)
    with pytest.raises(Refused, match="超过 3 格") as many:
        list(passages_of("csv", b"a,b\nc,d"))
    assert {long.value.remedy, many.value.remedy} == {remedy}


def test_a_text_is_one_stretch() -> None:
    found = list(passages_of("txt", "工会\n会员".encode("gb18030")))
    assert [(one.where, one.text) for one in found] == [("", "工会\n会员")]


def test_a_quoted_cell_may_hold_lines_and_separators() -> None:
    found = list(passages_of("csv", '姓名,"住 址"\n张三,"人民路,\n1号"\n'.encode()))
    assert [(one.text, one.heading) for one in found[1:]] == [
        ("张三", "姓名"),
        ("人民路,\n1号", "住 址"),
    ]

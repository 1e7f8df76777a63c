"""Forms of numbers that real clerks produce: what is found, where it ends, what may be shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.files.guard import file_problems
from portal.privacy.allowed import Allowed
from portal.privacy.plain import plain
from portal.privacy.scan import scan

NOTHING = Allowed()
ID = "身份证号"
MOBILE = "手机号"
CARD = "银行卡号"
PASSPORT = "护照号"
PERMIT = "居住证或通行证号"


def told(text: str) -> list[tuple[str, str, str]]:
    """Kind, what stands there and what may be shown of it."""
    return [(one.kind, text[one.start : one.end], one.masked) for one in scan(text, NOTHING)]


@pytest.mark.parametrize(
    ("text", "kind", "found", "masked"),
    [
        ("电话 139\n85671234。", MOBILE, "139\n85671234", "139****1234"),
        ("（13985\n  671234）", MOBILE, "13985\n  671234", "139****1234"),
        ("139<br>8567<br/>1234", MOBILE, "139<br>8567<br/>1234", "139****1234"),
        ("王强110105\r\n19491231002X。", ID, "110105\r\n19491231002X", "******"),
        ("11010519491231\n0021到", ID, "11010519491231\n0021", "******"),
        ("卡号622202\n1234567890128", CARD, "622202\n1234567890128", "****0128"),
        ('"139\\n85671234"', MOBILE, "139\\n85671234", "139****1234"),
        ('"\\u0031\\x3385671\\U000000323"4 13985671234', MOBILE, "13985671234", "139****1234"),
        ('"\\u0031\\x3985671234\\x35"', MOBILE, "\\u0031\\x3985671234\\x35", "198****2345"),
        ("139&nbsp;8567&thinsp;1234", MOBILE, "139&nbsp;8567&thinsp;1234", "139****1234"),
        ("&#x31;&#51;985671234", MOBILE, "&#x31;&#51;985671234", "139****1234"),
        ("139<!-- a -->85671234", MOBILE, "139<!-- a -->85671234", "139****1234"),
        ("139 <b>8567</b> 1234", MOBILE, "139 <b>8567</b> 1234", "139****1234"),
        ("<td>13985671234</td><td>20260101</td>", MOBILE, "13985671234", "139****1234"),
        ("139 85 67 12 34 王强", MOBILE, "139 85 67 12 34", "139****1234"),
        ("王强 13 985 671 234", MOBILE, "13 985 671 234", "139****1234"),
        ("一三九八五六七一二三四", MOBILE, "一三九八五六七一二三四", "139****1234"),
        ("幺三九 八五六七 幺二三四", MOBILE, "幺三九 八五六七 幺二三四", "139****1234"),
        ("①③⑨⑧⑤⑥⑦①②③④", MOBILE, "①③⑨⑧⑤⑥⑦①②③④", "139****1234"),
        ("①13985671234", MOBILE, "13985671234", "139****1234"),
        ("13985671234²", MOBILE, "13985671234", "139****1234"),
        ("小王13985671234万师傅", MOBILE, "13985671234", "139****1234"),
        ("打给13985671234元女士", MOBILE, "13985671234", "139****1234"),
        ("13985671234、5678", MOBILE, "13985671234", "139****1234"),
        ("电话：13985671234/5678", MOBILE, "13985671234", "139****1234"),
        ("📱13985671234", MOBILE, "13985671234", "139****1234"),
        ("(+86) 13985671234", MOBILE, "13985671234", "139****1234"),
        ("139856*1234", MOBILE, "139856*1234", "139********"),
        ("13985**1234", MOBILE, "13985**1234", "139********"),
        ("电话：l39O5671234", MOBILE, "l39O5671234", "139****1234"),
        ("11O1O51949I23lOO2X", ID, "11O1O51949I23lOO2X", "******"),
        ("1l0105l9491231002X", ID, "1l0105l9491231002X", "******"),
        ("（II0I05I98IIII822I4）", ID, "II0I05I98IIII822I4", "******"),
        ("身份证号II0I05I98IIII822I6", ID, "II0I05I98IIII822I6", "******"),
        ("王强身份证尾号1234", ID, "1234", "******"),
        ("张*（身份证号码后四位：002X）", ID, "002X", "******"),
        ("身份证末六位为１２３４５６", ID, "１２３４５６", "******"),
        ("11010519491231002×", ID, "11010519491231002×", "******"),
        ("11 01 05 19 49 12 31 00 2X", ID, "11 01 05 19 49 12 31 00 2X", "******"),
        ("5201**********1234", ID, "5201**********1234", "******"),
        ("5201\\*\\*\\*\\*\\*\\*\\*\\*\\*\\*1234", ID, "5201" + "\\*" * 10 + "1234", "******"),
        ("520***********1234", ID, "520***********1234", "******"),
        ("520102************", ID, "520102************", "******"),
        ("******19900101****", ID, "******19900101****", "******"),
        ("5201**1990****1234", ID, "5201**1990****1234", "******"),
        ("52010219900101123*", ID, "52010219900101123*", "******"),
        ("520102 **** **** 1234", ID, "520102 **** **** 1234", "******"),
        ("身份证 5201****1234", ID, "5201****1234", "******"),
        ("护照 E12345678", PASSPORT, "E12345678", "******"),
        ("EA1234567", PASSPORT, "EA1234567", "******"),
        ("名单\nE12345678 张三", PASSPORT, "E12345678", "******"),
        ("张三G12345678，男", PASSPORT, "G12345678", "******"),
        ("护照ＥＡ１２３４５６７", PASSPORT, "ＥＡ１２３４５６７", "******"),
        ("E12345678（护照）", PASSPORT, "E12345678", "******"),
        ("Passport No. E12345678", PASSPORT, "E12345678", "******"),
        ("港澳通行证 C12345678", PERMIT, "C12345678", "******"),
        ("往来港澳通行证：CA1234567", PERMIT, "CA1234567", "******"),
        ("来往内地通行证 H1234567801", PERMIT, "H1234567801", "******"),
        ("回乡证 M12345678", PERMIT, "M12345678", "******"),
        ("H12345678（回乡证）", PERMIT, "H12345678", "******"),
        ("台胞证 12345678", PERMIT, "12345678", "******"),
        ("台湾居民来往大陆通行证 12345678", PERMIT, "12345678", "******"),
        ("往来台湾通行证 L12345678", PERMIT, "L12345678", "******"),
        ("外国人永久居留证 USA110065082801", PERMIT, "USA110065082801", "******"),
        ("永久居留身份证 911124198108030024", ID, "911124198108030024", "******"),
        ("汤姆 952124198108030022", ID, "952124198108030022", "******"),
    ],
)
def test_odd_forms_are_found(text: str, kind: str, found: str, masked: str) -> None:
    assert told(text) == [(kind, found, masked)]


def test_numbers_on_lines_of_their_own_do_not_hide_each_other() -> None:
    found = told("a1b2\n13985671234\nE12345678\nEA1234567\n8114012100000X\n110105194912310021\n")
    assert [kind for kind, _, _ in found] == [MOBILE, PASSPORT, PASSPORT, ID]


def test_two_numbers_without_a_blank_between_are_both_found() -> None:
    assert told("11010519491231002113985671234") == [
        (ID, "110105194912310021", "******"),
        (MOBILE, "13985671234", "139****1234"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "人数\n138\n245\n1398567\n1234",
        "共 139\n20261121",
        "1,上河村,139\n85671234,下河村,2",
        "139\n\n85671234",
        "- 139\n- 85671234",
        "| 139 | 85671234 |",
        "<td>139</td><td>85671234</td>",
        "上河村 139 85 67 12 34",
        "煤炭 13 985 671 234",
        "139 85 67 12 34\n151 23 45 67 89",
        "139 85 67 12 34 人",
        "分别为 1398 567 1234",
        "客服电话 1 400 123 4567",
        "第一二三四五六七八九期",
        "13985671234万元，13985671234元，13985671234万。",
        "138****1234、1398567****、尾号1234",
        "622202********1234、6222 **** **** 1234",
        "资产编号 G12345678，型号E12345678",
        "活动 E20261121",
        "/files/E12345678.pdf、E12345678.jpg",
        "台胞证办理 88881234",
        "二维码 123456O890123l5678",
        "113.75<br>123456789",
        "编码 l39O5671234",
        "身份证尾号为1、3的周一来，身份证后四位不写，手机尾号1234，身份证号后6位为初始密码",
        "编码 lIlIl0OIlIlIlOlIlI，校验串 IOIOIOIOIOIOIOIOIO，产品 II0I05I98IIII822I6",
    ],
)
def test_what_only_looks_like_them_is_left_alone(text: str) -> None:
    assert told(text) == []


PAGE = "---\n标题: 名单\n---\n\n身份证 11010519491231002X，电话 13985671234\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8-sig", "gbk", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "big5"]
)
@pytest.mark.parametrize("source", ["docs/a.md", "data/a.yml"])
def test_a_written_file_is_read_in_whatever_encoding_it_is(source: str, encoding: str) -> None:
    text = PAGE.replace("号", "") if encoding != "big5" else PAGE.encode("ascii", "ignore").decode()
    found = file_problems(source, text.encode(encoding), NOTHING)
    assert [(one.line, one.message) for one in found] == [
        (5, "有手机号“139****1234”，不能公布"),
        (5, "有身份证号“******”，不能公布"),
    ]


@pytest.mark.parametrize("encoding", ["gbk", "utf-16"])
@pytest.mark.parametrize("ending", ["csv", "txt"])
def test_an_attached_table_is_read_in_its_encoding(ending: str, encoding: str) -> None:
    content = "序号,说明\n1,电话13985671234\n".encode(encoding)
    (found,) = file_problems(f"docs/a.{ending}", content, NOTHING)
    assert (found.line, found.message) == (2, "有手机号“139****1234”，不能公布")


@pytest.mark.parametrize("ending", ["csv", "txt"])
def test_a_table_in_an_encoding_that_nobody_names_is_refused(ending: str) -> None:
    content = "序号,说明\n1,电话13985671234\n".encode("utf-16-le")
    (found,) = file_problems(f"docs/a.{ending}", content, NOTHING)
    assert found.message == "里面不是文字，或者文字编码认不出来"


SIGNS = st.text("0139 \u200b\\&#;xunbspry<>/*\n|-一①", max_size=40)


@given(SIGNS)
def test_every_place_of_a_plain_text_is_one_of_the_given_text(text: str) -> None:
    read = plain(text)
    places = [read.place(index) for index in range(len(read.text) + 1)]
    assert places == sorted(places)
    assert places[-1] == len(text)
    assert all(0 <= place <= len(text) for place in places)
    ends = [read.end(index) for index in range(len(read.text) + 1)]
    assert ends[0] == 0
    spans = zip(places, ends[1:], places[1:], strict=False)
    assert all(place < end <= following for place, end, following in spans)


@pytest.mark.parametrize(
    ("text", "end"),
    [("8<b>", 1), ("8&#56;<b>", 6), ("8\u200b<b>", 2), ("8<b>\u200b9", 1), ("8&zwj;。", 6)],
)
def test_a_tag_behind_a_character_is_no_part_of_it(text: str, end: int) -> None:
    read = plain(text)
    assert read.end(read.text.rindex("8") + 1) == end

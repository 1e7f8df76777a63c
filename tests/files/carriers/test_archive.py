"""Zip files are read one level deep and within limits; what is beyond is refused."""

from __future__ import annotations

import struct
import warnings
import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attached import pdf_file, sheet_file, word_file
from hidden import packed, slides, with_parts
from portal.files.carriers import limits
from portal.files.carriers.kinds import ALLOWED
from portal.files.carriers.readers import passages_of
from portal.files.carriers.refused import Refused

PLANTED = "11010519491231002X"
FEWER = "请删去多余的内容，或者分成几个文件，再上传"


def told(content: bytes, ending: str = "zip") -> tuple[str, str]:
    """Why a file is refused, and what to do."""
    with pytest.raises(Refused) as refused:
        list(passages_of(ending, content))
    return refused.value.message, refused.value.remedy


def test_every_file_in_it_is_read() -> None:
    content = packed(
        {
            "名单/biao.docx": word_file(PLANTED),
            "biao.xlsx": sheet_file([[PLANTED]]),
            "biao.pdf": pdf_file(PLANTED),
            "biao.csv": f"号码,{PLANTED}".encode(),
            f"{PLANTED}.txt": b"x",
            "__MACOSX/._biao.docx": b"\x00\x05\x16\x07",
        }
    )
    assert [one.where for one in passages_of("zip", content) if PLANTED in one.text] == [
        "压缩包里的文件名",
        "压缩包里的“biao.csv”",
        "压缩包里的“biao.pdf”第1页",
        "压缩包里的“biao.xlsx”工作表“报名表”的 A1",
        "压缩包里的“名单/biao.docx”第1段",
    ]


@pytest.mark.parametrize(
    ("parts", "message", "remedy"),
    [
        ({"a.zip": packed({})}, "压缩包里的“a.zip”：压缩包里又有压缩包，查不了", "请把里面的文件直接放进一个压缩包"),
        ({"a.doc": b"x"}, "压缩包里的“a.doc”：.doc 文件里的字查不了，手机上也常打不开", "请用 WPS 另存为 docx/xlsx/pdf，再上传新文件"),
        ({"a.pdf": b"x"}, "压缩包里的“a.pdf”：文件坏了，或者不是 PDF 文件", "请在电脑上打开看看；打得开，就另存为 .pdf 再上传"),
        ({f"{at}.txt": b"" for at in range(limits.MAX_PARTS + 1)}, f"里面的内容太多，查不完：装了 {limits.MAX_PARTS + 1} 个文件，最多 {limits.MAX_PARTS} 个", FEWER),
        ({"a.txt": bytes(limits.MAX_UNPACKED + 1)}, "里面的内容太多，查不完：展开以后有 65 MB，最多 64 MB", FEWER),
        ({"a.txt": b" " * (4 << 20)}, "里面的内容太多，查不完：展开以后大了 500 倍以上", FEWER),
    ],
    ids=["zip in zip", "old format", "broken", "many", "large", "bomb"],
)  # fmt: skip
def test_what_cannot_be_read_is_refused(parts: dict[str, bytes], message: str, remedy: str) -> None:
    assert told(packed(parts)) == (message, remedy)


def test_a_password_is_refused() -> None:
    content = bytearray(packed({"a.txt": b"x"}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = content.index(mark) + at
        content[place : place + 2] = struct.pack("<H", 1)
    remedy = "请解开压缩包，直接上传里面的文件，或者重新打包，都不要加密码"
    assert told(bytes(content)) == ("文件加了密码，里面的字查不了", remedy)


def test_chinese_names_packed_by_windows_are_read() -> None:
    content = packed({"mingdan1.doc": b"x"}).replace(b"mingdan1", "名单一二".encode("gb18030"))
    assert told(content)[0] == "压缩包里的“名单一二.doc”：.doc 文件里的字查不了，手机上也常打不开"


def test_two_files_of_one_name_are_refused() -> None:
    file = BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(file, "w") as archive:
        warnings.simplefilter("ignore")
        archive.writestr("a.txt", "工会")
        archive.writestr("a.txt", PLANTED)
    assert told(file.getvalue())[0] == "文件坏了，或者不是 ZIP 文件"


def test_too_much_text_in_an_office_file_is_refused() -> None:
    heavy = with_parts(word_file(), {"word/document.xml": bytes(limits.MAX_XML + 1)})
    assert told(heavy, "docx") == (
        "里面的内容太多，查不完：展开以后有 17 MB，最多 16 MB",
        FEWER,
    )


def test_too_many_cells_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("portal.files.carriers.office.sheets.MAX_CELLS", 5)
    assert told(sheet_file([["工"] * 6]), "xlsx") == (
        "里面的内容太多，查不完：填了 6 格，最多 5 格",
        FEWER,
    )


@pytest.mark.parametrize("bad", [b"<w", b"<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", b"\xff\xfe"])
def test_a_part_that_is_no_plain_xml_is_refused(bad: bytes) -> None:
    content = with_parts(word_file(), {"word/document.xml": bad})
    assert told(content, "docx")[0] == "文件坏了，或者不是 DOCX 文件"


WHOLE = {
    "docx": word_file("工会", cells=("姓名", "单位")),
    "xlsx": sheet_file([["工会", 1]]),
    "pptx": slides(slides__slide1="<p/>"),
    "pdf": pdf_file("工会"),
    "zip": packed({"a.docx": word_file("工会"), "a.csv": b"a,b"}),
    "csv": "姓名,单位\n张三,厂".encode(),
}


@settings(max_examples=120)
@given(
    ending=st.sampled_from(sorted(WHOLE)),
    at=st.floats(0, 1, exclude_max=True),
    put=st.binary(max_size=40),
    cut=st.booleans(),
)
def test_a_damaged_file_is_read_or_refused(ending: str, at: float, put: bytes, cut: bool) -> None:
    whole = WHOLE[ending]
    place = int(at * len(whole))
    damaged = whole[:place] + put + (b"" if cut else whole[place + len(put) :])
    assert outcome(ending, damaged)


@given(st.sampled_from(sorted(ALLOWED)), st.binary(max_size=200))
def test_anything_at_all_is_read_or_refused(ending: str, content: bytes) -> None:
    assert outcome(ending, content)


def outcome(ending: str, content: bytes) -> str:
    """How a file was taken; anything but a refusal goes through."""
    try:
        return f"read {len(list(passages_of(ending, content)))}"
    except Refused as refused:
        return refused.message and refused.remedy


@pytest.mark.parametrize(
    "name", ["../a.txt", "a/../../b.txt", "/a.txt", "C:/a.txt", "..\\a.txt", "\\\\h\\a.txt", "a/.."]
)
def test_a_name_that_leads_out_of_the_folder_is_refused(name: str) -> None:
    assert told(packed({name: "x"})) == (
        "里面的文件名指到了别的文件夹",
        "请解开以后重新压缩成 .zip，再上传",
    )
    with_it = with_parts(word_file("x"), {name: "x"})
    assert told(with_it, "docx") == (
        "里面的文件名指到了别的文件夹",
        "请用 WPS 另存为 docx/xlsx/pdf，再上传新文件",
    )


def test_a_name_with_dots_inside_is_none_that_leads_out() -> None:
    found = passages_of("zip", packed({"a..b/..c/d...txt": "x"}))
    assert [one.text for one in found] == ["a..b/..c/d...txt", "x"]

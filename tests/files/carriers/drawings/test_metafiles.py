"""Drawings of Windows in Office files: their words are read like any others."""

from __future__ import annotations

import gzip
import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attached import word_file
from hidden import with_parts
from portal.files.carriers.drawings.metafiles import metafile_of, metafile_passages
from portal.files.carriers.readers import passages_of
from portal.files.carriers.refused import Refused
from portal.files.guard import file_problems
from portal.files.natures import nature_of
from portal.privacy.allowed import Allowed

PLANTED = "11010519491231002X"
HOME = "张三，住示例镇人民路8号2单元301室"


def record(kind: int, data: bytes) -> bytes:
    """A record of an enhanced metafile."""
    data += bytes(-len(data) % 4)
    return struct.pack("<2I", kind, 8 + len(data)) + data


def emf(*records: bytes, title: str = "") -> bytes:
    """An enhanced metafile."""
    named = title.encode("utf-16-le")
    head = bytes(32) + b" EMF" + struct.pack("<3I2H3I", 0x10000, 0, 0, 1, 0, len(title), 108, 0)
    head = head.ljust(100, b"\x00") + named
    return record(1, head) + b"".join(records) + record(14, bytes(12))


def wide(text: str, x: int = 0, y: int = 0, options: int = 0) -> bytes:
    """A string of an enhanced metafile: EMR_EXTTEXTOUTW."""
    place = struct.pack("<2i3I", x, y, len(text), 76, options) + bytes(20)
    return record(84, bytes(16) + struct.pack("<I2f", 1, 1, 1) + place + text.encode("utf-16-le"))


def narrow(text: str) -> bytes:
    """The same in an older code: EMR_EXTTEXTOUTA."""
    said = text.encode("gb18030")
    place = struct.pack("<2i3I", 0, 0, len(said), 76, 0) + bytes(20)
    return record(83, bytes(16) + struct.pack("<I2f", 1, 1, 1) + place + said)


def several(*texts: str) -> bytes:
    """Strings in one record: EMR_POLYTEXTOUTW."""
    head, said = b"", b""
    for at, text in enumerate(texts):
        start = 40 + 40 * len(texts) + len(said)
        head += struct.pack("<2i3I", 0, 30 * at, len(text), start, 0) + bytes(20)
        said += text.encode("utf-16-le")
    return record(97, bytes(16) + struct.pack("<I2fI", 1, 1, 1, len(texts)) + head + said)


def small(text: str, *, is_narrow: bool) -> bytes:
    """A string without distances: EMR_SMALLTEXTOUT."""
    said = text.encode("gb18030" if is_narrow else "utf-16-le")
    length = len(said) if is_narrow else len(text)
    options = 0x100 | (0x200 if is_narrow else 0)
    return record(108, struct.pack("<2i3I2f", 0, 0, length, options, 1, 1, 1) + said)


def plus(kind: int, data: bytes, flags: int = 0) -> bytes:
    """A record of GDI+ in a remark: EMR_COMMENT_EMFPLUS."""
    data += bytes(-len(data) % 4)
    inner = struct.pack("<2H2I", kind, flags, 12 + len(data), len(data)) + data
    return record(70, struct.pack("<I", 4 + len(inner)) + b"EMF+" + inner)


def plus_string(text: str) -> bytes:
    """EmfPlusDrawString."""
    head = struct.pack("<3I4f", 0, 0, len(text), 0, 0, 100, 20)
    return plus(0x401C, head + text.encode("utf-16-le"))


def plus_signs(text: str) -> bytes:
    """EmfPlusDrawDriverString whose signs are letters."""
    places = b"".join(struct.pack("<2f", 6.0 * at, 0) for at in range(len(text)))
    head = struct.pack("<4I", 0, 1, 0, len(text))
    return plus(0x4036, head + text.encode("utf-16-le") + places)


def wmf(*records: tuple[int, bytes], placed: bool = False) -> bytes:
    """A metafile of the older kind."""
    body = b"".join(
        struct.pack("<IH", 3 + (len(data) + 1) // 2, kind) + data + bytes(len(data) % 2)
        for kind, data in records
    )
    head = struct.pack("<3HIHIH", 1, 9, 0x300, 9 + len(body) // 2, 0, 0, 0)
    return (b"\xd7\xcd\xc6\x9a" + bytes(18) if placed else b"") + head + body


def wmf_text(text: str) -> tuple[int, bytes]:
    """META_TEXTOUT."""
    said = text.encode("gb18030")
    return 0x0521, struct.pack("<H", len(said)) + said + bytes(len(said) % 2) + struct.pack(
        "<2h", 9, 9
    )


def wmf_long(text: str, options: int = 0) -> tuple[int, bytes]:
    """META_EXTTEXTOUT."""
    said = text.encode("gb18030")
    box = bytes(8) if options & 0x6 else b""
    return 0x0A32, struct.pack("<2h2H", 9, 9, len(said), options) + box + said


def carried(whole: bytes) -> tuple[tuple[int, bytes], ...]:
    """An enhanced metafile in remarks of the older kind: META_ESCAPE_ENHANCED_METAFILE."""
    parts = [whole[at : at + 50] for at in range(0, len(whole), 50)]
    return tuple(
        (0x0626, struct.pack("<2H", 15, 34 + len(one)) + b"WMFC".ljust(34, b"\x00") + one)
        for one in parts
    )


def said(content: bytes) -> list[tuple[str, str]]:
    """Where a drawing says what."""
    return [(one.where, one.text) for one in metafile_passages(content)]


@pytest.mark.parametrize(
    "content",
    [
        emf(wide(HOME)),
        emf(narrow(HOME)),
        emf(several(HOME)),
        emf(small(HOME, is_narrow=True)),
        emf(small(HOME, is_narrow=False)),
        emf(plus_string(HOME)),
        emf(plus_signs(HOME)),
        emf(title=HOME),
        emf(*(wide(sign, 6 * len(HOME[:at].encode("gbk"))) for at, sign in enumerate(HOME))),
        emf(record(22, struct.pack("<I", 1)), record(27, bytes(8)), *map(wide, HOME)),
        wmf(wmf_text(HOME)),
        wmf(wmf_long(HOME), placed=True),
        wmf(wmf_long(HOME, 0x2)),
        wmf(*carried(emf(wide(HOME)))),
    ],
    ids=[
        *("wide", "narrow", "several", "small narrow", "small wide", "string", "signs", "title"),
        *("sign by sign", "from the pen", "wmf", "wmf long", "wmf boxed", "carried"),
    ],
)
@pytest.mark.parametrize("name", ["image1.emf", "image2.wmf", "image3.dat"])
def test_words_of_a_drawing_are_read(content: bytes, name: str) -> None:
    assert said(content) == [("文字", HOME)]
    holder = with_parts(word_file("工会"), {f"word/media/{name}": content})
    found = file_problems("docs/a.docx", holder, Allowed())
    assert [one.path for one in found] == [f"图片“{name}”的文字"]


@pytest.mark.parametrize("content", [emf(wide(HOME)), wmf(wmf_text(HOME))], ids=["emz", "wmz"])
def test_a_packed_drawing_is_unpacked(content: bytes) -> None:
    holder = with_parts(word_file("工会"), {"word/media/image1.emz": gzip.compress(content)})
    found = file_problems("docs/a.docx", holder, Allowed())
    assert [one.path for one in found] == ["图片“image1.emz”的文字"]


def test_a_drawing_that_unpacks_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("portal.files.carriers.drawings.metafiles.MAX_UNPACKED", 1 << 20)
    bomb = gzip.compress(emf(wide(HOME)) + bytes(2 << 20))
    with pytest.raises(Refused) as refused:
        metafile_of(bomb)
    assert refused.value.message == "里面的内容太多，查不完：一张图展开以后超过 1 MB"


LIST = [("序号", "姓名", "身份证号"), ("1", "张三", PLANTED), ("2", "李四", "110105194912310038")]


def _list() -> bytes:
    """A list as spreadsheets put it into a drawing: every cell a string at its place."""
    font = record(82, struct.pack("<Ii", 1, -16) + bytes(84)) + record(37, struct.pack("<I", 1))
    cells = [
        wide(text, 120 * column, 30 * line)
        for line, row in enumerate(LIST)
        for column, text in enumerate(row)
    ]
    return emf(font, *cells)


def test_a_list_is_read_with_its_headings() -> None:
    headed = {(one.heading, one.text) for one in metafile_passages(_list()) if one.heading}
    assert {("姓名", "张三"), ("身份证号", PLANTED), ("姓名", "李四")} <= headed
    holder = with_parts(word_file("工会"), {"word/media/image1.emf": _list()})
    assert nature_of("docx", holder).full_at == "图片“image1.emf”的文字"


def test_words_that_are_moved_stand_where_they_are_seen() -> None:
    def moved(x: float, y: float) -> bytes:
        return record(35, struct.pack("<6f", 1, 0, 0, 1, x, y))

    pieces = [
        moved(84, 0),
        wide("002X"),
        moved(0, 0),
        wide("110105"),
        moved(36, 0),
        wide("19491231"),
    ]
    pieces = [record(33, b""), *pieces, record(34, struct.pack("<i", -1)), wide("工会", 0, 40)]
    turned = record(36, struct.pack("<6fI", 1, 0, 0, 1, 0, 80, 2)) + wide("职工之家")
    assert said(emf(*pieces, turned)) == [("文字", f"{PLANTED}\n工会\n职工之家")]


def test_signs_by_their_number_in_a_font_are_no_words() -> None:
    assert said(emf(wide("工会职工之家", options=0x10))) == []
    assert said(wmf(wmf_long("工会", 0x10))) == []


def test_more_strokes_than_are_read_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("portal.files.carriers.drawings.drawn_text.MAX_RECORDS", 3)
    holder = with_parts(word_file("工会"), {"word/media/a.emf": emf(*[wide("工")] * 9)})
    with pytest.raises(Refused) as refused:
        list(passages_of("docx", holder))
    assert refused.value.message == "图片“a.emf”：里面的内容太多，查不完：一张图超过 3 笔"


def refusal(content: bytes) -> str:
    """Why a drawing is refused."""
    with pytest.raises(Refused) as refused:
        said(content)
    return refused.value.message.rpartition("：")[2]


def same_again(count: int, text: str) -> bytes:
    """One record whose strings all lie at the same bytes."""
    start = 40 + 40 * count
    one = struct.pack("<2i3I", 0, 0, len(text), start, 0) + bytes(20)
    head = bytes(16) + struct.pack("<I2fI", 1, 1, 1, count)
    return record(97, head + one * count + text.encode("utf-16-le"))


@pytest.mark.parametrize("text", ["工会" * 20, "\x00" * 40], ids=["words", "blank"])
def test_a_string_told_without_end_is_refused(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    place = "portal.files.carriers.drawings.drawn_text"
    monkeypatch.setattr(f"{place}.MAX_CHARACTERS", 1000)
    assert refusal(emf(same_again(99, text))) == "一张图里的文字超过 1000 个字"
    monkeypatch.setattr(f"{place}.MAX_CHARACTERS", 1_000_000)
    monkeypatch.setattr(f"{place}.MAX_RECORDS", 20)
    assert refusal(emf(same_again(99, text))) == "一张图超过 20 笔"
    assert refusal(emf(plus_many(99))) == "一张图超过 20 笔"


def plus_many(count: int) -> bytes:
    """Records of GDI+ in one remark, each of which says that it goes on to the end."""
    inner = struct.pack("<2H2I", 0x4001, 0, 12, 1 << 31) * count
    return record(70, struct.pack("<I", 4 + len(inner)) + b"EMF+" + inner)


def test_a_record_of_gdi_plus_ends_where_the_next_one_begins() -> None:
    data = struct.pack("<3I4f", 0, 0, 9, 0, 0, 100, 20) + "工会".encode("utf-16-le")
    short = struct.pack("<2H2I", 0x401C, 0, 12 + len(data), 4000) + data
    inner = short + struct.pack("<2H2I", 0x4001, 0, 12, 0) + "不在里面".encode("utf-16-le")
    whole = record(70, struct.pack("<I", 4 + len(inner)) + b"EMF+" + inner)
    assert said(emf(whole)) == [("文字", "工会")]


def test_a_drawing_in_lines_says_what_it_says() -> None:
    drawn = b'<svg xmlns="http://www.w3.org/2000/svg"><text>%s</text></svg>'
    holder = with_parts(word_file("工会"), {"word/media/a.svg": drawn % HOME.encode()})
    found = file_problems("docs/a.docx", holder, Allowed())
    assert {one.path for one in found} == {"图片“a.svg”的图里的文字", "图片“a.svg”的图里的说明"}


WHOLE = [
    emf(wide(HOME), several("甲", "乙"), plus_string(HOME), title="图"),
    wmf(wmf_long(HOME, 2)),
]


@settings(max_examples=150)
@given(st.sampled_from(WHOLE), st.integers(0, 700), st.binary(max_size=8), st.booleans())
def test_a_damaged_drawing_is_read_as_far_as_it_goes(
    whole: bytes, at: int, put: bytes, cut: bool
) -> None:
    damaged = whole[:at] + put + (b"" if cut else whole[at + len(put) :])
    assert all(one.text for one in metafile_passages(damaged))

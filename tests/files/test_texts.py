"""What attachments say: read from real files, bounded, kept by content, never a crash."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attached import hiding_word_file, pdf_file, sheet_file, word_file
from portal.files import texts
from portal.files.searched_office import MAX_COLUMNS, MAX_ROWS, MAX_SHEETS, MAX_UNPACKED
from portal.files.searched_pdf import MAX_PAGES
from portal.files.texts import (
    MAX_BYTES,
    MAX_CHARACTERS,
    READERS,
    attachment_texts,
    read_text,
)
from tiny import examined, notice, sound

BROKEN = "docs/news/表.{}: 这个附件里的字搜不到：文件坏了，或者不是 {} 文件；请在电脑上打开看看；打得开，就另存为 .{} 再上传"


def test_a_word_file_is_read_with_its_tables_in_their_place() -> None:
    content = word_file("困难职工帮扶申请表", "  先交本表。 ", cells=("姓名", "想请工会帮什么"))
    assert read_text("docx", content) == (
        "困难职工帮扶申请表\n先交本表。\n姓名\n想请工会帮什么",
        None,
    )


def test_a_sheet_is_read_row_by_row_and_a_hidden_one_is_not() -> None:
    rows = [
        ("单位", None, "人数"),
        ("示例纺织厂", 12, 3.0),
        (date(2026, 5, 1), datetime(2026, 5, 1, 9, 30), 71.95),
    ]
    assert read_text("xlsx", sheet_file(rows, hidden="秘密")) == (
        "报名表\n单位 人数\n示例纺织厂 12 3\n2026-05-01 2026-05-01 09:30 71.95",
        None,
    )


def test_what_a_word_file_hides_is_not_read() -> None:
    assert read_text("docx", hiding_word_file("入会申请表", "秘密")) == ("入会申请表", None)


def test_hidden_rows_and_columns_are_not_read() -> None:
    rows = [("单位", "身份证", "电话", "人数"), ("秘密", 1, 2, 3), ("示例厂", "秘密", "秘密", 4)]
    content = sheet_file(rows, hidden_row=2, hidden_columns=("B", "C"))
    assert read_text("xlsx", content) == ("报名表\n单位 人数\n示例厂 4", None)


def test_a_pdf_file_is_read_page_by_page() -> None:
    assert read_text("pdf", pdf_file("医疗互助须知", "住院报销比例")) == (
        "医疗互助须知\n住院报销比例",
        None,
    )


def test_only_so_many_pages_rows_columns_and_characters_are_read() -> None:
    pages = [f"第{number}页" for number in range(MAX_PAGES + 5)]
    assert read_text("pdf", pdf_file(*pages))[0].splitlines() == pages[:MAX_PAGES]
    rows = [[f"r{row}"] for row in range(MAX_ROWS + 5)]
    assert read_text("xlsx", sheet_file(rows))[0].splitlines()[-1] == f"r{MAX_ROWS - 1}"
    wide = [[f"c{column}" for column in range(MAX_COLUMNS + 5)]]
    assert read_text("xlsx", sheet_file(wide))[0].split()[-1] == f"c{MAX_COLUMNS - 1}"
    long = word_file("工" * (2 * MAX_CHARACTERS))
    assert len(read_text("docx", long)[0]) == MAX_CHARACTERS - 1  # a line's end is cut off


@pytest.mark.parametrize(
    ("content", "ending", "told"),
    [
        (pdf_file("密", locked=True), "pdf", ("打开它要密码", "请去掉密码再上传")),
        (b"x" * (MAX_BYTES + 1), "pdf", ("文件超过 8 MB", "请压缩里面的图片，或分成几个文件")),
    ],
    ids=["locked", "large"],
)
def test_what_cannot_be_read_is_told_with_what_to_do(
    content: bytes, ending: str, told: tuple[str, str]
) -> None:
    wrong, remedy = told
    assert read_text(ending, content) == ("", (f"这个附件里的字搜不到：{wrong}", remedy))


@pytest.mark.parametrize(("ending", "most"), [("docx", MAX_UNPACKED), ("xlsx", MAX_SHEETS)])
def test_a_file_that_hides_a_huge_one_is_not_unpacked(ending: str, most: int) -> None:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (most + 1))
    assert len(packed.getvalue()) < MAX_BYTES
    assert read_text(ending, packed.getvalue()) == (
        "",
        (
            "这个附件里的字搜不到：展开以后太大",
            "请删去里面的图片和空白行列，另存一份再上传",
        ),
    )


def test_an_empty_form_is_no_fault_and_a_scan_is_told_by_the_rule_for_scans() -> None:
    assert read_text("docx", word_file()) == ("", None)
    assert read_text("pdf", pdf_file("")) == ("", None)


WHOLE = {"docx": word_file("工会"), "xlsx": sheet_file([["工会"]]), "pdf": pdf_file("工会")}


@settings(max_examples=60, deadline=None)
@given(
    ending=st.sampled_from(sorted(WHOLE)),
    at=st.floats(0, 1, exclude_max=True),
    put=st.binary(max_size=40),
    cut=st.booleans(),
)
def test_a_damaged_file_never_stops_a_build(ending: str, at: float, put: bytes, cut: bool) -> None:
    whole = WHOLE[ending]
    place = int(at * len(whole))
    rest = b"" if cut else whole[place + len(put) :]
    text, fault = read_text(ending, whole[:place] + put + rest)
    assert not (text and fault)
    assert len(text) <= MAX_CHARACTERS


@pytest.mark.parametrize("ending", sorted(READERS))
def test_a_broken_file_is_one_warning(tmp_path: Path, ending: str) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / f"表.{ending}").write_bytes(b"not what it says")
    found = attachment_texts(tmp_path, [f"news/表.{ending}"], tmp_path / "kept")
    assert found.by_path == {}
    assert [str(problem) for problem in found.problems] == [
        BROKEN.format(ending, ending.upper(), ending)
    ]
    assert [problem.level for problem in found.problems] == ["warning"]


def test_a_file_is_read_once_and_again_when_it_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[int] = []
    real = texts.READERS["docx"]

    def counting(content: bytes) -> Iterator[str]:
        opened.append(len(content))
        return real(content)

    monkeypatch.setitem(texts.READERS, "docx", counting)
    file, kept = tmp_path / "biao.docx", tmp_path / "kept"
    for said in ("入会申请表", "入会申请表", "会员登记表"):
        file.write_bytes(WORDS[said])
        assert attachment_texts(tmp_path, ["biao.docx"], kept).by_path == {"biao.docx": said}
    assert len(opened) == 2
    assert len(list(kept.iterdir())) == 1


def test_what_is_offered_no_more_is_forgotten(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    for said in WORDS:
        (tmp_path / f"{said}.docx").write_bytes(WORDS[said])
    attachment_texts(tmp_path, [f"{said}.docx" for said in WORDS], kept)
    (kept / "left.txt.4711").write_bytes(b"half of it")
    attachment_texts(tmp_path, ["入会申请表.docx"], kept)
    assert [json.loads(path.read_text("utf-8"))[0] for path in kept.iterdir()] == ["入会申请表"]


WORDS = {said: word_file(said) for said in ("入会申请表", "会员登记表")}


def test_where_nothing_can_be_kept_it_is_read_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "BIAO.DOCX").write_bytes(word_file("入会申请表"))
    (tmp_path / "kept").write_bytes(b"in the way")
    found = attachment_texts(tmp_path, ["BIAO.DOCX", "tu.png"], tmp_path / "kept")
    assert (found.by_path, found.problems) == ({"BIAO.DOCX": "入会申请表"}, [])


@pytest.mark.parametrize("number", ["11010519491231002X", "13912345678"])
def test_nothing_is_kept_of_a_file_that_the_guard_refuses(tmp_path: Path, number: str) -> None:
    page = notice(more="附件:\n  - 文件: fujian/a.docx\n    标题: 附件\n")
    files: dict[str, str | bytes] = {
        "docs/news/2025/gaowen.md": page,
        "docs/news/2025/fujian/a.docx": word_file("工会"),
    }
    folder = sound(tmp_path, files).settings.texts_dir
    assert len(list(folder.iterdir())) == 1
    files["docs/news/2025/fujian/a.docx"] = word_file(f"张三{number}")
    assert [one.level for one in examined(tmp_path, files).problems] == ["error"]
    assert list(folder.iterdir()) == []
    kept = (file for file in tmp_path.rglob(".portal/**/*") if file.is_file())
    assert [file for file in kept if number.encode() in file.read_bytes()] == []

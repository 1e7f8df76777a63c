"""The guard finds a number in every kind of file, names the corner and never repeats the number."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from attached import pdf_file, sheet_file, word_file
from hidden import packed, said, slide, slides, word
from photographed import picture
from portal.files.guard import file_problems
from portal.privacy.allowed import Allowed

NUMBERS = ("11010519491231002X", "13912345678")
KINDS: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "docx": ("第1段", lambda text: word(said(text))),
    "xlsx": ("工作表“底稿”（隐藏的工作表）的 A1", lambda text: sheet_file([["工会"]], hidden=text)),
    "pptx": ("第1张备注页", lambda text: slides(notesSlides__notesSlide1=slide(text, root="notes"))),
    "pdf": ("第2页", lambda text: pdf_file("工会", text)),
    "zip": ("压缩包里的“a.docx”第1段", lambda text: packed({"a.docx": word_file(text)})),
    "jpg": ("图片信息（注释）", lambda text: picture(comment=text)),
    "svg": ("图里的说明", lambda text: f'<svg xmlns="http://www.w3.org/2000/svg"><desc>{text}</desc></svg>'.encode()),
    "csv": ("", lambda text: f"一,二\n三,{text}".encode("gb18030")),
    "txt": ("", lambda text: f"一\n{text}".encode("utf-16")),
}  # fmt: skip


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("ending", KINDS)
def test_a_number_is_found_at_its_place_and_masked(ending: str, number: str) -> None:
    where, made = KINDS[ending]
    source = f"docs/news/2025/a.{ending}"
    found = file_problems(source, made(f"号码{number}"), Allowed())
    assert [(one.source, one.path, one.line) for one in found] == [
        (source, where, 0 if where else 2)
    ]
    assert [one.level for one in found] == ["error"]
    assert number[3:-4] not in str(found[0])


@pytest.mark.parametrize("ending", KINDS)
def test_ordinary_words_are_no_finding(ending: str) -> None:
    _, made = KINDS[ending]
    text = "示工〔2025〕3号，电话0000-1234567，热线12351，共1200人次、59800元"
    assert file_problems(f"docs/news/2025/a.{ending}", made(text), Allowed()) == []

"""Small files that once made their reader work for seconds or minutes: refused at a glance."""

from __future__ import annotations

import pytest

from commands.benchmark.fuzz.inputs import ATTACHMENT, Input, Way
from commands.benchmark.fuzz.verdicts import spoken
from endless import SHAPES
from hidden import said, slide, slides, word
from portal.files.carriers.readers import passages_of
from portal.files.carriers.refused import Refused
from portal.files.guard import file_problems
from portal.privacy.allowed import Allowed

DEEP = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
INNER = "<a:p>" * 60 + "<a:t>x</a:t>" * 20_000 + "</a:p>" * 60
FEWER = "请删去多余的内容，或者分成几个文件，再上传"


def nested(tables: int, paragraphs: int) -> bytes:
    """A Word file of paragraphs in so many tables that lie in each other."""
    first, last = DEEP
    return word(first * tables + said("x") * paragraphs + last * tables)


WIDE = "里面的内容太多，查不完：段落和表格的格子超过 25000 个"
LOW = "里面的内容太多，查不完：表格套表格超过 16 层"
OFFICE = {
    "paragraphs without end": ("docx", nested(0, 200_000), WIDE),
    "paragraphs in many tables": ("docx", nested(12, 6_000), WIDE),
    "tables in tables": ("docx", nested(60, 50_000), LOW),
    "paragraphs in paragraphs": ("pptx", slides(slides__slide1=slide(more="", root="sld").replace("</p:txBody>", INNER + "</p:txBody>")), LOW),
}  # fmt: skip


@pytest.mark.parametrize("name", OFFICE)
def test_an_office_file_without_end_is_refused(name: str) -> None:
    ending, content, message = OFFICE[name]
    with pytest.raises(Refused) as refused:
        list(passages_of(ending, content))
    assert (refused.value.message, refused.value.remedy) == (message, FEWER)


def test_a_large_ordinary_file_is_read() -> None:
    assert len(list(passages_of("docx", nested(0, 5_000)))) > 5_000
    assert list(passages_of("docx", nested(3, 500)))


@pytest.mark.parametrize("name", [*SHAPES, *OFFICE])
def test_an_endless_file_ends_in_a_problem(name: str) -> None:
    ending, content = ("pdf", SHAPES[name]) if name in SHAPES else OFFICE[name][:2]
    given = Input(0, Way.ATTACHED, f"{ATTACHMENT}{ending}", content)
    found = file_problems(given.source, given.content, Allowed())
    assert len(found) == 1
    assert spoken(found) == ""

"""Every corner of a PowerPoint file is read, and named so that an editor finds it."""

from __future__ import annotations

import pytest

from hidden import DRAWN, SHOWN, slide, slides
from portal.files.carriers.readers import passages_of
from portal.files.guard import file_problems
from portal.privacy.allowed import Allowed

PLANTED = "11010519491231002X"


def places(content: bytes) -> list[str]:
    """Where the file says the planted number, each place once."""
    found = passages_of("pptx", content)
    return list(dict.fromkeys(one.where for one in found if PLANTED in one.text))


@pytest.mark.parametrize(
    ("part", "content", "where"),
    [
        ("slides__slide3", slide("工会", PLANTED), "第3张幻灯片"),
        ("slides__slide3", slide("1101051949</a:t></a:r><a:r><a:t>1231002X"), "第3张幻灯片"),
        ("slides__slide1", slide(PLANTED, more='show="0"'), "第1张幻灯片（隐藏的）"),
        ("notesSlides__notesSlide2", slide(PLANTED, root="notes"), "第2张备注页"),
        ("comments__comment1", f'<p:cmLst xmlns:p="{SHOWN}"><p:cm><p:text>{PLANTED}</p:text></p:cm></p:cmLst>', "批注"),
        ("comments__modernComment_1", f'<x xmlns:a="{DRAWN}"><a:p><a:r><a:t>{PLANTED}</a:t></a:r></a:p></x>', "批注"),
        ("commentAuthors", f'<p:a xmlns:p="{SHOWN}" name="{PLANTED}"/>', "批注人"),
        ("slideLayouts__slideLayout1", slide(PLANTED), "版式"),
        ("slideMasters__slideMaster1", slide(PLANTED), "母版"),
        ("slides__slide1", slide("工会", more=f'title="{PLANTED}"'), "第1张幻灯片"),
        ("diagrams__data1", f'<d xmlns:a="{DRAWN}"><a:p><a:t>{PLANTED}</a:t></a:p></d>', "图示"),
        ("tags__tag1", f'<p:t xmlns:p="{SHOWN}" val="{PLANTED}"/>', "文件内部的设置"),
    ],
)  # fmt: skip
def test_every_corner_is_read(part: str, content: str, where: str) -> None:
    assert places(slides(**{part: content})) == [where]


def with_table(*table: tuple[str, ...]) -> bytes:
    """A slide with a table."""
    rows = "".join(
        f"<a:tr>{''.join(f'<a:tc><a:txBody><a:p><a:r><a:t>{text}</a:t></a:r></a:p></a:txBody></a:tc>' for text in row)}</a:tr>"
        for row in table
    )
    return slides(
        slides__slide1=slide(more="").replace("<p:txBody>", f"<a:tbl>{rows}</a:tbl><p:txBody>")
    )


@pytest.mark.parametrize(
    ("name", "is_home"), [("示例县职工服务中心", False), ("老街驿站", False), ("王建国", True)]
)
def test_the_row_of_a_table_tells_whose_address_it_is(name: str, *, is_home: bool) -> None:
    content = with_table(("名称", "地点"), (name, "河东小区3号楼1单元101室"))
    told = file_problems("docs/a.pptx", content, Allowed())
    assert {one.message[:6] for one in told} == ({"像是家庭住址"} if is_home else set())


def test_a_cell_of_a_table_knows_its_heading() -> None:
    content = with_table(("姓名", "家庭住址"), ("张三", "人民路"))
    told = {
        one.text: (one.where, one.heading) for one in passages_of("pptx", content) if one.heading
    }
    assert told == {
        "张三": ("第1张幻灯片第1个表格第2行第1格", "姓名"),
        "人民路": ("第1张幻灯片第1个表格第2行第2格", "家庭住址"),
    }

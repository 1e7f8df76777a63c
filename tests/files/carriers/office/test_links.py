"""Office files that fetch something from elsewhere when they are opened are refused."""

from __future__ import annotations

import pytest

from attached import sheet_file, word_file
from hidden import with_parts
from portal.files.carriers.readers import passages_of
from portal.files.carriers.refused import Refused

TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
REMEDY = "请把内容复制到一个新建的文件里（只粘贴文字和数值），另存再上传"


def links(kind: str, target: str, mode: str = ' TargetMode="External"') -> str:
    """The relationships of a part: one of this kind."""
    spaces = "http://schemas.openxmlformats.org/package/2006/relationships"
    return (
        f'<Relationships xmlns="{spaces}">'
        f'<Relationship Id="r1" Type="{TYPES}/{kind}" Target="{target}"{mode}/></Relationships>'
    )


@pytest.mark.parametrize(
    ("kind", "target", "what"),
    [
        ("attachedTemplate", "http://a.example/a.dotx", "模板"),
        ("attachedTemplate", "file:////server/a.dotx", "模板"),
        ("attachedTemplate", "file://server/a.dotx", "模板"),
        ("image", "http://a.example/a.png", "图片"),
        ("oleObject", "https://a.example/a.xlsx", "对象"),
        ("subDocument", "\\\\server\\a.docx", "文件"),
    ],
)
def test_a_word_file_that_fetches_something_is_refused(kind: str, target: str, what: str) -> None:
    content = with_parts(word_file("x"), {"word/_rels/settings.xml.rels": links(kind, target)})
    with pytest.raises(Refused) as refused:
        list(passages_of("docx", content))
    assert refused.value.message == f"打开时会去取文件以外的{what}，里面有什么查不了"
    assert refused.value.remedy == REMEDY


def test_a_workbook_that_reads_another_one_is_refused() -> None:
    name = "xl/externalLinks/_rels/externalLink1.xml.rels"
    content = with_parts(
        sheet_file([["x"]]), {name: links("externalLinkPath", "https://a.example/a.xlsx")}
    )
    with pytest.raises(Refused, match=r"^打开时会去取文件以外的表格，里面有什么查不了$"):
        list(passages_of("xlsx", content))


@pytest.mark.parametrize("target", ["http://a.example/a.png", "\\\\server\\a.png"])
def test_a_target_outside_is_one_without_its_mode_too(target: str) -> None:
    content = with_parts(word_file("x"), {"word/_rels/a.xml.rels": links("image", target, "")})
    with pytest.raises(Refused, match=r"^打开时会去取文件以外的图片"):
        list(passages_of("docx", content))


@pytest.mark.parametrize(
    ("kind", "target", "mode"),
    [
        ("hyperlink", "https://a.example/a", ' TargetMode="External"'),
        ("image", "media/a.png", ""),
        ("attachedTemplate", "a.dotx", ' TargetMode="Internal"'),
        ("attachedTemplate", "file:///C:\\Templates\\a.dotx", ' TargetMode="External"'),
        ("externalLinkPath", "taizhang.xlsx", ' TargetMode="External"'),
    ],
)
def test_a_hyperlink_and_what_nobody_fetches_from_elsewhere_is_taken(
    kind: str, target: str, mode: str
) -> None:
    content = with_parts(word_file("x"), {"word/_rels/a.xml.rels": links(kind, target, mode)})
    assert next(one.text for one in passages_of("docx", content)) == "x"
    list(passages_of("docx", content))

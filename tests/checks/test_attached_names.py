"""People of a list in the words of files that nothing marks."""

from __future__ import annotations

from pathlib import Path

import pytest

from attached import pdf_file, sheet_file, word_file
from entries import Cases, Files, data, entry, told
from hidden import packed, slide, slides
from portal.files.words import words_of
from tiny import ROOT, notice

OFFICIAL = {"data/holidays.yml": (ROOT / "data/holidays.yml").read_text("utf-8")}
PEOPLE = [{"姓名": "李明"}, {"姓名": "欧阳 建国"}, {"姓名": "王芳"}]
OWN = (
    "docs/public-notices/cailiao.docx: 里面有名单上的姓名（{} 个），没有写“含姓名”，公示期满不会撤下；"
    "在公示的这个附件下面写 含姓名: 是，或者把姓名从文件里删去，再重新上传"
)
OTHER = (
    "docs/news/2025/{}: 里面有“2025年示例优秀职工公示”名单上的姓名（{} 个），公示期满也不会撤下；"
    "请把姓名从文件里删去，再重新上传；要公布的，改作公示的附件，写 含姓名: 是"
)


def beside(text: str, mark: str = "否", people: object = PEOPLE, **more: str) -> Files:
    """A list of an award with one file beside it that says something."""
    file = {"文件": "cailiao.docx", "标题": "材料", "含姓名": mark}
    fields = {"事项": "2025年示例优秀职工", "名单": people, "附件": [file], **more}
    one = entry("public_notices", **fields)
    return {
        **data(public_notices=[one]),
        **OFFICIAL,
        "docs/public-notices/cailiao.docx": word_file(text),
    }


def offered(name: str, content: bytes) -> Files:
    """The list, and a page with another file."""
    page = notice("2025-a", more=f"附件:\n  - 文件: {name}\n    标题: 材料\n")
    return {
        **beside("材料"),
        "docs/news/2025/a.md": page,
        f"docs/news/2025/{name}": content,
    }


SOUND: dict[str, Files] = {
    "marked": beside("李明、王芳等同志", "是"),
    "a part of another word": beside("李明镇、小李明、王芳菲"),
    "helped, and masked": beside("李明", people=[{"姓名": "李*"}], 类别="金秋助学"),
    "masked": beside("李某", people=[{"姓名": "李某"}]),
    "somebody else": offered("a.docx", word_file("张三丰、王小明")),
}

CASES: Cases = {
    "beside the list": (beside("评委会：李明、王芳。"), [OWN.format(2)]),
    "one of them": (beside("先进事迹（欧阳建国）"), [OWN.format(1)]),
    "with blanks": (beside("李 明 示例厂"), [OWN.format(1)]),
    "over": (
        beside("评委会：李明。", 公示起="2026-09-07", 成文日期="2026-09-07"),
        [
            "提醒 data/public_notices/2026.yml:11: public_notices[0].名单: "
            "公示已经结束，网站上没有名单了，文件里还有；请删去这一份名单，只留“摘要”",
            OWN.format(1),
        ],
    ),
    "in the sheet of another page": (
        offered("a.xlsx", sheet_file([("奖项", "谁"), ("一等", "李明"), ("二等", "王芳")])),
        [OTHER.format("a.xlsx", 2)],
    ),
    "in the PDF of another page": (
        offered("a.pdf", pdf_file("一等：李明、王芳")),
        [OTHER.format("a.pdf", 2)],
    ),
    **{
        f"in a {name} of another page": (offered(name, content), [OTHER.format(name, 2)])
        for name, content in {
            "a.pptx": slides(slides__slide1=slide("一等：李明、王芳")),
            "a.csv": "奖项,谁\n一等,李明\n二等,王芳\n".encode(),
            "a.txt": "一等：李明、王芳\n".encode(),
            "a.zip": packed({"a.txt": "一等：李明、王芳"}),
            "b.docx": word_file("示例" * 11_000, "一等：李明、王芳"),
        }.items()
    },
    "behind a link": (
        {
            **beside("材料"),
            "docs/news/2025/a.md": notice("2025-a", body="见[材料](a.docx)。"),
            "docs/news/2025/a.docx": word_file("一等：李明、王芳"),
        },
        [OTHER.format("a.docx", 2)],
    ),
    "one of several in another page": (
        offered("a.docx", word_file("联系人：李明")),
        [f"提醒 {OTHER.format('a.docx', 1)}"],
    ),
}


@pytest.mark.parametrize("case", SOUND)
def test_what_is_sound(case: str, tmp_path: Path) -> None:
    assert told(tmp_path, SOUND[case]) == []


@pytest.mark.parametrize("case", CASES)
def test_what_is_told(case: str, tmp_path: Path) -> None:
    files, expected = CASES[case]
    assert told(tmp_path, files) == expected


def test_words_are_parted_by_all_that_is_no_chinese_sign() -> None:
    assert words_of("李 明|王芳 12买买提·艾力\n张\n三 龙䶮") == {
        "李明",
        "王芳",
        "买买提·艾力",
        "龙䶮",
    }

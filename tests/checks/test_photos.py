"""Pictures of lists need their words, photos of children their guardians."""

from __future__ import annotations

from pathlib import Path

import pytest

from photographed import picture
from portal.checks.photos import ADD, CHILDREN
from portal.checks.scans import LISTS
from tiny import examined, lines, notice

AT = "docs/news/2025/gaowen.md"
PHOTO = {"docs/news/2025/tupian/a.jpg": picture()}
LONG = "示例机械厂、示例纺织厂、示例食品厂各两人，共六人。"
LIST = "图片“a.jpg”像是名单的照片，上面的字读不出来"
TYPE = (
    "请从原来的文档另存一份上传；只有扫描件的，把上面的字打进正文，请人核对以后写“核对部门: 办公室”"
)
ASK = "都同意了的，在资料里加一行“同意公布: 监护人”；没有都同意的，请换一张看不清脸的"
ASK_PAGE = (
    "有孩子、监护人都同意了的，在资料里加一行“同意公布: 监护人”；没有都同意的，请换一张看不清脸的；"
    "只是海报、图表的，在图片说明里写明是海报或图表"
)


def told(tmp_path: Path, body: str, more: str = "", title: str = "高温天注意休息") -> list[str]:
    """What is said of a notice with a photo."""
    page = notice(more=more, body=body, title=title)
    return lines(tmp_path, {AT: page, **PHOTO})


def child(word: str, line: str = "9: 正文") -> str:
    """The warning about a photo of children."""
    return f"{AT}:{line}: 图片“a.jpg”的说明写到“{word}”，孩子的照片要监护人同意；{ASK}"


@pytest.mark.parametrize("word", LISTS)
def test_a_picture_of_a_list_needs_somebody_who_checked_it(tmp_path: Path, word: str) -> None:
    body = f"{LONG}\n\n![{word}](tupian/a.jpg)"
    unread = f"{AT}:10: 正文: {LIST}，查不了有没有不能公布的；{TYPE}"
    assert told(tmp_path, body) == [unread]
    assert told(tmp_path, body, "核对部门: 办公室\n") == []


def test_a_page_about_a_list_shows_no_unchecked_picture(tmp_path: Path) -> None:
    body = f"{LONG}\n\n![张贴在门口](tupian/a.jpg)"
    assert told(tmp_path, body, title="评优名单公示") == [
        f"{AT}:10: 正文: {LIST}，查不了有没有不能公布的；{TYPE}"
    ]


def test_people_before_a_notice_board_are_no_list(tmp_path: Path) -> None:
    assert told(tmp_path, f"{LONG}\n\n![职工在看公示栏](tupian/a.jpg)") == []


def test_a_checked_picture_still_needs_its_words(tmp_path: Path) -> None:
    assert told(tmp_path, "![名单](tupian/a.jpg)", "核对部门: 办公室\n") == [
        f"{AT}:9: 正文: {LIST}，正文里又没有这些字；请把上面的字打进正文：看不清、听读屏的人也要能知道"
    ]


@pytest.mark.parametrize("word", CHILDREN)
def test_a_photo_of_children_needs_their_guardians(tmp_path: Path, word: str) -> None:
    body = f"![{word}在写字](tupian/a.jpg)"
    assert told(tmp_path, body) == [child(word, "8: 正文")]


@pytest.mark.parametrize("line", ["同意公布: 监护人", "consent: guardian", "同意公布: guardian"])
def test_guardians_who_agreed_are_told_in_one_line(tmp_path: Path, line: str) -> None:
    assert told(tmp_path, "![孩子在写字](tupian/a.jpg)", f"{line}\n") == []


def test_a_cover_is_asked_the_same(tmp_path: Path) -> None:
    more = "题图:\n  文件: tupian/a.jpg\n  图片说明: 暑托班的孩子\n"
    assert told(tmp_path, LONG, more) == [child("孩子", "8: 题图.图片说明")]


def of_page(word: str, line: str = "10: 正文") -> str:
    """The warning about a page that begins with children."""
    return f"{AT}:{line}: 这一页的标题或开头写到“{word}”，图片“a.jpg”里可能有孩子；{ASK_PAGE}"


def test_title_and_caption_count(tmp_path: Path) -> None:
    assert told(tmp_path, '孩子们。\n\n![写字](tupian/a.jpg "亲子活动")') == [
        child("亲子", "10: 正文")
    ]
    figure = (
        '<figure><img src="tupian/a.jpg" alt="写字"><figcaption>小朋友写字</figcaption></figure>'
    )
    assert told(tmp_path, f"{LONG}\n\n{figure}") == [child("小朋友", "10: 正文")]


def test_a_page_that_begins_with_children_shows_them(tmp_path: Path) -> None:
    body = f"{LONG}\n\n![活动现场](tupian/a.jpg)"
    title = "六一儿童节慰问孩子"
    assert told(tmp_path, body, title=title) == [of_page("儿童")]
    assert told(tmp_path, body, f"{ADD}\n", title=title) == []
    assert told(tmp_path, "孩子们。\n\n![写字](tupian/a.jpg)") == [of_page("孩子")]
    assert told(tmp_path, f"{body}\n\n![再一张](tupian/a.jpg)", title=title) == [of_page("儿童")]


def test_a_poster_and_words_further_down_are_no_photo_of_children(tmp_path: Path) -> None:
    poster = f"{LONG}\n\n![暑期活动海报](tupian/a.jpg)"
    assert told(tmp_path, poster, title="送教给孩子") == []
    later = f"{LONG}\n\n{LONG}\n\n孩子们。\n\n![写字](tupian/a.jpg)"
    assert told(tmp_path, later) == []


def test_a_picture_says_what_it_shows(tmp_path: Path) -> None:
    asked = (
        "图片“a.jpg”没有说明，看不见图的人不知道上面是什么；"
        "在方括号里写清图上是什么，例如 ![职工在驿站领饮水]"
    )
    assert told(tmp_path, f"{LONG}\n\n![](tupian/a.jpg)") == [f"{AT}:10: 正文: {asked}"]
    assert told(tmp_path, f"{LONG}\n\n![领饮水](tupian/a.jpg)") == []


def test_it_is_a_warning(tmp_path: Path) -> None:
    page = notice(body="![孩子](tupian/a.jpg)")
    found = examined(tmp_path, {AT: page, **PHOTO})
    assert [one.level for one in found.problems] == ["warning"]
    assert found.site is not None

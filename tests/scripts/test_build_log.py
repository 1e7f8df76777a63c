"""What MkDocs' log means for an editor."""

from __future__ import annotations

import pytest

from commands.build_log import cause, problems, read_log, reminders

REFUSED = """\
INFO    -  提醒 docs/news/2025/a.md:3: 标题: 占位文字“×××”；请核对
ERROR   -  内容有 2 处问题，网站没有更新：
data/laws.yml:4: laws[0].编号: 编号重复；请换一个
docs/news/2025/a.md: 文件是空的

Aborted with a BuildError!
"""


def test_problems_are_taken_with_their_headline() -> None:
    assert problems(REFUSED) == [
        "内容有 2 处问题，网站没有更新：",
        "data/laws.yml:4: laws[0].编号: 编号重复；请换一个",
        "docs/news/2025/a.md: 文件是空的",
    ]


def test_reminders_are_taken_without_their_prefix() -> None:
    assert reminders(REFUSED) == ["提醒 docs/news/2025/a.md:3: 标题: 占位文字“×××”；请核对"]


def test_a_log_without_either_gives_nothing() -> None:
    assert problems("INFO    -  Documentation built in 1.0 seconds\n") == []
    assert reminders("INFO    -  Documentation built in 1.0 seconds\n") == []


def test_colours_and_windows_line_ends_are_dropped() -> None:
    raw = "\x1b[31mERROR   -  \x1b[0m内容有 1 处问题，网站没有更新：\r\na.md: 坏\r\n".encode()
    assert problems(read_log(raw)) == ["内容有 1 处问题，网站没有更新：", "a.md: 坏"]


def test_bytes_that_are_no_text_do_not_stop_the_reading() -> None:
    assert read_log(b"\xff\xfe ok") == "\ufffd\ufffd ok"


@pytest.mark.parametrize(
    ("log", "status", "sentence"),
    [
        ("OSError: [Errno 28] No space left on device", 1, "磁盘空间不足"),
        ("", -9, "生成程序被中止（信号 9）"),
        (
            '  File "/x/overrides/news.html", line 12, in block "content"\n'
            '  File "/x/overrides/partials/card.html", line 3, in top-level template code\n'
            "jinja2.exceptions.UndefinedError: 'x' is undefined\n",
            1,
            "模板出错（overrides/partials/card.html 第 3 行）：'x' is undefined",
        ),
        ("jinja2.exceptions.TemplateNotFound: a.html\n", 1, "模板出错：a.html"),
        (
            "ERROR   -  Error building page 'news/2025/a.md': boom\nValueError: boom",
            1,
            "生成页面 news/2025/a.md 时出错",
        ),
        (
            "WARNING -  first\nWARNING -  second\nAborted with 2 warnings in strict mode!",
            1,
            "有 2 条警告，第一条是：first",
        ),
        (
            "ERROR   -  照片存不进 /x/a.webp：Not a directory\n\nAborted with a BuildError!\n",
            1,
            "照片存不进 /x/a.webp：Not a directory",
        ),
        ("ERROR   -  Config value 'nav': bad", 1, "配置文件有错误"),
        ("RuntimeError: late", 1, "生成程序意外停下"),
    ],
)
def test_any_other_failure_is_one_clause(log: str, status: int, sentence: str) -> None:
    assert cause(log, status) == sentence

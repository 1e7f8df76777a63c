"""Bytes to text, and the names of content files."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.text_source import MAX_BYTES, MAX_LINE, check_name, decode

NOTICE = "标题: 关于开展送清凉活动的通知\n来源: 示例镇总工会\n"
SAVE_AS = "请用记事本打开，“另存为”时编码选 UTF-8"
RETYPE = "请新建文本文件，把文字复制进去"


def told(data: bytes) -> list[str]:
    """The problems of a file that is refused."""
    text, problems = decode(data, "a.md")
    assert text is None
    return [str(problem) for problem in problems]


@pytest.mark.parametrize(
    "data",
    [
        NOTICE.encode(),
        b"\xef\xbb\xbf" + NOTICE.encode(),
        NOTICE.replace("\n", "\r\n").encode(),
        NOTICE.replace("\n", "\r").encode(),
    ],
)
def test_utf8_is_read_with_any_mark_and_line_ends(data: bytes) -> None:
    assert decode(data, "a.md") == (NOTICE, [])


@pytest.mark.parametrize("encoding", ["gbk", "gb18030", "gb2312"])
def test_gbk_is_read_with_a_warning(encoding: str) -> None:
    text, problems = decode(NOTICE.encode(encoding), "a.md")
    assert text == NOTICE
    assert [str(problem) for problem in problems] == [
        f"a.md: 文件是 GBK 编码，这次已按 GBK 读取；{SAVE_AS}"
    ]
    assert problems[0].level == "warning"


def test_damaged_utf8_is_not_taken_for_gbk() -> None:
    data = b"\n" + NOTICE.encode() + b"\xe9\x80\n"
    assert told(data) == [f"a.md:4: 文字编码认不出来；{SAVE_AS}"]


def test_bytes_in_no_chinese_encoding_are_refused() -> None:
    assert told(b"Caf\xe9\n") == [f"a.md:1: 文字编码认不出来；{SAVE_AS}"]
    assert told("ÄÖÜ çñ ĳ".encode("utf-16-le")[:7] + b"\xff\xff") == [
        "a.md: 第 1 行有空字节，这不是文字文件；" + RETYPE
    ]


@pytest.mark.parametrize(
    ("start", "what"),
    [
        (NOTICE.encode("utf-16"), f"UTF-16 编码的文字；{SAVE_AS}"),
        (b"\xfe\xff" + NOTICE.encode("utf-16-be"), f"UTF-16 编码的文字；{SAVE_AS}"),
        (NOTICE.encode("utf-32"), f"UTF-32 编码的文字；{SAVE_AS}"),
        (b"PK\x03\x04rest", f"Word、Excel 文档或压缩包；{RETYPE}"),
        (b"\xd0\xcf\x11\xe0rest", f"旧版 Word、Excel 文档；{RETYPE}"),
        (b"%PDF-1.7", f"PDF 文件；{RETYPE}"),
        (b"\x89PNG\r\n", f"图片；{RETYPE}"),
    ],
)
def test_other_kinds_of_file_are_named(start: bytes, what: str) -> None:
    assert told(start) == [f"a.md: 这不是 UTF-8 文字文件，而是{what}"]


def test_an_empty_file_a_null_byte_and_a_large_file_are_refused() -> None:
    assert told(b"") == ["a.md: 文件是空的；请写上内容，或删除这个文件"]
    assert told(b"a\nb\x00\n") == [f"a.md: 第 2 行有空字节，这不是文字文件；{RETYPE}"]
    assert told(b"a" * 5_000_000) == [
        "a.md: 文件有 5.0 MB，最多 1 MB；请把图片和表格作为附件上传，不要贴进文字里"
    ]


def test_limits_are_inclusive() -> None:
    line = "a" * (MAX_LINE - 1) + "\n"
    text = line * (MAX_BYTES // len(line))
    assert decode(text.encode(), "a.md") == (text, [])
    assert told(b"x\n" + b"a" * (MAX_LINE + 1)) == [
        "a.md:2: 这一行有 20001 个字，最多 20000 个；请分成几段"
    ]


def test_control_characters_are_refused_by_number() -> None:
    assert told("一\n二\x0b\n".encode()) == [
        "a.md:2: 这一行有看不见的控制字符（U+000B）；请删掉这一行，重新打字输入"
    ]
    assert told("一\u2028二".encode()) == [
        "a.md:1: 这一行有看不见的控制字符（U+2028）；请删掉这一行，重新打字输入"
    ]


@pytest.mark.parametrize(
    "path",
    [
        "docs/news/2025/song-qingliang.md",
        "docs/news/2025/关于送清凉的 通知.md",
        "docs/news/2025/（示工〔2025〕3号）通知.md",
        "docs/policies/tuoqian-gongzi.md",
        "docs/index.md",
        "data/activities/2025.yml",
        "docs/news/2025/申请表(1).docx",
        "docs/news/2025/照片.JPG",
    ],
)
def test_these_names_are_accepted(path: str) -> None:
    assert check_name(path) == []


COPY = "像是重复保存出来的文件；多余的请删除；要用的请改名，去掉后面的“（1）”“副本”等"
SLUG = "文件名就是网址，只能用小写字母、数字和连字符；请改名，例如“tuoqian-gongzi.md”"


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("docs/news/2025/通知.md.txt", "文件名应当以 .md 结尾；请改名为“通知.md”"),
        ("docs/news/2025/通知.MD", "文件名应当以 .md 结尾；请改名为“通知.md”"),
        ("docs/news/2025/通知.markdown", "文件名应当以 .md 结尾；请改名为“通知.md”"),
        ("docs/news/2025/通知.md.md", "文件名应当以 .md 结尾；请改名为“通知.md”"),
        ("docs/news/2025/通知．md", "文件名应当以 .md 结尾；请改名为“通知.md”"),
        ("docs/news/2025/通知。md ", "文件名应当以 .md 结尾；请改名为“通知.md”"),
        ("data/laws.yaml", "文件名应当以 .yml 结尾；请改名为“laws.yml”"),
        ("data/laws.YML", "文件名应当以 .yml 结尾；请改名为“laws.yml”"),
        ("data/laws.yml.txt", "文件名应当以 .yml 结尾；请改名为“laws.yml”"),
        ("docs/news/2025/通知", "文件名没有结尾；文章请改名为“通知.md”"),
        ("docs/CNAME", "网站不用这个文件；请删去；域名填在 GitHub 仓库设置的 Pages 里"),
        ("docs/news/2025/通知（1）.md", COPY),
        ("docs/news/2025/gaowen (1).md", COPY),
        ("docs/news/2025/gaowen - 副本.md", COPY),
        ("docs/news/2025/通知的副本.md", COPY),
        ("data/laws (2).yml", COPY),
        ("docs/policies/拖欠工资.md", SLUG),
        ("docs/policies/Tuo Qian.md", SLUG),
        ("docs/news/2025/ .md", "文件名是空的；请改成能说明内容的名字"),
        (
            "docs/news/2025/a?.md",
            '文件名里有不能用的符号；请改名，不要用 < > : " | ? * \\ 和看不见的字符',
        ),
    ],
)
def test_these_names_are_refused_with_the_right_one(path: str, words: str) -> None:
    assert [str(problem) for problem in check_name(path)] == [f"{path}: {words}"]


def test_a_name_in_no_encoding_can_be_shown() -> None:
    problem = check_name("docs/news/2025/\udcff.md")[0]
    assert problem.source == "docs/news/2025/?.md"


@given(st.binary(max_size=200))
def test_no_bytes_raise(data: bytes) -> None:
    text, problems = decode(data, "a.md")
    assert text is not None or problems


@given(st.text(min_size=1, max_size=40))
def test_no_name_raises(name: str) -> None:
    for problem in check_name(f"docs/news/2025/{name}"):
        assert problem.remedy

"""Bytes of a content file to text, and the rules for the names of such files.

What is unambiguous is read (byte-order mark, CRLF, GBK with a warning); the rest is refused
by name, with what to do about it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from portal.errors import Problem

MAX_BYTES: Final = 1_000_000
"""Largest content file, in bytes."""
MAX_LINE: Final = 20_000
"""Longest line of a content file, in characters."""

UNSEEN: Final = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad\u034f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064"
    "\u2066-\u2069\ufe00-\ufe0f\u20e3\ufeff\U000e0000-\U000e007f"
)
"""Signs that nobody sees, as the inside of a character class: zero width, direction, keycaps."""
MEANINGLESS: Final = "\u00ad\u200b\u200e\u200f\u2060\ufeff"
"""Those of them that change the look of no text at all; others join the parts of a picture sign."""

HAN: Final = "\u3400-\u9fff\U00020000-\U0003ffff"
"""Characters of Chinese, as the inside of a character class; the rare ones of names too: 䶮."""

# Characters that XML 1.0 section 2.2 forbids in feeds, or that turn or break lines unseen.
_STRANGE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_HAN = re.compile("[\u3400-\u9fff]")
_KINDS: Final = (
    (b"\xff\xfe\x00\x00", "UTF-32 编码的文字"),
    (b"\xff\xfe", "UTF-16 编码的文字"),
    (b"\xfe\xff", "UTF-16 编码的文字"),
    (b"PK\x03\x04", "Word、Excel 文档或压缩包"),
    (b"\xd0\xcf\x11\xe0", "旧版 Word、Excel 文档"),
    (b"%PDF", "PDF 文件"),
    (b"\x89PNG", "图片"),
    (b"\xff\xd8\xff", "图片"),
    (b"GIF8", "图片"),
)
_SAVE_AS: Final = "请用记事本打开，“另存为”时编码选 UTF-8"


def decode(data: bytes, source: str) -> tuple[str | None, list[Problem]]:
    """The text of a content file, with plain line ends, without byte-order mark.

    None where the file is refused; a file in GBK is read with a warning.
    """
    refused = _refused_bytes(data)
    if refused:
        return None, [Problem(source, 0, "", *refused)]
    text, problems = _characters(data, source)
    if text is None:
        return None, problems
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    refusals = [*strange_characters(text, source), *_long_lines(text, source)]
    return (None if refusals else text), [*problems, *refusals]


def strange_character(text: str) -> str:
    """The first character that no page may carry, as ``U+202E``; empty if there is none."""
    found = _STRANGE.search(text)
    return f"U+{ord(found[0]):04X}" if found else ""


def strange_characters(text: str, source: str, first_line: int = 1) -> Iterator[Problem]:
    """A problem for the first line with a character that no page and no feed may carry."""
    found = _STRANGE.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + first_line
        message = f"这一行有看不见的控制字符（{strange_character(found[0])}）"
        yield Problem(source, line, "", message, "请删掉这一行，重新打字输入")


def _refused_bytes(data: bytes) -> tuple[str, str] | None:
    if not data:
        return "文件是空的", "请写上内容，或删除这个文件"
    if len(data) > MAX_BYTES:
        size = f"{len(data) / 1_000_000:.1f}"
        return f"文件有 {size} MB，最多 1 MB", "请把图片和表格作为附件上传，不要贴进文字里"
    for start, kind in _KINDS:
        if data.startswith(start):
            remedy = _SAVE_AS if "编码" in kind else "请新建文本文件，把文字复制进去"
            return f"这不是 UTF-8 文字文件，而是{kind}", remedy
    if b"\x00" in data:
        line = data.count(b"\n", 0, data.index(b"\x00")) + 1
        return f"第 {line} 行有空字节，这不是文字文件", "请新建文本文件，把文字复制进去"
    return None


def _characters(data: bytes, source: str) -> tuple[str | None, list[Problem]]:
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
    text = _gbk(data)
    if text is not None:
        message = "文件是 GBK 编码，这次已按 GBK 读取"
        return text, [Problem(source, 0, "", message, _SAVE_AS, "warning")]
    return None, [Problem(source, line, "", "文字编码认不出来", _SAVE_AS)]


def _gbk(data: bytes) -> str | None:
    """The text if it can only be Chinese in GBK: not UTF-8 with a few bytes damaged."""
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return None
    foreign = [character for character in text if not character.isascii()]
    # GB 2312 holds nearly every character of running text; wrongly decoded UTF-8 falls outside.
    usual = sum(1 for character in foreign if character.encode("gb2312", "ignore"))
    as_utf8 = len(_HAN.findall(data.decode("utf-8", "ignore")))
    return text if usual >= 0.95 * len(foreign) and as_utf8 * 10 <= len(foreign) else None


def _long_lines(text: str, source: str) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > MAX_LINE:
            message = f"这一行有 {len(line)} 个字，最多 {MAX_LINE} 个"
            yield Problem(source, number, "", message, "请分成几段")


_RIGHT_ENDING: Final = {
    "md": ".md",
    "mdx": ".md",
    "mdown": ".md",
    "mkd": ".md",
    "markdown": ".md",
    "yml": ".yml",
    "yaml": ".yml",
}
_ENDING = re.compile(
    r"[.．。](mdx?|mdown|mkd|markdown|ya?ml)((?:[.．。](?:txt|mdx?|markdown|ya?ml))*)\s*",
    re.IGNORECASE,
)
_COPY = re.compile(r"\s*(?:[(（]\s*\d+\s*[)）]|[-—_ ]*(?:的?副本|拷贝|copy)\s*\d*)$", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f\ud800-\udfff]')
_NOTICE = re.compile(r"docs/news/[^/]+/[^/]+")
_ADDRESS = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def check_name(path: str) -> list[Problem]:
    """What is wrong with the name of a file below ``docs/`` or ``data/`` (``/`` between)."""
    folder, _, name = path.rpartition("/")
    found = _name_fault(folder, name)
    shown = path.encode("utf-8", "replace").decode("utf-8")
    return [Problem(shown, 0, "", *found)] if found else []


def _name_fault(folder: str, name: str) -> tuple[str, str] | None:
    if _FORBIDDEN.search(name):
        return "文件名里有不能用的符号", '请改名，不要用 < > : " | ? * \\ 和看不见的字符'
    if name == "CNAME":
        return "网站不用这个文件", "请删去；域名填在 GitHub 仓库设置的 Pages 里"
    if "." not in name and "．" not in name and "。" not in name:
        return "文件名没有结尾", f"文章请改名为“{name}.md”"
    ending = next((m for m in _ENDING.finditer(name) if m.end() == len(name)), None)
    if ending is None:
        return None
    stem, right = name[: ending.start()], _RIGHT_ENDING[ending[1].lower()]
    if _COPY.search(stem):
        return "像是重复保存出来的文件", "多余的请删除；要用的请改名，去掉后面的“（1）”“副本”等"
    if name[ending.start() :] != right:
        return f"文件名应当以 {right} 结尾", f"请改名为“{stem.strip()}{right}”"
    return _stem_fault(f"{folder}/{name}", stem) if right == ".md" else None


def _stem_fault(path: str, stem: str) -> tuple[str, str] | None:
    # A notice gets its address from date and number; other pages are addressed by their name.
    if not stem.strip():
        return "文件名是空的", "请改成能说明内容的名字"
    if _NOTICE.fullmatch(path) or _ADDRESS.fullmatch(stem):
        return None
    return (
        "文件名就是网址，只能用小写字母、数字和连字符",
        "请改名，例如“tuoqian-gongzi.md”",
    )


def ending_of(source: str) -> str:
    """The ending of a file's name in small letters, without its dot; empty where it has none."""
    _, dot, ending = source.rpartition("/")[2].rpartition(".")
    return ending.lower() if dot else ""

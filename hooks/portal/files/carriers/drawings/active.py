"""What would run or load something when a vector drawing (SVG) is opened by itself.

A browser opens a drawing as a page of the site: with programs, with styles, with addresses of
other hosts. Only what a drawing needs is taken: parts of its own by ``#…``, and pictures of
pixels that lie in it.
"""

from __future__ import annotations

import re
from typing import Final

from lxml import etree
from lxml.etree import _Element, _ProcessingInstruction

from portal.files.carriers.office.xml import local
from portal.files.carriers.refused import Refused
from portal.web_address import as_taken

_OF_PAGES: Final = ("{http://www.w3.org/1999/xhtml}", "{http://www.w3.org/1998/Math/MathML}")
"""How the names of elements begin that are parts of a web page wherever they stand."""
_RUNNING: Final = frozenset(
    {
        "script",
        "foreignobject",
        "handler",
        "listener",
        "iframe",
        "embed",
        "object",
        "audio",
        "video",
    }
)
_ADDRESSES: Final = frozenset({"href", "src", "base"})
"""Attributes that hold an address, by their names without namespace."""
_CHANGED: Final = "attributeName"
"""Names what an animation changes."""
_HANDLER = re.compile("on[a-z]", re.IGNORECASE)
_RUNS = re.compile("(?:java|vb)script:", re.IGNORECASE)
_OWN = re.compile("#|$|data:image/(?:png|jpe?g|gif|webp)[;,]", re.IGNORECASE)
"""Addresses that lead nowhere else: a part of the drawing, or a picture of pixels inside it."""
_WORDS = re.compile("id|class|title|alt|name|label|(?:data|aria)-.*")
"""Attributes that are no style, though brackets may stand in them: ``image(1)``."""
_ESCAPED = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))", re.DOTALL)
"""A sign in a style sheet written by its number or as itself (CSS Syntax 3, 4.3.7)."""
_LAST_SIGN: Final = 0x10FFFF
_FETCHED = re.compile(r"@import|(?:image-set|image|src)\(", re.IGNORECASE)
_URL = re.compile(r"url\(([^)]*)", re.IGNORECASE)
_QUOTES: Final = " \t\r\n\f\"'"
_SHEET: Final = "xml-stylesheet"
_DOCTYPE: Final = b"<!DOCTYPE"
_DECLARING = re.compile(rb"<!DOCTYPE(?:[^>\[\"']|\"[^\"]*\"|'[^']*')*\[")
"""A type of document with declarations of its own (XML 1.0, 2.8), which add to what is written."""
_CODINGS: Final = frozenset({"utf-8", "ascii", "us-ascii"})
_CLEAN: Final = (
    "请在作图软件里删去它，另存为不带编辑信息的 SVG（Inkscape 选“普通 SVG”），或者导出 .png 图片"
)


def check_drawing(content: bytes, root: _Element) -> None:
    """That nothing in a drawing runs, and nothing comes from outside. Raises Refused."""
    _check_coding(content, root)
    if local(root) != "svg":
        raise Refused("里面不是 SVG 图", "请从作图软件重新导出 .svg，或者导出 .png 图片")
    for one in root.itersiblings(preceding=True):
        if isinstance(one, _ProcessingInstruction) and one.target == _SHEET:
            raise _leading_out(f"<?{_SHEET}?>")
    for element in root.iter(etree.Element):
        _check_element(element)


def _check_coding(content: bytes, root: _Element) -> None:
    """That a browser reads the same signs, and none that are declared and not written."""
    coding = root.getroottree().docinfo.encoding or "utf-8"
    if coding.lower() not in _CODINGS or b"\x00" in content:
        raise Refused("图里的文字编码不是 UTF-8，查不了", "请在作图软件里另存，编码选 UTF-8")
    if content.count(_DOCTYPE) > 1 or _DECLARING.search(content):
        raise _running("开头的 <!DOCTYPE … [ … ]>")


def _check_element(element: _Element) -> None:
    name = local(element)
    if name.lower() in _RUNNING or str(element.tag).startswith(_OF_PAGES):
        raise _running(f"<{name}>")
    for key, text in element.attrib.items():
        _check_attribute(f"<{name}> 的 {str(key).rpartition('}')[2]}", str(key), str(text))
    if name.lower() == "style":
        _check_style("<style>", "".join(str(part) for part in element.itertext()))


def _check_attribute(where: str, key: str, text: str) -> None:
    """Those of editing programs have a namespace; a browser knows only addresses among such."""
    address = as_taken(text)
    if _HANDLER.match(key) or _RUNS.match(address):
        raise _running(where)
    if key.rpartition("}")[2].lower() in _ADDRESSES and not _OWN.match(address):
        raise _leading_out(where)
    if key == _CHANGED:
        changed = address.rpartition(":")[2].lower()
        if changed in _ADDRESSES or _HANDLER.match(changed):
            raise _running(f"{where}=“{changed}”")
    if "}" not in key and not _WORDS.fullmatch(key):
        _check_style(where, text)


def _check_style(where: str, text: str) -> None:
    """That a style fetches nothing; most attributes can be one, and few need a look."""
    if "(" not in text and "@" not in text and "\\" not in text:
        return
    said = _ESCAPED.sub(_sign, text)
    is_own = all(_OWN.match(as_taken(one.strip(_QUOTES))) for one in _URL.findall(said))
    if not is_own or _FETCHED.search(said):
        raise _leading_out(where)


def _sign(escaped: re.Match[str]) -> str:
    number = int(escaped[1], 16) if escaped[1] else 0
    return chr(number) if 0 < number <= _LAST_SIGN else escaped[2] or ""


def _running(what: str) -> Refused:
    return Refused(f"图里有会运行的内容：{what}", _CLEAN)


def _leading_out(what: str) -> Refused:
    return Refused(f"图里有通到外面的地址：{what}", _CLEAN)

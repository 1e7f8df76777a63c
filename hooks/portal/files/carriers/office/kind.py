"""What an Office file is by its own account, whatever its name says (ECMA-376 part 2).

A package names its main part (9.3) and the type of that part (10.1); programs open it by these,
readers here by its ending: both must agree, or tables would be taken for loose words.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Final

from portal.files.carriers.office.xml import get, local, tree
from portal.files.carriers.refused import SAVE_AS, Refused, broken

if TYPE_CHECKING:  # which asks here what it has opened
    from portal.files.carriers.office.package import Package

MACROS: Final = "里面有宏（小程序），网站不登带宏的文件"
"""What editors are told of programs in a file."""
_LINKS: Final = "_rels/.rels"
_TYPES: Final = "[content_types].xml"
_MAIN: Final = "officeDocument"
"""The last word of the type of the link to the main part, in both editions of the standard."""
_PROGRAMS: Final = {
    "wordprocessingml": ("docx", "Word"),
    "spreadsheetml": ("xlsx", "Excel"),
    "presentationml": ("pptx", "PowerPoint"),
}
_FORMS: Final = {
    **{"document": "文档", "sheet": "表格", "presentation": "演示文稿"},
    **{"template": "模板", "slideshow": "放映文件"},
}
_OWN: Final = frozenset({"document", "sheet", "presentation"})
"""What a program opens for writing in it, and not to make a new file or to show it."""
_TYPE = re.compile(
    rf"application/vnd\.openxmlformats-officedocument\.({'|'.join(_PROGRAMS)})"
    rf"\.({'|'.join(_FORMS)})\.main\+xml",
    re.IGNORECASE,
)
_WITH_MACROS: Final = "macroenabled"
_PLACES: Final = {
    "docx": re.compile(r"word/document[0-9]*\.xml"),
    "xlsx": re.compile(r"xl/workbook[0-9]*\.xml"),
    "pptx": re.compile(r"ppt/presentation[0-9]*\.xml"),
}
"""Where programs put the main part; its readers look for what belongs to it beside it."""
_OPEN: Final = re.compile(r"application/vnd\.oasis\.opendocument\.([a-z]+)")
_OPEN_ENDINGS: Final = {"text": "odt", "spreadsheet": "ods", "presentation": "odp"}


def main_part(package: Package, ending: str) -> str:
    """The name of the main part of an Office file of this ending.

    Raises Refused for any other file, and for one with programs in it.
    """
    check_other(package, ending)
    name, told = _main(package, ending)
    if not _TYPE.fullmatch(told) or not _PLACES[ending].fullmatch(name):
        raise broken(ending)
    return name


def check_other(package: Package, ending: str) -> None:
    """That a zip file is no Office file of another kind than its ending. Raises Refused."""
    _check_open(package, ending)
    _, told = _main(package, ending)
    if _WITH_MACROS in told.lower():
        raise Refused(MACROS, SAVE_AS)
    found = _TYPE.fullmatch(told)
    if found is None:
        return
    (own, program), form = _PROGRAMS[found[1].lower()], found[2].lower()
    what = f"名字是 .{ending}，里面是 {program} {_FORMS[form]}"
    if form not in _OWN:
        raise Refused(what, f"请用 WPS 打开，另存为 .{own}，再上传新文件")
    if own != ending:
        raise Refused(what, f"请把文件名的后缀改成 .{own}，用到它的地方也改")


def _main(package: Package, ending: str) -> tuple[str, str]:
    """The name of the main part and its type; empty where there is none, or more than one."""
    if _LINKS not in package.names:
        return "", ""
    links = [one for one in tree(package.read(_LINKS), ending) if local(one) == "Relationship"]
    targets = {
        posixpath.normpath(posixpath.join("/", get(one, "Target"))).lstrip("/")
        for one in links
        if get(one, "Type").rpartition("/")[2] == _MAIN
    }
    name = targets.pop() if len(targets) == 1 else ""
    return (name, _type(package, name, ending)) if name in package.names else ("", "")


def _type(package: Package, part: str, ending: str) -> str:
    """The type of a part by its name, else by its ending (10.1.2.4)."""
    usual = ""
    for name in (name for name in package.names if name.lower() == _TYPES):
        for one in tree(package.read(name), ending):
            if get(one, "PartName").lower() == f"/{part}".lower():
                return get(one, "ContentType").strip()
            if part.lower().endswith(f".{get(one, 'Extension')}".lower()):
                usual = get(one, "ContentType").strip()
    return usual


def _check_open(package: Package, ending: str) -> None:
    """Files of LibreOffice and its kin say in a part of their own what they are (ODF 1.3, 3.3)."""
    told = package.read("mimetype")[:99].decode("latin-1") if "mimetype" in package.names else ""
    found = _OPEN.match(told)
    if found:
        own = _OPEN_ENDINGS.get(found[1], "OpenDocument")
        raise Refused(f"名字是 .{ending}，里面是 {own.upper()} 文件，里面的字查不了", SAVE_AS)

"""What an Office file fetches from elsewhere when it is opened (ECMA-376 part 2, 9.2).

A template, a picture or a workbook on another computer is changed without anybody noticing,
tells its owner who reads the file, and cannot be looked into. A hyperlink is followed by choice;
the template or workbook on the writer's own disk, which many files name, is not there for others.
"""

from __future__ import annotations

import re
from typing import Final

from lxml.etree import _Element

from portal.files.carriers.office.xml import get, local
from portal.files.carriers.refused import Refused

_FOLLOWED: Final = "hyperlink"
_CALLED: Final = {
    "attachedTemplate": "模板",
    "image": "图片",
    "video": "视频",
    "audio": "录音",
    "oleObject": "对象",
    "externalLinkPath": "表格",
}
"""What is fetched, by the last word of the type of its relationship; anything else is a file."""
_ELSEWHERE = re.compile(r"(?!file:///[^/\\])[a-z][a-z0-9+.-]*:[/\\]{2}|[/\\]{2}", re.IGNORECASE)
"""Addresses of another computer: ``http://…``, ``\\\\server\\…``, ``file://server/…``."""
_REMEDY: Final = "请把内容复制到一个新建的文件里（只粘贴文字和数值），另存再上传"


def check_links(root: _Element) -> None:
    """Look at the relationships of one part. Raises Refused."""
    for one in root.iter():
        kind = get(one, "Type").rpartition("/")[2]
        if local(one) == "Relationship" and kind != _FOLLOWED and _is_outside(one):
            what = _CALLED.get(kind, "文件")
            raise Refused(f"打开时会去取文件以外的{what}，里面有什么查不了", _REMEDY)


def _is_outside(link: _Element) -> bool:
    return _ELSEWHERE.match(get(link, "Target").strip()) is not None

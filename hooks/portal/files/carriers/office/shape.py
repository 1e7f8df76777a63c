"""How a part of an Office file is built, looked at before it is read: within limits or refused."""

from __future__ import annotations

from lxml import etree
from lxml.etree import _Element

from portal.files.carriers.limits import MAX_NESTED, MAX_PARAGRAPHS
from portal.files.carriers.refused import too_much

_PARAGRAPH = "{*}p"
_TABLE = "{*}tbl"


def check_shape(root: _Element) -> None:
    """That a text has not too many paragraphs, nor tables in tables without end. Raises Refused."""
    depth = paragraphs = 0
    for event, element in etree.iterwalk(root, ("start", "end"), tag=(_PARAGRAPH, _TABLE)):
        depth += 1 if event == "start" else -1
        if event == "start" and str(element.tag).endswith("}p"):
            paragraphs += depth
        if depth > MAX_NESTED:
            raise too_much(f"表格套表格超过 {MAX_NESTED} 层")
        if paragraphs > MAX_PARAGRAPHS:
            raise too_much(f"段落和表格的格子超过 {MAX_PARAGRAPHS // 2} 个")

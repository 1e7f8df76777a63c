"""Parts of Office files as trees: safe to read, and every stretch of text of any of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree
from lxml.etree import _Element

from portal.files.carriers.refused import broken
from portal.privacy.passage import Passage

_HAN = re.compile("[\u3400-\u9fff]")
_DIGITS = re.compile(r"(?:\d[^\d\n]{0,3}){10}\d")
"""Eleven digits that stand close together: the shortest number that is looked for."""
_MADE = re.compile(r"\{?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}?|[0-9A-F]{20}")
"""Numbers that programs make: identifiers, and shapes of letters (panose)."""


def tree(content: bytes, ending: str, *, takes_doctype: bool = False) -> _Element:
    """The root of a part, no entity replaced. Raises Refused for what is no XML.

    No part of an Office file declares a type of document (ECMA-376 part 2, 7.3.1); drawings may.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise broken(ending) from None
    about: Any = root.getroottree().docinfo
    if about.doctype and not takes_doctype:
        raise broken(ending)
    return root


def local(element: _Element) -> str:
    """The name of an element without its namespace; empty for a comment.

    Files by the strict and by the usual edition of the standard have other namespaces and the
    same names.
    """
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def get(element: _Element, name: str) -> str:
    """An attribute by its name without namespace; empty where there is none."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""


def attributes(root: _Element, where: str) -> Iterator[Passage]:
    """What stands in attributes and can be words or a long number of a person.

    Titles and descriptions of pictures, names of lists, choices of forms, addresses of links.
    """
    for element in root.iter():
        for value in element.attrib.values() if isinstance(element.tag, str) else ():
            text = str(value)
            if (_HAN.search(text) or _DIGITS.search(text)) and not _MADE.fullmatch(text):
                yield Passage(where, text)


def everything(root: _Element, where: str) -> Iterator[Passage]:
    """Every text, comment and telling attribute of a part of which nothing else is known."""
    for element in root.iter():
        for text in (element.text, element.tail):
            if text and text.strip():
                yield Passage(where, text)
    yield from attributes(root, where)

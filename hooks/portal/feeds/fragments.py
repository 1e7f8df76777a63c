"""Small pieces of HTML for the text of an item; all text is escaped here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from portal import wording
from portal.model.base import Document, Record
from portal.model.life import Update, told


def paragraphs(texts: Iterable[str]) -> str:
    """A paragraph of each text."""
    return "".join(f"<p>{escape(text, quote=False)}</p>" for text in texts)


def listed(texts: Sequence[str]) -> str:
    """A list of texts; nothing without one."""
    entries = "".join(f"<li>{escape(text, quote=False)}</li>" for text in texts)
    return f"<ul>{entries}</ul>" if entries else ""


def link(address: str, text: str) -> str:
    """A link to an absolute address, as a paragraph."""
    return f'<p><a href="{escape(address)}">{escape(text, quote=False)}</a></p>'


def image(address: str, alt: str) -> str:
    """A picture at an absolute address, as a paragraph."""
    return f'<p><img src="{escape(address)}" alt="{escape(alt)}"></p>'


def ai_mark(document: Document) -> str:
    """The label of what artificial intelligence made; it travels with the text."""
    return paragraphs([wording.AI_GENERATED] if document.ai_generated else [])


def demo_mark(record: Record) -> str:
    """What keeps a demonstration from being taken for news; nothing for a real record."""
    return paragraphs([wording.NOT_REAL] if record.demo else [])


def notes(updates: tuple[Update, ...]) -> str:
    """The changes that subscribers are told of, newest first."""
    return paragraphs(f"{wording.until(note.on)}更新：{note.note}" for note in told(updates))

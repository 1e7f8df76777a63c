"""Notices and explainers as subscribers read them."""

from __future__ import annotations

from collections.abc import Iterator

from portal import urls, wording
from portal.assets import asset_path
from portal.feeds.fragments import ai_mark, demo_mark, image, link, listed, notes, paragraphs
from portal.illustrations import cover_of
from portal.model.explainer import Explainer
from portal.model.notice import Notice
from portal.placing import in_feed
from portal.public import Portal


def summary(portal: Portal, document: Notice | Explainer) -> str:
    """What a reader shows in a list: plain text, never empty."""
    return document.summary or portal.body(document).lead or document.title


def notice_html(portal: Portal, notice: Notice) -> str:
    """What changed, the picture, the text, who signed it and what can be downloaded."""
    signed = [notice.issuer or "", wording.until(notice.issued_on) if notice.issued_on else ""]
    return "".join(
        (
            notes(notice.updates),
            ai_mark(notice),
            _cover(portal, notice),
            _body(portal, notice),
            paragraphs(part for part in signed if part),
            *_attachments(portal, notice),
            demo_mark(notice),
        )
    )


def explainer_html(portal: Portal, explainer: Explainer) -> str:
    """What changed, the answer in short, the text and the time limits."""
    answer = explainer.answer
    short = [
        f"谁能申请：{answer.who}",
        f"能享受什么：{answer.what}",
        f"怎么申请：{answer.how}",
        f"多久办结：{answer.how_long}",
        f"找谁咨询：{answer.ask}",
    ]
    return "".join(
        (
            notes(explainer.updates),
            ai_mark(explainer),
            listed(short),
            _body(portal, explainer),
            listed([*_deadlines(explainer)]),
            paragraphs(["以正式公布的法律文本为准。"]),
            demo_mark(explainer),
        )
    )


def _body(portal: Portal, document: Notice | Explainer) -> str:
    html = portal.body(document).html
    return in_feed(html, portal.site_url, urls.path_of(document), portal.pictures)


def _cover(portal: Portal, notice: Notice) -> str:
    cover = cover_of(portal, notice)
    if cover is None or notice.cover is None:
        return ""
    return image(urls.absolute(portal.site_url, urls.picture(cover.name)), notice.cover.alt)


def _attachments(portal: Portal, notice: Notice) -> Iterator[str]:
    for attachment in notice.attachments:
        path = urls.file_address(asset_path(notice, attachment.file))
        yield link(urls.absolute(portal.site_url, path), f"附件：{attachment.title}")


def _deadlines(explainer: Explainer) -> Iterator[str]:
    for deadline in explainer.deadlines:
        begin = f"（从何时算：{deadline.starts_from}）" if deadline.starts_from else ""
        yield f"{deadline.title}：{deadline.limit}{begin}"

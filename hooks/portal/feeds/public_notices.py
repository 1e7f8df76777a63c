"""Public notices as subscribers read them: what, from when to when, whom to tell; no list.

Feeds and their archives are copied and kept by others: what must disappear never stands there.
"""

from __future__ import annotations

from portal import urls
from portal.feeds.fragments import demo_mark, link, paragraphs
from portal.model.public_notice import PublicNotice
from portal.pages.registers.public_notice import sentences_of
from portal.public import Portal


def public_notice_summary(notice: PublicNotice) -> str:
    """What a reader shows in a list."""
    return sentences_of(notice)[1]


def public_notice_html(portal: Portal, notice: PublicNotice) -> str:
    """The sentences every notice has, and the way to its page; withdrawn, why."""
    if notice.withdrawn is not None:
        return paragraphs([f"已撤下：{notice.withdrawn.reason}"]) + demo_mark(notice)
    page = urls.absolute(portal.site_url, urls.path_of(notice))
    told = paragraphs(sentences_of(notice))
    return told + link(page, "名单在网页上，公示期满就撤下") + demo_mark(notice)

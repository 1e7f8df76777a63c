"""What stands in a page's head, and what goes with its link when it is passed on."""

from __future__ import annotations

from functools import partial
from typing import Any

from markupsafe import Markup

from portal.hosting import HEAD_DARK, HEAD_LIGHT
from portal.linked_data.page import nodes_of
from portal.linked_data.script import script_of
from portal.pages.spec import PageSpec
from portal.public import Portal
from portal.safety.policy import HEADERS, PAGE_POLICY
from portal.sharing.families import share_of
from portal.sharing.page_tags import page_tags_of
from portal.sharing.tags import page_title, tags_of


def head_names(portal: Portal) -> dict[str, Any]:
    """Names for the head of every page, and for its sheet to be shared."""

    def linked_data(spec: PageSpec) -> Markup:
        return script_of(nodes_of(portal, spec))

    return {
        "PAGE_POLICY": PAGE_POLICY,
        "REFERRER": HEADERS["Referrer-Policy"],
        "HEAD_COLOURS": {"light": HEAD_LIGHT, "dark": HEAD_DARK},
        "linked_data": linked_data,
        "share_of": partial(share_of, portal),
        "tags_of": partial(tags_of, portal),
        "page_tags_of": partial(page_tags_of, portal),
        "page_title": partial(page_title, site_name=portal.site_name),
    }

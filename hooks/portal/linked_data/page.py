"""What one page is about, as far as schema.org has words for it."""

from __future__ import annotations

from collections.abc import Iterator

from portal.linked_data.article import article
from portal.linked_data.breadcrumb import breadcrumb
from portal.linked_data.event import event
from portal.linked_data.faq import faq
from portal.linked_data.node import Node
from portal.linked_data.organisation import of_home
from portal.linked_data.place import place
from portal.linked_data.series import series
from portal.linked_data.service import service
from portal.pages.activities.view import ActivityView
from portal.pages.articles import NoticeView
from portal.pages.home import HomeView
from portal.pages.places import PlaceView
from portal.pages.policies import PolicyView
from portal.pages.services import ServiceView
from portal.pages.spec import PageSpec
from portal.public import Portal


def nodes_of(portal: Portal, spec: PageSpec) -> list[Node]:
    """What a page tells machines: its matter, then the way to it; perhaps nothing."""
    found = list(_matter(portal, spec.view))
    return [*found, breadcrumb(spec, portal.site_url)] if spec.crumbs else found


def _matter(portal: Portal, view: object) -> Iterator[Node]:
    match view:
        case ActivityView():
            held = view.held
            yield event(portal, held.time) if held else series(portal, view.activity)
        case NoticeView():
            yield article(portal, view.notice, view.column)
        case ServiceView():
            yield service(portal, view.service)
        case PolicyView():
            questions = faq(view.body)
            yield from [questions] if questions else []
        case PlaceView():
            yield place(portal, view.place)
        case HomeView():
            yield from of_home(portal)
        case _:
            return

"""Links, anchors, images and attachments lead to something that is published."""

from __future__ import annotations

from collections.abc import Iterator

from portal.checks.content import Content
from portal.checks.links.addresses import address_problems, instead_problems
from portal.checks.links.bodies import link_problems, own_addresses
from portal.checks.links.files import attachment_problems, cover_problems, download_problems
from portal.checks.links.targets import Targets
from portal.errors import Problem
from portal.model.notice import Notice
from portal.model.official_document import OfficialDocument
from portal.model.reference import Alert


def problems(content: Content) -> Iterator[Problem]:
    """Everything a reader could follow into nothing."""
    targets = Targets(content)
    for document in content.documents():
        if isinstance(document, Notice) and document.withdrawn:
            yield from instead_problems(document, targets)
            continue
        body = content.bodies.get(document.src_uri)
        for link in body.links if body else ():
            yield from link_problems(document, link, targets)
        yield from own_addresses(document, content)
        yield from attachment_problems(document, targets)
        if isinstance(document, Notice):
            yield from cover_problems(document, targets)
    for record in content.of(OfficialDocument):
        yield from download_problems(record, targets)
    for alert in content.of(Alert):
        if alert.link is not None:
            yield from address_problems(alert, ("link",), alert.link, targets)
        for number, address in enumerate(alert.shown_on):
            if address != "/":
                yield from address_problems(alert, ("shown_on", number), address, targets)

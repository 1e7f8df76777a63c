"""What a phone loads: Chromium with an empty cache, until ten seconds after the foot was seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

from commands.benchmark.counting_server import CountingSite, Sent

WIDTH, HEIGHT = 360, 740
AFTER_FOOT_MS: Final = 10_000
"""How long after the scroll to the foot everything that is loaded counts."""
ARGUMENTS: Final = (
    *("--no-sandbox", "--disable-gpu", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--no-first-run"),
)
"""A browser that loads nothing but the page."""


@dataclass(frozen=True)
class Visit:
    """What one page took."""

    sent: Sequence[Sent]
    foreign: Sequence[str]
    """Addresses at other hosts that the page asked for."""

    @property
    def size_bytes(self) -> int:
        """Everything that was sent."""
        return sum(one.size_bytes for one in self.sent)

    @property
    def script_bytes(self) -> int:
        """The JavaScript of it."""
        return sum(one.size_bytes for one in self.sent if one.path.endswith(".js"))


@contextmanager
def chromium(executable: str) -> Iterator[Browser]:
    """A browser, as long as the block runs."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=list(ARGUMENTS))
        yield browser
        browser.close()


def phone(browser: Browser) -> BrowserContext:
    """A phone that has never been anywhere."""
    return browser.new_context(
        viewport={"width": WIDTH, "height": HEIGHT},
        device_scale_factor=2,
        is_mobile=True,
        has_touch=True,
    )


def visits(browser: Browser, site: CountingSite, addresses: Sequence[str]) -> list[Visit]:
    """What some pages take on one phone, one after the other; the first on a cold cache."""
    context = phone(browser)
    page = context.new_page()
    found = [_visit(page, site, address) for address in addresses]
    context.close()
    return found


def _visit(page: Page, site: CountingSite, address: str) -> Visit:
    foreign: list[str] = []
    host = "/".join(address.split("/", 3)[:3]) + "/"

    def note(request: Request) -> None:
        if not request.url.startswith((host, "data:", "blob:")):
            foreign.append(request.url)

    page.on("request", note)
    site.take()
    page.goto(address, wait_until="load")
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    page.wait_for_timeout(AFTER_FOOT_MS)
    page.remove_listener("request", note)
    return Visit(site.take(), foreign)

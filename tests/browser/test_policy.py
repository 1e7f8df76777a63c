"""The Content-Security-Policy in a real browser: every page family, every control used.

Once behind nginx and Caddy with the headers we print for them, once behind a server that sets
none, where only what stands in the head of a page holds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

from servers import SERVERS, served
from tiny import NOW
from waiting import until

ICON = "/favicon.ico"
SITE = "https://gonghui.example.cn/"
REPORT = """
window.print = () => dispatchEvent(new Event("afterprint"));
addEventListener("securitypolicyviolation", (event) => {
  window.told(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
});
"""
NEXT = """(done) => {
  const shape = (one) => [
    one.localName, one.type || "", one.className, one.parentElement.className,
    ...Object.keys(one.dataset), `do-${one.dataset.do}`, `share-${one.dataset.share}`,
    one.hasAttribute("download") ? "download" : "",
  ].join(" ");
  const all = document.querySelectorAll(
    'summary, button:not([type=submit]), input:not([type=search]), a[href^="#"], '
    + 'a[download="haibao.png"]'
  );
  const found = [...all].find((one) => one.getClientRects().length && !done.includes(shape(one)));
  if (!found) return null;
  found.focus();
  return [shape(found), found.localName];
}"""
"""Focuses the first control of a shape that was not used yet, and tells its shape."""
MOST_CONTROLS = 40
"""More shapes of controls than any page has: who gets here goes round in circles."""
USED = {"do-copy", "do-dismiss", "do-print", "share-picture", "share-sheet", "sort"}
USED |= {"summary", "input", "a", "to-large", "to-plain", "skip", "download"}
"""Words of the shapes that must have come up, or the test has looked at nothing."""


class Watch:
    """What browsers complain of, and which controls were used."""

    def __init__(self) -> None:
        self.faults: list[str] = []
        self.used: Counter[str] = Counter()

    def told(self, source: dict[str, Page], words: str) -> None:
        """A violation of the policy."""
        self.faults.append(f"{source['page'].url}: {words}")

    def logged(self, message: ConsoleMessage) -> None:
        """A line of the console; what is no error is the page's own affair."""
        # A browser asks for favicon.ico by itself where a page that leads on names no icon.
        if message.type in ("error", "warning") and not message.location["url"].endswith(ICON):
            self.faults.append(f"{message.location['url']}: {message.text}")

    def thrown(self, error: Exception) -> None:
        """A script that stopped."""
        self.faults.append(str(error))


@pytest.fixture(name="address", params=[*SERVERS, "no headers"])
def serve_own(request: pytest.FixtureRequest, own_site: Path, tmp_path: Path) -> Iterator[str]:
    """The repository's own site behind either server."""
    if request.param == "no headers":
        yield request.getfixturevalue("own_address")
    else:
        with served(request.param, own_site, tmp_path, SITE) as address:
            yield address


@pytest.fixture(name="watch")
def make_watch() -> Watch:
    """Nothing seen yet."""
    return Watch()


@pytest.fixture(name="page")
def open_page(browser: Browser, watch: Watch, address: str) -> Iterator[Page]:
    """A phone that lets pages copy and ask for its place."""
    context: BrowserContext = browser.new_context(
        viewport={"width": 360, "height": 740},
        geolocation={"longitude": 113.7512, "latitude": 30.2846},
        permissions=["geolocation", "clipboard-read", "clipboard-write"],
    )
    context.set_default_timeout(20_000)
    context.expose_binding("told", watch.told)
    context.add_init_script(REPORT)
    page = context.new_page()
    page.clock.set_fixed_time(NOW)
    page.on("console", watch.logged)
    page.on("pageerror", watch.thrown)
    yield page
    context.close()


def use_controls(page: Page, watch: Watch) -> None:
    """Use one control of each shape, those that appear meanwhile too."""
    done: list[str] = []
    while found := page.evaluate(NEXT, done):
        shape, name = found
        done.append(shape)
        assert len(done) < MOST_CONTROLS, done
        watch.used[shape] += 1
        page.keyboard.press("Space" if name == "input" else "Enter")
        if "share-picture" in shape and not page.locator("#p-tupian").count():
            page.wait_for_selector("#p-tupian img")
            until(page, "document.querySelector('#p-tupian img').naturalWidth > 0")
    settle(page)


def settle(page: Page) -> None:
    """Wait until what was just done can have been complained of."""
    page.evaluate("() => new Promise((done) => setTimeout(done, 100))")


def test_no_page_breaks_the_policy_whatever_a_reader_does(
    page: Page, watch: Watch, address: str, families: dict[str, str]
) -> None:
    for path in families.values():
        page.goto(address + path)
        # An old address turns to the new one by itself.
        page.wait_for_selector("meta[http-equiv=refresh]", state="detached")
        use_controls(page, watch)
    assert watch.faults == []
    assert USED - {word for shape in watch.used for word in shape.split()} == set()


def test_the_search_keeps_the_policy_from_the_first_letter_on(
    page: Page, watch: Watch, address: str
) -> None:
    page.goto(address)
    page.locator("input[type=search]").press_sequentially("工资")
    page.locator("input[type=search]").press("Enter")
    page.wait_for_selector("[data-search-results] > li")
    page.locator("input[type=search]").press_sequentially("条例")
    until(page, "document.querySelector('.search-status').textContent")
    page.locator("input[type=search]").fill("工会")
    page.wait_for_selector("[data-search-results] > li")
    page.locator(".search-filters").evaluate("(filters) => { filters.open = true; }")
    for link in range(min(3, page.locator(".search-filters a").count())):
        page.locator(".search-filters a").nth(link).click()
        until(page, "document.querySelector('.search-status').textContent")
    settle(page)
    assert watch.faults == []


def test_what_is_not_this_sites_own_is_blocked_and_seen_here(
    page: Page, watch: Watch, address: str
) -> None:
    page.goto(address)
    page.evaluate("""() => {
      const add = (name, properties) =>
        document.body.append(Object.assign(document.createElement(name), properties));
      window.hurt = [];
      add("script", { textContent: "hurt.push('inline')" });
      add("script", { src: "https://other.example/a.js" });
      add("img", { src: "https://other.example/a.png" });
      add("iframe", { src: "https://other.example/" });
      document.body.setAttribute("style", "color: red");
      document.body.setAttribute("onclick", "hurt.push('handler')");
      document.body.click();
      // Later, because what a test says itself may always be evaluated.
      setTimeout(() => { try { Function("hurt.push('eval')")(); } catch (refused) { return; } });
      fetch("https://other.example/").catch(() => null);
    }""")
    settle(page)
    assert page.evaluate("window.hurt") == []
    told = {one.partition(": ")[2].split(" ")[0] for one in watch.faults}
    assert told >= {
        *("script-src-elem", "script-src-attr", "script-src", "style-src-attr", "img-src"),
        *("frame-src", "connect-src"),
    }

"""Wait for a condition inside a page, whose policy lets no string be evaluated later on."""

from __future__ import annotations

from playwright.sync_api import Page

MILLISECONDS = 15_000
"""More than this is a condition that never comes true."""


def until(page: Page, condition: str) -> None:
    """Wait until an expression is true. Playwright's own ``wait_for_function`` needs eval."""
    page.evaluate(
        f"""() => new Promise((done, failed) => {{
          const begun = performance.now();
          const look = () => {{
            if ({condition}) done();
            else if (performance.now() - begun > {MILLISECONDS}) failed(new Error("never true"));
            else setTimeout(look, 20);
          }};
          look();
        }})"""
    )

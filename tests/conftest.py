"""Fixtures shared by the tests: the repository's own site, built once, and a served copy."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from building import build_config
from commands.benchmark.page_families import longest_of_each
from portal.pages.plan import plan
from portal.site import examine
from serving import served
from tiny import NOW, ROOT

BROWSER_ARGS = [
    *("--no-sandbox", "--disable-gpu", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--no-first-run"),
]
"""Without these a browser on a closed network waits for hosts that no page asked for."""


# How long one example takes says something of the machine, nothing of the site.
settings.register_profile("untimed", settings.default, deadline=None)
settings.load_profile("untimed")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write-golden", action="store_true", help="write golden files anew")


@pytest.fixture(scope="session")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's own site, built."""
    return build_config(ROOT / "mkdocs.yml", tmp_path_factory.mktemp("own") / "site")


@pytest.fixture(scope="session")
def own_address(own_site: Path) -> Iterator[str]:
    """Address of the repository's own site, served on this machine only."""
    with served(own_site) as address:
        yield address


@pytest.fixture(scope="session")
def families(own_site: Path) -> dict[str, str]:
    """One page of each page family of the repository's own site, by its template."""
    site = examine(ROOT / "mkdocs.yml", NOW).site
    assert site is not None
    return longest_of_each(plan(site.portal), own_site)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium; ``portal.py test`` finds or installs it and names it here."""
    executable = os.environ.get("PORTAL_BROWSER")
    if not executable:
        pytest.skip("没有可用的浏览器（PORTAL_BROWSER 未设置），浏览器部分没有运行")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=executable, args=BROWSER_ARGS)
        yield running
        running.close()

"""The only file MkDocs loads: each event takes, calls one pure function, hands back.

``now`` enters here and nowhere else: SOURCE_DATE_EPOCH if set, else the clock.
"""

from __future__ import annotations

import gc
import logging
import os
import sys
from datetime import datetime
from pathlib import Path
from typing import Any, Final

sys.path.insert(0, str(Path(__file__).parent))

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from portal import output, urls
from portal.errors import PortalError, bounded, errors_of, summary, warnings_of
from portal.hosting import versions_of
from portal.model.types import ZONE
from portal.pages.spec import PageSpec
from portal.safety.inline import blocked
from portal.site import Site, examine, illustrated
from portal.spoken import with_spoken_ranges
from portal.templating import PageEnvironment, template_filters, template_globals

log = logging.getLogger("mkdocs.hooks.portal")
_MANY: Final = 100_000
"""New objects after which Python looks for lost ones; nearly all of ours last to the end, and
looking at them every 700, as it does by itself, takes a tenth of a build."""


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load and check everything; stop with all problems at once."""
    gc.set_threshold(_MANY)
    gc.unfreeze()  # of the build before, while somebody looks at drafts
    examined = examine(Path(config.config_file_path), _now())
    told = bounded(examined.problems)
    for problem in warnings_of(told):
        log.info("提醒 %s", problem)
    if examined.site is None:
        raise PluginError(summary(errors_of(told)))
    try:
        config.extra["portal"] = illustrated(examined.site)
    except PortalError as error:
        raise PluginError(str(error)) from error
    config.nav = output.present_nav(config.nav, examined.site.specs)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Our pages in, Markdown sources and unreferenced files out."""
    site = _site(config)
    kept = [file for file in files if output.is_kept(file.src_uri, site)]
    pages = (_page_file(spec, config) for spec in site.specs.values())
    made = (
        File.generated(config, path, abs_src_path=str(file)) for path, file in site.made.items()
    )
    return Files([*kept, *pages, *made])


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Nothing for MkDocs to parse; title and template come from the plan."""
    site = _site(config)
    spec = site.specs[page.file.src_uri]
    page.title = spec.title
    page.update_date = output.changed_on(spec, site)
    page.meta = {"template": spec.template}
    return ""


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """What templates can call, and the files that are no pages."""
    site = _site(config)
    menu = output.menu(config.nav, site.specs)
    assets = {one.src_uri: one.content_bytes for one in files if one.src_uri in urls.PRODUCTS}
    products = output.products(site, assets)
    for path, content in products.items():
        files.append(File.generated(config, path, content=content))
    ours = PageEnvironment(env.loader)
    ours.globals.update(template_globals(site.portal, site.specs, site.files, menu, products))
    ours.filters.update(template_filters(versions_of(assets)))
    return ours


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """The page for what is not found is read aloud like any other; a sitemap is not."""
    is_page = template_name.endswith(".html")
    return _finished(output_content, template_name) if is_page else output_content


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Ranges that are read aloud; nothing that browsers would block."""
    return _finished(output, page.file.dest_uri)


def on_post_build(config: MkDocsConfig) -> None:
    """All lives to the end: Python would look for what is lost in it once more as it stops."""
    gc.freeze()


def _finished(html: str, name: str) -> str:
    scraps = "、".join(blocked(html))
    if scraps:
        raise PluginError(f"{name}：网页里不能有 {scraps}，浏览器会拦住它")
    return with_spoken_ranges(html)


def _page_file(spec: PageSpec, config: MkDocsConfig) -> File:
    file = File.generated(config, spec.src_uri, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    file.edit_uri = f"../{spec.source}" if spec.source else None
    _Planned(spec.title, file, config)  # tells the file that it is its page
    return file


class _Planned(Page):
    """A page whose text is ours: MkDocs would set up a parser of Markdown for each."""

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002  # the base's
        """Nothing to parse."""
        self.content, self.toc = "", TableOfContents([])


def _site(config: MkDocsConfig) -> Site:
    site: Any = config.extra["portal"]
    assert isinstance(site, Site)
    return site


def _now() -> datetime:
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch and not epoch.isdecimal():
        raise PluginError(f"SOURCE_DATE_EPOCH 应当是一串数字（秒），现在是“{epoch}”")
    return datetime.fromtimestamp(int(epoch), ZONE) if epoch else datetime.now(ZONE)

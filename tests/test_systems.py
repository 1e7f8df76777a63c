"""Every mechanism of township union work has its place: in the data, and on the built site."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from placed import has_place, is_told
from portal import urls
from portal.model.families import FAMILIES
from portal.public import Portal
from portal.site import examine
from showing import Page, Pages
from systems import (
    FIELDS,
    GROUPS,
    INDICATOR,
    STATUSES,
    mapped,
    needs_of,
    owner_of,
    read_rows,
)
from tiny import NOW, ROOT

CHINESE = re.compile(r"[一-鿿]{4}")
MOST_ROWS = 8
"""More mechanisms than this in one place would mean that none of them is really there."""
MAPPED_PERCENT = 80


@pytest.fixture(scope="module", name="portal")
def load_portal() -> Portal:
    """The repository's own portal."""
    found = examine(ROOT / "mkdocs.yml", NOW)
    assert found.site is not None, "\n".join(map(str, found.problems))
    return found.site.portal


@pytest.fixture(scope="module", name="pages")
def read_pages(own_site: Path) -> Pages:
    """The pages of the repository's own site."""
    return Pages(own_site)


def test_every_mechanism_has_one_line() -> None:
    expected = [f"{group}-{n:02d}" for group, size in GROUPS.items() for n in range(1, size + 1)]
    assert len(expected) == 291
    assert [row.id for row in read_rows()] == expected


def test_every_field_is_named_once_and_has_a_place_or_a_reason() -> None:
    needs = [need for row in read_rows() for need in row.needs]
    assert len(needs) == FIELDS
    assert [n for n in needs if bool(n.target) == bool(n.reason)] == []
    assert [n for n in needs if n.reason and not CHINESE.search(n.reason)] == []
    for row in read_rows():
        assert [name for name, n in Counter(n.name for n in row.needs).items() if n > 1] == []


def test_a_field_without_place_and_reason_is_refused() -> None:
    with pytest.raises(ValueError, match=r"ORG-01: 状态="):
        tuple(needs_of("ORG-01", "编号=organisations.id; 状态="))


def test_most_fields_have_a_place() -> None:
    share = len(mapped()) * 100 / FIELDS
    assert share >= MAPPED_PERCENT


def test_no_place_serves_many_mechanisms() -> None:
    served = Counter(row.where for row in read_rows() if row.where)
    assert {where: n for where, n in served.items() if n > MOST_ROWS} == {}


def test_the_place_is_of_the_kind_it_says() -> None:
    for row in read_rows():
        assert row.status in STATUSES, row
        assert (row.status == "page") is urls.is_address(row.where), row
        assert (row.status == "family") is (row.where in FAMILIES), row
        if row.status == "not-published":
            assert not row.where, row
            assert all(need.reason for need in row.needs), row


def test_the_place_is_on_the_site_with_something_on_it(portal: Portal, pages: Pages) -> None:
    placed = [row for row in read_rows() if row.status != "not-published"]
    empty = [(row.id, row.where) for row in placed if not has_place(row, portal, pages)]
    assert len(placed) > 280
    assert empty == []


def test_every_mapped_field_exists(portal: Portal) -> None:
    known = {record.id for record in portal.records["indicators"]}
    missing = []
    for need in mapped():
        try:
            if not need.code:
                owner_of(need.target)
        except KeyError:
            missing.append((need.row, need.target))
        if need.code and need.code not in known:
            missing.append((need.row, need.target))
    assert missing == []


def test_every_mapped_field_has_a_value_and_is_shown(portal: Portal, pages: Pages) -> None:
    targets = {need.target: need for need in mapped()}
    hidden = [
        (need.row, need.name, target)
        for target, need in targets.items()
        if not is_told(need, portal, pages)
    ]
    assert hidden == []


def test_an_indicator_is_written_apart_from_a_field() -> None:
    (need,) = needs_of("ORG-03", "入会率=indicators:org-join-rate")
    assert need.code == "org-join-rate"
    assert need.target.startswith(INDICATOR)


def test_a_page_tells_what_stands_beside_a_label() -> None:
    page = Page()
    page.feed(
        "<nav>菜单</nav><main><dl><div><dt>会员数</dt><dd>5135 <b>人</b></dd></div></dl>"
        '<table><tr><td data-label="金额（元）">60,000</td></tr><tr><td>350</td></tr></table>'
        "<script>1</script></main><footer>页脚</footer>"
    )
    page.close()
    assert page.beside == {"会员数": ["5135", "人"], "金额": ["60,000"], "": ["350"]}
    assert page.main == "会员数5135人60,000350"
    assert page.text == "菜单会员数5135人60,000350页脚"

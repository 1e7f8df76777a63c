"""Citations: the article that is cited and no other, there and back."""

from __future__ import annotations

from pathlib import Path

import pytest

from portal.model.life import LawReference
from portal.pages.policies import LawsView, citations
from portal.public import Portal
from rich import RICH
from tiny import sound


@pytest.fixture(scope="module", name="portal")
def read_rich(tmp_path_factory: pytest.TempPathFactory) -> Portal:
    return sound(tmp_path_factory.mktemp("policies"), RICH).portal


def test_a_reference_finds_its_article_alone(portal: Portal) -> None:
    (service,) = portal.services
    found = [(c.law.id, c.article.number) for c in citations(portal, service.basis)]
    assert found == [("gonghui-fa", "3")]


def test_references_keep_their_order(portal: Portal) -> None:
    references = (
        LawReference(law="fangshu-banfa", article="全文"),
        LawReference(law="gonghui-fa", article="43"),
        LawReference(law="gonghui-fa", article="3"),
    )
    found = [(c.article.number, c.article.fact) for c in citations(portal, references)]
    assert found == [
        ("全文", "高温天要发高温津贴"),
        ("43", "单位拨缴工会经费"),
        ("3", "靠工资生活的都可以入会"),
    ]


def test_an_article_leads_back_to_the_pages_that_cite_it_and_no_others(tmp_path: Path) -> None:
    site = sound(tmp_path, RICH)
    (view,) = (s.view for s in site.specs.values() if isinstance(s.view, LawsView))
    cited = {
        (law.law.id, entry.article.number): [record.id for record in entry.cited_by]
        for law in view.laws
        for entry in law.articles
    }
    assert cited == {
        ("gonghui-fa", "3"): ["ruhui"],
        ("gonghui-fa", "43"): [],
        ("fangshu-banfa", "全文"): ["gaowen-jintie"],
    }

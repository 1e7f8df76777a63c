"""Lists, trees and pages of registers, as views: filters, columns, badges, documents."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from attached import word_file
from portal import urls
from portal.model.agreement import Agreement
from portal.model.official_document import OfficialDocument
from portal.model.organisation import Organisation
from portal.pages.registers.columns import head_of
from portal.pages.registers.lists import RegisterView
from portal.pages.registers.records import RecordView
from portal.pages.registers.tree import TreeView
from portal.pages.services import ServiceView
from portal.pages.spec import PageSpec
from portal.site import Site
from tiny import sound

UNIONS = """\
- 编号: zhen
  名称: 示例镇总工会
  种类: 乡镇总工会
  电话: 0000-1234567
  会员情况:
    - {年度: 2024, 会员数: 155}
    - {年度: 2025, 会员数: 542, 女会员数: 200}
  届次任期:
    - {届次: 1, 开始: 2019-09-26, 结束: 2024-09-25}
    - {届次: 2, 开始: 2024-09-26, 结束: 2029-09-25}
  评定:
    - {名称: 模范职工之家, 级别: 县级, 评定日期: 2024-12-25, 有效期到: 2027-12-24}
  清单对照:
    - 清单: shi-you
      核对日期: 2025-06-20
      清单项:
        - {事项名称: 印章, 做到: 是}
        - {事项名称: 活动记录, 做到: 否}
- 编号: hedong
  名称: 河东村联合工会
  种类: 村联合工会
  上级: zhen
  所在村: 河东村
- 编号: jixie
  名称: 示例机械厂工会
  种类: 企业工会
  上级: zhen
  所在村: 河东村
"""
CHECKLISTS = """\
- 编号: shi-you
  名称: 二有
  版本: "1"
  应有项数: 2
  清单项: [印章, 活动记录]
"""


def view_at(site: Site, path: str) -> Any:
    """What the page at a path shows."""
    found = site.specs[urls.src_uri(path)]
    assert isinstance(found, PageSpec)
    return found.view


@pytest.fixture(name="site")
def write_unions(tmp_path: Path) -> Site:
    return sound(tmp_path, {"data/organisations/a.yml": UNIONS, "data/checklists.yml": CHECKLISTS})


@pytest.mark.parametrize(
    ("model", "name", "label", "unit", "is_named"),
    [
        (Organisation, "newest_members", "会员", "人", True),
        (Organisation, "term_end", "任期到", "", True),
        (Organisation, "village", "所在村", "", False),
        (Agreement, "firms", "企业数", "家", True),
        (Agreement, "year", "年度", "", False),
        (OfficialDocument, "doc_number", "文号", "", False),
    ],
)
def test_a_phone_names_only_what_is_not_understood_without(
    model: Any, name: str, label: str, unit: str, is_named: bool
) -> None:
    head = head_of(model, name)
    assert (head.label, head.unit, head.is_named) == (label, unit, is_named)


def test_a_list_has_one_way_to_narrow_it_for_each_choice(site: Site) -> None:
    view = view_at(site, "unions/")
    assert isinstance(view, RegisterView)
    assert [(f.label, [(w.title, w.count) for w in f.facets]) for f in view.filters] == [
        ("种类", [("乡镇总工会", 1), ("村联合工会", 1), ("企业工会", 1)])
    ]
    assert view.is_whole
    assert view.tree == urls.UNION_TREE
    narrow = view_at(site, urls.register_facet("organisations", "kind", "企业工会"))
    assert not narrow.is_whole
    assert narrow.filters[0].holds(narrow.path)
    assert [row.title for row in narrow.slice.items] == ["示例机械厂工会"]


def test_columns_nobody_fills_are_left_out(site: Site) -> None:
    view = view_at(site, "unions/")
    assert [head.label for head in view.heads] == ["种类", "所在村", "会员", "任期到", "电话"]
    narrow = view_at(site, urls.register_facet("organisations", "kind", "企业工会"))
    assert [head.label for head in narrow.heads] == ["种类", "所在村"]


def test_amounts_leave_their_unit_to_the_head(site: Site) -> None:
    view = view_at(site, "unions/")
    (row,) = [row for row in view.slice.items if row.record.id == "zhen"]
    cells = [fact.words[0].text if fact else None for fact in row.facts]
    assert cells == ["乡镇总工会", None, "542", "2029年9月25日", "0000-1234567"]


def test_the_page_of_a_union_shows_badges_gaps_and_the_unions_below(site: Site) -> None:
    view = view_at(site, "unions/zhen/")
    assert isinstance(view, RecordView)
    assert [badge.text for badge in view.badges] == [
        "模范职工之家（县级，2024年12月25日评定，有效期到2027年12月24日）"
    ]
    assert view.sentences == ("二有：2项做到1项，差：活动记录（2025年6月20日对照）",)
    assert [(label, len(words)) for label, words in view.pointing] == [("下级工会", 2)]
    assert "phone" not in {fact.name for fact in view.rest}
    assert view.amounts == ()
    below = view_at(site, "unions/hedong/")
    assert [word.text for word in below.chain] == ["示例镇总工会"]


def test_years_and_terms_are_read_from_the_last_one_back(site: Site) -> None:
    tables = {table.name: table.rows for table in view_at(site, "unions/zhen/").facts.tables}
    assert [row[0][0].text for row in tables["membership"]] == ["2025年", "2024年"]
    assert [row[0][0].text for row in tables["terms"]] == ["第2届", "第1届"]


def test_the_tree_has_a_trunk_and_the_unions_below_it_by_kind(site: Site) -> None:
    view = view_at(site, urls.UNION_TREE)
    assert isinstance(view, TreeView)
    assert [node.organisation.id for node in view.trunk] == ["zhen"]
    kinds = [(kind.value, len(nodes)) for kind, nodes in view.trunk[-1].kinds]
    assert kinds == [("村联合工会", 1), ("企业工会", 1)]


def test_a_single_union_has_no_tree_and_no_link_to_one(tmp_path: Path) -> None:
    alone = UNIONS[: UNIONS.index("- 编号: hedong")]
    site = sound(tmp_path, {"data/organisations/a.yml": alone, "data/checklists.yml": CHECKLISTS})
    assert urls.src_uri(urls.UNION_TREE) not in site.specs
    assert view_at(site, "unions/").tree == ""


SERVICE = """\
---
编号: ruhui
标题: 我要入会
事项名称: 入会登记
发布时间: 2025-03-05 09:00
本地依据: 示例县总工会入会办法
申请条件: [自愿参加]
申请材料: [入会申请表]
地点: 示例镇便民服务中心
时间: 工作日 8:30—12:00
电话: 0000-1234567
办理流程: [填表, 交给窗口]
办理时限: 当场办结
收费: 不收费
---

入会以后可以参加培训。
"""
DOCUMENTS = """\
- 编号: jiu
  标题: 入会申请表
  种类: 表格
  落款单位: 示例镇总工会
  成文日期: 2024-01-10
  废止日期: 2026-02-28
  代替文件: xin
  办事指南: [ruhui]
- 编号: guize
  标题: 入会办法
  种类: 规章制度
  落款单位: 示例镇总工会
  成文日期: 2026-02-01
  办事指南: [ruhui]
- 编号: xin
  标题: 入会申请表
  种类: 表格
  落款单位: 示例镇总工会
  成文日期: 2026-02-26
  版本: 2026年版
  文件: ruhui.docx
  办事指南: [ruhui]
"""


def write_documents(folder: Path) -> Site:
    """A site with a form in two versions and a rule, used by one service."""
    files: dict[str, str | bytes] = {
        "data/documents.yml": DOCUMENTS,
        "docs/documents/ruhui.docx": word_file("表"),
        "docs/services/ruhui.md": SERVICE,
    }
    return sound(folder, files)


def test_a_replaced_document_leads_to_the_new_one(tmp_path: Path) -> None:
    site = write_documents(tmp_path)
    old = view_at(site, "documents/jiu/")
    assert old.strip.word == "已废止"
    assert old.strip.onward.text == "入会申请表（2026年版）"
    assert old.strip.onward.path == "documents/xin/"
    new = view_at(site, "documents/xin/")
    assert new.strip is None
    assert new.download == "documents/ruhui.docx"
    assert [(label, [w.text for w in words]) for label, words in new.pointing] == [
        ("被代替的旧文件", ["入会申请表（2024年）"])
    ]


def test_a_document_that_is_not_online_says_where_to_ask(tmp_path: Path) -> None:
    view = view_at(write_documents(tmp_path), "documents/guize/")
    assert view.sentences == ("这份文件没有放到网上，要看原件请打电话 0000-1234567。",)


def test_a_service_offers_the_forms_and_rules_that_hold(tmp_path: Path) -> None:
    view = view_at(write_documents(tmp_path), "services/ruhui/")
    assert isinstance(view, ServiceView)
    assert [(document.id, file) for document, file in view.documents] == [
        ("xin", "documents/ruhui.docx"),
        ("guize", ""),
    ]


def test_lines_of_an_account_have_their_sum_below(tmp_path: Path) -> None:
    text = (
        "- 编号: juesuan\n  标题: 2025年决算\n  种类: 工会经费\n  年度: 2025\n  所属工会: zhen\n"
        "  年初结余: 5500\n  收入:\n    - {事项名称: 拨款, 金额: 50000}\n  支出:\n"
        "    - {事项名称: 体检, 预算数: 36000, 金额: 35000, 日期: 2025-05-23}\n"
        "    - {事项名称: 助学, 金额: 8000}\n  年末结余: 12500\n"
    )
    unions = UNIONS[: UNIONS.index("  会员情况")]
    site = sound(tmp_path, {"data/accounts.yml": text, "data/organisations/a.yml": unions})
    tables = {table.name: table for table in view_at(site, "accounts/juesuan/").facts.tables}
    assert tables["expenditure"].totals == ("合计", "", "43,000", "")
    assert tables["income"].totals == ()


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("", ()),
        ("  列举不全: 是\n", ("这一版只列出其中2项，没有列全。",)),
    ],
)
def test_a_checklist_that_is_cut_short_says_so(
    more: str, said: tuple[str, ...], tmp_path: Path
) -> None:
    site = sound(tmp_path, {"data/checklists.yml": CHECKLISTS + more})
    assert view_at(site, "checklists/shi-you/").sentences == said

"""数说工会: every figure in words, by year and group, with the records behind it."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from building import build_tiny, contents
from held import STATES
from portal.model.indicator import Indicator, Qualifier, Value
from portal.model.programme import Category
from portal.pages.figures import YEARS, FigureView, YearView
from portal.pages.told_figures import value_in_words
from portal.site import Site
from portal.statistics.indicators import IndicatorFigure
from tiny import sound

INDICATOR = Indicator(
    id="one",
    name="会员总数",
    group=Category.ORGANISATION,
    unit_name="人",
    meaning="年末在册会员",
    since_version=1,
)


def figure(
    value: str | None,
    period: str = "2025年",
    *,
    qualifier: Qualifier | None = None,
    unit: str = "人",
) -> IndicatorFigure:
    """A reported figure."""
    number = None if value is None else Decimal(value)
    reported = Value(id="v", indicator="one", period=period, value=number, qualifier=qualifier)
    return IndicatorFigure(
        indicator=INDICATOR.model_copy(update={"unit_name": unit}),
        year=reported.counted_year,
        period=period,
        value=number,
        qualifier=qualifier,
        reported=reported,
    )


@pytest.mark.parametrize(
    ("value", "unit", "qualifier", "words"),
    [
        ("100", "人", None, "100人"),
        ("1300", "人", Qualifier.ABOUT, "约1300人"),
        ("1300", "人次", Qualifier.MORE, "1300余人次"),
        ("12000", "元", Qualifier.MANY, "1.2多万元"),
        ("150000", "元", Qualifier.NEARLY, "近15万元"),
        ("98", "%", Qualifier.AT_LEAST, "98%以上"),
        ("98.10", "%", None, "98.1%"),
        (None, "人", Qualifier.UNKNOWN, "不详"),
        (None, "人", None, "不详"),
        ("0", "件", None, "0件"),
    ],
)
def test_a_value_keeps_its_qualifier_where_people_say_it(
    value: str | None, unit: str, qualifier: Qualifier | None, words: str
) -> None:
    assert value_in_words(figure(value, unit=unit, qualifier=qualifier)) == words


@pytest.mark.parametrize(
    ("before", "now", "since"),
    [
        ("期间: 2024年\n  数值: 80", "期间: 2025年\n  数值: 100", "上年80%，多20个百分点"),
        ("期间: 2024年\n  数值: 100", "期间: 2025年\n  数值: 80", "上年100%，少20个百分点"),
        ("期间: 2024年\n  数值: 90", "期间: 2025年\n  数值: 90", "上年90%，持平"),
        ("期间: 2023年\n  数值: 80", "期间: 2025年\n  数值: 100", ""),
        ("期间: 2024年\n  数值: 80", "期间: 2025年上半年\n  数值: 100", ""),
        ("期间: 2024年下半年\n  数值: 80", "期间: 2025年\n  数值: 100", ""),
        ("期间: 2024年\n  数值: 80\n  限定词: 余", "期间: 2025年\n  数值: 100", ""),
        ("期间: 2024年\n  数值: 80", "期间: 2025年\n  数值: 100\n  限定词: 约", ""),
        ("期间: 2024年\n  限定词: 不详", "期间: 2025年\n  数值: 100", ""),
    ],
)
@pytest.mark.parametrize("is_newest", [False, True])
def test_a_figure_is_compared_with_the_whole_year_before_but_not_in_the_newest(
    tmp_path: Path, before: str, now: str, since: str, is_newest: bool
) -> None:
    later = "期间: 2026年\n  数值: 1" + ("\n  所属工会: hedong" if is_newest else "")
    texts = enumerate((before, now, later))
    values = "".join(f"- 编号: v-{n}\n  指标: org-rate\n  {text}\n" for n, text in texts)
    files = {"data/indicators.yml": INDICATORS, "data/values/2025.yml": values}
    union = "- {编号: hedong, 名称: 河东村联合工会, 种类: 村联合工会}\n"
    site = sound(tmp_path, {**files, "data/organisations/all.yml": union})
    shown = {t.figure.period: t.since for t, _ in view_of(site, "figures/org-rate/").told}
    period = now.partition("\n")[0].removeprefix("期间: ")
    assert shown[period] == ("" if is_newest else since)


@pytest.mark.parametrize(
    ("before", "now", "since"),
    [
        ("2024年1—8月", "2025年1—8月", "上年80%，多20个百分点"),
        ("2024年上半年", "2025年上半年", "上年80%，多20个百分点"),
        ("截至2024年6月30日", "截至2025年6月30日", "上年80%，多20个百分点"),
        ("2024年1—9月", "2025年1—8月", ""),
        ("2024年", "2025年1—8月", ""),
        ("2023—2024年", "2024—2025年", ""),
    ],
)
def test_a_part_of_a_year_is_compared_with_the_same_part_alone(
    tmp_path: Path, before: str, now: str, since: str
) -> None:
    values = f"""\
- {{编号: a, 指标: org-rate, 期间: {before}, 数值: 80}}
- {{编号: b, 指标: org-rate, 期间: {now}, 数值: 100}}
"""
    files = {"data/indicators.yml": INDICATORS, "data/values/2025.yml": values}
    view = view_of(sound(tmp_path, files), "figures/org-rate/")
    assert {told.figure.period: told.since for told, _ in view.told}[now] == since


INDICATORS = """\
- 编号: org-members
  名称: 会员总数
  分组: 组织建设
  单位: 人
  口径: 年末在册会员
  起始版本: 1
  汇总字段: organisations.membership.members
- 编号: org-women
  名称: 女会员
  分组: 组织建设
  单位: 人
  口径: 年末在册女会员
  起始版本: 1
  汇总字段: organisations.membership.women_members
  属于指标: org-members
- 编号: org-women-share
  名称: 女会员占比
  分组: 组织建设
  单位: "%"
  口径: 女会员除以会员总数
  起始版本: 1
  分子指标: org-women
  分母指标: org-members
- 编号: case-accepted
  名称: 受理案件
  分组: 维权服务
  单位: 件
  口径: 各类案件受理件数
  起始版本: 1
  汇总字段: cases.accepted
- 编号: case-petitions
  名称: 信访件数
  分组: 维权服务
  单位: 件
  口径: 信访受理件数
  起始版本: 1
  汇总字段: cases.accepted
  只数: 信访接待
  属于指标: case-accepted
- 编号: org-rate
  名称: 入会率
  分组: 组织建设
  单位: "%"
  口径: 会员除以职工
  起始版本: 1
"""
UNIONS = """\
- 编号: hedong
  名称: 河东村联合工会
  种类: 村联合工会
  会员情况:
    - {年度: 2025, 会员数: 60, 女会员数: 20}
    - {年度: 2024, 会员数: 50, 女会员数: 10}
    - {年度: 2026, 会员数: 70}
- 编号: hexi
  名称: 河西村联合工会
  种类: 村联合工会
  会员情况:
    - {年度: 2025, 会员数: 30, 女会员数: 10}
"""
CASES = """\
- {编号: tiaojie, 种类: 劳动争议调解, 期间: 2025年, 受理件数: 40}
- {编号: xinfang, 种类: 信访接待, 期间: 2025年, 受理件数: 2}
- {编号: qianxin, 种类: 工资清欠, 期间: 2025年, 受理件数: 1}
"""
VALUES = """\
- 编号: rate
  指标: org-rate
  期间: 2025年
  数值: 98
  限定词: 以上
  口径说明: 按在岗职工计算
  数据来源: [统计年报]
  更新日期: 2026-01-10
- 编号: rate-hedong
  指标: org-rate
  期间: 2025年
  所属工会: hedong
  数值: 96
"""
FILES: dict[str, str | bytes] = {
    "data/indicators.yml": INDICATORS,
    "data/organisations/all.yml": UNIONS,
    "data/cases.yml": CASES,
    "data/values/2025.yml": VALUES,
}


@pytest.fixture(scope="module", name="site")
def read_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A tiny site with figures of every kind."""
    return sound(tmp_path_factory.mktemp("figures"), FILES)


@pytest.fixture(scope="module", name="texts")
def build_site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Its pages below figures/, built, without markup."""
    built = contents(build_tiny(tmp_path_factory.mktemp("built"), FILES))
    return {
        name.removesuffix("index.html"): re.sub(
            r"\s+", "", re.sub(r"<[^>]*>", " ", data.decode().partition("<main")[2])
        )
        for name, data in built.items()
        if name.startswith("figures/")
    }


def view_of(site: Site, path: str) -> Any:
    """What the page at a path shows."""
    return site.specs[f"{path}index.md"].view


def test_figures_of_a_year_stand_in_their_groups(site: Site) -> None:
    view = view_of(site, "figures/2025/")
    assert isinstance(view, YearView)
    assert [
        (category.value, [(t.figure.indicator.id, t.value, t.since) for t in figures])
        for category, figures in view.groups
    ] == [
        (
            "组织建设",
            [
                ("org-members", "90人", "上年50人，多40人"),
                ("org-women", "30人", "上年10人，多20人"),
                ("org-women-share", "33.33%", "上年20%，多13.33个百分点"),
                ("org-rate", "98%以上", ""),
            ],
        ),
        ("维权服务", [("case-accepted", "43件", "")]),
    ]
    assert [(facet.path, facet.count) for facet in view.years] == [
        ("figures/2026/", 1),
        ("figures/2025/", 5),
        ("figures/2024/", 3),
    ]


def test_the_head_address_shows_the_year_before_the_newest(site: Site, tmp_path: Path) -> None:
    assert view_of(site, "figures/").year == 2025
    value = "- {编号: v, 指标: org-rate, 期间: 2024年, 数值: 90}\n"
    files = {"data/indicators.yml": INDICATORS, "data/values/2024.yml": value}
    assert view_of(sound(tmp_path, files), "figures/").year == 2024


def test_behind_each_number_stand_the_records_that_add_up_to_it(site: Site) -> None:
    view = view_of(site, "figures/org-members/")
    assert isinstance(view, FigureView)
    told_ = [(t.figure.period, [(w.text, w.path, n) for w, n in behind]) for t, behind in view.told]
    assert told_ == [
        ("2026年", [("河东村联合工会", "unions/hedong/", "70人")]),
        (
            "2025年",
            [
                ("河东村联合工会", "unions/hedong/", "60人"),
                ("河西村联合工会", "unions/hexi/", "30人"),
            ],
        ),
        ("2024年", [("河东村联合工会", "unions/hedong/", "50人")]),
    ]
    for figure_, _ in view.told:
        assert figure_.figure.value == sum(part.value for part in figure_.figure.behind)


def test_a_ratio_shows_both_sides_and_leads_to_them(site: Site, texts: dict[str, str]) -> None:
    view = view_of(site, "figures/org-women-share/")
    assert (view.part.path, view.whole.path) == ("figures/org-women/", "figures/org-members/")
    assert "等于女会员除以会员总数。" in texts["figures/org-women-share/"]
    assert "30÷90" in texts["figures/org-women-share/"]


def test_a_reported_figure_says_its_basis_source_and_day(texts: dict[str, str]) -> None:
    text = texts["figures/org-rate/"]
    assert "98%以上" in text
    assert "填报，按在岗职工计算，统计年报，2026年1月10日更新" in text
    assert "河东村联合工会2025年96%" in text


def test_a_figure_of_a_table_leads_to_the_table_and_to_no_record(
    site: Site, texts: dict[str, str]
) -> None:
    view = view_of(site, "figures/case-accepted/")
    assert view.table_path == "cases/"
    assert [behind for _, behind in view.told] == [()]
    assert "见统计表，只公布汇总数" in texts["figures/case-accepted/"]


def test_a_kind_that_was_merged_has_no_figure(texts: dict[str, str]) -> None:
    assert "figures/case-petitions/" not in texts
    assert [path for path, text in texts.items() if "信访" in text] == []


def test_every_figure_shown_is_one_of_the_portal(site: Site, texts: dict[str, str]) -> None:
    for one in site.portal.figures:
        assert value_in_words(one) in texts[f"figures/{one.indicator.id}/"]


def test_old_years_have_no_page_but_stay_with_their_indicator(tmp_path: Path) -> None:
    years = range(2015, 2026)
    unions = UNIONS.partition("  会员情况")[0] + "  会员情况:\n"
    unions += "".join(f"    - {{年度: {year}, 会员数: {year}}}\n" for year in years)
    files = {"data/indicators.yml": INDICATORS, "data/organisations/all.yml": unions}
    site = sound(tmp_path, files)
    pages = [path for path in site.specs if re.fullmatch(r"figures/\d+/index\.md", path)]
    assert sorted(pages) == [f"figures/{year}/index.md" for year in list(years)[-YEARS:]]
    assert len(view_of(site, "figures/org-members/").told) == len(years)


def test_a_site_that_counts_nothing_has_no_figures(tmp_path: Path) -> None:
    site = sound(tmp_path, {"data/indicators.yml": INDICATORS})
    assert [path for path in site.specs if path.startswith("figures/")] == []


HELD = """\
- 编号: org-activities
  名称: 开展活动
  分组: 组织建设
  单位: 场
  口径: 办过的活动
  起始版本: 1
  汇总字段: activities
"""


def test_activities_are_counted_once_held_each_time_with_its_day(tmp_path: Path) -> None:
    files = {**STATES, "data/indicators.yml": HELD}
    site = sound(tmp_path / "examined", files)
    view = view_of(site, "figures/org-activities/")
    assert isinstance(view, FigureView)
    in_2026, in_2025 = view.sources
    assert [told.value for told, _, _ in (in_2026, in_2025)] == ["44场", "1场"]
    assert [records for _, records, _ in (in_2026, in_2025)] == ["4条记录的44项", "1条记录"]
    assert ("工间操（2026年3月4日）", "activities/gongjiancao/#2026-03-04") in [
        (word.text, word.path) for word, _ in in_2026[2]
    ]
    portal = site.portal
    held = [time for time in portal.occurrences if time.was_held(portal.now)]
    assert len(held) == sum(told.figure.value or 0 for told, _, _ in view.sources)
    html = contents(build_tiny(tmp_path / "built", files))["figures/org-activities/index.html"]
    assert "<small>4条记录的44项</small>" in html.decode()

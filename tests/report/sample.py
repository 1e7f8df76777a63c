"""A draft with one of everything, and strategies for drafts of any kind."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from portal.report.amounts import figure
from portal.report.draft import (
    Column,
    Draft,
    Items,
    Missing,
    Paragraph,
    Section,
    Table,
    words,
)
from portal.report.figures import Addend, Derived, Trace

SOURCE = "data/activities/2025.yml"

CONTESTS = Trace(
    "参加人次",
    "person_times",
    "人次",
    (
        Addend("jingsai-gangchang", "钢厂劳动竞赛", SOURCE, 12, 1000, "余"),
        Addend("jingsai-zhizao", "织造技能比武", SOURCE, 30, 300),
    ),
)
FOUND = Trace("发现隐患", "hazards_found", "条", (Addend("jiancha", "节前检查", SOURCE, 41, 200),))
FIXED = Trace("整改隐患", "hazards_fixed", "条", (Addend("jiancha", "节前检查", SOURCE, 42, 197),))
YUAN = Trace(
    "金额", "amount_yuan", "元", (Addend("wenuan", "春节送温暖", SOURCE, 50, Decimal("662815")),)
)
RATE = Derived("整改率", "rate", FIXED, FOUND)

SECTIONS = (
    Section(
        "技能创新",
        (Paragraph(words("全年举办劳动竞赛，参加", figure(CONTESTS), "。")),),
        (
            Section(
                "劳动竞赛",
                (Paragraph(words("两场。")),),
                (Section("钢厂", sections=(Section("决赛", (Paragraph(words("一场。")),)),)),),
            ),
            Section("合理化建议"),
        ),
    ),
    Section(
        "安全生产",
        (
            Paragraph(
                words(
                    *("发现隐患", figure(FOUND), "，整改", figure(FIXED)),
                    *("，整改率", figure(RATE), "。"),
                )
            ),
            Items((words("节前检查。"), words("慰问", figure(YUAN), "。"))),
        ),
    ),
    Section(
        "与上年对比",
        (
            Table(
                "2025年与2024年对比",
                (Column("项目"), Column("2025年", "人次"), Column("2024年", "人次")),
                ((words("劳动竞赛"), words(figure(CONTESTS)), words("—")),),
            ),
        ),
    ),
)

DRAFT = Draft(
    title="示例镇总工会2025年工作总结",
    period="2025年",
    first_day=date(2025, 1, 1),
    last_day=date(2025, 12, 31),
    organisation="示例镇总工会",
    day=date(2026, 1, 10),
    opening=(Paragraph(words("2025年工作总结如下。")),),
    sections=SECTIONS,
    missing=(Missing("帮扶救助", "金秋助学", "data/aid/"),),
)

_TEXT = st.text("工会<&>\"'*_[]|#职工 a1.", min_size=1, max_size=12)
_AMOUNTS = st.integers(0, 10**6) | st.decimals(0, 10**6, places=2)
_ADDENDS = st.builds(
    Addend,
    record=st.from_regex(r"[a-z]{1,4}-[0-9]{1,3}", fullmatch=True),
    title=_TEXT,
    source=st.just(SOURCE),
    line=st.integers(1, 900),
    value=_AMOUNTS,
    qualifier=st.sampled_from(["", "余", "多", "近", "约", "以上"]),
)
TRACES = st.builds(
    Trace,
    label=_TEXT,
    indicator=st.just("person_times"),
    unit=st.sampled_from(["人", "人次", "元", "条"]),
    addends=st.lists(_ADDENDS, min_size=1, max_size=4).map(tuple),
)
_RUNS = st.lists(_TEXT | TRACES.map(figure), max_size=5).map(lambda parts: words(*parts))
_BLOCKS = (
    _RUNS.map(Paragraph)
    | st.lists(_RUNS, max_size=3).map(tuple).map(Items)
    | st.tuples(_TEXT, _RUNS, _RUNS).map(
        lambda made: Table(made[0], (Column(made[0]), Column("数", "人")), ((made[1], made[2]),))
    )
)


def _sections(depth: int) -> st.SearchStrategy[tuple[Section, ...]]:
    below = _sections(depth - 1) if depth > 1 else st.just(())
    blocks = st.lists(_BLOCKS, max_size=2).map(tuple)
    return st.lists(st.builds(Section, _TEXT, blocks, below), max_size=2).map(tuple)


DRAFTS = st.builds(
    Draft,
    title=_TEXT,
    period=st.just("2025年"),
    first_day=st.just(date(2025, 1, 1)),
    last_day=st.just(date(2025, 12, 31)),
    organisation=st.just("示例镇总工会"),
    day=st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    opening=st.lists(_BLOCKS, max_size=1).map(tuple),
    sections=_sections(4),
    missing=st.lists(st.builds(Missing, _TEXT, _TEXT, _TEXT), max_size=2).map(tuple),
)

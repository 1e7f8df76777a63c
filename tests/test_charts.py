"""Charts as values: where bars, lines and words stand, and the table behind them."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.charts import Chart, Series, bar_chart, line_chart, share_bar, target_bar
from portal.charts.lettering import LINE, width, wrap
from portal.charts.scale import round_scale
from portal.charts.shapes import WIDTH, Bar, Box, Rule, Text, Trace

Number = int | Decimal | None


def series(*values: Number, name: str = "职工", unit: str = "人") -> Series:
    return Series(name, unit, tuple((f"{2020 + at}年", value) for at, value in enumerate(values)))


def said(chart: Chart, kind: str) -> list[str]:
    return [text.words for text in chart.drawing.texts if text.kind == kind]


def test_a_small_bar_chart_is_drawn_exactly() -> None:
    chart = bar_chart("标题", "说明", [series(100, 0, None, 50)])
    # Labels take 2020年 = 54 and 6 beside them; 100人 takes 44.3 of 45 for 无数据.
    assert chart.view_box == "0 0 328 126"
    assert chart.drawing.bars == (
        Bar("60", "5", "217", "14", 1),
        Bar("60", "83", "108.5", "14", 1),
    )
    assert Rule("60", "31", "60", "45", "zero") in chart.drawing.rules
    assert [text for text in chart.drawing.texts if text.kind == "value"] == [
        Text("283", "12", "start", "value", "100人"),
        Text("66", "38", "start", "value", "0人"),
        Text("66", "64", "start", "value", "无数据"),
        Text("174.5", "90", "start", "value", "50人"),
    ]
    assert said(chart, "label") == ["2020年", "2021年", "2022年", "2023年"]
    assert said(chart, "tick") == ["0", "20", "40", "60", "80", "100"]
    assert chart.table.header == ("职工（人）",)
    assert chart.table.rows == (
        *(("2020年", ("100",)), ("2021年", ("0",)), ("2022年", ("无数据",)), ("2023年", ("50",))),
    )


def test_a_small_line_chart_is_drawn_exactly() -> None:
    chart = line_chart("标题", "说明", [series(0, 50, None, 100)])
    assert [trace.d for trace in chart.drawing.traces if trace.kind == "line"] == [
        "M41.2 208L130.8 118"
    ]
    assert [trace.d for trace in chart.drawing.traces if trace.kind == "mark"] == [
        "M37.2 208a4 4 0 1 0 8 0a4 4 0 1 0-8 0z",
        "M126.8 118a4 4 0 1 0 8 0a4 4 0 1 0-8 0z",
        "M306 28a4 4 0 1 0 8 0a4 4 0 1 0-8 0z",
    ]
    assert sorted(said(chart, "value")) == ["0人", "100人", "50人"]
    assert said(chart, "tick") == ["0", "50", "100"]
    assert said(chart, "label") == ["2020年", "2021年", "2022年", "2023年"]


def test_several_series_stand_together_under_their_label() -> None:
    chart = bar_chart("标题", "说明", [series(1, 2, name="男"), series(3, 4, name="女")])
    assert said(chart, "heading") == ["2020年", "2021年"]
    assert said(chart, "label") == ["男", "女", "男", "女"]
    assert [bar.pattern for bar in chart.drawing.bars] == [1, 2, 1, 2]
    assert chart.hatchings == (2,)
    assert chart.table.header == ("男（人）", "女（人）")
    assert chart.table.rows == (("2020年", ("1", "3")), ("2021年", ("2", "4")))


def test_a_balance_below_zero_is_drawn_to_the_left() -> None:
    chart = bar_chart("标题", "说明", [series(30000, -20000, unit="元")])
    gain, loss = chart.drawing.bars
    assert float(loss.x) + float(loss.width) == pytest.approx(float(gain.x), abs=0.11)
    assert said(chart, "value") == ["3万元", "-2万元"]
    value = next(text for text in chart.drawing.texts if text.words == "-2万元")
    assert value.anchor == "end"
    assert value.box.right <= float(loss.x)
    assert chart.table.rows[1] == ("2021年", ("-20,000",))


def test_long_labels_stand_above_their_bars() -> None:
    long = "在夏季高温天气里给户外劳动者和他们的家属送清凉"
    chart = bar_chart("标题", "说明", [Series("支出", "元", ((long, 10), ("短", 5)))])
    assert "".join(said(chart, "label")) == long + "短"
    assert [bar.width for bar in chart.drawing.bars] == ["326", "163"]
    assert float(chart.drawing.bars[0].y) >= 2 * LINE


def test_parts_of_a_whole_follow_one_another() -> None:
    chart = share_bar("标题", "说明", [series(30, 10, 0, unit="万元", name="收入")])
    bars = [bar for bar in chart.drawing.bars if bar.pattern]
    frames = [bar for bar in chart.drawing.bars if not bar.pattern]
    assert len(frames) == 3
    assert float(bars[0].x) == float(frames[0].x)
    assert float(bars[1].x) == pytest.approx(float(bars[0].x) + float(bars[0].width), abs=0.11)
    assert said(chart, "value") == ["30万元 75%", "10万元 25%", "0万元 0%"]
    assert chart.table.header == ("收入（万元）", "收入占比")
    assert chart.table.rows[-1] == ("合计", ("40", "100%"))


def test_parts_of_nothing_have_no_shares() -> None:
    chart = share_bar("标题", "说明", [series(0, 0)])
    assert said(chart, "value") == ["0人", "0人"]
    assert chart.table.rows[-1] == ("合计", ("0", "无数据"))


def test_several_wholes_have_a_heading_each() -> None:
    chart = share_bar("标题", "说明", [series(1, 1, name="收入"), series(1, 3, name="支出")])
    assert said(chart, "heading") == ["收入", "支出"]
    assert chart.table.header == ("收入（人）", "收入占比", "支出（人）", "支出占比")


def test_what_was_done_stands_in_the_frame_of_its_target() -> None:
    target, done = series(100, 200, None, 50, name="目标"), series(120, 50, 7, None, name="完成")
    chart = target_bar("标题", "说明", target, done)
    over, frame, under, frame_2, free, frame_3 = chart.drawing.bars
    assert [bar.pattern for bar in chart.drawing.bars] == [1, 0, 1, 0, 1, 0]
    assert float(over.width) == pytest.approx(1.2 * float(frame.width), abs=0.2)
    assert float(under.width) == pytest.approx(0.25 * float(frame_2.width), abs=0.2)
    assert float(free.height) > float(over.height)
    assert float(frame_3.width) == pytest.approx(0.5 * float(frame.width), abs=0.2)
    assert said(chart, "value") == [
        *("120人，目标100人，120%", "50人，目标200人，25%", "7人", "无数据，目标50人")
    ]
    assert [cells for _, cells in chart.table.rows] == [
        *(("100", "120", "120%"), ("200", "50", "25%")),
        *(("无数据", "7", "无数据"), ("50", "无数据", "无数据")),
    ]


@pytest.mark.parametrize(
    ("value", "qualifier", "unit", "words", "cell"),
    [
        (1300, "余", "人次", "1300余人次", "1,300余"),
        (1300, "约", "人次", "约1300人次", "约1,300"),
        (1300, "近", "人", "近1300人", "近1,300"),
        (30, "以上", "家", "30家以上", "30以上"),
        (1040000, "余", "元", "104余万元", "1,040,000余"),
        (Decimal("98.50"), "", "%", "98.5%", "98.5"),
    ],
)
def test_a_qualifier_stays_with_its_number(
    value: Number, qualifier: str, unit: str, words: str, cell: str
) -> None:
    chart = bar_chart("标题", "说明", [Series("数", unit, (("年", value),), (qualifier,))])
    assert said(chart, "value") == [words]
    assert chart.table.rows == (("年", (cell,)),)


def test_a_small_part_is_not_called_nothing() -> None:
    chart = share_bar("标题", "说明", [series(1, 9999)])
    assert said(chart, "value")[0] == "1人 不足0.1%"


REFUSED: list[tuple[Callable[[], object], str]] = [
    (lambda: bar_chart("", "", [series(1)] * 5), "5 series, from 1 to 4 fit in a chart"),
    (lambda: line_chart("", "", []), "0 series, from 1 to 4 fit in a chart"),
    (lambda: series(*range(25)), "职工: 25 points, from 1 to 24 fit"),
    (lambda: series(), "职工: 0 points, from 1 to 24 fit"),
    (lambda: Series("人", "人", (("年", 1),), ("约", "")), "人: 2 qualifiers for 1 points"),
    (lambda: series(10**13), "职工, 2020年: 10000000000000 is too large to draw"),
    (
        lambda: bar_chart("", "", [series(1), series(1, name="人次", unit="人次")]),
        "人 (职工) and 人次 (人次) differ",
    ),
    (
        lambda: line_chart("", "", [series(1), series(1, 2, name="会员")]),
        "职工 and 会员 have different labels",
    ),
    (
        lambda: share_bar("", "", [series(1, None)]),
        "职工: each part of a whole must be known and not negative",
    ),
    (
        lambda: share_bar("", "", [series(1, -1)]),
        "职工: each part of a whole must be known and not negative",
    ),
    (
        lambda: target_bar("", "", series(-1, name="目标"), series(1)),
        "目标: a target is not negative",
    ),
]


@pytest.mark.parametrize(("draw", "message"), REFUSED, ids=[message for _, message in REFUSED])
def test_what_cannot_be_drawn_is_refused(draw: Callable[[], object], message: str) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011  # the whole message is compared
        draw()
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        ([], "0"),
        ([1], "0 1"),
        ([3], "0 1 2 3"),
        ([1630], "0 500 1000 1500"),
        ([-26800, 38000], "-20000 0 20000"),
        ([Decimal("0.7")], "0 0.2 0.4 0.6"),
        ([-5], "-5 -4 -3 -2 -1 0"),
    ],
)
def test_ticks_are_round(values: list[int | Decimal], ticks: str) -> None:
    scale = round_scale(map(Decimal, values))
    assert [Decimal(tick) for tick in ticks.split()] == list(scale.ticks)


def test_lines_of_text_are_even_and_keep_numbers_whole() -> None:
    assert wrap("参加培训的职工", 100) == ("参加培训", "的职工")
    assert wrap("截至2025年，12345678人", 100) == ("截至2025年，", "12345678人")
    assert wrap("2024年12月", 72) == ("2024年", "12月")
    assert wrap("", 100) == ()
    assert wrap("123456", 20) == ("12", "34", "56")
    assert width("会员1%") == 15 * 3.65 + 0


WORDS = st.text(alphabet="工会送清凉职年2025，（）Wm%", min_size=1, max_size=24)
NUMBERS = st.one_of(
    st.integers(-(10**12), 10**12),
    st.integers(-50, 5000),
    st.decimals(-10000, 10000, places=2),
)
UNITS = st.sampled_from(["人", "元", "人次", "%", ""])


@st.composite
def drawn(draw: st.DrawFn, most: int = 4) -> list[Series]:
    """Series that can share a chart."""
    labels = draw(st.lists(WORDS, min_size=1, max_size=24))
    unit = draw(UNITS)
    values = st.lists(st.none() | NUMBERS, min_size=len(labels), max_size=len(labels))
    names = draw(st.lists(WORDS, min_size=1, max_size=most))
    return [Series(name, unit, tuple(zip(labels, draw(values), strict=True))) for name in names]


def positive(one: Series) -> Series:
    """The same with parts a whole can have."""
    parts = (abs(Decimal(value or 0)) for value in one.values)
    return Series(one.name, one.unit, tuple(zip(one.labels, parts, strict=True)))


def box_of(bar: Bar) -> Box:
    left, top = float(bar.x), float(bar.y)
    return Box(left, top, left + float(bar.width), top + float(bar.height))


def assert_sound(chart: Chart) -> None:
    """All inside the view box, no two words over each other, none over a bar."""
    high = float(chart.drawing.height)
    words = [text.box for text in chart.drawing.texts]
    bars = [box_of(bar) for bar in chart.drawing.bars]
    for box in [*words, *bars]:
        assert box.left >= -0.1
        assert box.right <= WIDTH + 0.1
        assert box.top >= -0.1
        assert box.bottom <= high + 0.1
    slack = [Box(box.left + 0.1, box.top + 0.1, box.right - 0.1, box.bottom - 0.1) for box in words]
    assert not any(one.meets(other) for one, other in combinations(slack, 2))
    assert not any(one.meets(bar) for one in slack for bar in bars)
    assert all(float(bar.width) >= 2 for bar in chart.drawing.bars)


def number(cell: str) -> Decimal | None:
    return None if cell == "无数据" else Decimal(cell.replace(",", ""))


def column(chart: Chart, at: int) -> tuple[Number, ...]:
    return tuple(number(cells[at]) for _, cells in chart.table.rows)


@given(drawn())
def test_any_bars_are_sound_and_their_table_equals_the_input(group: list[Series]) -> None:
    chart = bar_chart("标题", "说明", group)
    assert_sound(chart)
    assert [column(chart, at) for at in range(len(group))] == [one.values for one in group]
    assert tuple(label for label, _ in chart.table.rows) == group[0].labels
    shown = [value for one in group for value in one.values if value]
    assert len(chart.drawing.bars) == len(shown)
    zeros = [value for one in group for value in one.values if value == 0]
    assert len([rule for rule in chart.drawing.rules if rule.kind == "zero"]) == len(zeros)


@given(drawn())
def test_any_lines_are_sound_and_their_table_equals_the_input(group: list[Series]) -> None:
    chart = line_chart("标题", "说明", group)
    assert_sound(chart)
    assert [column(chart, at) for at in range(len(group))] == [one.values for one in group]
    seen = {trace.pattern for trace in chart.drawing.traces}
    assert seen == {at for at, one in enumerate(group, 1) if any(v is not None for v in one.values)}


@given(drawn())
def test_any_shares_are_sound_and_their_table_equals_the_input(group: list[Series]) -> None:
    wholes = [positive(one) for one in group]
    chart = share_bar("标题", "说明", wholes)
    assert_sound(chart)
    for at, whole in enumerate(wholes):
        cells = tuple(number(cells[2 * at]) for _, cells in chart.table.rows)
        assert cells[:-1] == whole.values
        assert cells[-1] == sum(Decimal(value or 0) for value in whole.values)


@given(drawn(most=1), st.data())
def test_any_targets_are_sound(group: list[Series], data: st.DataObject) -> None:
    (done,) = group
    aims = data.draw(
        st.lists(st.none() | st.integers(0, 10**7), min_size=len(done.points), max_size=24)
    )
    aimed = tuple(zip(done.labels, aims, strict=False))
    chart = target_bar("标题", "说明", Series("目标", done.unit, aimed), done)
    assert_sound(chart)
    assert column(chart, 0) == tuple(aims[: len(done.points)])
    assert column(chart, 1) == done.values


@given(st.lists(st.integers(1, 10**9), min_size=1, max_size=24))
def test_a_larger_value_never_has_a_shorter_bar(values: list[int]) -> None:
    chart = bar_chart("标题", "说明", [series(*values)])
    ordered = sorted(zip(values, map(box_of, chart.drawing.bars), strict=True))
    widths = [round(box.right - box.left, 1) for _, box in ordered]
    assert widths == sorted(widths)


@given(drawn())
def test_every_row_says_its_value(group: list[Series]) -> None:
    chart = bar_chart("标题", "说明", group)
    assert "".join(said(chart, "value")).count("无数据") == [
        value for one in group for value in one.values
    ].count(None)


def marks(chart: Chart) -> list[Trace]:
    return [trace for trace in chart.drawing.traces if trace.kind == "mark"]


def test_where_marks_would_touch_only_the_ends_have_them() -> None:
    crowded = [series(*range(12), None, *range(11), name=name) for name in ("甲组", "乙组")]
    assert len(marks(line_chart("标题", "说明", crowded))) == 2 * 4
    assert len(marks(line_chart("标题", "说明", [series(1, 2, 3)]))) == 3

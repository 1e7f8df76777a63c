"""Masked tables: what the guard tells of is masked, wherever it stands, and no other cell."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.files.guard import file_problems
from portal.files.mending import mended
from portal.privacy.allowed import Allowed
from portal.yaml_source import read_yaml

NOTHING = Allowed()
PAGE = "docs/news/2026/a.md"
RECORDS = "data/activities/2026.yml"
HIDDEN = "（已隐去）"
FORM = "| 姓名 | 张建国 | 病种 | 肺癌 |\n|--|--|--|--|\n| 住址 | 上河村 | 单位 | 甲厂 |\n"
LEVELS = (
    "| 序号 | 本人 |  | 家属 |  |\n|--|--|--|--|--|\n| | 姓名 | 病种 | 姓名 | 病种 |\n"
    "| 1 | 王建国 | 肺癌 | 李敏 | 痛风 |\n"
)
ACROSS = "| 姓名 | 王建国 | 李敏 |\n|--|--|--|\n| 单位 | 甲厂 | 乙厂 |\n| 病种 | 肺癌 | 痛风 |\n"
HTML = (
    "<table>\n<tr><th>姓名</th><th>身份证号</th></tr>\n"
    "<tr><td>王建国</td><td>11010519491231002X</td></tr>\n</table>\n"
)
OPEN = "<table><tr><td>姓名<td>单位<td>病种<tr><td>王建国<td>甲厂<td><b>肺癌</b><br>晚期</table>\n后面\n"
LABELLED = "| 姓名 | 情况 |\n|--|--|\n| 王建国 | 病种：肺癌 |\n"


@pytest.mark.parametrize(
    ("text", "masks"),
    [
        (FORM, {"张建国": "张*", "肺癌": HIDDEN, "上河村": HIDDEN}),
        (LEVELS, {"王建国": "王*", "肺癌": HIDDEN, "李敏": "李*", "痛风": HIDDEN}),
        (ACROSS, {"王建国": "王*", "肺癌": HIDDEN, "李敏": "李*", "痛风": HIDDEN}),
        (HTML, {"王建国": "王*", "11010519491231002X": HIDDEN}),
        (OPEN, {"王建国": "王*", "<b>肺癌</b><br>晚期": HIDDEN}),
        (LABELLED, {"王建国": "王*", "肺癌": HIDDEN}),
    ],
    ids=["a form", "two levels", "people side by side", "HTML", "without end tags", "a label"],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_what_the_guard_reads_is_masked(text: str, masks: dict[str, str], end: str) -> None:
    text = after = text.replace("\n", end)
    for value, mask in masks.items():
        after = after.replace(value, mask)
    assert mended(PAGE, text, NOTHING).text == after
    assert file_problems(PAGE, after.encode(), NOTHING) == []


@pytest.mark.parametrize(
    "text",
    [
        "<table><tr><td>姓名<td>病种<tr><td>王建国<td>肺癌\n\n后面的话\n\n再后面\n",
        "<table><tr><td>病种<tr><td>肺癌<table><tr><td>甲<td>乙</table></table>\n",
        "<table><tr><td>病种</td></tr><tr><td>肺癌<b></td></tr></table>后</b>\n",
        "| 姓名 | 情况 |\n|--|--|\n| 王* | **病种：肺癌** |\n",
    ],
    ids=["a table without end", "a table in a cell", "half a tag", "marks around a label"],
)
def test_a_cell_whose_place_is_not_sure_is_left_and_told_as_done_by_hand(text: str) -> None:
    assert mended(PAGE, text, NOTHING).text == text
    (problem,) = file_problems(PAGE, text.encode(), NOTHING)
    assert problem.remedy.endswith("；在自己电脑上改好，再重新上传")


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ('- 说明: "姓名：王建国 病种：肺癌"\n', f'- 说明: "姓名：王建国 病种：{HIDDEN}"\n'),
        ("- {甲: 姓名：王建国 病种：肺癌}\n", f"- {{甲: 姓名：王建国 病种：{HIDDEN}}}\n"),
        ("- [姓名：王建国 病种：肺癌]\n", f"- [姓名：王建国 病种：{HIDDEN}]\n"),
    ],
)
def test_signs_of_yaml_behind_a_value_stay(text: str, after: str) -> None:
    assert mended(RECORDS, text, NOTHING).text == after
    assert file_problems(RECORDS, after.encode(), NOTHING) == []
    assert read_yaml(after, RECORDS)[1] == []


@pytest.mark.parametrize("value", ["13812345678", '"13812345678"', "&n 13812345678"])
def test_a_number_behind_the_mark_of_its_type_is_left_to_a_person(value: str) -> None:
    """With a mask behind it the file could not be read; without the mark it is masked."""
    text = f"- 电话号码: !!int {value}\n- 手机: 13912345678\n"
    after = mended(RECORDS, text, NOTHING)
    assert after.text == text.replace("13912345678", "139****5678")
    assert file_problems(RECORDS, after.text.encode(), NOTHING) != []
    plain = text.replace("!!int ", "")
    assert "138****5678" in mended(RECORDS, plain, NOTHING).text


LABELS = ("姓名", "病种", "住址", "单位", "备注", "序号")
VALUES = ("王建国", "李敏", "肺癌", "痛风", "上河村", "甲厂", "13812345678", "1", "", "—", "王*")
Rows = list[list[str]]
HEADS = st.lists(st.sampled_from(LABELS), min_size=1, max_size=5, unique=True)
LISTS = HEADS.flatmap(
    lambda heads: st.lists(
        st.lists(st.sampled_from(VALUES), min_size=len(heads), max_size=len(heads)),
        min_size=1,
        max_size=4,
    ).map(lambda rows: [heads, *rows])
)
FORMS = st.tuples(
    st.permutations(LABELS), st.lists(st.sampled_from(VALUES), min_size=6, max_size=6)
)
PAIRS = FORMS.map(
    lambda form: [
        [
            one
            for pair in zip(form[0][at : at + 2], form[1][at : at + 2], strict=True)
            for one in pair
        ]
        for at in (0, 2, 4)
    ]
)
ANYHOW = st.integers(1, 5).flatmap(
    lambda width: st.lists(
        st.lists(st.sampled_from(LABELS + VALUES), min_size=width, max_size=width),
        min_size=2,
        max_size=5,
    )
)
_PIECES = re.compile(r"(<[^<>]*>|[|\n])")
_FILLED = re.compile("([0-9]+) 处有内容")


def _with_bars(rows: Rows) -> str:
    lines = [f"| {' | '.join(row)} |\n" for row in rows]
    return "".join([lines[0], "|--" * len(rows[0]), "|\n", *lines[1:]])


def _in_html(rows: Rows) -> str:
    lines = ("".join(f"<td> {cell}</td>" for cell in row) for row in rows)
    return f"<table>\n{''.join(f'<tr>{line}</tr>' for line in lines)}\n</table>\n"


def _filled(text: str) -> int:
    """How many values the guard tells of."""
    found = [str(one) for one in file_problems(PAGE, text.encode(), NOTHING)]
    columns = [int(one) for line in found for one in _FILLED.findall(line)]
    return sum(columns) + sum(line.count("有手机号") for line in found)


WRITTEN = st.sampled_from([_with_bars, _in_html])


@settings(max_examples=100, deadline=None)
@given(LISTS | PAIRS | ANYHOW, WRITTEN)
def test_nothing_but_values_is_masked_and_nothing_told_is_left(
    rows: Rows, written: Callable[[Rows], str]
) -> None:
    text = written(rows)
    after = mended(PAGE, text, NOTHING)
    for old, new in zip(_PIECES.split(text), _PIECES.split(after.text), strict=True):
        if old != new:
            assert old.strip() in VALUES
            assert new == old.replace(old.strip(), new.strip())
    assert file_problems(PAGE, after.text.encode(), NOTHING) == []
    assert bool(after.changes) is bool(_filled(text))


@settings(max_examples=100, deadline=None)
@given(LISTS | PAIRS, WRITTEN)
def test_of_whatever_is_masked_the_guard_has_told(
    rows: Rows, written: Callable[[Rows], str]
) -> None:
    text = written(rows)
    before = _PIECES.split(text)
    for at, new in enumerate(_PIECES.split(mended(PAGE, text, NOTHING).text)):
        if new != before[at] and HIDDEN in new:
            one = "".join([*before[:at], new, *before[at + 1 :]])
            assert _filled(one) < _filled(text)

"""Problems of one file beyond what anybody reads are counted, the errors told first."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from portal.errors import MOST, Level, Problem, bounded
from tiny import examined

LEVELS: st.SearchStrategy[Level] = st.sampled_from(["error", "warning"])


def problems(count: int, level: Level = "error", source: str = "data/a.yml") -> list[Problem]:
    return [Problem(source, line, "", "错了", "请改", level) for line in range(1, count + 1)]


def test_a_hundred_problems_of_a_file_are_told_and_the_others_counted() -> None:
    found = bounded([*problems(24_000), *problems(2, source="data/b.yml")])
    assert found[:100] == problems(100)
    assert list(map(str, found[100:])) == [
        "data/a.yml:101: 这个文件另有 23900 处问题没有列出；请先改好列出的，再检查一次；"
        "问题一样多的，往往是同一个写法错了很多遍",
        "data/b.yml:1: 错了；请改",
        "data/b.yml:2: 错了；请改",
    ]


def test_errors_go_before_warnings_and_what_is_left_out_keeps_its_level() -> None:
    late = Problem("data/a.yml", 999, "", "错了")
    found = bounded([*problems(150, "warning"), late])
    assert late in found
    (left,) = (one for one in found if one.message.startswith("这个文件另有"))
    assert (left.message, left.line, left.level) == (
        "这个文件另有 51 处问题没有列出",
        100,
        "warning",
    )


@given(st.lists(st.tuples(st.integers(0, 300), LEVELS), max_size=400))
def test_nothing_is_lost_but_in_number(given_ones: list[tuple[int, Level]]) -> None:
    some = [Problem("a", line, "", "错了", "", level) for line, level in given_ones]
    found = bounded(some)
    assert found == sorted(found)
    assert len(found) <= MOST + 1
    assert any(one.level == "error" for one in found) is any(one.level == "error" for one in some)
    assert len(some) > MOST or found == sorted(some)


def test_one_slip_many_times_is_found_every_time(tmp_path: Path) -> None:
    slips = "".join(f"- 编号: yizhan-{number}\n  名字: 甲\n" for number in range(400))
    found = examined(tmp_path, {"data/places.yml": slips}).problems
    of_file = [one for one in found if one.source == "data/places.yml"]
    assert sum(one.message == "缺少“地址”" for one in of_file) == 400
    assert len(bounded(of_file)) == MOST + 1

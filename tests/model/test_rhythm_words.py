"""A rhythm as people say it, and the lines that stand for it."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from portal.model.recurring import Repeat
from portal.model.rename import rename
from portal.model.rhythm_words import is_lunar_month, rule_lines, times_apart
from portal.yaml_source import read_yaml


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        ("每个星期三", "频率: 每周 / 星期: 周三"),
        ("每周三", "频率: 每周 / 星期: 周三"),
        ("逢周二、周四", "频率: 每周 / 星期: [周二, 周四]"),
        ("每周一至周五", "频率: 每周 / 星期: 周一至周五"),
        ("星期天", "频率: 每周 / 星期: 周日"),
        ("周末", "频率: 每周 / 星期: 周末"),
        ("每天", "频率: 每周 / 星期: 每天"),
        ("工作日", "频率: 每周 / 星期: 周一至周五"),
        ("每星期", "频率: 每周"),
        ("每周一次", "频率: 每周"),
        ("隔周", "频率: 每周 / 间隔: 2"),
        ("每两周一次", "频率: 每周 / 间隔: 2"),
        ("隔周的星期三", "频率: 每周 / 间隔: 2 / 星期: 周三"),
        ("每3周", "频率: 每周 / 间隔: 3"),
        ("每个月", "频率: 每月"),
        ("每月15日", "频率: 每月"),
        ("隔月", "频率: 每月 / 间隔: 2"),
        ("每季度", "频率: 每月 / 间隔: 3"),
        ("半年一次", "频率: 每月 / 间隔: 6"),
        ("每月第二个周六", "频率: 每月 / 第几个周几: 第二个周六"),
        ("每月第二周周六", "频率: 每月 / 第几个周几: 第二个周六"),
        ("每月第2周的星期六", "频率: 每月 / 第几个周几: 第二个周六"),
        ("每月最后一周的周五", "频率: 每月 / 第几个周几: 最后一个周五"),
        ("每年第二个星期天", "频率: 每年 / 第几个周几: 第二个周日"),
        ("每年", "频率: 每年"),
        ("年年", "频率: 每年"),
        ("每年5月1日", "频率: 每年"),
        ("农历八月十五", "频率: 农历每年 / 农历日子: 八月十五"),
        ("每年农历8月15", "频率: 农历每年 / 农历日子: 八月十五"),
        ("每年的中秋节", "频率: 农历每年 / 农历日子: 中秋"),
        ("正月十五", "频率: 农历每年 / 农历日子: 正月十五"),
        ("不定期", ""),
        ("看情况", ""),
    ],
)
def test_a_rhythm_is_told_as_the_lines_of_a_rule(typed: str, lines: str) -> None:
    assert " / ".join(rule_lines(typed)) == lines


@pytest.mark.parametrize(
    ("typed", "is_lunar"),
    [
        *(
            ("农历每月", True),
            ("每月农历十五", True),
            ("阴历逐月初一", True),
            ("每月初一、十五", True),
        ),
        *(("每月15日", False), ("农历正月初一", False), ("每年农历八月十五", False)),
    ],
)
def test_lunar_months_have_no_rule(typed: str, is_lunar: bool) -> None:
    assert is_lunar_month(typed) is is_lunar


@pytest.mark.parametrize(
    ("typed", "apart"),
    [
        *(("隔周", 2), ("两周", 2), ("每三周", 3), ("4周", 4)),
        *(("隔月", 2), ("一季度", 3), ("半年", 6)),
        *(("两", None), ("一周", None), ("很久", None)),
    ],
)
def test_a_distance_is_a_number(typed: str, apart: int | None) -> None:
    assert times_apart(typed) == apart


RHYTHMS = st.text("每个隔周星期月年第一二三四五六日天最后农历初十正至、 2345", max_size=10)


@given(RHYTHMS)
@example("周2至一")
def test_the_lines_can_be_read_as_they_are_told(typed: str) -> None:
    lines = rule_lines(typed)
    if lines:
        tree, problems = read_yaml("\n".join([*lines, "共几次: 3"]), "x.yml")
        assert problems == []
        assert tree is not None
        tree, _ = rename(tree, "x.yml")
        assert isinstance(tree.value, dict)
        days = tree.value.get("days", [])
        Repeat.model_validate({**tree.value, "days": days if isinstance(days, list) else [days]})

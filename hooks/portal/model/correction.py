"""Corrections: records in ``data/corrections.yml``; published figures that were changed."""

from __future__ import annotations

from typing import Annotated

from portal.model.base import Record, about
from portal.model.period import Period
from portal.model.types import Day, Line, Refers, Slug


class Correction(Record):
    """One change of one published figure, so that people who quoted it can tell."""

    on: Day = about("哪一天改的", "2026-11-21")
    indicator: Annotated[Slug, Refers("indicators")] = about(
        "改的是哪个指标，写 data/indicators.yml 里的编号", "org-members"
    )
    period: Period = about("数字说的是哪段时间", "2025年")
    before: Line = about("原来公布的数字，连同单位", "2024余元")
    after: Line = about("改正后的数字，连同单位", "2000余元")
    reason: Line = about("为什么改", "录入时把数量错写成了年份")

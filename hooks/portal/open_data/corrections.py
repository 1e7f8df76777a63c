"""Figures that were changed after they had been published, as a table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from portal.model.correction import Correction
from portal.open_data.dataset import Dataset, Field

CORRECTIONS: Final = "corrections"
"""The family, and the name of the table's files."""
FIELDS: Final = (
    Field(key="date", name="日期", type="date", meaning="哪一天改的"),
    Field(key="figure", name="数字", type="string", meaning="改的是哪个数字"),
    Field(key="indicator", name="指标", type="string", meaning="这个数字的指标编号"),
    Field(key="period", name="期间", type="string", meaning="数字说的是哪段时间"),
    Field(key="old", name="原值", type="string", meaning="原来公布的数字，连同单位"),
    Field(key="new", name="改为", type="string", meaning="改正后的数字，连同单位"),
    Field(key="reason", name="原因", type="string", meaning="为什么改"),
)
"""The columns."""


def newest_first(corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    """The corrections by their day, the last one first."""
    return tuple(sorted(corrections, key=lambda c: (c.on, c.id), reverse=True))


def corrections_dataset(corrections: Iterable[Correction], names: Mapping[str, str]) -> Dataset:
    """The table, newest change first; ``names`` are the indicators' names by code."""
    return Dataset(
        name=CORRECTIONS,
        title="更正",
        description="发布后改过的数字：什么时候改的、从多少改成多少、为什么。",
        fields=FIELDS,
        rows=tuple(
            (c.on, names.get(c.indicator), c.indicator, c.period, c.before, c.after, c.reason)
            for c in newest_first(corrections)
        ),
    )

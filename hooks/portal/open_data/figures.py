"""All figures in one table, made so that a county can put those of its townships together."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Final

from portal.model.organisation import Organisation, OrganisationKind
from portal.model.tables import FIGURES
from portal.model.township import Township
from portal.open_data.columns import SEPARATOR
from portal.open_data.dataset import Dataset, Field, Row
from portal.statistics.indicators import IndicatorFigure
from portal.wording import records_in_words

FIELDS: Final = (
    Field(
        key="township_code",
        name="统计用区划代码",
        type="string",
        meaning="乡镇的12位代码；十二个0是演示，不是任何地方",
    ),
    Field(key="township", name="乡镇工会", type="string", meaning="谁公布的"),
    Field(key="union", name="工会编号", type="string", meaning="哪个工会的数；全镇的数写镇工会"),
    Field(key="indicator", name="指标编号", type="string", meaning="各镇通用的指标编号"),
    Field(key="indicator_name", name="指标名称", type="string", meaning="数的是什么"),
    Field(key="period", name="期间", type="string", meaning="数字说的是哪段时间"),
    Field(
        key="value",
        name="数值",
        type="number",
        unit_key="unit",
        meaning="来源没有写明确切的数时留空",
    ),
    Field(key="unit", name="单位", type="string", meaning="数值的单位；人和人次不能相加"),
    Field(key="qualifier", name="限定词", type="string", meaning="约、余、多、近、以上或不详"),
    Field(key="numerator", name="分子", type="number", meaning="比率的分子"),
    Field(key="denominator", name="分母", type="number", meaning="比率的分母"),
    Field(key="basis", name="口径", type="string", meaning="数的是什么，怎么数"),
    Field(key="source", name="来源", type="string", meaning="数字从哪里来"),
    Field(
        key="updated",
        name="更新日期",
        type="date",
        meaning="这个数字最近一次更新；汇总的数是本期数据的日期",
    ),
)
"""The columns."""


def figures_dataset(
    township: Township,
    organisations: Iterable[Organisation],
    figures: Iterable[IndicatorFigure],
    updated: date | None,
) -> Dataset:
    """The table, in the order of the figures; ``updated`` is the day of the edition, if known."""
    own = _own_union(organisations)
    return Dataset(
        name=FIGURES,
        title="指标数据",
        description="每个数字一行，各镇的列相同，可以直接拼成一张表。",
        fields=FIELDS,
        rows=tuple(
            (
                township.statistical_code,
                township.full_name,
                *_figure(figure, own),
                *_behind(figure, updated),
            )
            for figure in figures
        ),
    )


def _figure(figure: IndicatorFigure, own: str | None) -> Row:
    union = figure.reported.organisation if figure.reported else None
    return (
        union or own,
        figure.indicator.id,
        figure.indicator.name,
        figure.period,
        _exact(figure.value),
        figure.unit,
        figure.qualifier.value if figure.qualifier else None,
        _exact(figure.numerator),
        _exact(figure.denominator),
    )


def _behind(figure: IndicatorFigure, updated: date | None) -> Row:
    """Basis, source and day of a figure; sums are as of the edition they stand in."""
    reported = figure.reported
    if reported is not None:
        sources = SEPARATOR.join(reported.sources) or None
        return (reported.base or figure.indicator.meaning, sources, reported.updated_on)
    behind = records_in_words(figure.records, len(figure.behind)) if figure.behind else "记录"
    source = "由分子、分母算出" if figure.denominator is not None else f"由本站{behind}汇总"
    return (figure.indicator.meaning, source, updated)


def _exact(value: int | Decimal | None) -> Decimal | None:
    return None if value is None else Decimal(value)


def _own_union(unions: Iterable[Organisation]) -> str | None:
    """The id of the township's own union, where it is recorded."""
    return next((u.id for u in unions if u.kind is OrganisationKind.TOWN), None)

"""Random datasets, and one with every type in it."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from hypothesis import strategies as st

from portal.model.types import ZONE
from portal.open_data.dataset import Dataset, Field, FieldType, Row
from portal.open_data.publication import Publication

FIELDS = (
    Field(key="id", name="编号", type="string", meaning="永久编号"),
    Field(key="persons", name="人数", type="integer", unit="人"),
    Field(key="yuan", name="金额", type="number", unit="元", meaning="花了多少钱"),
    Field(key="on", name="日期", type="date"),
    Field(key="at", name="时间", type="datetime"),
    Field(key="open", name="公开", type="boolean"),
    Field(key="note", name="备注", type="string"),
)
EVERY: Row = (
    "song-wennuan-2025",
    28,
    Decimal("30000.00"),
    date(2025, 1, 20),
    datetime(2025, 1, 20, 9, 30, tzinfo=ZONE),
    True,
    "=1+1",
)
NOTHING: Row = ("kong", None, None, None, None, None, None)
EDITION = Publication(
    name="union.example",
    publisher="示例镇总工会",
    homepage="https://union.example/data/",
    updated=date(2026, 11, 21),
    is_demo=True,
    floor=3,
)


def dataset(*rows: Row, name: str = "aid", fields: tuple[Field, ...] = FIELDS) -> Dataset:
    """A dataset of the given rows."""
    return Dataset(
        name=name, title="帮扶救助", description="一次帮扶一条。", fields=fields, rows=rows
    )


# Every character that a text in a dataset may hold.
TEXTS = st.text(
    st.one_of(
        st.sampled_from("=+-@\t\n\"',;＝＋－＠_x05镇总工会 "),
        st.characters(
            exclude_categories=["Cs"],
            exclude_characters=[*map(chr, range(32)), "\ufffe", "\uffff"],
        ),
    ),
    min_size=1,
    max_size=40,
)
VALUES: dict[FieldType, st.SearchStrategy[object]] = {
    "string": TEXTS,
    "integer": st.integers(-(10**8), 10**8),
    "number": st.decimals("-999999999999.99", "999999999999.99", places=2),
    "date": st.dates(date(1949, 1, 1), date(2100, 12, 31)),
    "datetime": st.datetimes(datetime(1949, 1, 1), datetime(2100, 12, 31)).map(
        lambda moment: moment.replace(microsecond=0, tzinfo=ZONE)
    ),
    "boolean": st.booleans(),
}


@st.composite
def datasets(draw: st.DrawFn) -> Dataset:
    """A dataset of up to five rows over columns of any types, the first always filled."""
    kinds = draw(st.lists(st.sampled_from(sorted(VALUES)), max_size=6))
    fields = [Field(key="id", name="编号", type="string")]
    fields += [Field(key=f"k{i}", name=f"列{i}", type=kind) for i, kind in enumerate(kinds)]
    cells = [VALUES["string"], *(st.none() | VALUES[kind] for kind in kinds)]
    rows = draw(st.lists(st.tuples(*cells), max_size=5))
    return dataset(*rows, fields=tuple(fields))

"""Records of the families that name nobody, drawn by chance; most counts are small."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

from portal.model.aid import AidBatch, AidKind, Fund, FundPart, Goods, GoodsPart
from portal.model.case import CaseKind, CaseRow, CaseStatistic, Cause
from portal.model.job import AgeBand, Direction, Placement, PlacementKind

COUNTS = st.integers(0, 4) | st.integers(0, 30)
MAYBE = st.none() | COUNTS
YUAN = st.none() | st.integers(0, 900).map(lambda hundreds: Decimal(hundreds * 100))
PERIODS = st.sampled_from(["2025年", "2025年上半年", "2025年1—8月"])


@st.composite
def part_of(draw: st.DrawFn, whole: int | None) -> int | None:
    """A part of a whole: often nearly all of it."""
    if whole is None or draw(st.booleans()):
        return None
    return max(0, whole - draw(st.integers(0, 3) | st.integers(0, whole)))


@st.composite
def case_rows(draw: st.DrawFn, accepted: int) -> tuple[CaseRow, ...]:
    """The causes of some cases, all of them or a part."""
    causes = draw(st.lists(st.sampled_from(list(Cause)), max_size=4, unique=True))
    rows, left = [], accepted
    for cause in causes:
        count = draw(st.integers(0, left))
        left -= count
        rows.append(
            CaseRow(
                cause=cause,
                accepted=count,
                settled=draw(part_of(count)),
                persons=draw(MAYBE),
                amount_yuan=draw(YUAN),
            )
        )
    return tuple(rows)


@st.composite
def cases(draw: st.DrawFn) -> CaseStatistic:
    """The cases of one kind in one period."""
    accepted, persons = draw(COUNTS), draw(MAYBE)
    mediated = draw(part_of(accepted))
    return CaseStatistic(
        id="a",
        kind=draw(st.sampled_from(list(CaseKind)[:5])),
        period=draw(PERIODS),
        accepted=accepted,
        mediated=mediated,
        settled=draw(part_of(accepted if mediated is None else mediated)),
        settled_percent=draw(st.none() | st.just(Decimal(100))),
        persons=persons,
        migrants=draw(part_of(persons)),
        firms=draw(MAYBE),
        amount_yuan=draw(YUAN),
        rounds=draw(MAYBE),
        causes=draw(case_rows(accepted)),
    )


@st.composite
def aid(draw: st.DrawFn) -> AidBatch:
    """One batch of help."""
    eligible = draw(MAYBE)
    joined = draw(part_of(eligible))
    funds = draw(st.lists(st.sampled_from(list(Fund)), max_size=3, unique=True))
    goods = draw(st.lists(st.sampled_from(list(Goods)), max_size=2, unique=True))
    return AidBatch(
        id="a",
        kind=draw(st.sampled_from(list(AidKind)[:5])),
        period=draw(PERIODS),
        households=draw(MAYBE),
        persons=draw(MAYBE),
        pairs=draw(MAYBE),
        amount_yuan=draw(YUAN),
        eligible=eligible,
        joined=joined,
        claims=draw(part_of(joined)),
        donors=draw(MAYBE),
        funds=tuple(
            FundPart(fund=fund, persons=draw(MAYBE), amount_yuan=draw(YUAN)) for fund in funds
        ),
        goods_given=tuple(
            GoodsPart(goods_kind=kind, count=draw(COUNTS), worth_yuan=draw(YUAN)) for kind in goods
        ),
    )


@st.composite
def placements(draw: st.DrawFn) -> Placement:
    """Job-seekers served in one period."""
    registered = draw(MAYBE)
    referred = draw(part_of(registered))
    return Placement(
        id="a",
        kind=draw(st.sampled_from(list(PlacementKind)[:3])),
        period=draw(PERIODS),
        age_band=draw(st.none() | st.sampled_from(AgeBand)),
        direction=draw(st.none() | st.sampled_from(Direction)),
        registered=registered,
        referred=referred,
        hired=draw(part_of(referred)),
        advised=draw(MAYBE),
        sessions=draw(MAYBE),
    )

"""Pages of the families that name nobody, and the files that say the same."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aggregates.drawn import aid, cases, placements
from building import build_tiny, contents
from portal.aggregates.guard import GUARDED_UNITS
from portal.model.base import Record
from portal.model.families import FAMILIES, Privacy
from portal.pages.plan import plan
from portal.pages.tables import TITLES, ShownTable, TablesView
from portal.public import Portal
from portal.publishing import publish
from portal.site import Site
from portal.spoken import TO
from tiny import sound

CASE = """\
- 编号: case-{0}
  种类: {1}
  期间: 2025年
  受理件数: {2}
"""


def case(number: int, kind: str, accepted: int, *more: str) -> str:
    """The cases of one kind in 2025."""
    return CASE.format(number, kind, accepted) + "".join(f"  {line}\n" for line in more)


def told(folder: Path, *texts: str) -> str:
    """What the page of the cases says, without markup."""
    site = contents(build_tiny(folder, {"data/cases.yml": "".join(texts)}))
    main = site["cases/index.html"].decode().replace(TO, "—").partition("<main")[2]
    return re.sub(r"\s+", "", re.sub(r"<[^>]*>", " ", main))


def test_every_family_that_names_nobody_has_a_title_of_its_page() -> None:
    found = {k for k, family in FAMILIES.items() if family.privacy is Privacy.AGGREGATE}
    assert set(TITLES) == found


def test_a_year_is_a_table_with_its_breakdowns(tmp_path: Path) -> None:
    causes = (
        "金额: 900",
        "按案由:",
        "  - {案由: 工资报酬, 受理件数: 30, 金额: 700}",
        "  - {案由: 工伤, 受理件数: 18, 金额: 200}",
    )
    text = told(tmp_path, case(1, "劳动争议调解", 48, *causes), case(2, "信访接待", 1200))
    assert "少于3的数不单独列出，并入“其他”" in text
    assert "种类受理件数（件）金额（元）劳动争议调解48900信访接待1,200—" in text
    assert "2025年劳动争议调解：按案由种类受理件数（件）金额（元）工资报酬30700工伤18200" in text
    assert "不公布" not in text


def test_a_row_of_part_of_the_year_names_its_months(tmp_path: Path) -> None:
    causes = ("按案由:", "  - {案由: 工资报酬, 受理件数: 30}", "  - {案由: 工伤, 受理件数: 18}")
    months = case(1, "劳动争议调解", 48, *causes).replace("2025年", "2025年1—8月")
    text = told(tmp_path, months, case(2, "信访接待", 16))
    assert "种类受理件数（件）劳动争议调解，1—8月48信访接待16" in text
    assert "2025年1—8月劳动争议调解：按案由" in text


def test_small_kinds_are_told_together(tmp_path: Path) -> None:
    text = told(
        tmp_path,
        case(1, "劳动争议调解", 48),
        case(2, "工资清欠", 2),
        case(3, "工伤和死亡赔偿协助", 1, "金额: 1024800"),
    )
    assert "劳动争议调解48其他3" in text
    assert "工资清欠" not in text
    assert "1024800" not in text
    assert "102.48" not in text
    assert "金额有的种类不公布，因为没有统计人数和件数，或者少于3；各行加起来不是全年的数。" in text


def test_what_is_too_small_in_the_whole_year_is_said_to_be(tmp_path: Path) -> None:
    text = told(tmp_path, case(1, "劳动争议调解", 48, "企业数: 2"))
    assert "劳动争议调解48" in text
    assert "企业数全年少于3，不公布数字。" in text


def test_a_part_that_leaves_too_little_is_not_told(tmp_path: Path) -> None:
    text = told(tmp_path, case(1, "劳动争议调解", 48, "办结件数: 47"))
    assert (
        "受理件数（件）劳动争议调解48办结件数不公布：和总数相差少于3，一减就能看出是几个。" in text
    )
    assert "47" not in text


def test_a_year_below_the_floor_has_no_table(tmp_path: Path) -> None:
    text = told(tmp_path, case(1, "工资清欠", 2, "金额: 5000"))
    assert "2025年全年少于3，不公布。受理件数全年少于3，不公布数字。" in text
    assert [word for word in ("工资清欠", "5000", "5,000") if word in text] == []


@pytest.fixture(scope="module", name="empty")
def read_empty(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site whose records are drawn by chance and added below."""
    return sound(tmp_path_factory.mktemp("tables"))


def with_records(site: Site, kind: str, records: Sequence[Record]) -> Portal:
    """The portal of a site with other records of one family."""
    portal = site.portal
    return publish(
        {**portal.records, kind: records},
        portal.bodies,
        portal.township,
        site_name=portal.site_name,
        site_url=portal.site_url,
        floor=portal.township.floor,
        now=portal.now,
    )


def small_counts(table: ShownTable) -> list[str]:
    """The cells of guarded columns in which a small count is read."""
    guarded = [
        index
        for index, head in enumerate(table.heads)
        if re.sub(r".*（(.*)）", r"\1", head) in GUARDED_UNITS
    ]
    return [cells[i] for _, cells in table.rows for i in guarded if cells[i] in ("1", "2")]


DRAWN: dict[str, st.SearchStrategy[Record]] = {
    "cases": cases(),
    "aid": aid(),
    "placements": placements(),
}


@pytest.mark.parametrize("kind", DRAWN)
@settings(max_examples=25)
@given(data=st.data())
def test_no_page_has_a_small_count(empty: Site, kind: str, data: st.DataObject) -> None:
    records = data.draw(st.lists(DRAWN[kind], min_size=1, max_size=6))
    portal = with_records(empty, kind, records)
    specs = {spec.path: spec for spec in plan(portal)}
    view = specs[f"{kind}/"].view
    assert isinstance(view, TablesView)
    tables = [t for year in view.years for t in (year.table, *year.breakdowns) if t is not None]
    assert [cell for table in tables for cell in small_counts(table)] == []


def test_the_files_say_what_the_page_says(tmp_path: Path) -> None:
    texts = (case(1, "劳动争议调解", 48), case(2, "工资清欠", 2), case(3, "信访接待", 1))
    site = contents(build_tiny(tmp_path, {"data/cases.yml": "".join(texts)}))
    rows: list[dict[str, Any]] = json.loads(site["data/cases.json"])
    assert [(row["year"], row["kind"], row["accepted"]) for row in rows] == [
        (2025, "劳动争议调解", 48),
        (2025, "其他", 3),
    ]
    lines = list(csv.DictReader(io.StringIO(site["data/cases.csv"].decode("utf-8-sig"))))
    assert [(line["类别"], line["受理件数（件）"]) for line in lines] == [
        ("劳动争议调解", "48"),
        ("其他", "3"),
    ]
    assert [name for name, file in site.items() if b"case-1" in file] == []

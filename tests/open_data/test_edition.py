"""Every family as tables: what is in them, and who is not."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from open_data.reading import read_csv, read_excel, read_json
from open_data.records import FILES
from portal import output, urls
from portal.model.families import FAMILIES
from portal.model.organisation import Organisation
from portal.model.tables import FIGURES, TABLES, tables_of
from portal.model.tables import FILES as NAMES
from portal.open_data.dataset import Dataset
from portal.open_data.edition import last_day
from portal.pages.open_data import edition_on
from portal.site import Site, illustrated
from rich import RICH
from tiny import sound


@pytest.fixture(scope="module", name="site")
def read_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The rich tiny site with records of the union."""
    return illustrated(sound(tmp_path_factory.mktemp("edition"), {**RICH, **FILES}))


@pytest.fixture(scope="module", name="tables")
def make_tables(site: Site) -> dict[str, Dataset]:
    """Its tables by name."""
    return {dataset.name: dataset for dataset in edition_on(site.specs).datasets}


@pytest.fixture(scope="module", name="files")
def make_files(site: Site) -> dict[str, bytes]:
    """Its files of open data by name."""
    files = output.static_files(site)
    return {name: files[urls.data_file(name)] for name in NAMES}


def column(table: Dataset, key: str) -> list[Any]:
    """One column of a table."""
    index = [field.key for field in table.fields].index(key)
    return [row[index] for row in table.rows]


def test_every_family_has_its_tables_in_order(tables: dict[str, Dataset]) -> None:
    assert tuple(tables) == TABLES
    assert {name for family in FAMILIES.values() for name in tables_of(family)} == (
        set(TABLES) - {FIGURES}
    )


def test_the_files_of_every_table_hold_the_same_rows(
    tables: dict[str, Dataset], files: dict[str, bytes]
) -> None:
    for name, table in tables.items():
        assert read_csv(files[f"{name}.csv"], table) == table.rows
        assert read_json(files[f"{name}.json"], table) == table.rows
    assert read_excel(files["figures.xlsx"], tables[FIGURES]) == tables[FIGURES].rows
    assert sum(len(table.rows) for table in tables.values()) > 50


def test_headings_and_keys_are_unique_in_each_table(tables: dict[str, Dataset]) -> None:
    twice = [
        table.name
        for table in tables.values()
        if len({f.key for f in table.fields}) < len(table.fields)
        or len({f.heading for f in table.fields}) < len(table.fields)
    ]
    assert twice == []


def test_every_column_has_a_chinese_name_and_a_meaning(tables: dict[str, Dataset]) -> None:
    bare = [
        f"{table.name}.{field.key}"
        for table in tables.values()
        for field in table.fields
        if field.name.isascii() or not field.meaning
    ]
    assert bare == []


def test_parts_are_spread_out_and_lists_of_parts_are_tables(tables: dict[str, Dataset]) -> None:
    activities = {field.key: field.heading for field in tables["activities"].fields}
    assert activities["results_person_times"] == "活动结果·参加人次（人次）"
    assert column(tables["elections"], "approval_on") == [None]
    items = tables["organisations-checked-lists-items"]
    assert [field.key for field in items.fields][:4] == [
        *("record", "checked_lists_number", "items_number", "item")
    ]
    assert [row[:5] for row in items.rows] == [
        ("shili-hedong", 1, 1, "组织机构", True),
        ("shili-hedong", 1, 2, "活动记录", False),
    ]


def test_days_and_moments_are_written_alike(tables: dict[str, Dataset]) -> None:
    fields = {field.key: field.type for field in tables["activities"].fields}
    assert (fields["start"], fields["published"]) == ("string", "datetime")
    assert "2025-07-15T09:00+08:00" in column(tables["activities"], "start")


def test_the_board_of_a_table_of_many_words(tables: dict[str, Dataset]) -> None:
    assert column(tables["checklists"], "items") == ["组织机构；活动记录"]
    meaning = {field.key: field.meaning for field in tables["checklists"].fields}["items"]
    assert meaning.endswith("；几项之间用“；”隔开")


def test_no_person_but_office_holders(tables: dict[str, Dataset], files: dict[str, bytes]) -> None:
    assert column(tables["organisations-posts"], "holder") == ["李同志"]
    assert column(tables["honours-recipients"], "label") == ["检修小组", "装配一班"]
    assert column(tables["elections-candidates"], "label") == ["候选人甲"]
    assert column(tables["elections-candidates"], "votes_for") == [None]
    assert "contact" not in [field.key for field in tables["activities"].fields]
    for name in ("王同志", "候选人乙"):
        assert [file for file, data in files.items() if name.encode() in data] == []


def test_what_is_for_the_report_alone_is_in_no_file(files: dict[str, bytes]) -> None:
    assert [name for name, data in files.items() if b"v-members-2024" in data] == []


def test_cases_are_published_as_the_coarsened_table_only(tables: dict[str, Dataset]) -> None:
    table = tables["cases"]
    assert [row[:7] for row in table.rows] == [
        (2025, "2025年", "合计", None, None, None, 50),
        (2024, "2024年", "合计", None, None, "受理件数", None),
    ]
    assert "cases-causes" not in tables


def test_figures_for_the_county(tables: dict[str, Dataset]) -> None:
    keys = [field.key for field in tables[FIGURES].fields]
    rows = [dict(zip(keys, row, strict=True)) for row in tables[FIGURES].rows]
    members, rate, *summed = rows
    assert members["union"] == "shili-zhen"
    assert (members["period"], members["value"], members["qualifier"]) == ("2025年", 460, "余")
    assert (members["source"], members["updated"]) == ("统计年报", date(2026, 1, 10))
    assert members["basis"] == "年末在册会员，一人只算一次"
    assert (rate["union"], rate["basis"]) == ("shili-hedong", "按在岗职工计算")
    assert (str(rate["value"]), rate["numerator"], rate["denominator"]) == ("98.10", 155, 158)
    assert {row["indicator"] for row in summed} == {"act-person-times"}
    assert {row["period"]: row["source"] for row in summed} == {
        "2025年": "由本站2条记录汇总",
        "2026年": "由本站3条记录的9项汇总",  # the times of a series are one record
    }


def test_the_code_of_the_township_stands_in_every_row(tmp_path: Path) -> None:
    from tiny import CONFIG, ROOT

    config = CONFIG.format(root=ROOT.as_posix(), sub_path="").replace(
        "    地址:", "    统计用区划代码: 000000000000\n    地址:"
    )
    site = sound(tmp_path, {**FILES, "mkdocs.yml": config})
    rows = json.loads(output.static_files(site)[urls.data_file("figures.json")])
    assert [row["township_code"] for row in rows] == ["000000000000"] * 2


def test_corrections(tables: dict[str, Dataset]) -> None:
    assert tables["corrections"].rows == (
        (
            *(date(2026, 2, 10), "会员总数", "org-members", "2025年", "640余人", "460余人"),
            "录入时两个数字颠倒了",
        ),
    )


def test_the_edition_is_as_new_as_its_last_change(site: Site) -> None:
    assert edition_on(site.specs).publication.updated == site.updated
    assert site.updated is not None
    assert site.updated >= date(2026, 2, 10)


def test_without_a_changed_page_the_newest_day_of_the_records_counts(site: Site) -> None:
    made = [(1, date(2024, 9, 10)), (2, date(2025, 5, 1)), (3, None), (4, date(2030, 1, 1))]
    unions = tuple(Organisation.model_construct(id=f"u-{n}", founded_on=day) for n, day in made)
    portal = replace(site.portal, records={"organisations": unions})
    assert last_day(portal, date(2020, 1, 2)) == date(2020, 1, 2)
    assert last_day(portal, None) == date(2025, 5, 1)
    assert last_day(replace(portal, records={}), None) is None


def test_places_stand_in_the_zip_and_in_the_descriptor(site: Site, files: dict[str, bytes]) -> None:
    with ZipFile(BytesIO(files["all.zip"])) as archive:
        maps = archive.read("places.geojson")
    assert maps == output.static_files(site)[urls.PLACES_DATA]
    resources = json.loads(files["datapackage.json"])["resources"]
    (found,) = [one for one in resources if one["path"] == "places.geojson"]
    assert (found["name"], found["mediatype"]) == ("places-geojson", "application/geo+json")
    assert found["bytes"] == len(maps)

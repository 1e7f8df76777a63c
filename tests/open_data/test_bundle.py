"""One edition: all files, the descriptor that explains them, the zip of all."""

from __future__ import annotations

import csv
import hashlib
import json
from dataclasses import replace
from io import BytesIO, StringIO
from typing import Any
from zipfile import ZipFile

from open_data.tables import EDITION, EVERY, NOTHING, dataset
from portal.open_data.bundle import bundle

TABLES = (dataset(EVERY, NOTHING), dataset(EVERY, name="figures"))
MAPS = {"aid.geojson": b"{}\n"}
FILES = bundle(TABLES, EDITION, MAPS)
DESCRIBED: dict[str, Any] = json.loads(FILES["datapackage.json"])
RESOURCES = {resource["path"]: resource for resource in DESCRIBED["resources"]}


def test_the_files() -> None:
    assert list(FILES) == [
        *("aid.csv", "aid.json", "figures.csv", "figures.json", "figures.xlsx"),
        *("aid.geojson", "datapackage.json", "all.zip"),
    ]


def test_every_table_is_described() -> None:
    assert set(RESOURCES) == set(list(FILES)[:6])
    names = [resource["name"] for resource in DESCRIBED["resources"]]
    assert names == ["aid", "aid-json", "aid-geojson", "figures", "figures-json", "figures-xlsx"]
    for path, resource in RESOURCES.items():
        assert resource["bytes"] == len(FILES[path])
        assert resource["hash"] == f"sha256:{hashlib.sha256(FILES[path]).hexdigest()}"


def test_a_column_is_described_as_its_file_calls_it() -> None:
    columns = RESOURCES["aid.csv"]["schema"]["fields"]
    text = FILES["aid.csv"].decode("utf-8-sig")
    assert [column["name"] for column in columns] == next(csv.reader(StringIO(text)))
    assert columns[2] == {
        "name": "金额（元）",
        "title": "金额",
        "type": "number",
        "unit": "元",
        "description": "花了多少钱",
    }
    assert columns[4]["format"] == "%Y-%m-%dT%H:%M:%S%z"
    assert (columns[5]["trueValues"], columns[5]["falseValues"]) == (["是"], ["否"])
    keys = [column["name"] for column in RESOURCES["aid.json"]["schema"]["fields"]]
    assert keys == list(json.loads(FILES["aid.json"])[0])
    assert "trueValues" not in RESOURCES["aid.json"]["schema"]["fields"][5]
    assert "schema" not in RESOURCES["figures.xlsx"]


def test_the_descriptor_says_who_when_and_how_to_cite() -> None:
    assert DESCRIBED["name"] == "union.example"
    assert DESCRIBED["version"] == "2026-11-21"
    assert DESCRIBED["licenses"][0]["name"] == "CC-BY-4.0"
    assert DESCRIBED["sources"] == [
        {"title": "示例镇总工会", "path": "https://union.example/data/"}
    ]
    assert DESCRIBED["citation"] == (
        "示例镇总工会. 示例镇总工会开放数据[DS/OL]. (2026-11-21)[引用日期]. "
        "https://union.example/data/."
    )
    assert DESCRIBED["description"].startswith("演示数据，请不要引用。")


def test_the_zip_holds_every_file_and_the_notes() -> None:
    with ZipFile(BytesIO(FILES["all.zip"])) as archive:
        assert archive.namelist() == [*list(FILES)[:-1], "说明.txt"]
        assert archive.read("aid.csv") == FILES["aid.csv"]
        notes = archive.read("说明.txt").decode("utf-8-sig")
    assert notes.count("\r\n") == notes.count("\n")
    for text in (
        "CC BY 4.0",
        "[DS/OL]",
        "aid.csv、aid.json：帮扶救助，2条",
        "数字旁写“近”：差一点到这个数。",
        "不足3的并入“其他”",
        "请不要引用",
    ):
        assert text in notes


def test_the_same_tables_give_the_same_bytes() -> None:
    assert bundle(TABLES, EDITION, MAPS) == FILES


def test_an_edition_of_no_known_day_claims_none() -> None:
    files = bundle(TABLES, replace(EDITION, updated=None), {})
    described = json.loads(files["datapackage.json"])
    assert "version" not in described
    assert described["citation"] == (
        "示例镇总工会. 示例镇总工会开放数据[DS/OL]. [引用日期]. https://union.example/data/."
    )
    with ZipFile(BytesIO(files["all.zip"])) as archive:
        assert "数据更新到" not in archive.read("说明.txt").decode("utf-8-sig")

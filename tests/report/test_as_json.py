"""The draft as JSON: every figure with its records, which sum up to it."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from jsonschema import Draft202012Validator

from portal.report.as_json import create_json
from portal.report.draft import Draft, figures_of
from report.sample import DRAFT, DRAFTS

TEXT = {"type": "string"}
NUMBER = {"type": "number"}


def closed(properties: dict[str, Any]) -> dict[str, Any]:
    """An object with exactly these properties."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def many(items: dict[str, Any]) -> dict[str, Any]:
    """An array of these."""
    return {"type": "array", "items": items}


RUN = {
    "type": "object",
    "properties": {"text": TEXT, "figure": {"type": "integer", "minimum": 1}},
    "required": ["text"],
    "additionalProperties": False,
}
PART = closed(
    {
        **{"record": TEXT, "title": TEXT, "source": TEXT},
        **{"line": {"type": "integer", "minimum": 1}, "value": NUMBER, "qualifier": TEXT},
    }
)
NAMED = {"figure": {"type": "integer"}, "label": TEXT, "total": NUMBER, "unit": TEXT}
SUM = closed({**NAMED, "indicator": TEXT, "parts": {**many(PART), "minItems": 1}})
WORKED_OUT = closed(
    {
        **NAMED,
        "formula": {"enum": ["rate", "change"]},
        "of": {"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 2},
    }
)
BLOCK = {
    "oneOf": [
        closed({"type": {"const": "paragraph"}, "runs": many(RUN)}),
        closed({"type": {"const": "items"}, "entries": many(many(RUN))}),
        closed(
            {
                **{"type": {"const": "table"}, "caption": TEXT},
                "header": many(closed({"name": TEXT, "unit": TEXT})),
                "rows": many(many(many(RUN))),
            }
        ),
    ]
}
SCHEMA = {
    "$defs": {
        "section": closed(
            {
                "level": {"type": "integer", "minimum": 1, "maximum": 4},
                **{"number": TEXT, "heading": TEXT, "blocks": many(BLOCK)},
                "sections": many({"$ref": "#/$defs/section"}),
            }
        )
    },
    **closed(
        {
            **{"title": TEXT, "period": closed({"label": TEXT, "from": TEXT, "to": TEXT})},
            **{"organisation": TEXT, "date": TEXT, "remarks": many(TEXT)},
            "opening": many(BLOCK),
            "sections": many({"$ref": "#/$defs/section"}),
            "figures": many({"oneOf": [SUM, WORKED_OUT]}),
            "missing": many(closed({"section": TEXT, "what": TEXT, "where": TEXT, "why": TEXT})),
        }
    ),
}


def read(draft: Draft) -> Any:
    """The JSON of a draft, read exactly and checked."""
    data = json.loads(create_json(draft), parse_float=Decimal)
    Draft202012Validator(SCHEMA).validate(json.loads(create_json(draft)))
    return data


def runs(value: Any) -> list[dict[str, Any]]:
    """Every run anywhere in the JSON, in reading order."""
    if isinstance(value, list):
        return [run for one in value for run in runs(one)]
    if not isinstance(value, dict):
        return []
    return [value] if "text" in value else runs(list(value.values()))


def test_a_sum_names_its_records() -> None:
    data = read(DRAFT)
    assert data["figures"][0] == {
        "figure": 1,
        "label": "参加人次",
        "total": 1300,
        "unit": "人次",
        "indicator": "person_times",
        "parts": [
            {
                **{"record": "jingsai-gangchang", "title": "钢厂劳动竞赛"},
                **{"source": "data/activities/2025.yml", "line": 12},
                **{"value": 1000, "qualifier": "余"},
            },
            {
                **{"record": "jingsai-zhizao", "title": "织造技能比武"},
                **{"source": "data/activities/2025.yml", "line": 30},
                **{"value": 300, "qualifier": ""},
            },
        ],
    }


def test_a_rate_names_its_two_figures() -> None:
    assert read(DRAFT)["figures"][3] == {
        **{"figure": 4, "label": "整改率", "total": Decimal("98.5"), "unit": "%"},
        **{"formula": "rate", "of": [3, 2]},
    }


def test_head_and_gaps_are_there() -> None:
    data = read(DRAFT)
    assert data["period"] == {"label": "2025年", "from": "2025-01-01", "to": "2025-12-31"}
    assert data["date"] == "2026-01-10"
    assert data["missing"] == [
        {"section": "帮扶救助", "what": "金秋助学", "where": "data/aid/", "why": ""}
    ]
    assert [section["number"] for section in data["sections"]] == ["一、", "二、", "三、"]


@settings(max_examples=60)
@given(DRAFTS)
def test_every_figure_of_the_text_is_the_sum_of_its_records(draft: Draft) -> None:
    data = read(draft)
    told = [run for run in runs([data["opening"], data["sections"]]) if "figure" in run]
    assert [run["text"] for run in told] == [run.text for run in figures_of(draft)]
    by_number = {figure["figure"]: figure for figure in data["figures"]}
    for run, written in zip(told, figures_of(draft), strict=True):
        figure = by_number[run["figure"]]
        assert sum(part["value"] for part in figure["parts"]) == figure["total"]
        assert figure["total"] == written.basis.total

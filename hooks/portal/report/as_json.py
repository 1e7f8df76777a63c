"""The draft as JSON, for programs: every figure with its records and their values.

The sum of a figure's ``parts`` is its ``total``; what is worked out from two figures names
them in ``of``. Amounts are exact: read them as decimals.
"""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from portal.report.appendix import operands, references
from portal.report.draft import Block, Draft, FigureRun, Items, Paragraph, Run, Runs, Section, Table
from portal.report.figures import Addend, Basis, Number, Trace
from portal.report.numbering import number

Figures = dict[Basis, int]
"""The number of every figure of the draft."""


def create_json(draft: Draft) -> str:
    """The draft as one JSON object, indented, ending with a newline."""
    return json.dumps(as_data(draft), ensure_ascii=False, indent=2) + "\n"


def as_data(draft: Draft) -> dict[str, Any]:
    """The draft as the values JSON knows."""
    figures = references(draft)
    return {
        "title": draft.title,
        "period": {
            "label": draft.period,
            "from": draft.first_day.isoformat(),
            "to": draft.last_day.isoformat(),
        },
        "organisation": draft.organisation,
        "date": draft.day.isoformat(),
        "remarks": list(draft.remarks),
        "opening": [_block(block, figures) for block in draft.opening],
        "sections": _sections(draft.sections, 1, figures),
        "figures": [_figure(basis, figures) for basis in figures],
        "missing": [
            {"section": gap.section, "what": gap.what, "where": gap.where, "why": gap.why}
            for gap in draft.missing
        ],
    }


def _sections(sections: tuple[Section, ...], level: int, figures: Figures) -> list[dict[str, Any]]:
    return [
        {
            "level": level,
            "number": number(level, position),
            "heading": section.heading,
            "blocks": [_block(block, figures) for block in section.blocks],
            "sections": _sections(section.sections, level + 1, figures),
        }
        for position, section in enumerate(sections, start=1)
    ]


def _block(block: Block, figures: Figures) -> dict[str, Any]:
    match block:
        case Paragraph():
            return {"type": "paragraph", "runs": _runs(block.runs, figures)}
        case Items():
            return {"type": "items", "entries": [_runs(one, figures) for one in block.entries]}
        case Table():
            return {
                "type": "table",
                "caption": block.caption,
                "header": [{"name": column.name, "unit": column.unit} for column in block.header],
                "rows": [[_runs(cell, figures) for cell in row] for row in block.rows],
            }


def _runs(runs: Runs, figures: Figures) -> list[dict[str, Any]]:
    return [_run(run, figures) for run in runs]


def _run(run: Run, figures: Figures) -> dict[str, Any]:
    if isinstance(run, FigureRun):
        return {"text": run.text, "figure": figures[run.basis]}
    return {"text": run.text}


def _figure(basis: Basis, figures: Figures) -> dict[str, Any]:
    common = {
        "figure": figures[basis],
        "label": basis.label,
        "total": _number(basis.total),
        "unit": basis.unit,
    }
    if isinstance(basis, Trace):
        parts = [_part(addend) for addend in basis.addends]
        return {**common, "indicator": basis.indicator, "parts": parts}
    return {
        **common,
        "formula": basis.formula,
        "of": [figures[trace] for trace in operands(basis)],
    }


def _part(addend: Addend) -> dict[str, Any]:
    return {
        "record": addend.record,
        "title": addend.title,
        "source": addend.source,
        "line": addend.line,
        "value": _number(addend.value),
        "qualifier": addend.qualifier,
    }


def _number(value: Number) -> int | float:
    """A whole number as such; the shortest float of another prints exactly its decimals.

    Amounts have at most 14 digits, fewer than the 15 a float keeps.
    """
    whole = int(value)
    return whole if whole == value else float(Decimal(value))

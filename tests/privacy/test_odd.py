"""What clerks do to a number without meaning to hides it from nobody."""

from __future__ import annotations

import re

from portal.files.guard import file_problems
from portal.files.mending import mended
from portal.privacy.allowed import Allowed
from portal.yaml_source import read_yaml
from privacy.grammar import EACH
from privacy.odd import Planted, odd_cells

NOTHING = Allowed()
_DIGITS = re.compile("[0-9]{4,}")
WORDS = {"身份证": "有身份证号“", "手机": "有手机号“", "银行卡": "有银行卡号“"}


def found_in(planted: Planted) -> int:
    """At how many places the guard stops the file for the kind that is in it."""
    problems = file_problems(planted.source, planted.content, NOTHING)
    words = WORDS[planted.cell.kind]
    of_kind = (one for one in problems if one.level == "error" and one.message.startswith(words))
    return min(EACH, len({(one.line, one.path) for one in of_kind}))


def test_odd_numbers_are_found_in_every_form_context_and_carrier() -> None:
    low = {}
    found = planted = 0
    for cell in odd_cells():
        told = found_in(cell)
        found, planted = found + told, planted + EACH
        if told < EACH:
            low[cell.cell] = (told, cell.texts)
    assert planted >= 20_000
    assert found / planted >= 0.995, low
    assert low == {}


def test_odd_numbers_are_masked_where_files_are_written_and_yaml_stays_yaml() -> None:
    count = 0
    for planted in list(odd_cells())[::7]:
        source = planted.source
        if not source.endswith((".md", ".yml")):
            continue
        before = planted.content.decode()
        after = mended(source, before, NOTHING).text
        left = file_problems(source, after.encode(), NOTHING)
        count += 1
        assert left == [], (planted.cell, after)
        if source.endswith(".yml") and not read_yaml(before, source)[1]:
            assert read_yaml(after, source)[1] == [], (planted.cell, after)
    assert count >= 500


def test_no_message_prints_an_odd_number() -> None:
    told = [
        (planted, str(problem))
        for planted in list(odd_cells())[::11]
        for problem in file_problems(planted.source, planted.content, NOTHING)
    ]
    assert told
    for planted, problem in told:
        shown = _DIGITS.findall(problem.replace(planted.source, ""))
        assert all(len(one) < 5 for one in shown), (planted.cell, problem)

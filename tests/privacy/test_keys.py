"""Private keys of YAML in every form in which YAML lets one be written."""

from __future__ import annotations

import pytest

from portal.errors import Problem
from portal.privacy.allowed import Allowed
from portal.privacy.columns.private import yaml_columns
from portal.privacy.passage import Passage
from portal.privacy.passages import passage_problems

FORMS = {
    "plain": "病种: 肺癌\n",
    "a blank before the colon": "病种 : 肺癌\n",
    "in single quotes": "'病种': 肺癌\n",
    "in double quotes": '"病种" : 肺癌\n',
    "with escapes": '"病\\u79cd": 肺癌\n',
    "with nothing but escapes": '"\\u75c5\\U000079cd": 肺癌\n',
    "an escape for a byte": '"\\xad病种": 肺癌\n',
    "behind a question mark": "? 病种\n: 肺癌\n",
    "behind a question mark in a list": "- ? 病种\n  : 肺癌\n",
    "a block as a key": "? |\n  病种\n: 肺癌\n",
    "over two lines": "? 病\n  种\n: 肺癌\n",
    "in braces": "甲: {病种: 肺癌}\n",
    "in braces as JSON": '{"病种":"肺癌"}\n',
    "in braces over lines": "甲: {\n  病种: 肺癌,\n  乙: 丙}\n",
    "in braces behind a question mark": "甲: {? 病种 : 肺癌}\n",
    "a pair in brackets": "甲: [病种: 肺癌]\n",
    "a second pair in brackets": "甲: [1, 病种: 肺癌]\n",
    "with a tag": "!!str 病种: 肺癌\n",
    "with a tag in braces": "- {!!str 病种: 肺癌}\n",
    "with an anchor": "&a 病种: 肺癌\n",
    "an alias as a key": "甲: &a 病种\n*a : 肺癌\n",
    "in what is merged": "甲: &a {病种: 肺癌}\n乙:\n  <<: *a\n",
    "below a merge": "乙:\n  <<: {病种: 肺癌}\n",
    "with a zero-width sign": "病\u200b种: 肺癌\n",
    "with a selector": "病种\ufe0e: 肺癌\n",
    "with a direction": "\u202a病种\u202c: 肺癌\n",
    "with full-width signs": "病种（１种）: 肺癌\n",
    "with a radical": "⽣日: 肺癌\n",
    "beside a key that is a list": '? [甲, 乙]\n: 丙\n"病\\u79cd": 肺癌\n',
    "beside a key that is a mapping": '? {甲: 乙}\n: 丙\n"病\\u79cd": 肺癌\n',
    "in a second document": '甲: 乙\n---\n"病\\u79cd": 肺癌\n',
    "a long remark": "病情说明（请写清楚在哪里看的、花了多少钱、什么时候看的、好了没有）: 肺癌\n",
    "in a list": "病种:\n- 肺癌\n",
    "in quotes": "病种: '肺癌'\n",
    "in a block": "病种: >-\n  肺癌\n",
    "below a mapping": "病种:\n  第一: 肺癌\n",
}
UNREADABLE = {
    "a colon on the next line": "病种\n: 肺癌\n甲: [\n",
    "a value on the next line": "病种:\n  肺癌\n甲: [\n",
    "an item on the next line": "病种:\n  - 肺癌\n甲: [\n",
    "in quotes": '"病种": 肺癌\n甲: [\n',
    "in quotes as JSON": '"病种":肺癌\n',
    "in single quotes as JSON": "- '病种':肺癌\n",
    "in quotes with a full-width colon": '"病种"：肺癌\n甲: [\n',
    "as JSON inside a text": '甲: |\n  "病种":肺癌\n',
    "in braces": "甲: {病种: 肺癌, 乙: [\n",
}


def values(text: str) -> list[str]:
    return [
        text[one.start : one.end]
        for column in yaml_columns(text, Allowed())
        for one in column.cells
    ]


@pytest.mark.parametrize("text", [*FORMS.values(), *UNREADABLE.values()], ids=[*FORMS, *UNREADABLE])
def test_a_key_is_private_in_whatever_form_it_is_written(text: str) -> None:
    assert values(text) == ["肺癌"]


@pytest.mark.parametrize("form", ["{}: 甲\n病种: *a\n", "{}: 甲\n乙: {{病种: *a}}\n"])
def test_an_alias_below_a_private_key_stands_for_its_value(form: str) -> None:
    assert values(form.format("说明").replace("甲", "&a 甲", 1)) == ["*a"]


@pytest.mark.parametrize(
    "text",
    [
        "说明: &a （已隐去）\n病种: *a\n",
        '"病\\u79cd": \n',
        "? 病种\n: （已隐去）\n",
        "? 病种\n",
        '说明: "病\\u79cd: 见附件"\n',
        "甲: [病种, 疾病]\n",
        "<<: {甲: 乙}\n",
        "? [病种]\n: 甲\n",
        "!!str 甲: 乙\n",
        "? ",
        "甲: 乙\n? ",
    ],
)
def test_what_tells_nothing_is_left_alone(text: str) -> None:
    assert values(text) == []


def test_a_key_that_is_spelt_is_told_at_its_line_as_it_is_read() -> None:
    text = '- 编号: a\n  "病\\u79cd": 肺癌\n- 编号: b\n  ? |\n    病种\n  : 胃癌\n'
    found = passage_problems("data/a.yml", [Passage("", text)], Allowed())
    assert list(found) == [
        Problem(
            "data/a.yml",
            2,
            "",
            "“病种”这一栏写着病情，2 处有内容，不能公布",
            "请删掉这一栏；运行 python3 scripts/portal.py check --fix-masks 可以自动打码",
        )
    ]

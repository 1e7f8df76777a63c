"""The parser's own words in plain Chinese, for errors without a correction to paste."""

from __future__ import annotations

from typing import Final

import yaml

WIDE_INDENTATION: Final = ("行首用了 Tab 键或全角空格", "请换成半角空格，每层两个")
"""What is wrong with a line that does not begin with half-width spaces, and what to do."""

_WORDS: Final[tuple[tuple[str, str, str, bool], ...]] = (
    (
        "mapping values are not allowed",
        "这一行的冒号让人分不清字段和内容",
        "内容里有“: ”时把整段内容放进英文引号，并检查上一行",
        False,
    ),
    ("could not find expected ':'", "这一行没有冒号", "每行写成“字段: 内容”", True),
    ("found unexpected end of stream", "引号没有成对", "请在内容后面补上引号", True),
    ("found unexpected document indicator", "引号没有成对", "请在内容后面补上引号", True),
    (
        "did not find expected key",
        "这一行和上面的行对不上",
        "同一组的字段，行首空格要一样多",
        False,
    ),
    (
        "did not find expected '-' indicator",
        "这一行不是列表的一条",
        "同一个列表的每条都以“- ”开头，行首空格一样多",
        False,
    ),
    ("did not find expected ',' or ']'", "“[”没有对应的“]”", "请补上“]”，各项用半角逗号隔开", True),
    ("did not find expected ',' or '}'", "“{”没有对应的“}”", "请补上“}”，各项用半角逗号隔开", True),
    (
        "found character that cannot start",
        "这里有不能放在开头的符号",
        "请把整段内容放进英文引号",
        False,
    ),
    ("found a tab character", "行首用了 Tab 键，只能用空格", "请把 Tab 换成空格", False),
    ("found unknown escape", "双引号里的“\\”有特别的意思", "请改用单引号", False),
    (
        "did not find expected comment or line break",
        "“|”后面不能再写字",
        "请把内容写到下一行，行首空两格",
        False,
    ),
    (
        "did not find expected <document start>",
        "这一行接不上前面的内容",
        "每行写成“字段: 内容”；前面如果有单独一行的“...”，请删掉",
        False,
    ),
    ("found incompatible YAML document", "不要写 %YAML 这一行", "请删掉这一行", False),
    (
        "block sequence entries are not allowed",
        "列表的“- ”要另起一行",
        "请把“- ”写到下一行，行首空两格",
        False,
    ),
)


def wording(error: yaml.MarkedYAMLError) -> tuple[str, str, bool]:
    """What is wrong, what to do, and whether the line meant is where the parser began."""
    problem = error.problem or ""
    for start, message, remedy, at_context in _WORDS:
        if problem.startswith(start):
            return message, remedy, at_context
    return "这一行的写法读不懂", "每行写成“字段: 内容”；内容里有特别的符号时放进英文引号", False

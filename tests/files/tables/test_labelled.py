"""A label and what was filled in behind it, in one cell or on one line."""

from __future__ import annotations

import pytest

from portal.files.tables.labelled import labelled


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("病种：乳腺癌", [("病种", "乳腺癌")]),
        ("家庭住址：东关村3组 病种：乳腺癌", [("家庭住址", "东关村3组"), ("病种", "乳腺癌")]),
        ("姓名：张三\n病种: 乳腺癌", [("姓名", "张三"), ("病种", "乳腺癌")]),
        ("姓名：    病种：", []),
        ("姓名：与身份证一致", []),
        ("病种：与诊断证明一致", []),
        ("病种：□甲 □乙", []),
        ("出生日期：年 月 日", []),
        ("手机：13912345678", []),
        ("时间：2026年3月7日", []),
        ("联系电话：0371-61234567", []),
    ],
)
def test_what_was_filled_in_is_told(text: str, expected: list[tuple[str, str]]) -> None:
    assert list(labelled(text)) == expected

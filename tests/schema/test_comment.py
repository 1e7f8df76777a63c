"""The comment is the first line; nothing else of a file changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.schema.comment import comment, with_comment

URL = "https://union.example/sub/"
LINE = "# yaml-language-server: $schema=https://union.example/sub/schema/hotlines.json"
OLD = "# yaml-language-server: $schema=https://old.example/schema/hotlines.json"


def test_the_comment_names_the_schema_of_the_family() -> None:
    assert comment("hotlines", URL) == LINE


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- 编号: a\n", f"{LINE}\n- 编号: a\n"),
        ("# 电话\n\n- 编号: a\n", f"{LINE}\n# 电话\n\n- 编号: a\n"),
        (f"{LINE}\n- 编号: a\n", f"{LINE}\n- 编号: a\n"),
        (f"{OLD}\n- 编号: a\n", f"{LINE}\n- 编号: a\n"),
        (f"# 电话\n\n{OLD}\n# 二\n- 编号: a\n", f"{LINE}\n# 电话\n\n# 二\n- 编号: a\n"),
        (f"{OLD}\r\n- 编号: a\r\n", f"{LINE}\r\n- 编号: a\r\n"),
        ("- 编号: a\r\n  名称: b\n", f"{LINE}\r\n- 编号: a\r\n  名称: b\n"),
        ("\ufeff- 编号: a\n", f"\ufeff{LINE}\n- 编号: a\n"),
        (f"\ufeff{OLD}\n- 编号: a", f"\ufeff{LINE}\n- 编号: a"),
        ("# 只有说明", f"{LINE}\n# 只有说明"),
        (OLD, f"{LINE}\n"),
        (f"- 说明: |\n    {OLD}\n", f"{LINE}\n- 说明: |\n    {OLD}\n"),
    ],
)
def test_only_comment_lines_change(before: str, after: str) -> None:
    assert with_comment(before.encode(), "hotlines", URL).decode() == after


def test_other_encodings_keep_their_bytes() -> None:
    data = "- 名称: 电话\n".encode("gbk")
    assert with_comment(data, "hotlines", URL) == LINE.encode() + b"\n" + data


@given(
    st.lists(st.sampled_from([OLD, "# 注", "", "- 编号: a", "  # 注"]), max_size=6).map("\n".join)
)
def test_doing_it_twice_is_doing_it_once(text: str) -> None:
    once = with_comment(text.encode(), "hotlines", URL)
    assert with_comment(once, "hotlines", URL) == once
    assert once.splitlines()[0] == LINE.encode()
    assert once.decode().endswith(text[text.find("- 编号") :] if "- 编号" in text else "")

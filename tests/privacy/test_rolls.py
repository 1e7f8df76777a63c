"""Tables of people who are helped: which heading above them says that they are."""

from __future__ import annotations

import pytest

from portal.files.written import written_tables
from portal.privacy.sources.rolls import names_of_helped

TABLE = "| 姓名 | 单位 |\n|---|---|\n| 张建国 | 示例厂 |\n"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"# 困难职工\n\n## 别的\n\n## 名单\n\n{TABLE}", ["张建国"]),
        (f"# 名单\n\n## 慰问\n\n{TABLE}", ["张建国"]),
        (f"---\n标题: 大病互助\n---\n\n## 名单\n\n{TABLE}", ["张建国"]),
        (f"# 名单\n\n## 慰问\n\n## 别的\n\n{TABLE}", []),
        (f"# 名单\n\n{TABLE}\n## 慰问\n", []),
        (f"{TABLE}\n## 慰问\n\n姓名\t单位\n李敏\t示例厂\n\n## 别的\n", ["李敏"]),
        (TABLE, []),
    ],
)
def test_the_first_heading_and_the_nearest_tell_what_a_table_is_about(
    text: str, names: list[str]
) -> None:
    found = names_of_helped("docs/news/2026/a.md", text, written_tables(text))
    assert [text[one.start : one.end] for one in found] == names


def test_a_body_full_of_headings_and_tables_is_read_to_its_end() -> None:
    text = f"# 慰问\n\n{TABLE}\n" * 8_000
    assert len(names_of_helped("docs/news/2026/a.md", text, written_tables(text))) == 8_000

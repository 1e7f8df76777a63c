"""Messages that quote an editor: no long row of digits is left in any."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands.configuration import read_site
from portal.errors import ContentError, Problem
from portal.privacy.allowed import Allowed
from portal.privacy.conceal import concealed
from tiny import lines, notice, write_site

SLIP = "110105194912310022"
"""Not the right check digit."""
NOTHING = Allowed()


def told(message: str, allowed: Allowed = NOTHING) -> str:
    """A message as it is shown."""
    return concealed(Problem("docs/a.md", 1, "", message, ""), allowed).message


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (f"编号: [{SLIP}]", "编号: [******]"),
        ("编号：110105 19491231 0022。", "编号：******。"),
        ("编号：１１０１０５１９４９１２３１００２２。", "编号：******。"),
        (f"票号 {SLIP[:15]}，{SLIP[:15]}", "票号 ******，******"),
        ("凭证 11010519491231002", "凭证 ******"),
        (f"票号 {SLIP}{SLIP}X止", "票号 ******止"),
        (f"打 13812345678，编号 {SLIP}", "打 138****5678，编号 ******"),
        ("起止：20260101-20260131，12345678901234", "起止：20260101-20260131，12345678901234"),
        ("总工发〔2026〕12号，2026-11-21 09:00", "总工发〔2026〕12号，2026-11-21 09:00"),
    ],
)
def test_no_long_number_is_quoted(said: str, shown: str) -> None:
    assert told(said) == shown


def test_remedy_and_field_are_concealed_too_and_the_file_can_still_be_found() -> None:
    problem = Problem("docs/档案202601010000001.md", 1, f"编号{SLIP}", "", f"写 编号: {SLIP}")
    assert concealed(problem, NOTHING) == Problem(
        "docs/档案202601010000001.md", 1, "编号******", "", "写 编号: ******"
    )


def test_what_is_allowed_is_hidden_only_where_it_is_long() -> None:
    allowed = Allowed(
        mobiles=frozenset({"13812345678"}), accounts=frozenset({"6222021234567890128"})
    )
    assert (
        told("打 13812345678，账号 6222021234567890128", allowed) == "打 13812345678，账号 ******"
    )


def test_a_slip_in_yaml_is_not_quoted_with_the_number(tmp_path: Path) -> None:
    assert lines(tmp_path / "a", {"data/documents.yml": f"- 编号: [{SLIP}\n"}) == [
        "data/documents.yml:1: “[”没有对应的“]”；请改成：- 编号: [******]"
    ]
    page = notice().replace("---\n", f"---\n文号: [{SLIP}\n", 1)
    assert lines(tmp_path / "b", {"docs/news/2026/a.md": page}) == [
        "docs/news/2026/a.md:2: “[”没有对应的“]”；请改成：文号: [******]"
    ]


def test_settings_are_not_quoted_with_the_number(tmp_path: Path) -> None:
    config = write_site(tmp_path, {})
    config.write_text(f"{config.read_text('utf-8')}编号: [{SLIP}\n", "utf-8")
    with pytest.raises(ContentError) as raised:
        read_site(config)
    assert SLIP not in str(raised.value)

"""The handbook and the README say what the models and the commands say."""

from __future__ import annotations

import ast
import re
from datetime import datetime
from pathlib import Path

import pytest

from attached import word_file
from commands.__main__ import COMMANDS, parser_for
from photographed import picture
from portal.handbook import field_table, meaning_of, model_of, refreshed
from portal.model.activity import Signup
from portal.model.families import FAMILIES
from portal.model.fields import part_in
from portal.model.life import Attachment
from portal.model.names import ENGLISH
from portal.model.notice import Notice
from portal.model.programme import Programme
from portal.model.types import ZONE
from tiny import ACTIVITIES, ROOT, lines, notice

COPIED_AT = datetime(2026, 8, 20, 12, 0, tzinfo=ZONE)
"""When the examples are copied: some are about what is over, but not long over."""
HANDBOOK = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")
BOTH = pytest.mark.parametrize("text", [HANDBOOK, README], ids=["CONTRIBUTING", "README"])
MARKED = re.compile(r"<!-- (example[a-z-]*): (\S+) -->\n```\w+\n(.*?)```", re.DOTALL)
SERVICE = """\
---
编号: ruhui
标题: 我要入会
事项名称: 工会会员入会登记
发布时间: 2026-01-05 09:00
办理依据: [{法律: gonghui-fa, 条款: 3}]
申请条件: [以工资收入为主要生活来源]
申请材料: [身份证]
地点: 示例镇便民服务中心
时间: 工作日 8:30—12:00
电话: 0000-1234567
办理流程: [填写入会申请书]
办理时限: 5个工作日
收费: 不收费
---
"""
LAWS = """\
- 编号: gonghui-fa
  名称: 中华人民共和国工会法
  施行日期: 2021-12-24修正
  官方出处: https://flk.npc.gov.cn/
  核对日期: 2026-11-21
  条文:
    - 号码: 3
      要义: 劳动者可以加入工会
"""


def test_a_table_has_one_row_for_each_field() -> None:
    assert field_table(Signup) == (
        "| 字段 | 英文 | 必填 | 意思 | 例子 |\n"
        "|---|---|---|---|---|\n"
        "| `报名方式` | `way` | 必填 | 怎么报名 | 打电话或到镇总工会登记 |\n"
        "| `报名截止` | `closes_at` |  | 报名截止的时间 | 2026-11-20 17:00 |\n"
        "| `名额` | `capacity` |  | 名额（单位：人） | 60 |\n"
        "| `收费` | `fee` |  | 收费；不收费写“不收费” | 不收费 |\n"
    )


def test_a_part_has_a_table_of_its_own() -> None:
    table = field_table(Notice)
    assert "| `附件` | `attachments` |  | 可下载的附件 | 见下表 |\n" in table
    assert f"`附件`每一项可以写：\n\n{field_table(Attachment)}" in table
    assert "`撤下`里面可以写：\n" in table


def test_words_a_field_may_hold_are_listed() -> None:
    meaning = meaning_of(Programme.model_fields["category"])
    assert meaning.startswith("属于哪一类工作；可以写：组织建设、民主管理、")
    assert part_in(Programme.model_fields["category"].annotation) is None


def test_refreshing_writes_the_marked_tables_and_nothing_else() -> None:
    text = "前\n<!-- fields:hotlines -->\n旧表\n<!-- /fields -->\n后\n"
    table = field_table(model_of("hotlines"))
    whole = f"前\n<!-- fields:hotlines -->\n\n{table}\n<!-- /fields -->\n后\n"
    assert refreshed(text) == whole
    assert refreshed(whole) == whole


def test_an_unknown_marker_is_an_error() -> None:
    with pytest.raises(KeyError, match="nonsense"):
        refreshed("<!-- fields:nonsense -->\n<!-- /fields -->")


@pytest.mark.parametrize("kind", [*FAMILIES, "township"])
def test_the_handbooks_tables_are_the_models(kind: str) -> None:
    found = re.search(rf"<!-- fields:{kind} -->\n(.*?)<!-- /fields -->", HANDBOOK, re.DOTALL)
    assert found is not None, f"CONTRIBUTING.md: no <!-- fields:{kind} -->"
    table = f"\n{field_table(model_of(kind))}\n"
    assert found[1] == table, f"run `python3 scripts/portal.py handbook`, or paste:\n{table}"


@BOTH
def test_every_command_named_exists(text: str) -> None:
    named = re.findall(r"portal\.py ([a-z]+)(?: (notice|activity|policy|service)\b)?", text)
    assert {command for command, _ in named} <= set(COMMANDS)
    for command, kind in named:
        arguments = [word for word in (command, kind, "--help") if word]
        with pytest.raises(SystemExit) as left:
            parser_for((command,)).parse_args(arguments)
        assert left.value.code == 0


def test_every_command_is_named_in_the_readme() -> None:
    assert [
        name for name in COMMANDS if f"portal.py {name}" not in README and f"`{name}`" not in README
    ] == []


@BOTH
def test_every_field_named_exists(text: str) -> None:
    spans = re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", text, flags=re.DOTALL))
    named = {span.partition(": ")[0] for span in spans if re.match("[\u4e00-\u9fff]", span)}
    assert named
    assert named - set(ENGLISH) == set()


@BOTH
def test_every_place_named_exists(text: str) -> None:
    places = re.findall(r"`((?:docs|data|hooks|scripts|overrides|tests|\.github)/[^`\s]*)`", text)
    assert places
    assert [place for place in places if not (ROOT / place).exists()] == []


def test_every_link_to_a_section_of_the_handbook_leads_there() -> None:
    headings = re.findall(r"^#+ (.+)$", HANDBOOK, re.MULTILINE)
    anchors = {re.sub(r"[^\w\- ]", "", title).replace(" ", "-").lower() for title in headings}
    links = re.findall(r"\]\(#([^)]+)\)", HANDBOOK)
    assert links
    assert set(links) - anchors == set()


def test_every_message_explained_is_one_the_engine_says() -> None:
    said = "\n".join(
        node.value
        for path in sorted((ROOT / "hooks" / "portal").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    found = re.search(r"<!-- messages -->\n(.*?)<!-- /messages -->", HANDBOOK, re.DOTALL)
    assert found is not None
    messages = [row.split("|")[1].strip() for row in found[1].splitlines()[2:]]
    assert len(messages) >= 15
    assert [m for m in messages if not all(part in said for part in m.split("…"))] == []


def site_of(how: str, place: str, text: str) -> dict[str, str | bytes]:
    """The files of a site in which an example stands where the handbook says."""
    if how == "example":
        return {place: text}
    if place == "activities":
        record = ACTIVITIES.replace("2025", "2026").replace("07-15", "08-12")
        if how == "example-times":
            record = re.sub(r"  (?:开始|结束): .*\n", "", record)
        indented = "".join(f"  {line}\n" for line in text.splitlines())
        return {"data/activities/2026.yml": record + indented}
    if place == "services":
        service = SERVICE.removesuffix("---\n") + text + "---\n"
        return {"data/laws.yml": LAWS, "docs/services/ruhui.md": service}
    more, body = (text, "正文") if how == "example-fields" else ("", text)
    written = notice("2026-gaowen", published="2026-08-10 09:00", more=more, body=body)
    return {"docs/news/2026/gaowen.md": written}


@pytest.mark.parametrize("example", MARKED.findall(HANDBOOK), ids=lambda found: found[1])
def test_every_example_to_copy_is_sound(example: tuple[str, str, str], tmp_path: Path) -> None:
    files = {"dengjibiao.docx": word_file("登记表"), "fafang.jpg": picture()}
    named = [name for name in files if name in "".join(example)]
    beside = {f"docs/news/2026/{name}": files[name] for name in named}
    if "本站说" in example[2]:
        beside["docs/news/2025/xin.md"] = notice("2025-xin", title="拖欠工资找谁").encode()
    assert lines(tmp_path, {**beside, **site_of(*example)}, COPIED_AT) == []


def test_the_readmes_example_is_sound(tmp_path: Path) -> None:
    found = re.search(r"```yaml\n(- 编号.*?)```", README, re.DOTALL)
    assert found is not None
    assert lines(tmp_path, {"data/activities/2026.yml": found[1]}, COPIED_AT) == []

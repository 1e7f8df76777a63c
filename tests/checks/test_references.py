"""References: unknown ids and articles, and silence about what could not be read."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from portal.checks.references import dangling, has_dangling
from portal.model.base import Origin
from portal.model.notice import Notice
from portal.model.validate import validate
from portal.suggest import did_you_mean, nearest, nearest_file
from tiny import ACTIVITIES, PROGRAMMES, lines, notice

ACTS = "data/activities/2025.yml"
LAWS = """\
- 编号: gonghui-fa
  名称: 中华人民共和国工会法
  施行日期: 2021-12-24修正
  官方出处: https://flk.npc.gov.cn/
  核对日期: 2026-11-01
  条文:
    - 号码: "43"
      要义: 工会经费的来源
"""


def test_ids_of_unread_records_are_not_blamed(tmp_path: Path) -> None:
    files = {"data/programmes.yml": PROGRAMMES.replace("类别: 帮扶救助", "类别: 其他")}
    (found,) = lines(tmp_path, files)
    assert found.startswith("data/programmes.yml:3: programmes[0].类别: “类别”不能写“其他”")


def test_ids_of_other_kinds_are_still_blamed(tmp_path: Path) -> None:
    files = {
        "data/programmes.yml": PROGRAMMES.replace("类别: 帮扶救助", "类别: 其他"),
        "docs/news/2025/gaowen.md": notice(more="活动: [mei-you]\n"),
    }
    found = lines(tmp_path, files)
    assert len(found) == 2
    assert found[1] == (
        "docs/news/2025/gaowen.md:6: 活动[0]: 没有编号为“mei-you”的活动；"
        "可用的编号见 data/activities/*.yml"
    )


def policy(law: str, article: str) -> str:
    """An explainer that rests on one article."""
    return (
        "---\n编号: gonghui-jingfei\n标题: 工会经费从哪里来\n"
        "发布时间: 2025-07-01 09:00\n要点:\n  谁能申请: 单位\n  能享受什么: 经费\n"
        "  怎么申请: 拨缴\n  多久办结: 每月\n  找谁咨询: 镇总工会\n"
        f"法律依据:\n  - 法律: {law}\n    条款: {article}\n核对日期: 2026-11-01\n---\n\n正文。\n"
    )


@pytest.mark.parametrize(
    ("laws", "remedy"),
    [(LAWS, "是不是“gonghui-fa”？"), ("# 还没有\n", "可用的编号见 data/laws.yml")],
)
def test_a_law_that_is_not_listed_is_told_also_in_a_list_with_a_limit(
    laws: str, remedy: str, tmp_path: Path
) -> None:
    files = {"data/laws.yml": laws, "docs/policies/gonghui-jingfei.md": policy("gonghui-faa", "43")}
    assert lines(tmp_path, files) == [
        "docs/policies/gonghui-jingfei.md:12: 法律依据[0].法律: "
        f"没有编号为“gonghui-faa”的法律；{remedy}"
    ]


@pytest.mark.parametrize("typed", ["第四十三条", "第43条"])
def test_an_article_is_written_as_a_number(typed: str, tmp_path: Path) -> None:
    files = {"data/laws.yml": LAWS, "docs/policies/gonghui-jingfei.md": policy("gonghui-fa", typed)}
    found = [line for line in lines(tmp_path, files) if "条款" in line]
    assert found == [
        "docs/policies/gonghui-jingfei.md:13: 法律依据[0].条款: 《中华人民共和国工会法》下没有登记"
        f"条款“{typed}”；条款只写数字：条款: 43"
    ]


def test_a_record_is_asked_whether_it_dangles_without_words() -> None:
    value = {"title": "x", "published": "2025-07-01 09:00", "column": "tongzhi"}
    record, problems = validate(Notice, value, Origin("x"))
    assert problems == []
    assert record is not None
    assert not has_dangling(record, {"columns": {"tongzhi"}})
    assert has_dangling(record, {"columns": {"dongtai"}})
    assert list(dangling(record, {})) == [(("column",), "columns", "tongzhi")]


def test_ten_thousand_names_are_searched_quickly() -> None:
    names = [f"song-qingliang-{number:05}" for number in range(10_000)]
    started = time.perf_counter()
    for _ in range(10):
        assert nearest("song-qingliang-0050", names) in names
        assert nearest("zzz", names) is None
    assert time.perf_counter() - started < 3


def test_the_nearest_of_many_is_found() -> None:
    names = [f"huodong-{number:04}" for number in range(1_000)]
    assert nearest("song-qinglian", [*names, "song-qingliang"]) == "song-qingliang"
    assert did_you_mean("zzz", names, "请核对") == "请核对"


def test_many_unknown_ids_are_all_told(tmp_path: Path) -> None:
    records = "".join(
        ACTIVITIES.replace("202507", f"2025-{n}")
        .replace("项目: song-", f"项目: x{n}-song-")
        .replace("标题: ", f"标题: 第{n}次")
        for n in range(90)
    )
    found = lines(tmp_path, {ACTS: records})
    assert len(found) == 90
    assert found[0].endswith("是不是“song-qingliang”？")
    assert found[-1].endswith("可用的编号见 data/programmes.yml")


def test_a_file_is_suggested_for_its_name_and_not_for_its_ending() -> None:
    files = ["documents/tian-biao.docx", "documents/huiyuan-dengjibiao.docx", "a/tian-biao.pdf"]
    assert nearest_file("documents/会员登记表.docx", files) is None
    assert nearest_file("documents/huiyuan.docx", files) == "documents/huiyuan-dengjibiao.docx"
    assert nearest_file("documents/docs/documents/tianbiao.docx", files) == files[0]

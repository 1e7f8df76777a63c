"""Days that follow each other and lie in their period."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from entries import Cases, Files, data, entry, told
from tiny import ACTIVITIES, notice


def union(**more: Any) -> Files:
    return data(organisations=[entry("organisations", **more)])


SOUND: dict[str, Files] = {
    "printed on the day it was issued": data(documents=[entry("documents", 印发日期="2025-06-20")]),
    "a report that was mended": {
        **data(),
        "data/activities/2025.yml": ACTIVITIES + "  活动报道: 2025-gaowen\n",
        "docs/news/2025/gaowen.md": notice(
            more="更新记录:\n  - 日期: 2025-07-16\n    内容: 补上活动情况\n"
        ),
    },
}

CASES: Cases = {
    "a term that ends before it begins": (
        union(届次任期=[{"届次": 1, "开始": "2025-09-01", "结束": "2020-08-31"}]),
        [
            "data/organisations/zhen.yml:7: organisations[0].届次任期[0].结束: 结束 2020年8月31日 早于开始 2025年9月1日；"
            "请核对“开始”与“结束”",
        ],
    ),
    "a term before the foundation": (
        union(
            成立日期="2024-09-10",
            届次任期=[{"届次": 1, "开始": "2024-09-01", "结束": "2029-08-31"}],
        ),
        [
            "提醒 data/organisations/zhen.yml:7: organisations[0].届次任期[0].开始: 开始 2024年9月1日 早于成立日期 2024年9月10日；"
            "由原来的工会改建、届次接着算的不用改，否则请核对“成立日期”与“开始”",
        ],
    ),
    "a post": (
        union(职务分工=[{"职务": "主席", "开始": "2025-09-01", "结束": "2024-08-31"}]),
        [
            "data/organisations/zhen.yml:7: organisations[0].职务分工[0].结束: 结束 2024年8月31日 早于开始 2025年9月1日；"
            "请核对“开始”与“结束”",
        ],
    ),
    "a committee": (
        union(
            委员会=[
                {
                    "种类": "女职工委员会",
                    "筹备日期": "2024-09-11",
                    "产生日期": "2024-09-10",
                    "报批日期": "2024-09-12",
                }
            ]
        ),
        [
            "data/organisations/zhen.yml:7: organisations[0].委员会[0].产生日期: 产生日期 2024年9月10日 早于筹备日期 2024年9月11日；"
            "请核对“筹备日期”与“产生日期”",
        ],
    ),
    "a committee reported before it was elected": (
        union(
            委员会=[{"种类": "女职工委员会", "产生日期": "2024-09-10", "报批日期": "2024-09-09"}]
        ),
        [
            "提醒 data/organisations/zhen.yml:7: organisations[0].委员会[0].报批日期: 报批日期 2024年9月9日 早于产生日期 2024年9月10日；"
            "先报批、后选举的不用改，否则请核对“产生日期”与“报批日期”",
        ],
    ),
    "a rating that was never valid": (
        union(
            评定=[
                {
                    "名称": "规范化工会",
                    "级别": "市级",
                    "评定日期": "2025-05-01",
                    "有效期到": "2024-04-30",
                }
            ]
        ),
        [
            "data/organisations/zhen.yml:8: organisations[0].评定[0].有效期到: 有效期到 2024年4月30日 早于评定日期 2025年5月1日；"
            "请核对“评定日期”与“有效期到”",
        ],
    ),
    "a rating before the foundation": (
        union(
            成立日期="2025-09-10",
            评定=[{"名称": "规范化工会", "级别": "市级", "评定日期": "2025-05-01"}],
        ),
        [
            "提醒 data/organisations/zhen.yml:8: organisations[0].评定[0].评定日期: 评定日期 2025年5月1日 早于成立日期 2025年9月10日；"
            "成立以前就有的不用改，否则请核对“成立日期”与“评定日期”",
        ],
    ),
    "a system": (
        union(建立制度=[{"制度": "厂务公开制度", "起": "2025-05-01", "止": "2025-04-30"}]),
        [
            "data/organisations/zhen.yml:7: organisations[0].建立制度[0].止: 止 2025年4月30日 早于起 2025年5月1日；"
            "请核对“起”与“止”",
        ],
    ),
    "due before it was decided": (
        data(meetings=[entry("meetings", 决议=[{"事由": "食堂", "应办结日期": "2025-11-01"}])]),
        [
            "data/meetings/2025.yml:10: meetings[0].决议[0].应办结日期: 应办结日期 2025年11月1日 早于开始 2025年11月18日 9:00；"
            "请核对“开始”与“应办结日期”",
        ],
    ),
    "answered before it was received": (
        data(
            meetings=[
                entry(
                    "meetings",
                    提案=[{"事由": "食堂", "收到日期": "2025-11-18", "答复日期": "2025-11-01"}],
                )
            ]
        ),
        [
            "data/meetings/2025.yml:11: meetings[0].提案[0].答复日期: 答复日期 2025年11月1日 早于收到日期 2025年11月18日；"
            "请核对“收到日期”与“答复日期”",
        ],
    ),
    "signed before it was negotiated": (
        data(
            agreements=[
                entry(
                    "agreements",
                    要约日期="2025-03-01",
                    协商日期="2025-04-10",
                    签订日期="2025-04-02",
                )
            ]
        ),
        [
            "data/agreements/2025.yml:9: agreements[0].签订日期: 签订日期 2025年4月2日 早于协商日期 2025年4月10日；"
            "请核对“协商日期”与“签订日期”",
        ],
    ),
    "expired before it was signed": (
        data(agreements=[entry("agreements", 签订日期="2025-04-20", 到期日期="2024-04-19")]),
        [
            "data/agreements/2025.yml:8: agreements[0].到期日期: 到期日期 2024年4月19日 早于签订日期 2025年4月20日；"
            "请核对“签订日期”与“到期日期”",
        ],
    ),
    "printed before it was issued": (
        data(documents=[entry("documents", 印发日期="2025-06-19")]),
        [
            "data/documents.yml:6: documents[0].印发日期: 印发日期 2025年6月19日 早于成文日期 2025年6月20日；"
            "请核对“成文日期”与“印发日期”",
        ],
    ),
    "over before it begins to hold": (
        data(documents=[entry("documents", 执行日期="2025-07-01", 有效期到="2025-06-30")]),
        [
            "data/documents.yml:7: documents[0].有效期到: 有效期到 2025年6月30日 早于执行日期 2025年7月1日；"
            "请核对“执行日期”与“有效期到”",
        ],
    ),
    "holding before it was issued": (
        data(documents=[entry("documents", 执行日期="2025-06-01")]),
        [
            "提醒 data/documents.yml:6: documents[0].执行日期: 执行日期 2025年6月1日 早于成文日期 2025年6月20日；"
            "追溯执行的不用改，否则请核对“成文日期”与“执行日期”",
        ],
    ),
    "replaced by itself": (
        data(documents=[entry("documents", 代替文件="wenjian")]),
        [
            "data/documents.yml:6: documents[0].代替文件: “代替文件”写的是自己的编号；"
            "请写新文件的编号",
        ],
    ),
    "replaced by an older one": (
        data(
            documents=[
                entry("documents", 代替文件="a"),
                entry("documents", 编号="a", 成文日期="2024-06-20"),
            ]
        ),
        [
            "data/documents.yml:6: documents[0].代替文件: 代替它的“a”成文于 2024年6月20日，早于这份文件的 2025年6月20日；"
            "请核对两份文件的“成文日期”",
        ],
    ),
    "a number of another year": (
        data(documents=[entry("documents", 文号="示工〔2024〕6号")]),
        [
            "提醒 data/documents.yml:6: documents[0].文号: 文号“示工〔2024〕6号”是 2024 年的，成文日期却是 2025年6月20日；"
            "上年编号、今年印发的不用改，否则请核对“文号”与“成文日期”",
        ],
    ),
    "a job that was never open": (
        data(jobs=[entry("jobs", 到期日期="2026-10-31")]),
        [
            "data/jobs.yml:9: jobs[0].到期日期: 到期日期 2026年10月31日 早于发布日期 2026年11月1日；"
            "请核对“发布日期”与“到期日期”",
        ],
    ),
    "a target due before it begins": (
        data(targets=[entry("targets", 开始="2025-12-07", 应办结日期="2025-10-01")]),
        [
            "data/targets/2025.yml:7: targets[0].应办结日期: 应办结日期 2025年10月1日 早于开始 2025年12月7日；"
            "请核对“开始”与“应办结日期”",
        ],
    ),
    "a contest outside its period": (
        data(skills=[entry("skills", 日期="2024-08-18")]),
        [
            "data/skills/2025.yml:5: skills[0].日期: 日期 2024年8月18日 不在期间2025年里；"
            "请核对“日期”与“期间”",
        ],
    ),
    "looked at again too soon": (
        data(inspections=[entry("inspections", 复查日期="2024-01-15")]),
        [
            "data/inspections/2025.yml:5: inspections[0].复查日期: 复查日期 2024年1月15日 早于期间2025年；"
            "请核对“复查日期”与“期间”",
        ],
    ),
    "a report signed before what it tells of": (
        {
            **data(),
            "data/activities/2025.yml": ACTIVITIES + "  活动报道: 2025-gaowen\n",
            "docs/news/2025/gaowen.md": notice(more="成文日期: 2025-06-30\n"),
        },
        [
            "data/activities/2025.yml:11: activities[0].活动报道: 活动 2025年7月15日 9:00 才开始，报道“2025-gaowen”（docs/news/2025/gaowen.md:6）的成文日期却是 2025年6月30日；"
            "请核对活动的“开始”与报道的“成文日期”",
        ],
    ),
    "a report older than what it tells of": (
        {**data(), "data/activities/2025.yml": ACTIVITIES + "  活动报道: 2025-gaowen\n"},
        [
            "提醒 data/activities/2025.yml:11: activities[0].活动报道: 活动 2025年7月15日 9:00 才开始，报道“2025-gaowen”（docs/news/2025/gaowen.md:4）的发布时间却是 2025年7月1日 9:00；"
            "先发通知、后补报道的，请在那一篇写“更新记录”；"
            "否则请核对两个日期",
        ],
    ),
}


@pytest.mark.parametrize("case", SOUND)
def test_what_agrees_is_silent(case: str, tmp_path: Path) -> None:
    assert told(tmp_path, SOUND[case]) == []


@pytest.mark.parametrize("case", CASES)
def test_what_does_not_agree_gives_exactly_its_lines(case: str, tmp_path: Path) -> None:
    files, expected = CASES[case]
    assert told(tmp_path, files) == expected

"""Elections: ballots and votes that add up, and results that follow from them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from entries import Cases, Fields, Files, data, entry, told


def six(**more: Any) -> Fields:
    """The return of six candidates for five seats."""
    votes = [(47, 0, 1), (45, 1, 2), (43, 3, 2), (44, 2, 2), (43, 3, 2), (41, 3, 4)]
    people = [
        {
            "公布名称": f"候选人{name}",
            "赞成票": a,
            "反对票": b,
            "弃权票数": c,
            "当选": "是" if name != "己" else "否",
        }
        for name, (a, b, c) in zip("甲乙丙丁戊己", votes, strict=True)
    ]
    return entry(
        "elections", **{**{"应选名额": 5, "候选人": people, "同票规则": "再次投票"}, **more}
    )


def changed(index: int, **more: Any) -> list[Fields]:
    """The six, with one of them changed."""
    people = [dict(one) for one in six()["候选人"]]
    people[index].update(more)
    return people


def by_hands(**votes: int) -> Files:
    """An election without ballots, of 48 who were present."""
    ballots = dict.fromkeys(("发出选票", "收回选票", "有效票", "无效票"))
    one = {"公布名称": "候选人甲", "当选": "是", **votes}
    return data(elections=[entry("elections", **ballots, 候选人=[one])])


SOUND: dict[str, Files] = {
    "by show of hands": by_hands(赞成票=40, 反对票=4, 弃权票数=4),
    "sound": data(elections=[six()]),
    "votes not all told": data(
        elections=[
            six(
                候选人=[
                    {"公布名称": n, "赞成票": 40 - i, "当选": "是"}
                    for i, n in enumerate("甲乙丙丁戊")
                ]
            )
        ]
    ),
    "a tie at the last seat with a rule": data(
        elections=[six(候选人=changed(5, 赞成票=43, 反对票=1))]
    ),
}

CASES: Cases = {
    "more hands than were present": (
        by_hands(赞成票=40, 反对票=4, 弃权票数=5),
        [
            "data/elections.yml:12: elections[0].候选人[0].赞成票: 候选人甲：40+4+5=49，"
            "实到人数48人，多1票；请核对“赞成票”“反对票”“弃权票数”与“实到人数”"
        ],
    ),
    "no more than half of the hands": (
        by_hands(赞成票=24),
        [
            "data/elections.yml:12: elections[0].候选人[0].赞成票: 候选人甲得 24票，"
            "没有过实到人数 48人的半数，却写着当选；请核对“赞成票”与“当选”"
        ],
    ),
    "some numbers of ballots": (
        data(elections=[entry("elections", 收回选票=None, 无效票=None)]),
        [
            "data/elections.yml:7: elections[0].发出选票: 写了“发出选票”、“有效票”，"
            "没有写“收回选票”、“无效票”；四个选票数要写就都写；举手表决的都不写"
        ],
    ),
    "one vote short": (
        data(elections=[six(候选人=changed(5, 赞成票=40))]),
        [
            "data/elections.yml:40: elections[0].候选人[5].赞成票: 候选人己：40+3+4=47，有效票48张，差1张；"
            "请核对“赞成票”“反对票”“弃权票数”与“有效票”",
        ],
    ),
    "one vote too many": (
        data(elections=[six(候选人=changed(0, 赞成票=48))]),
        [
            "data/elections.yml:15: elections[0].候选人[0].赞成票: 候选人甲：48+0+1=49，有效票48张，多1张；"
            "请核对“赞成票”“反对票”“弃权票数”与“有效票”",
        ],
    ),
    "more votes than ballots": (
        data(
            elections=[
                entry("elections", 候选人=[{"公布名称": "候选人甲", "赞成票": 49, "当选": "是"}])
            ]
        ),
        [
            "data/elections.yml:15: elections[0].候选人[0].赞成票: 候选人甲：49，有效票48张，多1张；"
            "请核对“赞成票”“反对票”“弃权票数”与“有效票”",
        ],
    ),
    "lines that count blank ballots": (
        data(elections=[six(有效票=47, 整票弃权=1)]),
        [
            "提醒 data/elections.yml:15: elections[0].候选人[0].赞成票: 候选人甲：47+0+1=48，有效票47张，多1张；"
            "整票弃权不要再算进弃权票数，请核对“赞成票”“反对票”“弃权票数”与“有效票”",
            "提醒 data/elections.yml:20: elections[0].候选人[1].赞成票: 候选人乙：45+1+2=48，有效票47张，多1张；"
            "整票弃权不要再算进弃权票数，请核对“赞成票”“反对票”“弃权票数”与“有效票”",
            "提醒 data/elections.yml:25: elections[0].候选人[2].赞成票: 候选人丙：43+3+2=48，有效票47张，多1张；"
            "整票弃权不要再算进弃权票数，请核对“赞成票”“反对票”“弃权票数”与“有效票”",
            "提醒 data/elections.yml:30: elections[0].候选人[3].赞成票: 候选人丁：44+2+2=48，有效票47张，多1张；"
            "整票弃权不要再算进弃权票数，请核对“赞成票”“反对票”“弃权票数”与“有效票”",
            "提醒 data/elections.yml:35: elections[0].候选人[4].赞成票: 候选人戊：43+3+2=48，有效票47张，多1张；"
            "整票弃权不要再算进弃权票数，请核对“赞成票”“反对票”“弃权票数”与“有效票”",
            "提醒 data/elections.yml:40: elections[0].候选人[5].赞成票: 候选人己：41+3+4=48，有效票47张，多1张；"
            "整票弃权不要再算进弃权票数，请核对“赞成票”“反对票”“弃权票数”与“有效票”",
        ],
    ),
    "blank ballots within the valid ones": (
        data(elections=[six(整票弃权=1)]),
        [
            "提醒 data/elections.yml:45: elections[0].整票弃权: 有效票 48张，无效票 0张，整票弃权 1张，加起来比收回选票 48张多 1张；"
            "整票弃权已经算进有效票或无效票就写 整票弃权: 0，否则请核对这几个数",
        ],
    ),
    "present and absent": (
        data(elections=[six(缺席人数=1)]),
        [
            "data/elections.yml:45: elections[0].缺席人数: 实到人数+缺席人数 48+1=49人，应到人数 48人，多 1人；"
            "请核对“实到人数”“缺席人数”与“应到人数”",
        ],
    ),
    "present above due": (
        data(elections=[six(应到人数=47)]),
        [
            "data/elections.yml:6: elections[0].实到人数: 实到人数 48人，应到人数 47人，多 1人；"
            "请核对“实到人数”与“应到人数”",
        ],
    ),
    "issued above present": (
        data(elections=[six(实到人数=47)]),
        [
            "data/elections.yml:7: elections[0].发出选票: 发出选票 48张，多于实到人数 47人；"
            "请核对“发出选票”与“实到人数”",
        ],
    ),
    "returned above issued": (
        data(elections=[six(发出选票=47)]),
        [
            "data/elections.yml:8: elections[0].收回选票: 收回选票 48张，多于发出选票 47张；"
            "请核对“收回选票”与“发出选票”",
        ],
    ),
    "returned but not sorted": (
        data(elections=[six(无效票=1)]),
        [
            "data/elections.yml:8: elections[0].收回选票: 有效票 48张，无效票 1张，共 49张，收回选票 48张，多 1张；"
            "请核对“收回选票”“有效票”与“无效票”",
        ],
    ),
    "too many elected": (
        data(elections=[six(应选名额=4)]),
        [
            "data/elections.yml:12: elections[0].应选名额: 当选 5人，多于应选名额 4人；"
            "请核对“当选”与“应选名额”",
        ],
    ),
    "too few elected": (
        data(elections=[six(应选名额=6)]),
        [
            "提醒 data/elections.yml:12: elections[0].应选名额: 当选 5人，少于应选名额 6人，候选人己过了半数也没有当选；"
            "名额确实没有选满就不用改，否则请核对“当选”与“应选名额”",
        ],
    ),
    "a tie without a rule": (
        data(elections=[six(同票规则=None)]),
        [
            "提醒 data/elections.yml:35: elections[0].候选人[4].赞成票: 候选人丙、候选人戊都得 43票，得票相同，却没有写“同票规则”；"
            "请写明怎么定的，例如 同票规则: 得票相同的再次投票",
        ],
    ),
    "a tie at the last seat": (
        data(elections=[six(候选人=changed(5, 赞成票=43, 反对票=1), 同票规则=None)]),
        [
            "data/elections.yml:35: elections[0].候选人[4].赞成票: 候选人丙、候选人戊、候选人己都得 43票，有的当选有的没有当选，却没有写“同票规则”；"
            "请写明怎么定的，例如 同票规则: 得票相同的再次投票",
        ],
    ),
    "not the highest": (
        data(elections=[six(候选人=changed(5, 赞成票=44, 反对票=0))]),
        [
            "data/elections.yml:28: elections[0].候选人[2].当选: 候选人丙得 43票当选，候选人己得 44票却没有当选；"
            "请核对两人的“赞成票”与“当选”",
            "data/elections.yml:38: elections[0].候选人[4].当选: 候选人戊得 43票当选，候选人己得 44票却没有当选；"
            "请核对两人的“赞成票”与“当选”",
        ],
    ),
    "less than half of the valid ballots": (
        data(elections=[six(候选人=[{"公布名称": "甲", "赞成票": 24, "当选": "是"}], 应选名额=1)]),
        [
            "data/elections.yml:15: elections[0].候选人[0].赞成票: 甲得 24票，没有过有效票 48张的半数，却写着当选；"
            "请核对“赞成票”与“当选”",
        ],
    ),
    "half of the valid ballots only": (
        data(
            elections=[
                six(
                    候选人=[{"公布名称": "甲", "赞成票": 24, "当选": "是"}],
                    应选名额=1,
                    收回选票=40,
                    有效票=40,
                )
            ]
        ),
        [
            "提醒 data/elections.yml:15: elections[0].候选人[0].赞成票: 甲得 24票，没有过实到人数 48人的半数，却写着当选；"
            "按有效票算过了半数；"
            "按哪个数算，请核对",
        ],
    ),
    "a workers' congress": (
        data(elections=[six(选举机构="职工代表大会")]),
        [
            "提醒 data/elections.yml:4: elections[0].选举机构: 工会委员会由职工代表大会选举；"
            "工会法规定由会员大会或会员代表大会选举；"
            "请核对是哪个会选的；"
            "两会合并召开的写 选举机构: 会员代表大会",
        ],
    ),
    "a name twice": (
        data(elections=[six(候选人=changed(5, 公布名称="候选人甲"))]),
        [
            "data/elections.yml:39: elections[0].候选人[5].公布名称: “候选人甲”写了两次（第 1 个和第 6 个）；"
            "请只留一个",
        ],
    ),
    "another meeting": (
        data(
            meetings=[entry("meetings", 应到人数=50, 届次=2, 开始="2025-11-19 09:00")],
            elections=[six(会议="hui", 届次=3)],
        ),
        [
            "提醒 data/elections.yml:5: elections[0].应到人数: 应到人数 48人，会议“hui”（data/meetings/2025.yml:1）写的是 50；"
            "会上有变动就不用改，否则请核对两处的“应到人数”",
            "data/elections.yml:10: elections[0].日期: 选举日期 2025年11月18日 早于会议“hui”（data/meetings/2025.yml:1）的 2025年11月19日 9:00；"
            "请核对选举的“日期”与会议的“开始”",
            "提醒 data/elections.yml:46: elections[0].届次: 第 3 届，会议“hui”（data/meetings/2025.yml:1）写的是 2；"
            "会上有变动就不用改，否则请核对两处的“届次”",
        ],
    ),
    "a meeting of another union": (
        data(
            organisations=[
                entry("organisations"),
                entry("organisations", 编号="xiao", 名称="示例小学工会"),
            ],
            meetings=[entry("meetings")],
            elections=[six(会议="hui", 所属工会="xiao")],
        ),
        [
            "提醒 data/elections.yml:45: elections[0].会议: 选举是“xiao”的，会议“hui”（data/meetings/2025.yml:1）是“zhen”的；"
            "几个工会合开一次会就不用改，否则请核对“会议”",
        ],
    ),
    "approved before it was held": (
        data(elections=[six(批复={"评定机关": "示例县总工会", "日期": "2025-11-01"})]),
        [
            "data/elections.yml:47: elections[0].批复.日期: 批复的日期 2025年11月1日 早于日期 2025年11月18日；"
            "请核对这两个日期",
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

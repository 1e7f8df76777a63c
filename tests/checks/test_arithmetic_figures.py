"""The checks of real summaries: what holds is silent, what fails gives one line, and where.

``fixtures.csv`` has the cases that carry numbers: the family column says which field of which
family a case is put into, with “-” where none fits. A derived case states the result.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest

from entries import PLACES, Fields, Files, data, entry
from portal.errors import Problem
from tiny import ACTIVITIES, examined, notice

COLUMNS = ("stated", "verdict", "family")
FIXTURES = Path(__file__).with_name("fixtures.csv")
VERDICTS = {"HOLDS": [], "DERIVED": [], "FAILS": ["error"], "SUSPECT": ["warning"]}
UNFIT = {
    "90": "a set that is nowhere spelt out: 清单项 of a checklist must not be empty",
    "91": "the same",
    "196": "two shows and four titles run together: no record counts shows and lists titles",
}
DOUBLED = {"88"}
"""Lists of which one member stands twice."""


@dataclass(frozen=True)
class Fixture:
    """One line of the file."""

    check: str
    operands: list[str]
    stated: str
    verdict: str
    family: str


@dataclass(frozen=True)
class Put:
    """A case put into records: the files, and the line that is to be blamed."""

    files: Files
    file: str
    line: str

    def number(self) -> int:
        """The number of the line to be blamed."""
        text = self.files[self.file]
        assert isinstance(text, str)
        rows = text.split("\n")
        (found,) = [at for at, row in enumerate(rows, 1) if row.strip(" -") == self.line]
        return found


def put(kind: str, line: str, *records: Fields, **others: list[Fields]) -> Put:
    return Put(data(**{kind: list(records), **others}), PLACES[kind], line)


def fixtures() -> list[Fixture]:
    with FIXTURES.open(encoding="utf-8", newline="") as file:
        return [
            Fixture(row["check"], row["operands"].split(), *(row[n] for n in COLUMNS))
            for row in csv.DictReader(file)
        ]


def funds(field: str) -> Callable[[Fixture], Put]:
    def build(case: Fixture) -> Put:
        sources = ["基金会", "新闻媒体", "县内社会人士", "其他"]
        parts = [{"资金种类": s, field: o} for s, o in zip(sources, case.operands, strict=False)]
        # One person stands behind every amount, so that nothing else is found.
        more = {"涉及人数": 9} if field == "金额" else {}
        batch = entry("aid", 资金来源=parts, **{**more, field: case.stated})
        return put("aid", f"{field}: {case.stated}", batch)

    return build


def causes(field: str) -> Callable[[Fixture], Put]:
    def build(case: Fixture) -> Put:
        rows = [
            {"案由": cause, "受理件数": 1, field: operand}
            for cause, operand in zip(["工伤", "工资报酬", "其他"], case.operands, strict=False)
        ]
        total = case.stated if field == "受理件数" else len(rows)
        statistic = entry("cases", **{"受理件数": total, field: case.stated}, 按案由=rows)
        return put("cases", f"{field}: {case.stated}", statistic)

    return build


def fields(kind: str, *names: str, last: int = -1, **more: object) -> Callable[[Fixture], Put]:
    """A record with the operands in these fields, then what was stated; one of them is blamed."""

    def build(case: Fixture) -> Put:
        values = dict(zip(names, [*case.operands, *filter(None, [case.stated])], strict=True))
        name = names[last]
        return put(kind, f"{name}: {values[name]}", entry(kind, **more, **values))

    return build


def items(case: Fixture) -> Put:
    listed, stated = int(case.operands[0]), int(case.stated)
    names = [f"第{index}项" for index in range(1, listed + 1)]
    line = "清单项:"
    if case.check in DOUBLED:
        names[-1], line = names[0], names[0]
    partial = {"列举不全": "是"} if case.verdict == "SUSPECT" else {}
    made = put("checklists", line, entry("checklists", 应有项数=stated, **partial, 清单项=names))
    if case.check in DOUBLED:
        return Repeated(made.files, made.file, line)
    return made


class Repeated(Put):
    """A line that stands twice; the second time is blamed."""

    def number(self) -> int:
        text = self.files[self.file]
        assert isinstance(text, str)
        return max(n for n, row in enumerate(text.split("\n"), 1) if row.strip(" -") == self.line)


def recipients(case: Fixture) -> Put:
    names = [{"公布名称": f"第{n}家", "同意公布": "是"} for n in range(int(case.operands[0]))]
    return put("honours", "名额", entry("honours", 应选名额=case.stated, 获得者=names))


def lines_of_votes(case: Fixture) -> Put:
    votes = dict(zip(("赞成票", "反对票", "弃权票数"), case.operands, strict=True))
    one = {"公布名称": "候选人甲", **votes, "当选": "是"}
    return put("elections", f"赞成票: {votes['赞成票']}", entry("elections", 候选人=[one]))


def stages(case: Fixture) -> Put:
    parts = [
        entry("targets", 编号=f"shidian-{n}", 种类="试点推广", 阶段=f"第{n}批", 村数=o)
        for n, o in enumerate(case.operands)
    ]
    whole = entry("targets", 种类="试点推广", 村数=case.stated)
    return put("targets", f"村数: {case.stated}", *parts, whole)


def accounted(case: Fixture) -> Put:
    target = entry("targets", 目标值=15, 完成值=9, 在办数=4, 单位="家")
    assert case.operands == ["13"]
    return put("targets", "目标值: 15", target)


def part(field: str) -> Callable[[Fixture], Put]:
    def build(case: Fixture) -> Put:
        few, many = case.operands
        whole = entry("agreements", 编号="zong", 适用范围="全镇", **{"合同份数": 99, field: many})
        one = entry("agreements", 属于总数="zong", **{field: few})
        return put("agreements", f"{field}: {few}", whole, one)

    return build


def parts(field: str) -> Callable[[Fixture], Put]:
    """A total and its parts: both stated, or the rest of the total as the second part."""

    def build(case: Fixture) -> Put:
        first, second = case.operands
        is_sum = int(first) + int(second) == int(case.stated)
        total, one, two = (case.stated, first, second) if is_sum else (first, second, case.stated)
        more = {"合同份数": 99, field: total}
        whole = entry("agreements", 编号="zong", 适用范围="全镇", **more)
        rest = [
            entry("agreements", 编号=f"fen-{n}", 属于总数="zong", **{field: part})
            for n, part in enumerate((one, two))
        ]
        return put("agreements", f"{field}: {total}", whole, *rest)

    return build


def membership(field: str) -> Callable[[Fixture], Put]:
    def build(case: Fixture) -> Put:
        few, many = case.operands
        year = {"年度": 2024, "会员数": many, field: few}
        return put("organisations", f"{field}: {few}", entry("organisations", 会员情况=[year]))

    return build


def prizes(case: Fixture) -> Put:
    count, entrants = case.operands
    contest = entry("skills", 参加人数=entrants, 奖项设置=[{"奖项": "奖", "数量": count}])
    return put("skills", "奖项设置:", contest)


def weights(case: Fixture) -> Put:
    theory, practice = case.operands
    contest = entry("skills", 理论占比=theory, 实操占比=practice)
    return put("skills", f"实操占比: {practice}", contest)


AREAS = {"mu": Decimal(1), "km2": Decimal(1500)}
"""Mu in one such unit."""


def in_mu(operand: str) -> str:
    unit = next((u for u in AREAS if operand.endswith(u)), "")
    return str(Decimal(operand.removesuffix(unit)) * AREAS.get(unit, 1))


def within(case: Fixture) -> Put:
    few, many = map(in_mu, case.operands)
    indicators = [
        entry("indicators", 编号="quanbu", 名称="全部", 单位="万元"),
        entry("indicators", 编号="bufen", 单位="万元", 属于指标="quanbu"),
    ]
    values = [
        entry("values", 编号="q", 指标="quanbu", 数值=many),
        entry("values", 编号="b", 指标="bufen", 数值=few),
    ]
    return put("values", f"数值: {few}", *values, indicators=indicators)


def value(unit: str) -> Callable[[Fixture], Put]:
    def build(case: Fixture) -> Put:
        one = entry("values", 分子=case.operands[0], 分母=case.operands[1], 数值=case.stated)
        indicators = [entry("indicators", 单位=unit)]
        return put("values", f"数值: {case.stated}", one, indicators=indicators)

    return build


def base(case: Fixture) -> Put:
    count, percent = case.operands
    one = entry("values", 分子=count, 数值=percent)
    return put("values", f"数值: {percent}", one, indicators=[entry("indicators", 单位="%")])


def balance(case: Fixture) -> Put:
    taken, spent = case.operands
    account = entry("accounts", 收入合计=taken, 支出合计=spent, 年末结余=case.stated)
    return put("accounts", f"年末结余: {case.stated}", account)


FAMILIES: dict[str, Callable[[Fixture], Put]] = {
    "aid.funds.persons": funds("涉及人数"),
    "aid.funds.amount": funds("金额"),
    "aid.joined": fields("aid", "实际参加人数", "应参加人数", "参加率"),
    "aid.per_head": fields("aid", "金额", "涉及人数", "人均金额"),
    "aid.standard": fields("aid", "金额", "涉及人数", "发放标准"),
    "accounts.balance": balance,
    "agreements.part.agreements": part("合同份数"),
    "agreements.part.firms": part("企业数"),
    "agreements.part.workers": part("覆盖职工数"),
    "agreements.parts.agreements": parts("合同份数"),
    "agreements.parts.firms": parts("企业数"),
    "agreements.parts.workers": parts("覆盖职工数"),
    "agreements.coverage": fields("agreements", "企业数", "覆盖率"),
    "agreements.contracts": fields("agreements", "合同份数", "覆盖率", 种类="劳动合同"),
    "cases.causes.accepted": causes("受理件数"),
    "cases.causes.amount": causes("金额"),
    "cases.migrants": fields("cases", "外来务工人数", "涉及人数", last=0, 受理件数=1),
    "cases.persons": fields("cases", "受理件数", "涉及人数", last=0),
    "cases.settled": fields("cases", "办结件数", "受理件数", "办结率"),
    "checklists.items": items,
    "elections.attendance": fields("elections", "实到人数", "缺席人数", "应到人数", last=1),
    "elections.ballots": fields("elections", "有效票", "无效票", "整票弃权", "收回选票"),
    "elections.lines": lines_of_votes,
    "honours.recipients": recipients,
    "inspections.fixed": fields("inspections", "当场整改", "限期整改", "发现隐患", last=1),
    "inspections.fixed_percent": fields("inspections", "整改隐患", "发现隐患", "整改率"),
    "inspections.survey": fields(
        *("inspections", "愿建企业数", "争取企业数", "不符企业数", "迁出企业数", "企业数"), last=3
    ),
    "organisations.migrants": membership("外来务工会员数"),
    "organisations.women": membership("女会员数"),
    "skills.adopted": fields("skills", "采纳条数", "建议条数", last=0),
    "skills.migrants": fields("skills", "外来务工人数", "参加人数", last=0),
    "skills.prizes": prizes,
    "skills.weights": weights,
    "targets.done": accounted,
    "targets.villages": stages,
    "values.base": base,
    "values.percent": value("%"),
    "values.quotient": value("元"),
    "values.within": within,
}
"""Where a case is put."""


def found(folder: Path, files: Files) -> list[Problem]:
    return list(examined(folder, files).problems)


@pytest.mark.parametrize(
    "case", [f for f in fixtures() if f.family != "-"], ids=lambda f: f"{f.check}-{f.family}"
)
def test_each_case_gives_what_its_verdict_says(case: Fixture, tmp_path: Path) -> None:
    made = FAMILIES[case.family](case)
    problems = found(tmp_path, made.files)
    assert [problem.level for problem in problems] == VERDICTS[case.verdict], problems
    for problem in problems:
        assert (problem.source, problem.line) == (made.file, made.number())


def test_every_case_without_a_family_has_a_reason() -> None:
    assert {f.check for f in fixtures() if f.family == "-"} == set(UNFIT)
    assert {f.family for f in fixtures()} - {"-"} == set(FAMILIES)


def storm(case: Fixture) -> Put:
    """11: a storm of July 2024 in a report signed on 20 October 2010."""
    told = ACTIVITIES.replace("2025-07-15", "2024-07-18").replace("202507", "202407")
    files: Files = {
        "data/activities/2024.yml": told + "  活动报道: 2010-baofengyu\n",
        "docs/news/2010/baofengyu.md": notice(
            "2010-baofengyu", published="2010-10-20 09:00", more="成文日期: 2010-10-20\n"
        ),
    }
    return Put(files, "data/activities/2024.yml", "活动报道: 2010-baofengyu")


def retail(case: Fixture) -> Put:
    """49: clothing for 126 万亿 within retail of 26.24 万亿."""
    return within(Fixture("49", ["126", "26.24"], "", "FAILS", ""))


def listed_firms(case: Fixture) -> Put:
    """51: 1.05 listed companies."""
    one = entry("values", 数值="1.05")
    return put("values", "数值: 1.05", one, indicators=[entry("indicators", 单位="家")])


def jubilee(case: Fixture) -> Put:
    """55: on 7 December 2009, getting ready for 1 October 2009."""
    plan = entry("targets", 年度=2009, 种类="下年计划", 开始="2009-12-07", 应办结日期="2009-10-01")
    return put("targets", "应办结日期: 2009-10-01", plan)


OTHERS: dict[str, Callable[[Fixture], Put]] = {
    "11": storm,
    "49": retail,
    "51": listed_firms,
    "55": jubilee,
}
"""Failures that have no line in fixtures.csv."""
NOWHERE = {
    "23": "“for years” is words: no field says how long something has lasted",
    "50": "11 points stand for 12 − 10.9: no record states the difference of two values",
}
FAILURES = {"11", "23", "49", "50", "51", "55", "65", "77", "88", "89", "147", "153", "169", "190"}


@pytest.mark.parametrize("check", OTHERS)
def test_the_other_failures_give_one_error_at_their_line(check: str, tmp_path: Path) -> None:
    made = OTHERS[check](Fixture(check, [], "", "FAILS", ""))
    (problem,) = found(tmp_path, made.files)
    assert problem.level == "error"
    assert (problem.source, problem.line) == (made.file, made.number())


def test_each_of_the_fourteen_failures_is_caught_or_has_a_reason() -> None:
    failing = {f.check for f in fixtures() if f.verdict == "FAILS"}
    assert failing | set(OTHERS) | set(NOWHERE) == FAILURES
    assert not failing & set(OTHERS)
    assert not set(NOWHERE) & (failing | set(OTHERS))


def early(case: Fixture) -> Put:
    """3: a summary of the whole year, signed on 28 August."""
    one = entry("values", 期间="2024年", 更新日期="2024-08-28")
    return put("values", "更新日期: 2024-08-28", one, indicators=[entry("indicators")])


def donation(case: Fixture) -> Put:
    """12: 2024余元 in a text that was made one of 2024."""
    one = entry("values", 期间="2024年", 数值=2024, 限定词="余")
    return put("values", "数值: 2024", one, indicators=[entry("indicators", 单位="元")])


def field(case: Fixture) -> Put:
    """22: 2024亩."""
    one = entry("values", 期间="2024年", 数值=2024)
    return put("values", "数值: 2024", one, indicators=[entry("indicators", 单位="亩")])


def women(case: Fixture) -> Put:
    """30: 40 contracts for women beside 30 general ones."""
    general = entry("agreements", 种类="集体合同", 适用范围="全镇", 合同份数=30)
    special = entry(
        "agreements", 编号="nv", 种类="女职工专项集体合同", 适用范围="全镇", 合同份数=40
    )
    return put("agreements", "合同份数: 40", general, special)


def residue(case: Fixture) -> Put:
    """43: the 22 contracts that are left cover 26 firms."""
    rest = entry("agreements", 适用范围="企业", 合同份数=22, 企业数=26)
    return put("agreements", "企业数: 26", rest)


def bound(case: Fixture) -> Put:
    """44 again: “over 90 %” in one place, “90 %” in another."""
    values = [
        entry("values", 编号="a", 数值=90, 限定词="以上"),
        entry("values", 期间="2025年度", 数值=90),
    ]
    return put("values", "期间: 2025年度", *values, indicators=[entry("indicators", 单位="%")])


def tie(case: Fixture) -> Put:
    """68: two of those elected have the same votes."""
    votes = {"候选人甲": 47, "候选人丙": 43, "候选人戊": 43}
    lines = [{"公布名称": n, "赞成票": v, "当选": "是"} for n, v in votes.items()]
    lines[2]["反对票"] = 3
    made = entry("elections", 应选名额=3, 候选人=lines)
    return Repeated(put("elections", "", made).files, PLACES["elections"], "赞成票: 43")


def teachers(case: Fixture) -> Put:
    """70: the teachers' congress elects the committee."""
    body = "选举机构: 职工代表大会"
    return put("elections", body, entry("elections", 选举机构="职工代表大会"))


def five_years(case: Fixture) -> Put:
    """85: “five years” from 2016 to 2021."""
    term = {"届次": 2, "开始": "2016-01-01", "结束": "2021-12-31"}
    union = entry("organisations", 届次任期=[term])
    return put("organisations", "结束: 2021-12-31", union)


DOUBTS: dict[str, Callable[[Fixture], Put]] = {
    **{"3": early, "12": donation, "22": field, "30": women, "43": residue, "44": bound},
    **{"68": tie, "70": teachers, "85": five_years},
}
"""What is suspect or damaged and has no line in fixtures.csv."""


@pytest.mark.parametrize("check", DOUBTS)
def test_a_doubt_is_a_warning_at_its_line(check: str, tmp_path: Path) -> None:
    made = DOUBTS[check](Fixture(check, [], "", "SUSPECT", ""))
    (problem,) = found(tmp_path, made.files)
    assert problem.level == "warning"
    assert (problem.source, problem.line) == (made.file, made.number())


@pytest.mark.parametrize(("band", "count"), [("35岁及以下", 0), ("36岁及以上", 0), ("35岁以上", 1)])
def test_age_bands_cannot_overlap(band: str, count: int, tmp_path: Path) -> None:
    """96: “35 and below” and “35 and above”; there are two words, and 35 is in one of them."""
    files = data(placements=[entry("placements", 年龄段=band, 登记人数=10)])
    assert len(found(tmp_path, files)) == count


def test_a_rate_of_everybody_is_no_rate_of_fewer_than_one_union_has(tmp_path: Path) -> None:
    """190 as it was printed: 59 are “100 %”, the office alone has 82."""
    office = entry(
        "organisations",
        编号="jiguan",
        名称="示例镇机关工会",
        种类="机关事业单位工会",
        会员情况=[{"年度": 2025, "会员数": 82}],
    )
    batch = entry("aid", 种类="职工医疗互助", 实际参加人数=59, 参加率=100)
    files = data(organisations=[entry("organisations"), office], aid=[batch])
    assert [str(problem) for problem in found(tmp_path, files)] == [
        "data/aid/2025.yml:5: aid[0].参加率: 实际参加人数 59人，参加率写的是 100%，总数最多 59人，"
        "光“示例镇机关工会”就有会员 82人（data/organisations/zhen.yml:9）；"
        "请补上“应参加人数”，按它重新算参加率"
    ]

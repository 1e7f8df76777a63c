"""Ends in working days: computed once, from official notices alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from entries import Files, data, entry, told
from portal.almanac.deadlines import settle
from portal.model.base import Origin, Record
from portal.model.holiday import HolidayYear
from portal.model.honour import Honour
from portal.model.public_notice import PublicNotice
from portal.model.validate import validate
from tiny import NOW, ROOT, sound

PHONE = {"电话": "0000-1234567"}
OFFICIAL = {"data/holidays.yml": (ROOT / "data/holidays.yml").read_text("utf-8")}
LINE = "data/honours/2025.yml:{}: honours[0].公示"


def notice(**fields: Any) -> Files:
    """An honour with this notice, beside the official holidays of 2024 to 2026."""
    files = data(honours=[entry("honours", 公示={**fields, **PHONE}, 状态="公示中")])
    return {**files, **OFFICIAL}


@pytest.mark.parametrize(
    ("start", "working_days", "last"),
    [
        ("2026-11-03", 5, "2026-11-09"),
        ("2026-11-01", 5, "2026-11-06"),
        ("2026-09-18", 5, "2026-09-23"),
        ("2026-09-28", 5, "2026-10-09"),
        ("2025-01-24", 3, "2025-01-27"),
        ("2026-11-03", 1, "2026-11-03"),
        ("2026-12-22", 5, "2026-12-28"),
        ("2025-12-29", 3, "2025-12-31"),
    ],
)
def test_everybody_sees_the_last_day(
    start: str, working_days: int, last: str, tmp_path: Path
) -> None:
    site = sound(tmp_path, notice(开始=start, 工作日数=working_days))
    (honour,) = site.portal.all_of(Honour)
    assert honour.notice is not None
    assert f"{honour.notice.last}" == f"{honour.notice.end}" == last
    assert honour.notice.working_days == working_days
    assert honour.origin.source == "data/honours/2025.yml"


def test_an_end_that_is_written_stays(tmp_path: Path) -> None:
    (honour,) = sound(tmp_path, notice(开始="2026-11-03", 结束="2026-11-12")).portal.all_of(Honour)
    assert honour.notice is not None
    assert (f"{honour.notice.last}", honour.notice.working_days) == ("2026-11-12", None)


CASES: dict[str, tuple[Files, list[str]]] = {
    "into a year without a notice": (
        notice(开始="2026-12-28", 工作日数=5),
        [
            f"{LINE.format(9)}.工作日数: 5 个工作日要用到 2027 年的放假安排，data/holidays.yml 里没有；"
            "等 2027 年的通知印发后，在 data/holidays.yml 里添一条 年度: 2027；"
            "等不及的，删去“工作日数”，“结束”写受理部门定的日期"
        ],
    ),
    "into the last days of december, which the next notice may rearrange": (
        notice(开始="2026-12-25", 工作日数=3),
        [
            f"{LINE.format(9)}.工作日数: 3 个工作日要用到 2027 年的放假安排，data/holidays.yml 里没有；"
            "等 2027 年的通知印发后，在 data/holidays.yml 里添一条 年度: 2027；"
            "等不及的，删去“工作日数”，“结束”写受理部门定的日期"
        ],
    ),
    "more than anybody waits": (
        notice(开始="2026-11-03", 工作日数=61),
        [f"{LINE.format(9)}.工作日数: 61 个工作日太多，最多 60 个；请核对数字；更长的写“结束”"],
    ),
    "in a year before the first notice": (
        notice(开始="2023-12-25", 工作日数=1),
        [
            f"{LINE.format(9)}.工作日数: 1 个工作日要用到 2023 年的放假安排，data/holidays.yml 里没有；"
            "请照国务院办公厅关于2023年部分节假日安排的通知，在 data/holidays.yml 里添一条 年度: 2023"
        ],
    ),
    "neither": (
        notice(开始="2026-11-03"),
        [
            f"{LINE.format(7)}: “公示”没有写到哪天止；"
            "写 结束: 2025-03-26 这样的日期，或者写 工作日数: 5"
        ],
    ),
    "both": (
        notice(开始="2026-11-03", 结束="2026-11-09", 工作日数=5),
        [
            f"{LINE.format(10)}.工作日数: “结束”和“工作日数”写了两样；"
            "只写一样：日期已经定了的写“结束”，按工作日算的写“工作日数”"
        ],
    ),
    "none at all": (
        notice(开始="2026-11-03", 工作日数=0),
        [f"{LINE.format(9)}.工作日数: “工作日数”不能小于 1，写成了“0”；请核对数字"],
    ),
    "awarded before the end that was computed": (
        {
            **data(
                honours=[
                    entry(
                        "honours",
                        公示={"开始": "2025-09-28", "工作日数": 5, **PHONE},
                        评定日期="2025-10-09",
                    )
                ]
            ),
            **OFFICIAL,
        },
        [
            "data/honours/2025.yml:11: honours[0].评定日期: "
            "评定日期 2025年10月9日 不晚于公示结束 2025年10月10日；"
            "公示期满才能授予，请核对“评定日期”与公示的“工作日数”"
        ],
    ),
    "too short": (
        notice(开始="2026-11-03", 工作日数=3),
        [
            f"提醒 {LINE.format(9)}.工作日数: 公示从 2026年11月3日 到 2026年11月5日，只有 3 天；"
            "公示一般不少于 5 天，请核对起止日期"
        ],
    ),
}


LISTED = "data/public_notices/2026.yml:{}: public_notices[0].{}"


def listed(**fields: Any) -> Files:
    """A public notice with this window, beside the official holidays of 2024 to 2026."""
    one = entry("public_notices", **{"成文日期": "2020-01-01", "附件": None, **fields})
    return {**data(public_notices=[one]), **OFFICIAL}


@pytest.mark.parametrize(
    ("fields", "last", "counted"),
    [
        ({"公示起": "2026-11-03"}, "2026-11-09", 5),
        ({"公示起": "2026-09-18", "工作日数": 5}, "2026-09-23", 5),
        ({"公示起": "2026-09-28", "工作日数": 7}, "2026-10-12", 7),
        ({"公示起": "2026-11-03", "公示止": "2026-11-12"}, "2026-11-12", None),
    ],
)
def test_a_public_notice_ends_like_that_of_an_honour(
    fields: dict[str, Any], last: str, counted: int | None, tmp_path: Path
) -> None:
    (found,) = sound(tmp_path, listed(**fields)).portal.all_of(PublicNotice)
    assert (f"{found.window.last}", found.window.working_days) == (last, counted)


CASES |= {
    "a public notice into a year without official holidays": (
        listed(公示起="2026-12-28"),
        [
            f"{LISTED.format(1, '工作日数')}: 5 个工作日要用到 2027 年的放假安排，data/holidays.yml 里没有；"
            "等 2027 年的通知印发后，在 data/holidays.yml 里添一条 年度: 2027；"
            "等不及的，删去“工作日数”，“公示止”写受理部门定的日期"
        ],
    ),
    "a public notice longer than anybody waits": (
        listed(工作日数=61),
        [
            f"{LISTED.format(11, '工作日数')}: 61 个工作日太多，最多 60 个；"
            "请核对数字；更长的写“公示止”"
        ],
    ),
    "a public notice with both": (
        listed(公示起="2026-11-03", 公示止="2026-11-09", 工作日数=5),
        [
            f"{LISTED.format(12, '工作日数')}: “公示止”和“工作日数”写了两样；"
            "只写一样：日期已经定了的写“公示止”，按工作日算的写“工作日数”"
        ],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_what_is_told(case: str, tmp_path: Path) -> None:
    files, expected = CASES[case]
    assert told(tmp_path, files) == expected


def test_a_notice_that_cannot_be_read_is_not_called_missing(tmp_path: Path) -> None:
    broken = OFFICIAL["data/holidays.yml"].replace("年度: 2026", "年度: 二〇二六")
    problems = told(
        tmp_path, {**notice(开始="2026-11-03", 工作日数=5), "data/holidays.yml": broken}
    )
    assert len(problems) == 1
    assert "holidays[2].年度" in problems[0]


def test_what_refers_to_a_record_without_an_end_is_not_blamed(tmp_path: Path) -> None:
    meeting = entry("meetings", 授予荣誉=["rongyu"])
    files = {**notice(开始="2026-12-28", 工作日数=5), **data(meetings=[meeting])}
    assert len(told(tmp_path, files)) == 1


@pytest.mark.parametrize("year", [2026, 2027, 2031])
def test_the_end_does_not_depend_on_the_day_of_the_build(year: int, tmp_path: Path) -> None:
    now = NOW.replace(year=year)
    (honour,) = sound(tmp_path, notice(开始="2026-11-03", 工作日数=5), now).portal.all_of(Honour)
    assert honour.notice is not None
    assert f"{honour.notice.last}" == "2026-11-09"


def test_settling_is_pure_and_leaves_others_alone() -> None:
    written = {
        **{"id": "rongyu", "name": "十佳", "kind": "单位", "level": "乡镇级"},
        **{"awarded_by": "示例镇总工会", "year": "2026"},
        "notice": {"start": "2026-11-03", "working_days": "1", "phone": "0000-1234567"},
    }
    year = {
        **{"id": "holidays-2026", "year": "2026", "title": "通知", "issued_on": "2025-11-04"},
        "doc_number": "国办发明电〔2025〕7号",
        "holidays": [{"name": "元旦", "start": "2026-01-01", "end": "2026-01-03"}],
    }
    honour, _ = validate(Honour, written, Origin("data/honours/2026.yml"))
    holidays, _ = validate(HolidayYear, year, Origin("data/holidays.yml"))
    assert honour is not None
    assert holidays is not None
    before: dict[str, list[Record]] = {"honours": [honour], "holidays": [holidays], "notices": []}
    settled, problems = settle(before)
    assert problems == []
    assert before == {"honours": [honour], "holidays": [holidays], "notices": []}
    assert honour.notice is not None
    assert honour.notice.end is None
    assert settled["holidays"] == [holidays]
    assert settled["notices"] == []
    (found,) = settled["honours"]
    assert isinstance(found, Honour)
    assert found.notice is not None
    assert f"{found.notice.last}" == "2026-11-03"
    with pytest.raises(ValueError, match="the end of the window was not filled in"):
        _ = honour.notice.last

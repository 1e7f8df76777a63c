"""Headings that only the table tells the meaning of: 账号 beside a name, 出生 above a day."""

from __future__ import annotations

import pytest

from attached import sheet_file
from portal.files.guard import file_problems
from portal.privacy.allowed import Allowed
from portal.privacy.columns.meant import meant
from privacy.test_number_columns import told


@pytest.mark.parametrize(
    ("heading", "headings", "values", "expected"),
    [
        ("账号", "姓名|账号", "80110000123456789", "账号（银行账号）"),
        ("帐 号：", "序号|职工姓名|帐号", "8011 0000 1234 56789", "帐号（银行账号）"),
        ("账号", "姓名|账号", "gonghui2026|20230001", "账号"),
        ("账号", "姓名及单位|账号", "80110000123456789", "账号"),
        ("账号", "平台|账号", "80110000123456789", "账号"),
        ("出生", "姓名|出生", "|1975.3", "出生（出生日期）"),
        ("出生（年月）", "姓名|性别", "75年3月", "出生（出生日期）"),
        ("出生", "姓名|出生", "2021-05-12", "出生（出生日期）"),
        ("出生", "人物|出生", "1893年12月26日", "出生"),
        ("出生", "出生|死亡", "12|1203|1975", "出生"),
        ("单位", "姓名|单位", "80110000123456789", "单位"),
    ],
)
def test_the_table_tells_what_a_heading_means(
    heading: str, headings: str, values: str, expected: str
) -> None:
    assert meant(heading, headings.split("|"), values.split("|")) == expected


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (
            ("姓名|账号", "王建国|80110000123456789"),
            "“账号（银行账号）”这一栏写着银行卡号，1 处有内容，不能公布",
        ),
        (
            ("姓名|出生", "王建国|1975.3"),
            "“出生（出生日期）”这一栏写着出生日期，1 处有内容，不能公布",
        ),
    ],
)
def test_the_message_names_the_heading_and_what_it_means(
    rows: tuple[str, ...], message: str
) -> None:
    sheet = sheet_file([line.split("|") for line in rows])
    problems = file_problems("docs/a.xlsx", sheet, Allowed())
    assert [one.message for one in problems if "这一栏" in one.message] == [message]
    assert message in told(*rows)


@pytest.mark.parametrize(
    "rows", ["年度|出生|死亡;2024|1203|80;2025|30|9", "出生|死亡;12|8", "姓名|账号;王建国|wang2026"]
)
def test_counts_of_births_and_names_of_users_are_left_alone(rows: str) -> None:
    assert told(*rows.split(";")) == []

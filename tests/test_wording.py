"""Dates, times, amounts and states as people read them."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from portal import wording
from portal.model.activity import Activity
from portal.model.service import ServiceState, ServiceStatus
from portal.model.types import ZONE
from portal.statistics.activities import Figure

NOON = datetime(2026, 11, 21, 9, 5, tzinfo=ZONE)


def an_activity(start: str, end: str | None = None) -> Activity:
    """An activity from start to end."""
    return Activity.model_validate(
        {
            **{"id": "a", "title": "题", "start": start, "end": end, "place": "广场"},
            **{"programme": "p", "audience": "职工", "organiser": "工会", "contact": "李同志"},
            "description": "说明",
        }
    )


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2026, 11, 3), date(2026, 11, 9), "2026年11月3日至11月9日"),
        (date(2026, 12, 31), date(2027, 1, 2), "2026年12月31日至2027年1月2日"),
        (date(2026, 11, 3), date(2026, 11, 3), "2026年11月3日"),
    ],
)
def test_a_span_of_days_says_each_year_once(first: date, last: date, expected: str) -> None:
    assert wording.days_between(first, last) == expected


def test_days_and_moments() -> None:
    assert wording.day(NOON.date()) == "2026年11月21日（周六）"
    assert wording.short_day(NOON) == "11月21日"
    assert wording.moment(NOON) == "2026年11月21日 9:05"
    assert wording.when(NOON) == "2026年11月21日（周六）9:05"
    assert wording.when(NOON.date()) == "2026年11月21日（周六）"
    assert wording.until(NOON.date()) == "2026年11月21日"
    assert wording.iso(NOON) == "2026-11-21T09:05+08:00"
    assert wording.iso(NOON.date()) == "2026-11-21"


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2025-07-15", None, "2025年7月15日（周二）"),
        ("2025-07-15 09:00", None, "2025年7月15日（周二）9:00"),
        ("2025-07-15 09:00", "2025-07-15 11:30", "2025年7月15日（周二）9:00—11:30"),
        ("2025-11-03", "2025-11-09", "2025年11月3日（周一）至11月9日（周日）"),
        ("2025-12-31", "2026-01-02", "2025年12月31日（周三）至2026年1月2日（周五）"),
        ("2025-11-03 9:00", "2025-11-04 17:00", "2025年11月3日（周一）9:00至11月4日（周二）17:00"),
        ("2025-11-03", "2025-11-03", "2025年11月3日（周一）"),
        ("2025-11-03 9:00", "2025-11-03", "2025年11月3日（周一）9:00"),
    ],
)
def test_spans(start: str, end: str | None, expected: str) -> None:
    assert wording.span(an_activity(start, end)) == expected


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        (1200, "人次", "1200人次"),
        (Decimal("1040000"), "元", "104万元"),
        (Decimal("59800"), "元", "5.98万元"),
        (Decimal("950.50"), "元", "950.50元"),
        (Decimal("10000"), "元", "1万元"),
        (120000, "人", "120000人"),
    ],
)
def test_quantities(value: int | Decimal, unit: str, expected: str) -> None:
    assert wording.quantity(value, unit) == expected


@pytest.mark.parametrize(
    ("size_bytes", "expected"), [(1, "1 KB"), (24_400, "24 KB"), (1_500_000, "1.5 MB")]
)
def test_file_sizes(size_bytes: int, expected: str) -> None:
    assert wording.file_size(size_bytes) == expected


def a_state(status: ServiceStatus, until: date | None) -> ServiceState:
    """A state since 10 November."""
    return ServiceState(status=status, since=date(2026, 11, 10), until=until, note="到县里办")


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (
            a_state(ServiceStatus.STOPPED, date(2026, 12, 31)),
            wording.ServiceNotice("暂停", "2026年11月10日至2026年12月31日，到县里办"),
        ),
        (
            a_state(ServiceStatus.CHANGED, None),
            wording.ServiceNotice("调整", "2026年11月10日起，到县里办"),
        ),
        (a_state(ServiceStatus.STOPPED, date(2026, 11, 20)), None),
        (a_state(ServiceStatus.NORMAL, None), None),
        (None, None),
    ],
)
def test_service_notices(
    state: ServiceState | None, expected: wording.ServiceNotice | None
) -> None:
    assert wording.service_notice(state, NOON) == expected


@pytest.mark.parametrize(
    ("now", "word"),
    [
        (datetime(2026, 11, 9, 23, 59, tzinfo=ZONE), "将暂停"),
        (datetime(2026, 11, 10, tzinfo=ZONE), "暂停"),
    ],
)
def test_a_service_notice_speaks_of_the_future_until_its_first_moment(
    now: datetime, word: str
) -> None:
    notice = wording.service_notice(a_state(ServiceStatus.STOPPED, None), now)
    assert notice == wording.ServiceNotice(word, "2026年11月10日起，到县里办")


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("3", "第3条"),
        ("14之1", "第14条之一"),
        ("120之10", "第120条之十"),
        ("120之11", "第120条之11"),
        ("全文", "全文"),
    ],
)
def test_article_labels(number: str, expected: str) -> None:
    assert wording.article_label(number) == expected


def test_paragraphs() -> None:
    assert wording.paragraphs("一\n二\n\n三\n") == ["一二", "三"]


def test_telephone_links() -> None:
    assert wording.tel("0000-1234567") == "tel:00001234567"
    assert wording.tel("12351") == "tel:12351"
    assert wording.digits("某公网安备 12345678901234号") == "12345678901234"


@pytest.mark.parametrize(
    ("total", "before", "expected"),
    [
        (28, 18, "上年18人，多10人"),
        (9, 28, "上年28人，少19人"),
        (9, 9, "上年9人，持平"),
        (9, None, ""),
    ],
)
def test_the_change_since_last_year(total: int, before: int | None, expected: str) -> None:
    assert wording.change(Figure("students", 2025, total, (), before)) == expected


@pytest.mark.parametrize(
    ("value", "unit", "qualifier", "text"),
    [
        (1300, "人次", "", "1300人次"),
        (1000, "人次", "余", "1000余人次"),
        (600000, "元", "多", "60多万元"),
        (200000, "元", "近", "近20万元"),
        (100, "人", "约", "约100人"),
        (Decimal(90), "%", "以上", "90%以上"),
        (662815, "元", "", "66.2815万元"),
        (Decimal("30000.50"), "元", "", "30000.50元"),
        (Decimal("422.00"), "元", "", "422元"),
        (0, "件", "", "0件"),
    ],
)
def test_the_qualifier_stands_where_custom_puts_it(
    value: int | Decimal, unit: str, qualifier: str, text: str
) -> None:
    assert wording.quantity(value, unit, qualifier) == text

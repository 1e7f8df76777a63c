"""Policy explainers: one Markdown file each under ``docs/policies/``."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from portal.model.base import Document, Part, about
from portal.model.life import Deadline, LawReference, Update
from portal.model.types import Day, Line, Moment, Refers, Slug


class Answer(Part):
    """The answer box: the five things a reader wants to know first."""

    who: Line = about("谁能申请、跟谁有关", "在镇内打工、被拖欠工资的职工")
    what: Line = about("能得到什么", "要回工资；逾期不付的可加付赔偿金")
    how: Line = about("怎么做", "先找单位，再打12333投诉或申请仲裁")
    how_long: Line = about("多久有结果", "仲裁一般45日内结案")
    ask: Line = about("找谁问", "镇总工会 0000-1234567")


class Explainer(Document):
    """A question workers ask, answered in plain words with the law behind it."""

    published: Moment = about("发布的日期和时间", "2025-07-01 09:00")
    answer: Answer = about("页首的要点框")
    laws: Annotated[tuple[LawReference, ...], Field(min_length=1)] = about(
        "法律依据：法律编号和第几条"
    )
    deadlines: tuple[Deadline, ...] = about("不能错过的期限", default=())
    services: tuple[Annotated[Slug, Refers("services")], ...] = about(
        "相关办事指南", "ruhui", default=()
    )
    needs: tuple[Annotated[Slug, Refers("needs")], ...] = about(
        "属于哪些服务主题", "qianxin", default=()
    )
    programmes: tuple[Annotated[Slug, Refers("programmes")], ...] = about(
        "有关项目", "falv-yuanzhu", default=()
    )
    tags: tuple[Line, ...] = about("几个标签", "工资", default=())
    checked_on: Day = about("最近一次对照法律原文核对的日期", "2026-11-01")
    review_by: Day | None = about("应当在什么时候再核对", "2027-05-01", default=None)
    updates: tuple[Update, ...] = about("发布以后的改动", default=())

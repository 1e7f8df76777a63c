"""Programmes: records in ``data/programmes.yml``; the long-running work of the union."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from portal.model.base import Record, about
from portal.model.types import Line, Refers, Slug, Text


class Category(StrEnum):
    """The groups in which programmes are listed, in that order."""

    ORGANISATION = "组织建设"
    DEMOCRACY = "民主管理"
    RIGHTS = "维权服务"
    AID = "帮扶救助"
    SAFETY = "安全健康"
    SKILLS = "技能创新"
    CULTURE = "文化体育"
    JOBS = "就业创业"
    PLACES = "阵地服务"


class Programme(Record):
    """A standing undertaking under which activities are held and counted."""

    name: Line = about("项目名称", "夏季送清凉")
    category: Category = about("属于哪一类工作", "帮扶救助")
    summary: Line = about("一句话说清做什么", "高温天给户外职工送水、送药、送知识")
    content: Text = about("具体做什么，可以分段", "每年6月至9月……")
    for_whom: Line = about("面向谁", "户外和高温岗位职工")
    take_part: Line = about("怎么参加", "由所在单位工会报名，也可直接联系镇总工会")
    figures: tuple[str, ...] = about(
        "按年汇总哪些数字，写活动结果里的字段名", "参加人数", default=()
    )
    needs: tuple[Annotated[Slug, Refers("needs")], ...] = about(
        "属于哪些服务主题", "kunnan", default=()
    )

"""Names of what is held: programmes, activities, their results, official holidays."""

from __future__ import annotations

from typing import Final

NAMES: Final[dict[str, str]] = {
    # programmes
    "category": "类别",
    "for_whom": "面向谁",
    "take_part": "怎么参加",
    "content": "做什么",
    "figures": "统计指标",
    # activities
    "start": "开始",
    "end": "结束",
    "programme": "所属项目",
    "audience": "面向",
    "crowds": "人群",
    "venue": "场所",
    "repeat": "重复",
    "frequency": "频率",
    "interval": "间隔",
    "nth_weekday": "第几个周几",
    "lunar_day": "农历日子",
    "times": "共几次",
    "skipped": "跳过",
    "more_times": "其他场次",
    "occasions": "逐次",
    "moved_to": "改到",
    "decided_on": "定下日期",
    # official holidays
    "holidays": "假期",
    "workdays": "调休上班",
    "notice_url": "通知网址",
    "working_days": "工作日数",
    "organiser": "主办",
    "contact": "联系人",
    "signup": "报名",
    "way": "报名方式",
    "closes_at": "报名截止",
    "capacity": "名额",
    "results": "活动结果",
    "report": "活动报道",
    # results: each has one unit, see model/results.py
    "participants": "参加人数",
    "person_times": "参加人次",
    "sessions": "场次",
    "households": "户数",
    "firms": "企业数",
    "amount_yuan": "金额",
    "goods": "物资份数",
    "students": "学生人数",
    "new_members": "新增会员",
    "agreements": "合同份数",
    "cases_closed": "办结案件",
    "hazards_found": "发现隐患",
    "hazards_fixed": "整改隐患",
    "jobs": "岗位数",
    "hired": "录用人数",
    "teams": "队伍数",
    "works": "作品件数",
    "books": "图书册数",
    "suggestions": "建议条数",
}
"""English field name to Chinese field name."""

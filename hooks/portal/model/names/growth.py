"""Names of how workers get on: skills, honours and jobs."""

from __future__ import annotations

from typing import Final

NAMES: Final[dict[str, str]] = {
    # skills
    "prize_level": "奖项",
    "prizes": "奖项设置",
    "reward_yuan": "奖金",
    "partners": "合作单位",
    "lesson_hours": "学时",
    "planned_person_times": "计划人次",
    "chains": "产业链数",
    "certificates": "证书本数",
    "certificate_level": "证书等级",
    "adopted": "采纳条数",
    "adopted_percent": "采纳率",
    "projects": "革新项目数",
    "projects_done": "完成项目数",
    "benefit_yuan": "经济效益",
    "earned_yuan": "增收",
    "saved_yuan": "节支",
    "cost_yuan": "费用",
    "theory_percent": "理论占比",
    "practice_percent": "实操占比",
    "timetable": "课表",
    # honours
    "unit": "所在单位",
    "deed": "事迹",
    "consent": "同意公布",
    "notice": "公示",
    "recipients": "获得者",
    # jobs
    "employer": "招聘单位",
    "openings": "招聘人数",
    "wage_low_yuan": "月工资最低",
    "wage_high_yuan": "月工资最高",
    "requirements": "要求",
    "posted_on": "发布日期",
    "origin_office": "信息来源",
    "age_band": "年龄段",
    "direction": "去向",
    "work_trade": "就业行业",
    "registered": "登记人数",
    "referred": "推荐人数",
    "advised": "咨询人次",
    "hired_times": "吸纳人次",
    "messages": "岗位信息条数",
    "founders": "创业人数",
}
"""English field name to Chinese field name."""

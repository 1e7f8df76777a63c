"""Names of what is explained: policies, services, needs, laws and hotlines."""

from __future__ import annotations

from typing import Final

NAMES: Final[dict[str, str]] = {
    # explainers
    "answer": "要点",
    "who": "谁能申请",
    "what": "能享受什么",
    "how": "怎么申请",
    "how_long": "多久办结",
    "ask": "找谁咨询",
    "laws": "法律依据",
    "law": "法律",
    "article": "条款",
    "deadlines": "期限",
    "limit": "时限",
    "starts_from": "从何时算",
    "checked_on": "核对日期",
    "checked_by": "核对部门",
    "review_by": "下次核对",
    # services
    "item": "事项名称",
    "basis": "办理依据",
    "local_basis": "本地依据",
    "conditions": "申请条件",
    "materials": "申请材料",
    "place": "地点",
    "hours": "时间",
    "phone": "电话",
    "steps": "办理流程",
    "time_limit": "办理时限",
    "fee": "收费",
    "state": "办理状态",
    "status": "状态",
    "since": "起",
    "until": "止",
    "forms": "表格",
    "pitfalls": "易错提醒",
    # needs
    "tile": "短名",
    "icon": "图标",
    "do_now": "现在就做",
    "call": "打给谁",
    "bring": "带上什么",
    "cases": "分情形",
    "escalate": "没人管时",
    "policies": "政策解读",
    # laws and hotlines
    "effective": "施行日期",
    "source_url": "官方出处",
    "articles": "条文",
    "number": "号码",
    "fact": "要义",
    "helps_with": "能帮什么",
}
"""English field name to Chinese field name."""

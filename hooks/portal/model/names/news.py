"""Names of what is told: notices, their columns, alerts, lists that are made public."""

from __future__ import annotations

from typing import Final

NAMES: Final[dict[str, str]] = {
    # notices
    "formal_title": "文件标题",
    "doc_number": "文号",
    "column": "栏目",
    "tags": "标签",
    "source": "来源",
    "issuer": "落款单位",
    "issued_on": "成文日期",
    "cover": "题图",
    "alt": "图片说明",
    "attachments": "附件",
    "file": "文件",
    "programmes": "项目",
    "activities": "活动",
    "services": "办事指南",
    "needs": "服务主题",
    # columns
    "type": "类型",
    "order": "顺序",
    "update_within_days": "更新期限天数",
    # alerts
    "level": "级别",
    "text": "文字",
    "link": "链接",
    "shown_on": "显示在",
    # public notices
    "subject": "事项",
    "grounds": "依据",
    "notice_from": "公示起",
    "notice_until": "公示止",
    "received_by": "受理部门",
    "supervision_phone": "监督电话",
    "roll": "名单",
    "roll_file": "名单文件",
    "person": "姓名",
    "holds_names": "含姓名",
}
"""English field name to Chinese field name."""

"""Names that any record may have: identity, life, where it belongs, corrections."""

from __future__ import annotations

from typing import Final

NAMES: Final[dict[str, str]] = {
    # identity and life of any record
    "id": "编号",
    "title": "标题",
    "name": "名称",
    "summary": "摘要",
    "description": "说明",
    "demo": "演示",
    "sources": "数据来源",
    "to_verify": "待核对",
    "ai_generated": "AI生成",
    "draft": "草稿",
    "published": "发布时间",
    "publish_at": "定时发布",
    "expire_at": "到期时间",
    "pinned_until": "置顶到",
    "withdrawn": "撤下",
    "moved_from": "原网址",
    "updates": "更新记录",
    "on": "日期",
    "note": "内容",
    "minor": "小改",
    "reason": "原因",
    "instead": "改看",
    # every record
    "visibility": "公开范围",
    "kind": "种类",
    "year": "年度",
    "period": "期间",
    "organisation": "所属工会",
    # corrections
    "before": "原值",
    "after": "改为",
}
"""English field name to Chinese field name."""

"""The one table of field names: what editors write in Chinese, what the code calls it.

Every field of every record is listed once; the same English name has the same Chinese
name everywhere, so a clerk who knows one form knows them all. Both spellings are read.
"""

from __future__ import annotations

from typing import Final

CHINESE: Final[dict[str, str]] = {
    # identity and life of any record
    "id": "编号",
    "title": "标题",
    "name": "名称",
    "summary": "摘要",
    "description": "说明",
    "demo": "演示",
    "sources": "数据来源",
    "to_verify": "待核对",
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
    "reason": "原因",
    "instead": "改看",
    # notices
    "formal_title": "文件标题",
    "doc_number": "文号",
    "column": "栏目",
    "tags": "标签",
    "source": "来源",
    "issuer": "落款单位",
    "issued_on": "成文日期",
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
    # alerts
    "level": "级别",
    "text": "文字",
    "link": "链接",
    # the township itself (mkdocs.yml)
    "full_name": "全称",
    "short_name": "简称",
    "tag_authority": "标识域名",
    "tag_year": "标识年份",
    "address": "地址",
    "email": "邮箱",
    "upper_union": "上级工会",
    "icp": "ICP备案号",
    "police_filing": "公安备案号",
    "reply_within": "答复期限",
}
"""English field name to Chinese field name."""

ENGLISH: Final[dict[str, str]] = {chinese: english for english, chinese in CHINESE.items()}
"""Chinese field name to English field name."""


def chinese(name: str) -> str:
    """The Chinese name of a field, or the name itself if it is not a field's."""
    return CHINESE.get(name, name)


def english(name: str) -> str:
    """The English name of a field, or the name itself if it is not a field's."""
    return ENGLISH.get(name, name)

"""Names of what is filed and counted: accounts, documents, figures and targets."""

from __future__ import annotations

from typing import Final

NAMES: Final[dict[str, str]] = {
    # accounts
    "budget_yuan": "预算数",
    "opinion": "审查意见",
    "opening_yuan": "年初结余",
    "income": "收入",
    "expenditure": "支出",
    "income_yuan": "收入合计",
    "expenditure_yuan": "支出合计",
    "closing_yuan": "年末结余",
    "dues_due_yuan": "应缴经费",
    "dues_paid_yuan": "实缴经费",
    "paid_on": "上缴日期",
    "purpose": "用途",
    "audit": "审查",
    # documents
    "joint_issuers": "联合发文单位",
    "subject_words": "主题词",
    "printed_on": "印发日期",
    "abolished_on": "废止日期",
    "replaced_by": "代替文件",
    "media": "刊播媒体",
    "issue": "期号",
    "copies": "份数",
    "shelf_years": "保管年限",
    "archive_class": "档案类别",
    "deadline": "报送期限",
    # indicators, targets, shortcomings
    "group": "分组",
    "unit_name": "单位",
    "meaning": "口径",
    "since_version": "起始版本",
    "counts": "汇总字段",
    "only": "只数",
    "part": "分子指标",
    "whole": "分母指标",
    "within": "属于指标",
    "indicator": "指标",
    "value": "数值",
    "qualifier": "限定词",
    "numerator": "分子",
    "denominator": "分母",
    "base": "口径说明",
    "target_value": "目标值",
    "done_value": "完成值",
    "under_way": "在办数",
    "weight": "权重",
    "criterion": "准则",
    "stage_name": "阶段",
    "measure": "整改措施",
}
"""English field name to Chinese field name."""

"""Records of the families as an editor writes them: the least of each, and what a test adds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tiny import examined

Fields = dict[str, Any]
"""One record by Chinese field names."""
Files = dict[str, str | bytes]
"""The text of files by their place."""
Cases = Mapping[str, tuple[Files, list[str]]]
"""Files and the problem lines they give, by what is wrong with them."""

PLACES = {
    "activities": "data/activities/2026.yml",
    "holidays": "data/holidays.yml",
    "organisations": "data/organisations/zhen.yml",
    "checklists": "data/checklists.yml",
    "meetings": "data/meetings/2025.yml",
    "elections": "data/elections.yml",
    "agreements": "data/agreements/2025.yml",
    "cases": "data/cases.yml",
    "inspections": "data/inspections/2025.yml",
    "aid": "data/aid/2025.yml",
    "skills": "data/skills/2025.yml",
    "honours": "data/honours/2025.yml",
    "public_notices": "data/public_notices/2026.yml",
    "jobs": "data/jobs.yml",
    "placements": "data/placements.yml",
    "accounts": "data/accounts.yml",
    "documents": "data/documents.yml",
    "indicators": "data/indicators.yml",
    "values": "data/values/2025.yml",
    "corrections": "data/corrections.yml",
    "targets": "data/targets/2025.yml",
    "shortcomings": "data/shortcomings.yml",
}
"""The file a family is written in."""

LEAST: Mapping[str, Fields] = {
    "activities": {
        **{"编号": "gongjiancao", "标题": "工间操", "开始": "2026-11-04 16:00"},
        **{"结束": "2026-11-04 16:30", "地点": "二楼活动室", "所属项目": "song-qingliang"},
        **{"面向": "全镇职工", "主办": "示例镇总工会", "联系人": "李同志 0000-1234567"},
        **{"说明": "一起动一动。", "演示": "是"},
    },
    "holidays": {
        **{"编号": "holidays-2026", "年度": 2026, "文号": "国办发明电〔2025〕7号"},
        **{"标题": "国务院办公厅关于2026年部分节假日安排的通知", "成文日期": "2025-11-04"},
        "假期": [
            {
                **{"名称": "元旦", "开始": "2026-01-01", "结束": "2026-01-03"},
                "调休上班": ["2026-01-04"],
            },
            {
                **{"名称": "春节", "开始": "2026-02-15", "结束": "2026-02-23"},
                "调休上班": ["2026-02-14", "2026-02-28"],
            },
            {"名称": "清明节", "开始": "2026-04-04", "结束": "2026-04-06"},
            {
                **{"名称": "劳动节", "开始": "2026-05-01", "结束": "2026-05-05"},
                "调休上班": ["2026-05-09"],
            },
            {"名称": "端午节", "开始": "2026-06-19", "结束": "2026-06-21"},
            {"名称": "中秋节", "开始": "2026-09-25", "结束": "2026-09-27"},
            {
                **{"名称": "国庆节", "开始": "2026-10-01", "结束": "2026-10-07"},
                "调休上班": ["2026-09-20", "2026-10-10"],
            },
        ],
    },
    "organisations": {"编号": "zhen", "名称": "示例镇总工会", "种类": "乡镇总工会"},
    "checklists": {"编号": "shi-you", "名称": "清单", "版本": "一", "应有项数": 3},
    "meetings": {
        **{"编号": "hui", "标题": "会员代表大会", "种类": "会员代表大会", "所属工会": "zhen"},
        **{"开始": "2025-11-18 09:00", "议程": ["选举"]},
    },
    "elections": {
        **{"编号": "xuanju", "标题": "选举", "所属工会": "zhen", "选举机构": "会员代表大会"},
        **{"应到人数": 48, "实到人数": 48, "发出选票": 48, "收回选票": 48, "有效票": 48},
        **{"日期": "2025-11-18", "无效票": 0, "应选名额": 1},
        "候选人": [{"公布名称": "候选人甲", "赞成票": 47, "当选": "是"}],
    },
    "agreements": {
        **{"编号": "hetong", "标题": "工资专项集体合同", "种类": "工资专项集体合同"},
        **{"适用范围": "行业", "年度": 2025, "合同份数": 1},
    },
    "cases": {"编号": "tiaojie", "种类": "劳动争议调解", "期间": "2025年", "受理件数": 48},
    "inspections": {
        **{"编号": "jiancha", "标题": "检查", "种类": "安全生产检查", "期间": "2025年"},
    },
    "aid": {"编号": "bangfu", "种类": "送温暖", "期间": "2025年1月"},
    "skills": {"编号": "sai", "标题": "比武", "种类": "技能竞赛", "期间": "2025年"},
    "honours": {
        **{"编号": "rongyu", "名称": "十佳", "种类": "单位", "级别": "乡镇级"},
        **{"评定机关": "示例镇总工会", "年度": 2025},
    },
    "public_notices": {
        **{"编号": "gongshi", "事项": "拟表扬人选", "类别": "评优评先", "摘要": "拟表扬两名。"},
        **{"公示起": "2026-11-18", "受理部门": "镇总工会办公室", "监督电话": "0000-1234567"},
        **{"地址": "示例镇人民路1号", "落款单位": "示例镇总工会", "成文日期": "2026-11-18"},
    },
    "jobs": {
        **{"编号": "gang", "标题": "缝纫工", "招聘单位": "示例服装厂", "招聘人数": 2},
        **{"地点": "工业区", "电话": "0000-1234567", "信息来源": "镇劳动保障所"},
        **{"发布日期": "2026-11-01", "到期日期": "2026-12-31"},
    },
    "placements": {"编号": "jiuye", "种类": "登记推荐", "期间": "2025年"},
    "accounts": {
        **{"编号": "juesuan", "标题": "决算", "种类": "工会经费", "年度": 2025},
        **{"所属工会": "zhen", "年初结余": 0, "年末结余": 0},
    },
    "documents": {
        **{"编号": "wenjian", "标题": "通知", "种类": "通知", "落款单位": "示例镇总工会"},
        "成文日期": "2025-06-20",
    },
    "indicators": {
        **{"编号": "zhibiao", "名称": "指标", "分组": "组织建设", "单位": "个"},
        **{"口径": "数一数", "起始版本": 1},
    },
    "values": {"编号": "zhi", "指标": "zhibiao", "期间": "2025年", "数值": 1},
    "corrections": {
        **{"编号": "gengzheng", "日期": "2026-01-10", "指标": "zhibiao", "期间": "2025年"},
        **{"原值": "1个", "改为": "2个", "原因": "录错"},
    },
    "targets": {
        **{"编号": "mubiao", "标题": "目标", "种类": "年度目标", "分组": "组织建设"},
        "年度": 2025,
    },
    "shortcomings": {"编号": "buzu", "标题": "不足", "分组": "组织建设", "年度": 2025},
}
"""The fields that must be written, in the order in which they stand."""


def entry(kind: str, **more: Any) -> Fields:
    """One record: the least of its family, changed and added to by Chinese field names.

    A field of None is left out.
    """
    fields = {**LEAST[kind], **more}
    return {name: value for name, value in fields.items() if value is not None}


def data(**kinds: Sequence[Fields]) -> Files:
    """The data files of these records; a union to refer to is there in any case."""
    kinds = {"organisations": [entry("organisations")], **kinds}
    return {PLACES[kind]: as_yaml(records) for kind, records in kinds.items()}


def told(folder: Path, files: Files) -> list[str]:
    """The problem lines of a tiny site with these files, as the command prints them."""
    problems = examined(folder, files).problems
    return [f"{'提醒 ' if problem.level == 'warning' else ''}{problem}" for problem in problems]


def as_yaml(records: Sequence[Fields]) -> str:
    """The text of one data file."""
    return "".join(_item(record, 0) for record in records)


def _item(value: Any, depth: int) -> str:
    indent = "  " * depth
    if not isinstance(value, dict):
        return f"{indent}- {value}\n"
    lines = _fields(value, depth + 1)
    return f"{indent}- {lines[len(indent) + 2 :]}"


def _fields(fields: Fields, depth: int) -> str:
    return "".join(_field(name, value, depth) for name, value in fields.items())


def _field(name: str, value: Any, depth: int) -> str:
    indent = "  " * depth
    if isinstance(value, list):
        return f"{indent}{name}:\n" + "".join(_item(one, depth + 1) for one in value)
    if isinstance(value, dict):
        return f"{indent}{name}:\n" + _fields(value, depth + 1)
    text = f'"{value}"' if value == "%" else value
    return f"{indent}{name}: {text}\n"

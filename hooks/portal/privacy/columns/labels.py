"""Words that stand above a column or beside a field, and what blank forms hold in their place.

A table tells nowhere which of its cells are labels. Those of offices are few and alike: what is
none of them, stands beside a private label and is no hint for filling in, was filled in.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from portal.privacy.columns.headings import MOST, bare, is_name_heading, private_heading

_LONGEST: Final = 30
_ENDINGS: Final = (
    *("姓名", "名称", "情况", "状况", "日期", "时间", "时段", "时长", "年月"),
    *("年限", "年度", "号码", "编号", "证号", "人数", "户数", "件数", "次数"),
    *("天数", "数量", "金额", "总额", "比例", "占比", "单价", "价格", "售价"),
    *("收费", "类别", "类型", "种类", "等级", "级别", "程度", "原因", "理由"),
    *("事由", "地址", "住址", "地点", "电话", "方式", "关系", "面貌", "学历"),
    *("专业", "职务", "职称", "岗位", "工种", "单位", "部门", "意见", "签名"),
    *("签字", "签章", "盖章", "公章", "照片", "备注", "说明", "标准", "内容"),
    *("项目", "措施", "建议", "要求", "材料", "依据", "荣誉", "事迹", "奖项"),
    *("奖励", "名次", "成绩", "得分", "作品", "期限", "账号", "帐号", "户名"),
    *("人口", "成员", "特长", "简历", "经历", "去向", "结果", "状态", "金牌"),
    *("支部", "班组", "车间", "学校", "班级", "年级", "科室", "申请书", "申请人"),
    *("联系人", "经办人", "负责人", "填表人", "审核人", "证明人", "监护人", "代理人", "受益人"),
    *("责任人", "形式", "渠道", "来源", "用途", "额度", "档次", "合计", "小计"),
    *("总计", "开户行", "开户银行", "救治医院"),
)
"""Last words of labels."""
_WHOLE: Final = frozenset(
    (
        *("序号", "编号", "性别", "民族", "年龄", "籍贯", "户籍", "村", "组"),
        *("村组", "村别", "楼栋", "乡镇", "县区", "科目", "称谓", "工龄", "学校", "日期"),
        *("条件", "对象", "步骤", "环节", "流程", "格式", "示例", "字段", "简介"),
        *("主题", "品名", "规格", "型号", "数额", "比重", "增减", "时间", "文化程度"),
        *("婚否", "人均", "团队", "党组织", "文化"),
    )
)
"""Labels that are one word."""
_MONEY = re.compile("(?:家庭|本人|个人|人均|年|月|总|纯|医疗|自付){0,4}(?:收入|支出|费用|工资)")
_WORDS = re.compile(r"[\u4e00-\u9fffA-Z/、]{1,16}")
_WHETHER: Final = "是否"
_COUNT = re.compile(r".*(?:人数|户数|件数|人次|数量|占比|比例|比重|金额|合计|小计|总计|率|均值)")
_ABOUT = re.compile(
    r".*(?:要求|说明|填写|材料|注意|示例|条件|标准|格式|必填|解释|含义|规则|依据|怎么(?:填|写|办)?|办法|流程|是否(?:公[开布示]|必填|打码|隐去))"
)
_SERIAL = re.compile("序号|编号|No\\.?|#")
_BLANK = re.compile(
    r"[\s_＿()（）/、.\-—年月日时分省市州县区乡镇街道办事处村社居委会组号栋幢单元室楼层路元岁人]*"
)
"""年 月 日, 县 乡（镇） 村 组: what is printed between the gaps of a form."""
_BOXES: Final = "□☐◻○◯"
_TICKED = re.compile("[☑☒√✓✔■●]")
_CHOICES = re.compile(
    r"(?:[(（]?[0-9A-Za-z一二三四五六][)）.、．]\s*[^\s0-9A-Za-z]{1,12}[\s；;，,]*){2,}"
)
_OFFERED = re.compile(r"[\u4e00-\u9fff]{1,8}(?:/[\u4e00-\u9fff]{1,8}){2,}")
_ASKED = re.compile(
    r"需|须|应当|应该|请|提供|填|复印|原件|证明|为准|如实|按照?|无需|不用|携带|上传|出示|本人名下|核对|查验|有效期内"
    r"|[0-9]+ ?位|以内|以上|以下|不超过|不低于|不少于|包括|指的?是|可以|不得|一致|工作日|怎么|如何|什么|？|\?"
)
"""Words of a hint, a paper asked for or a condition; nobody fills a field in with them."""

_HINT = re.compile(
    r"请(?:如实|写|填|提供|按|注明|勾)|填[写报]|如实|复印|原件|为准|一致|携带|上传|出示|核对|查验|名下"
    r"|[0-9]+ ?位(?:数|号)|必填|选填|不填|不公[开布]|不公示|打码|隐去|留空|核实"
)
"""Words of a hint even beside somebody who filled a form in: 妻子患病，需长期服药 is none."""

_TERMS = re.compile(
    r"不限.*|[0-9]{1,3} ?种.*|因[病残学灾]致[困贫]|[^、，。；：]{1,9}(?:[、及和或][^、，。；：]{1,9})+|.*(?:以|之)[前后上下内].*"
)
"""Several kinds at once, or a limit: what is said of everybody to whom it applies."""

_CAUSES: Final = frozenset(
    ("疾病", "大病", "重病", "重大疾病", "病情", "患病", "慢性病", "慢病", "重大病", "生活困难")
)
"""Headings that are just as often an answer: 致困原因: 大病."""

_LISTED = re.compile("[、,，;；/+和及]")


def is_telling(text: str) -> bool:
    """Whether below or beside a cell a name or something private is written."""
    return is_name_heading(text) or private_heading(text) is not None


@lru_cache(MOST)
def is_label(text: str) -> bool:
    """Whether a cell is a heading or the label of a field, private or not."""
    if len(text) > _LONGEST:
        return False
    words = bare(text)
    if words in _WHOLE or text.rstrip().endswith(("：", ":")):
        return True
    if words.endswith(_ENDINGS) or words.startswith(_WHETHER):
        return _WORDS.fullmatch(words) is not None
    return _MONEY.fullmatch(words) is not None or is_telling(text)


def is_answer(text: str) -> bool:
    """Whether a cell that reads like a heading is rather what stands below or beside one."""
    return any(one in _CAUSES for one in _LISTED.split(bare(text)))


def is_count(text: str) -> bool:
    """Whether numbers of people or sums of many stand below a heading: 人数, 占比."""
    return _COUNT.fullmatch(bare(text)) is not None


def is_serial(text: str) -> bool:
    """Whether a column only numbers the rows."""
    return _SERIAL.fullmatch(bare(text)) is not None


def is_about(text: str) -> bool:
    """Whether below a heading it is told what is to be filled in: 填写要求, 说明."""
    return _ABOUT.fullmatch(bare(text)) is not None


@lru_cache(MOST)
def is_left_blank(text: str) -> bool:
    """Whether a field holds only what was printed into it: 年 月 日, □大病 □残疾."""
    if _BLANK.fullmatch(text):
        return True
    if any(box in text for box in _BOXES):
        return _TICKED.search(text) is None
    return bool(_CHOICES.fullmatch(text.strip()) or _OFFERED.fullmatch(text.strip()))


def is_hint(text: str) -> bool:
    """Whether a field beside the name of somebody tells how to fill it in: 与证件一致, 不公开."""
    return _HINT.search(text) is not None


def is_of_kinds(text: str) -> bool:
    """Whether a field tells, where nobody is named, of kinds of people: 白血病、尿毒症, 不限."""
    return _TERMS.fullmatch(text.strip()) is not None


def is_asked(text: str) -> bool:
    """Whether a cell tells what to bring or to fill in, or a condition: 复印件1份, 18位."""
    return _ASKED.search(text) is not None

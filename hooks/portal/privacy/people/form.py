"""The form of one person's name, for places where nothing else may stand.

Notes below a list, sums, several people and what else is told of somebody are of none.
"""

from __future__ import annotations

import re
from typing import Final

from portal.model.masked import HIDING, hides_part
from portal.privacy.columns.labels import is_label
from portal.privacy.people.names import looks_like_name
from portal.privacy.people.surnames import FAMILY, FREQUENT_FAMILY
from portal.text_source import HAN

_SHORT: Final = re.compile(f"[{HAN}〇]{{2,4}}")
_SOUNDS: Final = (
    "阿艾爱安巴白拜班宝保贝比毕别波布卜才仓察昌朝车陈措次达大代丹旦道德登迪地丁东都杜堆多尔发法尕嘎盖干刚高哥格根公贡古哈海汗合赫黑呼胡华姬吉加嘉坚江杰"
    "金晶卡开坎康科可克肯库拉莱来兰朗勒力丽莉利里林鲁伦罗洛玛马麦买曼芒梅美蒙米敏明莫姆穆木慕娜那纳乃南尼娘努诺欧帕排培皮平普强恰其奇齐钦青琼曲热仁日荣如茹"
    "萨赛塞桑森沙莎珊山赏绍生什斯苏孙索塔台泰汤特提图土吐托脱瓦娃万旺温翁乌吾西希夏先仙香肖晓谢辛欣许雪雅亚延央扬杨耶伊依义益英永尤于玉元云泽则札扎斋占珍贞"
    "芝知智治忠珠卓孜宗祖佐"
)
"""Signs that stand for the sounds of another language."""
_LONG: Final = re.compile(f"(?!{FREQUENT_FAMILY})[{_SOUNDS}]{{5,8}}")
"""Names of other peoples, written without a dot: 古丽巴哈尔."""
_DOTS: Final = "·•‧・．.∙"
_DOTTED: Final = re.compile(rf"(?=.{{3,24}}$)[{HAN}]+(?:[{_DOTS}][{HAN}]+)+")
_OTHER_LETTERS: Final = re.compile(r"(?![XxＸｘ]+$)(?:(?![\u3400-\u9fff])[^\W\d_]|[.'’\-\s]){2,40}")
"""A name in the letters of another language: John Smith."""
_MASKED: Final = re.compile(rf"(?=.*[{HAN}])[{HAN}{_DOTS}{HIDING}_＿－—–XxＸｘ-]{{1,8}}")
_NOTE: Final = re.compile(
    r"合计|总计|小计|共计|备注|说明|附注|同上|暂无|待定|若干|[男女]性?|不详|单位|公示|日期|(?:名单|以[上下]|全体|空白).*|.{3,}等人?"
    r"|(?:制表|填表|填报|审核|复核|审批|经办|联系|负责|汇总|统计|核对|校对|申报|报送)(?:人员?|单位)?"
)
"""What stands in the rows below a list."""
_LONE: Final = re.compile(f"(?!{FAMILY})[{HAN}]")
"""One sign that is no family name."""
_BODY: Final = re.compile(
    r".*(?:厂|公司|集团|工会|车间|班组|学校|医院|中心|街道|社区|委员会|村委会|单位|党支部|合作社|项目部|职工|会员|党员|员工)"
)
"""What a unit or a group of people is called."""


def is_person(text: str) -> bool:
    """Whether a text is one name and nothing else, told whole or in part: 王建国, 张*, 李先生."""
    name = "".join(text.split())
    if _NOTE.fullmatch(name) or _BODY.fullmatch(name) or _LONE.fullmatch(name):
        return False
    if looks_like_name(name) or hides_part(name):
        return _MASKED.fullmatch(name) is not None
    if any(form.fullmatch(name) for form in (_DOTTED, _OTHER_LETTERS, _LONG)):
        return True
    return _SHORT.fullmatch(name) is not None and not is_label(name)

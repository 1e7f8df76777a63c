"""What the row of an aid list must not tell: an illness, a disability, what befell a family.

Ordinary kinds of aid are allowed although they share a word with these: 精神慰藉, 母亲节慰问.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final


class Cause(StrEnum):
    """What a text tells of the one who is helped, in the words messages use."""

    ILLNESS = "疾病或伤情"
    DISABILITY = "残疾情况"
    FAMILY = "家里的情况"
    HARDSHIP = "困难的原因"


INSTEAD: Final = {
    Cause.ILLNESS: "医疗救助、医疗互助",
    Cause.DISABILITY: "生活救助、走访慰问",
    Cause.FAMILY: "生活救助、金秋助学",
    Cause.HARDSHIP: "生活救助、一档",
}
"""What may be written in its place: the kind of aid, or its step."""
_AIDS: Final = re.compile(
    r"精神(?:慰藉|慰问|抚慰|关怀|关爱|文明|鼓励|奖励|帮扶|生活|文化|食粮)|[父母]亲节|炎(?:热|夏|暑)|脱贫"
    r"|(?:预防疾|防)病|[防抗]癌险|(?:两癌|癌症|肿瘤|疾病|职业病|健康)(?:筛查|检查|体检|预防|防治)"
    r"|意外伤害(?:保险|险)|困难职工(?:家庭)?"
)
"""Kinds of aid, and other words, in which such a word means nothing of the kind."""
_WORDS: Final = {
    Cause.DISABILITY: r"残|瘫|截肢|失明|盲人|[双左右]目|聋|哑|智力障碍|失能|自闭|植物人|肢体",
    Cause.ILLNESS: (
        r"病|癌|瘤|症|炎|透析|化疗|放疗|手术|移植|骨折|[脑心]梗|梗[死塞]|脑(?:出血|溢血|卒中)|中风|尿毒|糖尿"
        r"|血[压糖栓脂]|白血|结石|肾衰|心衰|肾功能|抑郁|结核|尘肺|[矽硅]肺|痴呆|精神|昏迷|重伤|受伤|工伤|烧伤|烫伤|摔伤|伤残"
        r"|流产|艾滋|肝[炎硬]|支架|搭桥|康复"
    ),
    Cause.FAMILY: (
        r"单亲|孤儿|孤寡|孤老|离异|离婚|丧[偶父母子夫妻葬]|失独|遗[孀属]|留守|多子女|双亲|家庭变故|去世|死亡|逝世|亡故|身亡"
        r"|[工病]亡|[父母]亲|(?<!关)爱人|妻|丈夫|老公|老婆|配偶|儿子|女儿|孩子|小孩|公公|婆婆|公婆|[长次三独][子女]"
        r"|之[子女]|[一二两三四五1-5][个名口](?:子女|孩|小孩|老人)"
    ),
    Cause.HARDSHIP: (
        r"低保|特困|五保|低收入|贫困|返贫|致[困贫]|因[病残灾学伤婚老失欠]|车祸|事故|失业|下岗|无业|待业|火灾"
        r"|负债|欠债|债务|破产|欠薪|刑满|服刑|吸毒"
    ),
}
_TELLS: Final = {cause: re.compile(words) for cause, words in _WORDS.items()}


_AT_WORK: Final = (
    r"联合会|服务(?!对象)|康复|就业|托养|供养|福利|救助|综合|培训|活动|文体|扶助|创业|事业|协会|用品|辅助|工作|之家|按摩|专科|防治|预防|防控|控制|卫生|管理|医院"
    r"|医疗|诊所|中心|学校|教育|门诊|研究|医学|器械|病房|病院|科|院|所|站|办|局|室|保险|处理|调查|专干|专员|干事|经办|岗|医生|医师|护士|护理|师|路|街|专职|委员"
)
"""What follows in the name of an office or of a post there."""
_CARED_FOR: Final = (
    r"残疾人?|残障人?|低保|特困(?:人员|老人)?|五保|精神病?|康复|肿瘤|癌症|结核病?|职业病|传染病|疾病|慢性?病|皮肤病|血液病?|[心脑]血管病?|孤儿|孤寡老人|盲人?|聋哑?|聋人"
    r"|工伤|伤残|尘肺病?|透析|失能|失智|贫困|下岗(?:职工|人员)?|失业(?:人员)?|(?:交通|安全|生产)*事故|火灾|手术|留守儿童|重症(?:医学)?|急重症|中风"
)
_OFFICES: Final = re.compile(
    rf"(?:{_CARED_FOR})+(?:{_AT_WORK})+(?!户|人(?!员)|对象)|残联|炎[陵帝黄]|病虫|疫病|孩子王|贫困[村县镇乡]|支架[\u4e00-\u9fff]{{0,6}}(?:厂|公司)"
)
"""Offices, places of work and posts whose names have such a word in them."""


def cause_beside(words: str) -> Cause | None:
    """What stands in place of a unit or a post, or behind it, and tells a cause; None for others.

    残疾人联合会 and 低保中心 are offices, and 疾控科科长 is a post.
    """
    return cause_told(_OFFICES.sub("", "".join(words.split())))


def cause_told(matter: str) -> Cause | None:
    """What the matter of an aid row tells of its person; None for an ordinary kind of aid."""
    words = _AIDS.sub("", "".join(matter.split()))
    return next((cause for cause, form in _TELLS.items() if form.search(words)), None)

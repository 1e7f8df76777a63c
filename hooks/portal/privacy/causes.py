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


def cause_told(matter: str) -> Cause | None:
    """What the matter of an aid row tells of its person; None for an ordinary kind of aid."""
    words = _AIDS.sub("", "".join(matter.split()))
    return next((cause for cause, form in _TELLS.items() if form.search(words)), None)

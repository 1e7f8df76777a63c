"""Ordinary union prose in which the wording check must find nothing at all."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from portal.checks.placeholders import texts_of
from portal.checks.words import finds
from portal.checks.words.lexicon import Lexicon
from portal.checks.words.markdown import read
from portal.load import load
from portal.model.base import Document
from portal.model.word_rule import WordRule
from portal.settings import read_settings
from tiny import ROOT

LEAST = 500
"""Sentences of each corpus."""
LAWFUL = (
    *("谢谢大家，天天都有人值班，人人都能参加，常常有人来问。", "请大家研究研究、商量商量再定。"),
    *("事事有回音，件件有着落，处处见真情，家家户户都通知到。", "他们的的确确来过。"),
    *(
        "为了了解职工的想法，工会走访了十家企业。",
        "以服务职工为目的的活动。",
        "不了了之的事要重办。",
    ),
    *(
        "现在在岗的职工有三百人，存在在册不在岗的情况。",
        "关键是是否签了合同。",
        "可是非曲直要讲清。",
    ),
    *("以及时发放工资为准，普及及时雨式的服务。", "职工会员、工会会员都可以报名。"),
    *("镇总工会工会干部培训班开班，工会会长和委员会会议都到场。", "参与与否由职工自己定。"),
    *("合并并入镇联合会的三家工会。", "和和美美过大年，高高兴兴上班，平平安安回家。"),
    *("2025年年底前完成，年年如此，月月有活动。", "每户平均2.5人，人均1.05万元，平均每家1.5人。"),
    *("收入20余万元，来了30余人，发放2000余元，走访100余户。", "约1.5个小时，0.5个百分点。"),
    *("1）带身份证；2）带合同；（3）带工资条。", "(一)参加范围；（二）报名办法(见附件)。"),
    *("“怎么办？”“打12351。”", "真的吗？！当然！", "省略的部分……以后再补。", "一.总体情况"),
    *("共计3000元，合计五户，共有 12 人，共计约 5万元。", "金额（元）、人数（人）、户数（户）。"),
    *("法定节假日共13天，以前是11天。", "产假98天，不是过去的90天。", "奖励假60天，产假共158天。"),
    *("仲裁一般45日内结案，最长60日。", "工伤认定60日内作出决定，不服的可以申请仲裁。"),
    *("依据《劳动合同法》第八十二条，每月支付二倍工资。", "申请仲裁的时效由60日改为1年。"),
    *("选拔付出多的职工，海拔付不起；安抚贫困户。", "究竟赛多少场，毕竟争的是荣誉。"),
    *("生活支出、农民公园、全部份额、立即然后。", "我们立即将材料送去，主题纲要另发。"),
    *("请于2025年3月1日至2025年3月5日报名，9:00—11:30。", "联系电话 0000-1234567，热线12351。"),
    *("工会〔2025〕3号文件。", "《工会法》（2021年修正）第四十三条。", "A组（1.2米以下）和B组。"),
    *(
        "向上级汇报消防检查结果。",
        "上报消防隐患，申报消费补贴，已报消息中心。",
        "材料按装订顺序排好。",
    ),
    *("既使职工受益，又使企业发展。", "既将材料上报，又将结果公开。", "建设和谐商圈、和谐商会。"),
    *("让农民公平就业。", "农民公益课堂、农民公园、农民公寓。", "收集不良反应情况，及时上报。"),
    *("开会后选人，退休后选人接班。", "支付主席团会议场地费。", "报名截止目前还有三天。"),
    *("生育津贴应在产假结束后90天内申领。", "产假一般为128天至190天。", "产假190天。"),
    *("产假158天（其中奖励假90天）。", "法定节假日期间，志愿者连续值守11天。", "产假共190天。"),
    *(
        "《劳动法》第六十二条规定女职工生育享受产假。",
        "2026年新劳动法规宣讲。",
        "法定节假日共111天。",
    ),
    *("来了1,200余人，发放12,050余元。",),
    *("网址是 www.example.cn。邮箱 a.b@example.cn。", "版本1.2.3；比分3:2；第1-3名。"),
)
"""What looks like a slip to a careless rule."""
WHO = ("镇总工会", "职工服务中心", "经审委员会", "女职工委员会", "河东村工会", "建筑业联合工会")
DID = ("走访慰问", "组织培训", "开展检查", "举办比赛", "召开座谈会", "发放", "办理", "接待来访")
WHOM = (
    "困难职工",
    "户外劳动者",
    "货车司机",
    "快递员",
    "农民工",
    "女职工",
    "一线职工",
    "新入会会员",
)
HOW_MANY = ("{}人", "{}户", "{}家企业", "{}人次", "{}场", "共{}万元", "约{}元", "{}余人")
WHEN = ("截至2025年{}月底", "今年{}月", "2024年{}月{}日", "上半年", "春节前", "高温天里")
END = ("，受到职工欢迎。", "；下一步还要抓好落实。", "，详见《办事指南》（第三版）。", "。", "！")


def lexicon() -> Lexicon:
    """The rules of this repository."""
    return Lexicon(r for r in records() if isinstance(r, WordRule))


def records() -> Iterator[object]:
    """Every record of this repository."""
    settings, _ = read_settings(ROOT / "mkdocs.yml")
    assert settings is not None
    for found in load(settings).records.values():
        yield from found


def sentences(text: str) -> list[str]:
    """The sentences of a text that have words in them."""
    parts = re.split(r"(?<=[。！？])|\n", text)
    return [part for part in parts if len(re.findall(r"[\u4e00-\u9fff]", part)) > 3]


def composed(seed: int) -> Iterator[str]:
    """Sentences made of the parts above; the same ones each time."""
    luck = random.Random(seed)
    while True:
        number = luck.choice((10, 20, 30, 50, 100, 200))
        when = luck.choice(WHEN).format(luck.randint(1, 12), luck.randint(1, 28))
        how_many = luck.choice(HOW_MANY).format(number)
        what = f"{luck.choice(WHO)}{luck.choice(DID)}{luck.choice(WHOM)}{how_many}"
        yield f"{when}，{what}{luck.choice(END)}"


def test_nothing_is_found_in_the_pages_of_this_repository() -> None:
    own = lexicon()
    documents = [one for one in records() if isinstance(one, Document)]
    found = [part for one in documents for part in sentences(read(one.body)[0])]
    found += [text for one in documents for _, text in texts_of(one) if len(text) > 6]
    assert len(found) >= LEAST
    assert [(part, find) for part in found for find in finds(part, own)] == []


def test_nothing_is_found_in_sentences_made_of_ordinary_parts() -> None:
    own, made = lexicon(), composed(6)
    found = [next(made) for _ in range(2 * LEAST)]
    assert [(part, find) for part in found for find in finds(part, own)] == []


def test_nothing_is_found_in_what_only_looks_wrong() -> None:
    own = lexicon()
    assert [(part, find) for part in LAWFUL for find in finds(part, own)] == []

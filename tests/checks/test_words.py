"""Wording: each slip with its exact line, what is excused, and what is never blamed."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.checks.words import MOST, finds
from portal.checks.words.lexicon import Lexicon
from portal.checks.words.markdown import BLANK, read
from portal.load import load
from portal.model.word_rule import WordRule
from portal.settings import read_settings
from tiny import ACTIVITIES, CONFIG, ROOT, examined, lines, notice

NEWS = "docs/news/2025/gaowen.md"
LIST = "data/wording.yml"


def rule(
    wrong: str = "[抚贫]",
    right: str = "扶贫",
    *,
    level: str = "错误",
    more: str = "",
    identifier: str = "fupin",
) -> str:
    """One rule as an editor writes it."""
    written = f"  应写: {right}\n" if right else ""
    return (
        f"- 编号: {identifier}\n  错写: {wrong}\n{written}"
        f"  级别: {level}\n  原因: “扶”是扶助\n{more}"
    )


def own_rules() -> list[WordRule]:
    """The rules of this repository."""
    settings, _ = read_settings(ROOT / "mkdocs.yml")
    assert settings is not None
    return [one for one in load(settings).records["wordings"] if isinstance(one, WordRule)]


LEXICON = Lexicon(own_rules())
FUPIN = "“抚贫”写错了：“扶”是扶助；请写“扶贫”"

PLACES = {
    "a body": ({NEWS: notice(body="今年\n\n开展抚贫活动。")}, f"{NEWS}:10: 正文: {FUPIN}"),
    "front matter": ({NEWS: notice(title="抚贫活动")}, f"{NEWS}:3: 标题: {FUPIN}"),
    "data": (
        {"data/activities/2025.yml": ACTIVITIES.replace("送去饮水", "抚贫，送去饮水")},
        f"data/activities/2025.yml:10: activities[0].说明: {FUPIN}",
    ),
    "the settings": (
        {
            "mkdocs.yml": CONFIG.format(root=ROOT.as_posix(), sub_path="").replace(
                "地址: 示例镇", "地址: 抚贫办"
            )
        },
        f"mkdocs.yml:15: 地址: {FUPIN}",
    ),
}


@pytest.mark.parametrize(("files", "line"), PLACES.values(), ids=list(PLACES))
def test_a_wrong_form_is_told_where_it_stands(
    tmp_path: Path, files: dict[str, str], line: str
) -> None:
    assert lines(tmp_path, {LIST: rule(), **files}) == [line]


def test_a_rule_of_the_level_reminder_reminds(tmp_path: Path) -> None:
    found = examined(tmp_path, {LIST: rule(level="提醒"), NEWS: notice(body="抚贫。")}).problems
    assert [(one.level, one.message) for one in found] == [("warning", "“抚贫”写错了：“扶”是扶助")]


@pytest.mark.parametrize(
    "body",
    [
        "`抚贫`",
        "```\n抚贫\n```",
        "[扶贫](https://example.com/抚贫/)",
        "<!-- 抚贫 -->扶贫",
        "<!-- 用词: 原文如此，引自文件 -->\n文件里写的是抚贫。",
        "<!-- 用词: 原文如此，引自文件 -->\n\n文件里写的是抚贫，\n又写了一次抚贫。",
        "文件里写的是抚贫。<!-- 用词: 原文如此 -->",
        "文件里写的是抚贫。 <!-- 用词：原文如此 -->",
    ],
)
def test_what_nobody_reads_and_what_is_excused_is_left_alone(tmp_path: Path, body: str) -> None:
    assert lines(tmp_path, {LIST: rule(), NEWS: notice(body=body)}) == []


EXCUSES = {
    "no reason": (
        "<!-- 用词 -->\n文件里写的是抚贫。",
        [
            "8: 正文: “用词”说明没有写原因；请写成 <!-- 用词: 原文如此，引自文件 -->",
        ],
    ),
    "an empty reason": (
        "<!-- 用词： -->\n文件里写的是抚贫。",
        [
            "8: 正文: “用词”说明没有写原因；请写成 <!-- 用词: 原文如此，引自文件 -->",
        ],
    ),
    "nothing to excuse": (
        "<!-- 用词: 原文如此 -->\n文件里写的是扶贫。",
        ["8: 正文: “用词”说明管的这一段没有查出问题；请删去这条说明"],
    ),
    "only the next paragraph": (
        "<!-- 用词: 原文如此 -->\n文件里写的是抚贫。\n\n抚贫。",
        [f"11: 正文: {FUPIN}"],
    ),
    "only its own line": (
        "抚贫。<!-- 用词: 原文如此 -->\n抚贫。",
        [f"9: 正文: {FUPIN}"],
    ),
}


@pytest.mark.parametrize(("body", "told"), EXCUSES.values(), ids=list(EXCUSES))
def test_an_excuse_has_a_reason_and_a_reach(tmp_path: Path, body: str, told: list[str]) -> None:
    found = lines(tmp_path, {LIST: rule(), NEWS: notice(body=body)})
    assert found == [f"{NEWS}:{line}" for line in told]


def test_words_that_are_right_as_they_stand(tmp_path: Path) -> None:
    shop = rule("[了了茶馆, 抚贫书屋]", "", level="放过", identifier="dianming")
    body = "到了了茶馆和抚贫书屋集合，开展抚贫活动。"
    found = lines(tmp_path, {LIST: rule() + shop, NEWS: notice(body=body)})
    assert found == [f"{NEWS}:8: 正文: {FUPIN}"]


def test_an_exception_is_longer_than_the_wrong_form(tmp_path: Path) -> None:
    text = rule(more="  例外: [安抚贫困]\n")
    assert lines(tmp_path, {LIST: text, NEWS: notice(body="安抚贫困户。")}) == []


RULES = {
    "no right form": (
        rule(right=""),
        [
            f"{LIST}:1: wordings[0]: 没有写“应写”；"
            "请加一行 应写: 正确的写法；这样写本来就对的，级别写“放过”"
        ],
    ),
    "a right form too many": (
        rule(level="放过"),
        [
            f"{LIST}:3: wordings[0].应写: 级别是“放过”，却写了“应写”；"
            "请删去“应写”，或者把级别改成“错误”或“提醒”"
        ],
    ),
    "a word twice": (
        rule() + rule(identifier="zai"),
        [f"{LIST}:7: wordings[1].错写[0]: “抚贫”已经写过（{LIST}:2）；一个词只写一次"],
    ),
    "one character": (
        rule("[抚]", "扶"),
        [f"{LIST}:2: wordings[0].错写[0]: “抚”只有一个字，会错怪很多地方；请连同前后的字一起写"],
    ),
    "right that is wrong": (
        rule("[签定]", "签定好"),
        [
            f"{LIST}:2: wordings[0].错写[0]: “应写”里也有错写的词，改好了还会被查出来；"
            "请在“例外”里写上“签定好”"
        ],
    ),
}


@pytest.mark.parametrize(("text", "told"), RULES.values(), ids=list(RULES))
def test_rules_that_cannot_work(tmp_path: Path, text: str, told: list[str]) -> None:
    assert lines(tmp_path, {LIST: text}) == told


SLIPS = {
    # figures §5, and what else clerks let stand
    "举办了了比赛": ["“了了”多打了一遍“了”；请写“了”"],
    "职工的的意见": ["“的的”多打了一遍“的”；请写“的”"],
    "职工们们": ["“们们”多打了一遍“们”；请写“们”"],
    "关于关于放假的通知": ["“关于关于”多打了一遍“关于”；请写“关于”"],
    "补助100元元": ["“元元”多打了一遍“元”；请写“元”"],
    "拨付3万元元。": ["“元元”多打了一遍“元”；请写“元”"],
    "拨付3万元万元。": ["“万元万元”多打了一遍“万元”；请写“万元”"],
    "培训120人次人次。": ["“人次人次”多打了一遍“人次”；请写“人次”"],
    "第第一名": ["“第第”多打了一遍“第”；请写“第”"],
    "服务职工职工": ["“职工职工”多打了一遍“职工”；请写“职工”"],
    "发扬劳模精神精神，": ["“精神精神”多打了一遍“精神”；请写“精神”"],
    "进一步进一步加强": ["“进一步进一步”多打了一遍“进一步”；请写“进一步”"],
    "增长10%%": ["“%%”多打了一遍“%”；请写“%”"],
    "增长10％％": ["“％％”多打了一遍“％”；请写“％”"],
    "上午25:00集合": ["没有“上午25:00”这个时间；请核对时间"],
    "晚上7：75开始": ["没有“晚上7：75”这个时间；请核对时间"],
    "星期八上午": ["没有“星期八”这一天；请核对星期几"],
    "时间是星期八。": ["没有“星期八”这一天；请核对星期几"],
    "201 4年": ["“201 4年”里的数字断开了；请写“2014年”"],
    "20 25 年底": ["“20 25 年”里的数字断开了；请写“2025年”"],
    "发放2024余元": [
        "“2024余”不通：“余”前面应当是整十、整百的数；请核对；知道准数就写准数，不知道就写“2000余”"
    ],
    "走访1,205余人": [
        "“1,205余”不通：“余”前面应当是整十、整百的数；请核对；知道准数就写准数，不知道就写“1,000余”"
    ],
    "共有1.05家企业": ["“1.05家”不会有小数，多半是数字断了；请对照原件写准确的数"],
    "工会的-1-工作": ["“-1-”像是从纸上带来的页码；请删去"],
    "完成任务。,继续": ["“。,”是两个标点连在一起；请只留一个，例如“。”"],
    "慰问，。": ["“，。”是两个标点连在一起；请只留一个，例如“。”"],
    "送水、，送药": ["“、，”是两个标点连在一起；请只留一个，例如“，”"],
    "结束了。。": ["“。。”重复了；请写“。”；省略号请写“……”"],
    "的.原则": ["“的.原”中间多了“.”；请删去“.”；人名里的间隔号请写“·”"],
    "送水 ，送药": ["“，”前面多了空格；请删去空格"],
    "学习《工会法": ["“学习《工会法”里的“《”没有配对；请补上另一半，或者删去这一个"],
    "学习工会法》": ["“学习工会法》”里的“》”没有配对；请补上另一半，或者删去这一个"],
    "（见附件": ["“（见附件”里的“（”没有配对；请补上另一半，或者删去这一个"],
    "共计  元。": ["“共计　元”缺了数字；请补上数字；不知道就整句删去"],
    "慰问资金 万元，": ["“资金　万元”缺了数字；请补上数字；不知道就整句删去"],
    "参加　　人次。": ["“参加　人次”缺了数字；请补上数字；不知道就整句删去"],
    "合计元。": ["“合计元”缺了数字；请补上数字；不知道就整句删去"],
    "　　年　月　日": ["“年　月　日”没有写日期；请补上日期，或者删去"],
    "产假90天。": [
        "产假90天是《劳动法》第六十二条的旧规定；请写产假98天，见《女职工劳动保护特别规定》第七条；"
        "省里另有规定的，写明省里的规定"
    ],
    "女职工生育，产假不少于九十天。": [
        "产假90天是《劳动法》第六十二条的旧规定；请写产假98天，见《女职工劳动保护特别规定》第七条；"
        "省里另有规定的，写明省里的规定"
    ],
    "应当自争议发生之日起60日内向仲裁委员会提出申请。": [
        "60日内申请劳动仲裁是《劳动法》第八十二条的旧规定；"
        "请写申请劳动仲裁的时效是1年，见《劳动争议调解仲裁法》第二十七条"
    ],
    "申请劳动仲裁要在60天内。": [
        "60日内申请劳动仲裁是《劳动法》第八十二条的旧规定；"
        "请写申请劳动仲裁的时效是1年，见《劳动争议调解仲裁法》第二十七条"
    ],
    "依据《劳动法》第六十二条": [
        "《劳动法》第六十二条的产假90天已经不再照此执行；请写产假98天，"
        "见《女职工劳动保护特别规定》第七条；省里另有规定的，写明省里的规定"
    ],
    "依据《中华人民共和国劳动法》第82条": [
        "《劳动法》第八十二条的60日时效已经不再照此执行；"
        "请写申请劳动仲裁的时效是1年，见《劳动争议调解仲裁法》第二十七条"
    ],
    "依据《劳动法》第六十二条，女职工享受产假90天。": [
        "《劳动法》第六十二条的产假90天已经不再照此执行；请写产假98天，"
        "见《女职工劳动保护特别规定》第七条；省里另有规定的，写明省里的规定",
        "产假90天是《劳动法》第六十二条的旧规定；请写产假98天，见《女职工劳动保护特别规定》第七条；"
        "省里另有规定的，写明省里的规定",
    ],
    "产假一般为90天。": [
        "产假90天是《劳动法》第六十二条的旧规定；请写产假98天，见《女职工劳动保护特别规定》第七条；"
        "省里另有规定的，写明省里的规定"
    ],
    "法定节假日为11天": [
        "法定节假日11天是2025年以前的规定；请写13天，见2024年11月修改的《全国年节及纪念日放假办法》"
    ],
    "全年法定节假日共11天": [
        "法定节假日11天是2025年以前的规定；请写13天，见2024年11月修改的《全国年节及纪念日放假办法》"
    ],
    "月平均工作20.83天": [
        "月平均工作日20.83天是放假13天以前的算法；请写20.67天；折算日工资仍用月计薪天数21.75天"
    ],
    "2023年新劳动法规定": [
        "没有2018年以后的新《劳动法》；请写“《中华人民共和国劳动法》（2018年12月29日修正）”"
    ],
    "10月1O日": ["“1O”里混进了字母；请写“10”"],
    "共l2人": ["“l2”里混进了字母；请写“12”"],
    "12 月3 1日": ["“3 1日”里的数字断开了；请写“31日”"],
    "发放500 0元": ["“500 0”里的数字断开了；请写“5000”"],
    "共 1 2 0 人": ["“1 2 0 ”里的数字断开了；请写“120”"],
    "完成百分之20%": ["“百分之20%”把单位写了两遍；请写“20%”，或者核对"],
    "投入300万万元": ["“0万万”把单位写了两遍；请写“0万”，或者核对"],
    "最低工资2360/月": ["“工资2360/月”缺了单位；请写“2360元/月”"],
    "慰问职工30，": ["“慰问职工30”缺了单位；请写“职工30人”"],
    "走访困难家庭12。": ["“走访困难家庭12”缺了单位；请写“家庭12户”"],
    "2025年2月30日": ["没有“2025年2月30日”这一天；请核对日期"],
    "2025年13月1日": ["没有“2025年13月1日”这一天；请核对日期"],
    "奖励5,10,20元": ["“5,10,20元”里的逗号位置不对；并列的数请用顿号，例如“5、10、20元”"],
    "6月31日": ["没有“6月31日”这一天；请核对日期"],
    "支出10,00元": ["“10,00元”里的逗号位置不对；请写“1,000元”，或者核对小数点"],
    "发放慰问金万元，": ["“慰问金万元”缺了数字；请补上数字；不知道就整句删去"],
    "拨付专项资金共元。": ["“资金共元”缺了数字；请补上数字；不知道就整句删去"],
    "共个企业参加": ["“共个企业”缺了数字；请补上数字；不知道就整句删去"],
    "共有名职工": ["“共有名职工”缺了数字；请补上数字；不知道就整句删去"],
    "走访户家庭": ["“走访户家庭”缺了数字；请补上数字；不知道就整句删去"],
    "救助家企业": ["“救助家企业”缺了数字；请补上数字；不知道就整句删去"],
    "人数为人": ["“人数为人”缺了数字；请补上数字；不知道就整句删去"],
    "完成%的任务": ["“完成%”缺了数字；请补上数字；不知道就整句删去"],
    "增长％，": ["“增长％”缺了数字；请补上数字；不知道就整句删去"],
    "在月日召开会议": ["“在月日”没有写日期；请补上日期，或者删去"],
    "于年月日成立": ["“于年月日”没有写日期；请补上日期，或者删去"],
    "发放慰问金5000，惠及20户": ["“慰问金5000”缺了单位；请写“慰问金5000元”"],
    "募集善款12万，": ["“善款12万”缺了单位；请写“善款12万元”"],
    "201  4年": ["“201  4年”里的数字断开了；请写“2014年”"],
    "1 200元": ["“1 200”里的数字断开了；请写“1200”"],
    "参加活动3 000人": ["“3 000”里的数字断开了；请写“3000”"],
    "支出5. 98万元": ["“5. 98”里的数字断开了；请写“5.98”"],
    "支出5 .98万元": ["“5 .98”里的数字断开了；请写“5.98”"],
    "遭遇7〃18暴雨": ["“7〃18”里的“〃”不对；请写“7·18”"],
    "慰问\ufffd\ufffd职工": ["这里有乱码“锟斤拷”或“\ufffd”；请对照原件补上"],
    "锟斤拷": ["这里有乱码“锟斤拷”或“\ufffd”；请对照原件补上"],
    # the township's own list
    "任务均以完成": ["“均以完成”写错了：“已”是已经；请写“均已完成”"],
    "做好组审工作": ["“组审工作”写错了：“经审”是经费审查；请写“经审工作”"],
    "今天以来，": ["“今天以来”写错了：从年初算起是“今年以来”；请写“今年以来”"],
    "开展抚**贫**活动": ["“抚贫”写错了：“扶”是扶助；请写“扶贫”"],
    "截止目前": ["“截止目前”写错了：“截止”是停止，“截至”是到某时为止；请写“截至目前”"],
    "拔付资金": ["“拔付”写错了：“拨”是拨款，“拔”是拔起；请写“拨付”"],
    "庆祝三八国际劳动节": [
        "“三八国际劳动节”写错了：节日的名称少了“妇女”；请写“三八国际劳动妇女节”"
    ],
    "选出副工席": ["“副工席”写错了：“主席”写错了一个字；请写“副主席”"],
}


@pytest.mark.parametrize(("text", "told"), SLIPS.items(), ids=list(SLIPS))
def test_each_slip_in_its_words(text: str, told: list[str]) -> None:
    assert [f"{find.message}；{find.remedy}" for find in finds(text, LEXICON)] == told


LEAVE = "产假90天是《劳动法》第六十二条的旧规定"
ARBITRATION = "60日内申请劳动仲裁是《劳动法》第八十二条的旧规定"
HOLIDAYS = "法定节假日11天是2025年以前的规定"
WORKDAYS = "月平均工作日20.83天是放假13天以前的算法"
TRAPS = {
    "女职工生育享受不少于九十天的产假": LEAVE,
    "90天产假": LEAVE,
    "**产假**90天": LEAVE,
    "产假90日": LEAVE,
    "产假不少于90日": LEAVE,
    "产假（90天）": LEAVE,
    "仲裁时效为六十日": ARBITRATION,
    "仲裁时效60天": ARBITRATION,
    "申请仲裁的时限是60日": ARBITRATION,
    "劳动仲裁要在60日内提出": ARBITRATION,
    "60天之内去仲裁": ARBITRATION,
    "全年11天法定节假日": "法定节假日11天是2025年以前的规定",
    "产假**90**天": LEAVE,
    "产假<b>90</b>天": LEAVE,
    "[产假](chanjia.md)90天": LEAVE,
    "产假有90天": LEAVE,
    "产假一共90天": LEAVE,
    "产假９０天": LEAVE,
    "法定节假日一共11天": HOLIDAYS,
    "法定节假日一共十一天": HOLIDAYS,
    "法定节假日共１１天": HOLIDAYS,
    "申请劳动仲裁，60日内提出": ARBITRATION,
    "申请劳动仲裁的，应在60日内提出": ARBITRATION,
    "申请劳动仲裁，自争议发生之日起60日内提出": ARBITRATION,
    "劳动仲裁要在６０天内提出": ARBITRATION,
    "产假可以休90天": LEAVE,
    "月工作日为２０．８３天": WORKDAYS,
    "月工作日为20.83": "月平均工作日20.83天是放假13天以前的算法",
    **dict.fromkeys(("产假期间为90日", "产假休息90天", "生育假90天", "90天带薪产假"), LEAVE),
    **dict.fromkeys(("产假的期限是90天", "产假只有90天", "生育假期一般规定为九十日"), LEAVE),
    **dict.fromkeys(("产假至少要休90天", "产假90个自然日", "产假可休息90天"), LEAVE),
    **dict.fromkeys(("法定节假日放假11天", "法定节假日的天数是11天"), HOLIDAYS),
    **dict.fromkeys(("60日的仲裁时效", "仲裁申请期限只有60天"), ARBITRATION),
    "新《劳动法》2024年1月1日起施行": "没有2018年以后的新《劳动法》",
    **dict.fromkeys(("女职工产假为三个月", "产假：九〇天", "产假天数：90", "产假有3个月"), LEAVE),
    **dict.fromkeys(("生孩子可以请90天假", "女职工生育享受九十天假", "生育可休90天带薪假"), LEAVE),
    **dict.fromkeys(("产假90\u200b天", "产\u200b假90天", "产假&#57;0天", "产假9&#x30;天"), LEAVE),
    **dict.fromkeys(("法定年节假日11天", "每年有11个法定假日", "一年法定假11天"), HOLIDAYS),
    "《全国年节及纪念日放假办法》规定放假11天": HOLIDAYS,
    "劳动争议发生之日起六十日内提出书面申请": ARBITRATION,
    "自争议发生之日起60天之内申诉": ARBITRATION,
    "超过60天仲裁委不再受理": ARBITRATION,
    "过了60天就不能申请劳动仲裁": ARBITRATION,
    "申请劳动仲裁的时效是两个月": ARBITRATION,
    "仲裁时效为2个月": ARBITRATION,
    # words of the past that are said of something else
    "生孩子以前要办手续，女职工产假90天": LEAVE,
    "产假90天，假期工资改为按月发放": LEAVE,
    "举例：过去产假90天，现在也是90天产假": LEAVE,
    "产假90天，另加60天奖励假": LEAVE,
    "产假90天，见工会98号文件": LEAVE,
    "工会以前在老街办公，法定节假日11天": HOLIDAYS,
    "今年一年来有人问，仲裁时效是60天": ARBITRATION,
}
"""Statements of STANDARDS §7 in the words people use, and what is said of each."""


@pytest.mark.parametrize(("text", "told"), TRAPS.items(), ids=list(TRAPS))
def test_what_the_law_no_longer_says_is_told_in_any_words(text: str, told: str) -> None:
    assert [find.message for find in finds(read(f"{text}。")[0], LEXICON)] == [told]


PAST = (
    *("以前产假90天。", "原来的90天产假。", "产假由90天改为98天。", "产假90天延长到98天。"),
    *(
        "产假从90天增加到158天。",
        "产假90天改为158天。",
        "今后不再是90天产假。",
        "产假90天是旧规定。",
    ),
    *(
        "产假90天的规定已经废止。",
        "产假90天，这是旧规定。",
        "产假90天（旧规定）。",
        "旧规定：产假90天。",
    ),
    *("当时国家规定女职工生育享受不少于90天的产假。", "在过去的劳动法中，女职工产假90天。"),
    "1994年起女职工产假90天，这里讲的都是旧规定。",
    *("根据原来的规定，女职工产假90天。", "以前，女职工产假90天。", "网传：产假90天。"),
    *("以前产假90天、法定节假日11天，现在都变了。", "产假90天、法定节假日11天都是旧规定。"),
    *("产假90天不是真的。", "本省另给产假90天。", "2025年以前法定节假日11天。"),
    *("以前申请劳动仲裁的时效是60日。", "60日的仲裁时效早已废止。", "仲裁时效60日改为1年。"),
)
"""Figures that are told as past, as untrue, or as something on top of the law's."""
OTHER_MATTERS = (
    *("60日内提起行政复议。", "60天试用期。", "不服的可以在60日内申请行政复议。"),
    *("发生争议的，60日内提起行政复议。", "自行政争议发生之日起60日内申请复议。"),
    *("人事争议发生之日起60日内申请仲裁。", "超过60日不结案的，仲裁委可以延长15日。"),
    *("劳动争议发生之日起60日内申请行政复议。", "劳动争议发生之日起60日内双方可以协商。"),
    *("发放产假期间3个月工资。", "产假三个月后上班。", "产假期满三个月。", "产假为三个月工资。"),
    *("生育津贴90天内申领。", "生育后90天内登记。", "生育后请90天内登记。", "产假天数：98"),
    *("产假天数：90人", "产假天数：900", "全镇设11个法定节假日值班点。", "有11个假日活动。"),
    *("法定节假日11个网点值班。", "申请劳动仲裁要等两个月。", "仲裁两个月后结案。"),
)
"""The same numbers of something else."""


@pytest.mark.parametrize("text", [*PAST, *OTHER_MATTERS])
def test_what_is_told_as_past_or_of_another_matter_passes(text: str) -> None:
    assert finds(text, LEXICON) == []


TABLES = {
    "| 产假 | 90天 |\n|---|---|\n| 婚假 | 3天 |": LEAVE,
    "| 假期 | 天数 |\n|---|---|\n| 产假 | 90天 |": LEAVE,
    "| 假期 | 天数 |\n|---|---|\n| **产假** | **９０** |": LEAVE,
    "| 序号 | 假期 | 天数 |\n|:--|:-:|--:|\n| 1 | 产假 | 90天 |": LEAVE,
    "| 婚假 | 产假 |\n|---|---|\n| 3天 | 90天 |": LEAVE,
    "婚假 | 3天\n产假 | 90天": LEAVE,
    "- 说明\n\n  > | 假期 | 天数 |\n  > |---|---|\n  > | 产假 | 90天 |": LEAVE,
    "| 婚假\\|产假 | 产假 |\n|---|---|\n| 3天 | 90天 |": LEAVE,
    "| 产假 | 女职工产假 | 90天 |\n|---|---|---|": LEAVE,
    "| 法定节假日 | 11天 |\n|---|---|": HOLIDAYS,
    "| 事项 | 申请期限 |\n|---|---|\n| 劳动仲裁 | 60日 |": ARBITRATION,
    "| 申请劳动仲裁 | 60日内 |": ARBITRATION,
    "| 月平均工作日 | 20.83 |": WORKDAYS,
    "<table><tr><td>产假</td><td>90天</td></tr></table>": LEAVE,
    "<table>\n<tr>\n<th>婚假</th>\n<th>产假</th>\n</tr>\n"
    "<tr>\n<td>3天</td>\n<td>90天</td>\n</tr>\n</table>": LEAVE,
    "<TABLE><TR><TD class=x>法定<b>节假日</b><TD>11天</TABLE>": HOLIDAYS,
}
"""The same in tables: a heading above, a name beside it, in Markdown and in HTML."""


@pytest.mark.parametrize(("body", "told"), TABLES.items(), ids=list(TABLES))
def test_what_the_law_no_longer_says_is_told_in_tables(body: str, told: str) -> None:
    text = read(body)[0]
    found = finds(text, LEXICON)
    assert [find.message for find in found] == [told]
    figures = ("90天", "９０", "11天", "60日", "60日内", "20.83")
    assert text[found[0].start : found[0].end].endswith(figures)


@pytest.mark.parametrize(
    "body",
    [
        "| 假期 | 原来 | 现在 |\n|---|---|---|\n| 产假 | 90天 | 98天 |",
        "| 假期 | 旧规定 |\n|---|---|\n| 产假 | 90天 |",
        "| 假期 | 提前申请 |\n|---|---|\n| 产假 | 90天 |",
        "| 事项 | 婚假 | 产假 |\n|---|---|---|\n| 提前申请 | 3天 | 90天 |",
        "| 年份 | 法定节假日 |\n|---|---|\n| 2014年 | 11天 |",
        "| 假期 | 天数 |\n|---|---|\n| 产假 | 98天 |\n| 法定节假日 | 13天 |\n| 年休假 | 5天 |",
        "| 假期 | 天数 |\n|---|---|\n| 产假 | 98天 |\n| 奖励假 | 90天 |",
        "| 产假津贴申领 | 90天 |",
        "| 申请劳动仲裁 | 1年内 |\n| 工伤认定 | 60日内 |",
        "<table><tr><td>产假</td><td>98天</td></tr><tr><td>婚假</td><td>90天</td></tr></table>",
        "不申请仲裁，60日内提起诉讼。",
        "产假有90天以上。",
    ],
)
def test_tables_that_only_look_outdated(body: str) -> None:
    assert finds(read(body)[0], LEXICON) == []


@pytest.mark.parametrize(
    "text",
    [
        *(
            "产假98天，本省再增加90天。",
            "本省延长产假90天。",
            "产假满90天后回来上班的，请告诉我们。",
        ),
        *("在60日内结案。", "收到裁决书之日起15日内起诉。", "比上年增长20.83%。"),
        *("2024年2月29日。", "10,000元。", "1,234.50元。", "（星期四\n\n）", "Wi-Fi 5O2"),
        *("聘任制公务员自争议发生之日起六十日内申请仲裁。", "公布属于国家的档案。"),
        *(
            "http://示例镇总工会.公益/",
            "示例镇总工会.公益",
            "gonghui@示例.中国",
            "邮箱 a@示例.政务",
        ),
        *("2l家庭装洗衣液", "0.5l家庭装", "1桶5l家用油", "食用油5l元旦发放"),
        *("网传2025年新劳动法是假消息", "“2023年新劳动法”是谣言", "2020年新《劳动法》不存在"),
        *("春节等法定假日11天连休", "休产假90天以上", "2025年1月1日前法定节假日为11天"),
        *("傣历2月30日", "回历2月30日", "2026年2月29日不存在，今年2月只有28天"),
        *("2.3户外劳动者服务站点", "2.1名词解释", "3.2名额分配", "4.1名单公示", "5.1户籍要求"),
        *("190天产假。", "一百九十天的产假。", "111天法定节假日。", "160日内申请仲裁。"),
        *("产假期满90天。", "产假要提前90天申请。", "产假休完90天再来。"),
        *("奖金万元等你来拿", "资金（万元）", "共有家庭影院", "公共个人信息", "走访名企业"),
        *("帮扶户家庭情况", "帮扶户困难程度", "救助户家庭人口", "走访国家企业", "共有名单要公开"),
        *("出生年月日", "在年月日前面盖章", "单位为人", "金额单位为元。", "占比（%）", "增长%"),
        *(
            "资金12万元，",
            "慰问金5000元，",
            "善款12万多元",
            "奖金500、300、200元。",
            "资金文件12，",
        ),
        *("三等奖 5 200元", "1. 98万元用于慰问", "附：5. 20元", "GDP为126万亿元。", "6〃管"),
        *("各组均以完成时间排名。", "评审组审工作总结。", "今天以来电最多。", "**安抚**贫困户。"),
        *("2025年3 200元", "12 345 678", "第2 300号"),
        *("11天假期。", "O2O平台", "20日内、30 日内", "3 月 8 日"),
    ],
)
def test_what_only_looks_like_a_slip(text: str) -> None:
    assert finds(text, LEXICON) == []


HONEST = (
    *("目的的确达到了", "报名名额有限", "每人补助100元元旦前发放", "奖金500元元月发放"),
    *("来了10名名师", "走访10家家庭", "慰问10户户外劳动者", "帮扶10个个体户", "设3个个人奖"),
    *("共10场场地赛", "10亩亩产", "30人人均2件", "2025年年底", "5月月底", "8日日间", "3天天晴"),
    *("书香门第第一家", "状元及第第二年", "一个一个来", "一次次走访", "家家户户", "人人参与"),
    *("镇总工会工会干部培训班", "困难职工职工医保", "一线职工职工书屋", "企业职工职工代表大会"),
    *("民营企业企业家", "信访工作工作组", "例会制度制度化", "学习会议精神精神文明办"),
    *("大家研究研究", "商量商量", "出来活动活动", "打听打听", "介绍介绍", "学习学习"),
    *("星期八点开门", "每星期八小时", "下星期八月一日放假", "星期八、九点都可以", "两星期九次"),
    *("晚上24:00截止", "上午9:00—11:30", "下午2:30", "中午12：00", "凌晨0:05", "上午11:59"),
    *("0.5%、0.8%", "100%100%", "谢谢", "常常", "刚刚好", "仅仅三天", "多多益善", "步步高"),
    *("为了了解情况", "现在在岗", "工会会员会员证", "干部干部人事档案", "单位单位信息表"),
    *("两万万人", "年年有余", "说明明天的安排", "中心心理咨询室", "发展展览", "人民民主"),
)
"""Characters and words that stand twice and are right."""


@pytest.mark.parametrize("text", HONEST)
def test_what_is_doubled_and_right(text: str) -> None:
    assert finds(text, LEXICON) == []


def test_every_rule_of_this_repository_finds_its_words_and_not_what_it_writes_instead() -> None:
    for one in own_rules():
        for word in one.wrong:
            assert any(word in f.message for f in LEXICON.finds(f"今年{word}，")), word
        assert one.right is not None
        assert list(LEXICON.finds(one.right)) == []
        for more in one.unless:
            assert list(Lexicon([one]).finds(more)) == [], more


def test_the_text_that_is_read_keeps_every_place() -> None:
    body = "一<!-- 二\n三 -->四`五`\n```\n六\n```\n[七](八.md)<b>九</b>"
    text, excuses = read(body)
    assert len(text) == len(body)
    assert text.replace(BLANK, "") == "一\n四\n\n\n\n[七九"
    assert excuses == ()


def test_comments_that_never_end_are_no_excuse() -> None:
    assert read("<!-- 用词" * 20_000)[1] == ()


MARKS = st.text(
    alphabet="的了工会抚贫2014年余元家 　，。、；（）《》【】\n-_.`<!-用词: >[](", max_size=300
)


@given(MARKS)
def test_finds_lie_in_the_text_in_order_and_apart(text: str) -> None:
    found = finds(text, LEXICON)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.end <= after.start for one, after in pairwise(found))


@given(MARKS)
def test_reading_keeps_lines_and_length(body: str) -> None:
    text, excuses = read(body)
    assert [len(line) for line in text.split("\n")] == [len(line) for line in body.split("\n")]
    assert all(0 <= one.start <= one.at < one.end <= len(body) for one in excuses)


@pytest.mark.parametrize(
    "text",
    [
        *(
            sign * 50_000
            for sign in (" ", "1", "的", "（", "）》", "1 ", "，", "《。", "年 ", "<!--")
        ),
        *("<!-- 用词" + " " * 50_000 + "-->", "<!---->" * 10_000, "<!-- 用词: 因 -->抚贫 " * 3_000),
        *("1" * 50_000 + ".1家", "账号" * 20_000, "劳动法" * 20_000, "申请仲裁" * 20_000),
        *("以前产假90天，" * 20_000, "以前产假90天。" * 20_000, "产假期间" * 20_000),
        *("产假&#57;" * 10_000, "以前" * 50_000 + "产假90天", "以前、产假90天、" * 10_000),
        *("产假|" * 30_000, "|产假\n" + "长" * 50_000, "<tr><td>产假" * 10_000, "产假_" * 30_000),
    ],
    ids=range(27),
)
def test_hostile_texts_are_read_to_their_end(text: str) -> None:
    assert len(finds(read(text)[0], LEXICON)) <= MOST


LEAVE = "产假90天是《劳动法》第六十二条的旧规定"
PASSED = (
    "warning: 8: 正文: {}，已按“用词”说明放行：{}；"
    "请核对读者会不会当成现在的规定；在这句里写明“旧规定”，就不再提示，也不用“用词”说明"
)


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("产假90天。<!-- 用词: 引自1994年的文件 -->", [PASSED.format(LEAVE, "引自1994年的文件")]),
        (
            f"产假90天。<!-- 用词: {'长' * 80} -->",
            [PASSED.format(LEAVE, f"{'长' * 60}…")],
        ),
        (
            "产假90天，抚贫。<!-- 用词: 原文如此 -->",
            [PASSED.format(LEAVE, "原文如此")],
        ),
        (
            "产假90天。<!-- 用词 -->",
            [
                "error: 8: 正文: “用词”说明没有写原因；请写成 <!-- 用词: 原文如此，引自文件 -->",
                f"error: 8: 正文: {LEAVE}；请写产假98天，见《女职工劳动保护特别规定》第七条；省里另有规定的，写明省里的规定",
            ],
        ),
        ("旧规定里产假90天。", []),
    ],
)
def test_what_the_law_no_longer_says_never_passes_unseen(
    tmp_path: Path, body: str, told: list[str]
) -> None:
    """An excuse lets it stand (a text may quote a law of once), and stays in sight."""
    found = examined(tmp_path, {LIST: rule(), NEWS: notice(body=body)}).problems
    assert [f"{one.level}: {str(one).removeprefix(f'{NEWS}:')}" for one in found] == told


def test_no_list_of_words_allows_what_the_law_no_longer_says(tmp_path: Path) -> None:
    allowed = rule("[产假90天]", "", level="放过")
    found = examined(tmp_path, {LIST: allowed, NEWS: notice(body="产假90天。")}).problems
    assert [(one.level, one.message) for one in found if one.source == NEWS] == [("error", LEAVE)]

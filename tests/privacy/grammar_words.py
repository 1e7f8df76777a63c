"""A written grammar of home addresses and days of birth, and of what only looks like them.

It knows how clerks write them and nothing of the guard. Names of places are made up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product
from random import Random

from privacy.grammar import EACH, birthday, person

Make = Callable[[Random], str]


@dataclass(frozen=True)
class Cell:
    """One cell: what is planted, how it is drawn, and the words around it."""

    form: str
    drawn: str
    context: str


def _n(random: Random, most: int = 200) -> int:
    return random.randrange(1, most)


def _room(random: Random) -> int:
    return random.randrange(1, 13) * 100 + random.randrange(1, 9)


_WORDS = "一二三四五六七八九"
_ENDS = ("村", "寨", "屯", "庄", "湾", "坪", "沟", "坝", "塘", "冲")
_NAMED = ("名都", "华府", "嘉园", "豪庭", "雅苑", "公馆", "丽都", "花城")
_BLOCKS = ("家属楼", "职工楼", "家属院", "公租房", "安置房")

DOORS: dict[str, Make] = {
    "第几组第几号": lambda r: f"上河村第{r.choice(_WORDS)}组第{_n(r)}号",
    "楼栋横线": lambda r: f"矿区家属楼{_n(r, 20)}栋{_n(r, 5)}-{_room(r)}",
    "村组号": lambda r: f"上河{r.choice(_ENDS)}{_n(r, 15)}组{_n(r)}号",
    "组用汉字": lambda r: f"上河{r.choice(_ENDS)}{r.choice(_WORDS)}组{_n(r)}号",
    "组用字母": lambda r: f"上河村{r.choice('ABX')}组{_n(r)}号",
    "镇村组号": lambda r: f"示例镇红旗{r.choice(_ENDS)}第{_n(r, 15)}村民小组{_n(r)}号",
    "家属楼": lambda r: (
        f"{r.choice(('矿区', '示例厂', ''))}{r.choice(_BLOCKS)}{_n(r, 20)}-{_room(r)}"
    ),
    "小区楼室": lambda r: f"示例{r.choice(_NAMED)}{_n(r, 30)}号楼{_room(r)}室",
    "栋单元": lambda r: f"示例小区{_n(r, 30)}{r.choice('栋幢')}{_n(r, 6)}单元{_room(r)}",
    "湾组": lambda r: f"上河村{r.choice(('大湾', '李家', '张家沟', '石桥'))}组{_n(r)}号",
    "大写组": lambda r: f"上河村{r.choice('壹贰叁肆伍')}组{_n(r)}号",
    "居委会组": lambda r: f"上河居委会{_n(r, 15)}组{_n(r)}号",
    "自然村": lambda r: f"上河自然村{_n(r)}号",
    "街号单元": lambda r: f"老街{_n(r)}号{_n(r, 6)}单元{_room(r)}",
    "栋三段": lambda r: f"廉租房{_n(r, 20)}栋{_n(r, 5)}-{_n(r, 9)}-{_n(r, 9)}",
    "附号": lambda r: f"河东社区人民路{_n(r)}号附{_n(r, 20)}号{r.choice((' ', ''))}{_n(r, 8)}楼",
    "附号房": lambda r: f"示例镇老街{_n(r)}号附{_n(r, 20)}号{_room(r)}室",
}
"""Addresses to the door."""

BESIDE_PERSONS: dict[str, Make] = {
    "楼名不明": lambda r: f"金桥国际{_n(r, 30)}{r.choice(('号楼', '栋', '座'))}{_room(r)}室",
}
"""Rooms that may be offices, unless a person stands before them."""
VILLAGES: dict[str, Make] = {
    "镇村": lambda r: f"示例镇上河{r.choice('村屯寨')}",
    "县镇村": lambda r: "示例县示例镇下河村",
    "村组": lambda r: f"上河村{_n(r, 15)}组",
    "村社": lambda r: f"桥头村{_n(r, 9)}社",
    "街号": lambda r: f"石桥镇老街{_n(r)}号",
    "县街号": lambda r: f"示例省示例县示例镇人民路{_n(r)}号",
    "镇村组": lambda r: f"示例镇上河村{r.choice(_WORDS)}组",
}
"""Addresses to the village, private beside a name."""

_WIDE = str.maketrans({chr(48 + n): chr(0xFF10 + n) for n in range(10)} | {"-": "－"})


def _blanks(blank: str) -> Callable[[str], str]:
    def draw(value: str) -> str:
        pieces, last = [], ""
        for sign in value:
            is_turn = last.isdigit() != sign.isdigit() and "-" not in (last, sign) and last
            pieces.append(f"{blank}{sign}" if is_turn and blank not in (last, sign) else sign)
            last = sign
        return "".join(pieces)

    return draw


DRAWN: dict[str, Callable[[str], str]] = {
    "照写": str,
    "全角": lambda value: value.translate(_WIDE),
    "空格": _blanks(" "),
    "全角空格": lambda value: _blanks("\u3000")(value).translate(_WIDE),
    "不换行空格": _blanks("\u00a0"),
}
"""How the signs are drawn and parted."""

HOMES: dict[str, str] = {
    "单独": "{}",
    "姓名后": "{name}，{}",
    "性别后": "{name}，男，{}，困难职工",
    "住": "{name}，女，住{}",
    "现住": "{name}现住{}。",
    "住址": "住址：{}",
    "括号": "{name}（{}）",
    "列": "1、{name} {} 慰问金500元",
    "竖表": "| 住址 | {} |",
}
BESIDE: dict[str, str] = {one: HOMES[one] for one in ("姓名后", "性别后", "括号", "列")}
LIVING: dict[str, str] = {
    "住": "{name}，住{}",
    "性别后": "{name}，男，汉族，住{}，困难职工",
    "家住": "{name}，家住{}。",
    "贴着住": "困难职工{name}住{}",
    "贴着家住": "{name}家住{}。",
    "住在括号里": "{name}（住{}）",
    "其母": "其母{name}，住{}",
    "住所": "申请人：{name}，男，住所：{}",
    "遮住姓名": "张*，现住{}",
    "住址": "家庭住址：{}",
    "现住址": "现住址: {}；",
    "竖表": "| 家庭住址 | {} |",
}


def home_cells() -> Iterator[tuple[Cell, list[str]]]:
    """Every cell of addresses with its samples."""
    random = Random(71)
    groups = ((DOORS, HOMES), (BESIDE_PERSONS, BESIDE), (VILLAGES, LIVING))
    for forms, contexts in groups:
        for (form, make), (drawn, draw), (context, words) in product(
            forms.items(), DRAWN.items(), contexts.items()
        ):
            texts = [words.format(draw(make(random)), name=person(random)) for _ in range(EACH)]
            yield Cell(form, drawn, context), texts


def _day(form: str) -> Make:
    def make(random: Random) -> str:
        day = birthday(random)
        return form.format(y=day.year, m=day.month, d=day.day)

    return make


DAYS: dict[str, Make] = {
    "横线": _day("{y}-{m:02}-{d:02}"),
    "年月日": _day("{y}年{m}月{d}日"),
    "零年月日": _day("{y}年{m:02}月{d:02}日"),
    "点": _day("{y}.{m}.{d}"),
    "斜线": _day("{y}/{m}/{d}"),
}
"""Whole days."""
MONTHS: dict[str, Make] = {
    "六位": _day("{y}{m:02}"),
    "年月": _day("{y}年{m}月"),
    "点": _day("{y}.{m:02}"),
    "横线": _day("{y}-{m:02}"),
}
SHORT: dict[str, Make] = {
    "两位年": lambda r: f"{r.randrange(45, 99)}年{r.randrange(1, 13)}月",
}
_OF_DAYS: dict[str, str] = {
    "民族后": "{name}，男，汉族，{}",
    "民族在前": "{name}，汉族，女，{}，示例厂职工",
    "顿号": "{name}、女、{}",
    "空格": "{name} 男 苗族 {}",
    "生": "{name}，{}生，中共党员",
    "出生": "{name}，{}出生",
    "括号生": "{name}（{}生）",
    "表格生": "| {name} | {}生 |",
    "生于": "{name}，生于{}",
    "出生于": "{name}出生于{}。",
}
_AROUND: dict[str, str] = {
    "单引号": "说明: '{name}，{}生'",
    "双引号": '说明: "{name}，{}生"',
    "花括号": "- {{说明: {name}，{}生}}",
    "格": "<td>{name}，{}生</td>",
    "段": "<p>{name}，{}出生</p>",
    "弯引号": "“{name}，{}生”",
    "方括号": "【{name}，{}生】",
    "加粗": "**{name}**，{}生。",
    "叹号": "{name}，{}生！",
    "职工": "职工{name}，{}出生",
    "困难职工": "困难职工{name}（{}生）",
    "孤儿": "孤儿{name}，{}出生",
    "受助学生": "受助学生{name}（{}出生）",
    "其女": "其女{name}，{}生",
    "女儿": "女儿{name}，{}出生",
}
"""What stands around a birth, and before the name."""
_OF_MONTHS: dict[str, str] = {
    "出生年月": "{name}，出生年月 {}",
    "出生年月冒号": "出生年月：{}",
    "出生日期": "{name}，出生日期：{}，示例厂",
    "生于": "{name}，女，生于{}",
}
_OF_SHORT: dict[str, str] = {
    "遮住姓名": "张* {} 助学",
    "姓名": "{name}，{}，困难职工",
    "性别": "| {name} | 男 | {} | 低保 |",
    "出生": "{name}，{}出生",
    "贴着姓名": "{name}{}生，困难职工",
    "键": "- {{姓名: 李**, 事由: {}}}",
}
_MONTH_AND_SEX: dict[str, str] = {
    "月生": "{name}，男，汉族，{}生，中共党员",
    "月出生": "{name}，女，{}出生",
}


def birth_cells() -> Iterator[tuple[Cell, list[str]]]:
    """Every cell of days of birth with its samples."""
    random = Random(72)
    spelt = {"年月": MONTHS["年月"]}
    groups = (
        (DAYS, _OF_DAYS),
        (MONTHS, _OF_MONTHS),
        (SHORT, _OF_SHORT),
        (spelt, _MONTH_AND_SEX),
        ({**spelt, "年月日": DAYS["年月日"]}, _AROUND),
    )
    for forms, contexts in groups:
        for (form, make), (drawn, draw), (context, words) in product(
            forms.items(), DRAWN.items(), contexts.items()
        ):
            texts = [words.format(draw(make(random)), name=person(random)) for _ in range(EACH)]
            yield Cell(form, drawn, context), texts


HARMLESS = (
    # places of work and meeting
    "地址：示例县示例镇人民路{n}号",
    "示例镇总工会在人民路{n}号附{s}号{f}楼办公",
    "示例商贸有限公司，地址：示例镇老街{n}号附{s}号{f}楼",
    "| 示例机械有限公司 | 经济开发区创业路{n}号{s}号楼{room}室 |",
    "示例建材厂：示例镇工业园区{s}号楼{room}室",
    "律师事务所在示例大厦{s}座{room}室",
    "培训地点：县职业学校{s}号楼{room}室",
    "会议在县人民医院{s}号楼{room}室举行",
    "报到地点：示例宾馆{s}号楼{room}房",
    "开标地点：县公共资源交易中心{s}号楼{room}室",
    "请到{s}号楼{room}室领取会员证",
    "科技园{s}号楼{room}室招聘装卸工{s}名",
    "人民路{n}号附{s}号示例超市招收收银员",
    "邮政网点：人民路{n}号附{s}号",
    "示例镇老街{n}号附{s}号（示例农商行）",
    "职工书屋设在示例小区{s}号楼1楼活动室",
    "驿站在红旗寨{s}组{n}号职工书屋",
    "上河村{s}组{n}号驿站开门了",
    "采石场{s}组{n}号设备检修",
    "二车间{s}组{n}号工位",
    "第{s}组{n}号选手得{n}分",
    "男子组{n}号、女子组{s}号进入决赛",
    "{y}年{m}月建成家属楼{s}栋，住户{n}户",
    "家属楼{s}月{s}日停水",
    "示例名都{s}号楼今年加装电梯{s}部",
    "考场：县二中{s}号楼{room}室",
    "示例职业学院{s}栋{room}室",
    "联系人：李敏，行政中心{s}号楼{room}室",
    "李敏 县总工会 {s}号楼{room}室",
    "陈科长，办公地点金桥国际{s}栋{room}室",
    "工业区{s}组{n}号厂房、开发区{s}队{n}号门岗",
    "| 示例商贸公司 | 示例县人民路{s}号楼{s}单元{room}室 |",
    "双河村村委会（双河村{s}组{n}号）",
    "双河村村民委员会，双河村{s}组{n}号",
    "地址：双河村{s}组{n}号（双河村居委会）",
    "到双河村{s}组{n}号的村委会盖章",
    "| 双河村党群服务中心 | 双河村{s}组{n}号 | 每天 |",
    "双河村小学（双河村{s}组{n}号）",
    "双河村卫生站：双河村{s}组{n}号",
    "示例镇敬老院，双河村{s}组{n}号",
    "幼儿园 桥头村{s}组{n}号",
    "双河村幸福驿站，双河村{s}组{n}号",
    "面试地点：示例家庭农场（双河村{s}组{n}号）",
    "用人单位：示例合作社，地址双河村{s}组{n}号",
    "示例建设有限公司，明月路{n}号{s}栋{s}单元{room}号",
    "供应商名称：示例建设有限公司\n供应商地址：明月路{n}号{s}栋{s}单元{room}号",
    "- 名称: 桥头驿站\n  地址: 双河村{s}组{n}号",
    "登记姓名、家庭住址、银行卡号 示工办〔{y}〕{n}号",
    "停电通知：桥头村{s}组{n}号至{n}号",
    "桥头村{s}组{n}号变压器停电检修",
    "文物保护单位：桥头村{s}组{n}号古民居",
    "集合点：双河村{s}组{n}号",
    "考场：{s}号楼{s}单元{room}室",
    "示例商贸有限公司，住所：示例镇明月路{n}号",
    "被申请人：示例厂，住所地：示例镇创业路{n}号",
    "联系人李敏，示例镇人民路{n}号",
    "报名请找李敏，示例镇人民路{n}号便民服务中心",
    "参会人员住示例镇人民路{n}号示例宾馆",
    "司法所（示例镇明月路{n}号）",
    "金鑫（示例县人民路{n}号）",
    "上河村大湾{n}号 施工，请绕行",
    "阳光小区{s}栋的路灯修好了",
    # villages and people in general
    "家住上河村的职工可以就近参加",
    "住示例镇上河村的会员由村工会小组通知",
    "住示例镇上河村、下河村的职工坐{s}路车",
    "走访住在示例镇上河村的老劳模",
    "示例镇上河村有{s}个组{n}户",
    "住院职工可领慰问金{n}元",
    "住建局、住房公积金中心到场答疑",
    "驻村干部住上河村{n}天",
    "家庭住址：只写到村",
    "现住址请写到村或社区",
    # days that are no births
    "示例镇总工会成立于{y}年{m}月{d}日",
    "工会法{y}年{m}月{d}日通过，{y}年{m}月{d}日起施行",
    "本办法自{y}年{m}月{d}日起生效",
    "协议{y}-{m}-{d}生效，有效期{s}年",
    "会议于{y}年{m}月{d}日召开，男代表{s}人，女代表{s}人",
    "参会男职工{s}人、女职工{s}人，{y}年{m}月{d}日",
    "张*，男，{y}年{m}月{d}日入会",
    "王建国，男，汉族，{y}年{m}月参加工作",
    "李敏，女，{y}-{m}-{d}起任工会主席",
    "王建国，{y}年{m}月{d}日当选",
    "报名对象：男，{s}岁以上；时间：{y}年{m}月{d}日",
    "女职工，{y}年{m}月{d}日前怀孕的",
    "{y}年{m}月出生的婴儿，父母可休育儿假{s}天",
    "凡{y}年{m}月{d}日以后出生的，按新规定办",
    "出生年月在{y}年{m}月以前的职工",
    "出生年月（如198503）要写六位",
    "{two}年{m}月建厂，{two}年{m}月投产",
    "{two}年{m}月抗洪，全镇职工捐款{n}元",
    "困难职工帮扶从{two}年{m}月开始",
    "| 送温暖 | {two}年{m}月 | {n}户 |",
    "| 示例厂 | 助学 | {y}年{m}月 | {n}元 |",
    "| 王建国 | 男 | {y}-{m}-{d} | 入会 |",
    "诞生于{y}年{m}月{d}日的示例煤矿工会",
    "{y}年{m}月生产煤炭{n}万吨",
    "如某职工{y}年{m}月出生，退休年龄为六十岁零{s}个月",
    "{y}年{m}月出生的人，{s}岁退休",
    "{two}年{m}月进厂的王师傅说，今年发慰问金了",
    "参赛组别：男、女，{y}年{m}月{d}日前报名",
    "男，{y}年{m}月{d}日比赛；女，次日比赛",
    "李敏，女，{y}年{m}月{d}日至今任会计",
    "期间：{y}.{m}.{d}—{y}.{m}.{d}",
    "活动时间：{y}/{m}/{d}，集体生日会照常",
    "{y}年{m}月{d}日生产安全检查",
    "雷锋{y}年{m}月{d}日出生于湖南",
    "烈士李大年，{y}年{m}月出生",
    "1893年{m}月{d}日出生",
    "王建国，{y}年{m}月{d}日，加入工会",
    "王建国（{y}年{m}月{d}日任命）",
    "张三（男，{y}.{m:02}入会）",
    "供稿：王建国，{y}年{m}月{d}日",
    "方案，{y}年{m}月生成",
    "{y}年{m}月{d}日生活救助款到账",
)
"""Lines with gaps in which nobody lives and nobody was born."""
EACH_HARMLESS = 40


def harmless_lines() -> Iterator[str]:
    """Every line, filled in several times."""
    random = Random(73)
    for line in HARMLESS:
        for _ in range(EACH_HARMLESS):
            yield line.format(
                n=_n(random),
                s=_n(random, 20),
                f=_n(random, 7),
                room=_room(random),
                y=random.randrange(1950, 2027),
                m=random.randrange(1, 13),
                d=random.randrange(1, 29),
                two=random.randrange(45, 99),
            )

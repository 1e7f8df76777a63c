"""A written grammar of headings: what is private, what names people, and what is neither."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import product
from random import Random

from attached import sheet_file
from hidden import said, word
from privacy.grammar import person

_TAB = "</w:t><w:tab/><w:t>"
Rows = list[tuple[str, str]]
File = tuple[str, bytes]

PRIVATE = {
    **dict.fromkeys(("贫困原因", "致困原因", "困难原因", "致贫原因"), "老伴常年吃药"),
    **dict.fromkeys(("残疾程度", "残疾等级", "残疾类别", "伤残等级"), "二级"),
    **dict.fromkeys(("家庭成员", "家庭人口", "家庭主要成员"), "三口人"),
    **dict.fromkeys(
        ("有效证件", "证件号", "证件号码", "社会保障号", "社会保障号码"), "1101051949（见档案）"
    ),
    **dict.fromkeys(("社保卡号", "开户行及账号", "补助金额及银行卡号", "银行账号"), "农商行1234"),
    **dict.fromkeys(("大病名称", "疾病", "诊断", "病种", "患病情况"), "肝硬化"),
    **dict.fromkeys(("住址", "家庭住址", "户籍地址"), "3组12号"),
    **dict.fromkeys(("姓名及住址", "性别、出生年月"), "王某 某处"),
    **dict.fromkeys(("姓名、身份证号", "身份证", "身份证尾号"), "王某 4401"),
    **dict.fromkeys(("手机", "手机号码", "本人电话"), "1.38E+10"),
    **dict.fromkeys(("身份证号码", "证件号及手机号"), "4.40105E+17"),
    **dict.fromkeys(("工资卡号", "打款账号"), "6217 0012 34"),
    **dict.fromkeys(("健康状况", "身体状况"), "良好，有高血压"),
    "门牌号": "12号",
    "微信号": "wang_88",
    "护照号码": "E123456",
}
"""Headings and what can stand below each."""
NAMING = ("姓名", "名字", "职工姓名", "获奖人姓名", "姓名及单位", "姓名/单位")
ROLES = ("获奖者", "获奖职工", "申请人", "受助人", "受助学生", "帮扶对象", "慰问对象", "报名人员")
"""Headings below which people are named; below the second also kinds of people may stand."""
HARMLESS: tuple[tuple[str, str], ...] = (
    *(("联系电话", one) for one in ("0371-6123456", "12351", "6123456转8003")),
    *(("经费负责人电话", one) for one in ("0371-6123456", "010-12345678")),
    *(
        ("身份证", one)
        for one in ("原件", "复印件1份", "正反面复印件各一份", "原件及复印件", "必须带")
    ),
    *(("身份证", one) for one in ("已交", "缺照片", "每人1份", "带2026年的", "2026-03-15")),
    *(("手机", one) for one in ("华为Mate 60 Pro", "小米14 16GB+512GB", "1部", "打座机", "2999元")),
    *(("银行卡", one) for one in ("示例农商行老街支行", "已发120张", "12月补办", "不收")),
    *((one, "在有效期内") for one in ("护照", "居住证", "银行账号", "本人电话", "证件号码")),
    *(("健康状况", one) for one in ("良好", "身体健康，能下井", "体检合格", "无传染病", "不限")),
    *(("微信号", one) for one in ("用企业微信", "无", "还没有")),
    *(("身份证、户口本", one) for one in ("复印件1份", "核对后退还", "办理时带上")),
    *(("身份证号、手机号", one) for one in ("", "—", "（必填）", "写清楚")),
    *(("申请人", one) for one in ("职工本人", "困难职工", "全体会员", "用人单位", "高校学生")),
    *(("帮扶对象", one) for one in ("建档困难职工", "下岗职工", "农民工", "会员")),
    *(("获奖者", one) for one in ("示例厂代表队", "12人", "上河村队", "女职工组")),
    *(("开户行", one) for one in ("示例农商行",)),
    *(("账号", one) for one in ("gonghui2026", "示例镇工会")),
    *(("金额", one) for one in ("1000元", "1203.50")),
    *(("地址", one) for one in ("示例镇老街12号", "示例县人民路8号3楼")),
    *(("出生人口", one) for one in ("1203人",)),
    *(("病假", one) for one in ("按工资六成发",)),
    *(("残疾人就业", one) for one in ("32人",)),
    *(("家庭医生", one) for one in ("每村一名",)),
    *(("诊断书", one) for one in ("复印件1份", "原件")),
    *(("贫困村", one) for one in ("3个",)),
    *(("证件照", one) for one in ("1寸2张",)),
    *(("卡号前缀", one) for one in ("81",)),
)
"""Headings of ordinary tables with a value below each."""
DRAWN: dict[str, Callable[[str], str]] = {
    "照写": str,
    "空格": " ".join,
    "全角空格": "\u3000".join,
    "注": lambda heading: f"{heading}（必填）",
    "半角注": lambda heading: f"{heading}(盖章)",
    "星号": lambda heading: f"＊{heading}",
    "零宽": "\u200b".join,
    "编号": lambda heading: f"1、{heading}",
}
BROKEN: dict[str, Callable[[str], str]] = {"换行": lambda heading: f"{heading[:2]}\n{heading[2:]}"}
"""Only some kinds of file have a line break in a heading."""


def _html(rows: Rows) -> File:
    lines = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>\n" for row in rows)
    return "docs/news/2026/a.md", f"---\n标题: 演示\n---\n\n<table>\n{lines}</table>\n".encode()


def _markdown(rows: Rows) -> File:
    first, *others = (f"| {one} | {other} |\n" for one, other in rows)
    return "docs/news/2026/a.md", f"{first}|---|---|\n{''.join(others)}".encode()


def _csv(rows: Rows) -> File:
    lines = "".join(f'"{one}","{other}"\n' for one, other in rows)
    return "docs/news/2026/fujian/a.csv", lines.encode("gb18030")


def _keys(rows: Rows) -> File:
    (_, heading), *others = rows
    lines = "".join(f'- 项目: 一\n  "{heading}":\n    - {value}\n' for _, value in others)
    return "data/jobs.yml", lines.encode()


def _tabs(rows: Rows) -> File:
    lines = (said(f"{one}{_TAB}{other}") for one, other in rows)
    return "docs/news/2026/fujian/a.docx", word("".join(lines))


def _sheet(rows: Rows) -> File:
    return "docs/news/2026/fujian/a.xlsx", sheet_file(rows)


CARRIERS: dict[str, Callable[[Rows], File]] = {
    "xlsx": _sheet,
    "csv": _csv,
    "HTML": _html,
    "Markdown": _markdown,
    "YAML": _keys,
    "docx制表位": _tabs,
}
_TAKING_BREAKS = ("xlsx", "csv", "HTML")
_SLOW = {"xlsx": ("全角空格",), "docx制表位": ("照写", "全角空格")}
"""Drawings in kinds of file that take long to write."""


def _cells(carriers: Iterable[str]) -> Iterator[tuple[str, str]]:
    for carrier in carriers:
        yield from ((carrier, drawn) for drawn in _SLOW.get(carrier, DRAWN))
        yield from ((carrier, drawn) for drawn in BROKEN if carrier in _TAKING_BREAKS)


def private_files() -> Iterator[tuple[tuple[str, str, str], File]]:
    """Every private heading in every drawing and kind of file."""
    for (heading, value), (carrier, drawn) in product(PRIVATE.items(), _cells(CARRIERS)):
        shown = {**DRAWN, **BROKEN}[drawn](heading)
        yield (heading, carrier, drawn), CARRIERS[carrier]([("项目", shown), ("一", value)])


def naming_files() -> Iterator[tuple[tuple[str, str, str], File]]:
    """Every heading of names in every drawing, in the kinds of file looked at for names."""
    random = Random(74)
    carriers = ("xlsx", "csv", "docx制表位")
    for heading, (carrier, drawn) in product((*NAMING, *ROLES), _cells(carriers)):
        shown = {**DRAWN, **BROKEN}[drawn](heading)
        rows = [("序号", shown), *(("一", person(random)) for _ in range(3))]
        yield (heading, carrier, drawn), CARRIERS[carrier](rows)


def harmless_files() -> Iterator[tuple[tuple[str, str], File]]:
    """Every ordinary heading in every kind of file."""
    firsts = dict(reversed(HARMLESS))
    for (heading, value), carrier in product(HARMLESS, CARRIERS):
        if value and (carrier not in _SLOW or firsts[heading] == value):
            rows = [("项目", heading), ("一", value), ("二", value)]
            yield (f"{heading}：{value}", carrier), CARRIERS[carrier](rows)

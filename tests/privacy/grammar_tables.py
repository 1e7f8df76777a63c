"""A written grammar of tables: how they are laid out, in what file, and what stands in them.

It knows the forms and lists of offices and nothing of the guard. A layout gets a private heading
and what is written below or beside it; blank forms, statistics and lists of prices and telephones
are its counterpart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import product

from attached import pdf_grid, sheet_file
from hidden import row, slide, slides, word
from privacy.grammar import EACH

Rows = Sequence[Sequence[str]]
File = tuple[str, bytes]
Cell = tuple[str, str, str]
"""Layout, kind of file, heading."""

PRIVATE = {
    "病种": ("乳腺癌", "尿毒症", "肺结核", "高血压三级", "脑梗后遗症"),
    "家庭住址": (
        "东关村3组",
        "河西老供销社后面",
        "水库边第二家",
        "新城小区靠北",
        "老街口理发店楼上",
    ),
    "残疾类别": ("肢体二级", "视力残疾", "听力一级", "智力三级", "言语四级"),
    "致困原因": ("大病", "因病致贫", "丈夫工伤", "孩子上大学开销大", "疾病"),
    "银行卡": ("农商行 62284804", "6217-0012-34", "尾段八八六六", "6.21E+18", "8101234567"),
}
"""Headings and what was filled in."""
LAYOUTS: dict[str, Callable[[str, str], Rows]] = {
    "表头一行": lambda head, value: (
        ("序号", "姓名", head, "备注"),
        ("1", "张*", value, ""),
        ("2", "李*", "", "待核"),
    ),
    "标题在上": lambda head, value: (
        ("二〇二六年花名册", "", ""),
        ("单位", "姓名", head),
        ("示例厂", "王*", value),
    ),
    "表头两级": lambda head, value: (
        ("序号", "姓名", "困难情况", "", "金额", "家庭情况", ""),
        ("", "", head, "残疾等级", "", "就业人数", "人口"),
        ("1", "张*", value, "", "2000", "1", "3"),
    ),
    "一列": lambda head, value: ((head,), (value,)),
    "空列": lambda head, value: (("单位", "", head), ("示例厂", "", value)),
    "两列表单": lambda head, value: (("姓名", "张三"), ("工作单位", "示例厂"), (head, value)),
    "四列表单": lambda head, value: (
        ("姓名", "张三", "性别", "女"),
        ("工作单位", "东风厂", head, value),
        ("申请理由", "见附页", "", ""),
    ),
    "六列表单": lambda head, value: (
        ("姓名", "张三", "性别", "女", "民族", "汉族"),
        ("工作单位", "东风厂", "职务", "钳工", head, value),
    ),
    "两人横排": lambda head, value: (
        ("姓名", "张三", "李*"),
        ("工作单位", "示例厂", "示例矿"),
        (head, value, ""),
    ),
    "三户横排": lambda head, value: (
        ("项目", "第一户", "第二户", "第三户"),
        ("金额", "2000", "1500", "1000"),
        (head, "", value, ""),
        ("户主姓名", "王建国", "禤永福", "赵桂兰"),
    ),
    "表单有空": lambda head, value: (
        ("姓名", "张三", "", "照片"),
        (head, value, "联系电话", ""),
    ),
}

UNREADABLE = ("一列", "空列", "表头两级")
"""Layouts that nobody recognises on a page without drawn lines."""


def _forms(head: str) -> Iterator[Rows]:
    yield (("姓名", "", "性别", ""), ("工作单位", "", head, ""), ("申请理由", "", "", ""))
    yield (("姓名", "", "性别", "", "民族", ""), ("出生年月", "年 月", "职务", "", head, ""))
    yield (("姓名", ""), (head, ""), ("单位意见", "（盖章） 年 月 日"))
    yield (("序号", "姓名", head, "备注"), ("1", "", "", ""), ("2", "", "", ""))
    yield (("姓名", "单位", head),)
    yield ((head,), ("",))
    yield (("单位", "", head), ("", "", ""))
    yield (("序号", "姓名", "困难情况", ""), ("", "", head, "残疾等级"), ("1", "", "", ""))
    yield ((head, "□甲 □乙 □其他"), ("签名", ""))
    yield (("填写项目", "填写要求"), (head, "按证件如实填写"), ("姓名", "与身份证一致"))
    yield (("需要材料", "份数"), ("身份证复印件", "1"), ("诊断证明", "1"))
    yield ((head, "1.甲 2.乙 3.其他"), ("填表人", ""), ("填表日期", "年 月 日"))


def _figures(_: str) -> Iterator[Rows]:
    yield (("单位", "残疾职工", "困难职工"), ("", "人数", "人数"), ("示例厂", "3", "5"))
    yield (("致困原因", "人数"), ("疾病", "12"), ("下岗", "30"))
    yield (("单位", "困难职工人数"), ("示例厂", "5"), ("示例矿", "8"))
    yield (("项目", "单价"), ("体检", "120元"), ("理发", "8元"))
    yield (("部门", "联系人", "电话"), ("办公室", "值班员", "0371-6123456"))
    yield (("村别", "会员数", "残疾职工人数"), ("上河村", "120", "4"))
    yield (("需要材料", "说明"), ("身份证", "原件和复印件"), ("银行卡", "本人名下的"))


def _things(_: str) -> Iterator[Rows]:
    """Numbers are asked for, and none is there: prizes, papers, counters, channels."""
    yield (("手机", "型号", "数量"), ("华为", "Mate 60 Pro", "1部"), ("小米", "14 512GB", "2部"))
    yield (("奖项", "手机", "名额"), ("一等奖", "华为畅享70 8GB", "3"), ("二等奖", "荣耀X50", "8"))
    yield (("材料", "身份证", "户口本"), ("入会", "原件1份", "—"), ("求助", "复印件2份", "首页"))
    yield (("银行卡", "办理网点"), ("会员卡", "老街支行"), ("社保卡", "社保中心一楼"))
    yield (("渠道", "手机号", "操作"), ("线上", "注册时填写", "收验证码"), ("线下", "窗口登记", ""))
    yield (("年度", "身份证", "银行卡"), ("2025年补办", "120件", "88张"), ("2026年", "9件", "7张"))
    yield (
        ("岗位", "年龄", "健康状况"),
        ("保安", "18-50", "身体健康，无传染病"),
        ("文员", "不限", "良好"),
    )


def _offices(_: str) -> Iterator[Rows]:
    """What offices have too: doors, accounts of WeChat and of banks."""
    yield (("驿站名称", "门牌号", "开放时间"), ("老街驿站", "12号", "全天"))
    yield (("序号", "服务点", "门牌号"), ("1", "法律援助工作站", "人民路8号"))
    yield (("公众号", "微信号", "关注人数"), ("示例职工之家", "shilizhijia", "1203"))
    yield (("单位", "微信号", "类型"), ("示例镇总工会", "gh_0a1b2c3d", "订阅号"))
    yield (("户名", "示例镇总工会"), ("开户行", "示例农商行"), ("银行账号", "81012345678901"))
    yield (("户名", "开户行", "银行账号"), ("示例镇总工会", "示例农商行", "81012345678901"))


def _shown(head: str) -> Iterator[Rows]:
    """Forms with a row that shows how they are filled in, and units called like people."""
    yield (("序号", "姓名", "病种"), ("例", "张三", "高血压"), ("1", "", ""))
    yield (("姓名", "性别", head), ("例：张三", "男", "某某"), ("", "", ""))
    yield (("填写", "姓名", head), ("（示例）", "张三", "某某"), ("1", "", ""))
    yield (("单位", "病种", "人数"), ("金鑫", "乳腺癌", "3"), ("华阳", "尿毒症", "1"))
    yield (("单位名称", "困难类别", "户数"), ("康宁", "大病", "3"), ("高平机械", "意外", "1"))


HARMLESS = (_forms, _figures, _things, _offices, _shown)


def _docx(rows: Rows) -> File:
    body = "".join(row(*cells) for cells in rows)
    return "docs/news/2026/a.docx", word(f"<w:tbl>{body}</w:tbl>")


def _xlsx(rows: Rows) -> File:
    return "docs/news/2026/a.xlsx", sheet_file([[cell or None for cell in one] for one in rows])


def _pptx(rows: Rows) -> File:
    cells = "<a:tc><a:txBody><a:p><a:r><a:t>{}</a:t></a:r></a:p></a:txBody></a:tc>"
    lines = "".join(f"<a:tr>{''.join(map(cells.format, one))}</a:tr>" for one in rows)
    shown = slide().replace("<p:txBody>", f"<a:tbl>{lines}</a:tbl><p:txBody>")
    return "docs/news/2026/a.pptx", slides(slides__slide1=shown)


def _csv(rows: Rows) -> File:
    lines = "".join(f"{','.join(one)}\n" for one in rows)
    return "docs/news/2026/a.csv", lines.encode("gb18030")


def _txt(rows: Rows) -> File:
    return "docs/news/2026/a.txt", "".join("\t".join(one) + "\n" for one in rows).encode()


def _drawn(rows: Rows) -> File:
    return "docs/news/2026/a.pdf", pdf_grid(rows)


def _undrawn(rows: Rows) -> File:
    return "docs/news/2026/a.pdf", pdf_grid(rows, is_drawn=False)


def _markdown(rows: Rows) -> File:
    first, *others = (f"| {' | '.join(one)} |\n" for one in rows)
    return "docs/news/2026/a.md", f"{first}|{'---|' * len(rows[0])}\n{''.join(others)}".encode()


def _quoted(rows: Rows) -> File:
    source, content = _markdown(rows)
    lines = content.decode().splitlines()
    return source, "".join(f"> {line}\n" for line in lines).encode()


def _html(rows: Rows) -> File:
    lines = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in one)}</tr>\n" for one in rows)
    return "docs/news/2026/a.md", f"<table>\n{lines}</table>\n".encode()


def _loose_html(rows: Rows) -> File:
    lines = "".join(f"<TR>{''.join(f'<TH>{cell}' for cell in one)}\n" for one in rows)
    return "docs/news/2026/a.md", f"<TABLE>\n{lines}</TABLE>\n".encode()


OFFICE: dict[str, Callable[[Rows], File]] = {
    "docx": _docx,
    "xlsx": _xlsx,
    "pptx": _pptx,
    "csv": _csv,
    "txt": _txt,
    "pdf": _drawn,
}
CARRIERS = {
    **OFFICE,
    "pdf无线": _undrawn,
    "Markdown": _markdown,
    "Markdown引用": _quoted,
    "HTML": _html,
    "HTML不闭合": _loose_html,
}


def private_tables() -> Iterator[tuple[Cell, list[File]]]:
    """Every layout with every private heading in every kind of file."""
    for layout, carrier, head in product(LAYOUTS, CARRIERS, PRIVATE):
        if carrier == "pdf无线" and layout in UNREADABLE:
            continue
        files = [CARRIERS[carrier](LAYOUTS[layout](head, value)) for value in PRIVATE[head]]
        assert len(files) >= EACH
        yield (layout, carrier, head), files


def harmless_tables() -> Iterator[tuple[Cell, list[File]]]:
    """Blank forms with every private heading, and tables of figures, in every kind of file."""
    for make, carrier, head in product(HARMLESS, CARRIERS, PRIVATE):
        files = [CARRIERS[carrier](rows) for rows in make(head)]
        assert len(files) >= EACH
        yield (make.__name__, carrier, head), files


NAMES = ("张三丰", "李敏", "王建国", "赵桂兰", "刘*")
NAMED: dict[str, Callable[[str], Rows]] = {
    "一列": lambda name: (("姓名",), (name,)),
    "标题下一列": lambda name: (("获奖名单",), ("姓名",), (name,)),
    "空列": lambda name: (("序号", "", "姓名"), ("1", "", name)),
    "表头": lambda name: (("姓名", "单位"), (name, "示例厂")),
    "表单": lambda name: (("姓名", name, "性别", "女"), ("单位", "示例厂", "职务", "")),
}


def naming_tables() -> Iterator[tuple[tuple[str, str], list[File]]]:
    """Lists in which people are named, in every kind of file that is offered."""
    for layout, carrier in product(NAMED, OFFICE):
        yield (layout, carrier), [OFFICE[carrier](NAMED[layout](name)) for name in NAMES]

"""A written grammar of forms in running text: label by label, with tabs, and plain notices.

It knows how clerks write them and nothing of the guard. A form names somebody and tells something
private; notices, explainers and blank forms have the same labels and tell nothing of anybody.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import product

from attached import pdf_table
from hidden import said, slide, slides, word
from privacy.grammar import EACH

Pairs = Sequence[tuple[str, str]]
File = tuple[str, bytes]
Cell = tuple[str, str, str]
"""Form, kind of file, label."""

PRIVATE = {
    "病种": ("乳腺癌", "尿毒症", "肺结核", "高血压三级", "脑梗，需终身服药"),
    "家庭住址": ("东关村3组", "河西供销社后面", "水库边第二家", "新城小区靠北", "理发店楼上"),
    "残疾类别": ("肢体二级", "视力残疾", "听力一级", "智力三级", "言语四级"),
    "致困原因": ("大病", "因病致贫", "丈夫申请病退", "两位老人常年吃药", "疾病"),
    "银行账号": ("0123456789012", "6222021234567", "农商行7712345", "800123456789", "62220212345"),
    "出生日期": ("1985年3月", "1990-03-07", "1978.6", "1969年12月1日", "19850307"),
    "所患疾病": ("肝硬化", "肺癌晚期", "股骨头坏死", "糖尿病", "重度抑郁"),
    "困难情况": ("妻子瘫痪", "独自带两个孩子", "全家靠低保", "家里失火", "欠债十万元"),
}
"""Labels and what was filled in behind them."""
NAMES = ("王建国", "李敏", "张*", "赵桂兰", "刘某某")


def _lines(pairs: Pairs, form: str = "{}：{}", joint: str = "\n") -> str:
    return joint.join(form.format(*pair) for pair in pairs)


def _spread(label: str) -> str:
    return "　　".join(label) if len(label) == 2 else label


FORMS: dict[str, Callable[[Pairs], str]] = {
    "一行一项": _lines,
    "半角冒号": lambda pairs: _lines(pairs, "{}: {}"),
    "半角紧贴": lambda pairs: _lines(pairs, "{}:{}"),
    "列表": lambda pairs: _lines(pairs, "- {}：{}"),
    "编号": lambda pairs: "\n".join(f"{n}. {a}：{b}" for n, (a, b) in enumerate(pairs, 1)),
    "括号编号": lambda pairs: "\n".join(f"（{n}）{a}：{b}；" for n, (a, b) in enumerate(pairs, 1)),
    "空行": lambda pairs: _lines(pairs, joint="\n\n"),
    "一行几项": lambda pairs: _lines(pairs, joint="　"),
    "逗号": lambda pairs: _lines(pairs, joint="，") + "。",
    "分号": lambda pairs: _lines(pairs, joint="；"),
    "括号": lambda pairs: "{}：{}（{}）".format(*pairs[0], _lines(pairs[1:], joint="，")),
    "字间空格": lambda pairs: _lines([(_spread(a), b) for a, b in pairs]),
    "方括号": lambda pairs: _lines(pairs, "【{}】{}"),
    "隔一行字": lambda pairs: _lines(pairs, joint="\n他在厂里干了二十年。\n"),
    "倒着写": lambda pairs: _lines(pairs[::-1]),
}
"""How labels and what was filled in are written in any text."""
MARKED: dict[str, Callable[[Pairs], str]] = {
    "粗体": lambda pairs: _lines(pairs, "**{}：** {}", "\n\n"),
    "粗体在内": lambda pairs: _lines(pairs, "**{}**：{}"),
    "引用": lambda pairs: _lines(pairs, "> {}：{}"),
    "换行标签": lambda pairs: _lines(pairs, joint="<br>"),
    "段落标签": lambda pairs: _lines(pairs, "<p><b>{}</b>：{}</p>"),
    "空格实体": lambda pairs: _lines(pairs, "{}：&nbsp;{}", "&emsp;&emsp;"),
    "硬换行": lambda pairs: _lines(pairs, joint="\\\n"),
}
"""How they are written in Markdown alone."""
_TRIED = ("病种", "家庭住址", "致困原因")
_AS_TABLES = ("制表符", "宽空格")
"""Forms in which a label stands above what it asks for, and tells without a name too."""
_AS_KEYS = ("半角冒号", "标签和制表符", "一行制表符")
"""Forms that YAML takes for its own keys."""
PASTED: dict[str, Callable[[Pairs], str]] = {
    "制表符": lambda pairs: "\n".join("\t".join(one) for one in zip(*pairs, strict=True)),
    "宽空格": lambda pairs: "\n".join("    ".join(one) for one in zip(*pairs, strict=True)),
    "标签和制表符": lambda pairs: "\n".join(f"{a}：\t{b}" for a, b in pairs),
    "一行制表符": lambda pairs: "\t".join(f"{a}：\t{b}" for a, b in pairs),
}
"""What is pasted from a spreadsheet."""


def _markdown(text: str) -> File:
    return "docs/news/2026/a.md", f"---\n标题: 演示\n---\n\n走访以后：\n\n{text}\n".encode()


def _block(text: str) -> File:
    lines = "".join(f"    {line}\n" for line in text.split("\n"))
    return "data/aid.yml", f"- 编号: a\n  说明: |\n{lines}".encode()


def _txt(text: str) -> File:
    return "docs/news/2026/a.txt", text.encode("gb18030")


def _paragraphs(text: str) -> str:
    tab = "</w:t><w:tab/><w:t>"
    return "".join(said(line.replace("\t", tab)) for line in text.split("\n"))


def _docx(text: str) -> File:
    return "docs/news/2026/a.docx", word(_paragraphs(text))


def _box(text: str) -> File:
    inner = f"<w:txbxContent>{_paragraphs(text)}</w:txbxContent>"
    return "docs/news/2026/a.docx", word(f"<w:p><w:r><w:pict>{inner}</w:pict></w:r></w:p>")


def _pptx(text: str) -> File:
    return "docs/news/2026/a.pptx", slides(slides__slide1=slide(*text.split("\n")))


def _pdf(text: str) -> File:
    return "docs/news/2026/a.pdf", pdf_table(*([(72, line)] for line in text.split("\n")))


TEXTS = {"Markdown": _markdown, "YAML": _block, "txt": _txt}
OFFICE = {"docx": _docx, "docx文本框": _box, "pptx": _pptx, "pdf": _pdf}
FEW = ("一行一项", "半角冒号", "一行几项", "编号", "倒着写")
"""Forms in the kinds of file that take long to read."""


def _made(write: Callable[[Pairs], str], put: Callable[[str], File]) -> Callable[[Pairs], File]:
    return lambda pairs: put(write(pairs))


def _ways() -> Iterator[tuple[str, str, Callable[[Pairs], File]]]:
    groups = (
        (FORMS, TEXTS),
        (MARKED, {"Markdown": _markdown}),
        (PASTED, {**TEXTS, "docx": _docx}),
        ({one: FORMS[one] for one in FEW}, OFFICE),
    )
    for forms, carriers in groups:
        for (form, write), (carrier, put) in product(forms.items(), carriers.items()):
            yield form, carrier, _made(write, put)


def private_records() -> Iterator[tuple[Cell, list[File]]]:
    """Every form in every kind of file with every private label, in Office files with three."""
    for (form, carrier, make), (label, values) in product(_ways(), PRIVATE.items()):
        if carrier in OFFICE and label not in _TRIED:
            continue
        files = [
            make((("姓名", name), ("单位", "示例厂"), (label, value)))
            for name, value in zip(NAMES, values, strict=True)
        ]
        assert len(files) >= EACH
        yield (form, carrier, label), files


def blank_records() -> Iterator[tuple[Cell, list[File]]]:
    """The same forms, blank, with hints, and with the name of nobody."""
    for (form, carrier, make), label in product(_ways(), _TRIED):
        told = PRIVATE[label][0]
        if form in _AS_TABLES or (carrier == "YAML" and form in _AS_KEYS):
            continue
        pairs = (
            (("姓名", "＿＿＿"), ("单位", "＿＿＿"), (label, "＿＿＿")),
            (("姓名", "与身份证一致"), ("单位", "写全称"), (label, "请如实填写")),
            (("姓名", "公开"), ("单位", "公开"), (label, "不公开")),
            (("姓名", "必填"), ("单位", "选填"), (label, "选填")),
            (("联系人", "李敏"), ("电话", "0371-6123456"), ("地点", "镇文化广场")),
            (("姓名", "王建国"), ("单位", "示例厂"), ("事迹", "二十年守在井下")),
        )
        nobody = (("对象", "困难职工"), ("标准", "3000元"), (label, told))
        yield (form, carrier, label), [make(one) for one in (*pairs, nobody)]

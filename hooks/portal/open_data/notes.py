"""``说明.txt``: what a reader of the zip file must know, in plain words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from portal.open_data.dataset import Dataset
from portal.open_data.publication import LICENCE_NAME, LICENCE_TERMS, LICENCE_URL, Publication
from portal.open_data.times import READING as SEVERAL_TIMES
from portal.wording import until

NOTES: Final = "说明.txt"
"""The file's name."""
READING: Final = (
    "空白：没有记录，不是 0。",
    "人和人次不同：一个人来三次是 1 人、3 人次，两者不能相加。",
    SEVERAL_TIMES,
    "数字旁写“约”：大致是这个数。",
    "数字旁写“余”或“多”：比这个数多一些，来源没有写到个位。",
    "数字旁写“近”：差一点到这个数。",
    "数字旁写“以上”：至少是这个数。",
    "数字旁写“不详”：来源没有写明确切的数。",
    "CSV 里有的文字前面多一个单引号：不让表格软件当公式运行，也不让它改动代码"
    "（前面的 0 会丢，12位区划代码会变成 1.30E+11）。读的时候去掉一个；JSON 和 xlsx 里没有。",
)
"""What one must know to read the tables right."""


def notes_bytes(datasets: Sequence[Dataset], publication: Publication) -> bytes:
    """The file as Notepad opens it: UTF-8 with byte-order mark, CRLF."""
    sections = (
        _head(publication),
        ["一、能不能用", LICENCE_TERMS, LICENCE_NAME, LICENCE_URL],
        ["二、怎么引用", publication.citation],
        _files(datasets),
        ["四、怎么读", *READING],
        ["五、个人信息", *privacy(publication.floor)],
        ["六、更正", "发布后改过的数字都记在 corrections.csv：日期、哪个数字、原值、改为、原因。"],
    )
    return "\r\n".join("\r\n".join([*section, ""]) for section in sections).encode("utf-8-sig")


def privacy(floor: int) -> tuple[str, ...]:
    """What the data say about people, and what they never say."""
    return (
        "除了公开的工会职务，数据里没有任何个人。",
        f"帮扶、调解等涉及个人的事只公布合计；不足{floor}的并入“其他”或只公布总数，不单独公布。",
    )


def _head(publication: Publication) -> list[str]:
    lines = [publication.title, publication.homepage]
    if publication.updated is not None:
        lines.append(f"数据更新到{until(publication.updated)}")
    if publication.is_demo:
        lines.append("这是演示数据：日期、地点和单位是虚构的，请不要引用。")
    return lines


def _files(datasets: Sequence[Dataset]) -> list[str]:
    return [
        "三、有哪些数据",
        "每类数据有 CSV（用 WPS、Excel 打开）和 JSON（给程序用），内容相同。",
        "每一列的意思和单位写在 datapackage.json 里。",
        *(f"{d.name}.csv、{d.name}.json：{d.title}，{len(d.rows)}条" for d in datasets),
    ]

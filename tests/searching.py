"""A small site with something to search: two columns, two years, attachments, other words."""

from __future__ import annotations

from collections.abc import Mapping

from attached import pdf_file, word_file
from tiny import COLUMNS, notice

COOL = 24
"""Notices that say 送西瓜: on three pages of results."""


def _attached(*files: str) -> str:
    items = "".join(
        f"  - 文件: fujian/{file}\n    标题: {title}\n" for file, title in _pairs(files)
    )
    return f"附件:\n{items}"


def _pairs(files: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(file, file.rpartition(".")[0]) for file in files]


def _cool(number: int) -> str:
    column = "dongtai" if number % 3 else "tongzhi"
    year = 2025 if number <= 10 else 2026
    text = notice(
        f"{year}-cool-{number}",
        title=f"第{number}次慰问户外职工",
        published=f"{year}-07-{number:02d} 09:00",
        body=f"这是第{number}次<送西瓜>活动，送去饮水和药品。",
    )
    return text.replace("栏目: tongzhi", f"栏目: {column}")


FILES: Mapping[str, str | bytes] = {
    "data/columns.yml": COLUMNS + COLUMNS.replace("tongzhi", "dongtai").replace("通知公告", "动态"),
    **{
        f"docs/news/{2025 if number <= 10 else 2026}/cool-{number}.md": _cool(number)
        for number in range(1, COOL + 1)
    },
    "docs/news/2026/gongzi.md": notice(
        "2026-gongzi",
        title="公司拖欠工资怎么办",
        published="2026-03-01 09:00",
        more="搜索词: [老板跑路]\n",
        body="先打电话，再申请调解。",
    ),
    "docs/news/2026/yundonghui.md": notice(
        "2026-yundonghui",
        title="职工运动会报名",
        published="2026-04-01 09:00",
        more=_attached("baoming.docx", "xuzhi.pdf"),
        body="报名表见附件。",
    ),
    "docs/news/2026/fujian/baoming.docx": word_file("运动会报名表", "迎面接力 拔河"),
    "docs/news/2026/fujian/xuzhi.pdf": pdf_file("参加须知", "自备运动鞋"),
    "docs/news/2025/guoqi.md": notice(
        "2025-guoqi",
        title="过期的通知",
        published="2025-03-01 09:00",
        more="到期时间: 2025-04-01\n" + _attached("jiubiao.docx"),
    ),
    "docs/news/2025/fujian/jiubiao.docx": word_file("陈年旧表"),
    "data/synonyms.yml": "- 编号: qian-xin\n  读者说: [讨薪, 不发工资]\n  本站说: [拖欠工资]\n",
    "data/hotlines.yml": (
        '- 编号: gonghui-12351\n  名称: 工会服务热线\n  号码: "12351"\n  时间: 工作日\n'
        "  能帮什么: 维权求助\n  顺序: 1\n  核对日期: 2026-11-21\n"
    ),
}
"""The files of the site."""

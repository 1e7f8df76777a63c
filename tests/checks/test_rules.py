"""Every rule across records: the exact line an editor reads, and silence where all is well."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

import pytest

from attached import pdf_file, sheet_file
from tiny import ACTIVITIES, CONFIG, NOW, PROGRAMMES, ROOT, examined, lines, notice

NEWS = "docs/news/2025/gaowen.md"
ACTS = "data/activities/2025.yml"


def test_a_sound_site_has_no_problem(tmp_path: Path) -> None:
    assert lines(tmp_path, {}) == []


CASES: dict[str, tuple[Mapping[str, str | bytes], str]] = {
    "duplicate id": (
        {"docs/news/2025/zai.md": notice()},
        "docs/news/2025/zai.md:2: 编号: 编号“2025-gaowen”已经用过（docs/news/2025/gaowen.md:2）；"
        "请换一个没有用过的编号",
    ),
    "unknown reference": (
        {ACTS: ACTIVITIES.replace("项目: song-qingliang", "项目: song-qinglian")},
        f"{ACTS}:6: activities[0].所属项目: 没有编号为“song-qinglian”的项目；"
        "是不是“song-qingliang”？",
    ),
    "unknown measure": (
        {"data/programmes.yml": PROGRAMMES.replace("参加人次,", "参加次数,")},
        "data/programmes.yml:8: programmes[0].统计指标[0]: “参加次数”不是活动结果里的字段；"
        "是不是“参加人次”？",
    ),
    "end before start": (
        {ACTS: ACTIVITIES.replace("结束: 2025-07-15 11:30", "结束: 2025-07-14 11:30")},
        f"{ACTS}:4: activities[0].结束: 结束时间 2025年7月14日 11:30 早于开始时间 "
        "2025年7月15日 9:00；请核对“开始”与“结束”",
    ),
    "activity in the wrong file": (
        {
            "data/activities/2024.yml": ACTIVITIES.replace("202507", "202507-2").replace(
                "标题: ", "标题: 再次"
            )
        },
        "data/activities/2024.yml:3: activities[0].开始: 活动在 2025 年，却写在 2024 年的文件里；"
        "请移到 data/activities/2025.yml，或者改正“开始”",
    ),
    "cancelled without reason": (
        {ACTS: ACTIVITIES + "  状态: 已取消\n  起: 2025-07-14\n"},
        f"{ACTS}:11: activities[0].状态: 活动已取消，却没有写“原因”；"
        "请写明原因和从哪天起，例如 原因: 台风蓝色预警、起: 2025-07-14",
    ),
    "cancelled with results": (
        {
            ACTS: ACTIVITIES
            + "  状态: 已取消\n  起: 2025-07-14\n  原因: 台风\n  活动结果:\n    参加人数: 3\n"
        },
        f"{ACTS}:14: activities[0].活动结果: 已取消的活动不能有活动结果；"
        "请删去“活动结果”，或者改正“状态”",
    ),
    "sign-up after the end": (
        {ACTS: ACTIVITIES + "  报名:\n    报名方式: 打电话\n    报名截止: 2025-08-01\n"},
        f"{ACTS}:13: activities[0].报名.报名截止: 报名截止 2025年8月1日 晚于活动结束 "
        "2025年7月15日 11:30；请核对报名截止的时间",
    ),
    "part above whole": (
        {ACTS: ACTIVITIES + "  活动结果:\n    发现隐患: 200\n    整改隐患: 201\n"},
        f"{ACTS}:13: activities[0].活动结果.整改隐患: 整改隐患 201条，多于发现隐患 200条；"
        "请核对“整改隐患”与“发现隐患”",
    ),
    "published in the future": (
        {"docs/news/2026/xin.md": notice("2026-xin", published="2026-12-01 09:00")},
        "docs/news/2026/xin.md:4: 发布时间: 发布时间 2026年12月1日 9:00 还没有到；"
        "要到时自动公开，请加一行 定时发布: 2026-12-01 09:00",
    ),
    "expires before publication": (
        {NEWS: notice(more="到期时间: 2025-06-30\n")},
        f"{NEWS}:6: 到期时间: 到期时间 2025年6月30日 不晚于发布时间 2025年7月1日 9:00；"
        "请核对“到期时间”与“发布时间”",
    ),
    "update before publication": (
        {NEWS: notice(more="更新记录:\n  - 日期: 2025-06-01\n    内容: 改了地点\n")},
        f"{NEWS}:7: 更新记录[0].日期: 更新日期 2025年6月1日 早于发布时间 2025年7月1日 9:00；"
        "请核对这条更新记录的日期",
    ),
    "wrong year folder": (
        {"docs/news/2024/xin.md": notice("2024-xin")},
        "docs/news/2024/xin.md:4: 发布时间: 文件放在 2024 年的文件夹里，发布时间却是 2025 年；"
        "请把文件移到 docs/news/2025/，或者改正发布时间",
    ),
    "empty body": (
        {NEWS: notice(body="")},
        f"{NEWS}:7: 正文: 正文是空的；请在第二行“---”下面写正文",
    ),
    "first-level heading": (
        {NEWS: notice(body="# 大标题\n\n内容")},
        f"{NEWS}:8: 正文: 正文里不要用一级标题“# 大标题”，页面标题已经是一级；请写成 ## 大标题",
    ),
    "placeholder": (
        {NEWS: notice(body="共慰问XX家企业。")},
        f"{NEWS}:8: 正文: 留有没填的内容“XX家企”；请填上真实内容；不知道就整句删去",
    ),
    "placeholder year": (
        {NEWS: notice(body="20XX年工作总结。")},
        f"{NEWS}:8: 正文: 留有没填的内容“20XX年工”；请填上真实内容；不知道就整句删去",
    ),
    "link to nothing": (
        {NEWS: notice(body="见[说明](gaowem.md)。")},
        f"{NEWS}:8: 正文: 链接“gaowem.md”指向的文件不存在；是不是“gaowen.md”？",
    ),
    "link to a draft": (
        {
            NEWS: notice(body="见[说明](cao.md)。"),
            "docs/news/2025/cao.md": notice("2025-cao", more="草稿: 是\n"),
        },
        f"{NEWS}:8: 正文: 链接“cao.md”指向还没有公开的页面；请等它公开后再链接，或者删去这个链接",
    ),
    "missing anchor": (
        {NEWS: notice(body="见[下文](#banli)。\n\n## 办理\n\n来。")},
        f"{NEWS}:8: 正文: 链接“#banli”指到的小标题“banli”不在那个页面上；请核对 # 后面的文字",
    ),
    "missing image": (
        {NEWS: notice(body="![工地](gongdi.jpg)")},
        f"{NEWS}:8: 正文: 图片“gongdi.jpg”指向的文件不存在；请核对文件名和位置，或者删去这个图片",
    ),
    "missing attachment": (
        {NEWS: notice(more="附件:\n  - 文件: biao.docx\n    标题: 报名表\n")},
        f"{NEWS}:7: 附件[0].文件: 附件“biao.docx”不存在；请上传这个文件，或者核对文件名",
    ),
    "two sources for one address": (
        {NEWS: notice(more="原网址: [/news/tongzhi/]\n")},
        f"{NEWS}:6: 原网址[0]: 网址 /news/tongzhi/ 已经归 自动生成的“通知公告”页面 使用；"
        "请改文件名、编号或原网址，两个页面不能用同一个网址",
    ),
    "old address that is none": (
        {NEWS: notice(more="原网址: [news/old.html]\n")},
        f"{NEWS}:6: 原网址[0]: “news/old.html”不是本站网址；"
        "要以 / 开头、以 / 结尾，例如 /news/2024/old-name/",
    ),
    "withdrawn for nothing": (
        {
            NEWS: notice(
                more="撤下:\n  日期: 2025-08-01\n  原因: 内容有误\n  改看: /news/2025/meiyou/\n"
            )
        },
        f"{NEWS}:9: 撤下.改看: 本站没有网址“/news/2025/meiyou/”；是不是“/news/2025/gaowen/”？",
    ),
    "old address of another page": (
        {
            NEWS: notice(more="原网址: [/news/2025/zai/]\n"),
            "docs/news/2025/zai.md": notice("2025-zai"),
        },
        f"{NEWS}:6: 原网址[0]: 网址 /news/2025/zai/ 已经归 docs/news/2025/zai.md 使用；"
        "请改文件名、编号或原网址，两个页面不能用同一个网址",
    ),
    "old address of a page that is still to come": (
        {
            NEWS: notice(more="原网址: [/news/2027/wei/]\n"),
            "docs/news/2027/wei.md": notice(
                "2027-wei", published="2027-01-01 09:00", more="定时发布: 2027-01-01 09:00\n"
            ),
        },
        f"{NEWS}:6: 原网址[0]: 网址 /news/2027/wei/ 已经归 docs/news/2027/wei.md 使用；"
        "请改文件名、编号或原网址，两个页面不能用同一个网址",
    ),
    "a page as a file": (
        {"docs/news/2025/gaowen.html": "<p>x</p>"},
        "docs/news/2025/gaowen.html: .html 文件会在读者的浏览器里运行，不能作附件；"
        "请用 WPS 另存为 docx/xlsx/pdf，再上传新文件",
    ),
    "a file in the place of a product": (
        {"docs/data/figures.xlsx": sheet_file([["工会"]])},
        "docs/data/figures.xlsx: 网址 /data/figures.xlsx 已经归 程序生成的文件 使用；"
        "请改文件名、编号或原网址，两个页面不能用同一个网址",
    ),
    "a file in the folder of the assets": (
        {"docs/assets/x.pdf": pdf_file("工会")},
        "docs/assets/x.pdf: 网址 /assets/x.pdf 已经归 程序生成的文件 使用；请换一个文件夹",
    ),
    "empty link": (
        {NEWS: notice(body="一\n\n见[下文]()。")},
        f"{NEWS}:10: 正文: 链接没有写网址；请在圆括号里写上网址，或者删去圆括号",
    ),
    "link to a disk": (
        {NEWS: notice(body="文字 C:/a.md\n\n见[下文](C:/a.md)。")},
        f"{NEWS}:10: 正文: 链接“C:/a.md”在网页上打不开；"
        "只能写 https:// 开头的网址、tel: 电话，或者本站的文件",
    ),
    "link that would run, written with references": (
        {NEWS: notice(body='一\n\n见<a href="&#106;avascript:alert(1)">下文</a>。')},
        f"{NEWS}:10: 正文: 链接“javascript:alert(1)”在网页上打不开；"
        "只能写 https:// 开头的网址、tel: 电话，或者本站的文件",
    ),
    "link that would run, broken by a line": (
        {NEWS: notice(body="一\n\n见[下文](java&#x0A;script:alert(1))。")},
        f"{NEWS}:10: 正文: 链接“javascript:alert(1)”在网页上打不开；"
        "只能写 https:// 开头的网址、tel: 电话，或者本站的文件",
    ),
    "picture that would run, in other quotes": (
        {NEWS: notice(body="一\n\n<IMG title='a>b' SRC=' &#x6A;ava&Tab;script&colon;x()'>")},
        f"{NEWS}:10: 正文: 图片“javascript:x()”在网页上打不开；"
        "请把图片上传到本站，放在这个文件旁边",
    ),
    "link longer than anybody reads": (
        {NEWS: notice(body=f"见[下文](C:/{'a' * 400})。")},
        f"{NEWS}:8: 正文: 链接“C:/{'a' * 297}…”在网页上打不开；"
        "只能写 https:// 开头的网址、tel: 电话，或者本站的文件",
    ),
    "link that cannot be read": (
        {NEWS: notice(body="见[下文](//[abc/)。")},
        f"{NEWS}:8: 正文: 链接“//[abc/”在网页上打不开；"
        "只能写 https:// 开头的网址、tel: 电话，或者本站的文件",
    ),
    "picture from elsewhere": (
        {NEWS: notice(body="![图](https://example.org/a.jpg)")},
        f"{NEWS}:8: 正文: 图片“https://example.org/a.jpg”在网页上打不开；"
        "请把图片上传到本站，放在这个文件旁边",
    ),
    "own domain in a link": (
        {NEWS: notice(body="见[下文](https://union.example/news/1999/x/)。")},
        f"{NEWS}:8: 正文: 链接到本站页面不要写域名“https://union.example/”；"
        "请从“/”写起，例如 /news/，这样才能检查，换了域名也不失效",
    ),
    "published after its own timer": (
        {NEWS: notice(published="2025-07-02 09:00", more="定时发布: 2025-07-01 09:00\n")},
        f"{NEWS}:4: 发布时间: 发布时间 2025年7月2日 9:00 晚于定时发布 2025年7月1日 9:00；"
        "请写成 发布时间: 2025-07-01 09:00",
    ),
    "pinned before publication": (
        {NEWS: notice(more="置顶到: 2025-06-01\n")},
        f"{NEWS}:6: 置顶到: 置顶到 2025年6月1日 不晚于发布时间 2025年7月1日 9:00；"
        "请核对“置顶到”与“发布时间”",
    ),
    "withdrawn in the future": (
        {NEWS: notice(more="撤下:\n  日期: 2035-06-01\n  原因: 有误\n")},
        f"{NEWS}:7: 撤下.日期: 撤下日期 2035年6月1日 还没有到，页面却会马上撤下；"
        "请写今天或以前的日期；想到时自动结束，请用“到期时间”",
    ),
    "withdrawn before publication": (
        {NEWS: notice(more="撤下:\n  日期: 2025-06-01\n  原因: 有误\n")},
        f"{NEWS}:7: 撤下.日期: 撤下日期 2025年6月1日 早于发布时间 2025年7月1日 9:00；"
        "请核对撤下的日期",
    ),
    "withdrawn for itself": (
        {
            NEWS: notice(
                more="撤下:\n  日期: 2025-08-01\n  原因: 有误\n  改看: /news/2025/gaowen/\n"
            )
        },
        f"{NEWS}:9: 撤下.改看: “改看”指向了撤下的页面自己；请写另一个页面的网址，或者删去这一行",
    ),
    "an activity of many years": (
        {ACTS: ACTIVITIES.replace("结束: 2025-07-15 11:30", "结束: 2052-07-15 11:30")},
        f"{ACTS}:4: activities[0].结束: 活动从 2025年7月15日 9:00 到 2052年7月15日 11:30，超过一年；"
        "请核对年份；一直在做的事写进 data/programmes.yml",
    ),
    "results before the beginning": (
        {
            "data/activities/2027.yml": ACTIVITIES.replace("2025", "2027")
            + "  活动结果:\n    参加人数: 3\n"
        },
        "data/activities/2027.yml:11: activities[0].活动结果: 活动 2027年7月15日 9:00 才开始，"
        "不会有活动结果；请核对“开始”，或者等活动结束后再写“活动结果”",
    ),
    "a notice saved as plain text": (
        {"docs/news/2025/tongzhi.txt": "通知"},
        "docs/news/2025/tongzhi.txt: 没有页面用到这个文件，它不会公开；"
        "如果它是一篇通知，请把文字存成 .md 文件；如果是附件，请写进那一页的“附件”",
    ),
    "unknown place": (
        {"docs/weizhi/a.md": notice()},
        "docs/weizhi/a.md: 不认识放在这里的文件；"
        "通知放 docs/news/年份/，政策解读放 docs/policies/，办事指南放 docs/services/",
    ),
    "filing number of a demo": (
        {
            "mkdocs.yml": CONFIG.format(root=ROOT.as_posix(), sub_path="").replace(
                "    地址:", "    ICP备案号: 京ICP备2026000012号\n    地址:"
            )
        },
        "mkdocs.yml:15: ICP备案号: 演示网站不写ICP备案号；请删去这一行",
    ),
    "demo under a real name": (
        {
            "mkdocs.yml": CONFIG.format(root=ROOT.as_posix(), sub_path="").replace(
                "全称: 示例镇总工会", "全称: 青山镇总工会"
            )
        },
        "mkdocs.yml:10: 全称: “青山镇总工会”是真实名称，网站却还标着演示；"
        "请运行 python3 scripts/portal.py adopt 清除演示内容",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_each_fault_gives_exactly_its_line(case: str, tmp_path: Path) -> None:
    files, expected = CASES[case]
    assert lines(tmp_path, files) == [expected]


def test_what_is_wrong_in_a_draft_is_only_a_warning(tmp_path: Path) -> None:
    draft = notice("2025-cao", more="草稿: 是\n", body="待补充 [x](meiyou.md)")
    found = examined(tmp_path, {"docs/news/2025/cao.md": draft})
    assert [problem.level for problem in found.problems] == ["warning", "warning"]
    assert found.site is not None


def test_a_withdrawn_page_may_lose_its_file_and_its_links(tmp_path: Path) -> None:
    more = "附件:\n  - 文件: biao.docx\n    标题: 报名表\n撤下:\n  日期: 2025-08-01\n  原因: 有误\n"
    assert lines(tmp_path, {NEWS: notice(more=more, body="[x](meiyou.md)")}) == []


def test_pages_that_come_out_together_may_link_to_each_other(tmp_path: Path) -> None:
    timed = "定时发布: 2027-01-01 09:00\n"
    when = "2027-01-01 09:00"
    pages = {
        "docs/news/2027/a.md": notice("2027-a", published=when, more=timed, body="[乙](b.md)"),
        "docs/news/2027/b.md": notice("2027-b", published=when, more=timed, body="[甲](a.md)"),
    }
    assert lines(tmp_path, pages) == []


def test_one_unreadable_record_is_not_blamed_on_those_that_name_it(tmp_path: Path) -> None:
    broken = PROGRAMMES.replace("  类别: 帮扶救助\n", "")
    (line,) = lines(tmp_path, {"data/programmes.yml": broken})
    assert line.startswith("data/programmes.yml:1: programmes[0].类别: 缺少“类别”")


def test_demo_records_stop_a_real_site(tmp_path: Path) -> None:
    config = CONFIG.format(root=ROOT.as_posix(), sub_path="")
    found = lines(
        tmp_path,
        {
            "mkdocs.yml": config.replace("演示: 是", "演示: 否"),
            NEWS: notice(more="演示: 是\n"),
        },
    )
    assert found == [
        f"{NEWS}:6: 演示: 正式网站里还有演示数据“2025-gaowen”；"
        "请删去这一条，或者运行 python3 scripts/portal.py adopt",
        "mkdocs.yml:9: 还没有ICP备案号；取得后写一行 ICP备案号: 号码",
        "mkdocs.yml:9: 还没有公安备案号；取得后写一行 公安备案号: 号码",
        "mkdocs.yml:9: 还没有统计用区划代码；在国家统计局网站上查到后写一行 "
        "统计用区划代码: 12位数字，县里汇总时用它认各镇",
    ]


@pytest.mark.parametrize("years", [1, 2, 5])
def test_time_alone_makes_no_error(years: int, tmp_path: Path) -> None:
    later = NOW + timedelta(days=365 * years)
    assert lines(tmp_path, {NEWS: notice(more="到期时间: 2026-12-31\n")}, later) == []

"""Public notices: masked by force, one way of writing, and names in the list alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from attached import word_file
from entries import Cases, Files, data, entry, told
from photographed import picture
from tiny import ROOT
from tiny import notice as news

OFFICIAL = {"data/holidays.yml": (ROOT / "data/holidays.yml").read_text("utf-8")}
LINE = "data/public_notices/2026.yml:{}: public_notices[0].{}: "
KEPT = "例如 张*；写进仓库的会一直留在历史里，请改好再提交"


def notice(*people: dict[str, str], **more: Any) -> Files:
    """A notice with these people, beside the official holidays."""
    one = entry("public_notices", 名单=list(people) or None, **more)
    return {**data(public_notices=[one]), **OFFICIAL}


AWARDED = {"姓名": "示例甲", "所在单位": "示例厂", "职务": "班长"}
HELPED = {"姓名": "张*", "所在单位": "示例厂", "事由": "助学"}
CAUSES = {
    "尿毒症救助": ("疾病或伤情", "医疗救助、医疗互助"),
    "二级残": ("残疾情况", "生活救助、走访慰问"),
    "工亡家属": ("家里的情况", "生活救助、金秋助学"),
    "因学致困": ("困难的原因", "生活救助、一档"),
}
"""Grounds of an aid row that nobody may read, what each tells, and what to write instead."""
NAMING = {"附件": [{"文件": "banfa.docx", "标题": "名单", "含姓名": "是"}]}
OFFERING = {"附件": [{"文件": "banfa.docx", "标题": "办法"}]}
SCANNED = {"文件": "a.jpg", "标题": "名单", "核对部门": "办公室", "含姓名": "是"}
ELSEWHERE = (
    "“{}”是公示的附件，里面有姓名，只能由公示的网页提供；"
    "请删去；要提到它，就链接公示的网页 /public-notices/{}/"
)
PHOTO: Files = {"docs/public-notices/a.jpg": picture()}
BOOK: Files = {"docs/public-notices/banfa.docx": word_file("办法")}

SOUND: dict[str, Files] = {
    "an award": notice(AWARDED, {"姓名": "示例乙"}),
    "an award, all masked": notice({"姓名": "张*"}, {"姓名": "李某"}),
    "an ordinary kind of aid": notice({**HELPED, "事由": "精神慰藉"}, 类别="困难帮扶"),
    "aid": notice(HELPED, {"姓名": "欧阳某某"}, {"姓名": "王**"}, 类别="金秋助学"),
    "a file": {**notice(附件=[{"文件": "banfa.docx", "标题": "办法"}]), **BOOK},
    "a picture of the list beside it": {
        **notice(AWARDED, {"姓名": "示例乙", "所在单位": "示例服装厂"}, 附件=[SCANNED]),
        **PHOTO,
    },
    "a picture of a list that is over": {
        **notice(公示起="2026-09-07", 成文日期="2026-09-07", 附件=[SCANNED]),
        **PHOTO,
    },
    "over, and its list taken out": notice(公示起="2026-09-07", 成文日期="2026-09-07"),
    "not begun, and its list already there": notice(AWARDED, 公示起="2026-12-01"),
}

CASES: Cases = {
    "a full name of somebody who is helped": (
        notice({"姓名": "示例甲"}, {"姓名": "张小*"}, 类别="困难帮扶"),
        [
            f"{LINE.format(12, '名单[0].姓名')}名字没有遮住；“困难帮扶”只写姓加星号，{KEPT}",
            f"{LINE.format(13, '名单[1].姓名')}名字没有遮住；“困难帮扶”只写姓加星号，{KEPT}",
        ],
    ),
    "the post of somebody who is helped": (
        notice({"姓名": "张*", "职务": "会计"}, 类别="金秋助学"),
        [
            f"{LINE.format(13, '名单[0].职务')}受帮扶的人不写职务；"
            "请删去：姓、单位加上职务，就认得出是谁"
        ],
    ),
    "why somebody is helped": (
        notice({"姓名": "张*", "事由": "因病致困"}, 类别="困难帮扶"),
        [
            f"{LINE.format(13, '名单[0].事由')}写了疾病或伤情，不能公布；"
            "只写帮扶的项目或档次，例如 医疗救助、医疗互助"
        ],
    ),
    "what befell somebody, or whom in the family": (
        notice(*({"姓名": "张*", "事由": cause} for cause in CAUSES), 类别="困难帮扶"),
        [
            f"{LINE.format(13 + 2 * number, f'名单[{number}].事由')}写了{cause}，不能公布；"
            f"只写帮扶的项目或档次，例如 {instead}"
            for number, (cause, instead) in enumerate(CAUSES.values())
        ],
    ),
    "a file with names in other pages, before its notice, while it runs and after it": (
        {
            **data(
                public_notices=[
                    entry("public_notices", **NAMING, 编号=name, 公示起=day, 成文日期=day)
                    for name, day in (("xian", "2026-11-18"), ("hou", "2026-12-01"))
                ]
                + [entry("public_notices", **OFFERING, 名单=[AWARDED])],
                documents=[entry("documents", 文件="../public-notices/banfa.docx")],
            ),
            **OFFICIAL,
            **BOOK,
            "docs/news/2025/a.md": news(
                "2025-a", body="请看\n\n[名单](/public-notices/banfa.docx)"
            ),
            "docs/news/2025/b.md": news(
                "2025-b", more="附件:\n  - 文件: ../../public-notices/banfa.docx\n    标题: 名单\n"
            ),
        },
        [
            f"{place}: {ELSEWHERE.format('banfa.docx', 'xian')}"
            for place in (
                "data/documents.yml:6: documents[0].文件",
                "data/public_notices/2026.yml:40: public_notices[2].附件[0].文件",
                "docs/news/2025/a.md:10: 正文",
                "docs/news/2025/b.md:7: 附件[0].文件",
            )
        ],
    ),
    "a picture with names in other pages": (
        {
            **data(
                public_notices=[
                    entry(
                        "public_notices",
                        名单=[{"姓名": "示例甲", "所在单位": "示例机械厂"}] * 2,
                        附件=[SCANNED],
                    ),
                ],
            ),
            **OFFICIAL,
            "docs/public-notices/a.jpg": picture(),
            "docs/news/2025/a.md": news("2025-a", body="![图](../../public-notices/a.jpg)"),
            "docs/news/2025/b.md": news(
                "2025-b", more="题图:\n  文件: ../../public-notices/a.jpg\n  图片说明: 图\n"
            ),
        },
        [
            f"{place}: {ELSEWHERE.format('a.jpg', 'gongshi')}"
            for place in ("docs/news/2025/a.md:8: 正文", "docs/news/2025/b.md:7: 题图.文件")
        ],
    ),
    "a picture of the list that would stay": (
        {
            **notice(AWARDED, 附件=[{**SCANNED, "含姓名": "否"}], 摘要="拟表扬两名。" * 20),
            **PHOTO,
        },
        [
            f"{LINE.format(16, '附件[0].文件')}“a.jpg”像是名单的照片、扫描件，没有写“含姓名”，"
            "公示期满不会撤下；有姓名的请加一行 含姓名: 是，公示期满和名单一起撤下；"
            "没有的，标题请说清是什么"
        ],
    ),
    "a file that is called a list": (
        {
            **notice(
                AWARDED,
                附件=[
                    {"文件": "banfa.docx", "标题": title}
                    for title in ("困难职工名单", "公示原件", "公示办法", "异议登记表")
                ],
            ),
            "docs/public-notices/banfa.docx": word_file("王建国、李建军、赵小红"),
        },
        [
            f"{LINE.format(line, f'附件[{index}].标题')}“banfa.docx”的标题说的是名单，没有写“含姓名”，"
            "公示期满不会撤下；请标明 含姓名: 是，公示期满和名单一起撤下；"
            "没有姓名的，把标题改成别的，说清是什么"
            for index, line in ((0, 17), (1, 19))
        ],
    ),
    "a picture in place of the list": (
        {**notice(附件=[SCANNED], 摘要="拟表扬两名。" * 20), **PHOTO},
        [
            f"{LINE.format(12, '附件[0].文件')}“a.jpg”是扫描件，里面的字读不出来，“名单”里又没有这些字；"
            "请把上面的字打进“名单”：看不清、听读屏的人也要能知道"
        ],
    ),
    "a picture of another thing, and no word of it": (
        {**notice(AWARDED, 附件=[{**SCANNED, "标题": "现场", "含姓名": "否"}]), **PHOTO},
        [
            f"{LINE.format(16, '附件[0].文件')}“a.jpg”是扫描件，里面的字读不出来，“摘要”里又没有这些字；"
            "请把上面的字打进“摘要”：看不清、听读屏的人也要能知道"
        ],
    ),
    "more of somebody who is honoured": (
        notice({**AWARDED, "事由": "带班攻关"}),
        [
            f"{LINE.format(15, '名单[0].事由')}多了“事由”；"
            "“评优评先”的名单只写姓名、所在单位、职务，请删去这一项"
        ],
    ),
    "masked and full names": (
        notice(AWARDED, {"姓名": "张*"}, {"姓名": "李某"}),
        [
            f"{LINE.format(15, '名单[1].姓名')}有的写全名，有的遮住了（第15行、第16行）；"
            "一份名单只用一种写法"
        ],
    ),
    "titles in place of names among full names": (
        notice(AWARDED, {"姓名": "李先生"}, {"姓名": "王■■"}),
        [
            f"{LINE.format(15, '名单[1].姓名')}有的写全名，有的遮住了（第15行、第16行）；"
            "一份名单只用一种写法"
        ],
    ),
    "an illness beside the unit of somebody who is helped": (
        notice({"姓名": "张*", "所在单位": "示例厂（患肝癌）"}, 类别="困难帮扶"),
        [
            f"{LINE.format(13, '名单[0].所在单位')}写了疾病或伤情，不能公布；"
            "只写单位的名称，别的话请删去"
        ],
    ),
    "names in the reason of a withdrawal and the sources, with blanks": (
        notice(
            {"姓名": "示 例甲"},
            撤下={"日期": "2026-11-19", "原因": "示例甲有异议"},
            数据来源=["示例 甲提供"],
        ),
        [
            f"提醒 {LINE.format(11, '名单')}公示已经结束，网站上没有名单了，文件里还有；"
            "请删去这一份名单，只留“摘要”",
            f"{LINE.format(15, '撤下.原因')}“原因”里有名单上的姓名；姓名只写在“名单”里，请在这里删去",
            f"{LINE.format(17, '数据来源[0]')}“数据来源”里有名单上的姓名；姓名只写在“名单”里，请在这里删去",
        ],
    ),
    "a window of many years": (
        notice(AWARDED, 公示止="2099-11-30"),
        [
            f"{LINE.format(15, '公示止')}公示从 2026年11月18日 到 2099年11月30日，有 26676 天；"
            "名单要到公示期满才撤下，最多 100 天；请核对年份"
        ],
    ),
    "names elsewhere": (
        {
            **notice(
                AWARDED,
                事项="示例甲拟表扬",
                摘要="示例甲一名。",
                依据="示例甲办法",
                附件=[{"文件": "banfa.docx", "标题": "示例甲的材料"}],
            ),
            **BOOK,
        },
        [
            f"{LINE.format(line, field)}“{name}”里有名单上的姓名；姓名只写在“名单”里，请在这里删去"
            for line, field, name in (
                (2, "事项", "事项"),
                (4, "摘要", "摘要"),
                (15, "依据", "依据"),
                (18, "附件[0].标题", "标题"),
            )
        ],
    ),
    "a file that is not there": (
        {**notice(附件=[{"文件": "bangfa.docx", "标题": "办法"}]), **BOOK},
        [f"{LINE.format(12, '附件[0].文件')}附件“bangfa.docx”不存在；是不是“banfa.docx”？"],
    ),
    "a file, and none near": (
        notice(附件=[{"文件": "banfa.docx", "标题": "办法"}]),
        [
            f"{LINE.format(12, '附件[0].文件')}附件“banfa.docx”不存在；"
            "请把文件上传到 docs/public-notices/，或者核对文件名"
        ],
    ),
    "an end before the beginning": (
        notice(公示起="2026-11-20", 公示止="2026-11-19"),
        [
            f"{LINE.format(11, '公示止')}公示止 2026年11月19日 早于公示起 2026年11月20日；"
            "请核对“公示起”与“公示止”"
        ],
    ),
    "three working days": (
        notice(AWARDED, 公示起="2026-11-20", 工作日数=3),
        [f"提醒 {LINE.format(15, '工作日数')}只公示 3 个工作日；公示一般不少于 5 个工作日，请核对"],
    ),
    "four days": (
        notice(AWARDED, 公示止="2026-11-21"),
        [
            f"提醒 {LINE.format(15, '公示止')}公示从 2026年11月18日 到 2026年11月21日，不到 5 天；"
            "公示一般不少于 5 个工作日，请核对起止日期"
        ],
    ),
    "signed after it began": (
        notice(AWARDED, 成文日期="2026-11-19"),
        [
            f"提醒 {LINE.format(10, '成文日期')}成文日期 2026年11月19日 晚于公示起 2026年11月18日；"
            "请核对“成文日期”与“公示起”"
        ],
    ),
    "names that stayed in the file": (
        notice(AWARDED, 公示起="2026-09-07", 成文日期="2026-09-07"),
        [
            f"提醒 {LINE.format(11, '名单')}公示已经结束，网站上没有名单了，文件里还有；"
            "请删去这一份名单，只留“摘要”"
        ],
    ),
    "no list": (
        notice(),
        [f"提醒 {LINE.format(1, '名单')}正在公示，却没有名单；请写“名单”“名单文件”，或者添上附件"],
    ),
}


@pytest.mark.parametrize("case", SOUND)
def test_what_is_sound(case: str, tmp_path: Path) -> None:
    assert told(tmp_path, SOUND[case]) == []


@pytest.mark.parametrize("case", CASES)
def test_what_is_told(case: str, tmp_path: Path) -> None:
    files, expected = CASES[case]
    assert told(tmp_path, files) == expected


def test_of_many_lines_the_first_are_named(tmp_path: Path) -> None:
    people = [AWARDED, *[{"姓名": "张*"}] * 10]
    (line,) = told(tmp_path, notice(*people))
    places = "、".join(f"第{number}行" for number in range(15, 23))
    assert f"有的写全名，有的遮住了（{places}等10处）" in line

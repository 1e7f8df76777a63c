"""``adopt``: the demonstration goes, what stays is the union's own and builds."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from building import build_config
from checked_out import git
from commands import __main__ as program
from editing.adoption import configured
from editing.answers import DOMAIN, LABOUR_PHONE, ask_all, questions, read_all, settled
from editing.cleaning import is_passing, new_names, place_of, renamed, unlinked
from photographed import picture
from portal.model.township import Township
from portal.site import examine
from tiny import ACTIVITIES, COLUMNS, NOW, PROGRAMMES, ROOT, notice, write_site

ANSWERS = """\
全称: 青山镇总工会
简称: 青山工会
域名: gonghui.qingshan.cn
地址: 青山县青山镇文昌路6号
电话: 0571-8765432
时间: 工作日 9:00—12:00，13:30—17:00
邮箱: gonghui@qingshan.cn
上级工会: 青山县总工会
"""
GIVEN = {
    "full_name": "青山镇总工会",
    "short_name": "青山工会",
    DOMAIN: "https://gonghui.qingshan.cn/",
    "address": "青山县青山镇文昌路6号",
    "phone": "0571-8765432",
    "hours": "工作日 9:00—12:00，13:30—17:00",
    "email": "gonghui@qingshan.cn",
    "upper_union": "青山县总工会",
    "icp": "",
    "police_filing": "",
    "reply_within": "5个工作日",
    "statistical_code": "",
    LABOUR_PHONE: "12333",
}
DEMO = Township(
    full_name="示例镇总工会",
    short_name="示例工会",
    demo=True,
    tag_authority="union.example",
    tag_year=2026,
    address="示例镇人民路1号",
    phone="0000-1234567",
    hours="工作日 8:30—12:00",
    upper_union="示例县总工会",
)
HOTLINE = """\
# 电话

- 编号: zhen-gonghui
  名称: 镇总工会
  号码: 0000-1234567
  时间: 工作日 8:30—12:00
  能帮什么: 入会
  顺序: 1
  核对日期: 2026-01-01
  演示: 是

# 全国的
- 编号: laodong-12333
  名称: 人社热线
  号码: 12333
  时间: 工作日 8:30—12:00
  能帮什么: 咨询
  顺序: 2
  核对日期: 2026-01-01
"""
POLICY = """\
---
编号: ruhui
标题: 怎么入会？
发布时间: 2025-01-01 09:00
要点:
  谁能申请: 职工
  能享受什么: 会员待遇
  怎么申请: 打 0000-1234567
  多久办结: 当天
  找谁咨询: 示例镇总工会
法律依据:
  - 法律: gonghui-fa
    条款: 3
核对日期: 2026-01-01
---

先看[去年的通知](../news/2025/gaowen.md)，再看[自己的通知](../news/2025/ziji.md)。
"""
LAWS = """\
- 编号: gonghui-fa
  名称: 工会法
  施行日期: 2021-12-24修正
  官方出处: https://flk.npc.gov.cn/
  核对日期: 2026-11-21
  条文:
    - 号码: 3
      要义: 示例镇总工会的说法不改
"""
OWN = notice(
    "2025-ziji",
    title="示例镇的通知",
    more="活动: [song-qingliang-202507, song-qingliang-202508]\n附件:\n"
    "  - 文件: gongyong.txt\n    标题: 共用的表\n",
)
SITE: dict[str, str | bytes] = {
    "data/programmes.yml": PROGRAMMES + "  演示: 是\n  数据来源: [素材 001-5]\n",
    "data/activities/2025.yml": ACTIVITIES
    + "  演示: 是\n\n"
    + ACTIVITIES.replace("202507", "202508").replace("送清凉进工地", "自己的活动"),
    "data/activities/2024.yml": ACTIVITIES.replace("2025", "2024") + "  演示: 是\n",
    "data/hotlines.yml": HOTLINE,
    "data/laws.yml": LAWS,
    "docs/policies/ruhui.md": POLICY,
    "docs/index.md": "---\n标题: 首页\n核对日期: 2026-01-01\n演示: 是\n---\n\n示例镇总工会的窗口。\n",
    "docs/contact.md": "---\n标题: 联系\n核对日期: 2026-01-01\n演示: 是\n---\n\n旧的\n",
    "docs/about.md": "---\n标题: 关于\n核对日期: 2026-01-01\n---\n\n自己写的。\n",
    "docs/privacy.md": "---\n标题: 隐私\n核对日期: 2026-01-01\n---\n\n自己写的。\n",
    "docs/news/2025/ziji.md": OWN,
    "docs/news/2025/gongyong.txt": b"x",
    "docs/news/2025/gaowen.md": notice(
        more="演示: 是\n附件:\n  - 文件: gongyong.txt\n    标题: 表\n", body="![图](tu/t.jpg)"
    ),
    "docs/news/2025/tu/t.jpg": picture(),
}
Adopt = Callable[..., int]


@pytest.fixture
def adopt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Adopt:
    """Adopt the site in ``site/`` at NOW, with a file of answers or with typed ones."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOW.timestamp())))

    def run(answers: str | None = ANSWERS, typed: tuple[str, ...] = ()) -> int:
        waiting = list(typed)

        def ask(_: str) -> str:
            if not waiting:
                raise EOFError
            return waiting.pop(0)

        monkeypatch.setattr("builtins.input", ask)
        arguments = ["adopt", "--config", str(tmp_path / "site" / "mkdocs.yml")]
        if answers is not None:
            file = tmp_path / "daan.yml"
            file.write_text(answers, "utf-8")
            arguments += ["--answers", str(file)]
        return program.guarded(arguments, tmp_path / "error.log")

    return run


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder but what a check keeps for the next one."""
    files = (p for p in folder.rglob("*") if p.is_file() and ".portal" not in p.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def leading(kind: str, domain: str = "gonghui.qingshan.cn") -> str:
    """The first line of a data file of an adopted site."""
    return f"# yaml-language-server: $schema=https://{domain}/schema/{kind}.json\n"


def test_the_demonstration_goes_and_all_else_stays_as_it_was(
    adopt: Adopt, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    columns = leading("columns", "union.example") + COLUMNS
    config = write_site(tmp_path / "site", {**SITE, "data/columns.yml": columns})
    before = contents(tmp_path / "site")
    assert adopt() == 0
    after = {name: data.decode() for name, data in contents(tmp_path / "site").items()}
    assert sorted(set(before) - set(after)) == [
        "data/activities/2024.yml",
        "docs/news/2025/gaowen.md",
        "docs/news/2025/tu/t.jpg",
    ]
    assert not (tmp_path / "site/docs/news/2025/tu").exists()
    assert set(after) - set(before) == set()
    for name in ("docs/about.md", "docs/news/2025/gongyong.txt"):
        assert after[name] == before[name].decode()
    assert after["data/columns.yml"] == leading("columns") + COLUMNS
    assert after["data/laws.yml"] == leading("laws") + LAWS
    assert after["data/programmes.yml"] == leading("programmes") + PROGRAMMES
    assert after["data/activities/2025.yml"] == leading("activities") + (
        ACTIVITIES.replace("202507", "202508").replace("送清凉进工地", "自己的活动")
    )
    assert examine(config, NOW).site is not None
    said = capsys.readouterr().out
    assert "提醒 mkdocs.yml:9: 还没有ICP备案号；取得后写一行 ICP备案号: 号码\n" in said
    assert said.endswith(
        "- 逐页核对下面 2 页，核对完删掉“待核对: 是”这一行：\n"
        "    docs/policies/ruhui.md  怎么入会？\n    docs/contact.md  联系\n"
    )


PLACE = """\
- 编号: zhijia
  名称: 示例镇职工之家
  种类: 工会驿站
  会站家: [家]
  地址: 示例镇人民路1号
  核实日期: 2026-06-20
  演示: 是
"""
SERIES = """\
- 编号: song-qingliang-202508
  标题: 工间操
  开始: 2025-07-15 09:00
{at_venue}  所属项目: song-qingliang
  面向: 建筑工人
  主办: 工会
  联系人: 李同志
  说明: 动一动。
  重复:
    频率: 每周
    止: 2025-07-29
  逐次:
    - 日期: 2025-07-22
      状态: 变更
      原因: 有会
      起: 2025-07-21
{report}      改到:
{moved}{place}"""


def test_ones_own_activity_at_a_demonstration_place_keeps_the_name_of_the_place(
    adopt: Adopt, tmp_path: Path
) -> None:
    files: dict[str, str | bytes] = {
        **SITE,
        "data/places.yml": PLACE,
        "data/activities/2025.yml": SERIES.format(
            at_venue="  场所: zhijia\n",
            report="      活动报道: 2025-gaowen\n",
            moved="        场所: zhijia\n        地点: 三楼\n",
            place="",
        ),
        "docs/news/2025/ziji.md": notice("2025-ziji"),
        "docs/news/2025/gaowen.md": notice(
            more="演示: 是\n题图:\n  文件: tu/t.jpg\n  图片说明: 送水\n"
        ),
    }
    config = write_site(tmp_path / "site", files)
    assert adopt() == 0
    text = (tmp_path / "site/data/activities/2025.yml").read_text("utf-8")
    assert text == leading("activities") + SERIES.format(
        at_venue="",
        report="",
        moved="        地点: 青山镇职工之家，三楼\n",
        place="  地点: 青山镇职工之家\n",
    )
    assert examine(config, NOW).site is not None
    assert not (tmp_path / "site/docs/news/2025/tu").exists()


def test_what_stays_takes_the_unions_names(adopt: Adopt, tmp_path: Path) -> None:
    write_site(tmp_path / "site", SITE)
    assert adopt() == 0
    after = {name: data.decode() for name, data in contents(tmp_path / "site").items()}
    assert after["data/hotlines.yml"] == leading("hotlines") + (
        HOTLINE.replace("0000-1234567", "0571-8765432", 1)
        .replace("工作日 8:30—12:00", "工作日 9:00—12:00，13:30—17:00", 1)
        .replace("2026-01-01", "2026-11-21", 1)
        .replace("  演示: 是\n", "")
    )
    assert after["docs/policies/ruhui.md"] == (
        POLICY.replace("0000-1234567", "0571-8765432")
        .replace("示例镇总工会", "青山镇总工会")
        .replace("核对日期: 2026-01-01\n", "核对日期: 2026-01-01\n待核对: 是\n")
        .replace("[去年的通知](../news/2025/gaowen.md)", "去年的通知")
    )
    assert after["docs/news/2025/ziji.md"] == OWN.replace("示例镇", "青山镇").replace(
        "[song-qingliang-202507, song-qingliang-202508]", "[song-qingliang-202508]"
    )
    assert after["docs/index.md"] == (
        "---\n标题: 首页\n核对日期: 2026-01-01\n---\n\n青山镇总工会的窗口。\n"
    )
    assert "- 青山工会：[0571-8765432](tel:0571-8765432)\n" in after["docs/contact.md"]
    assert (
        "公开邮箱：[gonghui@qingshan.cn](mailto:gonghui@qingshan.cn)\n" in after["docs/contact.md"]
    )


def test_adopting_twice_says_that_nothing_is_left(
    adopt: Adopt, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_site(tmp_path / "site", SITE)
    assert adopt() == 0
    first = contents(tmp_path / "site")
    capsys.readouterr()
    assert adopt() == 0
    assert capsys.readouterr().out == (
        "这里已经没有演示内容，不用再换。改本工会的资料，请直接改 mkdocs.yml。\n"
    )
    assert contents(tmp_path / "site") == first


def test_faults_in_the_answers_are_told_at_their_lines(
    adopt: Adopt, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_site(tmp_path / "site", SITE)
    before = contents(tmp_path / "site")
    wrong = "全称: 示例镇总工会\n简称: 青山 # 一\n域名: 青山\n电话: 13800000000\n办公地址: 文昌路\n"
    wrong += "上级工会: [甲, 乙]\nICP备案号: 京ICP备1号\n公安备案号: 京公网安备12345678000001号\n"
    assert adopt(wrong) == 1
    lines = capsys.readouterr().err.splitlines()
    assert lines == [
        "内容有 9 处问题，网站没有更新：",
        "daan.yml:1: 全称: “示例镇总工会”还是演示的名称，请写本工会的全称",
        "daan.yml:1: 地址: “地址”不能空着",
        'daan.yml:2: “#”和后面的字会丢掉；请改成：简称: "青山 # 一"',
        "daan.yml:3: 域名: “青山”不是域名，请写成 gonghui.qingshan.cn 这样",
        "daan.yml:4: 电话: “13800000000”不是座机或热线号码；只写一个座机或热线号码，例如 "
        "0000-1234567 或 12351；不要写手机号",
        "daan.yml:5: 办公地址: 没有这个问题；是不是“地址”？",
        "daan.yml:6: 上级工会: 应当是一行文字",
        "daan.yml:7: ICP备案号: “京ICP备1号”不是ICP备案号，照备案通知写，形如 "
        "京ICP备2026000001号；没有就空着",
        "daan.yml:8: 公安备案号: “京公网安备12345678000001号”不是公安备案号，照备案通知写，形如 "
        "京公网安备11000002000001号；没有就空着",
    ]
    assert contents(tmp_path / "site") == before


def test_content_that_cannot_be_read_is_told_first(
    adopt: Adopt, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_site(tmp_path / "site", {**SITE, "data/alerts.yml": "- 编号: [\n"})
    before = contents(tmp_path / "site")
    assert adopt() == 1
    assert "data/alerts.yml:1: " in capsys.readouterr().err
    assert contents(tmp_path / "site") == before


TYPED = ("青山镇总工会", "青山工会", "gonghui.qingshan.cn", "文昌路6号", "0571-8765432", "", "")
MORE_TYPED = ("青山县总工会", "", "", "", "", "")


@pytest.mark.parametrize("last", ["", "不", "否"])
def test_only_yes_is_yes(
    adopt: Adopt, tmp_path: Path, last: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write_site(tmp_path / "site", SITE)
    before = contents(tmp_path / "site")
    assert adopt(None, (*TYPED, *MORE_TYPED, last)) == 1
    said = capsys.readouterr().out
    assert "将删除演示内容：活动 2 条、通知 1 条，以及只有它们用到的附件和图片。\n" in said
    assert said.endswith("什么都没有改。\n")
    assert contents(tmp_path / "site") == before


def test_typed_answers_adopt_after_a_yes(adopt: Adopt, tmp_path: Path) -> None:
    write_site(tmp_path / "site", SITE)
    assert adopt(None, (*TYPED, *MORE_TYPED, "是")) == 0
    assert "site_url: https://gonghui.qingshan.cn/\n" in (
        (tmp_path / "site/mkdocs.yml").read_text("utf-8")
    )


@pytest.mark.parametrize(
    ("typed", "is_installed"), [(("是",), True), (("不",), False), ((), False)]
)
def test_the_check_before_commits_is_offered_in_a_repository(
    adopt: Adopt,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    typed: tuple[str, ...],
    is_installed: bool,
) -> None:
    script = (ROOT / "scripts/pre-commit").read_bytes()
    write_site(tmp_path / "site", {**SITE, "scripts/pre-commit": script})
    assert git(tmp_path / "site", "init", "--quiet").returncode == 0
    assert adopt(None, (*TYPED, *MORE_TYPED, "是", *typed)) == 0
    assert (tmp_path / "site/.git/hooks/pre-commit").exists() is is_installed
    said = capsys.readouterr().out
    assert ("装好了：" in said) is is_installed
    assert "- 把仓库设为私有：" in said


def test_nobody_there_is_one_sentence(
    adopt: Adopt, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_site(tmp_path / "site", SITE)
    assert adopt(None, TYPED[:3]) == 1
    assert capsys.readouterr().err == (
        "没有人回答，什么都没有改；也可以用 --answers 给一个答案文件\n"
    )


def test_answers_are_the_same_asked_or_read() -> None:
    typed = iter((*TYPED, *MORE_TYPED))
    asked = ask_all(lambda _: next(typed))
    assert asked == {
        **GIVEN,
        "address": "文昌路6号",
        "hours": "工作日 8:30—12:00，14:30—17:30",
        "email": "",
    }
    assert read_all(ANSWERS, "daan.yml") == (GIVEN, [])


@pytest.mark.parametrize(
    ("typed", "site_url"),
    [
        ("gonghui.qingshan.cn", "https://gonghui.qingshan.cn/"),
        ("http://Gonghui.QingShan.cn/", "https://gonghui.qingshan.cn/"),
        ("qingshan.github.io/Union", "https://qingshan.github.io/Union/"),
    ],
)
def test_a_domain_becomes_an_address(typed: str, site_url: str) -> None:
    (domain,) = (question for question in questions() if question.name == DOMAIN)
    assert domain.read(typed) == site_url


def test_permanent_marks_of_a_site_that_is_live_stay() -> None:
    assert settled(GIVEN, DEMO, 2027).township.tag_authority == "gonghui.qingshan.cn"
    assert settled(GIVEN, DEMO, 2027).township.tag_year == 2027
    live = DEMO.model_copy(update={"demo": False})
    assert settled(GIVEN, live, 2027).township.tag_authority == "union.example"
    assert settled(GIVEN, live, 2027).township.tag_year == 2026


def test_names_are_replaced_longest_first_and_once() -> None:
    after = settled({**GIVEN, "short_name": "示例镇"}, DEMO, 2027).township
    names = new_names(DEMO, after, "0000-1234568", "12333")
    text = "示例工会在示例镇人民路1号，示例镇总工会属示例县，电话0000-1234567、0000-1234568。"
    assert renamed(text, names) == (
        "示例镇在青山县青山镇文昌路6号，青山镇总工会属青山县，电话0571-8765432、12333。"
    )
    assert place_of("青山街道工会联合会") == "青山街道"


def test_links_into_nothing_become_their_words() -> None:
    gone = {"news/2025/a.md", "/news/2024/"}.__contains__
    text = '[甲](../news/2025/a.md#b)[乙](b.md "题")[丙](/news/2024/)![丁](../news/2025/a.md)'
    assert unlinked(text, "needs/x.md", gone) == ('甲[乙](b.md "题")丙![丁](../news/2025/a.md)')
    assert is_passing("/calendar/2025/07/")
    assert not is_passing("/news/")
    assert not is_passing("/programmes/song-wennuan/")


def test_the_configuration_keeps_its_comments() -> None:
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    answers = settled({**GIVEN, "email": ""}, DEMO, 2027)
    changed = configured(text, answers)
    assert [line for line in changed.splitlines() if "#" in line] == [
        line for line in text.splitlines() if "#" in line
    ]
    assert re.findall(r"^(?:site_name|site_url|    [全演标]\S+): .*$", changed, re.MULTILINE) == [
        "site_name: 青山镇总工会",
        "site_url: https://gonghui.qingshan.cn/",
        "    全称: 青山镇总工会",
        "    演示: 否",
        "    标识域名: gonghui.qingshan.cn",
        "    标识年份: 2027",
    ]
    assert changed.partition("\nnav:")[2] == text.partition("\nnav:")[2]


@pytest.mark.parametrize(("words", "line"), [((), []), (("讨薪", "年假"), ["讨薪, 年假"])])
def test_the_words_often_sought_are_a_list_or_left_out(
    words: tuple[str, ...], line: list[str]
) -> None:
    answers = settled(GIVEN, DEMO, 2027)
    township = answers.township.model_copy(update={"frequent_words": words})
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    changed = configured(text, replace(answers, township=township))
    assert re.findall(r"^ +常搜的词: \[(.*)\]$", changed, re.MULTILINE) == line
    assert changed.count("常搜的词:") == len(line)


def test_a_name_of_the_government_is_refused_before_anything_goes(
    adopt: Adopt, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_site(tmp_path / "site", SITE)
    before = contents(tmp_path / "site")
    wrong = ANSWERS.replace("青山镇总工会", "青山镇人民政府")
    assert adopt(wrong) == 1
    said = capsys.readouterr().err.splitlines()
    assert (
        "daan.yml:1: 全称: “青山镇人民政府”里有“政府”，工会网站不是政府网站，请写工会的名称" in said
    )
    assert contents(tmp_path / "site") == before


def test_the_repository_itself_can_be_adopted_and_builds(
    adopt: Adopt, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = tmp_path / "site"
    site.mkdir()
    for name in ("docs", "data", "overrides", "hooks"):
        shutil.copytree(ROOT / name, site / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", site)
    assert adopt() == 0
    texts = [
        path.read_text("utf-8")
        for path in sorted(site.glob("d*/**/*.*"))
        if path.suffix in (".md", ".yml")
    ]
    marked = sorted(
        path.relative_to(site).as_posix()
        for path in site.glob("docs/**/*.md")
        if "\n待核对: 是\n" in path.read_text("utf-8")
    )
    told = capsys.readouterr().out.partition("逐页核对下面")[2].splitlines()
    assert told[0] == f" {len(marked)} 页，核对完删掉“待核对: 是”这一行："
    assert sorted(line.split()[0] for line in told[1:]) == marked
    assert {"docs/about.md", "docs/privacy.md"} <= set(marked)
    assert not any(re.search("示例[镇县]|0000-|^ *演示: ", text, re.MULTILINE) for text in texts)
    built = build_config(site / "mkdocs.yml", tmp_path / "built")
    assert "青山镇总工会" in (built / "index.html").read_text("utf-8")
    assert (built / "policies" / "ruhui-quanli" / "index.html").is_file()
    assert not any("示例镇" in page.read_text("utf-8") for page in built.rglob("*.html"))

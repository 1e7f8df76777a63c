"""The exact text the page of an activity in each state passes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from held import SERIES, STATES
from portal.sharing.families import share_of
from portal.sharing.share import Row, Share
from portal.site import Site
from tiny import sound


@pytest.fixture(scope="module", name="site")
def read_states(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return sound(tmp_path_factory.mktemp("states"), STATES)


def shared(site: Site, name: str) -> Share:
    found = share_of(site.portal, site.specs[f"activities/{name}/index.md"])
    assert found is not None
    return found


SHARED = {
    "jianbuzou": """\
冬季健步走
时间：2026年12月5日（周六）9:00—11:00
地点：职工之家，门口集合（示例镇人民路1号）
参加：全镇职工
报名：打 0000-1234567 登记，2026年11月27日 17:00截止，名额60人，不收费
咨询：李同志 0000-1234567
https://union.example/activities/jianbuzou/""",
    "diangongban": """\
低压电工基础班
时间：2026年12月8日（周二）19:00至12月10日（周四）21:00
地点：培训室
参加：全镇职工
报名：名额已满
咨询：李同志 0000-1234567
https://union.example/activities/diangongban/""",
    "changgesai": """\
【已取消】职工歌唱比赛
原定：2026年11月28日（周六）14:00—17:00
地点：职工之家（示例镇人民路1号）
原因：礼堂检修
咨询：李同志 0000-1234567
https://union.example/activities/changgesai/""",
    "quweisai": """\
【延期举行】秋季趣味赛
时间：时间另定，原定2026年11月14日（周六）
地点：示例镇体育场
原因：场地整修
咨询：李同志 0000-1234567
https://union.example/activities/quweisai/""",
    "jiangzuo": """\
【改期】【改地点】冬季保健讲座
时间：2026年11月25日（周三）14:30—16:30
地点：职工之家，大厅（示例镇人民路1号）
原因：报名的人多
原定2026年11月24日（周二）14:00—16:00，二楼会议室
参加：全镇职工
咨询：李同志 0000-1234567
https://union.example/activities/jiangzuo/""",
    "gongjiancao": """\
工间操
时间：每周三 16:00—16:30，2026年3月4日至12月30日，10月7日停一次
地点：职工之家，二楼活动室（示例镇人民路1号）
变动：12月2日改到12月3日（周四）16:30—17:00，在文化广场
参加：全镇职工
咨询：李同志 0000-1234567
https://union.example/activities/gongjiancao/""",
    "hechang": """\
【已取消】合唱排练
时间：每周六 19:00—20:30，2026年10月10日至12月12日
地点：三楼
原因：老师生病
2026年11月16日起的各次都不再办
咨询：李同志 0000-1234567
https://union.example/activities/hechang/""",
}


@pytest.mark.parametrize("name", SHARED)
def test_the_text_to_pass_on_says_all_that_one_needs(site: Site, name: str) -> None:
    assert shared(site, name).text == SHARED[name]


def test_what_is_over_is_not_passed_on(site: Site) -> None:
    assert shared(site, "yundonghui").rows == ()


def test_a_time_of_a_series_is_passed_on_with_its_own_address(site: Site) -> None:
    pages = [
        spec
        for spec in site.specs.values()
        if spec.template == "activity.html" and spec.path.count("/") == 3
    ]
    assert pages
    for spec in pages:
        found = share_of(site.portal, spec)
        assert found is not None
        assert found.address == f"https://union.example/{spec.path}"


def test_a_sign_within_a_text_makes_no_label(tmp_path: Path) -> None:
    text = SERIES.replace("面向: 全镇职工", "面向: 女职工：四十岁以上")
    site = sound(tmp_path, {**STATES, "data/activities/2026.yml": text})
    assert Row("参加", "女职工：四十岁以上") in shared(site, "gongjiancao").rows


def test_a_demonstration_says_so_where_it_is_passed_on(tmp_path: Path) -> None:
    text = f"{SERIES}  演示: 是\n"
    site = sound(tmp_path, {**STATES, "data/activities/2026.yml": text})
    assert shared(site, "gongjiancao").lines[-2:] == (
        "演示内容，不是真的。",
        "https://union.example/activities/gongjiancao/",
    )

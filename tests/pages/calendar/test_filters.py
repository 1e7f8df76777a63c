"""Activities by programme, by place and by crowd."""

from __future__ import annotations

from pathlib import Path

from dated import OFF, WEEKLY, dated, held
from portal.pages.calendar.filters import (
    PER_PAGE,
    Topic,
    TopicView,
    filters_of,
    topic_pages,
    topics_of,
)
from tiny import NOW, sound


def test_a_topic_is_every_programme_place_and_crowd_that_has_an_activity(tmp_path: Path) -> None:
    found = topics_of(dated(tmp_path))
    assert [(t.label, t.word, t.path, len(t.activities)) for t in found] == [
        ("按项目", "送清凉", "calendar/programme/song-qingliang/", 8),
        ("按地点", "职工书屋", "calendar/place/shuwu/", 1),
        ("按人群", "全体职工", "calendar/crowd/all/", 7),
        ("按人群", "女职工", "calendar/crowd/women/", 1),
        ("按人群", "家属和孩子", "calendar/crowd/families/", 1),
    ]
    assert [t.title for t in found[:4]] == [
        "送清凉的活动",
        "在职工书屋的活动",
        "面向全体职工的活动",
        "面向女职工的活动",
    ]
    assert [t.onward.path if t.onward else None for t in found[:3]] == [
        "programmes/song-qingliang/",
        "places/shuwu/",
        None,
    ]


def test_the_words_of_each_kind_have_their_counts(tmp_path: Path) -> None:
    programmes, places, crowds = filters_of(topics_of(dated(tmp_path)))
    assert [(one.label, len(one.facets)) for one in (programmes, places, crowds)] == [
        ("按项目", 1),
        ("按地点", 1),
        ("按人群", 3),
    ]
    assert [(f.title, f.count) for f in crowds.facets] == [
        ("全体职工", 7),
        ("女职工", 1),
        ("家属和孩子", 1),
    ]


def shown(view: TopicView) -> dict[int | None, list[str]]:
    """The titles of a page under each heading."""
    return {
        year: [line.entry.activity.title for line in lines] for year, lines in view.years.items()
    }


def views(topic: Topic, folder: Path) -> list[TopicView]:
    """The pages of a topic."""
    specs = topic_pages(dated(folder), topic, ())
    return [spec.view for spec in specs if isinstance(spec.view, TopicView)]


def test_what_is_coming_stands_first_then_the_past_by_year(tmp_path: Path) -> None:
    programme, place, *_ = topics_of(dated(tmp_path))
    (view,) = views(programme, tmp_path)
    assert shown(view) == {
        None: ["书画展", "健康讲座", "健步走", "棋类比赛", "夜读", "篮球赛", "排球赛"],
        2026: ["夜读"],
        2025: ["旧年活动"],
    }
    assert (view.coming, view.past) == ("5项，另有1项取消、1项延期", "2项")
    (view,) = views(place, tmp_path)
    assert shown(view) == {None: ["夜读"], 2026: ["夜读"]}


def test_a_long_list_goes_on_on_further_pages(tmp_path: Path) -> None:
    text = "".join(
        held(f"a{number}", "2025-05-01 09:00", "2025-05-01 10:00") for number in range(PER_PAGE)
    )
    portal = sound(tmp_path, {"data/activities/2025.yml": text}, NOW).portal
    topic = topics_of(portal)[0]
    assert len(list(topic_pages(portal, topic, ()))) == 1
    more = held("z", "2026-12-01 09:00", "2026-12-01 10:00")
    files = {"data/activities/2025.yml": text, "data/activities/2026.yml": more}
    portal = sound(tmp_path, files, NOW).portal
    first, second = topic_pages(portal, topics_of(portal)[0], ())
    assert (second.path, second.title) == (
        "calendar/programme/song-qingliang/page/2/",
        "送清凉的活动（第2页）",
    )
    assert isinstance(first.view, TopicView)
    assert isinstance(second.view, TopicView)
    assert [len(view.slice.items) for view in (first.view, second.view)] == [PER_PAGE, 1]
    assert (second.view.coming, second.view.past) == ("1项", f"{PER_PAGE}项")


def test_only_what_is_held_is_counted_and_the_rest_told_beside(tmp_path: Path) -> None:
    weekly = f"{WEEKLY}{OFF.format('已取消')}"
    texts = (
        held("a", "2026-11-18 09:00", "2026-11-18 10:00"),
        held("b", "2026-11-19 09:00", "2026-11-19 10:00", OFF.format("已取消")),
        held("c", "2026-12-01 09:00", "2026-12-01 10:00"),
        held("d", "2026-11-25 19:00", "2026-11-25 20:00", weekly),
    )
    portal = sound(tmp_path, {"data/activities/2026.yml": "".join(texts)}, NOW).portal
    topic = next(topic for topic in topics_of(portal) if topic.word == "送清凉")
    (spec,) = topic_pages(portal, topic, ())
    assert isinstance(spec.view, TopicView)
    assert shown(spec.view)[None] == ["活动d", "活动c"]
    assert shown(spec.view)[2026] == ["活动b", "活动a"]
    assert len(shown(spec.view)[2025]) == 1
    assert (spec.view.coming, spec.view.past) == ("1项，另有1项取消", "2项，另有1项取消")


def test_where_nothing_is_coming_or_past_nothing_is_counted(tmp_path: Path) -> None:
    text = held("a", "2025-05-01 09:00", "2025-05-01 10:00")
    portal = sound(tmp_path, {"data/activities/2025.yml": text}, NOW).portal
    (spec,) = topic_pages(portal, topics_of(portal)[0], ())
    assert isinstance(spec.view, TopicView)
    assert (spec.view.coming, spec.view.past) == ("", "1项")

"""Activities by programme, by place and by crowd."""

from __future__ import annotations

from pathlib import Path

from dated import dated, held
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
    assert (view.coming, view.past) == (7, 2)
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
    assert (second.view.coming, second.view.past) == (1, PER_PAGE)

"""Whole builds: the old site survives every failure, and people read why it failed."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from building import contents
from commands.builder import NEEDED, Built, build_site, child_environment
from commands.lock import only_one
from commands.moment import read_moment
from portal.errors import BuildError
from tiny import NOW, ROOT, notice, write_site

LATE_EVENT = """
def on_post_build(config):
    raise RuntimeError("late")
"""


class FakeMkDocs:
    """Stands for MkDocs: writes a site, or part of one, and a log."""

    def __init__(self, files: Mapping[str, str], words: str = "", status: int = 0) -> None:
        self.files = files
        self.words = words
        self.status = status
        self.environ: Mapping[str, str] = {}

    def __call__(
        self, command: Sequence[str], log: Path, environ: Mapping[str, str], what: str
    ) -> int:
        self.environ = environ
        target = Path(command[-1])
        target.mkdir()
        for name, text in self.files.items():
            (target / name).write_text(text, "utf-8")
        log.write_text(self.words, "utf-8")
        return self.status


WHOLE = {
    **dict.fromkeys(NEEDED, "new"),
    "build.json": json.dumps({"next_change": "2026-12-01T08:00:00+08:00", "pages": 12}),
}


@pytest.fixture(name="config")
def write_config(tmp_path: Path) -> Path:
    """A configuration beside an old site."""
    output = tmp_path / "site"
    output.mkdir()
    for name in NEEDED:
        (output / name).write_text("old")
    return tmp_path / "mkdocs.yml"


def is_old(config: Path) -> bool:
    """Whether the old site stands as it was, with nothing left beside it."""
    output = config.parent / "site"
    left = sorted(path.name for path in config.parent.iterdir() if "site" in path.name)
    return left == ["site"] and contents(output) == dict.fromkeys(sorted(NEEDED), b"old")


def test_a_whole_site_is_put_in_place_and_told_about(config: Path) -> None:
    run = FakeMkDocs(WHOLE, "INFO    -  提醒 a.md:1: 请核对\n")
    built = build_site(config, config.parent / "site", run=run)
    assert built == Built(
        output=config.parent / "site",
        pages=12,
        seconds=built.seconds,
        next_change="2026-12-01T08:00:00+08:00",
        reminders=("提醒 a.md:1: 请核对",),
    )
    assert (built.output / "index.html").read_text() == "new"


@pytest.mark.parametrize("name", NEEDED)
@pytest.mark.parametrize("text", [None, ""])
def test_an_incomplete_site_is_not_put_in_place(config: Path, name: str, text: str | None) -> None:
    files = {key: value for key, value in WHOLE.items() if key != name}
    run = FakeMkDocs(files if text is None else {**files, name: text})
    with pytest.raises(BuildError) as failed:
        build_site(config, config.parent / "site", run=run)
    log = config.parent / ".portal" / "build.log"
    assert str(failed.value) == (
        f"网站没有更新：生成的网站不完整，缺少 {name}；原来的网站没有动，详细记录在 {log}"
    )
    assert (config.parent / "site" / "index.html").read_text() == "old"


@pytest.mark.parametrize("record", ["{", "[]", "{}"])
def test_a_build_record_must_be_readable(config: Path, record: str) -> None:
    with pytest.raises(BuildError, match=r"^网站没有更新：生成的 build.json 读不懂；"):
        build_site(config, config.parent / "site", run=FakeMkDocs({**WHOLE, "build.json": record}))


def test_refused_content_is_told_line_by_line(config: Path) -> None:
    words = (
        "INFO    -  提醒 a.md:1: 请核对\n"
        "ERROR   -  内容有 1 处问题，网站没有更新：\nb.md:2: 标题: 是空的；请写上\n\nAborted\n"
    )
    with pytest.raises(BuildError) as failed:
        build_site(config, config.parent / "site", run=FakeMkDocs({}, words, 1))
    assert str(failed.value) == (
        "提醒 a.md:1: 请核对\n内容有 1 处问题，网站没有更新：\nb.md:2: 标题: 是空的；请写上"
    )
    assert is_old(config)


def test_a_killed_child_leaves_the_old_site(config: Path) -> None:
    with pytest.raises(
        BuildError, match=r"^网站没有更新：生成程序被中止（信号 9）；原来的网站没有动"
    ):
        build_site(config, config.parent / "site", run=FakeMkDocs(WHOLE, "", -9))
    assert is_old(config)


def test_a_full_disk_is_one_sentence(config: Path) -> None:
    def full(command: Sequence[str], log: Path, environ: Mapping[str, str], what: str) -> int:
        raise OSError(28, "No space left on device")

    with pytest.raises(BuildError, match=r"^网站没有更新：磁盘空间不足；原来的网站没有动"):
        build_site(config, config.parent / "site", run=full)
    assert is_old(config)


def test_leftovers_of_a_killed_build_are_cleared(config: Path) -> None:
    output = config.parent / "site"
    output.rename(config.parent / ".site.old")
    (config.parent / ".site.new").mkdir()
    with pytest.raises(BuildError):
        build_site(config, output, run=FakeMkDocs({}, "", 1))
    assert is_old(config)


def test_two_builds_of_one_site_do_not_meet(config: Path) -> None:
    with only_one(config.parent / ".portal" / "build.lock"), pytest.raises(BuildError) as refused:
        build_site(config, config.parent / "site", run=FakeMkDocs(WHOLE))
    assert str(refused.value) == "另一个窗口正在生成这个网站；请等它完成再试"
    build_site(config, config.parent / "site", run=FakeMkDocs(WHOLE))


def test_a_link_to_the_output_stays_a_link(config: Path) -> None:
    link = config.parent / "public"
    try:
        link.symlink_to(config.parent / "site", target_is_directory=True)
    except OSError:
        pytest.skip("this system does not let us make links")
    build_site(config, link, run=FakeMkDocs(WHOLE))
    assert link.is_symlink()
    assert (link / "index.html").read_text() == "new"


def test_the_moment_reaches_mkdocs_as_seconds() -> None:
    environ = child_environment({"COLUMNS": "80", "A": "b"}, read_moment("2026-11-21T08:30"))
    assert environ == {
        "A": "b",
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONUTF8": "1",
        "SOURCE_DATE_EPOCH": "1795221000",
    }
    assert child_environment({"SOURCE_DATE_EPOCH": "5"}, None)["SOURCE_DATE_EPOCH"] == "5"


def test_mkdocs_itself_builds_a_site(tmp_path: Path) -> None:
    config = write_site(tmp_path)
    built = build_site(config, tmp_path / "site", NOW)
    assert {name for name in NEEDED if (built.output / name).stat().st_size} == set(NEEDED)
    assert built.pages > 0


def test_mkdocs_refuses_content_and_the_old_site_stays(tmp_path: Path) -> None:
    config = write_site(tmp_path)
    before = contents(build_site(config, tmp_path / "site", NOW).output)
    write_site(tmp_path, {"docs/news/2025/gaowen.md": notice(title="")})
    with pytest.raises(BuildError) as failed:
        build_site(config, tmp_path / "site", NOW)
    headline, *found = str(failed.value).split("\n")
    assert headline == f"内容有 {len(found)} 处问题，网站没有更新："
    assert found[0].startswith("docs/news/2025/gaowen.md:3: 标题: ")
    assert contents(tmp_path / "site") == before


@pytest.mark.parametrize(
    ("files", "reason"),
    [
        ({"theme/404.html": "{{ nothing.at.all }}"}, "模板出错"),
        ({"late.py": LATE_EVENT}, "生成程序意外停下"),
    ],
    ids=["template", "late event"],
)
def test_a_late_failure_leaves_the_old_site(
    tmp_path: Path, files: dict[str, str | bytes], reason: str
) -> None:
    config = write_site(tmp_path)
    before = contents(build_site(config, tmp_path / "site", NOW).output)
    write_site(tmp_path, files)
    text = config.read_text("utf-8")
    if "late.py" in files:
        text = text.replace("hooks:\n", "hooks:\n  - late.py\n")
    else:
        overrides = (ROOT / "overrides").as_posix()
        text = text.replace(f"custom_dir: {overrides}", "custom_dir: theme")
        (tmp_path / "theme").mkdir(exist_ok=True)
        for source in (ROOT / "overrides").rglob("*"):
            target = tmp_path / "theme" / source.relative_to(ROOT / "overrides")
            if source.is_dir():
                target.mkdir(exist_ok=True)
            elif not target.exists():
                target.write_bytes(source.read_bytes())
    config.write_text(text, "utf-8")
    with pytest.raises(BuildError) as failed:
        build_site(config, tmp_path / "site", NOW)
    assert str(failed.value).startswith(f"网站没有更新：{reason}")
    assert "\n" not in str(failed.value)
    assert contents(tmp_path / "site") == before

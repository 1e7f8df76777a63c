"""``hook``: what waits to be committed is read from git's index; the commit stops or goes on."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
import yaml
from docx import Document

from checked_out import ENGINE, copied, git
from commands import guarding, hook, staged
from portal import kept
from portal.errors import MOST, BuildError
from portal.files.carriers.pictures.figures import FOLDER_VIEW
from portal.model.office_list import PLACE
from tiny import CONFIG, PROGRAMMES, ROOT, notice

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the hook runs in a shell")

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
"""GB 11643, 4.2.5."""


def resident(first: str) -> str:
    """A resident ID number with the right last sign."""
    rest = sum(int(digit) * weight for digit, weight in zip(first, WEIGHTS, strict=True)) % 11
    return first + "10X98765432"[rest]


VALUE = resident("11010519900307451")
MOBILE = "13812345678"
RESIDENT = (
    "有身份证号“******”，不能公布；请整个删掉，一位也不要留；要区分同名的人，写单位和岗位"
    "；在自己电脑上改好，再重新上传"
)


def word(text: str) -> bytes:
    """A Word file with one cell of a table that says ``text``."""
    document, sink = Document(), BytesIO()
    document.add_table(1, 1).cell(0, 0).text = text
    document.save(sink)
    return sink.getvalue()


def put(root: Path, name: str, content: str | bytes) -> None:
    """Write a file and stage it."""
    file = root / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    assert git(root, "add", "--", name).returncode == 0


@pytest.fixture(name="alone", autouse=True)
def without_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody's git settings count, whether git is run by the test or by the command."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", "")
    monkeypatch.setenv("XDG_CONFIG_HOME", "")
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")


@pytest.fixture(name="repo")
def small_repository(tmp_path: Path) -> Path:
    """A repository with our script and nothing else."""
    root = tmp_path / "repo"
    root.mkdir()
    assert git(root, "init", "--quiet").returncode == 0
    put(root, hook.HOOK, (ROOT / hook.HOOK).read_bytes())
    put(root, "mkdocs.yml", CONFIG.format(root=ROOT.as_posix(), sub_path=""))
    return root


def found(root: Path) -> list[str]:
    """What stops a commit now."""
    entries = staged.staged(root, hook.FOLDERS)
    return [str(problem) for problem in guarding.waiting(root, entries)]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("docs/news/2026/ming dan.md", notice(body=f"王某 {VALUE}")),
        ("docs/news/2026/名单\n二.md", f"{VALUE}\n"),
        ("data/aid/2026.yml", f"- 编号: a\n  备注: {VALUE}\n"),
        ("docs/news/2026/mingdan.docx", word(f"身份证 {VALUE}")),
        (f"docs/news/2026/{VALUE}.md", "名单\n"),
    ],
)
def test_what_is_staged_is_found_and_never_shown(
    repo: Path, name: str, content: str | bytes
) -> None:
    put(repo, name, content)
    lines = found(repo)
    assert lines
    assert VALUE not in "".join(lines)
    assert "身份证号" in lines[0]


def test_of_a_file_a_hundred_findings_are_told(
    repo: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hook, "ROOT", repo)
    put(repo, "docs/a.md", "\n\n".join(f"打1381234{number}" for number in range(1000, 1300)))
    assert hook.run(argparse.Namespace(all=False)) == 1
    *told, count, _ = capsys.readouterr().err.splitlines()
    assert (len(told), count) == (MOST + 1, "有 300 处问题要改。")
    assert hook.run(argparse.Namespace(all=True)) == 1
    *told, count = capsys.readouterr().out.splitlines()
    assert (len(told), count) == (MOST + 1, "有 300 处问题要改。")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32"])
def test_a_text_that_cannot_be_read_stops_too(repo: Path, encoding: str) -> None:
    put(repo, "docs/news/2026/a.md", f"王某 {VALUE}\n".encode(encoding))
    lines = found(repo)
    assert lines
    assert VALUE not in "".join(lines)
    put(repo, "docs/news/2026/a.md", "")
    assert found(repo) == []


def test_a_file_elsewhere_is_not_read(repo: Path) -> None:
    put(repo, "README.md", VALUE)
    put(repo, "tests/docs/a.md", VALUE)
    assert found(repo) == []


OWN = "这是网站程序在自己电脑上用的文件，不能放进仓库；请运行 git rm -r --cached .portal，再提交"


CLEAN = '{"holds_for": "any", "found": []}'
"""A verdict that says that nothing was found."""


def test_what_the_commands_keep_is_refused_and_not_believed(repo: Path) -> None:
    put(repo, "docs/a.docx", word(f"身份证 {VALUE}"))
    before = guarding.everywhere(repo, hook.FOLDERS)
    assert len(before) == 1
    (verdict,) = (repo / kept.VERDICTS).iterdir()
    name = verdict.relative_to(repo).as_posix()
    put(repo, name, CLEAN)
    told = [f"{name}: {OWN}"]
    entries = staged.staged(repo, (*hook.FOLDERS, kept.OWN))
    assert [str(one) for one in guarding.waiting(repo, entries)][:1] == told
    everywhere = guarding.everywhere(repo, hook.FOLDERS)
    assert [str(one) for one in everywhere] == [*told, *map(str, before)]
    assert git(repo, "rm", "-r", "--quiet", "--cached", ".portal").returncode == 0
    entries = staged.staged(repo, (*hook.FOLDERS, kept.OWN))
    assert kept.OWN not in "".join(entries)


def test_a_real_commit_of_what_the_commands_keep_stops(site: Path) -> None:
    file = site / ".portal" / "verdicts" / "a.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("[]", "utf-8")
    assert git(site, "add", "--force", "--", ".portal/verdicts/a.json").returncode == 0
    code, told = commit(site)
    assert (code, OWN in told) == (1, True), told


def test_where_there_is_no_git_no_verdict_is_believed(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.docx").write_bytes(word(f"身份证 {VALUE}"))
    assert len(guarding.everywhere(tmp_path, hook.FOLDERS)) == 1
    assert not (tmp_path / kept.VERDICTS).exists()


def test_the_index_counts_and_not_the_work_tree(repo: Path) -> None:
    put(repo, "docs/a.md", f"{VALUE}\n")
    (repo / "docs/a.md").write_text("改好了\n", "utf-8")
    assert len(found(repo)) == 1
    put(repo, "docs/a.md", "改好了\n")
    (repo / "docs/a.md").write_text(f"{VALUE}\n", "utf-8")
    assert found(repo) == []


def test_what_is_committed_already_or_taken_away_is_not_read_again(repo: Path) -> None:
    put(repo, "docs/a.md", f"{VALUE}\n")
    put(repo, "docs/b.md", "甲\n")
    assert git(repo, "commit", "--quiet", "-m", "x").returncode == 0
    put(repo, "docs/b.md", "乙\n")
    assert found(repo) == []
    assert git(repo, "rm", "--quiet", "docs/a.md").returncode == 0
    assert found(repo) == []
    assert git(repo, "mv", "docs/b.md", "docs/c.md").returncode == 0
    assert found(repo) == []


def test_a_renamed_file_is_read(repo: Path) -> None:
    put(repo, "elsewhere/a.md", f"{VALUE}\n")
    assert git(repo, "commit", "--quiet", "-m", "x").returncode == 0
    (repo / "docs").mkdir()
    assert git(repo, "mv", "elsewhere/a.md", "docs/a.md").returncode == 0
    assert len(found(repo)) == 1


@pytest.mark.parametrize("name", ["docs/.b.md", "docs/.~名单.txt", "data/.c.yml", "docs/.gitkeep"])
def test_hidden_files_stay_in_the_history_and_are_judged(repo: Path, name: str) -> None:
    put(repo, name, f"王某 {VALUE}\n")
    assert found(repo)
    assert VALUE not in "".join(found(repo))
    everywhere = guarding.everywhere(repo, hook.FOLDERS)
    assert [one.source for one in everywhere] == [name]


def test_what_keeps_a_folder_and_what_systems_leave_is_not_judged(repo: Path) -> None:
    put(repo, "docs/news/2027/.gitkeep", "")
    put(repo, "docs/.DS_Store", FOLDER_VIEW + "名单.xlsx".encode("utf-16-be"))
    assert found(repo) == []


def test_what_a_folder_view_names_is_read(repo: Path) -> None:
    view = FOLDER_VIEW + f"名单{VALUE}.xlsx".encode("utf-16-be")
    put(repo, "docs/.DS_Store", view)
    told = f"docs/.DS_Store: 记下的文件名: {RESIDENT}"
    assert found(repo) == [told]
    assert [str(one) for one in guarding.everywhere(repo, hook.FOLDERS)] == [told]


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("docs/.DS_Store", "附件不能是 .ds_store 文件"),
        ("docs/a.bin", "附件不能是 .bin 文件"),
        ("data/a.bin", "附件不能是 .bin 文件"),
        ("data/a.doc", ".doc 文件里的字查不了，手机上也常打不开"),
        ("docs/news/mingdan", "附件的名字没有后缀，看不出是什么文件"),
    ],
)
def test_what_nobody_can_look_into_is_refused(repo: Path, name: str, what: str) -> None:
    put(repo, name, b"\x00\x01")
    assert [one.partition("；")[0] for one in found(repo)] == [f"{name}: {what}"]


@pytest.mark.parametrize(
    ("name", "target", "where"),
    [
        ("docs/link.md", f"../{VALUE}.md", "docs/link.md: 链接指到的地方"),
        (f"data/{VALUE}", "../a.md", "data/******: 文件名"),
    ],
)
def test_the_names_of_links_are_read(repo: Path, name: str, target: str, where: str) -> None:
    (repo / name).parent.mkdir()
    (repo / name).symlink_to(target)
    assert git(repo, "add", name).returncode == 0
    assert found(repo) == [f"{where}: {RESIDENT}"]
    assert [str(one) for one in guarding.everywhere(repo, hook.FOLDERS)] == found(repo)


def test_repositories_inside_and_links_to_nothing_private_are_left_alone(repo: Path) -> None:
    (repo / "docs").mkdir()
    (repo / "docs/link.md").symlink_to("../README.md")
    assert git(repo, "init", "--quiet", "docs/inside").returncode == 0
    assert git(repo / "docs/inside", "commit", "--allow-empty", "-m", "x").returncode == 0
    assert git(repo, "add", "docs").returncode == 0
    assert found(repo) == []


def test_an_office_mobile_is_allowed_by_the_staged_list(repo: Path) -> None:
    listed = f"- 编号: yizhan\n  号码: {MOBILE}\n  用途: 值班手机\n  原因: 没有座机\n"
    put(repo, "docs/a.md", f"驿站值班电话 {MOBILE}\n")
    assert len(found(repo)) == 1
    (repo / "data").mkdir()
    (repo / PLACE).write_text(listed, "utf-8")
    assert len(found(repo)) == 1, "the list is not staged"
    put(repo, PLACE, listed)
    assert found(repo) == []


def test_a_published_address_is_allowed_as_it_is_in_a_check(repo: Path) -> None:
    address = "示例镇幸福小区3号楼2单元101室"
    put(repo, "docs/a.md", f"就在{address}\n")
    assert len(found(repo)) == 1
    place = "- 编号: yizhan\n  名称: 驿站\n  种类: 工会驿站\n  会站家: [站]\n"
    put(repo, "data/places.yml", f"{place}  地址: {address}\n  核实日期: 2026-06-20\n")
    assert found(repo) == []


@pytest.mark.parametrize("others", [None, ".githooks", "/shared"])
def test_it_is_installed_where_git_looks(repo: Path, others: str | None, tmp_path: Path) -> None:
    place = repo / ".git/hooks"
    if others:
        place = repo / others if others == ".githooks" else tmp_path / "shared"
        value = others if others == ".githooks" else str(place)
        assert git(repo, "config", "core.hooksPath", value).returncode == 0
    is_there, said = hook.install(repo)
    file = place / "pre-commit"
    assert is_there
    assert file.read_bytes() == (ROOT / hook.HOOK).read_bytes()
    assert os.access(file, os.X_OK)
    assert said.startswith(f"装好了：{file}\n以后每次提交，")
    assert ("几个仓库共用" in said) is (others == "/shared")
    assert hook.install(repo) == (True, said)


def test_an_older_edition_is_replaced(repo: Path) -> None:
    file = repo / ".git/hooks/pre-commit"
    file.write_text(f"#!/bin/sh\n# {hook.MARK}\nexit 1\n", "utf-8")
    assert hook.install(repo)[0]
    assert file.read_bytes() == (ROOT / hook.HOOK).read_bytes()


def test_it_is_installed_from_a_second_work_tree(repo: Path, tmp_path: Path) -> None:
    assert git(repo, "commit", "--quiet", "-m", "x").returncode == 0
    second = tmp_path / "second"
    assert git(repo, "worktree", "add", "--quiet", str(second)).returncode == 0
    is_there, said = hook.install(second)
    assert is_there
    assert "几个仓库共用" not in said
    assert (repo / ".git/hooks/pre-commit").is_file()
    put(second, "docs/a.md", f"{VALUE}\n")
    assert len(found(second)) == 1
    assert found(repo) == []


def test_a_hook_of_somebody_else_stays_and_the_line_to_add_is_told(repo: Path) -> None:
    file = repo / ".git/hooks/pre-commit"
    file.write_bytes(b"#!/bin/sh\nmake lint # \xff\n")
    before = file.read_bytes()
    assert hook.install(repo) == (
        False,
        f"这个仓库已经有别的提交前检查，没有动它：{file}\n"
        "请在它的第一行下面加上这一行：\n    sh scripts/pre-commit || exit 1\n"
        "用 pre-commit 管理的，改在 .pre-commit-config.yaml 里加上 id: personal-data。",
    )
    assert file.read_bytes() == before
    file.write_text("#!/bin/sh\nsh scripts/pre-commit || exit 1\nmake lint\n", "utf-8")
    assert hook.install(repo) == (True, f"已经接好了：{file} 里有 scripts/pre-commit")


def test_without_a_repository_of_ones_own_it_says_so(tmp_path: Path) -> None:
    for ask in (hook.install, lambda root: staged.staged(root, ["docs"])):
        with pytest.raises(BuildError) as refused:
            ask(tmp_path)
        assert str(refused.value) == f"{tmp_path} 还不是 git 仓库；请先在这里运行 git init"
    assert git(tmp_path, "init", "--quiet").returncode == 0
    (tmp_path / "site").mkdir()
    with pytest.raises(BuildError) as refused:
        hook.install(tmp_path / "site")
    assert str(refused.value) == (
        f"仓库的最上层是 {tmp_path.resolve()}，不是网站所在的文件夹；网站要自成一个仓库"
    )


def test_without_git_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(BuildError) as refused:
        hook.install(tmp_path)
    assert str(refused.value) == "找不到 git；请先装好 git"


def test_a_broken_repository_is_told(repo: Path) -> None:
    put(repo, "docs/a.md", "甲\n")
    blob = git(repo, "rev-parse", ":docs/a.md").stdout.strip()
    (repo / ".git/objects" / blob[:2] / blob[2:]).unlink()
    with pytest.raises(BuildError) as refused:
        found(repo)
    assert str(refused.value) == "git 读不出要提交的文件；请运行 git fsck 看看仓库有没有坏"


@pytest.fixture(scope="module", name="site")
def own_repository(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A union's repository, set up, with the hook installed by the command and one commit."""
    with pytest.MonkeyPatch.context() as patch:
        without_settings.__wrapped__(patch)  # type: ignore[attr-defined]
        root = copied(tmp_path_factory.mktemp("hook") / "repo", ENGINE)
        assert git(root, "init", "--quiet").returncode == 0
        (root / "docs").mkdir()
        (root / "data").mkdir()
        (root / "docs/a.md").write_text(notice(), "utf-8")
        (root / "data/programmes.yml").write_text(PROGRAMMES, "utf-8")
        done = portal(root, "hook", "install")
        assert done[0] == 0, done[1]
        assert git(root, "add", ".").returncode == 0
        first = commit(root)
        assert first == (0, ""), first
        yield root


def with_python(root: Path) -> str:
    """A PATH on which ``python3`` is one that will do."""
    return f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"


def portal(root: Path, *arguments: str) -> tuple[int, str]:
    """Run our command as people do; its status and all it says."""
    alias = f"!cd '{root}' && python3 scripts/portal.py {' '.join(arguments)}"
    done = git(root, "-c", f"alias.portal={alias}", "portal", PATH=with_python(root))
    return done.returncode, done.stdout + done.stderr


def commit(root: Path, *options: str, **variables: str) -> tuple[int, str]:
    """Commit what is staged; the status and all that git and the hook say."""
    path = variables.pop("PATH", with_python(root))
    done = git(root, "commit", "--quiet", "-m", "x", *options, PATH=path, **variables)
    return done.returncode, done.stdout + done.stderr


def commits(root: Path) -> int:
    """How many commits there are."""
    return int(git(root, "rev-list", "--count", "HEAD").stdout)


def test_a_real_commit_with_personal_data_stops(site: Path) -> None:
    planted: dict[str, str | bytes] = {
        "docs/mingdan.md": notice(body=f"王某 {VALUE}"),
        "docs/mingdan.docx": word(f"身份证 {VALUE}"),
        "data/mingdan.yml": f"- 编号: a\n  备注: {VALUE}\n",
    }
    before = commits(site)
    for name, content in planted.items():
        put(site, name, content)
    status, said = commit(site)
    assert status == 1
    assert commits(site) == before
    for name in planted:
        assert name in said
    assert said.count("有身份证号“") == len(planted)
    assert VALUE not in said
    assert not any(part in said for part in (VALUE[6:14], VALUE[-4:]))
    assert said.endswith(f"{hook.NOT_COMMITTED}\n")
    for name in planted:
        put(site, name, b"x")
        assert git(site, "rm", "--quiet", "--force", name).returncode == 0


def test_a_real_commit_of_a_part_and_a_clean_one_pass(site: Path) -> None:
    before = commits(site)
    (site / "docs/c.md").write_text(notice("2026-c"), "utf-8")
    put(site, "docs/c.md", notice("2026-c"))
    (site / "docs/a.md").write_text(notice(body=VALUE), "utf-8")
    assert commit(site, "docs/c.md") == (0, "")
    assert commits(site) == before + 1
    status, said = commit(site, "docs/a.md")
    assert status == 1
    assert "docs/a.md:" in said
    assert git(site, "checkout", "--quiet", "docs/a.md").returncode == 0


def test_without_the_environment_it_says_what_to_run(site: Path) -> None:
    put(site, "docs/d.md", notice("2026-d"))
    (site / ".venv").rename(site / ".venv-away")
    try:
        status, said = commit(site)
        assert not (site / ".venv").exists()
    finally:
        (site / ".venv-away").rename(site / ".venv")
    assert status == 1
    assert said == (
        "没有提交：这台电脑还没有装好网站需要的组件，不能检查里面有没有个人信息；"
        "请先运行 python3 scripts/portal.py check（Windows 是 py scripts\\portal.py check），再提交\n"
    )


def test_without_python_and_without_the_engine(site: Path, tmp_path: Path) -> None:
    tools = tmp_path / "bin"
    tools.mkdir()
    for name in ("git", "sh"):
        found = next(
            Path(folder, name)
            for folder in os.environ["PATH"].split(os.pathsep)
            if Path(folder, name).exists()
        )
        (tools / name).symlink_to(found)
    put(site, "docs/d.md", notice("2026-d"))
    assert commit(site, PATH=str(tools)) == (
        1,
        "没有提交：找不到 Python，不能检查里面有没有个人信息；请先装好 Python 3.11 或更新的版本\n",
    )
    assert git(site, "rm", "--quiet", "--cached", "-r", "scripts").returncode == 0
    (site / "scripts").rename(site / "scripts-away")
    try:
        assert commit(site, PATH=str(tools)) == (0, "")
    finally:
        (site / "scripts-away").rename(site / "scripts")


def test_the_framework_runs_the_same_script() -> None:
    (entry,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert entry["id"] == "personal-data"
    assert entry["entry"] == hook.HOOK
    assert entry["language"] == "script"
    assert entry["pass_filenames"] is False
    assert re.match(entry["files"], "docs/a.md")
    assert re.match(entry["files"], "data/a.yml")
    assert os.access(ROOT / hook.HOOK, os.X_OK)
    assert hook.MARK in (ROOT / hook.HOOK).read_text("utf-8")

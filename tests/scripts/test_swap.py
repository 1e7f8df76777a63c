"""The old site stays until the new one is in its place, whatever happens in between."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from commands import swap
from portal.errors import BuildError
from tiny import ROOT


def write_output(folder: Path, text: str) -> None:
    """A folder that is known as a site."""
    folder.mkdir()
    (folder / "index.html").write_text(text)
    (folder / "build.json").write_text("{}")


@pytest.fixture(name="output")
def make_output(tmp_path: Path) -> Path:
    """An old site, and a new one waiting beside it."""
    output = tmp_path / "site"
    write_output(output, "old")
    write_output(swap.new_folder(output), "new")
    return output


def siblings(output: Path) -> list[str]:
    """What lies in the folder of the output."""
    return sorted(path.name for path in output.parent.iterdir())


def page(output: Path) -> str:
    """The home page of a site."""
    return (output / "index.html").read_text()


def test_the_new_site_takes_the_place(output: Path) -> None:
    swap.swap(output)
    assert page(output) == "new"
    assert siblings(output) == ["site"]


def test_the_first_site_needs_no_old_one(tmp_path: Path) -> None:
    output = tmp_path / "site"
    write_output(swap.new_folder(output), "new")
    swap.swap(output)
    assert page(output) == "new"
    assert siblings(output) == ["site"]


@pytest.mark.parametrize("failure", [OSError(5, "I/O error"), KeyboardInterrupt()])
def test_failure_of_the_second_rename_brings_the_old_site_back(
    output: Path, monkeypatch: pytest.MonkeyPatch, failure: BaseException
) -> None:
    rename = Path.rename

    def failing(source: Path, target: Path) -> Path:
        if source == swap.new_folder(output):
            raise failure
        return rename(source, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(type(failure)):
        swap.swap(output)
    assert page(output) == "old"
    assert siblings(output) == [".site.new", "site"]


def test_a_file_held_for_a_moment_is_waited_for(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename, refusals = Path.rename, [PermissionError(13, "in use")] * 2
    monkeypatch.setattr(swap, "_PATIENCE", (0.0, 0.0, 0.0))

    def busy(source: Path, target: Path) -> Path:
        if refusals:
            raise refusals.pop()
        return rename(source, target)

    monkeypatch.setattr(Path, "rename", busy)
    swap.swap(output)
    assert page(output) == "new"


KILLED = """\
import os, sys
from pathlib import Path
from commands import swap
rename, left = Path.rename, [int(sys.argv[2])]
def killed(source, target):
    if not left[0]:
        os._exit(9)
    left[0] -= 1
    return rename(source, target)
Path.rename = killed
swap.swap(Path(sys.argv[1]))
"""


@pytest.mark.parametrize(
    ("renames", "before"),
    [(0, [".site.new", "site"]), (1, [".site.new", ".site.old"])],
    ids=["before the first rename", "between the renames"],
)
def test_the_old_site_is_back_after_a_kill(output: Path, renames: int, before: list[str]) -> None:
    path = os.pathsep.join(str(ROOT / folder) for folder in ("hooks", "scripts"))
    command = [sys.executable, "-c", KILLED, str(output), str(renames)]
    done = subprocess.run(command, check=False, env={**os.environ, "PYTHONPATH": path})
    assert done.returncode == 9
    assert siblings(output) == before
    swap.recover(output)
    assert page(output) == "old"
    assert siblings(output) == ["site"]


def test_a_kill_after_the_second_rename_keeps_the_new_site(output: Path) -> None:
    output.rename(swap.old_folder(output))
    swap.new_folder(output).rename(output)
    swap.recover(output)
    assert page(output) == "new"
    assert siblings(output) == ["site"]


def test_recovering_nothing_changes_nothing(tmp_path: Path) -> None:
    swap.recover(tmp_path / "site")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_other_things_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_bytes(b"years of work")
    with pytest.raises(BuildError) as refused:
        swap.refuse_foreign(tmp_path)
    assert str(refused.value) == (
        f"{tmp_path} 里有别的东西，没有动它；请用 --output 换一个文件夹，或者先把它清空"
    )


def test_a_file_is_not_replaced(tmp_path: Path) -> None:
    file = tmp_path / "site"
    file.write_bytes(b"")
    with pytest.raises(BuildError) as refused:
        swap.refuse_foreign(file)
    assert str(refused.value) == (
        f"{file} 是一个文件，不能把网站放在那里；请用 --output 换一个文件夹"
    )


def test_an_empty_folder_an_old_site_and_nothing_are_fine(tmp_path: Path, output: Path) -> None:
    (tmp_path / "empty").mkdir()
    before = sorted(tmp_path.rglob("*"))
    for folder in (tmp_path / "empty", output, tmp_path / "none"):
        swap.refuse_foreign(folder)
    assert sorted(tmp_path.rglob("*")) == before

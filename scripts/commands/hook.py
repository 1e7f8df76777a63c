"""``hook``: no personal data into the history, which keeps what was pushed once.

1. ``install`` puts ``scripts/pre-commit`` where git looks for it; what stands there stays.
2. ``run`` reads the staged files below docs/ and data/ and stops the commit if the guard
   finds anything: no build, no network, nothing read from the work tree.
3. ``run --all`` reads every file instead; pipelines do so before anything else.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import Final

from commands import staged, telling
from commands.cli import Subparsers, complain
from portal.errors import BuildError, errors_of
from portal.kept import OWN

ROOT: Final = Path(__file__).resolve().parents[2]
"""The repository."""
HOOK: Final = "scripts/pre-commit"
"""The script that git or pre-commit runs."""
FOLDERS: Final = ("docs", "data")
"""Where what is published comes from."""
MARK: Final = "检查这一次要提交的文件里有没有个人信息"
"""Stands in every edition of our script."""

NOT_COMMITTED: Final = (
    "没有提交。内容还只在这台电脑上；照上面改好，重新 git add 改过的文件，再提交。"
)
STEPS: Final = (
    "上面如果有个人信息，它已经传到仓库里了。请马上做三步：",
    "1. 删除：从文件里删去这些内容，附件换成没有这些内容的，再提交一次；",
    "2. 清除历史：请管理员把旧版本从仓库的历史里清掉，只删文件，旧版本还在；",
    "3. 报告：告诉本单位的负责人，是哪份文件、哪些信息、什么时候传上去的。",
)
"""What to do about what has been pushed already."""


def register(subparsers: Subparsers) -> None:
    """Add ``hook`` to the command line."""
    parser = subparsers.add_parser(
        "hook",
        help="提交以前检查有没有个人信息",
        description="装一次，以后每次 git commit 都先检查要提交的文件；"
        "查到身份证号、手机号等个人信息就停下来，不让它进仓库的历史。",
    )
    actions = parser.add_subparsers(title="做什么", metavar="动作", required=True)
    installing = actions.add_parser(
        "install", help="装到这个仓库", description="把检查装到这个仓库；已有别的检查，不会动它。"
    )
    installing.set_defaults(run=run_install)
    running = actions.add_parser(
        "run",
        help="现在检查一次",
        description="检查已经 git add、等着提交的文件，只看 docs/ 和 data/。"
        "有要改的退出状态是 1，没有是 0。",
    )
    running.add_argument("--all", action="store_true", help="检查全部文件，流水线里用")
    running.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Look once; 1 if the commit, or the pipeline, has to stop. Raises BuildError."""
    return _run_all() if arguments.all else _run_staged()


def _run_staged() -> int:
    entries = staged.staged(ROOT, (*FOLDERS, OWN))
    if not entries:
        return 0
    # Only here: it brings the readers and the models, for which no other commit should wait.
    from commands.guarding import waiting

    found = sorted(waiting(ROOT, entries))
    if found:
        complain("\n".join(telling.lines(found, {})))
    if errors_of(found):
        complain(NOT_COMMITTED)
        return 1
    return 0


def _run_all() -> int:
    """Tell as a check does, where a pipeline shows it, and what to do about it."""
    # Only here: it brings the whole engine.
    from commands.guarding import everywhere

    found = sorted(everywhere(ROOT, FOLDERS))
    telling.tell(found)
    steps = "\n".join(STEPS) if errors_of(found) else ""
    telling.leave_reports(found, os.environ, f"\n{steps}\n")
    if steps:
        complain(steps)
    return 1 if steps else 0


def run_install(_arguments: argparse.Namespace) -> int:
    """Install; 1 if another hook stands there. Raises BuildError."""
    is_there, sentence = install(ROOT)
    print(sentence)
    return 0 if is_there else 1


def install(root: Path) -> tuple[bool, str]:
    """Put our script where git looks for it; whether it will run, and what to say.

    Raises BuildError where there is no repository, or the file cannot be written.
    """
    file, ours = staged.hook_file(root), (root / HOOK).read_bytes()
    there = _there(file)
    if there is not None and MARK not in there:
        return _beside(file, there)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(ours)
        file.chmod(0o755)
    except OSError as error:
        raise BuildError(f"{file} 写不进去：{error.strerror}") from None
    return True, "\n".join([f"装好了：{file}", *_INSTALLED, *_shared(file, root)])


_INSTALLED: Final = (
    "以后每次提交，都会先检查 docs/ 和 data/ 里要提交的文件；查到个人信息就停下，说明在哪里、怎么改。",
    "每台电脑、每个人都要装一次。不想用了，删掉这个文件。",
)


def _there(file: Path) -> str | None:
    """What a hook says that is there already; None where there is none."""
    if not os.path.lexists(file):
        return None
    try:
        return file.read_text("utf-8", errors="replace")
    except OSError:
        return ""


def _beside(file: Path, there: str) -> tuple[bool, str]:
    """About a hook that is not ours: it may call us."""
    if HOOK in there:
        return True, f"已经接好了：{file} 里有 {HOOK}"
    return False, (
        f"这个仓库已经有别的提交前检查，没有动它：{file}\n"
        "请在它的第一行下面加上这一行：\n"
        f"    sh {HOOK} || exit 1\n"
        "用 pre-commit 管理的，改在 .pre-commit-config.yaml 里加上 id: personal-data。"
    )


def _shared(file: Path, root: Path) -> list[str]:
    own = (root.resolve(), staged.own_folder(root).resolve())
    if any(file.resolve().is_relative_to(folder) for folder in own):
        return []
    return ["这个文件夹是几个仓库共用的；在别的仓库里，它什么也不做。"]

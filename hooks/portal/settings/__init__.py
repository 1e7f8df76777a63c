"""What ``mkdocs.yml`` says about one site, read from its own text so that lines are known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, cast

from portal.errors import Problem
from portal.kept import OWN, VERDICTS
from portal.model.base import Origin
from portal.model.rename import rename
from portal.model.township import Township
from portal.model.validate import validate
from portal.settings.shape import (
    DOMAIN,
    FIRST_TAG_YEAR,
    LAST_TAG_YEAR,
    root_problems,
    shape_problems,
    text_problems,
)
from portal.text_source import decode
from portal.yaml_source import Tree, Value, read_yaml

_NOT_UTF8: Final = "文件不是 UTF-8 编码，网站读不了"


@dataclass(frozen=True)
class Settings:
    """Where a site's content lies and who publishes it."""

    config_file: Path
    docs_dir: Path
    data_dir: Path
    site_dir: Path
    site_name: str
    site_url: str
    """Address of the home page, ends with ``/``."""
    site_name_line: int
    """Line of :attr:`site_name` in the configuration file, and that of :attr:`site_url`."""
    site_url_line: int
    township: Township
    origin: Origin
    """Where ``extra.township`` stands in the configuration file."""

    @property
    def root(self) -> Path:
        """The folder of the configuration file."""
        return self.config_file.parent

    @property
    def pictures_dir(self) -> Path:
        """Where converted pictures wait for the next build; never published."""
        return self.root / OWN / "pictures"

    @property
    def texts_dir(self) -> Path:
        """Where what attachments say waits for the next build; never published."""
        return self.root / OWN / "texts"

    @property
    def natures_dir(self) -> Path:
        """Where what was found of attachments waits for the next build; never published."""
        return self.root / OWN / "natures"

    @property
    def words_dir(self) -> Path:
        """Where the words of attachments wait for the next build; never published."""
        return self.root / OWN / "words"

    @property
    def verdicts_dir(self) -> Path:
        """Where what the guard found in files waits for the next look; never published."""
        return self.root / VERDICTS


def read_settings(config_file: Path) -> tuple[Settings | None, list[Problem]]:
    """The settings in a configuration file, or the problems that keep them from being read."""
    source = config_file.name
    if not config_file.is_file():
        return None, [Problem(source, 0, "", "找不到配置文件", "请在网站所在的文件夹里运行")]
    text, problems = decode(config_file.read_bytes(), source)
    # A warning elsewhere: MkDocs reads this file too, and only in UTF-8.
    problems = [
        replace(problem, message=_NOT_UTF8, level="error")
        if problem.level == "warning"
        else problem
        for problem in problems
    ]
    if text is None or problems:
        return None, problems
    problems = list(text_problems(text, source))
    tree, more = read_yaml(text, source)
    problems = problems or more
    if tree is None:
        return None, problems
    problems += root_problems(tree.value, source)
    if not isinstance(tree.value, dict):
        return None, problems
    return _settings(config_file, tree, problems)


def _settings(
    config_file: Path, tree: Tree, problems: list[Problem]
) -> tuple[Settings | None, list[Problem]]:
    source, value = config_file.name, cast(Mapping[str, object], tree.value)
    problems += shape_problems(tree, source)
    problems += _paths(config_file, tree)
    township, origin, more = _township(tree, source)
    problems += more
    if township is None or any(problem.level == "error" for problem in problems):
        return None, problems
    folder = config_file.parent
    settings = Settings(
        config_file=config_file,
        docs_dir=folder / str(value.get("docs_dir") or "docs"),
        data_dir=folder / str(_extra(tree).get("data_dir") or "data"),
        site_dir=folder / str(value.get("site_dir") or "site"),
        site_name=str(value["site_name"]),
        site_url=str(value["site_url"]),
        site_name_line=tree.lines.get(("site_name",), 0),
        site_url_line=tree.lines.get(("site_url",), 0),
        township=township,
        origin=origin,
    )
    return settings, problems


def _township(tree: Tree, source: str) -> tuple[Township | None, Origin, list[Problem]]:
    extra = _extra(tree)
    base = ("extra", "township")
    if "township" not in extra:
        remedy = "请在 extra: 下面写 township: 和全称、地址、电话等"
        problem = Problem(source, 1, "", "缺少本工会的资料", remedy)
        return None, Origin(source), [problem]
    lines = {path[2:]: line for path, line in tree.lines.items() if path[:2] == base}
    part, problems = rename(Tree(extra["township"], lines), source)
    origin = Origin(source, part.lines)
    township, more = validate(Township, part.value, origin)
    tag = _tag_problems(township, origin) if township else ()
    return township, origin, [*problems, *more, *tag]


def _tag_problems(township: Township, origin: Origin) -> Iterator[Problem]:
    authority, year = township.tag_authority, township.tag_year
    if not DOMAIN.fullmatch(authority):
        remedy = "只写小写的域名，例如 gonghui.example.cn"
        yield origin.problem(("tag_authority",), f"标识域名“{authority}”不是域名", remedy)
    if not FIRST_TAG_YEAR <= year <= LAST_TAG_YEAR:
        remedy = "写建站的年份，四位，例如 2026"
        yield origin.problem(("tag_year",), f"标识年份“{year}”不对", remedy)


def _paths(config_file: Path, tree: Tree) -> Iterator[Problem]:
    """Folders that lead out of the site or are not there, and the engine's settings."""
    value = tree.value if isinstance(tree.value, dict) else {}
    yield from _inherited(value.get("INHERIT"), config_file, tree)
    extra = _extra(tree)
    settings = (
        ("docs_dir", value.get("docs_dir"), "docs", ("docs_dir",)),
        ("site_dir", value.get("site_dir"), "site", ("site_dir",)),
        ("data_dir", extra.get("data_dir"), "data", ("extra", "data_dir")),
    )
    for name, typed, usual, path in settings:
        found = _folder_fault(name, usual if typed is None else typed, config_file.parent)
        if found:
            yield Problem(config_file.name, tree.lines.get(path, 0), ".".join(path), *found)


def _folder_fault(name: str, typed: object, root: Path) -> tuple[str, str] | None:
    remedy = f"请写网站里的一个文件夹，例如 {name}: {name.removesuffix('_dir')}"
    if not isinstance(typed, str) or not typed.strip():
        return f"“{name}”应当是一个文件夹的名字", remedy
    folder = root / typed
    if ".." in Path(typed).parts and not folder.resolve().is_relative_to(root.resolve()):
        return f"文件夹“{typed}”在网站以外", remedy
    if folder.exists() and not folder.is_dir():
        return f"“{typed}”应当是文件夹，却是一个文件", "请删除或改名这个文件"
    if name != "site_dir" and not folder.exists():
        return f"找不到文件夹“{typed}”", f"请建立这个文件夹，或者改正 {name}"
    return None


def _inherited(typed: Value, config_file: Path, tree: Tree) -> Iterator[Problem]:
    remedy = "请写一行 INHERIT: overrides/engine.yml"
    source, line = config_file.name, tree.lines.get(("INHERIT",), 1)
    if not isinstance(typed, str) or not typed.strip():
        yield Problem(source, line, "INHERIT", "缺少网站引擎的设置", remedy)
    elif not (config_file.parent / typed).is_file():
        yield Problem(source, line, "INHERIT", f"找不到文件“{typed}”", remedy)


def _extra(tree: Tree) -> dict[str, Value]:
    extra = tree.value.get("extra") if isinstance(tree.value, dict) else None
    return extra if isinstance(extra, dict) else {}

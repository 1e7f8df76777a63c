"""What ``mkdocs.yml`` says about one site, read from its own text so that lines are known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from portal.errors import Problem
from portal.model.base import Origin
from portal.model.rename import rename
from portal.model.township import Township
from portal.model.validate import validate
from portal.text_source import decode
from portal.yaml_source import Tree, Value, read_yaml


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
    township: Township
    origin: Origin
    """Where ``extra.township`` stands in the configuration file."""

    @property
    def root(self) -> Path:
        """The folder of the configuration file."""
        return self.config_file.parent


def read_settings(config_file: Path) -> tuple[Settings | None, list[Problem]]:
    """The settings in a configuration file, or the problems that keep them from being read."""
    source = config_file.name
    if not config_file.is_file():
        return None, [Problem(source, 0, "", "找不到配置文件", "请在网站所在的文件夹里运行")]
    text, problems = decode(config_file.read_bytes(), source)
    if text is None:
        return None, problems
    tree, more = read_yaml(text, source)
    problems += more
    if tree is None or not isinstance(tree.value, dict):
        return None, problems or [Problem(source, 1, "", "配置文件是空的")]
    return _settings(config_file, tree, problems)


def _settings(
    config_file: Path, tree: Tree, problems: list[Problem]
) -> tuple[Settings | None, list[Problem]]:
    source, value = config_file.name, cast(Mapping[str, object], tree.value)
    for name, what in (("site_name", "网站名称"), ("site_url", "网址")):
        if not isinstance(value.get(name), str):
            problems.append(Problem(source, 1, name, f"缺少{what}", f"请写一行 {name}: …"))
    site_url = str(value.get("site_url") or "")
    if site_url and not (site_url.startswith(("http://", "https://")) and site_url.endswith("/")):
        line = tree.lines.get(("site_url",), 1)
        remedy = "要以 https:// 开头、以 / 结尾，例如 https://gonghui.example.cn/"
        problems.append(Problem(source, line, "site_url", f"网址“{site_url}”不完整", remedy))
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
        site_url=site_url,
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
    return township, origin, [*problems, *more]


def _extra(tree: Tree) -> dict[str, Value]:
    extra = tree.value.get("extra") if isinstance(tree.value, dict) else None
    return extra if isinstance(extra, dict) else {}

"""What artificial intelligence made is labelled on the page and in every feed (SCOPE-6)."""

from __future__ import annotations

from pathlib import Path

import pytest

from building import build_tiny
from explained import LAWS, explainer
from portal.wording import AI_GENERATED
from tiny import notice

LABEL = f"<b>人工智能生成</b>：{AI_GENERATED}"
INFO = "---\n标题: {title}\n核对日期: 2026-02-01\nAI生成: 是\n---\n\n我们在这里。\n"


@pytest.fixture(name="output", scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_tiny(
        tmp_path_factory.mktemp("ai"),
        {
            "data/laws.yml": LAWS,
            "docs/news/2025/gaowen.md": notice(more="AI生成: 是\n"),
            "docs/news/2025/ren.md": notice("2025-ren", title="人写的", more="AI生成: 否\n"),
            "docs/policies/ruhui.md": explainer(more="AI生成: 是\n"),
            "docs/about.md": INFO.format(title="关于我们"),
            "docs/index.md": INFO.format(title="首页"),
        },
    )


def test_the_label_stands_on_each_page_that_says_so(output: Path) -> None:
    labelled = {
        path.parent.relative_to(output).as_posix()
        for path in output.rglob("index.html")
        if LABEL in path.read_text("utf-8")
    }
    assert labelled == {".", "about", "news/2025/gaowen", "policies/ruhui"}


@pytest.mark.parametrize("form", ["xml", "atom", "json"])
def test_the_label_travels_with_the_text_in_feeds(output: Path, form: str) -> None:
    assert (output / f"feeds/all.{form}").read_text("utf-8").count(AI_GENERATED) == 2

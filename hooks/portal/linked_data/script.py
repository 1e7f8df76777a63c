"""Plain dicts as the text of a script block that no value can end."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final

from markupsafe import Markup

from portal.linked_data.node import VOCABULARY, Node

_ESCAPES: Final = {sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
"""Signs that mean something to HTML or to old scripts; in JSON they stand inside texts only."""


def script_of(nodes: Sequence[Node]) -> Markup:
    """JSON-LD 1.1, section 7.2: ``</script>`` and ``<!--`` cannot appear in it.

    Empty without nodes.
    """
    if not nodes:
        return Markup("")
    graph = {"@context": VOCABULARY, "@graph": nodes}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    for sign, escape in _ESCAPES.items():
        text = text.replace(sign, escape)
    return Markup(text)  # noqa: S704  # no sign of HTML is left in it

"""What the guard found in a file beside the pages, kept for the next look at the same content.

1. A file is judged by its content, its kind and the list of what is allowed.
2. Where nothing is found although nothing is allowed, that holds whatever the list says.
3. What is kept holds masked values alone. It is not used any more once the guard's own code, or
   a library that reads files for it, is another one.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from portal.errors import Problem
from portal.files.edition import edition
from portal.files.whole import write_whole
from portal.privacy.allowed import Allowed

VERDICTS: Final = ".portal/verdicts"
"""Where a site keeps its verdicts, beside its configuration; never published."""
_ANY: Final = "any"
"""Stands for every list of what is allowed."""


@dataclass(frozen=True)
class Verdicts:
    """A folder of verdicts; whatever it lacks is found again, so it can be deleted any time."""

    folder: Path
    edition: str

    def kept(self, content: bytes, ending: str, allowed: Allowed) -> list[Problem] | None:
        """What was found in a file earlier, without its name; None for one not judged yet."""
        for listed in (_ANY, _digest(allowed)):
            with suppress(OSError, ValueError, TypeError, RecursionError):
                return _told(self._place(content, ending, listed).read_bytes())
        return None

    def keep(
        self, content: bytes, ending: str, allowed: Allowed | None, found: list[Problem]
    ) -> None:
        """Remember what was found; ``allowed`` is None where that holds for any list."""
        told = [{k: v for k, v in asdict(one).items() if k != "source"} for one in found]
        place = self._place(content, ending, _ANY if allowed is None else _digest(allowed))
        with suppress(OSError):  # where nothing can be kept, it is found again next time
            write_whole(place, json.dumps(told, ensure_ascii=False).encode())

    def forget_others(self) -> None:
        """Delete what another edition of the guard found; another build may do the same."""
        with suppress(OSError):
            for file in self.folder.iterdir():
                if not file.name.startswith(f"{self.edition}-"):
                    file.unlink(missing_ok=True)

    def _place(self, content: bytes, ending: str, listed: str) -> Path:
        name = f"{self.edition}-{sha256(content).hexdigest()}-{ending}-{listed}.json"
        return self.folder / name


def _told(content: bytes) -> list[Problem]:
    """What a verdict says. Raises ValueError, TypeError, RecursionError for a damaged one."""
    told = json.loads(content)
    if not isinstance(told, list):
        raise TypeError(told)
    found = [Problem(source="", **one) for one in told]
    for one in found:
        is_whole = type(one.line) is int and one.level in ("error", "warning") and one.message
        if not is_whole or not all(isinstance(words, str) for words in _words(one)):
            raise TypeError(told)
    return found


def _words(problem: Problem) -> tuple[str, str, str]:
    return problem.path, problem.message, problem.remedy


def verdicts_in(folder: Path) -> Verdicts:
    """The verdicts of the guard as it is now."""
    return Verdicts(folder, edition())


def _digest(allowed: Allowed) -> str:
    lists = (allowed.mobiles, allowed.accounts, allowed.addresses)
    listed = "\n\n".join("\n".join(sorted(one)) for one in lists)
    return sha256(listed.encode()).hexdigest()[:16]

"""Where a site keeps what another look would find again: beside its configuration, unpublished."""

from __future__ import annotations

from typing import Final

OWN: Final = ".portal"
"""The folder of the commands, which no repository holds."""
VERDICTS: Final = f"{OWN}/verdicts"
"""What the guard found; named here for the commit, which waits for no settings."""

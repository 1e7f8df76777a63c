"""The one command of this site: ``python3 scripts/portal.py --help``.

This file runs before anything is installed and on any Python 3.6 or newer, so that an old
one is refused in a sentence instead of a syntax error. Keep to the syntax of Python 3.6.
"""

import os
import sys

OLDEST = (3, 11)
"""The oldest Python the site can be built with."""


def refusal(version: "tuple[int, ...]") -> str:
    """The sentence for a Python that is too old; empty if ``version`` will do."""
    if version >= OLDEST:
        return ""
    return (
        "需要 Python {}.{} 或更新的版本，现在是 {}.{}；请到 python.org 下载安装后再运行。".format(
            OLDEST[0], OLDEST[1], version[0], version[1]
        )
    )


def use_utf8() -> None:
    """Let Chinese through on a console or pipe with any other encoding, Windows' included."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def main() -> int:
    """Refuse an old Python, or set up what is missing and run the command; the exit status."""
    use_utf8()
    scripts = os.path.dirname(os.path.abspath(__file__))
    sentence = refusal(sys.version_info[:2])
    if sentence:
        sys.stderr.buffer.write((sentence + "\n").encode("utf-8"))
        return 2
    sys.path.insert(0, scripts)
    try:
        # Imported only now: an old Python cannot even parse what comes next.
        from commands.handover import start

        return start(os.path.dirname(scripts), sys.argv[1:])
    except KeyboardInterrupt:
        from commands.interrupts import STOPPED

        sys.stderr.write(STOPPED + "\n")
        return 130


if __name__ == "__main__":
    sys.exit(main())

"""Why a file cannot be read to its end, in words an editor can act on."""

from __future__ import annotations

from typing import Final

SAVE_AS: Final = "请用 WPS 另存为 docx/xlsx/pdf，再上传新文件"
"""What to do about a format that cannot be looked into."""


class Refused(Exception):
    """A file, or a part of it, that cannot be read: it must not be published."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message = message
        """What is wrong, in Chinese, without a final mark."""
        self.remedy = remedy
        """What to do, in Chinese, without a final mark."""


def broken(ending: str) -> Refused:
    """A file that cannot be read although its name ends as that of a kind that can."""
    remedy = f"请在电脑上打开看看；打得开，就另存为 .{ending} 再上传"
    return Refused(f"文件坏了，或者不是 {ending.upper()} 文件", remedy)


def locked(remedy: str = f"请去掉密码，{SAVE_AS}") -> Refused:
    """A file that opens with a password."""
    return Refused("文件加了密码，里面的字查不了", remedy)


def too_much(what: str) -> Refused:
    """A file that holds more than is read; ``what`` tells of what, with both numbers."""
    return Refused(f"里面的内容太多，查不完：{what}", "请删去多余的内容，或者分成几个文件，再上传")

"""What MkDocs' English log means for an editor: problems, reminders, or one sentence."""

from __future__ import annotations

import re
from typing import Final

_HEADLINE: Final = re.compile(r"内容有 (\d+) 处问题，网站没有更新：$")
_REMINDER: Final = re.compile(r"INFO {4}-  (提醒 .+)$")
_COLOUR: Final = re.compile(r"\x1b\[[0-9;]*m")
_PAGE: Final = re.compile(r"Error building page '([^']+)'")
_WARNING: Final = re.compile(r"WARNING -  (.+)")
_TOLD: Final = re.compile(r"ERROR {3}-  (.+)\n+Aborted with a BuildError!")
"""A sentence of ours that stopped MkDocs."""
_TEMPLATE: Final = re.compile(r"jinja2\.exceptions\.\w+: (.+)")
_TEMPLATE_FILE: Final = re.compile(r'File "[^"]*overrides[\\/]([^"]+\.(?:html|xml))", line (\d+)')


def read_log(raw: bytes) -> str:
    """A log as text: plain lines without colours, whatever the platform wrote."""
    text = raw.decode("utf-8", errors="replace").replace("\r\n", "\n")
    return _COLOUR.sub("", text)


def reminders(log: str) -> list[str]:
    """The warnings of the content check, one line each."""
    found = (_REMINDER.search(line) for line in log.split("\n"))
    return [match[1] for match in found if match]


def problems(log: str) -> list[str]:
    """The headline and one line per problem, if the content was refused; else nothing."""
    lines = log.split("\n")
    for number, line in enumerate(lines):
        match = _HEADLINE.search(line)
        if match:
            return [match[0], *lines[number + 1 : number + 1 + int(match[1])]]
    return []


def cause(log: str, status: int) -> str:
    """Why a build failed that was not the content's fault, in one Chinese clause."""
    if "No space left on device" in log or "[Errno 28]" in log:
        return "磁盘空间不足"
    if status < 0:
        return f"生成程序被中止（信号 {-status}）"
    template = _TEMPLATE.search(log)
    if template:
        return f"模板出错{_place(log)}：{template[1]}"
    page = _PAGE.search(log)
    if page:
        return f"生成页面 {page[1]} 时出错"
    told = _TOLD.search(log)
    if told:
        return told[1]
    warnings = _WARNING.findall(log)
    if warnings:
        return f"有 {len(warnings)} 条警告，第一条是：{warnings[0]}"
    if "Config value" in log or "configuration" in log:
        return "配置文件有错误"
    return "生成程序意外停下"


def _place(log: str) -> str:
    files = _TEMPLATE_FILE.findall(log)
    return f"（overrides/{files[-1][0]} 第 {files[-1][1]} 行）" if files else ""

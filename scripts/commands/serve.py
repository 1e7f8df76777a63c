"""``serve``: build, show the site at this machine, build again after every change."""

from __future__ import annotations

import argparse
import errno
import os
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from itertools import count
from pathlib import Path
from typing import Final, NoReturn

from commands import build, moment, preview
from commands.builder import build_site
from commands.child import Heed, run_logged, say
from commands.cli import Subparsers, complain
from commands.configuration import ENGINE, add_config, read_site
from commands.interrupts import asked_to_end
from commands.watch import Changes, watching
from portal.errors import BuildError, PortalError
from portal.safety.caching import mount_of
from portal.settings import Settings

PORT: Final = 8000


def register(subparsers: Subparsers) -> None:
    """Add ``serve`` to the command line."""
    parser = subparsers.add_parser(
        "serve",
        help="在本机看网站，改了内容自动更新",
        description="生成网站并在本机打开；内容一改就重新生成，浏览器里的页面自动刷新。"
        "内容有问题时列出问题，继续显示上一次的网站。按 Ctrl+C 结束。",
    )
    add_config(parser)
    parser.add_argument(
        "--port", type=read_port, default=PORT, metavar="端口", help="端口号，默认 8000"
    )
    parser.set_defaults(run=run)


def read_port(text: str) -> int:
    """A port number for ``--port``."""
    if not text.isdecimal() or not 1 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(f"“{text}”不是端口号；请写 1 到 65535 之间的整数")
    return int(text)


def run(arguments: argparse.Namespace) -> int:
    """Serve until Ctrl-C. PortalError if the settings are unsound or the port is taken."""
    with asked_to_end() as asked:
        _serve(arguments.config, arguments.port, asked.heed)


def watched(settings: Settings) -> Iterator[Path]:
    """The folders whose files make the site: the content's and the engine's."""
    yield from (settings.docs_dir, settings.data_dir, settings.root / "overrides")
    yield from (ENGINE / "overrides", ENGINE / "hooks")


def port_problem(port: int, error: OSError) -> str:
    """Why the server cannot use a port, and what to do. 10013 and 10048 are Windows'."""
    other = port + 1 if port < 65535 else PORT
    if error.errno in (errno.EADDRINUSE, 10048):
        return f"端口 {port} 已被占用；请换一个，例如 --port {other}"
    if error.errno in (errno.EACCES, errno.EPERM, 10013):
        return f"没有权限使用端口 {port}；请换一个，例如 --port {PORT}"
    return f"不能使用端口 {port}：{error.strerror}；请换一个，例如 --port {other}"


def _serve(config_file: Path, port: int, heed: Heed) -> NoReturn:
    settings = read_site(config_file)
    moment.now(os.environ)
    mount = mount_of(settings.site_url)
    shown = preview.Preview(settings.site_dir, mount, version="")
    changes = Changes(settings.root, settings.config_file.name)
    # The port is taken before anything is built: a minute's work is not thrown away.
    server = _server(shown, port)
    # Server and watcher are daemon threads: they end with this process, and it waits for none.
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with watching(changes, settings.root, watched(settings)):
        _rounds(settings.config_file, shown, changes, port, heed)


def _server(shown: preview.Preview, port: int) -> ThreadingHTTPServer:
    try:
        return preview.server(shown, port, os.name)
    except OSError as error:
        raise BuildError(port_problem(port, error)) from None


def _rounds(
    config_file: Path, shown: preview.Preview, changes: Changes, port: int, heed: Heed
) -> NoReturn:
    """Build, show, wait for a change, until ``heed`` raises."""
    run, numbers = partial(run_logged, heed=heed), count(1)
    while True:
        try:
            settings = read_site(config_file)
            built = build_site(config_file, settings.site_dir, run=run)
        except PortalError as error:
            complain(str(error))
        else:
            print("\n".join(build.report(built)), flush=True)
            # The process id: a browser left open over a restart reloads too.
            shown.version = f"{os.getpid()}-{next(numbers)}"
            shown.folder, shown.mount = built.output, mount_of(settings.site_url)
        say(f"网站在 http://127.0.0.1:{port}{shown.mount} ，按 Ctrl+C 结束。等待修改……")
        changes.wait(heed)
        say("内容有改动，重新生成……")

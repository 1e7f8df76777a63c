"""``hosting``: the configuration for a server of one's own, made for this site's address."""

from __future__ import annotations

import argparse
import re
from typing import Final

from commands.cli import Subparsers
from commands.configuration import add_config, read_site
from portal.errors import ContentError, Problem
from portal.safety.caddy import caddy_config
from portal.safety.nginx import nginx_config
from portal.safety.place import SPECIAL
from portal.settings import Settings

SERVERS: Final = {"nginx": nginx_config, "caddy": caddy_config}
"""What writes the configuration of a server, by its name."""
FOLDER: Final = "/srv/site"
"""Where the site lies on the server unless somebody says otherwise."""


def register(subparsers: Subparsers) -> None:
    """Add ``hosting`` to the command line."""
    parser = subparsers.add_parser(
        "hosting",
        help="打印自己的服务器用的配置",
        description="按本站的网址打印 nginx 或 Caddy 的配置：安全响应头、文件类型和缓存时间。"
        "复制到服务器上用；换了程序版本，请重新打印一次。",
    )
    add_config(parser)
    parser.add_argument("server", choices=SERVERS, metavar="服务器", help="nginx 或 caddy")
    parser.add_argument(
        "--folder",
        type=_folder,
        default=FOLDER,
        metavar="文件夹",
        help=f"网站放在服务器的哪个文件夹，默认 {FOLDER}",
    )
    parser.set_defaults(run=run)


def _folder(path: str) -> str:
    """A folder as both servers can be told it. Raises ArgumentTypeError for any other."""
    if not re.match("/|[A-Za-z]:/", path):
        raise argparse.ArgumentTypeError(f"“{path}”要写完整，从 / 开始，例如 {FOLDER}")
    if any(character in SPECIAL for character in path):
        raise argparse.ArgumentTypeError('文件夹的名称里不能有 " \\ $ { } ` 和换行，请换一个文件夹')
    return path


def run(arguments: argparse.Namespace) -> int:
    """Print it; always 0. Raises ContentError for bad settings."""
    settings = read_site(arguments.config)
    try:
        config = SERVERS[arguments.server](settings.site_url, arguments.folder)
    except ValueError:
        raise ContentError([_untold(settings)]) from None
    print(config, end="")
    return 0


def _untold(settings: Settings) -> Problem:
    return Problem(
        settings.config_file.name,
        settings.site_url_line,
        "site_url",
        f"网址“{settings.site_url}”写不进服务器的配置",
        "域名和文件夹请只用汉字、字母、数字和 - . _",
    )

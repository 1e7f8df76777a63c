"""``hosting``: the configuration for a server of one's own, made for this site's address."""

from __future__ import annotations

import argparse
from typing import Final

from commands.cli import Subparsers
from commands.configuration import add_config, read_site
from portal.safety.caddy import caddy_config
from portal.safety.nginx import nginx_config

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
        default=FOLDER,
        metavar="文件夹",
        help=f"网站放在服务器的哪个文件夹，默认 {FOLDER}",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print it; always 0. Raises ContentError for bad settings."""
    settings = read_site(arguments.config)
    print(SERVERS[arguments.server](settings.site_url, arguments.folder), end="")
    return 0

"""A built site served by a real nginx or Caddy with the configuration that ``hosting`` prints."""

from __future__ import annotations

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from portal.safety.caching import mount_of
from portal.safety.caddy import caddy_config
from portal.safety.nginx import nginx_config

SECONDS = 20
"""More than this is a server that does not start."""
AROUND_NGINX = """\
daemon off;
master_process off;
pid "{folder}/nginx.pid";
error_log stderr warn;
events {{}}
http {{
    access_log off;
    log_not_found off;
    client_body_temp_path "{folder}/body";
    proxy_temp_path "{folder}/proxy";
    fastcgi_temp_path "{folder}/fastcgi";
    uwsgi_temp_path "{folder}/uwsgi";
    scgi_temp_path "{folder}/scgi";
    include "{folder}/portal.conf";
}}
"""
"""What a distribution has around a site's configuration, without rights of a system."""
AROUND_CADDY = """\
{
    admin off
    auto_https off
    log {
        level ERROR
    }
}
"""
"""The same for Caddy."""


SERVERS = ("nginx", "caddy")


@contextmanager
def served(server: str, site: Path, folder: Path, site_url: str) -> Iterator[str]:
    """The address of a site, as long as the block runs; ``folder`` is the server's own.

    Where the address of the site names no port, the server is told a free one beside it.
    """
    variable = f"PORTAL_{server.upper()}"
    program = os.environ.get(variable)
    if not program:
        pytest.skip(f"没有 {server}（{variable} 未设置），用它提供网页的测试没有运行")
    mount = mount_of(site_url)
    place = folder / "root" / unquote(mount).strip("/")
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(site, target_is_directory=True)
    port = urlsplit(site_url).port or free_port()
    command = {"nginx": _nginx, "caddy": _caddy}[server](folder, site_url, port)
    environ = {**os.environ, "HOME": str(folder), "XDG_DATA_HOME": "", "XDG_CONFIG_HOME": ""}
    with (
        (folder / "log").open("wb") as log,
        subprocess.Popen([program, *command], stderr=log, env=environ) as running,
    ):
        try:
            _wait(running, port, folder / "log")
            yield f"http://127.0.0.1:{port}{mount}"
        finally:
            running.terminate()
    said = (folder / "log").read_text("utf-8").splitlines()
    usual = ("is forbidden", '"level":"info"')
    assert [line for line in said if not any(one in line for one in usual)] == []


def _nginx(folder: Path, site_url: str, port: int) -> list[str]:
    listen = "" if urlsplit(site_url).port else f"127.0.0.1:{port}"
    config = nginx_config(site_url, str(folder / "root"), listen)
    (folder / "portal.conf").write_text(config, "utf-8")
    (folder / "nginx.conf").write_text(AROUND_NGINX.format(folder=folder), "utf-8")
    return ["-e", "stderr", "-p", str(folder), "-c", str(folder / "nginx.conf")]


def _caddy(folder: Path, site_url: str, port: int) -> list[str]:
    address = "" if urlsplit(site_url).port else f"http://127.0.0.1:{port}"
    config = caddy_config(site_url, str(folder / "root"), address)
    around = AROUND_CADDY.replace(" " * 4, "\t")
    (folder / "Caddyfile").write_text(f"{around}\n{config}", "utf-8")
    return ["run", "--config", str(folder / "Caddyfile")]


def free_port() -> int:
    """A port of this computer that nothing listens at."""
    with socket.socket() as chosen:
        chosen.bind(("127.0.0.1", 0))
        port: int = chosen.getsockname()[1]
        return port


def _wait(server: subprocess.Popen[bytes], port: int, log: Path) -> None:
    end = time.monotonic() + SECONDS
    while time.monotonic() < end and server.poll() is None:
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError(f"the server did not start: {log.read_text('utf-8')}")

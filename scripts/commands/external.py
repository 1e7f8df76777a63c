"""What ``check --external`` does: try the addresses elsewhere; the one check that asks the network.

HEAD first, GET where a host refuses that; nothing is downloaded and nothing kept.
"""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from itertools import islice
from typing import Final
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from portal.freshness.outside import Outside

MOST: Final = 300
"""Addresses tried in one run."""
TIMEOUT: Final = 8.0
"""Seconds a host may take for one answer."""
_WORKERS: Final = 8
_AGENT: Final = "Mozilla/5.0 (compatible; link check)"
_REFUSES_HEAD: Final = frozenset({400, 403, 404, 405, 406, 429, 500, 501, 503})
_UNKNOWABLE: Final = frozenset({401, 403, 412, 418, 429})
"""Answers of hosts that turn programs away; a person may well see the page."""


def lines(found: Sequence[Outside], probe: Callable[[str], str]) -> list[str]:
    """One line for each address that does not open, and how many were tried."""
    tried = list(islice(found, MOST))
    with ThreadPoolExecutor(_WORKERS) as pool:
        faults = list(pool.map(probe, (one.address for one in tried)))
    broken = list(_broken(zip(tried, faults, strict=True)))
    left = len(found) - len(tried)
    more = f"，还有 {left} 个没有查" if left else ""
    return [*broken, f"外部链接：查了 {len(tried)} 个，{len(broken)} 个打不开{more}。"]


def _broken(pairs: Iterable[tuple[Outside, str]]) -> Iterator[str]:
    for one, fault in pairs:
        if fault:
            place = f"{one.source}:{one.line}"
            yield f"提醒 {place}: 网址 {one.address} 打不开：{fault}；请在手机上点开看看，换成能打开的网址，或者删去"


def probe(address: str, timeout: float = TIMEOUT) -> str:
    """Why an address does not open; empty for one that does, or that asks who comes."""
    status = _ask(address, "HEAD", timeout)
    if status in _REFUSES_HEAD:
        status = _ask(address, "GET", timeout)
    if isinstance(status, str):
        return status
    return "" if status < 400 or status in _UNKNOWABLE else f"对方回答 {status}"


def _ask(address: str, method: str, timeout: float) -> int | str:
    """The status of an answer, or why there is none."""
    try:
        # Only http and https are ever collected, and no redirect leads out of them.
        request = Request(address, method=method, headers={"User-Agent": _AGENT})  # noqa: S310
        with urlopen(request, timeout=timeout) as answer:  # noqa: S310
            return int(answer.status)
    except HTTPError as error:
        error.close()
        return error.code
    except TimeoutError:
        return f"{timeout:g} 秒没有回应"
    except URLError as error:
        return _reason(error.reason, timeout)
    except (HTTPException, OSError, ValueError):
        return "网址写错了，或者对方的回答读不懂"


def _reason(reason: object, timeout: float) -> str:
    if isinstance(reason, TimeoutError):
        return f"{timeout:g} 秒没有回应"
    if isinstance(reason, ssl.SSLError):
        return "对方的证书不对"
    return "连不上"

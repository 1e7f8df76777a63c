"""The policy itself: what it allows, and that it is the same for pages and hosts."""

from __future__ import annotations

from portal.safety.policy import HEADERS, PAGE_POLICY, POLICY

NEEDED = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
}


def directives(policy: str) -> dict[str, str]:
    """The sources of each directive."""
    parts = (part.partition(" ") for part in policy.split("; "))
    return {name: sources for name, _, sources in parts}


def test_only_this_sites_own_files_are_allowed() -> None:
    assert directives(PAGE_POLICY) == NEEDED


def test_hosts_say_the_same_and_who_may_frame_a_page() -> None:
    assert directives(POLICY) == {**NEEDED, "frame-ancestors": "'none'"}
    assert HEADERS["Content-Security-Policy"] == POLICY


def test_a_reader_may_be_asked_for_the_place_and_for_nothing_else() -> None:
    asked = dict(part.split("=") for part in HEADERS["Permissions-Policy"].split(", "))
    assert asked.pop("geolocation") == "(self)"
    assert {"camera", "microphone", "payment", "usb"} <= set(asked)
    assert set(asked.values()) == {"()"}


def test_the_other_headers() -> None:
    assert HEADERS["Referrer-Policy"] == "same-origin"
    assert HEADERS["X-Content-Type-Options"] == "nosniff"
    assert len(HEADERS) == 4

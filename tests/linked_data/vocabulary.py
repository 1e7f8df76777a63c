"""The types of schema.org this site uses, as JSON Schema; nothing else may appear.

Source: https://schema.org (the properties and the types of their values), and what the
structured data documents of search engines call required for Event, Article, Breadcrumb
and FAQ. Narrower where this site is: addresses are absolute and https, days are ISO 8601
with the offset of China, an author is an organisation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

TEXT = {"type": "string", "minLength": 1, "pattern": r"\S"}
URL = {"type": "string", "format": "https-url"}
WHEN = {"type": "string", "format": "when"}
DAY = {"type": "string", "format": "day"}
CLOCK = {"type": "string", "pattern": r"^([01][0-9]|2[0-3]):[0-5][0-9]$"}
WEEKDAY = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def member(*names: str) -> dict[str, Any]:
    """One of the members of a list of the vocabulary."""
    return {"enum": [f"https://schema.org/{name}" for name in names]}


def of(*kinds: str) -> dict[str, Any]:
    """A thing of one of these types, measured by the one it claims to be."""
    return {
        "type": "object",
        "required": ["@type"],
        "properties": {"@type": {"enum": list(kinds)}},
        "allOf": [
            {
                "if": {"required": ["@type"], "properties": {"@type": {"const": kind}}},
                "then": {"$ref": f"#/$defs/{kind}"},
            }
            for kind in kinds
        ],
    }


def many(item: dict[str, Any]) -> dict[str, Any]:
    """A list with something in it."""
    return {"type": "array", "minItems": 1, "items": item}


EVENT = {
    "name": TEXT,
    "startDate": WHEN,
    "endDate": WHEN,
    "previousStartDate": WHEN,
    "eventStatus": member("EventScheduled", "EventCancelled", "EventPostponed", "EventRescheduled"),
    "eventAttendanceMode": member("OfflineEventAttendanceMode", "OnlineEventAttendanceMode"),
    "location": of("Place", "VirtualLocation"),
    "url": URL,
    "description": TEXT,
    "organizer": many(of("Organization")),
    "audience": of("Audience"),
    "isAccessibleForFree": {"type": "boolean"},
    "maximumAttendeeCapacity": {"type": "integer", "minimum": 0},
    "offers": of("Offer"),
}
TYPES: dict[str, tuple[tuple[str, ...], dict[str, Any]]] = {
    "Event": (
        ("name", "startDate", "location", "eventStatus", "url"),
        {**EVENT, "superEvent": of("EventSeries")},
    ),
    "EventSeries": (
        ("name", "url"),
        {**EVENT, "eventSchedule": of("Schedule"), "subEvent": many(of("Event"))},
    ),
    "Schedule": (
        ("repeatFrequency", "startDate", "scheduleTimezone"),
        {
            "repeatFrequency": {"type": "string", "pattern": r"^P[1-9][0-9]*[WMY]$"},
            "byDay": {
                "oneOf": [
                    many(member(*WEEKDAY)),
                    {"type": "string", "pattern": r"^([1-5]|-1)(MO|TU|WE|TH|FR|SA|SU)$"},
                ]
            },
            "byMonth": {"type": "integer", "minimum": 1, "maximum": 12},
            "byMonthDay": {"type": "integer", "minimum": 1, "maximum": 28},
            "startDate": DAY,
            "endDate": DAY,
            "startTime": CLOCK,
            "endTime": CLOCK,
            "repeatCount": {"type": "integer", "minimum": 1},
            "exceptDate": many(DAY),
            "scheduleTimezone": {"const": "Asia/Shanghai"},
        },
    ),
    "Place": (
        ("name",),
        {
            "name": TEXT,
            "description": TEXT,
            "url": URL,
            "address": of("PostalAddress"),
            "geo": of("GeoCoordinates"),
            "telephone": TEXT,
            "amenityFeature": many(of("LocationFeatureSpecification")),
            "openingHoursSpecification": many(of("OpeningHoursSpecification")),
            "specialOpeningHoursSpecification": many(of("OpeningHoursSpecification")),
        },
    ),
    "VirtualLocation": (("name", "url"), {"name": TEXT, "url": URL}),
    "PostalAddress": (
        ("streetAddress", "addressCountry"),
        {"streetAddress": TEXT, "addressCountry": {"const": "CN"}},
    ),
    "GeoCoordinates": (
        ("latitude", "longitude"),
        {
            "latitude": {"type": "number", "minimum": 3, "maximum": 54},
            "longitude": {"type": "number", "minimum": 73, "maximum": 136},
        },
    ),
    "LocationFeatureSpecification": (("name", "value"), {"name": TEXT, "value": {"const": True}}),
    "OpeningHoursSpecification": (
        ("opens", "closes"),
        {
            "opens": CLOCK,
            "closes": CLOCK,
            "dayOfWeek": many(member(*WEEKDAY, "PublicHolidays")),
            "validFrom": DAY,
            "validThrough": DAY,
        },
    ),
    "Organization": (
        ("name",),
        {
            "name": TEXT,
            "alternateName": TEXT,
            "url": URL,
            "address": of("PostalAddress"),
            "telephone": TEXT,
            "email": TEXT,
            "parentOrganization": of("Organization"),
        },
    ),
    "Audience": (("audienceType",), {"audienceType": TEXT}),
    "Offer": (
        ("description",),
        {
            "description": TEXT,
            "url": URL,
            "price": {"const": "0"},
            "priceCurrency": {"const": "CNY"},
            "availability": member("SoldOut"),
            "validThrough": WHEN,
        },
    ),
    "NewsArticle": (
        ("headline", "datePublished", "dateModified", "author", "publisher", "mainEntityOfPage"),
        {
            "headline": TEXT,
            "alternativeHeadline": TEXT,
            "description": TEXT,
            "datePublished": WHEN,
            "dateModified": WHEN,
            "author": of("Organization"),
            "publisher": of("Organization"),
            "image": URL,
            "articleSection": TEXT,
            "keywords": many(TEXT),
            "inLanguage": {"const": "zh-CN"},
            "mainEntityOfPage": URL,
        },
    ),
    "Service": (
        ("name", "provider"),
        {
            "name": TEXT,
            "serviceType": TEXT,
            "description": TEXT,
            "url": URL,
            "provider": of("Organization"),
            "availableChannel": of("ServiceChannel"),
            "offers": of("Offer"),
        },
    ),
    "ServiceChannel": (
        ("serviceLocation",),
        {"serviceLocation": of("Place"), "servicePhone": of("ContactPoint")},
    ),
    "ContactPoint": (("telephone",), {"telephone": TEXT}),
    "FAQPage": (
        ("mainEntity",),
        {"inLanguage": {"const": "zh-CN"}, "mainEntity": many(of("Question"))},
    ),
    "Question": (
        ("name", "acceptedAnswer"),
        {"name": {"type": "string", "pattern": "[？?]$"}, "acceptedAnswer": of("Answer")},
    ),
    "Answer": (("text",), {"text": TEXT}),
    "BreadcrumbList": (("itemListElement",), {"itemListElement": many(of("ListItem"))}),
    "ListItem": (
        ("position", "name", "item"),
        {"position": {"type": "integer", "minimum": 1}, "name": TEXT, "item": URL},
    ),
    "WebSite": (
        ("name", "url"),
        {
            "name": TEXT,
            "url": URL,
            "inLanguage": {"const": "zh-CN"},
            "publisher": of("Organization"),
        },
    ),
}
"""Required properties and all properties of each type."""
TOP = (
    *("Event", "EventSeries", "NewsArticle", "Service", "FAQPage", "BreadcrumbList"),
    *("Place", "Organization", "WebSite"),
)
"""What a page itself can be about."""
SCHEMA: dict[str, Any] = {
    "type": "object",
    "required": ["@context", "@graph"],
    "additionalProperties": False,
    "properties": {
        "@context": {"const": "https://schema.org"},
        "@graph": many(of(*TOP)),
    },
    "$defs": {
        kind: {
            "type": "object",
            "required": ["@type", *required],
            "additionalProperties": False,
            "properties": {"@type": {"const": kind}, **properties},
        }
        for kind, (required, properties) in TYPES.items()
    },
}
FORMATS = FormatChecker(())
"""The forms of text below, and no others."""


@FORMATS.checks("https-url")
def is_absolute(value: object) -> bool:
    """``https://host/path``."""
    return re.fullmatch(r"https://[^\s/\"<>]+/[^\s\"<>]*", str(value)) is not None


@FORMATS.checks("when", raises=ValueError)
def is_when(value: object) -> bool:
    """A day, or a moment with the offset of China."""
    if "T" not in str(value):
        return bool(date.fromisoformat(str(value)))
    return datetime.fromisoformat(str(value)).utcoffset() == timedelta(hours=8)


@FORMATS.checks("day", raises=ValueError)
def is_day(value: object) -> bool:
    """A day alone."""
    return bool(date.fromisoformat(str(value)))


VALIDATOR = Draft202012Validator(SCHEMA, format_checker=FORMATS)


def shape_faults(block: Any) -> Iterator[str]:
    """What a block says that schema.org or this site does not allow, one line each."""
    for error in VALIDATOR.iter_errors(block):
        yield f"{'/'.join(map(str, error.absolute_path))}: {error.message}"

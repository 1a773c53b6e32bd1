"""Where the tags of a page name addresses that a browser fetches, sends to or goes to by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.place import Span
from pixelward.parse.document import Tag

_LOADING = {
    "script": ("src", "href", "xlink:href"),  # the last two in SVG
    "img": ("src",),
    "image": ("href", "xlink:href"),
    "iframe": ("src",),
    "frame": ("src",),
    "source": ("src",),
    "track": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "audio": ("src",),
    "video": ("src", "poster"),
    "input": ("src", "formaction"),
    "button": ("formaction",),
    "link": ("href",),
    "area": ("href",),
    "a": ("ping",),
    "form": ("action",),
}
_CUSTOM = ("src", "config")  # of an element with a hyphen in its name
_LISTING = {
    "img": ("srcset", "data-srcset"),
    "source": ("srcset", "data-srcset"),
    "link": ("imagesrcset",),
}
# What consent managers and lazy loaders call the address until they set it: `data-src`.
_HELD_BACK = re.compile(r"(?:data-[\w-]*|suppressed|delayed|lazy|blocked)src")
_OUT = re.compile(
    rb"\s*(?:(?:https?:)?//|(?!https?:|javascript:|mailto:|tel:|data:)[a-z][a-z0-9+-]{2,20}:)", re.I
)
_HOLDING = frozenset({"script", "img", "iframe", "source", "embed", "video", "audio"})
_LISTED = re.compile(rb"[\s,]*(?P<url>\S*[^\s,])(?:\s+[^,]*)?")
_REFRESH = re.compile(rb"\s*[\d.]+\s*[;,]?\s*(?:url\s*=\s*)?['\"]?(?P<url>[^'\"\s][^'\"]*)", re.I)


def addresses(tag: Tag, code: bytes) -> Iterator[Span]:
    """Where the tag's addresses are, as byte spans of the code."""
    named = {name: span for name, _, span in tag.attributes if span is not None}
    for wanted in _LOADING.get(tag.name, _CUSTOM if "-" in tag.name else ()):
        if wanted in named:
            yield named[wanted]
    if tag.name in _HOLDING:
        yield from (span for name, span in named.items() if _HELD_BACK.fullmatch(name))
    for wanted in _LISTING.get(tag.name, ()):
        if wanted in named:
            found = _LISTED.finditer(code, named[wanted].start, named[wanted].end)
            yield from (Span(*match.span("url")) for match in found)
    if tag.name == "meta":
        yield from _refreshed(tag, named, code)


def leads_out(code: bytes, span: Span) -> bool:
    """Whether a text is the beginning of an address elsewhere."""
    return _OUT.match(code, span.start, span.end) is not None


def _refreshed(tag: Tag, named: dict[str, Span], code: bytes) -> Iterator[Span]:
    """`<meta http-equiv="refresh" content="0; url=…">`."""
    told = {name: text for name, text, _ in tag.attributes}
    if told.get("http-equiv", "").strip().lower() == "refresh" and "content" in named:
        span = named["content"]
        if match := _REFRESH.match(code, span.start, span.end):
            yield Span(*match.span("url"))

"""Style sheets: the addresses that browsers fetch for them, and the sheets that they take in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.place import Span
from pixelward.parse.document import Tag

_QUOTED = rb"""(?:"(?P<double>[^"\r\n]*+)"?|'(?P<single>[^'\r\n]*+)'?)"""
_URL = rb"""url\(\s*+(?:""" + _QUOTED + rb"""|(?P<bare>[^\s"'()]*+))\s*+\)?"""
# Comments and texts are passed over whole, and so is what only names an address.
_STEP = re.compile(
    rb"/\*(?:.*?\*/|.*)|//[^\r\n]*+|@(?:namespace|(?:-moz-)?document)\b[^;{]*+"
    rb"|@(?P<taking>import|use|forward)\b\s*+"
    rb"(?P<said>(?:,\s*+|[^;{}\"'()\r\n]|\"[^\"\r\n]*+\"?|'[^'\r\n]*+'?|\([^()]*+\)?)*+)"
    rb"|(?<![\w-])" + _URL + rb"""|"(?:[^"\r\n\\]|\\.)*+"?|'(?:[^'\r\n\\]|\\.)*+'?""",
    re.IGNORECASE | re.DOTALL,
)
# What an `@import` names, and not what it says of layers and media.
_NAMED = re.compile(_URL + rb"|\([^()]*+\)?|" + _QUOTED.replace(b"P<", b"P<own_"), re.IGNORECASE)
_OUT = re.compile(rb"(?:https?:)?//", re.IGNORECASE)
_ASKING = re.compile(rb"@import|@use|@forward|//", re.IGNORECASE)
_PARTS = ("double", "single", "bare")


def sheets(tag: Tag, code: bytes) -> Iterator[tuple[str, Span]]:
    """What a style sheet on the page brings: `link` is another sheet, `img` fonts and pictures.

    Addresses of the site's own count where they are those of sheets.
    """
    if tag.name != "style" or tag.body is None or not _ASKING.search(code, *_ends(tag.body)):
        return
    for step in _STEP.finditer(code, *_ends(tag.body)):
        if step["taking"]:
            yield from (("link", span) for span in _taken(step, code))
        elif (span := _named(step, _PARTS)) and fetches(code, span):
            yield "img", span


def fetches(code: bytes, span: Span) -> bool:
    """Whether an address is one of another host, so that browsers ask there."""
    return _OUT.match(code, span.start, span.end) is not None


def _taken(step: re.Match[bytes], code: bytes) -> Iterator[Span]:
    """The sheets that are taken in; a module that is used is one, whatever it is told."""
    names = (*_PARTS, "own_double", "own_single")
    for named in _NAMED.finditer(code, *step.span("said")):
        if span := _named(named, names):
            yield span
            if step["taking"].lower() != b"import":
                return


def _named(match: re.Match[bytes], names: tuple[str, ...]) -> Span | None:
    found = (Span(*match.span(name)) for name in names if match[name])
    return next(found, None)


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end

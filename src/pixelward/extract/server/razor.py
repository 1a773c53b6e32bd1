"""Addresses in Razor: what a page of ASP.NET or Blazor says after `@page`."""

from __future__ import annotations

import re

from pixelward.model.place import Location, Span
from pixelward.model.server import Answer, Server
from pixelward.parse.document import Document

_PAGE = re.compile(
    rb'^(?:\xef\xbb\xbf)?@page(?:[ \t]{1,20}"(?P<said>[^"\r\n]{0,300})")?', re.MULTILINE
)


def read(document: Document) -> Server | None:
    """The addresses of a page, empty for its place; `None` for what is no page."""
    found = tuple(_PAGE.finditer(document.source))
    answers = (
        Answer(
            pattern=(match["said"] or b"").decode("utf-8", "replace"),
            location=Location(document.path, Span(*match.span())),
        )
        for match in found
    )
    return Server(answers=tuple(answers)) if found else None

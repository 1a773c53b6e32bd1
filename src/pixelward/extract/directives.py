"""What a script of Rails brings along beside its imports: in comments, and by a folder's name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from pixelward.model.facts import Link
from pixelward.model.place import Location, Span
from pixelward.parse.document import Document

_REQUIRED = re.compile(
    rb"^[ \t]{0,20}+(?://|\*|#)=[ \t]{1,20}(?:require|include)(?P<all>_tree|_directory)?[ \t]{1,20}"
    rb"""["']?(?P<name>[\w./@-]{1,200})""",
    re.MULTILINE,
)
_LOADED = re.compile(
    rb"""\b(?:eager|lazy)LoadControllersFrom\(\s{0,9}["'](?P<name>[\w./-]{1,200})["']"""
)
_MOST = 300  # in one file: each may name a whole folder


def directives(document: Document) -> Iterator[Link]:
    """The files that a script names so; a name that ends in `/*` means all below a folder."""
    text = document.source if document.language == "javascript" else b""
    if b"= require" in text or b"= include" in text:
        for match in islice(_REQUIRED.finditer(text), _MOST):
            yield _link(document, match, "/*" if match["all"] else "")
    if b"LoadControllersFrom" in text:
        for match in islice(_LOADED.finditer(text), _MOST):
            yield _link(document, match, "/*")


def _link(document: Document, match: re.Match[bytes], ending: str) -> Link:
    where = Location(document.path, Span(*match.span()))
    return Link(match["name"].decode() + ending, "required", where)

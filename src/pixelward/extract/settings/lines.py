"""Settings of one line each: variables of the environment, and lists of packages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.place import Location, Span
from pixelward.model.values import Field, Literal, Record, Value

_NAMED = re.compile(
    rb"^[ \t]*(?:export[ \t]+)?(?P<name>[A-Za-z_][\w.]*)[ \t]*=[ \t]*"
    rb"(?:\"(?P<double>[^\"\r\n]*)\"|'(?P<single>[^'\r\n]*)'|(?P<plain>[^\s#][^\r\n]*?)?)"
    rb"(?=[ \t]*(?:[ \t]#[^\r\n]*)?\r?$)",
    re.MULTILINE,
)
_PACKAGE = re.compile(
    rb"^[ \t]*(?:gem[ \t(]+(?P<quote>['\"])(?P<gem>[\w.-]+)(?P=quote)"
    rb"|(?P<name>[A-Za-z0-9][\w.-]*)(?=[ \t]*(?:\[[\w, .-]*\])?[ \t]*(?:[=<>!~;@#]|\r?$)))",
    re.MULTILINE,
)


def variables(code: bytes, path: str) -> Value:
    """Each `NAME=value`; names and values as written."""
    return Record(tuple(_variables(code, path)))


def _variables(code: bytes, path: str) -> Iterator[Field]:
    for found in _NAMED.finditer(code):
        text = found["double"] or found["single"] or found["plain"] or b""
        place = Location(path, Span(found.start("name"), found.end()))
        yield Field(_decoded(found["name"]), Literal(_decoded(text)), place)


def packages(code: bytes, path: str) -> Value:
    """Each package that a line asks for."""
    return Record(tuple(_packages(code, path)))


def _packages(code: bytes, path: str) -> Iterator[Field]:
    for found in _PACKAGE.finditer(code):
        group = "gem" if found["gem"] else "name"
        place = Location(path, Span(*found.span(group)))
        yield Field(_decoded(found[group]), Literal(True), place)


def _decoded(text: bytes) -> str:
    return text.decode("utf-8", "replace")

"""Reads a page of an indentation language, and says what is found where."""

from __future__ import annotations

from pixelward.extract import extract
from pixelward.model.facts import FileFacts, SourceFile
from pixelward.model.values import Concat, Hole, Literal, Value
from pixelward.parse import host_of, parse


def facts(name: str, source: str) -> FileFacts:
    return extract(parse(SourceFile(name, host_of(name) or ""), source.encode()))


def calls(name: str, source: str) -> list[str]:
    """Calls of `pixel`, as the file writes them."""
    raw = source.encode()
    spans = [call.location.span for call in facts(name, source).calls]
    texts = (raw[span.start : span.end].decode() for span in spans)
    return [text for text in texts if text.startswith("pixel(")]


def loads(name: str, source: str) -> list[str]:
    """Addresses that the markup loads, what is filled in between angle brackets."""
    return [f"{one.element} {written(one.url)}" for one in facts(name, source).loads]


def written(value: Value) -> str:
    match value:
        case Literal(text):
            return str(text)
        case Hole(text):
            return f"<{text}>"
        case Concat(parts):
            return "".join(map(written, parts))
    return "?"


def links(name: str, source: str) -> list[str]:
    return [f"{one.relation} {one.target}" for one in facts(name, source).links]


def notes(name: str, source: str) -> list[str]:
    return [one.reason for one in facts(name, source).notices]

"""Single values of a YAML file: words of a fixed set, dates, addresses, names."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date
from enum import Enum
from pathlib import PurePath
from typing import TypeVar

from pixelward.errors import did_you_mean
from pixelward.model.knowledge import Source
from pixelward.signatures.nodes import Node

E = TypeVar("E", bound=Enum)

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def word(node: Node, noun: str, known: Collection[str]) -> str:
    """One of the known words."""
    text = node.text()
    if text not in known:
        raise node.error(f'"{text}" is not {noun}.', did_you_mean(text, known))
    return text


def member(node: Node, noun: str, kind: type[E], without: Collection[E] = ()) -> E:
    """One of an enumeration's members, by its name in lower case."""
    known = {item.name.lower(): item for item in kind if item not in without}
    return known[word(node, noun, known)]


def identity(node: Node) -> str:
    """An id such as `page-view`: lower-case words joined by hyphens."""
    text = node.text()
    if not _ID.fullmatch(text):
        raise node.error(f'"{text}" is not an id.', 'Write it like "page-view".')
    return text


def own_name(node: Node) -> str:
    """The id of a whole file: it is the file's name too."""
    text, name = identity(node), PurePath(node.path).stem
    if text != name:
        raise node.error(f'"{text}" is not the name of its file.', f'Write "{name}".')
    return text


def yes(node: Node | None) -> bool:
    """Whether it says yes; no where it is left out."""
    return node is not None and word(node, "yes or no", ("yes", "no")) == "yes"


def whole(node: Node) -> int:
    """A whole number."""
    text = node.text()
    if not re.fullmatch(r"-?\d{1,9}", text):
        raise node.error(f'"{text}" is not a whole number.', 'Write one, such as "10".')
    return int(text)


def day(node: Node) -> str:
    """An ISO date, such as 2026-11-22."""
    text = node.text()
    try:
        known = date.fromisoformat(text).isoformat() == text
    except ValueError:
        known = False
    if not known:
        raise node.error(f'"{text}" is not a date.', "Write it like 2026-11-22.")
    return text


def address(node: Node) -> str:
    """The address of a page on the web."""
    text = node.text()
    if not re.fullmatch(r"https?://[^\s/]+\.[^\s/]+(/\S*)?", text):
        raise node.error(f'"{text}" is not a web address.', 'Write it with its "https://".')
    return text


def relative(node: Node) -> str:
    """The path of a file below some folder, with `/`."""
    text = node.text()
    if text.startswith("/") or ".." in text.split("/") or "\\" in text:
        raise node.error(f'"{text}" is not a path of its own.', 'Write it like "app/page.tsx".')
    return text


def source(node: Node) -> Source:
    """Where a statement was read, and when; what it says there is for the editors."""
    fields = node.section("a source", ("url", "read"), ("says",))
    fields.text("says")
    return Source(address(fields["url"]), day(fields["read"]))


def phrase(node: Node) -> tuple[str, ...]:
    """A run of lower-case tokens, written with blanks between them."""
    text = node.text()
    tokens = tuple(text.split(" "))
    if text != text.lower() or not all(token.isalnum() for token in tokens):
        raise node.error(f'"{text}" is not a phrase.', 'Write it like "first name".')
    return tokens

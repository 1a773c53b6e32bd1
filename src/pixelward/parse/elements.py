"""Where the elements of a markup begin and end, what stands in scripts and styles left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pixelward.model.place import Span

_TAG = re.compile(
    rb"<!--.*?(?:-->|\Z)|<(?P<end>/?)(?P<name>[a-zA-Z.][\w:.-]*)"
    rb"(?P<rest>(?:[^<>\"'{}]|\"[^\"]*+\"|'[^']*+'|\{[^{}]*+\}|[{}])*+)>",
    re.DOTALL,
)
_CODE_ENDS = {
    b"script": re.compile(rb"</script|\Z", re.IGNORECASE),
    b"style": re.compile(rb"</style|\Z", re.IGNORECASE),
}
_EMPTY = frozenset(b"area base br col embed hr img input link meta param source track wbr".split())


@dataclass(frozen=True, slots=True)
class Sign:
    """A tag: its name in lower case, and its attributes as they are written."""

    name: bytes
    span: Span
    ends: bool  # an end tag
    empty: bool  # nothing stands in the element
    rest: bytes = b""
    at: int = 0  # where `rest` begins


def signs(source: bytes) -> Iterator[Sign]:
    """Every tag in order, end tags included."""
    at = 0
    while match := _TAG.search(source, at):
        at, name = match.end(), (match["name"] or b"").lower()
        if not name:
            continue
        rest, ends = match["rest"], bool(match["end"])
        empty = name in _EMPTY or rest.endswith(b"/")
        yield Sign(name, Span(*match.span()), ends, empty, rest, match.start("rest"))
        code = _CODE_ENDS.get(name) if not ends else None
        found = code.search(source, at) if code else None
        at = found.start() if found else at

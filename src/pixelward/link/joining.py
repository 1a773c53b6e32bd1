"""What the well-known functions give that put addresses together from their parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pixelward.link.shapes import joined
from pixelward.model.values import Concat, Literal, Spread, Value

_PACKAGES = frozenset({"npm:url-join", "npm:urljoin", "npm:proper-url-join", "npm:join-path"})
_PATHS = frozenset({"npm:path", "npm:node:path", "npm:path-browserify", "npm:pathe", "npm:upath"})
_OPENS = ("?", "&", "#")  # what follows an address without a slash


def is_joining(name: tuple[str, ...]) -> bool:
    """Whether a function puts a slash between the texts that it is given."""
    of_paths = name[0].removesuffix("/posix") in _PATHS and name[-1] == "join"
    return of_paths or (name[0] in _PACKAGES and name[1:] in {(), ("default",)})


def address(given: Iterable[Value]) -> Value:
    """The parts as one address; what is not there is left out, and texts keep one slash between."""
    first, *rest = given
    return joined(_pieces([first, *(part for part in rest if not _is_empty(part))]))


def _pieces(given: list[Value]) -> Iterator[Value]:
    for number, part in enumerate(given):
        bare = part.value if isinstance(part, Spread) else part
        before = _trimmed(bare, at_start=number > 0, at_end=number + 1 < len(given))
        if number and not _text(before, 0).startswith(_OPENS):
            yield Literal("/")
        yield before


def _trimmed(part: Value, *, at_start: bool, at_end: bool) -> Value:
    """A part without the slashes at the ends that meet other parts."""
    pieces: list[Value] = [*part.parts] if isinstance(part, Concat) else [part]
    if at_end:
        pieces[-1] = _stripped(pieces[-1], _text(part, -1).rstrip("/"))
    if at_start:
        pieces[0] = _stripped(pieces[0], _text(Concat(tuple(pieces)), 0).lstrip("/"))
    return joined(iter(pieces))


def _stripped(piece: Value, text: str) -> Value:
    is_text = isinstance(piece, Literal) and isinstance(piece.value, str)
    return Literal(text) if is_text else piece


def _text(part: Value, at: int) -> str:
    piece = part.parts[at] if isinstance(part, Concat) and part.parts else part
    return piece.value if isinstance(piece, Literal) and isinstance(piece.value, str) else ""


def _is_empty(part: Value) -> bool:
    return isinstance(part, Literal) and not str(part.value or "").strip("/")

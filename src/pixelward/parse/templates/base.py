"""Template tags are masked, not rendered: every byte keeps its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum

from pixelward.model.facts import Block, Link, Remark
from pixelward.model.guards import Guarded
from pixelward.model.place import Location, Span
from pixelward.parse.document import Hole, Masked, Passage


class TagKind(Enum):
    """What a tag leaves on the page."""

    OUTPUT = "output"  # text: becomes an identifier of the same length
    LOGIC = "logic"  # nothing: becomes blanks
    COMMENT = "comment"  # nothing: becomes blanks


@dataclass(frozen=True, slots=True)
class Tag:
    """One template tag: its place, and what stands between its delimiters.

    `literal` is the text that an output tag prints, where the file itself says so.
    """

    span: Span
    text: str
    kind: TagKind
    literal: str | None = None


def no_links(tag: Tag, path: str) -> Iterator[Link]:
    """For a language whose tags name no other file."""
    yield from ()


def no_blocks(tags: tuple[Tag, ...]) -> Iterator[Block]:
    """For a language without regions that another template fills."""
    yield from ()


def no_passages(source: bytes) -> Iterator[Passage]:
    """For a language whose code holds no page in its strings."""
    yield from ()


def no_guards(source: bytes, tags: tuple[Tag, ...], path: str) -> Iterator[Guarded]:
    """For a language whose conditions are not read."""
    yield from ()


def never(source: bytes) -> int:
    """For a language that is told by the file's name alone."""
    return 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateLanguage:
    """How one template language is told apart from the text around it.

    `tags` yields a text's tags in order, apart from one another; everything else stays on the
    page. `detects` counts the signs of the language in a file whose name does not tell it.
    `links`, `blocks` and `guards` read live tags, `passages` the code between them.
    """

    name: str
    suffixes: tuple[str, ...]
    hosts: frozenset[str] = frozenset()  # host languages that may hold it without a telling suffix
    detects: Callable[[bytes], int] = never
    tags: Callable[[bytes], Iterator[Tag]]
    links: Callable[[Tag, str], Iterator[Link]] = no_links  # of a tag, and the file's path
    blocks: Callable[[tuple[Tag, ...]], Iterator[Block]] = no_blocks
    passages: Callable[[bytes], Iterator[Passage]] = no_passages
    guards: Callable[[bytes, tuple[Tag, ...], str], Iterator[Guarded]] = no_guards
    said: str  # what is read of it, for the table of languages

    def mask(self, source: bytes, path: str) -> Masked:
        """The same length and the same newlines; only the tags are covered."""
        found = tuple(self.tags(source))
        live = tuple(tag for tag in found if tag.kind is not TagKind.COMMENT)
        return Masked(
            code=_covered(source, found),
            holes=tuple(Hole(t.span, t.text, t.literal) for t in live if t.kind is TagKind.OUTPUT),
            links=tuple(link for tag in live for link in self.links(tag, path)),
            blocks=tuple(self.blocks(live)),
            remarks=tuple(_remarks(found, path)),
            passages=tuple(self.passages(source)),
            guarded=tuple(sorted(self.guards(source, live, path), key=_outermost_first)),
            tags=len(found),
        )


def _outermost_first(guarded: Guarded) -> tuple[int, int]:
    return guarded.span.start, -guarded.span.end


def _covered(source: bytes, tags: tuple[Tag, ...]) -> bytes:
    covered = bytearray(source)
    for tag in tags:
        filler = _NAME if tag.kind is TagKind.OUTPUT else _BLANK
        start, end = tag.span.start, tag.span.end
        covered[start:end] = source[start:end].translate(filler)
    return bytes(covered)


def _all_but_line_ends(filler: bytes) -> bytes:
    return bytes(byte if byte in b"\r\n" else filler[0] for byte in range(256))


_NAME, _BLANK = _all_but_line_ends(b"_"), _all_but_line_ends(b" ")


def _remarks(tags: tuple[Tag, ...], path: str) -> Iterator[Remark]:
    for tag in tags:
        is_comment = tag.kind is TagKind.COMMENT or tag.text.lstrip("-+ \t\r\n").startswith("#")
        if is_comment and "pixelward:" in tag.text:
            yield Remark(tag.text, Location(path, tag.span))


def first_word(text: str) -> str:
    """What a tag begins with, as far as the first blank."""
    return text.split(None, 1)[0] if text.strip() else ""


def decoded(source: bytes) -> str:
    """Bytes of a text, for a person."""
    return source.decode("utf-8", "replace")

"""Template tags are masked, not rendered: every byte keeps its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from functools import cache

from pixelward.model.facts import Block, Link, Remark
from pixelward.model.place import Location, Span
from pixelward.parse.document import Hole, Masked


class TagKind(Enum):
    """What a tag leaves on the page."""

    OUTPUT = "output"  # text: becomes an identifier of the same length
    LOGIC = "logic"  # nothing: becomes blanks
    COMMENT = "comment"  # nothing: becomes blanks


@dataclass(frozen=True, slots=True)
class Delimiter:
    open: bytes
    close: bytes
    kind: TagKind


@dataclass(frozen=True, slots=True)
class Tag:
    """One template tag: its place, and what stands between its delimiters."""

    span: Span
    text: str
    kind: TagKind


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateLanguage:
    """How one template language is told apart from the text around it.

    `printing` are the first words of logic tags that print (`url`, `static`); `quiet` maps the
    first word of a tag whose body holds no live tags to the word that ends it, and of those
    `verbatim` ones leave the body on the page; `links` and `blocks` read tags.
    """

    name: str
    suffixes: tuple[str, ...]
    hosts: frozenset[str]  # host languages that may hold it without a telling suffix
    detects: Callable[[bytes], bool]
    delimiters: tuple[Delimiter, ...]
    printing: frozenset[str] = frozenset()
    quiet: dict[str, str] = field(default_factory=dict)
    verbatim: frozenset[str] = frozenset()
    links: Callable[[Tag, str], Iterator[Link]]
    blocks: Callable[[tuple[Tag, ...]], Iterator[Block]]

    def mask(self, source: bytes, path: str) -> Masked:
        """The same length and the same newlines; only the tags are covered."""
        found = tuple(self._tags(source))
        live = tuple(tag for tag in found if tag.kind is not TagKind.COMMENT)
        return Masked(
            code=_covered(source, found),
            holes=tuple(Hole(t.span, t.text) for t in live if t.kind is TagKind.OUTPUT),
            links=tuple(link for tag in live for link in self.links(tag, path)),
            blocks=tuple(self.blocks(live)),
            remarks=tuple(_remarks(found, path)),
            tags=len(found),
        )

    def _tags(self, source: bytes) -> Iterator[Tag]:
        at, unended = 0, set[bytes]()
        while match := _opening(self.delimiters).search(source, at):
            delimiter = next(d for d in self.delimiters if d.open == match.group())
            end = -1 if delimiter.close in unended else source.find(delimiter.close, match.end())
            if end < 0:  # nor does any after it end: to look again each time would take forever
                unended.add(delimiter.close)
                at = match.start() + 1
                continue
            tag = self._tag(source, delimiter, Span(match.start(), end + len(delimiter.close)))
            body = self._quiet_body(source, tag)
            yield from self._silenced(source, tag, body) if body else (tag,)
            at = body.end() if body else tag.span.end

    def _tag(self, source: bytes, delimiter: Delimiter, span: Span) -> Tag:
        inner = source[span.start + len(delimiter.open) : span.end - len(delimiter.close)]
        text = _text(inner).strip("-+ \t\r\n")
        kind = delimiter.kind
        if kind is TagKind.LOGIC and _first_word(text) in self.printing:
            kind = TagKind.OUTPUT
        return Tag(span, text, kind)

    def _quiet_body(self, source: bytes, tag: Tag) -> re.Match[bytes] | None:
        """The tag that ends the body which this tag silences, or the end of the file."""
        end_word = self.quiet.get(_first_word(tag.text)) if tag.kind is TagKind.LOGIC else None
        if end_word is None:
            return None
        logic = next(d for d in self.delimiters if d.kind is TagKind.LOGIC)
        return _end_tag(logic, end_word).search(source, tag.span.end)

    def _silenced(self, source: bytes, tag: Tag, end: re.Match[bytes]) -> Iterator[Tag]:
        """A comment is covered whole; of a verbatim body only the tags round it are."""
        if _first_word(tag.text) in self.verbatim:
            yield tag
            yield Tag(Span(end.start(), end.end()), "", TagKind.LOGIC)
            return
        whole = Span(tag.span.start, end.end())
        yield Tag(whole, _text(source[whole.start : whole.end]), TagKind.COMMENT)


@cache
def _opening(delimiters: tuple[Delimiter, ...]) -> re.Pattern[bytes]:
    return re.compile(b"|".join(re.escape(delimiter.open) for delimiter in delimiters))


@cache
def _end_tag(logic: Delimiter, word: str) -> re.Pattern[bytes]:
    """The tag with that first word, or the end of the file."""
    opening, closing = re.escape(logic.open), re.escape(logic.close)
    inner = rb"[^" + re.escape(logic.close[:1]) + rb"]*"
    return re.compile(opening + rb"[-+]?\s*" + word.encode() + rb"\b" + inner + closing + rb"|\Z")


def _covered(source: bytes, tags: tuple[Tag, ...]) -> bytes:
    covered = bytearray(source)
    for tag in tags:
        filler = b"_" if tag.kind is TagKind.OUTPUT else b" "
        start, end = tag.span.start, tag.span.end
        covered[start:end] = re.sub(rb"[^\r\n]", filler, source[start:end])
    return bytes(covered)


def _remarks(tags: tuple[Tag, ...], path: str) -> Iterator[Remark]:
    for tag in tags:
        if tag.kind is TagKind.COMMENT and "pixelward:" in tag.text:
            yield Remark(tag.text, Location(path, tag.span))


def _first_word(text: str) -> str:
    return text.split(None, 1)[0] if text.strip() else ""


def _text(source: bytes) -> str:
    return source.decode("utf-8", "replace")

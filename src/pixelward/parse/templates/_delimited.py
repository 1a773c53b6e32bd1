"""Tags between an opening and a closing sign: what most template languages are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from pixelward.model.place import Span
from pixelward.parse.templates.base import Tag, TagKind, decoded, first_word

_MOST = 4000  # bytes in which strings are told from the rest of a tag


@dataclass(frozen=True, slots=True)
class Delimiter:
    """What a tag begins and ends with; of several that fit, the first is meant."""

    open: bytes
    close: bytes
    kind: TagKind


@dataclass(frozen=True, slots=True)
class Delimited:
    """Reads a text's tags by their delimiters.

    `printing` are the first words of logic tags that print (`url`, `static`); `quiet` maps the
    first word of a tag whose body holds no live tags to the word that ends it, and of those
    `verbatim` ones leave the body on the page; `trimmed` is what may stand inside a delimiter.
    In `strings` between quotes of these kinds a closing sign is text, where they can be told.
    """

    delimiters: tuple[Delimiter, ...]
    printing: frozenset[str] = frozenset()
    quiet: Mapping[str, str] = field(default_factory=dict)
    verbatim: frozenset[str] = frozenset()
    trimmed: str = "-+ \t\r\n"
    strings: bytes = b""

    def __call__(self, source: bytes) -> Iterator[Tag]:
        """The tags in order; one that never ends is text."""
        at, live = 0, self.delimiters
        while match := _opening(live).search(source, at):
            delimiter = next(d for d in live if d.open == match.group())
            end = self._end(source, delimiter, match.end())
            if end < 0:  # nor does any after it end: to look again each time would take forever
                live = tuple(one for one in live if one.close != delimiter.close)
                at = match.start()
                continue
            tag = self._tag(source, delimiter, Span(match.start(), end + len(delimiter.close)))
            body = self._quiet_body(source, tag)
            yield from self._silenced(source, tag, body) if body else (tag,)
            at = body.end() if body else tag.span.end

    def _end(self, source: bytes, delimiter: Delimiter, at: int) -> int:
        """Where the closing sign is, or -1."""
        if self.strings and delimiter.close and delimiter.kind is not TagKind.COMMENT:
            inside = _inside(delimiter.close, self.strings).match(source, at, at + _MOST)
            if inside:
                return inside.end() - len(delimiter.close)
        return source.find(delimiter.close, at)

    def _tag(self, source: bytes, delimiter: Delimiter, span: Span) -> Tag:
        inner = source[span.start + len(delimiter.open) : span.end - len(delimiter.close)]
        text = decoded(inner).strip(self.trimmed)
        kind = delimiter.kind
        if kind is TagKind.LOGIC and first_word(text) in self.printing:
            kind = TagKind.OUTPUT
        return Tag(span, text, kind)

    def _quiet_body(self, source: bytes, tag: Tag) -> re.Match[bytes] | None:
        """The tag that ends the body which this tag silences, or the end of the file."""
        end_word = self.quiet.get(first_word(tag.text)) if tag.kind is TagKind.LOGIC else None
        if end_word is None:
            return None
        logic = next(d for d in self.delimiters if d.kind is TagKind.LOGIC and d.close)
        return _end_tag(logic, end_word).search(source, tag.span.end)

    def _silenced(self, source: bytes, tag: Tag, end: re.Match[bytes]) -> Iterator[Tag]:
        """A comment is covered whole; of a verbatim body only the tags round it are."""
        if first_word(tag.text) in self.verbatim:
            yield tag
            yield Tag(Span(end.start(), end.end()), "", TagKind.LOGIC)
            return
        whole = Span(tag.span.start, end.end())
        yield Tag(whole, decoded(source[whole.start : whole.end]), TagKind.COMMENT)


@cache
def _inside(close: bytes, quotes: bytes) -> re.Pattern[bytes]:
    """A tag with its strings, up to its closing sign."""
    strings = [rb"Q[^Q\n]*+Q".replace(b"Q", re.escape(bytes([q]))) for q in quotes]
    if b"`" in quotes:  # such a string may have several lines
        strings.append(rb"`[^`]*+`")
    first = re.escape(close[:1])
    other = rb"[^" + re.escape(quotes) + first + rb"]++|(?!" + re.escape(close) + rb")" + first
    return re.compile(rb"(?:" + b"|".join((other, *strings)) + rb")*+" + re.escape(close))


@cache
def _opening(delimiters: tuple[Delimiter, ...]) -> re.Pattern[bytes]:
    signs = b"|".join(re.escape(delimiter.open) for delimiter in delimiters)
    return re.compile(signs or b"(?!)")


@cache
def _end_tag(logic: Delimiter, word: str) -> re.Pattern[bytes]:
    """The tag with that first word, or the end of the file."""
    opening, closing = re.escape(logic.open), re.escape(logic.close)
    inner = rb"[^" + re.escape(logic.close[:1]) + rb"]*"
    return re.compile(opening + rb"[-+~]?\s*" + word.encode() + rb"\b" + inner + closing + rb"|\Z")

"""Tags between `<%` and `%>`: what ERB, EJS, EEx, JSP and ASP share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pixelward.model.place import Span
from pixelward.parse.document import Passage
from pixelward.parse.templates._code import Code, Syntax
from pixelward.parse.templates._delimited import Delimited, Delimiter
from pixelward.parse.templates._printed import Part, element, leads_elsewhere, passage
from pixelward.parse.templates.base import Tag, TagKind

_OPEN = b"<%"
_MARKUP = re.compile(rb"<[a-zA-Z!/][\s\S]*?>|<(?:script|img|iframe|noscript)\b", re.IGNORECASE)
# The element in whose address a tag stands, if the tag is all of it.
_ADDRESSED = re.compile(rb"""<([a-zA-Z][\w-]*)(?:\s[^<>]*)?\s(src|href|action)\s*=\s*["']?\Z""")
_FAR = 500  # bytes that are looked back for it
_QUOTED = re.compile(rb"\s*[$@]*[\"'`]")
_HANDLER = re.compile(rb"""\b(on[a-z]{3,})["']?\s*(?:=>|:|=)\s*(?=["'@$])""", re.IGNORECASE)


def percent(
    comments: tuple[tuple[bytes, bytes], ...],
    outputs: tuple[bytes, ...],
    close: bytes = b"%>",
    quiet: Mapping[str, str] | None = None,
) -> Delimited:
    """A language's tags: what opens a comment and what prints; the rest is logic."""
    return Delimited(
        (
            *(Delimiter(one, end, TagKind.COMMENT) for one, end in comments),
            Delimiter(_OPEN + b"%", b"", TagKind.LOGIC),  # prints `<%`
            *(Delimiter(one, close, TagKind.OUTPUT) for one in outputs),
            Delimiter(_OPEN, close, TagKind.LOGIC),
        ),
        quiet=quiet or {},
        trimmed="-_ \t\r\n",
    )


@dataclass(frozen=True, slots=True)
class Helpers:
    """What a language's functions print, by patterns of what stands before their arguments.

    `markup` print what they are given; `script` print it as code of a script; `loads` maps an
    element and its attribute to what prints such an element, given an address.
    """

    syntax: Syntax
    markup: re.Pattern[bytes]
    script: re.Pattern[bytes] = re.compile(rb"(?!)")
    loads: Mapping[tuple[str, str], re.Pattern[bytes]] = field(default_factory=dict)
    bare: re.Pattern[bytes] = re.compile(rb"(?!)")  # in a tag that prints its strings as they are
    handlers: bool = True  # arguments such as `onclick: "…"` become attributes

    def printed(self, source: bytes, tag: Tag) -> Iterator[Passage]:
        """What the code of one live tag prints."""
        code = Code(source, tag.span, self.syntax)
        prints = tag.kind is TagKind.OUTPUT
        if prints and self.bare.search(source, tag.span.start, tag.span.end):
            yield from _pages(code, tag.span)
        if prints:
            yield from _addressed(code, tag.span)
        for _, arguments in code.calls(self.markup):
            for one in arguments:
                yield from _pages(code, one)
        for _, arguments in code.calls(self.script):
            yield from _scripts(code, arguments)
        for (name, attribute), pattern in self.loads.items():
            yield from _elements(code, name, attribute, pattern)
        if self.handlers:
            yield from _handled(code)


def _pages(code: Code, span: Span) -> Iterator[Passage]:
    """Strings with markup in them; a string without is no page."""
    for parts in code.texts(span):
        if _MARKUP.search(b"".join(part.text for part in parts)):
            yield passage("html", parts)


def _scripts(code: Code, arguments: list[Span]) -> Iterator[Passage]:
    for one in arguments:
        for parts in code.texts(one):
            text = b"".join(part.text for part in parts)
            if text.lstrip().startswith(b"<"):
                yield passage("html", parts)
            elif b"(" in text:
                yield passage("javascript", parts)


def _elements(
    code: Code, name: str, attribute: str, pattern: re.Pattern[bytes]
) -> Iterator[Passage]:
    """Elements round what begins with a string; behind a name there is another attribute."""
    for _, arguments in code.calls(pattern):
        for one in arguments:
            begins = _QUOTED.match(code.source, one.start, one.end)
            parts = next(iter(code.texts(one)), ()) if begins else ()
            if parts and leads_elsewhere(parts):
                yield element(name, attribute, parts, code.span)


def _addressed(code: Code, span: Span) -> Iterator[Passage]:
    """The element round a tag which prints the whole address, and holds it in a string."""
    before = code.source[max(0, span.start - _FAR) : span.start]
    if match := _ADDRESSED.search(before, max(before.rfind(b"<"), 0)):
        name, attribute = match[1].decode(), match[2].decode()
        for parts in code.texts(span):
            if leads_elsewhere(parts):
                yield element(name, attribute, parts, span)


def _handled(code: Code) -> Iterator[Passage]:
    for match in _HANDLER.finditer(code.bare):
        yield from _handler(code, code.span.start + match.end())


def _handler(code: Code, at: int) -> Iterator[Passage]:
    literal = next((one for one in code.literals if one.start == at), None)
    if literal is None:
        return
    for parts in code.texts(literal):
        if _is_code(parts):
            yield passage("javascript", parts)


def _is_code(parts: tuple[Part, ...]) -> bool:
    return any(b"(" in part.text for part in parts)

"""Velocity: directives behind `#`, and references behind `$` that no script has declared."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.facts import Link
from pixelward.model.place import Location, Span
from pixelward.parse.templates._braces import Brackets
from pixelward.parse.templates._guards import Statements, said_by
from pixelward.parse.templates.base import Tag, TagKind, TemplateLanguage, decoded

_DIRECTIVES = (
    rb"(?:if|elseif|foreach|set|parse|include|evaluate|define|macro|stop|break|@\w+|[a-zA-Z_]\w*)"
)
_TAG = re.compile(
    rb"(?P<raw>\#\[\[)|(?P<comment>\#\*)|(?P<line>\#\#[^\n]*)"
    rb"|\#(?P<directive>" + _DIRECTIVES + rb"|\{\w+\})\s*(?=\()"
    rb"|(?P<word>\#(?:else|end|stop|break|\{(?:else|end|stop|break)\})(?!\w))"
    rb"|(?P<braced>\$!?)(?=\{)"
    rb"|(?P<reference>\$!?[a-zA-Z][\w-]*(?:\.[a-zA-Z_]\w*)*)"
)
# Names with the sign in front that a script has made, as scripts with jQuery do.
_DECLARED = re.compile(
    rb"(?:\b(?:var|let|const|function)\s+|[(,]\s*)(\$\w+)(?=\s*(?:=(?!=)|[,);]|\())|(\$\w+)\s*=(?!=)"
)
_PRINTING = frozenset({b"evaluate"})
_SILENT = frozenset(
    {b"if", b"elseif", b"foreach", b"set", b"parse", b"include", b"define", b"macro", b"stop"}
)
_LINK = re.compile(r"""#\{?(?:parse|include)\}?\s*\(\s*["']([^"'$]+)["']""")


def _tags(source: bytes) -> Iterator[Tag]:
    found = _Reading(source)
    at = 0
    while match := _TAG.search(source, at):
        at = match.end()
        for tag in found.tag(match):
            yield tag
            at = tag.span.end


class _Reading:
    """One file while it is read."""

    def __init__(self, source: bytes) -> None:
        self._source = source
        self._round = Brackets(source, b"()")
        self._braces = Brackets(source)
        self._unended = set[bytes]()
        names = (match[1] or match[2] for match in _DECLARED.finditer(source))
        self._declared = frozenset(names)

    def tag(self, match: re.Match[bytes]) -> Iterator[Tag]:
        """The tag that begins here, if one does."""
        if match["raw"] or match["comment"]:
            yield from self._quiet(match, b"]]#" if match["raw"] else b"*#")
        elif match["directive"]:
            yield from self._directive(match)
        elif match["braced"]:
            yield from self._braced(match)
        elif match["reference"]:
            yield from self._reference(match)
        else:
            kind = TagKind.COMMENT if match["line"] else TagKind.LOGIC
            text = match[0].rstrip(b"\r")
            yield self._made(match.start(), match.start() + len(text), decoded(text), kind)

    def _quiet(self, match: re.Match[bytes], sign: bytes) -> Iterator[Tag]:
        """A comment; or text that stays as it is, and only its signs are covered."""
        end = -1 if sign in self._unended else self._source.find(sign, match.end())
        if end < 0:
            self._unended.add(sign)
        elif match["comment"]:
            text = decoded(self._source[match.end() : end])
            yield self._made(match.start(), end + 2, text, TagKind.COMMENT)
        else:
            yield self._made(match.start(), match.end(), "", TagKind.LOGIC)
            yield self._made(end, end + 3, "", TagKind.LOGIC)

    def _directive(self, match: re.Match[bytes]) -> Iterator[Tag]:
        end, name = self._round.end(match.end()), match["directive"].strip(b"{}")
        if end < 0 or (name not in _SILENT | _PRINTING and not self._is_macro(name)):
            return
        kind = TagKind.LOGIC if name in _SILENT else TagKind.OUTPUT
        yield self._made(match.start(), end, decoded(self._source[match.start() : end]), kind)

    def _is_macro(self, name: bytes) -> bool:
        """Whether the file defines such a macro, or the name is written as those of macros are."""
        return b"#macro(" + name in self._source or name.startswith((b"spring", b"@"))

    def _braced(self, match: re.Match[bytes]) -> Iterator[Tag]:
        end = self._braces.end(match.end())
        if end > 0:
            text = decoded(self._source[match.end() + 1 : end - 1]).strip()
            yield self._made(match.start(), end, text, TagKind.OUTPUT)

    def _reference(self, match: re.Match[bytes]) -> Iterator[Tag]:
        """A reference, with the arguments of the method that it ends in."""
        if match["reference"].split(b".")[0] in self._declared:
            return
        end = match.end()
        calls_method = b"." in match["reference"] and self._source[end : end + 1] == b"("
        is_server = calls_method and not self._source.startswith(b"(function", end)
        closed = self._round.end(end) if is_server and self._is_quoted(match.start()) else -1
        end = closed if closed > 0 else end
        text = decoded(self._source[match.start() : end]).lstrip("$!")
        yield self._made(match.start(), end, text, TagKind.OUTPUT)

    def _is_quoted(self, at: int) -> bool:
        """Whether a quote stands before it: a script's own calls are read as such."""
        return self._source[at - 1 : at] in {b'"', b"'", b"=", b"/", b">"}

    def _made(self, start: int, end: int, text: str, kind: TagKind) -> Tag:
        return Tag(Span(start, end), text, kind)


def _links(tag: Tag, path: str) -> Iterator[Link]:
    if tag.kind is TagKind.LOGIC and (match := _LINK.match(tag.text)):
        yield Link(match[1], "include", Location(path, tag.span))


_STATEMENTS = Statements(
    opens=re.compile(r"#\{?if\}?\s*(?P<test>\([\s\S]*)|#\{?(?:foreach|macro|define|@\w+)\b"),
    turns=re.compile(r"#\{?elseif\}?\s*(?P<test>\([\s\S]*)|#\{?else\b"),
    ends=re.compile(r"#\{?end\b"),
)

VELOCITY = TemplateLanguage(
    name="velocity",
    suffixes=(".vm", ".vtl"),
    tags=_tags,
    links=_links,
    guards=said_by(_STATEMENTS),
    said="directives, comments and references masked, but for names that a script declares",
)

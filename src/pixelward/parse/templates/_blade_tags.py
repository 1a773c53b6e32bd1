"""Blade's tags: what it echoes, and the directives that it knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pixelward.model.place import Span
from pixelward.parse.templates import _php_islands, _php_output
from pixelward.parse.templates._blade_php import as_php, comments
from pixelward.parse.templates.base import Tag, TagKind, decoded

_OPENING = re.compile(
    rb"(?P<echo>@?\{\{\{?)|(?P<php><\?)|(?<![\w@])@(?P<word>[A-Za-z]\w*)"
    rb"|</?x(?P<component>[-:][\w.:-]+)|</?livewire(?P<live>:[\w.:-]+)"
)
_ARGUMENTS = re.compile(rb"[()]|'(?:[^'\\]++|\\.)*+'|\"(?:[^\"\\]++|\\.)*+\"", re.DOTALL)
_OPEN = re.compile(rb"[ \t]*\(")
# Directives that Blade knows by what they are given, and those that stand alone: `@error="…"` and
# `@show` on an element are another framework's.
_GIVEN = frozenset(
    "auth aware bool can canany cannot case checked choice class component componentFirst context"  # noqa: SIM905
    " dd disabled dump each elseauth elsecan elsecanany elsecannot elseguest elseif empty entangle"
    " env error extends extendsFirst for foreach forelse fragment guest hasSection hasStack if"
    " include includeFirst includeIf includeUnless includeWhen inject isset js json lang livewire"
    " method persist php prepend prependOnce props push pushIf pushOnce readonly required section"
    " sectionMissing selected session slot stack style switch teleport unless unset use vite while"
    " yield".split()
)
_ALONE = frozenset(
    "append auth break continue csrf default else empty guest inertia inertiaHead"  # noqa: SIM905
    " livewireScriptConfig livewireScripts livewireStyles once overwrite parent production routes"
    " show stop this verbatim viteReactRefresh".split()
)
_END = re.compile(r"end[A-Za-z]+")
_PRINTING = frozenset({"json", "js", "lang", "choice", "this", "entangle", "bool"})
_MAY_PRINT = frozenset({"yield", "include", "parent", "stack", "method"})
_VERBATIM = re.compile(rb"(?<![\w@])@endverbatim\b|\Z")
_PATIENCE = 20  # times the file's length, spent on what never ends


def tags(source: bytes) -> Iterator[Tag]:
    """The tags in order; what never ends is text."""
    code, end = as_php(source), 0
    remarks = (Tag(at, "", TagKind.COMMENT) for at in comments(source))
    found = [*remarks, *_php_output.tags(code), *_directives(code)]
    for tag in sorted(found, key=lambda tag: tag.span):
        if tag.span.start >= end:
            yield _as_written(tag, source)
            end = tag.span.end


def _as_written(tag: Tag, source: bytes) -> Tag:
    """The tag with the text of the file, where it was read from what stands for it."""
    written = decoded(source[tag.span.start : tag.span.end])
    is_there = tag.kind is TagKind.LOGIC or (tag.text and tag.text in written)
    return tag if is_there else replace(tag, text=written)


def _directives(code: bytes) -> Iterator[Tag]:
    """Everything but PHP's own tags and comments."""
    islands = {one.span.start: one.span.end for one in _php_islands.islands(code)}
    ends, at = _Ends(code), 0
    while match := _OPENING.search(code, at):
        at = islands.get(match.start(), match.end())
        tag = _tag(match, code, ends)
        if tag is None:
            continue
        yield tag
        at = tag.span.end
        if tag.text == "@verbatim" and (end := _VERBATIM.search(code, at)):
            at = end.end()
            yield from (Tag(Span(*end.span()), "@endverbatim", TagKind.LOGIC),) if end[0] else ()


def _tag(match: re.Match[bytes], code: bytes, ends: _Ends) -> Tag | None:
    start = match.start()
    if match["echo"]:
        return None if match["echo"][:1] == b"@" else _echo(match, code, ends)
    if match["word"]:
        return _directive(match["word"].decode(), start, code, ends)
    for group in ("component", "live"):
        if match[group] and match[group] != b"-slot":
            # The name is covered as far as no other element is made of it.
            return Tag(Span(*match.span(group)), decoded(match[0]), TagKind.LOGIC)
    return None


def _echo(match: re.Match[bytes], code: bytes, ends: _Ends) -> Tag | None:
    sign = b"}" * len(match["echo"])
    end = ends.of(sign, match.end())
    if end < 0:
        return None
    text = decoded(code[match.end() : end - len(sign)]).strip()
    return Tag(Span(match.start(), end), text, TagKind.OUTPUT)


def _directive(word: str, start: int, code: bytes, ends: _Ends) -> Tag | None:
    after = start + 1 + len(word)
    opening = _OPEN.match(code, after) if word in _GIVEN or _END.fullmatch(word) else None
    end = ends.closing(opening.end()) if opening else -1
    if end < 0:
        is_alone = (word in _ALONE or _END.fullmatch(word)) and code[after : after + 1] != b"="
        if not is_alone:
            return None
        end = after
    prints = word in _PRINTING or (word in _MAY_PRINT and _php_output.goes_on(code, start))
    kind = TagKind.OUTPUT if prints else TagKind.LOGIC
    return Tag(Span(start, end), decoded(code[start:end]), kind)


class _Ends:
    """Looks for what ends a tag; a file in which nothing ends is not searched for ever."""

    def __init__(self, code: bytes) -> None:
        self._code, self._left = code, _PATIENCE * len(code)
        self._missing = set[bytes]()

    def of(self, sign: bytes, at: int) -> int:
        """Where the next such sign ends, or -1."""
        found = -1 if sign in self._missing else self._code.find(sign, at)
        if found < 0:
            self._missing.add(sign)
            return -1
        return found + len(sign)

    def closing(self, at: int) -> int:
        """Where the parenthesis ends that was opened before, or -1."""
        depth, start = 1, at
        while self._left > 0 and (match := _ARGUMENTS.search(self._code, at)):
            at = match.end()
            depth += {b"(": 1, b")": -1}.get(match[0], 0)
            if not depth:
                return at
        self._left -= len(self._code) - start
        return -1

"""Blade, Laravel's templates: echoes, directives, components, and PHP between them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from pixelward.model.facts import Block, Link
from pixelward.model.place import Location, Span
from pixelward.parse.document import Passage
from pixelward.parse.templates import _php_links, _php_passages
from pixelward.parse.templates._blade_php import as_php
from pixelward.parse.templates._blade_tags import tags
from pixelward.parse.templates._guards import Statements, said_by
from pixelward.parse.templates._php_literals import known
from pixelward.parse.templates.base import Tag, TagKind, TemplateLanguage

_NAMING = re.compile(
    r"@(?:(?P<extends>extends(?:First)?)|include(?:If|First)?|component(?:First)?|each"
    r"|include(?:When|Unless)|(?P<live>livewire))[ \t]*\("
)
_VIEW = re.compile(r"""['"]([\w./:-]+)['"]""")
_COMPONENT = re.compile(r"<(?:x[-:]|(?P<live>livewire:))(?P<name>[\w.:-]+)\Z")
# The entry points of a bundler: `@vite(["resources/js/app.js"])`.
_BUNDLED = re.compile(r"@vite(?:ReactRefresh)?[ \t]*\(")
_SCRIPT = re.compile(r"""['"]([\w./@-]{1,200}\.[cm]?[jt]sx?)['"]""")
_BLOCK = re.compile(r"@(?P<kind>section|push|prepend|pushOnce)[ \t]*\(\s*['\"]([^'\"]+)['\"]\s*\)")
_ENDS = {
    "section": re.compile(r"@(?:endsection|show|stop|append|overwrite)\b"),
    "push": re.compile(r"@endpush|@endprepend|@endPushOnce"),
}


def _links(tag: Tag, path: str) -> Iterator[Link]:
    where = Location(path, tag.span)
    if tag.kind is TagKind.COMMENT:
        return
    if match := _COMPONENT.match(tag.text):
        folder = "livewire" if match["live"] else "components"
        yield Link(_file(f"{folder}.{match['name']}"), "include", where)
    elif match := _NAMING.match(tag.text):
        relation = "extends" if match["extends"] else "include"
        for view in _views(tag.text, match):
            yield Link(_file(f"livewire.{view}" if match["live"] else view), relation, where)
    elif _BUNDLED.match(tag.text):
        yield from (Link(script, "script", where) for script in _SCRIPT.findall(tag.text))
    elif not tag.text.startswith("@"):
        yield from _php_links.links(tag, path)


def _views(text: str, match: re.Match[str]) -> list[str]:
    """The views that a directive names: of some any of a list, of some the second argument."""
    found = _VIEW.findall(text, match.end())
    if "First" in match[0]:
        return found
    if "When" in match[0] or "Unless" in match[0]:
        return found[-1:]
    return found[:1] if re.match(r"\s*['\"]", text[match.end() :]) else []


def _file(view: str) -> str:
    """`layouts.app` is `layouts/app.blade.php`; a package's name before it says no folder."""
    return view.rpartition("::")[2].replace(".", "/") + ".blade.php"


def _blocks(tags: tuple[Tag, ...]) -> Iterator[Block]:
    opened = dict[str, list[tuple[str, int]]](section=[], push=[])
    parents = [tag.span.start for tag in tags if tag.text == "@parent"]
    for tag in tags:
        if match := _BLOCK.fullmatch(tag.text):
            kind = "section" if match["kind"] == "section" else "push"
            opened[kind].append((match[2], tag.span.start))
        for kind, end in _ENDS.items():
            if end.match(tag.text) and opened[kind]:
                name, start = opened[kind].pop()
                # What is pushed comes beside what others push, and in the place of nothing.
                keeps = bisect_left(parents, start) < bisect_left(parents, tag.span.end)
                named, is_push = name if kind == "section" else f"push {name}", kind == "push"
                yield Block(named, Span(start, tag.span.end), is_push or keeps)


def _passages(source: bytes) -> Iterator[Passage]:
    yield from _php_passages.passages(as_php(source))


_STATEMENTS = Statements(
    opens=re.compile(
        r"@(?P<name>if|(?P<unless>unless))\b(?P<test>[\s\S]*)"
        r"|@(?P<any>forelse|auth|guest|can(?:any|not)?|isset|switch|env|production|error"
        r"|hasSection|sectionMissing|session|empty(?=[ \t]*\())"
    ),
    turns=re.compile(r"@(?:else\b|elseif\b(?P<test>[\s\S]*)|else[a-z]+\b|empty\Z)"),
    ends=re.compile(r"@end(?P<name>\w+)"),
)

BLADE = TemplateLanguage(
    name="blade",
    suffixes=(".blade.php",),
    tags=lambda source: known(tags(source), as_php(source)),
    links=_links,
    blocks=_blocks,
    passages=_passages,
    guards=said_by(_STATEMENTS),
    said="echoes and directives masked, PHP between them read as PHP; layouts, includes and "
    "components followed; directives of one's own stay text",
)

"""Svelte components: scripts, expressions in braces and blocks, `{@html …}`, the page's head."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.place import Span
from pixelward.parse.document import Markup, Region, Tag
from pixelward.parse.languages._braced import Braced
from pixelward.parse.languages._component import attributes, own_script, page_parts
from pixelward.parse.languages._conditional import by_blocks, worth
from pixelward.parse.languages._cover import Meant
from pixelward.parse.languages._expressions import Dialect, whole
from pixelward.parse.languages._page import language_of
from pixelward.parse.languages._slots import gives
from pixelward.parse.languages.base import Aside, HostLanguage

_BLOCK = re.compile(rb"\s*(?:#(?:if|each|await|key)|:else\s+if|@(?:html|render|attach|const))\s")
_SIGN = re.compile(rb"\s*[#:@/]")
_NAMED = re.compile(rb"\s(?:as|then|catch)\s")  # what follows are new names


def _meant(code: bytes, span: Span) -> Meant | None:
    match = _BLOCK.match(code, span.start, span.end)
    if match is None:
        return None if _SIGN.match(code, span.start, span.end) else whole(code, span)
    sign = match.group().split()[0]
    if sign == b"@const":
        return Meant(Span(match.end() - 6, span.end), statement=True)
    end = span.end
    if sign in {b"#each", b"#await"}:
        named = [*_NAMED.finditer(code, match.end(), span.end)]
        end = named[-1].start() if named else end
    return Meant(Span(match.end(), end), "html" if sign == b"@html" else "")


_HEAD = re.compile(rb"<svelte:head\b.*?(?:</svelte:head\s*>|\Z)", re.DOTALL)

_BLOCKS = re.compile(
    rb"\{\s*(?:(?P<opens>#(?:if\s+(?P<test>[^{}]+)\}|(?:each|await|key|snippet)\b))"
    rb"|(?P<turns>:(?:else\s+if\s+(?P<further>[^{}]+)\}|(?:else|then|catch)\b[^{}]*\}))"
    rb"|(?P<ends>/(?:if|each|await|key|snippet)\s*\}))"
)
_DIALECT = Dialect(quoted=True, meant=_meant, gives=gives)


def _is_own(tag: Tag, code: bytes, heads: list[tuple[int, int]]) -> bool:
    """Whether a script is the component's: it stands beside the markup, not in it."""
    start = tag.span.start
    if tag.name != "script" or tag.body is None or "src" in attributes(tag):
        return False
    is_outside = code[start - 1 : start] in {b"", b"\n"} or not code[:start].strip()
    return is_outside and not any(first < start < last for first, last in heads)


def _read(code: bytes, path: str) -> Iterator[Region | Markup | Aside]:
    read = Braced(code, _DIALECT)
    markup = read.markup()
    heads = [match.span() for match in _HEAD.finditer(code)]
    own = [tag for tag in markup.tags if _is_own(tag, code, heads)]
    language = "javascript"
    for tag in sorted(own, key=lambda tag: "module" not in " ".join(map(str, tag.attributes))):
        assert tag.body is not None
        language = language_of(attributes(tag))
        yield own_script(language, read.cover, tag.body)
    yield from read.cover.regions(language)
    yield markup
    yield from page_parts(tuple(tag for tag in markup.tags if tag not in own), code)
    if worth(code):
        yield Aside(conditional=tuple(by_blocks(code, _BLOCKS)))


SVELTE = HostLanguage(
    name="svelte",
    suffixes=(".svelte",),
    read=_read,
    said="scripts, expressions and blocks, handlers, `{@html …}`, `<svelte:head>`",
)

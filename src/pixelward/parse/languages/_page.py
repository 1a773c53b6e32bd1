"""A page of HTML as regions: the markup, and every piece of script in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pixelward.model.place import Span
from pixelward.parse.document import Markup, Region, Tag
from pixelward.parse.entities import decoded
from pixelward.parse.markup import tokens
from pixelward.parse.trees import parse

# Data blocks and templates of other languages; every other type is a script, whatever a consent
# manager has renamed it to.
_NOT_A_SCRIPT = re.compile(
    r"json|importmap|speculationrules|template|handlebars|mustache|tmpl|x-shader|html|markdown"
    r"|math/|text/css|graphql|xml",
    re.IGNORECASE,
)
_HANDLER = re.compile(r"on[a-z]{3,}\Z", re.IGNORECASE)
_ADDRESSES = frozenset({"href", "xlink:href", "src", "action", "formaction", "data"})
_CDATA = re.compile(rb"\s*<!\[CDATA\[(.*?)(?:\]\]>)?\s*", re.DOTALL)
_SCHEME = re.compile(rb"\s*javascript:", re.IGNORECASE)


def page(code: bytes) -> Iterator[Region | Markup]:
    """The regions of a page, in order."""
    found = tuple(tokens(code))
    tags = tuple(one for one in found if isinstance(one, Tag))
    yield Markup(code, tags, tuple(one for one in found if isinstance(one, Span)))
    for tag in tags:
        yield from script(tag, code)
        yield from handlers(tag, code)


def script(tag: Tag, code: bytes) -> Iterator[Region]:
    """The script that a tag's body is."""
    if tag.name != "script" or tag.body is None:
        return
    attributes = {name: text for name, text, _ in tag.attributes}
    kind = attributes.get("type", "")
    if _NOT_A_SCRIPT.search(kind):
        return
    language = language_of(attributes)
    root = parse(language, code, [_unwrapped(tag.body, code)])
    yield Region(language, code, root, is_module=kind.strip().lower() == "module", tag=tag)


def _unwrapped(body: Span, code: bytes) -> Span:
    """A script's text without the `<![CDATA[ … ]]>` that XML wants round it."""
    match = _CDATA.fullmatch(code, body.start, body.end)
    return Span(*match.span(1)) if match else body


def language_of(attributes: dict[str, str]) -> str:
    """The language of a script by what its tag says."""
    said = attributes.get("lang", "") + attributes.get("type", "")
    if "tsx" in said:
        return "tsx"
    return "typescript" if said == "ts" or "typescript" in said else "javascript"


def handlers(tag: Tag, code: bytes) -> Iterator[Region]:
    """The event handlers and `javascript:` addresses among a tag's attributes."""
    for name, _, span in tag.attributes:
        if span is None:
            continue
        if _HANDLER.match(name):
            yield replace(_inline(code, span), is_handler=True)
        elif name in _ADDRESSES:
            yield from _address(code, span)


def _address(code: bytes, span: Span) -> Iterator[Region]:
    """A `javascript:` address, its scheme covered."""
    if b"&" not in code[span.start : span.end]:
        if match := _SCHEME.match(code, span.start, span.end):
            yield _inline(code, Span(match.end(), span.end))
        return
    text, origin = decoded(code, span)
    if match := _SCHEME.match(text):
        text = b" " * match.end() + text[match.end() :]
        yield Region("javascript", text, parse("javascript", text), origin=origin)


def _inline(code: bytes, span: Span) -> Region:
    if b"&" not in code[span.start : span.end]:
        return Region("javascript", code, parse("javascript", code, [span]))
    text, origin = decoded(code, span)
    return Region("javascript", text, parse("javascript", text), origin=origin)

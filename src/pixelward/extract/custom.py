"""Elements that hold more than an address: custom ones, and frames with a page inside."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.extract.attributes import at, text, unescaped
from pixelward.extract.gathered import Embedded, Gathered
from pixelward.extract.settings import value_of
from pixelward.model.facts import Argument, Call, CallKind
from pixelward.model.values import Reference, Value
from pixelward.parse.document import Document, Markup, Tag
from pixelward.parse.trees import parse


def framed(
    tag: Tag, document: Document, region: Markup, function: int | None
) -> Iterator[Embedded]:
    """The page that an `<iframe srcdoc>` holds."""
    for name, _, span in tag.attributes:
        if name == "srcdoc" and tag.name == "iframe" and span is not None:
            yield Embedded("html", *unescaped(span, document, region), function)


def custom(
    tag: Tag,
    following: Tag | None,
    document: Document,
    region: Markup,
    facts: Gathered,
    function: int | None,
) -> Iterator[Call]:
    """A custom element as a call of it by name; `config` is the JSON that it begins with."""
    if "-" not in tag.name:
        return
    given = [
        Argument(name, text(span, document, region, facts), at(span, document, region))
        for name, _, span in tag.attributes
        if span is not None
    ]
    where = at(tag.span, document, region)
    if following is not None and (held := _configuration(following, document, region)):
        given.append(Argument("config", held, where))
    callee = Reference((tag.name,))
    yield Call(callee, tuple(given), where, function, CallKind.ELEMENT)


def _configuration(tag: Tag, document: Document, region: Markup) -> Value | None:
    kinds = (text for name, text, _ in tag.attributes if name == "type")
    if tag.name != "script" or tag.body is None or "json" not in next(kinds, ""):
        return None
    return value_of(parse("json", region.code, [tag.body]), document.path, region)

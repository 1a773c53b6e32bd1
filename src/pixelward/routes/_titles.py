"""What a page's code and its front matter say of it: a title, and the address it gives itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pixelward.link.shapes import texts
from pixelward.model.facts import FileFacts, PageFacts
from pixelward.model.values import Closure, Record, Reference, Value
from pixelward.routes._told import fields, records

_EXPORTED = frozenset({"metadata", "generateMetadata", "meta", "head"})
_CALLED = frozenset({"useHead", "useSeoMeta", "useServerSeoMeta", "definePageMeta", "useMeta"})
_DEEPEST = 4


def with_titles(page: PageFacts, facts: FileFacts) -> PageFacts:
    """The page with the title and the address that stand in its code, where its markup has none."""
    told = [*_told(facts)]
    titles = (text for record in told for text in _title(record))
    addresses = (text for record in told for text in _canonical(record))
    return replace(
        page,
        title=page.title or _front(facts) or next(titles, ""),
        canonical=page.canonical or next(addresses, ""),
    )


def _front(facts: FileFacts) -> str:
    return dict(facts.front_matter or ()).get("title", "")


def _told(facts: FileFacts) -> Iterator[Record]:
    """The objects that frameworks make a page's head of."""
    for export in facts.exports:
        if export.name in _EXPORTED:
            yield from _given(export.value, facts, 0)
    for call in facts.calls:
        name = call.callee.path[-1] if isinstance(call.callee, Reference) else ""
        if name in _CALLED and call.arguments:
            yield from _given(call.arguments[0].value, facts, 0)


def _given(value: Value, facts: FileFacts, depth: int) -> Iterator[Record]:
    """The objects that a value is, that a function of this file gives, or that a name means."""
    if depth > _DEEPEST:
        return
    inner: tuple[Value, ...] = ()
    if isinstance(value, Reference) and value.symbol is not None:
        inner = facts.names[value.symbol.index].values
    elif isinstance(value, Closure):
        inner = facts.functions[value.function.index].returns
    else:
        yield from records(value)
    for one in inner:
        yield from _given(one, facts, depth + 1)


def _title(record: Record) -> Iterator[str]:
    """`title: "…"`, or what a layout's template is filled with."""
    if "title" in (known := fields(record)):
        value = known["title"].value
        yield from texts(value)
        for inner in (value,) if isinstance(value, Record) else ():
            yield from (text for key in ("absolute", "default") for text in _at(inner, key))


def _canonical(record: Record) -> Iterator[str]:
    known = fields(record)
    yield from (text for key in ("canonical", "ogUrl") for text in _at(record, key))
    if "alternates" in known and isinstance(known["alternates"].value, Record):
        yield from _at(known["alternates"].value, "canonical")


def _at(record: Record, key: str) -> Iterator[str]:
    known = fields(record)
    if key in known:
        yield from texts(known[key].value)

"""Reads off the forms of a page what they want to know of a visitor."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache

from pixelward.exposures._identifiers import mask
from pixelward.exposures._index import DataIndex
from pixelward.match.urls import matches, read
from pixelward.medical import speaks, words
from pixelward.model.facts import FormField, Notice, PageFacts
from pixelward.model.knowledge import DataType, LoadPattern
from pixelward.model.place import Location, Span
from pixelward.model.program import Route, TrackerUse
from pixelward.model.report import Sent
from pixelward.model.values import Literal

Pages = Mapping[str, PageFacts | Notice]

_KINDS = {"email": "email", "tel": "phone"}
_CHOSEN = frozenset({"checkbox", "radio"})  # beside them stands an answer, or terms of use
_UNASKED = frozenset({"search", "password", "file", "range", "color"})
_SEARCH = frozenset(words("search filter buscar find query"))
_WRITTEN = "free-text"


def asked_on(pages: Pages, index: DataIndex) -> Callable[[Route], tuple[Sent, ...]]:
    """The answer to "what do the forms of a route ask for", each kind of data once."""

    @cache
    def asked(path: str) -> tuple[Sent, ...]:
        page = pages.get(path)
        found = _asked(page, index) if isinstance(page, PageFacts) else ()
        return tuple({item.data: item for item in reversed([*found])}.values())[::-1]

    return lambda route: asked(route.file)


def posted(use: TrackerUse, route: Route, pages: Pages, index: DataIndex) -> Iterator[Sent]:
    """What a form tells the vendor to whom it is sent: all that it asks for."""
    page, pattern = pages.get(route.file), use.signature.pattern
    if not isinstance(page, PageFacts) or not isinstance(pattern, LoadPattern):
        return
    if "form" not in pattern.elements:
        return
    for field in page.fields:
        url = read(Literal(field.action)) if field.action else None
        if url is not None and matches(url, pattern):
            yield from _sent(field, index, use.location, "param")


def _asked(page: PageFacts, index: DataIndex) -> Iterator[Sent]:
    place = Location(page.path, Span(0, 0))
    for field in page.fields:
        yield from _sent(field, index, place, "form")


def _sent(field: FormField, index: DataIndex, place: Location, role: str) -> Iterator[Sent]:
    kind = _kind(field, index)
    if kind is None:
        return
    yield Sent(
        data=kind.id,
        name=kind.name,
        key=mask(field.name),
        sensitivity=kind.sensitivity,
        location=place,
        shown=mask(field.label or field.name or kind.name),
        how="form",
        role=role,
        medical=bool(kind.medical),
        identifier=bool(kind.identifier),
    )


def _kind(field: FormField, index: DataIndex) -> DataType | None:
    """The data type that a field asks for, if that is one that tells who or how somebody is."""
    said = (field.label, field.name)
    if field.kind in _UNASKED or any(not _SEARCH.isdisjoint(words(text)) for text in said):
        return None  # it looks through what the house has, and asks nothing of a visitor
    found = [kind for kind in _kinds(field, index) if _tells(kind, field)]
    return max(found, key=lambda kind: kind.sensitivity, default=None)


def _tells(kind: DataType, field: FormField) -> bool:
    is_answer = field.kind in _CHOSEN and not kind.medical
    return not is_answer and bool(kind.medical or kind.identifier or kind.id == _WRITTEN)


def _kinds(field: FormField, index: DataIndex) -> Iterator[DataType]:
    given = (index.ids.get(_KINDS.get(field.kind, "")), index.asked(field.autocomplete))
    yield from (kind for kind in given if kind)
    for text in (field.label, field.name):
        if kind := index.asked(text):
            yield kind
            break
    yield from (index.medical(term.kind) for term in speaks(field.label))
    if field.kind == "textarea" and (kind := index.ids.get(_WRITTEN)):
        yield kind

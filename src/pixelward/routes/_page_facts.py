"""Lets what a page says to its readers raise what its address says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from urllib.parse import urlsplit

from pixelward.medical import speaks, words
from pixelward.model.facts import PageFacts
from pixelward.model.knowledge import Subject
from pixelward.model.program import Route
from pixelward.routes._subjects import Speaks, judge, weightiest
from pixelward.routes.base import Page

_CARE = frozenset({"condition", "symptom", "procedure", "medication"})
_BRAND = re.compile(r"\b[A-Z][a-z]+[A-Z]\w*")  # "PhysioCity" is the name of a house
# Beside a specialty any other word may make it the name of a house: "Springfield Oncology".
_BESIDE = frozenset(
    {
        *("a", "and", "at", "for", "home", "in", "of", "our", "the", "your"),
        *("appointment", "appointments", "care", "center", "centre", "clinic", "consultation"),
        *("department", "patients", "service", "services", "specialists", "team", "unit", "visit"),
    }
)
_PART = re.compile(r"\s+[-–—|·•»:]+\s+|\s*[|»]\s*")
_SEARCH = frozenset({"search", "filter", "buscar"})
_FILLED = re.compile(r"_{4,}")  # what a template fills in
_STRONG = 1.0


def with_page_facts(
    route: Route, page: PageFacts, subjects: tuple[Subject, ...], speaks: Speaks = speaks
) -> Route:
    """The route, raised by what the page says: its title, its forms, its types, its own address."""
    known = {subject.id: subject for subject in subjects}
    if any(known[each].ordinary for each in route.subjects if each in known):
        return route
    for subject, because in _reasons(route, page, subjects, speaks):
        if subject in known and not known[subject].ordinary:
            route = _raised(route, known[subject], because, known)
    return route


def _reasons(
    route: Route, page: PageFacts, subjects: tuple[Subject, ...], speaks: Speaks
) -> Iterator[tuple[str, str]]:
    """Ids of subjects, and why the page is about them."""
    if any(field.kind == "password" for field in page.fields):
        yield "authentication", "asks for a password"
    # A home page names all that the house does, and tells nothing of one visitor.
    if route.pattern == "/":
        return
    yield from _written(page, subjects, speaks)
    yield from _asked(page, subjects)
    yield from _typed(page, subjects)
    yield from _addressed(page, subjects, speaks)


def _written(
    page: PageFacts, subjects: tuple[Subject, ...], speaks: Speaks
) -> Iterator[tuple[str, str]]:
    texts = {"title": _PART.split(page.title)[0], "first heading": "".join(page.headings[:1])}
    for place, text in texts.items():
        kinds = _kinds(_BRAND.sub("", text), speaks)
        for subject in subjects:
            if subject.terms & kinds:
                yield subject.id, f'says "{text.strip()}" in its {place}'


def _kinds(text: str, speaks: Speaks) -> frozenset[str]:
    """The classes of medical term that a line is about; a specialty has to be all of it."""
    terms = [term for term in speaks(text) if term.weight >= _STRONG]
    kinds = _CARE.intersection(term.kind for term in terms)
    own = {word for term in terms if term.kind == "specialty" for word in words(term.text)}
    return kinds | {"specialty"} if own and own | _BESIDE >= {*words(text)} else kinds


def _asked(page: PageFacts, subjects: tuple[Subject, ...]) -> Iterator[tuple[str, str]]:
    """By what a form wants to know: the words beside a field, or else its name."""
    for field in page.fields:
        text = field.label or field.name
        if field.kind == "search" or _SEARCH.intersection(words(text)):
            continue  # it looks through what the house has, and asks nothing of a visitor
        asked = f" {' '.join(words(text))} "
        for subject in subjects:
            if any(f" {' '.join(phrase)} " in asked for phrase in subject.asks):
                yield subject.id, f'asks for "{text.strip()}"'


def _typed(page: PageFacts, subjects: tuple[Subject, ...]) -> Iterator[tuple[str, str]]:
    """By what it is called for search engines."""
    for subject in subjects:
        for kind in page.schema_types:
            if kind.rpartition("/")[2].rpartition(":")[2] in subject.types:
                yield subject.id, f"says that it is about a {kind} (schema.org)"


def _addressed(
    page: PageFacts, subjects: tuple[Subject, ...], speaks: Speaks
) -> Iterator[tuple[str, str]]:
    """By the address that it gives as its own, which may say more than where its file lies."""
    path = urlsplit(_FILLED.sub("", page.canonical)).path if page.canonical else ""
    told = _judged(subjects, speaks)(Page(path, page.path)) if path.strip("/") else None
    for subject in told.subjects if told else ():
        yield subject, f"gives {path} as its address"


@cache
def _judged(subjects: tuple[Subject, ...], speaks: Speaks) -> Callable[[Page], Route]:
    return judge(subjects, speaks)


def _raised(route: Route, subject: Subject, because: str, known: dict[str, Subject]) -> Route:
    if subject.id in route.subjects:
        return route
    every = weightiest([subject, *(known[each] for each in route.subjects if each in known)])
    return replace(
        route,
        subjects=tuple(each.id for each in every),
        sensitivity=max(route.sensitivity, subject.sensitivity),
        authenticated=route.authenticated or subject.authenticated,
        because=because if every[0] == subject else route.because,
    )

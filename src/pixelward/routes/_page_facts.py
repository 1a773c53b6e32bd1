"""Lets what a page says to its readers raise what its address says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pixelward.medical import speaks
from pixelward.model.facts import PageFacts
from pixelward.model.knowledge import Subject
from pixelward.model.program import Route
from pixelward.routes._subjects import Speaks, weightiest

_CARE = frozenset({"condition", "symptom", "procedure", "medication", "specialty"})
_PART = re.compile(r"\s+[-–—|·•»:]+\s+|\s*[|»]\s*")
_STRONG = 1.0


def with_page_facts(
    route: Route, page: PageFacts, subjects: tuple[Subject, ...], speaks: Speaks = speaks
) -> Route:
    """The route, raised by a title or heading that names care, and by a field for a password."""
    known = {subject.id: subject for subject in subjects}
    if any(known[each].ordinary for each in route.subjects if each in known):
        return route
    for subject, because in _reasons(route, page, speaks):
        if subject in known:
            route = _raised(route, known[subject], because, known)
    return route


def _reasons(route: Route, page: PageFacts, speaks: Speaks) -> Iterator[tuple[str, str]]:
    """Ids of subjects, and why the page is about them."""
    if any(field.kind == "password" for field in page.fields):
        yield "portal", "asks for a password"
    # A home page names all that the house does, and tells nothing of one visitor.
    if route.pattern == "/":
        return
    texts = {"title": _PART.split(page.title)[0], "first heading": "".join(page.headings[:1])}
    for place, text in texts.items():
        if any(term.kind in _CARE and term.weight >= _STRONG for term in speaks(text)):
            yield "condition", f'says "{text.strip()}" in its {place}'


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

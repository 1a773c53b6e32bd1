"""Decides what an address is about, from its own words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from pixelward.medical import speaks, words
from pixelward.model.knowledge import Subject, Term
from pixelward.model.levels import Sensitivity
from pixelward.model.program import Route
from pixelward.routes._phrases import Phrases, Said, phrases, said
from pixelward.routes.base import Page

Speaks = Callable[[str], tuple[Term, ...]]

_PARAMETER = re.compile(r"\[.*\]|[:*{<$].*")
_SUFFIX = re.compile(r"\.(?:x?html?|php|aspx?|jsp)$")
_STRONG = 1.0


@dataclass(frozen=True, slots=True)
class _Segment:
    text: str
    said: tuple[Said, ...]

    @property
    def ordinary(self) -> Said | None:
        """What makes the whole segment the name of an ordinary public page."""
        return next((each for each in self.said if each.whole and each.subject.ordinary), None)


def judge(subjects: tuple[Subject, ...], speaks: Speaks = speaks) -> Callable[[Page], Route]:
    """The answer to "what is this page about", by its address."""
    known, medical = phrases(subjects), tuple(each for each in subjects if each.terms)

    def route(page: Page) -> Route:
        segments = tuple(_segments(page.pattern, known))
        if ordinary := _ordinary(segments, speaks):
            return _route(page, (ordinary,))
        # Medical terms first: they tell more than the words of the site's own menu.
        return _route(page, (*_named(segments, medical, speaks), *_spelled(segments)))

    return route


def weightiest(subjects: Iterable[Subject]) -> tuple[Subject, ...]:
    """Each subject once, the weightiest first."""
    return tuple(sorted(dict.fromkeys(subjects), key=lambda each: (-each.weight, each.id)))


def _segments(pattern: str, known: Phrases) -> Iterator[_Segment]:
    """The parts of an address that say something; what a parameter holds is not known yet."""
    for step in _SUFFIX.sub("", pattern).split("/"):
        if step and not _PARAMETER.fullmatch(step):
            yield _Segment(step, tuple(said(words(step), known)))


def _ordinary(segments: tuple[_Segment, ...], speaks: Speaks) -> Said | None:
    """An ordinary word that is the name of the page, or the first to say anything."""
    first = next((at for at, segment in enumerate(segments) if segment.ordinary), None)
    if first is None:
        return None
    if not any(segment.said or speaks(segment.text) for segment in segments[:first]):
        return segments[first].ordinary
    # Behind a login, `/portal/privacy` is the patient's own settings.
    inside = any(each.subject.authenticated for segment in segments for each in segment.said)
    return None if inside else segments[-1].ordinary


def _named(
    segments: tuple[_Segment, ...], subjects: tuple[Subject, ...], speaks: Speaks
) -> Iterator[Said]:
    """Subjects by the medical terms of the address."""
    # Read as one: `/conditions/` lends weight to the segment behind it.
    terms = speaks("/".join(segment.text for segment in segments)) if segments and subjects else ()
    strong = [term for term in terms if term.weight >= _STRONG]
    phrases = [f" {each.text} " for segment in segments for each in segment.said]
    for term in strong or terms:
        text = " ".join(words(term.text))
        # What a subject's own phrase says is meant as it says: "clinics", "emergency room".
        if not any(f" {text} " in phrase for phrase in phrases):
            yield from (Said(each, text) for each in subjects if term.kind in each.terms)


def _spelled(segments: tuple[_Segment, ...]) -> Iterator[Said]:
    """Subjects by their own words."""
    for segment in segments:
        yield from (each for each in segment.said if not each.subject.ordinary)


def _route(page: Page, about: tuple[Said, ...]) -> Route:
    subjects = weightiest(each.subject for each in about)
    return Route(
        pattern=page.pattern,
        file=page.file,
        subjects=tuple(subject.id for subject in subjects),
        sensitivity=max((each.sensitivity for each in subjects), default=Sensitivity.PUBLIC),
        authenticated=any(subject.authenticated for subject in subjects),
        because=_because(subjects[0], about) if subjects else "",
        confidence=page.confidence,
        bases=page.bases,
        in_place=page.in_place,
    )


def _because(subject: Subject, about: tuple[Said, ...]) -> str:
    text = next(each.text for each in about if each.subject == subject)
    return f'{subject.because} ("{text}")'

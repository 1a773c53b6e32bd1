"""Uses meet routes: one exposure for each pair, and what each says is sent."""

from __future__ import annotations

from making import DATA, NOWHERE, exposure, route, told, use
from pixelward.exposures import combine
from pixelward.model.levels import Confidence, Sensitivity
from pixelward.model.place import Location, Span, Step
from pixelward.model.program import Reached, Route, TrackerUse
from pixelward.model.report import Exposure
from pixelward.model.values import Literal, Reference

ONCOLOGY, ASTHMA = route("/oncology"), route("/asthma")
SHOWS = Step(Location("app/layout.tsx", Span(0, 9)), "wraps the page")
CALLS = Step(Location("a.js", Span(0, 20)), "calls the pixel")


def exposed(*uses: TrackerUse, on: tuple[Reached, ...] = ()) -> tuple[Exposure, ...]:
    return combine(uses, lambda _: on, DATA, NOWHERE)


def test_no_use_is_no_exposure() -> None:
    assert exposed(on=(Reached(ONCOLOGY, ()),)) == ()


def test_the_body_of_a_wrapper_is_left_out() -> None:
    assert exposed(use(forwarded=True), on=(Reached(ONCOLOGY, ()),)) == ()


def test_one_exposure_for_each_use_and_route() -> None:
    first, second = use(at=0), use(at=50)
    found = exposed(first, second, on=(Reached(ONCOLOGY, ()), Reached(ASTHMA, ())))
    assert [(e.use.location.span.start, e.route.pattern) for e in found] == [
        (0, "/oncology"),
        (0, "/asthma"),
        (50, "/oncology"),
        (50, "/asthma"),
    ]
    assert found[0] == exposure(first, ONCOLOGY)


def test_routes_are_asked_for_the_place_of_the_use() -> None:
    asked: list[Location] = []

    def reached(location: Location) -> tuple[Reached, ...]:
        asked.append(location)
        return ()

    combine([use(path="lib/track.ts", at=7, length=3)], reached, DATA, NOWHERE)
    assert asked == [Location("lib/track.ts", Span(7, 10))]


def test_the_flow_leads_from_the_route_to_the_tracker() -> None:
    (found,) = exposed(use(flow=(CALLS,)), on=(Reached(ONCOLOGY, (SHOWS,)),))
    assert found.flow == (SHOWS, CALLS)


def test_what_no_route_shows_is_still_said_but_less_surely() -> None:
    sure, guessed = exposed(use(), use(confidence=Confidence.GUESSED))
    assert (sure.route, sure.confidence) == (NOWHERE, Confidence.INFERRED)
    assert guessed.confidence is Confidence.GUESSED


def test_an_exposure_is_no_surer_than_its_route() -> None:
    shaky = Route(pattern="/x", file="x.php", confidence=Confidence.INFERRED)
    (found,) = exposed(use(), on=(Reached(shaky, ()),))
    assert found.confidence is Confidence.INFERRED


def test_a_weak_medical_word_counts_where_the_route_tells_something() -> None:
    public = route("/", sensitivity=Sensitivity.PUBLIC)
    personal = route("/insurance", sensitivity=Sensitivity.PERSONAL)
    booked = use(told("event", "", Literal("visit_started")))
    on_public, on_personal = exposed(booked, on=(Reached(public, ()), Reached(personal, ())))
    assert on_public.sent == ()
    assert [item.shown for item in on_personal.sent] == ["visit_started"]


def test_everything_told_is_read() -> None:
    event = told("event", "", Literal("BookOncology"))
    param = told("param", "contact", Reference(("form", "email")))
    (found,) = exposed(use(event, param), on=(Reached(ONCOLOGY, ()),))
    assert [(item.role, item.data) for item in found.sent] == [
        ("event", "specialty"),
        ("param", "email"),
    ]

"""What a tracker collects by itself: where that matters, what switches it, what is asked there."""

from __future__ import annotations

from dataclasses import replace

import pytest

import pixelward.rules
from making import CAREERS, CITY, CONDITION, EMAIL, NAME, NOWHERE, exposure, route, sent, tracker
from making import use as made
from pixelward import plugins
from pixelward.model.defaults import Default
from pixelward.model.knowledge import DataType
from pixelward.model.levels import Behaviour, Confidence, Purpose
from pixelward.model.place import Location, Span
from pixelward.model.program import Route, Switched, TrackerUse
from pixelward.model.report import Exposure, Finding
from pixelward.rules.base import Rule

RULES = {rule.id: rule for rule in plugins.members(pixelward.rules, Rule)}
EVENTS, MATCHING = Behaviour.AUTOMATIC_EVENTS, Behaviour.AUTOMATIC_MATCHING
BOOK = route("/book")


def use(
    behaviour: Behaviour = EVENTS,
    untouched: str = "on",
    *,
    purpose: Purpose = Purpose.INIT,
    at: int = 0,
    path: str = "a.js",
    category: str = "advertising",
) -> TrackerUse:
    default = Default(
        behaviour=behaviour, untouched=untouched, until=Purpose.INIT, says="Clicks are sent."
    )
    by = replace(tracker(), defaults=(default,), category=category)
    return made(of=by, purpose=purpose, at=at, path=path)


def switching(one: TrackerUse, on: bool) -> TrackerUse:
    at = one.location
    told = Switched(one.tracker.defaults[0].behaviour, on, at, Confidence.RESOLVED)
    return replace(one, switched=(told,))


def seen(one: TrackerUse, on: Route, *asked: DataType) -> Exposure:
    wanted = (sent(kind, kind.id, role="form", how="form", shown=kind.name) for kind in asked)
    return replace(exposure(one, on), asked=tuple(wanted))


def check(*exposures: Exposure) -> list[Finding]:
    return list(RULES["PW204"].check(exposures))


def test_pages_that_neither_tell_nor_ask_are_clean() -> None:
    assert check(seen(use(), CAREERS)) == []
    assert check(seen(use(), CAREERS, CITY)) == []
    assert check(seen(use(), NOWHERE, EMAIL)) == []
    assert check(seen(use(untouched="off"), BOOK, EMAIL)) == []


@pytest.mark.parametrize("category", ["video", "captcha", "session-replay"])
def test_embeds_and_recorders_are_other_rules_business(category: str) -> None:
    assert check(seen(use(category=category), BOOK, EMAIL)) == []


def test_a_page_that_tells_or_asks() -> None:
    (told,) = check(seen(use(), BOOK))
    (asked,) = check(seen(use(), CAREERS, NAME))
    assert "collects by itself on /book" in told.message
    assert 'on /careers; a form asks for "name". Clicks are sent.' in asked.message


def test_the_most_private_question_comes_first_and_each_once() -> None:
    (found,) = check(seen(use(), BOOK, NAME, EMAIL, CONDITION, NAME))
    assert [item.data for item in found.sent] == ["condition", "name", "email"]


@pytest.mark.parametrize("path", ["a.js", "b.js"])
def test_switched_off_before_it_starts(path: str) -> None:
    off = switching(use(purpose=Purpose.CONFIG, path=path), on=False)
    assert check(seen(off, BOOK, NAME), seen(use(at=50), BOOK, NAME)) == []
    assert check(seen(off, NOWHERE), seen(use(at=50), BOOK, NAME)) == []
    assert check(seen(switching(use(at=50), on=False), BOOK, NAME)) == []


def test_switched_off_too_late() -> None:
    off = switching(use(purpose=Purpose.CONFIG, at=90), on=False)
    (found,) = check(seen(off, BOOK, NAME), seen(use(at=50), BOOK, NAME))
    assert "only after it has started" in found.message
    assert found.location == Location("a.js", Span(50, 70))


def test_switched_on_where_it_would_not() -> None:
    assert len(check(seen(switching(use(untouched="off"), on=True), BOOK))) == 1


def test_a_console_is_a_guess_and_needs_a_question() -> None:
    assert check(seen(use(MATCHING, "console"), BOOK)) == []
    assert check(seen(use(EVENTS, "console"), CAREERS, NAME)) == []
    (found,) = check(seen(use(MATCHING, "console"), CAREERS, NAME))
    assert "may collect by itself" in found.message
    assert found.confidence is Confidence.INFERRED
    assert len(check(seen(use(EVENTS, "console"), BOOK, NAME))) == 1

"""A message is a sentence about the reader's page: what, where and why, and never a verdict."""

from __future__ import annotations

from dataclasses import replace

import pytest

import pixelward.rules
from making import (
    CAREERS,
    CONDITION,
    EMAIL,
    NAME,
    NOWHERE,
    PHONE,
    SPECIALTY,
    SSN,
    exposure,
    route,
    sent,
    tracker,
    use,
)
from pixelward import plugins
from pixelward.model.guards import Guard, GuardKind
from pixelward.model.levels import Purpose
from pixelward.model.place import Location, Span
from pixelward.model.program import Route
from pixelward.model.report import Finding, Sent
from pixelward.rules.base import Rule

RULES = {rule.id: rule for rule in plugins.members(pixelward.rules, Rule)}
BOOK = route("/oncology/book")
PORTAL = route("/portal", "portal", authenticated=True, because="is part of the patient portal")


# Rules that ask for what brings a tracker to no page.
PURPOSES = {"PW304": Purpose.POLICY, "PW401": Purpose.PACKAGE}


TAG = Guard(GuardKind.TAG, (), True, '"Base", on page views,', Location("gtm.json", Span(40, 60)))


def found(rule: str, *routes: Route, things: tuple[Sent, ...] = (), status: str = "no") -> Finding:
    load = use(of=tracker(status=status), purpose=PURPOSES.get(rule, Purpose.LOAD))
    load = replace(load, guards=(TAG,)) if rule == "PW403" else load
    (finding,) = RULES[rule].check([exposure(load, on, *things) for on in routes])
    return finding


def user(kind: object, key: str) -> Sent:
    return sent(kind, key, role="user-data")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("routes", "where"),
    [
        ([CAREERS], "on /careers"),
        ([NOWHERE], "in code that no known route shows"),
        ([BOOK], "on /oncology/book"),
        ([NOWHERE, BOOK], "on /oncology/book"),
        ([BOOK, CAREERS], "on 2 pages of the site"),
    ],
)
def test_that_it_is_there_at_all(routes: list[Route], where: str) -> None:
    message = found("PW101", *routes).message
    assert message == (
        f"Example Pixel is {where}. Example Ads, Inc. signs no business associate agreement."
    )


@pytest.mark.parametrize(
    ("routes", "where"),
    [
        ([CAREERS], "on /careers"),
        ([NOWHERE], "in code that no known route shows"),
        ([BOOK], "on /oncology/book, which names a health condition"),
        ([CAREERS, route("/x", because="")], "on /x and /careers"),
        (
            [BOOK, CAREERS],
            "on /oncology/book and /careers; the first names a health condition",
        ),
        (
            [BOOK, CAREERS, *(route(f"/z{n}") for n in range(7))],
            "on /oncology/book, /z0 and 7 more; the first names a health condition",
        ),
    ],
)
def test_where(routes: list[Route], where: str) -> None:
    message = found("PW203", *routes, things=(user(EMAIL, "em"),)).message
    assert message == (
        f"Example Pixel receives e-mail address (em) {where}. "
        "Example Ads, Inc. signs no business associate agreement."
    )


@pytest.mark.parametrize(
    ("things", "what"),
    [
        ([user(EMAIL, "em")], "e-mail address (em)"),
        ([user(EMAIL, "em"), user(EMAIL, "email")], "e-mail address (em and email)"),
        ([user(EMAIL, "em"), user(PHONE, "ph")], "e-mail address (em) and phone number (ph)"),
        (
            [user(EMAIL, "em"), user(PHONE, "ph"), user(NAME, "fn"), user(SSN, "s")],
            "e-mail address (em), phone number (ph) and 2 more",
        ),
    ],
)
def test_what(things: list[Sent], what: str) -> None:
    message = found("PW203", BOOK, things=tuple(things)).message
    assert message.startswith(f"Example Pixel receives {what} on /oncology/book, which names")


def test_text_is_quoted_and_names_are_not() -> None:
    event = sent(SPECIALTY, role="event", how="text", shown="BookOncology")
    param = sent(CONDITION, "label", how="text", shown="asthma")
    name = sent(CONDITION, "diagnosis", how="name", shown="patient.condition")
    assert (
        'medical specialty (event "BookOncology")' in found("PW201", BOOK, things=(event,)).message
    )
    assert 'health condition (label "asthma")' in found("PW201", BOOK, things=(param,)).message
    both = (event, replace(event, name="procedure"))
    message = found("PW201", BOOK, things=both).message
    assert 'receives medical specialty and procedure (event "BookOncology") on' in message
    assert "health condition (diagnosis)" in found("PW201", BOOK, things=(name,)).message


def test_which_tag_of_a_container_fires_it() -> None:
    one = found("PW403", BOOK)
    assert one.location == TAG.location
    assert one.message == (
        'The container\'s tag "Base", on page views, fires Example Pixel on /oncology/book, '
        "which names a health condition. Example Ads, Inc. signs no business associate agreement."
    )
    assert (
        "fires Example Pixel wherever its container is loaded." in found("PW403", NOWHERE).message
    )


def test_a_tag_of_a_container_is_no_other_presence() -> None:
    load = replace(use(purpose=Purpose.LOAD), guards=(TAG,))
    seen = [exposure(load, on) for on in (BOOK, PORTAL, CAREERS)]
    assert [f for rule in ("PW101", "PW102", "PW103") for f in RULES[rule].check(seen)] == []
    assert len([*RULES["PW403"].check(seen)]) == 1


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        ("no", "Example Ads, Inc. signs no business associate agreement."),
        ("plan", "Example Ads, Inc. signs a business associate agreement only with some plans."),
        ("yes", "Check that your business associate agreement with Example Ads, Inc. covers it."),
        ("unknown", "No business associate agreement with Example Ads, Inc. is known."),
    ],
)
def test_agreement(status: str, sentence: str) -> None:
    assert found("PW101", CAREERS, status=status).message.endswith(sentence)


def test_a_public_page_view_is_called_contested() -> None:
    message = found("PW102", BOOK).message
    assert "contested" in message
    assert "FTC, state and wiretap law may still apply" in message


def test_guidance_on_signed_in_pages_stands() -> None:
    message = found("PW103", PORTAL).message
    assert "stands" in message
    assert "contested" not in message


THINGS = (
    sent(SPECIALTY, role="event", how="text", shown="BookOncologyVisit"),
    sent(CONDITION, "content_name", how="text", shown="Asthma action plan"),
    sent(EMAIL, "contact_email"),
    sent(PHONE, "contact_phone"),
    user(EMAIL, "em"),
    user(PHONE, "ph"),
    user(NAME, "fn"),
)


@pytest.mark.parametrize("rule", sorted(RULES))
@pytest.mark.parametrize("more", [0, 1, 8])
def test_every_message_is_short_and_no_verdict(rule: str, more: int) -> None:
    base = PORTAL if rule == "PW103" else BOOK
    others = (replace(base, pattern=f"/conditions/asthma-and-copd/{n}") for n in range(more))
    finding = found(rule, base, *others, things=THINGS)
    assert len(finding.message) <= 240
    for text in (finding.message, finding.next_step):
        assert text.endswith(".")
        assert "violat" not in text.lower()
        assert "complian" not in text.lower()
    assert finding.next_step.count(". ") == 0
    assert finding.next_step.split()[0] in {"Remove", "Load", "Send", "Take", "Call"}


@pytest.mark.parametrize("rule", sorted(RULES))
def test_endless_names_do_not_make_endless_messages(rule: str) -> None:
    things = tuple(replace(item, key="k" * 500, shown="asthma " * 90) for item in THINGS)
    worst = route(
        "/conditions/" + "very-" * 90,
        "portal",
        authenticated=rule == "PW103",
        because="names " + "a rare " * 90 + "condition",
    )
    assert len(found(rule, worst, things=things).message) < 400

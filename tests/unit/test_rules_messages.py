"""A message is a sentence about the reader's page: what, where and why, and never a verdict."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

import pixelward.rules
from making import (
    ANSWER,
    APPOINTMENT,
    CAREERS,
    CONDITION,
    EMAIL,
    NAME,
    NOWHERE,
    PAGE,
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
from pixelward.model.agreed import (
    COMPUTED,
    UNKNOWN,
    Cover,
    Fact,
    FactKind,
    Lack,
    LackKind,
    Standing,
)
from pixelward.model.defaults import Default
from pixelward.model.guards import Guard, GuardKind
from pixelward.model.knowledge import Term
from pixelward.model.levels import Behaviour, Confidence, Purpose, Severity
from pixelward.model.place import Location, Span
from pixelward.model.program import Route, Secret, Switched, TrackerUse
from pixelward.model.report import Finding, Sent
from pixelward.rules.base import Rule

_ABOUT_COMMENTS = frozenset({"PW504", "PW505"})  # triage finds and words these
RULES = {
    rule.id: rule
    for rule in plugins.members(pixelward.rules, Rule)
    if rule.id not in _ABOUT_COMMENTS
}
BOOK = route("/oncology/book")
PORTAL = route("/portal", "portal", authenticated=True, because="is part of the patient portal")


# Rules that ask for what brings a tracker to no page.
PURPOSES = {"PW304": Purpose.POLICY, "PW401": Purpose.PACKAGE}


TAG = Guard(GuardKind.TAG, (), True, '"Base", on page views,', Location("gtm.json", Span(40, 60)))


AT = Location("a.js", Span(4, 9))
CONSENT = Guard(GuardKind.CONSENT, (), True, "hasConsent('ads')", AT)
LIMITED = Switched(Behaviour.LIMITED_USE, True, AT, Confidence.RESOLVED)
SECRET = Secret("access_token", AT, "k3y-of-th3-account")
UNMASKED = Switched(Behaviour.MASKING, False, AT, Confidence.RESOLVED)

AUTOMATIC = Default(
    behaviour=Behaviour.AUTOMATIC_EVENTS,
    untouched="on",
    until=Purpose.INIT,
    says="Clicks are sent without a line of code.",
)

# What a rule asks for beside a load of a tracker.
ASKED: dict[str, Callable[[TrackerUse], TrackerUse]] = {
    "PW104": lambda load: of_category(load, "tag-manager"),
    "PW105": lambda load: of_category(load, "session-replay"),
    "PW106": lambda load: of_category(load, "video"),
    "PW204": lambda load: replace(load, tracker=replace(load.tracker, defaults=(AUTOMATIC,))),
    "PW301": lambda load: replace(load, guards=(CONSENT,)),
    "PW302": lambda load: replace(load, switched=(LIMITED,)),
    "PW303": lambda load: replace(load, switched=(UNMASKED,)),
    "PW305": lambda load: replace(load, unpinned=True),
    "PW402": lambda load: replace(load, secrets=(SECRET,)),
    "PW403": lambda load: replace(load, guards=(TAG,)),
}

# What a project has recorded, where a rule asks for it.
FACT = Fact("example-pixel", FactKind.EVENT, "event" * 100, "/x")
EXPIRED = Lack(LackKind.EXPIRED, "agreement until 2026-01-01 (x, y)", "2026-01-01", "a.toml:1")
STANDINGS = {
    "PW501": Standing(undeclared=(FACT,)),
    "PW502": Standing(lacks=(EXPIRED,)),
    "PW503": Standing(unreviewed=(FACT,)),
}


# What a form on the page wants to know.
ASKS = (
    sent(NAME, "n", role="form", how="form", shown="Your name"),
    sent(
        CONDITION,
        "why",
        role="form",
        how="form",
        shown="What is it that brings you here? " * 9,
    ),
)


def of_category(load: TrackerUse, category: str) -> TrackerUse:
    return replace(load, tracker=replace(load.tracker, category=category))


def found(rule: str, *routes: Route, things: tuple[Sent, ...] = (), status: str = "no") -> Finding:
    load = use(of=tracker(status=status), purpose=PURPOSES.get(rule, Purpose.LOAD))
    load = ASKED.get(rule, lambda plain: plain)(load)
    if rule == "PW207":  # that speaks of nothing else
        things = tuple(replace(item, disguise="hash") for item in things)
    standing = STANDINGS.get(rule, UNKNOWN)
    seen = [replace(exposure(load, on, *things), asked=ASKS, standing=standing) for on in routes]
    (finding,) = RULES[rule].check(seen)
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


def test_the_medical_word_is_quoted_where_it_is_not_all_that_is_seen() -> None:
    asthma, pain = Term("asthma", "condition", 1.0), Term("pain", "condition", 0.6)
    label = sent(CONDITION, "label", how="text", shown="Living with asthma and pain")
    label = replace(label, terms=(pain, asthma))
    message = found("PW201", BOOK, things=(label,)).message
    assert 'health condition "asthma" (label "Living with asthma and pain")' in message
    alone = replace(label, shown="asthma", terms=(asthma,))
    assert 'health condition (label "asthma")' in found("PW201", BOOK, things=(alone,)).message
    key = sent(CONDITION, "asthma_action", how="name", shown="x.y")
    message = found("PW201", BOOK, things=(replace(key, terms=(asthma,)),)).message
    assert 'health condition "asthma" (asthma_action)' in message


def test_a_message_that_is_too_long_gives_up_the_words_first() -> None:
    term = Term("w" * 40, "condition", 1.0)
    shown = "v" * 60
    things = tuple(
        replace(sent(CONDITION, f"{'k' * 30}{n}", how="text", shown=shown), terms=(term,))
        for n in range(2)
    )
    message = found("PW201", route("/" + "p" * 60), things=things).message
    assert "health condition (kkk" in message
    assert "www" not in message


def test_a_booking_is_heard_of_in_its_own_words() -> None:
    event = sent(APPOINTMENT, role="event", how="signature", shown="Schedule")
    label = sent(APPOINTMENT, "button", how="phrase", shown="Book now")
    message = found("PW208", BOOK, things=(event, label)).message
    assert '(event "Schedule" and button "Book now") on /oncology/book' in message
    assert [*RULES["PW201"].check([exposure(use(), BOOK, event, label)])] == []


def test_what_a_booking_is_for_is_said_instead_of_the_booking() -> None:
    event = sent(APPOINTMENT, role="event", how="phrase", shown="BookOncology")
    seen = [exposure(use(), BOOK, event, replace(event, data="specialty", how="text"))]
    assert [*RULES["PW208"].check(seen)] == []
    assert len([*RULES["PW201"].check(seen)]) == 1


def test_a_booking_that_no_telling_page_shows_is_less_sure() -> None:
    event = sent(APPOINTMENT, role="event", how="signature", shown="Schedule")
    assert found("PW208", BOOK, things=(event,)).confidence is Confidence.RESOLVED
    assert found("PW208", CAREERS, things=(event,)).confidence is Confidence.INFERRED


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
    sent(PAGE, "page_path", shown="location.pathname"),
    sent(SPECIALTY, role="event", how="text", shown="BookOncologyVisit"),
    sent(CONDITION, "content_name", how="text", shown="Asthma action plan"),
    sent(EMAIL, "contact_email"),
    sent(PHONE, "contact_phone"),
    replace(sent(ANSWER, "answer", how="flow"), entry="How can we help you? " * 9),
    sent(APPOINTMENT, "button", how="phrase", shown="Book an appointment"),
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
    assert finding.next_step.split()[0] in {
        *("Remove", "Load", "Send", "Take", "Call", "Keep", "Serve", "Withdraw")
    }


@pytest.mark.parametrize("rule", sorted(RULES))
def test_endless_names_do_not_make_endless_messages(rule: str) -> None:
    things = tuple(
        replace(item, key=f"{at}" * 500, shown="asthma " * 90) for at, item in enumerate(THINGS)
    )
    worst = route(
        "/conditions/" + "very-" * 90,
        "portal",
        authenticated=rule == "PW103",
        because="names " + "a rare " * 90 + "condition",
    )
    assert len(found(rule, worst, things=things).message) < 400


def test_a_container_is_called_opaque() -> None:
    assert "any pixel" in found("PW104", BOOK).message


def test_a_recording_says_whose_page_it_shows() -> None:
    assert "read, chosen and typed" in found("PW105", BOOK).message
    assert "shows the patient" in found("PW105", PORTAL).message


def test_what_is_written_into_an_embed_goes_along() -> None:
    load = use(of=replace(tracker(), category="chat"), purpose=Purpose.EMBED)
    (finding,) = RULES["PW106"].check([exposure(load, BOOK)])
    assert "written or chosen" in finding.message
    assert "before anybody has touched it" in found("PW106", BOOK).message


def test_of_an_embed_on_a_public_page_the_page_view_is_said_once() -> None:
    seen = [exposure(of_category(use(purpose=Purpose.EMBED), "video"), on) for on in (BOOK, PORTAL)]
    assert list(RULES["PW102"].check(seen)) == []
    assert [one.routes for one in RULES["PW103"].check(seen)] == [(PORTAL,)]
    assert {route for one in RULES["PW106"].check(seen) for route in one.routes} == {BOOK, PORTAL}


def test_a_secret_is_named_and_not_said() -> None:
    for one in (found("PW402", BOOK), found("PW402", NOWHERE)):
        assert "(access_token)" in one.message
        assert "k3y" not in f"{one.message}{one.next_step}{one.identity}"
    assert found("PW402", BOOK).severity is Severity.ERROR
    assert found("PW402", NOWHERE).severity is Severity.WARNING


def test_the_condition_that_asks_for_consent_is_in_the_flow() -> None:
    one = found("PW301", PORTAL)
    assert one.flow[-1].location == CONSENT.location
    assert "164.508" in one.message
    assert one.severity is Severity.WARNING


def test_consent_is_no_guard_where_the_tracker_comes_without_it() -> None:
    asked = replace(use(purpose=Purpose.LOAD), guards=(CONSENT,))
    plain = use(purpose=Purpose.LOAD, at=90)
    event = use(at=200)
    check = RULES["PW301"].check
    assert list(check([exposure(asked, PORTAL), exposure(plain, PORTAL)])) == []
    assert len([*check([exposure(asked, PORTAL), exposure(event, PORTAL)])]) == 1
    refused = replace(asked, guards=(replace(CONSENT, holds=False),))
    assert list(check([exposure(refused, PORTAL)])) == []
    assert list(check([exposure(asked, CAREERS), exposure(asked, NOWHERE)])) == []


def test_what_is_only_guessed_to_be_switched_is_not_said() -> None:
    for rule, switch in (("PW302", LIMITED), ("PW303", UNMASKED)):
        guessed = replace(use(), switched=(replace(switch, confidence=Confidence.GUESSED),))
        assert list(RULES[rule].check([exposure(guessed, PORTAL)])) == []


def test_limits_matter_most_where_they_stand_in_for_an_agreement() -> None:
    assert found("PW302", PORTAL).severity is Severity.WARNING
    assert found("PW302", CAREERS).severity is Severity.NOTE
    off = replace(use(), switched=(replace(LIMITED, on=False),))
    (one,) = RULES["PW302"].check([exposure(off, PORTAL)])
    assert one.severity is Severity.NOTE
    assert "is told not to limit" in one.message


def test_masking_that_is_switched_on_is_no_finding() -> None:
    on = replace(use(), switched=(replace(UNMASKED, on=True),))
    assert list(RULES["PW303"].check([exposure(on, PORTAL)])) == []


@pytest.mark.parametrize(
    ("untouched", "on", "count"),
    [("on", None, 1), ("off", None, 0), ("off", True, 1), ("on", False, 0), ("console", None, 0)],
)
def test_a_tracker_of_another_kind_may_record(untouched: str, on: bool | None, count: int) -> None:
    told = () if on is None else (Switched(Behaviour.RECORDING, on, AT, Confidence.RESOLVED),)
    default = Default(behaviour=Behaviour.RECORDING, untouched=untouched)
    suite = replace(tracker(), category="product-analytics", defaults=(default,))
    seen = [exposure(replace(use(of=suite), switched=told), PORTAL)]
    assert len([*RULES["PW105"].check(seen)]) == count


def test_an_unchecked_script_is_a_warning_behind_the_login() -> None:
    assert found("PW305", PORTAL).severity is Severity.WARNING
    assert found("PW305", BOOK).severity is Severity.NOTE
    assert list(RULES["PW305"].check([exposure(use(purpose=Purpose.LOAD), PORTAL)])) == []


def test_what_is_not_declared_is_named() -> None:
    facts = (
        Fact("example-pixel", FactKind.ACCOUNT, "C123"),
        Fact("example-pixel", FactKind.SENDS, "em", "Lead", "email"),
        Fact("example-pixel", FactKind.EVENT, COMPUTED, "/careers"),
        Fact("example-pixel", FactKind.EVENT, "Lead", "/careers"),
    )

    def said(*undeclared: Fact) -> str:
        one = replace(exposure(use(), CAREERS), standing=Standing(undeclared=undeclared))
        (finding,) = RULES["PW501"].check([one])
        return finding.message.removeprefix("pixelward.lock does not have ")

    assert said(*facts[:1]) == "account C123 of Example Pixel on /careers."
    assert said(*facts[1:3]) == (
        'parameter "em" (email) and an event that code names of Example Pixel on /careers.'
    )
    assert said(*facts).startswith('account C123, parameter "em" (email) and 2 more of Example')
    page = Fact("example-pixel", FactKind.ROUTE, "/careers")
    assert said(page) == "Example Pixel on /careers."
    assert said(facts[0], page) == "Example Pixel with account C123 on /careers."


@pytest.mark.parametrize(
    ("kind", "what", "message"),
    [
        (LackKind.EXPIRED, "", "The BY has run out, and Example Pixel is still WHERE."),
        (
            LackKind.EARLY,
            "2027-01-01",
            "The BY is signed on 2027-01-01 only; Example Pixel is WHERE",
        ),
        (LackKind.TRACKER, "", "The BY does not cover Example Pixel, which is WHERE."),
        (LackKind.ROUTE, "", "The BY does not cover Example Pixel WHERE."),
        (LackKind.DATA, "email", "The BY does not cover e-mail address; Example Pixel receives it"),
        (LackKind.LAPSED, "2026-01-01", "The approval of Example Pixel ran out on 2026-01-01;"),
        (
            LackKind.MISSING,
            "",
            "No agreement with BY is recorded; Example Pixel is approved WHERE.",
        ),
    ],
)
def test_what_is_wrong_with_an_agreement(kind: LackKind, what: str, message: str) -> None:
    lack = Lack(kind, "BY", what, "a.toml:1")
    things = (sent(EMAIL, "em"), sent(PHONE, "ph"))
    one = replace(exposure(use(), BOOK, *things), standing=Standing(lacks=(lack,)))
    (finding,) = RULES["PW502"].check([one])
    place = "on /oncology/book, which names a health condition"
    assert finding.message.startswith(message.replace("WHERE", place))
    assert [item.data for item in finding.sent] == (
        ["email"] if what == "email" else ["email", "phone"]
    )


def test_an_approval_is_enough_where_nothing_is_told() -> None:
    standing = Standing(Cover.APPROVED, lacks=(Lack(LackKind.MISSING, "Example Ads, Inc."),))
    plain = replace(exposure(use(), CAREERS), standing=standing)
    telling = replace(exposure(use(), CAREERS, sent(EMAIL, "em")), standing=standing)
    assert [*RULES["PW502"].check([plain])] == []
    assert len([*RULES["PW502"].check([telling])]) == 1


def covered(cover: Cover, *things: Sent, on: Route = BOOK, data: frozenset[str] = frozenset()):
    by = Standing(cover, data, "agreement until 2099-01-01 (c-1, privacy office)")
    return replace(exposure(use(purpose=Purpose.LOAD), on, *things), standing=by)


@pytest.mark.parametrize(
    ("cover", "severity", "step"),
    [
        (Cover.NONE, Severity.ERROR, "Load Example Pixel only on pages"),
        (Cover.APPROVED, Severity.ERROR, "Load Example Pixel only on pages"),
        (Cover.CLAIMED, Severity.WARNING, "Check the agreement until 2099-01-01 (c-1, privacy"),
        (Cover.COVERED, Severity.NOTE, "Keep the agreement until 2099-01-01 (c-1, privacy office)"),
    ],
)
def test_an_agreement_makes_presence_milder_and_is_named(
    cover: Cover, severity: Severity, step: str
) -> None:
    (finding,) = RULES["PW102"].check([covered(cover)])
    assert finding.severity is severity
    assert finding.next_step.startswith(step)


def test_the_worst_page_counts_where_an_agreement_covers_some() -> None:
    (finding,) = RULES["PW102"].check([covered(Cover.COVERED), exposure(use(at=3), route("/x"))])
    assert finding.severity is Severity.ERROR


def test_an_agreement_speaks_for_the_data_that_it_names() -> None:
    named = covered(Cover.COVERED, sent(EMAIL, "em"), data=frozenset({"email"}))
    (finding,) = RULES["PW202"].check([named])
    assert finding.severity is Severity.NOTE
    (finding,) = RULES["PW202"].check([covered(Cover.COVERED, sent(EMAIL, "em"))])
    assert finding.severity is Severity.ERROR


def test_an_agreement_is_no_reason_to_unmask() -> None:
    load = replace(covered(Cover.COVERED).use, switched=(UNMASKED,))
    (finding,) = RULES["PW303"].check([replace(covered(Cover.COVERED), use=load)])
    assert finding.severity is Severity.ERROR

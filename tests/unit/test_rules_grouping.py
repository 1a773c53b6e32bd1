"""Which exposures make one finding, where it stands, and what its identity is made of."""

from __future__ import annotations

from collections.abc import Sequence

import pixelward.rules
from making import CAREERS, CONDITION, EMAIL, NOWHERE, exposure, route, sent, tracker, use
from pixelward import plugins
from pixelward.model.levels import Confidence, Purpose, Risk, Sensitivity, Severity
from pixelward.model.place import Location, Span, Step
from pixelward.model.report import Exposure, Finding
from pixelward.rules.base import Rule

RULES = {rule.id: rule for rule in plugins.members(pixelward.rules, Rule)}

ONCOLOGY, ASTHMA = route("/oncology", "specialty"), route("/conditions/asthma", "condition")
PORTAL = route("/portal", "portal", authenticated=True, because="is part of the patient portal")
STEP = Step(Location("layout.html", Span(0, 4)), "layout.html includes a.js")


def check(rule: str, *exposures: Exposure) -> list[Finding]:
    seen: Sequence[Exposure] = exposures
    return list(RULES[rule].check(seen))


def test_what_is_decided_elsewhere_asks_no_exposure() -> None:
    assert check("PW504", exposure(use(), ASTHMA)) == check("PW505", exposure(use(), ASTHMA)) == []


def test_every_rule_says_what_it_is_about_in_one_sentence() -> None:
    assert sorted(RULES) == [
        *("PW101", "PW102", "PW103", "PW104", "PW105", "PW106"),
        *("PW201", "PW202", "PW203", "PW204", "PW205", "PW206", "PW207", "PW208"),
        *("PW301", "PW302", "PW303", "PW304", "PW305"),
        *("PW401", "PW402", "PW403"),
        *("PW501", "PW502", "PW503", "PW504", "PW505"),
    ]
    for rule in RULES.values():
        assert rule.summary.endswith(".")
        assert rule.summary.count(". ") == 0
        assert len(rule.summary) < 120


def test_no_exposures_no_findings() -> None:
    assert [finding for rule in RULES for finding in check(rule)] == []


def test_consent_and_settings_alone_are_no_presence() -> None:
    quiet = [use(purpose=Purpose.CONSENT), use(purpose=Purpose.CONFIG, at=40)]
    seen = [exposure(one, on) for one in quiet for on in (ONCOLOGY, PORTAL)]
    assert [f for rule in ("PW101", "PW102", "PW103") for f in check(rule, *seen)] == []


def test_presence_is_said_once_a_file_where_the_tracker_is_loaded() -> None:
    event = use(purpose=Purpose.EVENT, at=0)
    load = use(purpose=Purpose.LOAD, at=90)
    init = use(purpose=Purpose.INIT, at=50)
    (found,) = check("PW101", *(exposure(one, CAREERS) for one in (event, init, load)))
    assert found.use is load
    assert found.location == load.location


def test_without_load_or_init_the_first_use_stands_for_all() -> None:
    event = use(purpose=Purpose.EVENT, at=30)
    identify = use(purpose=Purpose.IDENTIFY, at=60)
    (found,) = check("PW101", exposure(identify, CAREERS), exposure(event, CAREERS))
    assert found.use is event


def test_presence_is_said_of_each_tracker_where_it_first_reaches_a_route() -> None:
    seen = [
        exposure(use(of=tracker(name), path=path), CAREERS)
        for name in ("Example Pixel", "Other Pixel")
        for path in ("b.js", "a.js")
    ]
    found = check("PW101", *seen)
    assert [(one.use.tracker.name, one.location.path) for one in found] == [
        ("Example Pixel", "a.js"),
        ("Other Pixel", "a.js"),
    ]


def test_presence_is_said_in_each_file_that_brings_the_tracker_to_routes_of_its_own() -> None:
    one, other = use(path="a.html"), use(path="b.html")
    found = check("PW101", exposure(one, CAREERS), exposure(other, ASTHMA))
    assert sorted(finding.location.path for finding in found) == ["a.html", "b.html"]


def test_presence_is_said_in_each_file_that_no_route_shows() -> None:
    found = check("PW101", *(exposure(use(path=path), NOWHERE) for path in ("a.js", "b.js")))
    assert [finding.location.path for finding in found] == ["a.js", "b.js"]


def test_a_subject_is_said_once_with_its_routes_worst_first() -> None:
    load = use(purpose=Purpose.LOAD)
    mild = route("/a-z", "condition", sensitivity=Sensitivity.PERSONAL)
    other = route("/conditions/copd", "condition")
    found = check("PW102", *(exposure(load, on) for on in (mild, other, ASTHMA, ONCOLOGY)))
    assert [[on.pattern for on in one.routes] for one in found] == [
        ["/conditions/asthma", "/conditions/copd", "/a-z"],
        ["/oncology"],
    ]


def test_the_flow_is_that_of_the_first_route() -> None:
    load = use(purpose=Purpose.LOAD)
    seen = (exposure(load, CAREERS), exposure(load, ONCOLOGY, flow=(STEP,)))
    (found,) = check("PW101", *seen)
    assert found.routes[0] == ONCOLOGY
    assert found.flow == (STEP,)


def test_one_call_is_said_once_with_all_that_it_sends() -> None:
    call = use()
    email, phone = sent(EMAIL, "em", role="user-data"), sent(EMAIL, "alt", role="user-data")
    (found,) = check("PW203", exposure(call, ONCOLOGY, email), exposure(call, ASTHMA, email, phone))
    assert found.sent == (email, phone)
    assert {on.pattern for on in found.routes} == {"/oncology", "/conditions/asthma"}


def test_only_routes_where_it_is_sent_are_listed() -> None:
    call = use()
    (found,) = check("PW201", exposure(call, CAREERS), exposure(call, ASTHMA, sent(CONDITION)))
    assert [on.pattern for on in found.routes] == ["/conditions/asthma"]


def test_nothing_is_said_by_two_rules() -> None:
    call = use()
    things = (
        sent(CONDITION, role="event"),
        sent(CONDITION, "diagnosis"),
        sent(EMAIL, "email"),
        sent(EMAIL, "em", role="user-data"),
        sent(CONDITION, "trait", role="user-data"),
    )
    said = [
        item
        for rule in ("PW201", "PW202", "PW203", "PW206", "PW207")
        for finding in check(rule, exposure(call, ASTHMA, *things))
        for item in finding.sent
    ]
    assert sorted(map(repr, said)) == sorted(map(repr, things))


def test_severity_is_that_of_the_worst_route_and_the_worst_data() -> None:
    call = use(of=tracker(risk=Risk.MEDIUM, status="yes"))
    mild = check("PW202", exposure(call, CAREERS, sent(EMAIL, "email")))
    worse = check(
        "PW202",
        exposure(call, CAREERS, sent(EMAIL, "email")),
        exposure(call, ASTHMA, sent(EMAIL, "email")),
    )
    assert [one.severity for one in (*mild, *worse)] == [Severity.WARNING, Severity.ERROR]


def test_confidence_is_that_of_the_surest_route() -> None:
    unsure = use(confidence=Confidence.GUESSED)
    assert check("PW101", exposure(unsure, NOWHERE))[0].confidence is Confidence.GUESSED
    assert check("PW101", exposure(use(), NOWHERE))[0].confidence is Confidence.RESOLVED


def test_unnamed_user_data_is_said_less_surely() -> None:
    thing = sent(EMAIL, "trait7", role="user-data", how="role")
    (found,) = check("PW203", exposure(use(), CAREERS, thing))
    assert found.confidence is Confidence.INFERRED


def test_a_new_page_of_a_known_subject_is_no_new_finding() -> None:
    load, call = use(purpose=Purpose.LOAD), use(event="Booked")
    copd = route("/conditions/copd", "condition")
    for rule in ("PW101", "PW102", "PW201"):
        before = [exposure(one, ASTHMA, sent(CONDITION, "x")) for one in (load, call)]
        after = [*before, *(exposure(one, copd, sent(CONDITION, "x")) for one in (load, call))]
        assert [f.identity for f in check(rule, *before)] == [
            f.identity for f in check(rule, *after)
        ]


def test_the_order_of_uses_in_a_file_names_no_presence() -> None:
    """A snippet that is moved within its file, or another one above it, is no new finding."""
    load = use(purpose=Purpose.LOAD, at=100)
    above = use(purpose=Purpose.EMBED, at=0), use(purpose=Purpose.LOAD, at=0)
    for rule in ("PW101", "PW102"):
        (before,) = check(rule, exposure(load, ASTHMA))
        for other in above:
            (after,) = check(rule, exposure(load, ASTHMA), exposure(other, ASTHMA))
            assert after.identity == before.identity


def test_a_new_kind_of_data_or_event_is_a_new_finding() -> None:
    email, condition = sent(EMAIL, "a", role="user-data"), sent(CONDITION, "b", role="user-data")
    identities = {
        finding.identity
        for finding in (
            *check("PW203", exposure(use(), ASTHMA, email)),
            *check("PW203", exposure(use(), ASTHMA, email, condition)),
            *check("PW203", exposure(use(event="Lead"), ASTHMA, email)),
            *check("PW203", exposure(use(), PORTAL, email)),
        )
    }
    assert len(identities) == 4


def test_which_trackers_do_not_belong_anywhere() -> None:
    def flagged(risk: Risk, status: str) -> bool:
        return bool(check("PW101", exposure(use(of=tracker(risk=risk, status=status)), CAREERS)))

    assert not flagged(Risk.MEDIUM, "plan")
    assert not flagged(Risk.LOW, "unknown")
    assert flagged(Risk.HIGH, "yes")
    assert flagged(Risk.LOW, "no")


def test_sensitive_and_signed_in_pages_are_told_apart() -> None:
    seen = [exposure(use(purpose=Purpose.LOAD), on) for on in (CAREERS, ASTHMA, PORTAL, NOWHERE)]
    patterns = {
        rule: [on.pattern for finding in check(rule, *seen) for on in finding.routes]
        for rule in ("PW102", "PW103")
    }
    assert patterns == {"PW102": ["/conditions/asthma"], "PW103": ["/portal"]}

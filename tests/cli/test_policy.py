"""`[policy]` in the settings: what is refused, what becomes milder, and on which day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from pixelward.config import load
from pixelward.engine import _analysis as engine
from pixelward.engine import run as run_on
from pixelward.model.levels import Severity
from running import known

AGREEMENT = """\
[[policy.agreement]]
tracker = "mixpanel"
signed = 2026-01-15
expires = 2027-01-15
owner = "privacy office"
evidence = "contracts/2026-003"
"""
APPROVED = """\
[[policy.approved]]
tracker = ["mixpanel"]
routes = ["/careers*"]
until = 2027-01-15
reason = "no patient looks for work here"
"""
CAREERS = "<!doctype html>\n<title>Careers</title>\n<script>mixpanel.init('5f2a1c')</script>\n"
TODAY = date(2026, 11, 22)


@pytest.fixture
def told(site, monkeypatch):
    """Severity by rule of a page with a tracker, on a day."""
    monkeypatch.setattr(engine, "load", known)

    def call(settings: str, *rules: str, today: date = TODAY, page: str = "careers.html"):
        site.add("index.html")
        site.add(page, CAREERS)
        file = site.add("pixelward.toml", settings)
        config = replace(load(site.root, file), select=frozenset(rules), jobs=1)
        found = run_on(config, today=today).results
        return {one.finding.rule: (one.finding.severity, one.finding.next_step) for one in found}

    return call


def test_an_agreement_that_holds_is_named(told) -> None:
    severity, step = told(AGREEMENT, "PW101", "PW502")["PW101"]
    assert severity is Severity.NOTE
    assert step == (
        "Keep the agreement until 2027-01-15 (contracts/2026-003, privacy office) alive,"
        " and this use within it."
    )
    assert "PW502" not in told(AGREEMENT, "PW101", "PW502")


@pytest.mark.parametrize(
    ("today", "holds"),
    [
        (date(2026, 1, 14), False),
        (date(2026, 1, 15), True),
        (date(2027, 1, 15), True),
        (date(2027, 1, 16), False),
    ],
)
def test_the_days_are_part_of_it(told, today: date, holds: bool) -> None:
    found = told(AGREEMENT, "PW101", "PW502", today=today)
    assert (found["PW101"][0] is Severity.NOTE) == holds
    assert ("PW502" in found) == (not holds)


def test_a_record_against_what_is_known_of_the_vendor(told, site) -> None:
    site.add("contact.html", "<title>Contact</title>\n<script>fbq('init', '1')</script>\n")
    settings = AGREEMENT.replace("mixpanel", "meta-pixel")
    severity, step = told(settings, "PW101", page="x/hidden.css")["PW101"]
    assert severity is Severity.WARNING
    assert step.endswith("Meta Platforms, Inc. is known to sign none.")


def test_a_dependency_is_no_use_of_an_agreement(told, site) -> None:
    site.add("package.json", '{"dependencies": {"mixpanel-browser": "2.50.0"}}')
    found = told(AGREEMENT, "PW401", "PW502", today=date(2028, 1, 1), page="x/hidden.css")
    assert set(found) == {"PW401"}


def test_an_approval_counts_on_pages_that_tell_nothing(told) -> None:
    severity, step = told(APPROVED, "PW101", "PW502")["PW101"]
    assert severity is Severity.WARNING
    assert step == (
        "Decide again in time: approved until 2027-01-15: no patient looks for work here."
    )
    later = told(APPROVED, "PW101", "PW502", today=date(2027, 1, 16))
    assert later["PW101"][0] is Severity.ERROR
    assert later["PW502"][0] is Severity.ERROR


def test_an_approval_is_not_enough_behind_a_login(told) -> None:
    settings = APPROVED.replace("/careers*", "*")
    found = told(settings, "PW103", "PW502", page="portal/results.html")
    assert found["PW103"][0] is Severity.ERROR
    assert found["PW502"][0] is Severity.ERROR


def test_an_agreement_goes_before_an_approval(told) -> None:
    assert told(AGREEMENT + APPROVED, "PW101")["PW101"][0] is Severity.NOTE


def test_of_two_agreements_the_one_that_holds_counts(told) -> None:
    old = AGREEMENT.replace("2026-01", "2024-01").replace("2027-01", "2025-01")
    assert set(told(old + AGREEMENT, "PW101", "PW502")) == {"PW101"}


def test_a_vendor_is_named_by_its_first_words(told) -> None:
    settings = AGREEMENT.replace('tracker = "mixpanel"', 'vendor = "mixpanel"')
    assert told(settings, "PW101")["PW101"][0] is Severity.NOTE


def test_nobody_s_address_is_repeated(told) -> None:
    settings = AGREEMENT.replace("privacy office", "jane.roe@clinic.example")
    assert "roe" not in told(settings, "PW101")["PW101"][1]


@pytest.mark.parametrize(
    ("settings", "line", "fact"),
    [
        ("[policy]\nagreements = []", 2, '"agreements" is not a setting of policy. Did you mean'),
        ("[policy]\nagreement = 3", 2, "agreement cannot be 3. Write [[policy.agreement]]"),
        (AGREEMENT + "expire = 1", 7, '"expire" is not a setting of policy.agreement. Did you'),
        (AGREEMENT.replace("2027-01-15", '"soon"'), 4, "expires cannot be 'soon'. Write a date"),
        (AGREEMENT.replace("2027-01-15", "2027-01-15T10:00:00"), 4, "expires cannot be"),
        (AGREEMENT.replace("2027-01-15", "2025-01-15"), 4, "expires before it is signed."),
        (AGREEMENT.replace('"privacy office"', '""'), 5, "owner cannot be ''. Say who"),
        (AGREEMENT.replace('owner = "privacy office"\n', ""), 1, "has no owner. Say who looks"),
        (AGREEMENT.replace('tracker = "mixpanel"\n', ""), 1, "needs a vendor or a tracker"),
        (AGREEMENT + 'vendor = "Mixpanel"', 7, "needs a vendor or a tracker, and not both."),
        (AGREEMENT + "covers = 3", 7, "covers cannot be 3."),
        (AGREEMENT + "covers = { rutes = [] }", 7, '"rutes" is not a setting of covers. Did you'),
        (AGREEMENT + "covers = { routes = [] }", 1, "routes cannot be []. Write addresses"),
        (AGREEMENT + 'covers = { trackers = ["mixpanel"] }', 7, "names trackers that tracker"),
        (AGREEMENT + 'covers = { data = ["emial"] }', 2, '"emial" is not a kind of data. Did you'),
        (AGREEMENT.replace('"mixpanel"', '"mixpane"'), 2, '"mixpane" is not a tracker. Did you'),
        (AGREEMENT.replace("tracker", "vendor").replace("mixpanel", "Nobody"), 2, "is the vendor"),
        (APPROVED.replace('reason = "no', 'because = "no'), 5, '"because" is not a setting of'),
        (APPROVED.replace("until = 2027-01-15\n", ""), 1, "has no until. Write a date"),
        (APPROVED.replace('["mixpanel"]', '"mixpane"'), 2, '"mixpane" is not a tracker.'),
        ("[policy.events]\nmixpanel = 3", 2, "mixpanel cannot be 3. Write [policy.events.mixp"),
        ("[policy.events.mixpanel]\nLead = true", 2, "Lead cannot be true. List the parameters"),
        ("[policy.events.mixpane]\nLead = []", 1, '"mixpane" is not a tracker.'),
        ("policy = 3", 1, "policy cannot be 3. Write a table, [policy]."),
    ],
)
def test_mistakes_are_named_with_their_line(run, site, settings: str, line: int, fact: str) -> None:
    site.add("index.html")
    site.add("pixelward.toml", settings)
    said = run("lint").mistake()
    assert said.startswith(f"pixelward.toml:{line}: "), said
    assert fact in said


def test_settings_of_a_table_in_pyproject(run, site) -> None:
    site.add("careers.html", CAREERS)
    site.add("pyproject.toml", AGREEMENT.replace("[[policy", "[[tool.pixelward.policy"))
    assert run("lint", "--select", "PW502", "--report", "json").json["results"] == []

"""`pixelward explain`: the page of a rule, the card of a tracker."""

from __future__ import annotations

import pytest

from pixelward.engine import all_rules
from pixelward.resources import rules_dir, signatures_dir
from running import known

TRACKERS = known(signatures_dir()).trackers


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_a_rule_is_explained_by_its_page(run, rule) -> None:
    page = (rules_dir() / f"{rule.id}.md").read_text("utf-8")
    done = run("explain", rule.id)
    assert (done.code, done.err) == (0, "")
    assert done.out == page.rstrip() + "\n"
    assert run("explain", rule.id.lower()) == done
    assert run("explain", rule.name) == done


@pytest.mark.parametrize("tracker", TRACKERS, ids=lambda tracker: tracker.id)
def test_a_tracker_is_explained_by_its_card(run, tracker) -> None:
    done = run("explain", tracker.id)
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    assert lines[0] == f"# {tracker.name}"
    assert f"- Vendor: {tracker.vendor}" in lines
    assert f"- HIPAA risk: {tracker.risk.name.lower()}" in lines
    source = tracker.agreement.source
    said = f"source: {source}, checked" if source else "checked"
    assert f"  ({said} {tracker.agreement.checked})" in lines
    for text in (tracker.card.use_case, tracker.card.hhs, tracker.card.alternative):
        assert text.strip() in done.out
    for source in tracker.sources:
        assert f"- {source.url} (read {source.read})" in lines


def test_every_status_of_an_agreement_has_words(run) -> None:
    from pixelward.report._card import _BAA

    assert {tracker.agreement.status for tracker in TRACKERS} <= set(_BAA)


@pytest.mark.parametrize(
    ("subject", "step"),
    [
        ("PW2O2", 'Did you mean "PW202"?'),
        ("meta-pixl", 'Did you mean "meta-pixel"?'),
        ("advanced-maching", 'Did you mean "advanced-matching"?'),
        ("zzz", "Known: 6sense, PW101, "),
    ],
)
def test_what_is_neither(run, subject, step) -> None:
    line = run("explain", subject).mistake()
    assert line.startswith(f"{subject}: is neither a rule nor a tracker. {step}")

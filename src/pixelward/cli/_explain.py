"""`pixelward explain`: a rule's page, or a tracker's card."""

from __future__ import annotations

from pixelward.cli import _out
from pixelward.cli._own import own_folders
from pixelward.engine import rule_cards
from pixelward.errors import Error, did_you_mean
from pixelward.report._card import card
from pixelward.resources import signatures_dir
from pixelward.signatures import load


def explain(subject: str) -> int:
    """Print what there is to know about one id."""
    rules = {rule.id: rule for rule in rule_cards()}
    by_name = {rule.name: rule for rule in rules.values()}
    if rule := rules.get(subject.upper()) or by_name.get(subject):
        _out.put(rule.help.rstrip() + "\n")
        return 0
    trackers = {tracker.id: tracker for tracker in load(signatures_dir(), own_folders()).trackers}
    if subject not in trackers:
        fact = "is neither a rule nor a tracker."
        raise Error(subject, fact, did_you_mean(subject, [*rules, *by_name, *trackers]))
    _out.put("\n".join(card(trackers[subject])) + "\n")
    return 0

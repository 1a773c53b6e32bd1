"""`pixelward explain`: a rule's page, or a tracker's card."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.cli import _out
from pixelward.engine import rule_cards
from pixelward.errors import Error, did_you_mean
from pixelward.model.knowledge import Tracker
from pixelward.model.levels import word
from pixelward.resources import signatures_dir
from pixelward.signatures import load

_BAA = {
    "no": "no: the vendor signs none",
    "yes": "yes: the vendor signs one",
    "plan": "on some plans",
    "unknown": "unknown: no statement of the vendor's was found",
}


def explain(subject: str) -> int:
    """Print what there is to know about one id."""
    rules = {rule.id: rule for rule in rule_cards()}
    by_name = {rule.name: rule for rule in rules.values()}
    if rule := rules.get(subject.upper()) or by_name.get(subject):
        _out.put(rule.help.rstrip() + "\n")
        return 0
    trackers = {tracker.id: tracker for tracker in load(signatures_dir()).trackers}
    if subject not in trackers:
        fact = "is neither a rule nor a tracker."
        raise Error(subject, fact, did_you_mean(subject, [*rules, *by_name, *trackers]))
    _out.put("\n".join(card(trackers[subject])) + "\n")
    return 0


def card(tracker: Tracker) -> Iterator[str]:
    """A tracker's card as lines of Markdown."""
    agreement = tracker.agreement
    plan = f" ({agreement.plan})" if agreement.plan else ""
    yield f"# {tracker.name}"
    yield ""
    yield f"- Vendor: {tracker.vendor}"
    yield f"- Category: {tracker.category}"
    yield f"- HIPAA risk: {word(tracker.risk)}"
    yield f"- Business associate agreement: {_BAA[agreement.status]}{plan}"
    source = f"source: {agreement.source}, " if agreement.source else ""
    yield f"  ({source}checked {agreement.checked})"
    for title, text in (
        ("Use case", tracker.card.use_case),
        ("Why it matters", tracker.card.why_it_matters),
        ("What HHS says", tracker.card.hhs),
        ("Recommendation", tracker.card.recommendation),
        ("Safer alternative", tracker.card.alternative),
    ):
        yield from ("", f"## {title}", "", text.strip())
    yield from ("", "## Sources", "")
    yield from (f"- {source.url} (read {source.read})" for source in tracker.sources)
    yield from ("", "This is no legal advice.")

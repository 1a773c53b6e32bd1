"""A tracker's card in Markdown: what a reader should know about it."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.model.knowledge import Tracker
from pixelward.model.levels import word

_BAA = {
    "no": "no: the vendor signs none",
    "yes": "yes: the vendor signs one",
    "plan": "on some plans",
    "unknown": "unknown: no statement of the vendor's was found",
}


def card(tracker: Tracker, level: int = 1) -> Iterator[str]:
    """A tracker's card as lines of Markdown; its heading is of that level."""
    agreement, marks = tracker.agreement, "#" * level
    plan = f" ({agreement.plan})" if agreement.plan else ""
    yield f"{marks} {tracker.name}"
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
        yield from ("", f"{marks}# {title}", "", text.strip())
    yield from ("", f"{marks}# Sources", "")
    yield from (f"- {source.url} (read {source.read})" for source in tracker.sources)
    yield from ("", "This is no legal advice.")

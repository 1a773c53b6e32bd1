"""What a tracker is told, as JSON and SARIF say it: the kind, the key, the medical words."""

from __future__ import annotations

from collections.abc import Iterable

from pixelward.model.knowledge import Term
from pixelward.model.report import Sent

Fields = dict[str, object]


def data(sent: Iterable[Sent]) -> list[Fields]:
    """Each kind of data under each key once, with all medical words that are evidence for it."""
    told: dict[tuple[str, str], list[Sent]] = {}
    for item in sent:
        told.setdefault((item.data, item.key), []).append(item)
    return [_told(kind, key, found) for (kind, key), found in told.items()]


def _told(kind: str, key: str, found: list[Sent]) -> Fields:
    terms = dict.fromkeys(term for item in found for term in item.terms)
    named: Fields = {"type": kind, "key": key}
    if not terms:
        return named
    because = next((item.because for item in found if item.because), None)
    return {**named, "terms": [_term(term) for term in terms], "because": because}


def _term(term: Term) -> Fields:
    return {"text": term.text, "class": term.kind, "weight": term.weight}

"""`pixelward terms`: which medical terms a text holds, how much they weigh, and why."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pixelward.cli import _out
from pixelward.cli._asked import Asked, asked
from pixelward.config import load
from pixelward.errors import Error, did_you_mean
from pixelward.medical import IN_CONTEXT, Heard, Own, Term, dismissed, hear, own
from pixelward.report._encode import compact, storable
from pixelward.report._visible import visible

CONTEXTS = ("health", "none")
_BECAUSE = {
    "asked": "in a context that is about health",
    "settings": "on a site that is about health (settings)",
}
_MARGIN = " " * 18  # the width of the two columns before a text


def terms(texts: list[str], config: Path | None, context: str | None, *, as_json: bool) -> int:
    """Say of each text what it names; 0 whatever that is."""
    if context is not None and context not in CONTEXTS:
        step = did_you_mean(context, CONTEXTS)
        raise Error("--context", f'"{context}" is not a context.', step)
    settings = load(Path.cwd(), config).terms
    words, because = own(settings), _because(context, settings.health is True)
    say = _record if as_json else _lines
    _out.stream(say(one, _heard(one, because, words), words) for one in asked(texts))
    return 0


def _because(context: str | None, settled: bool) -> str:
    """How the texts are known to be about health, if they are."""
    if context is None:
        return _BECAUSE["settings"] if settled else ""
    return _BECAUSE["asked"] if context == "health" else ""


def _heard(one: Asked, because: str, words: Own) -> Heard:
    return hear(one.text, key=one.key, context=because, own=words)


def _record(one: Asked, heard: Heard, words: Own) -> str:
    record = {
        "text": one.text,
        "score": heard.score,
        "medical": heard.speaks,
        "terms": [
            {"text": term.text, "class": term.kind, "weight": term.weight} for term in heard.terms
        ],
        "because": [why for term in heard.terms if (why := _why(term, heard))],
        "not_medical": [phrase.text for phrase in dismissed(one.text, own=words)],
    }
    return f"{storable(compact(record))}\n"


def _lines(one: Asked, heard: Heard, words: Own) -> str:
    word = "medical" if heard.speaks else "not medical"
    head = f"{word:<11}  {heard.score:<3}  {visible(one.text)}".rstrip()
    because = (*_named(heard), *_dismissed(one.text, words))
    return "".join(f"{line}\n" for line in (head, *because))


def _named(heard: Heard) -> Iterator[str]:
    for term in heard.terms:
        why = _why(term, heard)
        said = f'"{visible(term.text)}" ({term.kind}, {term.weight})'
        yield _MARGIN + (f"{said} {visible(why)}" if why else said)


def _why(term: Term, heard: Heard) -> str:
    """What counts for a term or against it, beyond its weight."""
    if heard.speaks or term.because:
        return heard.second(term)
    if term.weight < IN_CONTEXT:
        return "says nothing by itself, even where all is about health"
    return "is weak: it needs a second signal, or a context that is about health"


def _dismissed(text: str, words: Own) -> Iterator[str]:
    for phrase in dismissed(text, own=words):
        where = phrase.because or "(by the lists of the linter)"
        yield f'{_MARGIN}"{visible(phrase.text)}" only looks medical {visible(where)}'

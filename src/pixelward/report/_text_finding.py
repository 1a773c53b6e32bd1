"""One finding, as a developer reads it: where, what, the code, who sees it, what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pixelward.model.levels import Confidence, word
from pixelward.model.place import Place
from pixelward.model.program import Route
from pixelward.model.report import Result, Sent
from pixelward.report._paint import paint
from pixelward.report._text_frame import frame
from pixelward.report._visible import filled, visible
from pixelward.report._words import sentence, some
from pixelward.report.base import Style

_INDENT = "  "
_LABEL = 8  # the width of the column with `from`, `sends`, `routes`, `via` and `next`
_ROUTES = 3
_TOLD = 6


def finding(item: Result, name: str, style: Style, *, code: bool = True) -> Iterator[str]:
    """The whole of it, in lines; without the code where the reader has just seen it."""
    found = item.finding
    yield _header(item, name, style)
    yield from paragraph(sentence(found.message), style)
    yield from _framed(item, style) if code else [""]
    yield from _labelled("from", [_written(item.place)], style)
    yield from _labelled(_sends(found.sent), [_told(found.sent)], style)
    yield from _labelled("routes", [_seen_on(found.routes)], style)
    steps = (f"{_shown(step.place)}  {step.message}" for step in item.flow)
    yield from _labelled("via", steps, style)
    yield from _labelled("next", [sentence(found.next_step)], style)


def _sends(sent: Iterable[Sent]) -> str:
    """What a form of the page asks for is not known to be sent."""
    return "asks" if all(item.role == "form" for item in sent) else "sends"


def position(place: Place) -> str:
    """`path:line:column`, which terminals and editors can open."""
    return visible(f"{place.path}:{place.start.line}:{place.start.column}")


def _written(place: Place) -> str:
    """Where a bundle's code was written, in the same form; nothing without a source map."""
    found = place.original
    return visible(f"{found.path}:{found.line}:{found.column}") if found else ""


def _shown(place: Place) -> str:
    return _written(place) or position(place)


def patterns(routes: Iterable[Route], most: int) -> str:
    """The first few routes, by address; nothing if no route shows the code."""
    return some((route.pattern for route in routes if route.pattern != "*"), most)


def paragraph(text: str, style: Style, first: str = _INDENT, rest: str = _INDENT) -> list[str]:
    """The text in lines no wider than the terminal, unless a word is."""
    words = visible(text.replace("\n", " ")).split(" ")
    lines = filled(words, max(style.width, 40) - len(rest))
    return [f"{rest if number else first}{line}" for number, line in enumerate(lines)]


def _header(item: Result, name: str, style: Style) -> str:
    found = item.finding
    severity = word(found.severity)
    parts = (
        paint(position(item.place), "strong", style),
        paint(severity, severity, style),
        f"{paint(visible(found.rule), severity, style)} {visible(name)}".rstrip(),
        paint(", ".join(_remarks(item)), "faint", style),
    )
    return "  ".join(filter(None, parts))


def _remarks(item: Result) -> Iterator[str]:
    if item.finding.confidence is not Confidence.RESOLVED:
        yield f"({word(item.finding.confidence)})"
    if item.state == "unchanged":
        yield "(in the baseline)"


def _framed(item: Result, style: Style) -> Iterator[str]:
    lines = list(frame(item.place, item.finding.severity, style))
    if lines:
        yield from ("", *lines, "")


def _told(sent: tuple[Sent, ...]) -> str:
    return some(dict.fromkeys(map(_piece, sent)), _TOLD)


def _piece(sent: Sent) -> str:
    key = sent.key or ("event name" if sent.role == "event" else sent.role)
    said = f"{key} -> {sent.name} ({sent.shown})" if sent.shown else f"{key} -> {sent.name}"
    terms = " and ".join(f'"{term.text}" ({term.kind}, {term.weight})' for term in sent.terms)
    return " ".join(filter(None, (f"{said} by {terms}" if terms else said, sent.because)))


def _seen_on(routes: tuple[Route, ...]) -> str:
    return patterns(routes, _ROUTES) or ("none that is known to show this code" if routes else "")


def _labelled(label: str, texts: Iterable[str], style: Style) -> Iterator[str]:
    rest = _INDENT + " " * _LABEL
    for number, text in enumerate(filter(None, texts)):
        shown = label if number == 0 else ""
        lines = paragraph(text, style, rest, f"{rest}  ")
        head = f"{_INDENT}{paint(shown, 'faint', style)}{' ' * (_LABEL - len(shown))}"
        yield from (head + lines[0][len(rest) :], *lines[1:])

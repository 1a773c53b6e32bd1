"""One finding, as a developer reads it: where, what, the code, who sees it, what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pixelward.model.levels import Confidence, Purpose, word
from pixelward.model.place import Place
from pixelward.model.program import Route
from pixelward.model.report import Result, Sent
from pixelward.report._paint import file_link, paint
from pixelward.report._text_frame import frame
from pixelward.report._visible import cells, filled, visible
from pixelward.report._words import sentence, some
from pixelward.report.base import Detail, Style

_INDENT = "  "
_LABEL = 8  # the width of the column with `from`, `sends`, `routes`, `via`, `why` and `next`
_NARROW = 40
_WIDE = 80  # from here on a finding begins with one line, which may be searched for
_ROUTES = 3
_TOLD = 6
_ALL = 1_000_000
# What is no code of a page is shown by none.
_OFF_PAGE = (Purpose.PACKAGE, Purpose.POLICY)


def finding(item: Result, name: str, style: Style, *, code: bool = True) -> Iterator[str]:
    """The whole of it, in lines; without the code where the reader has just seen it."""
    found = item.finding
    full = style.detail is Detail.FULL
    yield from _header(item, name, style)
    yield from paragraph(sentence(found.message), style)
    yield from _framed(item, style) if code else [""]
    yield from _labelled("from", [_written(item.place)], style)
    yield from _labelled(_sends(found.sent), [_told(found.sent, _ALL if full else _TOLD)], style)
    yield from _labelled("routes", [_seen_on(item, _ALL if full else _ROUTES)], style)
    steps = (f"{shown_at(step.place)}  {step.message}" for step in item.flow)
    yield from _labelled("via", steps, style)
    yield from _labelled("why", [sentence(item.justification)], style)
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


def shown_at(place: Place) -> str:
    """Where a person looks for it: of a bundle's code, where it was written."""
    return _written(place) or position(place)


def patterns(routes: Iterable[Route], most: int) -> str:
    """The first few routes, by address; nothing if no route shows the code."""
    return some((route.pattern for route in routes if route.pattern != "*"), most)


def paragraph(text: str, style: Style, first: str = _INDENT, rest: str = _INDENT) -> list[str]:
    """The text in lines no wider than the terminal, unless a word is."""
    words = visible(text.replace("\n", " ")).split(" ")
    lines = filled(words, max(style.width, _NARROW) - len(rest))
    return [f"{rest if number else first}{line}" for number, line in enumerate(lines)]


def _header(item: Result, name: str, style: Style) -> Iterator[str]:
    """On one line, or on two where the terminal is too narrow for it."""
    found, at = item.finding, position(item.place)
    rule, remarks = visible(f"{found.rule} {name}".rstrip()), ", ".join(_remarks(item))
    severity = word(found.severity)
    parts = (
        paint(severity, severity, style),
        file_link(_rule(rule, severity, style), style.pages, f"{found.rule}.md", style),
        paint(remarks, "faint", style),
    )
    said = "  ".join(filter(None, parts))
    place = file_link(paint(at, "strong", style), style.files, item.place.path, style)
    whole = "  ".join(filter(None, (at, severity, rule, remarks)))
    if style.width >= _WIDE or cells(whole) <= max(style.width, _NARROW):
        yield f"{place}  {said}"
        return
    yield place
    yield f"{_INDENT}{said}"


def _rule(text: str, severity: str, style: Style) -> str:
    id_, space, name = text.partition(" ")
    return f"{paint(id_, severity, style)}{space}{name}"


def _remarks(item: Result) -> Iterator[str]:
    if item.finding.confidence is not Confidence.RESOLVED:
        yield f"({word(item.finding.confidence)})"
    if item.state == "unchanged":
        yield "(in the baseline)"
    if item.state == "suppressed":
        yield "(suppressed)"


def _framed(item: Result, style: Style) -> Iterator[str]:
    lines = list(frame(item.place, item.finding.severity, style))
    if lines:
        yield from ("", *lines, "")


def _told(sent: tuple[Sent, ...], most: int) -> str:
    return some(dict.fromkeys(map(_piece, sent)), most)


def _piece(sent: Sent) -> str:
    key = sent.key or ("event name" if sent.role == "event" else sent.role)
    said = f"{key} -> {sent.name} ({sent.shown})" if sent.shown else f"{key} -> {sent.name}"
    terms = " and ".join(f'"{term.text}" ({term.kind}, {term.weight})' for term in sent.terms)
    return " ".join(filter(None, (f"{said} by {terms}" if terms else said, sent.because)))


def _seen_on(item: Result, most: int) -> str:
    routes = item.finding.routes
    unplaced = routes and item.finding.use.signature.purpose not in _OFF_PAGE
    return patterns(routes, most) or ("no page is known to show this code" if unplaced else "")


def _labelled(label: str, texts: Iterable[str], style: Style) -> Iterator[str]:
    rest = _INDENT + " " * _LABEL
    for number, text in enumerate(filter(None, texts)):
        shown = label if number == 0 else ""
        lines = paragraph(text, style, rest, f"{rest}  ")
        head = f"{_INDENT}{paint(shown, 'faint', style)}{' ' * (_LABEL - len(shown))}"
        yield from (head + lines[0][len(rest) :], *lines[1:])

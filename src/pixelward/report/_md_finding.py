"""One finding in a comment: a line, and all the rest when asked for."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.model.levels import Confidence, word
from pixelward.model.report import Result, Sent
from pixelward.report._md import block, code, folded, html_code, prose
from pixelward.report._text_finding import shown_at
from pixelward.report._text_frame import frame
from pixelward.report._words import count, sentence, some
from pixelward.report.base import Style

_FRAME = Style(width=100)
_ROUTES = 10
_TOLD = 10
_PLACES = 10


def finding(result: Result, others: list[Result], name: str) -> str:
    """A finding, and where else the same is."""
    found = result.finding
    at, rule = f"{result.place.path}:{result.place.start.line}", f"{found.rule} {name}".rstrip()
    more = f" and {count(len(others), 'more place')}" if others else ""
    title = f"<b>{word(found.severity)}</b> {html_code(rule)} in {html_code(at)}{more}"
    points = "\n".join(_points(result, others))
    return folded(title, prose(sentence(found.message)), _code(result), points)


def known(result: Result) -> str:
    """One that is no news, in a line, with the reason why it is none."""
    at = code(f"{result.place.path}:{result.place.start.line}")
    why = prose(sentence(result.justification or result.finding.message))
    return f"- {prose(result.finding.rule)} in {at}: {why}"


def _code(result: Result) -> str:
    lines = list(frame(result.place, result.finding.severity, _FRAME))
    return block(lines) if lines else ""


def _points(result: Result, others: list[Result]) -> Iterator[str]:
    found = result.finding
    if told := list(dict.fromkeys(map(_told, found.sent))):
        yield f"- **Is told:** {some(told, _TOLD)}"
    if pages := [code(route.pattern) for route in found.routes if route.pattern != "*"]:
        yield f"- **Pages:** {some(pages, _ROUTES)}"
    if result.flow:
        steps = (f"{code(shown_at(step.place))} {prose(step.message)}" for step in result.flow)
        yield f"- **Way:** {'; '.join(steps)}"
    if found.confidence is not Confidence.RESOLVED:
        yield f"- **Certainty:** {word(found.confidence)}"
    if others:
        places = (code(f"{one.place.path}:{one.place.start.line}") for one in others)
        yield f"- **The same in** {some(places, _PLACES)}"
    yield f"- **Next:** {prose(sentence(found.next_step))}"


def _told(sent: Sent) -> str:
    key = sent.key or ("event name" if sent.role == "event" else sent.role)
    shown = f" ({code(sent.shown)})" if sent.shown else ""
    return f"{code(key)} is {prose(sent.name)}{shown}"

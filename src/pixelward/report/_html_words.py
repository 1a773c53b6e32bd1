"""How things are called on the page: severities as badges, routes, places."""

from __future__ import annotations

from pixelward.model.levels import Severity, word
from pixelward.model.place import Place
from pixelward.model.report import Result
from pixelward.report._html import Html, el
from pixelward.report._inventory import UNPLACED

_STATES = {"unchanged": "in the baseline"}


def badge(label: str, tone: str) -> Html:
    """A word on its colour."""
    return el("span", label, class_=f"badge {tone}")


def severity(level: Severity) -> Html:
    """A severity as a badge."""
    return badge(word(level), word(level))


def state(result: Result) -> str:
    """What was decided about a result, in words."""
    return _STATES.get(result.state, result.state)


def pattern(route: str) -> Html:
    """A route's address, or that no known one shows the code."""
    return Html("not placed") if route == UNPLACED else el("code", route)


def spot(place: Place) -> Html:
    """`path:line`, and where the code was written if this was made from it."""
    here = el("code", f"{place.path}:{place.start.line}")
    if place.original is None:
        return here
    made = el("code", f"{place.original.path}:{place.original.line}")
    return Html(f"{here} (written in {made})")

"""Puts exposures into words: what is sent, where, and what the vendor signs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from pixelward.model.guards import Guard
from pixelward.model.knowledge import SettingPattern, Tracker
from pixelward.model.program import Route
from pixelward.model.report import Sent
from pixelward.rules._grouping import Group

Place = str  # where a group is, in words
_MESSAGE = 240  # characters: what a reader takes in, and a terminal shows, at one glance
_NOWHERE = "in code that no known route shows"
_PATTERN, _BECAUSE, _TEXT = 48, 70, 40  # the most that each may take of it


def receives(group: Group) -> str:
    """What the tracker is told in a group, where, and what its vendor signs."""
    signs = agreement(group.tracker)

    def say(most: int, terms: int) -> str:
        what, on = _what(group.sent, most, terms), _where(group.routes, most)
        return f"{group.tracker.name} receives {what} {on}. {signs}"

    said = [say(2, 1), say(1, 1), say(2, 0)]
    return next((one for one in said if len(one) <= _MESSAGE), say(1, 0))


def present(group: Group, why: str) -> str:
    """Where the tracker is, and one sentence on why that matters."""
    return _fitting(lambda most: f"{group.tracker.name} is {_where(group.routes, most)}. {why}")


def held(group: Group, why: str) -> str:
    """That only consent holds the tracker back, and where."""
    name = group.tracker.name
    return _fitting(
        lambda most: f"Only consent holds {name} back {_where(group.routes, most)}. {why}"
    )


def unchecked(group: Group, why: str) -> str:
    """That a script is run as its server sends it, and where."""
    name = group.tracker.name
    return _fitting(
        lambda most: f"{name}'s script runs unchecked {_where(group.routes, most)}. {why}"
    )


def told(group: Group, to: str, why: str) -> str:
    """What the tracker is told to do, where, and what that means."""
    name = group.tracker.name
    return _fitting(lambda most: f"{name} is told {to} {_where(group.routes, most)}. {why}")


def secret(group: Group, key: str, *, shown: bool) -> str:
    """That a secret stands in the code, without the secret."""
    what = (
        f"A secret of {group.tracker.name} ({_clip(key, _TEXT)})"
        if key
        else (f"A secret of {group.tracker.name}")
    )
    if not shown:
        return f"{what} stands in code; no page is known to show it, but every copy holds it."
    return _fitting(
        lambda most: (
            f"{what} is part of code that every visitor can read"
            f" {_where(group.routes, most)}. Whoever has it can act in the account."
        )
    )


def counted(group: Group, why: str) -> str:
    """That the tracker is on the site at all, whatever its pages are about."""
    placed = [route for route in group.routes if route.pattern != "*"]
    where = f"on {len(placed)} pages of the site" if len(placed) > 1 else _alone(placed)
    if not placed and isinstance(group.use.signature.pattern, SettingPattern):
        where = "set up for the whole site"
    return f"{group.tracker.name} is {where}. {why}"


def beyond(group: Group, record: str, what: str) -> str:
    """What a record of the project's does not have, and where that is."""
    return _fitting(lambda most: f"{record} does not have {what} {_where(group.routes, most)}.")


def placed(group: Group, say: Callable[[Place], str]) -> str:
    """A sentence that says itself where: `on /a, which names a health condition`."""
    return _fitting(lambda most: say(_where(group.routes, most)))


def by_tag(group: Group, tag: Guard, why: str) -> str:
    """Which tag of a container fires the tracker, at what event, and on which pages."""
    name = group.tracker.name

    def say(most: int) -> str:
        where = _where(group.routes, most)
        on = "wherever its container is loaded" if where == _NOWHERE else where
        return f"The container's tag {tag.text} fires {name} {on}. {why}"

    return _fitting(say)


def _alone(placed: Sequence[Route]) -> str:
    return f"on {_address(placed[0])}" if placed else _NOWHERE


def agreement(tracker: Tracker) -> str:
    """One sentence on the business associate agreement, as far as the tracker's card knows."""
    vendor, plan = tracker.vendor, tracker.agreement.plan
    match tracker.agreement.status:
        case "no":
            return f"{vendor} signs no business associate agreement."
        case "plan" if plan:
            return f"{vendor} signs a business associate agreement only with {_clip(plan, _TEXT)}."
        case "plan":
            return f"{vendor} signs a business associate agreement only with some plans."
        case "yes":
            return f"Check that your business associate agreement with {vendor} covers it."
        case _:
            return f"No business associate agreement with {vendor} is known."


def _fitting(say: Callable[[int], str]) -> str:
    """The sentence that names two of many things or, where that is too long, one."""
    said = say(2)
    return said if len(said) <= _MESSAGE else say(1)


def _where(routes: Sequence[Route], most: int) -> str:
    """`on /a, which names a health condition`, or `on /a, /b and 7 more`; the worst route first."""
    first, *others = routes
    if first.pattern == "*":
        return _NOWHERE
    because = _clip(first.because, _BECAUSE)
    if not others:
        return f"on {_address(first)}" + (f", which {because}" if because else "")
    said = f"on {_listing([_address(route) for route in routes], most)}"
    return f"{said}; the first {because}" if because else said


def _what(sent: Sequence[Sent], most: int, terms: int) -> str:
    """`e-mail address (em), name (fn, ln)`: each kind of data once, with where it was seen.

    Of what is medical so many terms are quoted, unless they are all that is seen.
    """
    named: dict[str, list[str]] = defaultdict(list)
    for item in sent:
        named[_seen(item)].append(_named(item, terms))
    seen: dict[str, list[str]] = defaultdict(list)
    for at, names in named.items():
        seen[_listing([*dict.fromkeys(names)], most)].append(at)
    return _listing([f"{name} ({_listing(at, most)})" for name, at in seen.items()], most)


def _named(item: Sent, terms: int) -> str:
    """`health condition "asthma"`."""
    found = sorted(item.terms, key=lambda term: -term.weight)[:terms]
    told = (term.text for term in found if term.text not in (item.shown, item.key))
    return " ".join((item.name, *(f'"{_clip(text, _TEXT)}"' for text in told)))


def _listing(items: Sequence[str], most: int) -> str:
    """`a`, `a and b`, or `a, b and 7 more`."""
    if len(items) == 1:
        return items[0]
    if len(items) <= most:
        return f"{', '.join(items[:-1])} and {items[-1]}"
    return f"{', '.join(items[:most])} and {len(items) - most} more"


def _clip(text: str, most: int) -> str:
    """The text, or the start of it and an ellipsis."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _address(route: Route) -> str:
    return _clip(route.pattern, _PATTERN)


def _seen(item: Sent) -> str:
    """Where the datum was seen; a constant is quoted only where it is no one's identifier."""
    quoted = f'"{_clip(item.shown, _TEXT)}"' if item.how == "text" and not item.identifier else ""
    if item.role == "event":
        return f"event {quoted or _clip(item.shown, _TEXT)}"
    return f"{_clip(item.key, _TEXT)} {quoted}".strip() or _clip(item.shown, _TEXT) or "…"

"""Says in a sentence what a change tells whom, or does not tell any more."""

from __future__ import annotations

from collections.abc import Sequence

from pixelward.model.agreed import COMPUTED, FactKind

_MOST = 3  # addresses that a sentence names
_WITHOUT_EVENT = {"(init)": " when it starts", "(identify)": " as who the visitor is"}


def added(name: str, kind: FactKind, what: str, on: Sequence[str], data: str) -> str:
    """What is new, as a sentence about the change; `name` is the tracker's."""
    match kind:
        case FactKind.TRACKER | FactKind.ROUTE:
            return f"This change brings {name} to {_places(on)}."
        case FactKind.ACCOUNT:
            return f"This change sends what {name} is told to account `{what}`."
        case FactKind.EVENT:
            return f"This change tells {name} about {_event(what)} {_on(on)}."
        case FactKind.SENDS:
            return f"This change sends {name} `{what}`{_holding(data)}{_with(on)}."


def gone(name: str, kind: FactKind, what: str, on: Sequence[str], data: str) -> str:
    """What is in the lock only."""
    match kind:
        case FactKind.TRACKER:
            return f"{name} is gone."
        case FactKind.ROUTE:
            return f"{name} is no longer {_on(on)}."
        case FactKind.ACCOUNT:
            return f"{name} no longer uses account `{what}`."
        case FactKind.EVENT:
            return f"{name} is no longer told about {_event(what)} {_on(on)}."
        case FactKind.SENDS:
            return f"{name} is no longer sent `{what}`{_holding(data)}{_with(on)}."


def _event(name: str) -> str:
    return "an event whose name code computes" if name == COMPUTED else f"`{name}`"


def _on(routes: Sequence[str]) -> str:
    if list(routes) == ["*"]:
        return "in code that no known route shows"
    return f"on {_places(routes)}"


def _places(routes: Sequence[str]) -> str:
    placed = ["code that no known route shows" if one == "*" else one for one in routes]
    if len(placed) > _MOST:
        return f"{', '.join(placed[:_MOST])} and {len(placed) - _MOST} more"
    return " and ".join((", ".join(placed[:-1]), placed[-1])) if placed[1:] else "".join(placed)


def _holding(data: str) -> str:
    return f" ({data})" if data else ""


def _with(on: Sequence[str]) -> str:
    occasion = on[0] if on else ""
    if occasion == COMPUTED or not occasion.startswith("("):
        return f" with {_event(occasion)}" if occasion else ""
    return _WITHOUT_EVENT.get(occasion, "")

"""Keeps what only a server should know out of all that a report may say of uses."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from pixelward.exposures._identifiers import hide
from pixelward.model.place import CodeFlow
from pixelward.model.program import TrackerUse
from pixelward.model.report import Sent

_SHORTEST = 8  # what is shorter is a word or a number, and stands in for a secret


def secrets(uses: Iterable[TrackerUse]) -> frozenset[str]:
    """The texts that no report may show, whatever they stand beside."""
    found = (secret.text for use in uses for secret in use.secrets)
    return frozenset(text for text in found if len(text) >= _SHORTEST)


def discreet(uses: tuple[TrackerUse, ...]) -> tuple[TrackerUse, ...]:
    """The uses, with every secret taken out of their names, conditions and steps."""
    hidden = secrets(uses)
    return tuple(_discreet(use, hidden) for use in uses) if hidden else uses


def silent(sent: Sent, hidden: Collection[str]) -> Sent:
    """A piece of data, shown without what is hidden."""
    if not hidden:
        return sent
    return replace(sent, key=hide(sent.key, hidden), shown=hide(sent.shown, hidden))


def _discreet(use: TrackerUse, hidden: Collection[str]) -> TrackerUse:
    return replace(
        use,
        event=hide(use.event, hidden) if use.event else use.event,
        account=hide(use.account, hidden) if use.account else use.account,
        guards=tuple(replace(guard, text=hide(guard.text, hidden)) for guard in use.guards),
        flow=_steps(use.flow, hidden),
    )


def _steps(flow: CodeFlow, hidden: Collection[str]) -> CodeFlow:
    return tuple(replace(step, message=hide(step.message, hidden)) for step in flow)

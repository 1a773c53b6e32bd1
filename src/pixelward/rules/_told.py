"""Puts into words what a tracker hears of by an event, and what it collects without one."""

from __future__ import annotations

from collections.abc import Sequence

from pixelward.model.report import Sent
from pixelward.rules._grouping import Group
from pixelward.rules._words import MESSAGE, TEXT, agreement, clip, fitting, listing, whereabouts


def heard(group: Group) -> str:
    """That the tracker is told of a booking, in which words, where, and what its vendor signs."""
    signs, name = agreement(group.tracker), group.tracker.name

    def say(most: int) -> str:
        said = listing([*dict.fromkeys(_quoted(item) for item in group.sent)], most)
        return f"{name} hears of a booking or a search for care ({said}) {on(most)}. {signs}"

    def on(most: int) -> str:
        return whereabouts(group.routes, most)

    return fitting(say)


def _quoted(item: Sent) -> str:
    said = f'"{clip(item.shown, TEXT)}"'
    return f"event {said}" if item.role == "event" else f"{clip(item.key, TEXT)} {said}".strip()


def collects(group: Group, is_on: bool, says: str) -> str:
    """That the tracker collects by itself, or may, where, and what forms there ask for."""

    def say(most: int) -> str:
        where, asks = whereabouts(group.routes, most), _asks(group.sent, most)
        if is_on:
            return f"{group.tracker.name} collects by itself {where}{asks}."
        return (
            f"{group.tracker.name} may collect by itself {where}{asks}:"
            " a setting of its vendor's decides, which no code shows."
        )

    said = fitting(say)
    whole = f"{said} {says}" if is_on else said
    return whole if len(whole) <= MESSAGE else said


def _asks(sent: Sequence[Sent], most: int) -> str:
    labels = [f'"{clip(item.shown, TEXT)}"' for item in sent]
    return f"; a form asks for {listing(labels, most)}" if labels else ""

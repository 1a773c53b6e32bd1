"""How well a report agrees with the labels of one checkout."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from label_cases import OLDER, Label

from pixelward.model.knowledge import Tracker
from pixelward.parse import host_of

SNIPPET = 24  # lines: a vendor's snippet is one thing, and its load is reported at one of them
IN_SNIPPETS = {"base-snippet": {"load", "init"}, "script-src": {"load"}}  # the purposes that count


class Outcome(Enum):
    """What became of a label; the first three count as found, each more loosely."""

    EXACT = "on its line"
    NEAR = "within a few lines"
    SNIPPET = "in the same snippet"
    MISSED = "missed"
    SILENT = "silent, as it should be"
    FALSE = "a use where there is none"
    MOVED = "moved: the line does not speak of it"
    UNREAD = "not read"
    ABSENT = "not there"
    UNKNOWN = "no signatures"


FOUND = (Outcome.EXACT, Outcome.NEAR, Outcome.SNIPPET)
JUDGED = (*FOUND, Outcome.MISSED)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A label, what became of it, and why where that needs saying."""

    label: Label
    outcome: Outcome
    why: str = ""


@dataclass(frozen=True, slots=True)
class Checkout:
    """A folder with a project, and the JSON report on it."""

    folder: Path
    report: Mapping[str, Any]

    def uses(self, path: str, tracker: str = "") -> tuple[Mapping[str, Any], ...]:
        """The uses of one tracker in a file, or of any."""
        uses = (use for use in self.report["uses"] if use["path"] == path)
        meant = {tracker, OLDER.get(tracker, tracker)}
        return tuple(use for use in uses if not tracker or use["tracker"] in meant)

    def unread(self, path: str) -> str:
        """Why a file was not analysed; empty when it was."""
        for notice in self.report["coverage"]["skipped"]:
            if notice["path"] == path:
                return str(notice["reason"])
        if host_of(path):
            return ""
        return f"{''.join(Path(path).suffixes) or Path(path).name} is read by no language"

    def text(self, label: Label, slack: int) -> str:
        """The lines around a label."""
        every = (self.folder / label.path).read_text("utf-8", "replace").split("\n")
        return "\n".join(every[max(0, label.line - 1 - slack) : label.line + slack])


def verdict(label: Label, checkout: Checkout, tracker: Tracker | None, slack: int) -> Verdict:
    """What became of one label."""
    if not (checkout.folder / label.path).is_file():
        return Verdict(label, Outcome.ABSENT, "no such file")
    reason = checkout.unread(label.path)
    if reason:
        return Verdict(label, Outcome.UNREAD, reason)
    if label.kind == "none":
        hit = any(use["line"] == label.line for use in checkout.uses(label.path))
        return Verdict(label, Outcome.FALSE if hit else Outcome.SILENT)
    if tracker is None:
        return Verdict(label, Outcome.UNKNOWN)
    return _found(label, checkout, tracker, slack)


def _found(label: Label, checkout: Checkout, tracker: Tracker, slack: int) -> Verdict:
    uses = checkout.uses(label.path, tracker.id)
    away = _away(label, uses)
    if away == 0:
        return Verdict(label, Outcome.EXACT)
    if away <= slack:
        return Verdict(label, Outcome.NEAR, f"{away} away")
    purposes = IN_SNIPPETS.get(label.kind, set())
    away = _away(label, tuple(use for use in uses if use["purpose"] in purposes))
    if away <= SNIPPET:
        return Verdict(label, Outcome.SNIPPET, f"{away} away")
    text = checkout.text(label, slack)
    outcome = Outcome.MISSED if _plausible(text, tracker) else Outcome.MOVED
    return Verdict(label, outcome, text.split("\n")[min(slack, label.line - 1)].strip()[:100])


def _away(label: Label, uses: tuple[Mapping[str, Any], ...]) -> int:
    """How many lines the nearest use is away; more than any file has if there is none."""
    return min((abs(use["line"] - label.line) for use in uses), default=sys.maxsize)


def _plausible(text: str, tracker: Tracker) -> bool:
    """Whether the lines speak of the tracker at all: else the checkout is of another day."""
    words = {needle.decode() for needle in tracker.needles} | {*tracker.name.split()}
    return any(word.lower() in text.lower() for word in words if len(word) > 2)


def by_outcome(verdicts: tuple[Verdict, ...], *outcomes: Outcome) -> Iterator[Verdict]:
    """Those with one of some outcomes, in order."""
    return (one for one in verdicts if one.outcome in outcomes)

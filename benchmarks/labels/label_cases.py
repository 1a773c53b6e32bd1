"""Hand-verified lines of public projects, and where their checkouts lie."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pixelward.model.knowledge import Tracker

# What the labels call a tracker, where its file in `signatures/trackers/` has another name for it.
NAMES = {
    "Adobe Launch": "adobe-launch",
    "Criteo OneTag": "criteo-onetag",
    "LinkedIn Insight": "linkedin-insight",
    "Matomo": "matomo",
    "Microsoft Clarity": "microsoft-clarity",
    "Microsoft UET": "microsoft-uet",
    "Plausible": "plausible",
    "Snap Pixel": "snapchat-pixel",
    "Spotify Ad Analytics": "spotify-ad-analytics",
    "X Pixel": "x-twitter-pixel",
    "Yandex Metrica": "yandex-metrica",
}
# A label names the product; its generations are trackers of their own.
OLDER = {"google-analytics": "google-analytics-legacy"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A line that holds a use of a tracker, or one that only looks as if it did: kind `none`."""

    repo: str  # "owner/name", "npm:name" or "pypi:name"
    commit: str
    path: str
    line: int
    tracker: str
    kind: str
    note: str = ""

    @property
    def folder(self) -> str:
        """The folder of its checkout."""
        return self.repo.replace("/", "+")

    @property
    def type(self) -> str:
        """The file's ending, without the dot."""
        return Path(self.path).suffix.lstrip(".") or Path(self.path).name


def labels(file: Path) -> Iterator[Label]:
    """The labels of a file with one JSON object a line."""
    for line in file.read_text("utf-8").splitlines():
        if line.strip():
            yield Label(**json.loads(line))


def ids(every: tuple[Label, ...], trackers: tuple[Tracker, ...]) -> Mapping[str, str]:
    """The labels' names of trackers, as ids; those that have no signatures yet are left out."""
    known = {tracker.name.lower(): tracker.id for tracker in trackers}
    there = {tracker.id for tracker in trackers}
    named = {label.tracker for label in every}
    found = {name: NAMES.get(name) or known.get(name.lower(), "") for name in named}
    return {name: tracker for name, tracker in found.items() if tracker in there}

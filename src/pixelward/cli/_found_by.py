"""How a tracker is found, as lines of Markdown: its loads, its calls, its switches, its samples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import assert_never

from pixelward.model.knowledge import (
    CallPattern,
    LoadPattern,
    PackagePattern,
    Selector,
    SettingPattern,
    Signature,
    Tracker,
)
from pixelward.model.levels import Confidence, word
from pixelward.report._words import count

_KINDS = {
    LoadPattern: "Loads",
    CallPattern: "Calls",
    SettingPattern: "Settings",
    PackagePattern: "Packages",
}


def found_by(tracker: Tracker) -> Iterator[str]:
    """Everything of a file but its card, in sections."""
    for kind, title in _KINDS.items():
        found = [one for one in tracker.signatures if isinstance(one.pattern, kind)]
        yield from _section(title, _signatures(found, tracker))
    yield from _section("Keys of user data", (f"- `{k}`: {data}" for k, data in tracker.user_data))
    yield from _section("What it does by itself", _behaviour(tracker))
    yield from _section("Formats", _formats(tracker))


def samples(tracker: Tracker) -> Iterator[str]:
    """Where the samples are."""
    flagged = sum(one.flagged for one in tracker.examples)
    clean = count(len(tracker.examples) - flagged, "clean sample")
    yield from ("", "## Samples", "")
    yield f"{count(flagged, 'flagged sample')} and {clean} in {tracker.path}: lines"
    lines = (f"{one.line} {'flagged' if one.flagged else 'clean'}" for one in tracker.examples)
    yield ", ".join(lines) + "."


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    found = [*lines]
    if found:
        yield from ("", f"## {title}", "", *found)


def _signatures(found: Iterable[Signature], tracker: Tracker) -> Iterator[str]:
    for name, group in groupby(found, key=lambda one: one.id.removeprefix(f"{tracker.id}/")):
        same = [*group]
        forms = ", ".join(dict.fromkeys(f"`{form}`" for one in same for form in _forms(one)))
        notes = "; ".join((same[0].purpose.value, *_notes(same[0])))
        yield f"- **{name}** ({notes}): {forms}{_asked(same[0])}"


def _forms(one: Signature) -> Iterator[str]:
    match one.pattern:
        case LoadPattern(host, path, query):
            asked = "&".join(f"{key}={glob}" for key, glob in query)
            where = path if not host.endswith(":") else path.lstrip("/")
            yield f"{host}{where}{'?' if asked else ''}{asked}"
        case CallPattern(callees, _, unwrap):
            yield from (f"{_name(callee)}{'[]' if unwrap else ''}" for callee in callees)
        case SettingPattern(keys=keys):
            yield ".".join(keys)
        case PackagePattern(registry, name):
            yield f"{registry}: {name}"
        case _:
            assert_never(one.pattern)


def _asked(one: Signature) -> str:
    match one.pattern:
        case CallPattern(when=when):
            return _when(when)
        case SettingPattern(files, when=when):
            return f" in {', '.join(f'`{file}`' for file in files)}{_when(when)}"
        case _:
            return ""


def _name(callee: tuple[str, ...]) -> str:
    first, *rest = callee
    return f"{first}#{'.'.join(rest)}" if first.startswith("npm:") else ".".join(callee)


def _when(when: tuple[tuple[Selector, frozenset[str]], ...]) -> str:
    said = ((_selector(selector), sorted(globs)) for selector, globs in when)
    joined = ", ".join(f"{part} is {' or '.join(f'`{g}`' for g in globs)}" for part, globs in said)
    return f" where {joined}" if joined else ""


def _selector(selector: Selector) -> str:
    return ".".join(map(str, selector.steps))


def _notes(one: Signature) -> Iterator[str]:
    roles = (
        ("account", one.account),
        ("event", one.event),
        ("parameters", one.params),
        ("user data", one.user_data),
        ("secret", one.secret),
    )
    yield from (f"{role} in {' and '.join(map(_selector, some))}" for role, some in roles if some)
    yield from (f"{_selector(selector)} is {data}" for selector, data in one.sends)
    for switch in one.switches:
        state = "on" if switch.on else "off"
        yield f"switches {switch.behaviour.value} {state}{_when(switch.when)}"
    if one.confidence is not Confidence.RESOLVED:
        yield word(one.confidence)


def _behaviour(tracker: Tracker) -> Iterator[str]:
    words = {"console": "set in the vendor's console"}
    for one in tracker.defaults:
        until = f", until {one.until.value}" if one.until else ""
        state = f"{words.get(one.untouched, one.untouched)} if code says nothing{until}"
        yield f"- **{one.behaviour.value}**: {state}. {one.says}"


def _formats(tracker: Tracker) -> Iterator[str]:
    yield from (f"- an id: `{one}`" for one in tracker.formats.account)
    yield from (f"- a secret: `{one}`" for one in tracker.formats.secret)

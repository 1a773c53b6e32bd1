"""Program × trackers → uses: the one place where names in code get their meaning."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from pixelward.match.calls import met_by, pushed
from pixelward.match.found import Found, Known, most_specific
from pixelward.match.packages import Package, normal, packaged
from pixelward.match.policies import allowed
from pixelward.match.settings import settled
from pixelward.match.spellings import spellings
from pixelward.match.told import uses
from pixelward.match.urls import Url, matches, read, read_link, read_own
from pixelward.model.knowledge import (
    CallPattern,
    LoadPattern,
    PackagePattern,
    SettingPattern,
    Tracker,
)
from pixelward.model.levels import Confidence
from pixelward.model.program import LinkedLoad, Program, TrackerUse

__all__ = ["allowed", "callees", "match", "own_names"]


# What a page may need later, or is known by: nothing of it runs, and nothing is told.
_HINTS = frozenset(
    {"preconnect", "dns-prefetch", "preload", "modulepreload", "prefetch", "canonical", "me"}
)


_LINK = "anchor"  # to follow: nothing of it is fetched before that
_SERVED = frozenset({"script", "img", "iframe", "code"})


def callees(trackers: Iterable[Tracker]) -> frozenset[tuple[str, ...]]:
    """The names that the linker should follow."""
    patterns = (signature.pattern for tracker in trackers for signature in tracker.signatures)
    return frozenset(c for p in patterns if isinstance(p, CallPattern) for c in p.callees)


def own_names(trackers: Iterable[Tracker]) -> frozenset[str]:
    """The globals that are a tracker's wherever a program uses the name."""
    return frozenset(name for tracker in trackers for name in tracker.own_names)


def match(program: Program, trackers: tuple[Tracker, ...]) -> tuple[TrackerUse, ...]:
    """Every use of a tracker, in order of place."""
    by_callee: dict[tuple[str, ...], list[Known]] = defaultdict(list)
    by_url: list[Known] = []
    by_setting: list[Known] = []
    by_package: dict[Package, tuple[Known, ...]] = {}
    for tracker in trackers:
        for signature in tracker.signatures:
            match signature.pattern:
                case CallPattern(names):
                    for name in names:
                        by_callee[name].append((tracker, signature))
                case LoadPattern():
                    by_url.append((tracker, signature))
                case SettingPattern():
                    by_setting.append((tracker, signature))
                case PackagePattern(registry, package):
                    key = normal(registry, package)
                    by_package[key] = (*by_package.get(key, ()), (tracker, signature))
    fetching = cache(lambda element: [one for one in by_url if _is_for(one, element)])
    calls = (each for call in program.calls for each in pushed(call))
    found = [
        *(use for call in calls for use in _of(met_by(call, by_callee[call.callee]))),
        *(use for load in program.loads for use in _loads(load, fetching(load.element))),
        *_configured(program, by_setting, by_package),
    ]
    clearest = sorted(found, key=lambda use: (use.confidence, -len(use.flow)))
    once = {_said(use): use for use in clearest}.values()
    return tuple(sorted(once, key=lambda use: (use.location, use.signature.id, use.event or "")))


def _configured(
    program: Program, by_setting: list[Known], by_package: Mapping[Package, tuple[Known, ...]]
) -> Iterator[TrackerUse]:
    """What settings bring; a plugin with settings of its own is more than a package."""
    for settings in program.settings:
        found = tuple(settled(settings, by_setting))
        yield from found
        for use in packaged(settings, by_package):
            if not any(_is_inside(one, use) for one in found):
                yield use


def _is_inside(one: TrackerUse, other: TrackerUse) -> bool:
    """Whether one use of a tracker is written inside another of it."""
    return one.tracker.id == other.tracker.id and other.location.span.contains(one.location.span)


def _said(use: TrackerUse) -> tuple[object, ...]:
    """What makes a use one of its own: three snippets may each define what one of them calls.

    Of several ways to the same words the surest is told, and of these the shortest.
    """
    what = (use.tracker.id, use.signature.id, use.event, use.account, use.told)
    return (use.location, *what, use.forwarded, use.guards)


def _of(found: list[Found]) -> Iterator[TrackerUse]:
    for one in found:
        yield from uses(one)


def _loads(load: LinkedLoad, known: list[Known]) -> Iterator[TrackerUse]:
    found: list[TrackerUse] = []
    for spelling in spellings(load.url):
        url = read_link(spelling) if load.element == _LINK else read(spelling)
        sure = load.confidence
        if url is None and load.element in _SERVED and (url := read_own(spelling)):
            # A copy on the site's own host, or on one that is computed: the path is all that speaks
            # for it.
            sure = min(sure, Confidence.INFERRED)
        if url is None:
            continue
        met = [
            Found(k, load, url=url, confidence=sure)
            for k in known
            if _fetches(load, url, k[1].pattern)
        ]
        found += (use for use in _of(most_specific(met)) if use not in found)
    yield from found


def _fetches(load: LinkedLoad, url: Url, pattern: object) -> bool:
    if not isinstance(pattern, LoadPattern) or not matches(url, pattern):
        return False
    return load.element != "link" or not _relations(load) & _HINTS or _turns_into_a_sheet(load)


def _turns_into_a_sheet(load: LinkedLoad) -> bool:
    """Whether a hint becomes the sheet once it is there: `onload="this.rel='stylesheet'"`."""
    said = (text for name, text in load.attributes if name == "onload")
    return any("rel" in text and "stylesheet" in text for text in said)


def _is_for(known: Known, element: str) -> bool:
    """Whether a signature asks for such an element; a link counts only where it is named."""
    pattern = known[1].pattern
    wanted = pattern.elements if isinstance(pattern, LoadPattern) else frozenset()
    return element in wanted or (not wanted and element != _LINK)


def _relations(load: LinkedLoad) -> frozenset[str]:
    said = (text for name, text in load.attributes if name == "rel")
    return frozenset(next(said, "").lower().split())

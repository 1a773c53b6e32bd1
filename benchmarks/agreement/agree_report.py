"""The claim: what the linter's report says of each route, and which route an address is."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from agree_vendors import INIT, LOAD, Said

Triple = tuple[str, str, str]  # route, tracker, event
_NAMED = {"load": LOAD, "init": INIT}
_PARAMETER = re.compile(r"\[[^\]]*\]+|<[^>]*>|\{[^}]*\}|:\w+|\*")


@dataclass(frozen=True, slots=True)
class Claims:
    """The triples of one report, where each comes from, and the routes that there are."""

    triples: dict[Triple, str]
    patterns: frozenset[str]
    unplaced: tuple[str, ...]  # uses with an event that the report puts on no route


def claims(folder: Path) -> Claims:
    """Lint the sources of a site, as anybody would."""
    command = [sys.executable, "-m", "pixelward", "lint", str(folder), "--report", "json"]
    report = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=False).stdout)
    triples: dict[Triple, str] = {}
    unplaced: list[str] = []
    for use in report["uses"]:
        # The body of a wrapper does not know its event: those who call it are uses of their own.
        event = _NAMED.get(use["purpose"], use["event"])
        if use["purpose"] not in {"load", "init", "event"} or event is None:
            continue
        place = f"{use['path']}:{use['line']}"
        routes = [route for route in use["routes"] if route != "*"]
        unplaced += [] if routes else [f"{use['tracker']} {event} {place}"]
        triples.update({(plain(route), use["tracker"], event): place for route in routes})
    patterns = frozenset(plain(route["pattern"]) for route in report["routes"])
    return Claims(triples, patterns, tuple(unplaced))


def truths(
    seen: Iterable[tuple[str, Iterable[Said]]], patterns: frozenset[str]
) -> Iterator[Triple]:
    """What was seen at each address, told of the route that answers there."""
    for address, said in seen:
        yield from ((_route(address, patterns), tracker, event) for tracker, event in said)


def plain(path: str) -> str:
    """Without the file name and the slash at its end, which servers leave out."""
    return re.sub(r"(?:(?<=/)index)?(?:\.html)?/?$", "", path) or "/"


def _route(address: str, patterns: frozenset[str]) -> str:
    """The pattern that fits, one without parameters first; the address itself if none does."""
    path = plain(address)
    fitting = [one for one in patterns if _as_regex(one).fullmatch(path)]
    return min(fitting, key=lambda one: (one != path, one), default=path)


def _as_regex(pattern: str) -> re.Pattern[str]:
    texts = map(re.escape, _PARAMETER.split(pattern))
    return re.compile("[^/]+".join(texts))

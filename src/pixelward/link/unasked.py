"""Components that a framework imports unasked: an element's name says which file it means."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from pixelward.model.facts import Call, CallKind, FileFacts
from pixelward.model.program import Edge
from pixelward.model.values import Reference

_HOME = re.compile(r"(?:(.+)/)?nuxt\.config\.[cm]?[jt]s")
_COMPONENT = re.compile(
    r"(?:(?:src|app|client)/)?components/(.+?)(?:\.(?:client|server|global))?\.(?:vue|tsx|jsx)"
)
_WORD = re.compile(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])")
_Names = Mapping[str, list[str]]  # the components of a project, by name


def unasked(files: Iterable[FileFacts]) -> Iterator[Edge]:
    """Which file brings a component along by no more than an element of that name."""
    every = tuple(files)
    homes = frozenset(found[1] or "" for f in every if (found := _HOME.fullmatch(f.path)))
    known = _components(every, homes) if homes else {}
    inner = _inner(known, homes)
    for facts in every if known else ():
        around = [at for at in _above(facts.path) if at in homes]
        # A file's own project comes first, then those round it, and those in it: its layers.
        searched = dict.fromkeys((*around, *(each for at in around[:1] for each in inner[at])))
        tables = [known[at] for at in searched if at in known]
        for call in facts.calls if facts.path.endswith(".vue") else ():
            target = _meant(call, tables)
            if target is not None and target != facts.path:
                yield Edge(facts.path, target, "import", call.location, call.guards)


def _components(files: Iterable[FileFacts], homes: frozenset[str]) -> Mapping[str, _Names]:
    """For each project, its components by all their names: in the folder's words, or alone."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for path in (facts.path for facts in files):
        home = next((at for at in _above(path) if at in homes), None)
        rest = path[len(home) + 1 if home else 0 :] if home is not None else ""
        if home is not None and (inside := _COMPONENT.fullmatch(rest)):
            for name in dict.fromkeys((_named(inside[1]), _named(inside[1].rpartition("/")[2]))):
                found[home][name].append(path)
    return found


def _inner(known: Iterable[str], homes: frozenset[str]) -> Mapping[str, list[str]]:
    """For each project, those in its folder."""
    found: dict[str, list[str]] = defaultdict(list)
    for at in sorted(known):
        for above in _above(at):
            if above in homes:
                found[above].append(at)
    return found


def _meant(call: Call, tables: Iterable[_Names]) -> str | None:
    """The component that an element names, if there is but one of that name."""
    match call.callee:
        case Reference((name,), None) if call.kind is CallKind.ELEMENT:
            plain = name.replace("-", "").lower()
            wanted = (plain, plain.removeprefix("lazy"))
            found = (table[each] for table in tables for each in wanted if each in table)
            first = next(found, [])
            return first[0] if len(first) == 1 else None
        case _:
            return None


def _named(place: str) -> str:
    """`clinic/visit/VisitForm` is `ClinicVisitForm`: what folders say is not said again."""
    *above, last = place.split("/")
    words = [word.lower() for step in above for word in _WORD.findall(step)]
    own = [word.lower() for word in _WORD.findall(last)] if last != "index" else []
    starts = (at for at in range(len(words)) if words[at:] == own[: len(words) - at])
    return "".join((*words[: next(starts, len(words))], *own))


def _above(path: str) -> Iterator[str]:
    while path:
        path = path.rpartition("/")[0]
        yield path

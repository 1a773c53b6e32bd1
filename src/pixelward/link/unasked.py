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
    for facts in every if known else ():
        tables = [*_searched(facts.path, homes, known)] if facts.path.endswith(".vue") else []
        for call in facts.calls if tables else ():
            target = _meant(call, tables)
            if target is not None and target != facts.path:
                yield Edge(facts.path, target, "import", call.location, call.guards)


def _components(files: Iterable[FileFacts], homes: frozenset[str]) -> Mapping[str, _Names]:
    """For each project, its components by all their names: in the folder's words, or alone."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for path in (facts.path for facts in files):
        home = next((at for at in _above(path) if at in homes), None)
        inside = (
            _COMPONENT.fullmatch(path[len(home) + 1 if home else 0 :]) if home is not None else None
        )
        if home is not None and inside:
            for name in dict.fromkeys((_named(inside[1]), _named(inside[1].rpartition("/")[2]))):
                found[home][name].append(path)
    return found


def _searched(path: str, homes: frozenset[str], known: Mapping[str, _Names]) -> Iterator[_Names]:
    """A file's own project, those round it, and those in it, which are its layers."""
    above = [at for at in _above(path) if at in homes]
    inside = (
        at
        for at in sorted(known)
        if above and f"{at}/".startswith(f"{above[0]}/" if above[0] else "")
    )
    yield from (known[at] for at in dict.fromkeys((*above, *inside)) if at in known)


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

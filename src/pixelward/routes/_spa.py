"""Finds what a browser loads before a client-side router shows anything: entry page and scripts."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping

from pixelward.model.place import Location
from pixelward.model.program import Program
from pixelward.routes._bundled import bundled
from pixelward.routes._paths import folder, join, name

_STARTS = ("src/index", "src/main", "src/polyfills", "main", "index")
_SCRIPTS = ("tsx", "ts", "jsx", "js", "mjs")
_TESTED = re.compile(
    r"(?:^|/)(?:__tests__|__mocks__|tests?|e2e|cypress)/|\.(?:test|spec|stories)\."
)


class Shell:
    """The files round every page of a client-side router."""

    def __init__(
        self, program: Program, through: frozenset[Location], shown: frozenset[str]
    ) -> None:
        """`through` are the mentions by which routes name the pages `shown`: no way leads there."""
        self.shown = shown
        self._files = program.files
        self._paired = _paired(program)
        self._above: dict[str, dict[str, int]] = {}
        self._known: dict[str, tuple[str, ...]] = {}
        self._back: dict[str, set[str]] = defaultdict(set)
        for edge in program.edges:
            is_told = edge.location in through or _TESTED.search(edge.source)
            if edge.relation in {"import", "script"} and not is_told:
                self._back[edge.target].add(edge.source)

    def round(self, path: str) -> tuple[str, ...]:
        """The entry page, its scripts and what they import on the way to a file, and that file."""
        if path not in self._known:
            self._known[path] = tuple(self._round(path))
        return self._known[path]

    def above(self, path: str) -> dict[str, int]:
        """The files that bring a file along, and in how many hops; itself in none."""
        if path not in self._above:
            found, queue = {path: 0}, deque([path])
            while queue:
                at = queue.popleft()
                for source in sorted(self._sources(at) - found.keys()):
                    found[source] = found[at] + 1
                    queue.append(source)
            self._above[path] = found
        return self._above[path]

    def _sources(self, path: str) -> set[str]:
        return self._back.get(path, set()) | self._paired.get(path, set())

    def is_paged(self, path: str) -> bool:
        """Whether a file comes along with pages alone, and not before them."""
        return self.shown.issuperset(self._roots(path))

    def _roots(self, path: str) -> list[str]:
        """Where the ways to a file begin: at an entry page, else at what nobody brings along."""
        above = self.above(path)
        entries = [at for at in above if at.endswith((".html", ".htm"))]
        return entries or [at for at in above if not self._sources(at)] or [path]

    def _round(self, path: str) -> Iterator[str]:
        # A page that imports the table of routes, for its addresses, does not come round it.
        roots = self._roots(path)
        before = [at for at in roots if at not in self.shown] or roots
        above = self.above(path)
        reached = self._forward(before, above) | {path}
        yield from sorted(reached, key=lambda at: (-above[at], at))

    def _forward(self, roots: Iterable[str], inside: Mapping[str, int]) -> set[str]:
        """What can be reached from some files without leaving a set of them."""
        onward = defaultdict(set)
        for at in inside:
            for source in self._sources(at) & inside.keys():
                onward[source].add(at)
        found = set(roots)
        stack = [*found]
        while stack:
            new = onward[stack.pop()] - found
            found |= new
            stack.extend(new)
        return found


def _paired(program: Program) -> Mapping[str, set[str]]:
    """Entry scripts, and the pages that a bundler puts them into."""
    found: dict[str, set[str]] = defaultdict(set)
    loading = {edge.source for edge in program.edges if edge.relation == "script"}
    for path in program.files:
        if name(path) == "index.html" and path not in loading:
            for script in _by_habit(program, path):
                found[script].add(path)
    for script, page in bundled(program):
        found[script].add(page)
    return found


def _by_habit(program: Program, page: str) -> Iterator[str]:
    """The scripts that build tools put into `public/index.html` or `src/index.html` unasked."""
    at = folder(page)
    project = folder(at) if name(at) in {"public", "src"} else at
    for start in _STARTS[: 3 if project != at else None]:
        places = (f"{join(project, start)}.{suffix}" for suffix in _SCRIPTS)
        yield from (place for place in places if place in program.files)

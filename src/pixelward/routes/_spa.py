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

    def __init__(self, program: Program, through: frozenset[Location]) -> None:
        """`through` are the mentions by which routes name their pages: no way leads over them."""
        self._files = program.files
        self._paired = _paired(program)
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
        found, queue = {path: 0}, deque([path])
        while queue:
            at = queue.popleft()
            for source in sorted(self._sources(at) - found.keys()):
                found[source] = found[at] + 1
                queue.append(source)
        return found

    def _sources(self, path: str) -> set[str]:
        return self._back.get(path, set()) | self._paired.get(path, set())

    def _round(self, path: str) -> Iterator[str]:
        above = self.above(path)
        entries = [at for at in above if at.endswith((".html", ".htm"))]
        roots = entries or [at for at in above if not self._sources(at) & above.keys()]
        reached = self._forward(roots, above) if roots else {path}
        yield from sorted(reached | {path}, key=lambda at: (-above[at], at))

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

"""Annotated samples, for tests, docs pages and signature files: one grammar, one runner.

`expect: PW203` in a comment stands on the line that is reported, or alone on the line above it;
`todo: PW203` admits a known miss. Where no rule is involved a mark names a use instead:
`expect: some-pixel/track`, with its event if that matters, `some-pixel/track:Lead`, and with data
that it must be seen to send: `expect: init sends email and phone` (a signature file's own samples
leave out the tracker).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from pixelward.config import FILE, Config, load
from pixelward.engine import Analysis, run
from pixelward.model.facts import Notice
from pixelward.model.knowledge import Example, Tracker
from pixelward.model.place import Location
from pixelward.model.report import Exposure

Files = Mapping[str, bytes]
Mark = tuple[str, int, str]  # path, one-based line, what is expected there

_EVENT = r"\w(?:(?:(?! sends )[\w .-])*\w)?"
_ONE = rf"[\w/-]+(?::{_EVENT})?(?: sends [\w-]+(?: and [\w-]+)*)?"
_NOTE = re.compile(rf"\b(expect|todo): ({_ONE}(?:, {_ONE})*)")
_ALONE = re.compile(r"\s*[^\w\s]+\s*(?:comment\s*[^\w\s]*\s*)?(?:expect|todo):")


def marks(files: Files) -> tuple[Counter[Mark], Counter[Mark]]:
    """What the samples promise, and what they admit is still missed."""
    found: dict[str, Counter[Mark]] = {"expect": Counter(), "todo": Counter()}
    for path, source in files.items():
        for kind, mark in _marks_in(path, source.decode("utf-8", "replace")):
            found[kind][mark] += 1
    return found["expect"], found["todo"]


def _marks_in(path: str, text: str) -> Iterator[tuple[str, Mark]]:
    waiting: list[tuple[str, str]] = []
    for number, line in enumerate(text.split("\n"), start=1):
        notes = [(m[1], what) for m in _NOTE.finditer(line) for what in m[2].split(", ")]
        if _ALONE.match(line):
            waiting += notes
            continue
        for kind, what in waiting + notes:
            yield kind, (path, number, what)
        waiting = []


def compare(files: Files, found: Iterable[Mark]) -> list[str]:
    """Every way the run and the samples disagree, in words; empty when they agree."""
    expected, todo = marks(files)
    actual = Counter(found)
    return [
        *(f"{p}:{n}: {w} was expected and not found" for p, n, w in (expected - actual).elements()),
        *(
            f"{p}:{n}: {w} was found and not expected"
            for p, n, w in (actual - expected - todo).elements()
        ),
        *(f"{p}:{n}: {w} is found now: turn todo into expect" for p, n, w in todo & actual),
    ]


def check_rules(files: Files, rules: frozenset[str]) -> list[str]:
    """Lint the files as one project with some rules only, and compare with their marks.

    Settings and a lock among them count.
    """
    with _Project(files) as folder:
        settings = Path(folder, FILE) if FILE in files else None
        given = load(Path(folder), settings) if settings else Config(root=Path(folder))
        report = run(replace(given, select=rules, jobs=1))
    found = ((r.place.path, r.place.start.line, r.finding.rule) for r in report.open())
    return compare(files, sorted(found))


def check_uses(files: Files) -> list[str]:
    """Find the uses of every tracker in the files, as one project, and compare with their marks."""
    with _Project(files) as folder:
        analysis = Analysis(Config(root=Path(folder), jobs=1))
        return [*_faults(analysis), *compare(files, list(_seen(analysis, marks(files)[0], "")))]


def _faults(analysis: Analysis) -> Iterator[str]:
    """Files that could not be analysed: a clean sample must not be clean because of that."""
    for one in analysis.reading:
        if isinstance(one, Notice) and one.crashed:
            yield f"{one.path}:1: {one.reason}"


def check_example(tracker: Tracker, example: Example, folders: tuple[Path, ...] = ()) -> list[str]:
    """Lint one sample of a signature file; each problem names the line in that file.

    `folders` hold the trackers of a user, if the sample is one of theirs.
    """
    files = {example.file: example.source.encode()}
    with _Project(files) as folder:
        analysis = Analysis(Config(root=Path(folder), jobs=1, signatures=folders))
        found = list(_seen(analysis, marks(files)[0], tracker.id))
        problems = [*_faults(analysis), *compare(files, found)]
    if example.flagged and not found and not problems:
        problems = [f"{example.file}:1: nothing of {tracker.id} was found"]
    return [f"{tracker.path}:{example.line}: sample {problem}" for problem in problems]


def _seen(analysis: Analysis, expected: Counter[Mark], only: str) -> Iterator[Mark]:
    """The uses as marks, each said the way that the mark on its line asks for."""
    sent = _sent(analysis.exposures)
    for use in analysis.uses:
        if only and use.tracker.id != only:
            continue
        path, start = use.location.path, use.location.span.start
        line = analysis.facts[path].lines.position(start).line
        name = use.signature.id.removeprefix(f"{only}/")
        asked = (what for p, n, what in expected if (p, n) == (path, line) and _is(what, name))
        yield path, line, _answer(tuple(asked), name, use.event or "", sent[use.location])


def _sent(exposures: Iterable[Exposure]) -> dict[Location, set[str]]:
    found: dict[Location, set[str]] = defaultdict(set)
    for exposure in exposures:
        found[exposure.use.location] |= {sent.data for sent in exposure.sent}
    return found


def _is(what: str, name: str) -> bool:
    return what.split(" sends ")[0].split(":")[0] == name


def _answer(asked: tuple[str, ...], name: str, event: str, data: set[str]) -> str:
    for what in asked:
        use, _, sends = what.partition(" sends ")
        if use in {name, f"{name}:{event}"} and set(filter(None, sends.split(" and "))) <= data:
            return what
    said = f"{name}:{event}" if event else name
    return f"{said} sends {' and '.join(sorted(data))}" if asked and data else said


class _Project(TemporaryDirectory[str]):
    """A folder with the files in it, gone afterwards."""

    def __init__(self, files: Files) -> None:
        super().__init__(prefix="sample-")
        for path, source in files.items():
            target = Path(self.name, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(source)

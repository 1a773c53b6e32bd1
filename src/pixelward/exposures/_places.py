"""Where in the code a reading stands, and the control of a page that it reads."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pixelward.exposures._chains import Chain
from pixelward.link.names import last_name
from pixelward.model.controls import Control
from pixelward.model.facts import Call, FileFacts
from pixelward.model.origins import OriginKind, Read
from pixelward.model.place import Location, Span
from pixelward.model.values import Literal, Value

Called = tuple[str, str]  # a function's last name, and the first text that it is given


@dataclass(frozen=True, slots=True)
class Places:
    """The calls of a program that read where data enter, by name and what they are given."""

    calls: Mapping[Called, Mapping[str, list[Span]]]  # by file, in order

    @staticmethod
    def of(kinds: Iterable[OriginKind], files: Iterable[FileFacts]) -> Places:
        """The calls in some files that may be such readings."""
        known = frozenset(name for kind in kinds for read in kind.reads for name in _called(read))
        found: dict[Called, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
        for facts in files:
            for call in facts.calls:
                if (name := last_name(call.callee)) in known:
                    found[name, _given(call)][facts.path].append(call.location.span)
        return Places({c: {p: sorted(at) for p, at in by.items()} for c, by in found.items()})

    def of_reading(self, chain: Chain, told: Location, use: Location) -> Location:
        """Where a chain is read: where it is told, before that or the use, or in the only place."""
        for name, given in _calls(chain):
            found = self.calls.get((name, given)) or self.calls.get((name, ""), {})
            for at in (told, use):
                if (span := _nearest(found.get(at.path, ()), at.span)) is not None:
                    return Location(at.path, span)
            if len(found) == 1:
                ((path, spans),) = found.items()
                if len(spans) == 1:
                    return Location(path, spans[0])
        return use


def _nearest(spans: Sequence[Span], at: Span) -> Span | None:
    """The first span inside of another one, or else the last before it."""
    start = bisect_left(spans, at)
    inside = next((one for one in spans[start : start + 1] if at.contains(one)), None)
    return inside or (spans[start - 1] if start else None)


def _called(read: Read) -> Iterator[str]:
    for name, call in pairwise(read.steps):
        if isinstance(name, str) and isinstance(call, tuple):
            yield from name.split("|")


def _given(call: Call) -> str:
    return _text(call.arguments[0].value) if call.arguments else ""


def _text(value: Value) -> str:
    return value.value if isinstance(value, Literal) and isinstance(value.value, str) else ""


def _calls(chain: Chain) -> Iterator[Called]:
    """The calls in a chain, those that are told a name first."""
    found = [
        (name, _text(given[0]) if given else "")
        for name, given in pairwise(chain)
        if isinstance(name, str) and isinstance(given, tuple)
    ]
    found.reverse()
    yield from sorted(found, key=lambda called: not called[1])


@dataclass(frozen=True, slots=True)
class Controls:
    """The controls of all pages, by id and by name."""

    known: Mapping[str, list[Control]]

    @staticmethod
    def of(files: Iterable[FileFacts]) -> Controls:
        """The controls in some files."""
        found: dict[str, list[Control]] = defaultdict(list)
        for facts in files:
            for control in facts.controls:
                for name in dict.fromkeys((control.id, control.name)):
                    if name:
                        found[name].append(control)
        return Controls(dict(found))

    def named(self, name: str, path: str) -> Control | None:
        """The control of that name, in the same file rather than in the only other one."""
        found = self.known.get(name, [])
        own = [control for control in found if control.location.path == path]
        return own[0] if own else found[0] if len(found) == 1 else None

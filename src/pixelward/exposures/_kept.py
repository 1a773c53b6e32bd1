"""What a program puts where it reads it again: in a browser's storage, in a cookie."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from pixelward.link.shapes import options
from pixelward.model.origins import OriginKind, Read
from pixelward.model.place import Location, Step
from pixelward.model.program import LinkedCall
from pixelward.model.values import Invocation, Literal, Origin, Record, Reference, Value

Key = tuple[str, str]  # a kind of origin, and the name there
Put = tuple[Value, Step]
_WRITERS = frozenset({("JSON", "stringify"), ("String",), ("encodeURIComponent",)})
_MOST = 40  # of what is put under one name


def keeping(kinds: Iterable[OriginKind]) -> frozenset[tuple[str, ...]]:
    """The calls that put something where it is read again."""
    return frozenset(_callee(read) for kind in kinds for read in kind.keeps)


def _callee(read: Read) -> tuple[str, ...]:
    return tuple(step for step in read.steps if isinstance(step, str))


@dataclass(frozen=True, slots=True)
class Kept:
    """What is put under each name."""

    puts: Mapping[Key, list[Put]]

    @staticmethod
    def of(kinds: Iterable[OriginKind], calls: Iterable[LinkedCall]) -> Kept:
        """All that some calls put anywhere."""
        known = {_callee(read): (kind.id, read) for kind in kinds for read in kind.keeps}
        found: dict[Key, list[Put]] = defaultdict(list)
        for call in calls:
            if call.callee in known:
                for key, put in _puts(*known[call.callee], call):
                    found[key].append(put)
        return Kept(dict(found))

    def put(
        self, key: Key, inner: tuple[str, ...], seen: Callable[[Value, Location], Value]
    ) -> Value | None:
        """What was put under a name, or a part of it; `None` where that says nothing."""
        found = [
            (part, step)
            for value, step in self.puts.get(key, ())[:_MOST]
            if (part := _part(value, inner)) is not None
        ]
        found.sort(key=lambda put: isinstance(put[0], Literal))  # a constant says the least
        return next((after(seen(p, step.location), step, key[0]) for p, step in found), None)


def _puts(kind: str, read: Read, call: LinkedCall) -> Iterator[tuple[Key, Put]]:
    marks = read.steps[-1]
    given = {a.key: a.value for a in call.arguments if isinstance(a.key, int)}
    name, value = given.get(marks.index("@")), given.get(marks.index("="))
    if not isinstance(name, Literal) or not isinstance(name.value, str) or value is None:
        return
    step = Step(call.location, f'{call.callee[-1]} keeps it as "{name.value}"')
    yield (kind, name.value), (value, step)


def _part(value: Value, inner: tuple[str, ...]) -> Value | None:
    for option in options(_bare(value)):
        match option:
            case Record(fields) if inner:
                for field in fields:
                    if field.key == inner[0]:
                        return _part(field.value, inner[1:])
            case Literal(None | ""):
                continue
            case _ if not inner or isinstance(option, Origin):
                return option
    return None


def _bare(value: Value) -> Value:
    """A value without what turns it into a text."""
    match value:
        case Invocation(Reference(path), (inner, *_)) if path in _WRITERS:
            return _bare(inner)
        case _:
            return value


def after(value: Value, step: Step, kind: str) -> Value:
    """A value with one more hop in all that is in it; what comes from nowhere comes from here."""
    match value:
        case Origin(hops=hops):
            return replace(value, hops=(*hops, step))
        case Record(fields):
            return Record(tuple(replace(f, value=after(f.value, step, kind)) for f in fields))
        case Literal():
            return value
        case _:
            return Origin(kind, value, hops=(step,))

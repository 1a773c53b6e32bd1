"""Reads the elements by which JSX tells routes: their properties, and which lies in which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from pixelward.model.facts import Argument, CallKind
from pixelward.model.place import Location
from pixelward.model.program import LinkedCall, Program
from pixelward.model.values import Literal, Record, Value
from pixelward.routes import _told as told

Given = Mapping[str, tuple[Value, Location]]


@dataclass(frozen=True, slots=True)
class Told:
    """A route's properties; for a project's own element, what its tag says stands apart."""

    place: Location
    given: Given
    own: Given = field(default_factory=dict)

    @property
    def inner(self) -> Location | None:
        """What stands between the tags."""
        found = self.own.get("children")
        return found[1] if found else None

    def is_in(self, other: Told) -> bool:
        """Whether this route stands between the tags of another one."""
        inner = other.inner
        return (
            inner is not None
            and inner.path == self.place.path
            and inner.span.contains(self.place.span)
        )

    def without(self, key: str) -> Told:
        """The route, one of its properties left out."""
        given, own = ({k: v for k, v in g.items() if k != key} for g in (self.given, self.own))
        return replace(self, given=given, own=own)

    def showing(self, keys: Iterable[str]) -> Iterator[tuple[Value, Location]]:
        """What some properties are: first as a wrapper hands them on, then as the tag says."""
        wanted = [*keys]
        for given in (self.given, self.own):
            for key in wanted:
                if key in given and given[key][0] != Literal(None):
                    yield given[key]


def elements(program: Program, calls: Iterable[LinkedCall]) -> tuple[Told, ...]:
    """The routes that some calls tell as elements, in order of place."""
    found = {call.location: call for call in calls if call.kind is CallKind.ELEMENT}
    return tuple(
        Told(place, dict(_given(found[place].arguments)), dict(_own(program, place)))
        for place in sorted(found)
    )


def outermost(routes: tuple[Told, ...]) -> Iterator[Told]:
    """Those that stand in no other one."""
    return (each for each in routes if not any(each.is_in(other) for other in routes))


def _given(arguments: Iterable[Argument]) -> Iterator[tuple[str, tuple[Value, Location]]]:
    for argument in arguments:
        if argument.key == "..." and isinstance(argument.value, Record):
            for key, inner in told.fields(argument.value).items():
                yield key, (inner.value, inner.location)
        else:
            yield str(argument.key), (argument.value, argument.location)


def _own(program: Program, place: Location) -> Iterator[tuple[str, tuple[Value, Location]]]:
    for call in program.files[place.path].calls:
        if call.location == place and call.kind is CallKind.ELEMENT:
            yield from _given(call.arguments)

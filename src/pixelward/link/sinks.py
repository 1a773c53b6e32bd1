"""Sinks: calls of followed names, and URLs that a page will fetch, wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from pixelward.link.bindings import Bindings
from pixelward.link.names import canonical, last_name, offered
from pixelward.link.shapes import options, symbols
from pixelward.model.facts import Argument, CallKind, FileFacts
from pixelward.model.guards import Guard
from pixelward.model.levels import Confidence
from pixelward.model.place import CodeFlow, Location
from pixelward.model.program import Given
from pixelward.model.values import (
    Closure,
    Invocation,
    Member,
    Record,
    Reference,
    Sequence,
    Spread,
    Symbol,
    Unknown,
    Value,
)

Owners = tuple[Symbol, ...]  # the functions whose calls run a sink, innermost first


@dataclass(frozen=True, slots=True, kw_only=True)
class Sink:
    """A followed call or a load, its values resolved as far as its own function knows.

    `callee` is a name for a call, `None` while it depends on a parameter: then `pending` is the
    callee's value. A load has `element` and its URL as its only argument.
    """

    callee: tuple[str, ...] | None
    arguments: tuple[Argument, ...]
    location: Location
    owners: Owners
    kind: CallKind = CallKind.CALL
    pending: Value | None = None
    element: str = ""
    attributes: tuple[tuple[str, str], ...] = ()
    given: tuple[Given, ...] = ()  # with the URL
    confidence: Confidence = Confidence.RESOLVED
    flow: CodeFlow = ()
    guards: tuple[Guard, ...] = ()

    def depends_on(self) -> frozenset[Symbol]:
        """The names that only a caller can fill in."""
        values = [argument.value for argument in self.arguments]
        if self.pending is not None:
            values.append(self.pending)
        return frozenset(symbol for value in values for symbol in symbols(value))


def owners_of(function: int | None, facts: FileFacts) -> Owners:
    """The functions that a body belongs to: a callback's also runs with its surroundings."""
    found: list[Symbol] = []
    while function is not None:
        found.append(Symbol(facts.path, function))
        body = facts.functions[function]
        function = body.within if body.callback else None
    return tuple(found)


def targets(
    callee: Value, kind: CallKind = CallKind.CALL
) -> tuple[tuple[tuple[str, ...], ...], tuple[Closure, ...]]:
    """What a resolved callee may be: global names, and functions of the project.

    What is assigned ends with `=`, and giving a name to a function does not call it.
    """
    found = options(callee)
    meant = [each for option in found for each in (option, *_dressed(option, kind))]
    written = tuple(n for n in map(canonical, meant) if n is not None)
    names = tuple(dict.fromkeys(each for n in written for each in (n, offered(n) or n)))
    if kind is CallKind.SET:
        return tuple((*name[:-1], f"{name[-1]}=") for name in names), ()
    return names, tuple(option for option in found if isinstance(option, Closure))


def _dressed(value: Value, kind: CallKind) -> Iterator[Value]:
    """The component inside `withRouting(Component)`: an element of the one is one of the other."""
    match value:
        case Invocation(maker, (inner, *_)) if kind is CallKind.ELEMENT:
            if re.match(r"with[A-Z]", last_name(maker)):
                yield inner
        case _:
            return


def certainty(callee: Value) -> Confidence:
    """How sure a callee with several alternatives is the followed one."""
    real = [option for option in options(callee) if not _is_stub(option)]
    return Confidence.RESOLVED if len(real) <= 1 else Confidence.INFERRED


def _is_stub(value: Value) -> bool:
    """Whether a value only stands in until the vendor's own arrives: `x || []`."""
    match value:
        case Member(base, _):
            return _is_stub(base)
        case Sequence() | Record() | Unknown() | Closure():
            return True
        case _:
            return False


def resolved(
    arguments: Iterable[Argument], bindings: Bindings, left: Collection[int | str] = ()
) -> tuple[Argument, ...]:
    """Arguments with their values resolved; a spread of known items is laid out.

    Those at the positions `left` stay as they are.
    """
    given = [
        a if a.key in left else Argument(a.key, _filled(a.value, bindings), a.location)
        for a in arguments
    ]
    return tuple(laid_out(given))


def _filled(value: Value, bindings: Bindings) -> Value:
    return bindings.fields.filled(bindings, value, bindings.resolve(value))


def _items(value: Value) -> tuple[Value, ...] | None:
    """The items of a list; a classic script's `var list = […]` could be another's, too."""
    lists = [option for option in options(value) if isinstance(option, Sequence)]
    others = [o for o in options(value) if not isinstance(o, Sequence | Reference | Unknown)]
    return lists[0].items if len(lists) == 1 and not others else None


def laid_out(given: Iterable[Argument]) -> Iterator[Argument]:
    """The arguments with the items of known spreads in their places."""
    at = 0
    for argument in given:
        match argument.key, argument.value:
            case int(), Spread(inner) if (items := _items(inner)) is not None:
                for item in items:
                    yield Argument(at, item, argument.location)
                    at += 1
            case int(), value:
                yield Argument(at, value, argument.location)
                at += 1
            case _:
                yield argument

"""Conditions whose texts another file says: `path.startsWith(PRIVATE)`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pixelward.link.bindings import Bindings
from pixelward.model.guards import Guard, PathTest, Teller
from pixelward.model.values import Closure, Imported, Invocation, Literal, Sequence


def settled(guards: tuple[Guard, ...], bindings: Bindings) -> tuple[Guard, ...]:
    """The conditions with the texts that names stand for; a name that is unknown stays."""
    if all(test.of is None for guard in guards for test in guard.tests):
        return guards
    return tuple(
        replace(one, tests=tuple(test for old in one.tests for test in _told(old, bindings)))
        for guard in guards
        for one in _asked(guard, bindings)
    )


def _asked(guard: Guard, bindings: Bindings) -> Iterator[Guard]:
    """The condition with what a function of another file asks in the place of its call.

    Of a function that is unknown nobody can say that it asks for the page at all.
    """
    match guard.tests:
        case (PathTest(of=Invocation(Imported() as named)) as call,):
            function = bindings.resolve(named)
        case _:
            yield guard
            return
    if not isinstance(function, Closure) or function.function.path not in bindings.files:
        return
    index, known = function.function.index, bindings.files[function.function.path].predicates
    for one in (each for each in known if each.function == index):
        tests = tuple(replace(test, teller=_teller(test.teller, call.teller)) for test in one.tests)
        yield replace(guard, tests=tests, holds=guard.holds is one.holds)


def _teller(own: Teller, given: Teller) -> Teller:
    """Whoever tells the path that is given, where the function asks for that one."""
    return given if own is Teller.BROWSER else own


def _told(test: PathTest, bindings: Bindings) -> Iterator[PathTest]:
    if test.of is None or isinstance(test.of, Invocation):
        yield test
        return
    value = bindings.resolve(test.of)
    for one in value.items if isinstance(value, Sequence) and value.items else (value,):
        text = one.value if isinstance(one, Literal) else None
        yield replace(test, text=text, of=None) if isinstance(text, str) else test

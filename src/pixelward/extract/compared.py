"""Tests of a path, made of the values that it is compared with."""

from __future__ import annotations

from dataclasses import replace

from pixelward.extract.opened import Asking
from pixelward.extract.pathnames import texts
from pixelward.model.guards import Comparison, PathTest
from pixelward.model.values import Invocation, Literal, Reference, Value


def tests_of(how: Comparison, value: Value, ask: Asking) -> tuple[PathTest, ...]:
    """One test for each text that a value may be; none if one is not known."""
    return tuple(_test(how, one) for one in texts(value, ask))


def is_address(value: Value, text: Value) -> bool:
    """The whole address, in which the path is one part."""
    if not isinstance(value, Reference) or not isinstance(text, Literal):
        return False
    is_whole = value.path[-2:] in {("location", "href"), ("document", "URL")}
    return is_whole and str(text.value).startswith("/")


def matching(pattern: Value, ask: Asking) -> tuple[PathTest, ...]:
    """Whether the path matches; a pattern that a list gives may be each of several."""
    match pattern:
        case Reference((name,)) if name in ask.given:
            found = [matching(one, replace(ask, given={})) for one in ask.given[name]]
            return tuple(test for one in found for test in one) if all(found) else ()
        case Invocation(Reference(("RegExp", *literal)), (Literal(str(text)), *flags)):
            said = str(flags[0].value) if flags and isinstance(flags[0], Literal) else ""
            return (PathTest(Comparison.MATCHES, text if literal else f"/{text}/{said}"),)
        case _:
            return ()


def _test(how: Comparison, value: Value) -> PathTest:
    if isinstance(value, Literal):
        return PathTest(how, str(value.value))
    return PathTest(how, "", value)

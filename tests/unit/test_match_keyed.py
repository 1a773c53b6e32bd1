"""A key and its value that are two arguments of a setter are told as such, and no others are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from making import tracker
from pixelward.match import match
from pixelward.model.facts import Argument, CallKind
from pixelward.model.knowledge import CallPattern, Selector, Signature
from pixelward.model.levels import Confidence, Purpose
from pixelward.model.place import Location, Span
from pixelward.model.program import LinkedCall, Program
from pixelward.model.values import Field, Literal, Record, Reference, Value

HERE = Location("a.js", Span(0, 9))
PHONE = Reference(("member", "phone"))
PLAN = Record((Field("plan", PHONE, HERE),))


def keys(
    callee: str, *values: Value, first: int = 0, purpose: Purpose = Purpose.CONFIG
) -> list[str]:
    """The keys under which a call of a function with two parameters tells its arguments."""
    name = tuple(callee.split("."))
    one = Signature(
        id="t/x",
        purpose=purpose,
        pattern=CallPattern((name,)),
        params=(Selector((first,)), Selector((first + 1,))),
    )
    call = LinkedCall(
        callee=name,
        kind=CallKind.CALL,
        arguments=tuple(Argument(at, value, HERE) for at, value in enumerate(values)),
        location=HERE,
        confidence=Confidence.RESOLVED,
    )
    known = replace(tracker(), signatures=(one,))
    (use,) = match(Program({}, (call,), (), ()), (known,))
    return [told.key for told in use.told]


@pytest.mark.parametrize(
    ("callee", "values"),
    [
        ("pixel.track", (Literal("phone"), PHONE)),
        ("pixel.settings", (Literal("phone"), PHONE)),
        ("pixel.set", (Reference(("key",)), PHONE)),
        ("pixel.set", (Literal("a whole sentence, no key"), PHONE)),
        ("pixel.set", (Literal(1), PHONE)),
    ],
)
def test_other_arguments_stay_apart(callee: str, values: tuple[Value, ...]) -> None:
    assert keys(callee, *values) == ["", ""]


def test_a_record_has_keys_of_its_own() -> None:
    assert keys("pixel.set", Literal("page"), PLAN) == ["", "plan"]
    assert keys("pixel.set", PLAN) == ["plan"]


@pytest.mark.parametrize(
    "callee", ["pixel.set", "pixel.setTargeting", "pixel.addToList", "set_tag"]
)
def test_a_setter_gives_the_value_its_key(callee: str) -> None:
    assert keys(callee, Literal("phone"), PHONE) == ["phone"]


def test_so_does_a_command_that_sets_and_what_identifies() -> None:
    assert keys("pixel", Literal("set"), Literal("phone"), PHONE, first=1) == ["phone"]
    assert keys("pixel", Literal("t1.set"), Literal("phone"), PHONE, first=1) == ["phone"]
    assert keys("pixel", Literal("send"), Literal("phone"), PHONE, first=1) == ["", ""]
    assert keys("person", Literal("phone"), PHONE, purpose=Purpose.IDENTIFY) == ["phone"]

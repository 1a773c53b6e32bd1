"""Which signature a call meets, and how surely: `when`, queues, spreads, the most specific one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from making import tracker
from pixelward.match import callees, match
from pixelward.model.facts import Argument, CallKind
from pixelward.model.knowledge import (
    CallPattern,
    LoadPattern,
    PackagePattern,
    Selector,
    Signature,
    Tracker,
)
from pixelward.model.levels import Confidence, Purpose
from pixelward.model.place import Location, Span, Step
from pixelward.model.program import LinkedCall, Program, TrackerUse
from pixelward.model.values import (
    Choice,
    Concat,
    Field,
    Hole,
    Literal,
    Record,
    Reference,
    Sequence,
    Spread,
    Unknown,
    Value,
)

HERE = Location("a.js", Span(0, 9))
NAME = Reference(("form", "email"))
COMMAND = Reference(("command",))
When = dict[tuple[int | str, ...], set[str]]


def signature(
    id: str = "t/send",
    *callees: str,
    when: When | None = None,
    unwrap: bool = False,
    event: tuple[int | str, ...] = (9,),
) -> Signature:
    names = tuple(tuple(name.split(".")) for name in callees or ("pixel",))
    conditions = tuple((Selector(s), frozenset(g)) for s, g in (when or {}).items())
    return Signature(
        id=id,
        purpose=Purpose.EVENT,
        pattern=CallPattern(names, conditions, unwrap),
        event=(Selector(event),),
    )


def known(*signatures: Signature, name: str = "Example Pixel") -> Tracker:
    return replace(tracker(name), signatures=signatures)


def call(*values: object, callee: str = "pixel", **given: object) -> LinkedCall:
    """A call with arguments; a plain constant is written as it is."""
    arguments = tuple(
        Argument(at, _value(value), Location("a.js", Span(at, at + 1)))
        for at, value in enumerate(values)
    )
    made = LinkedCall(
        callee=tuple(callee.split(".")),
        kind=CallKind.CALL,
        arguments=arguments,
        location=HERE,
        confidence=Confidence.RESOLVED,
    )
    return replace(made, **given)  # type: ignore[arg-type]


def _value(value: object) -> Value:
    return Literal(value) if isinstance(value, str | int | float | None) else value  # type: ignore


def record(**fields: object) -> Record:
    return Record(tuple(Field(key, _value(value), HERE) for key, value in fields.items()))


def uses(one: LinkedCall, *trackers: Tracker) -> tuple[TrackerUse, ...]:
    return match(Program({}, (one,), (), ()), trackers)


def met(one: LinkedCall, *signatures: Signature) -> list[tuple[str, str]]:
    """The signatures of one tracker that a call meets, and how surely."""
    found = uses(one, known(*signatures))
    return [(use.signature.id, use.confidence.name) for use in found]


SURE, MAYBE = [("t/send", "RESOLVED")], [("t/send", "INFERRED")]
GUESS = [("t/send", "GUESSED")]


class TestCallees:
    def test_the_linker_is_told_the_names_of_calls_only(self) -> None:
        load = replace(signature(), pattern=LoadPattern("ads.example"))
        package = replace(signature(), pattern=PackagePattern("npm", "pixels"))
        one = known(signature("a", "pixel", "q.push"), load, package)
        assert callees([one, known(signature("b", "other"))]) == {
            ("pixel",),
            ("q", "push"),
            ("other",),
        }

    @pytest.mark.parametrize("callee", ["other", "pixel.send", "window.pixel", "q"])
    def test_another_name_is_not_meant(self, callee: str) -> None:
        assert met(call("x", callee=callee), signature("t/send", "pixel", "q.push")) == []

    @pytest.mark.parametrize("callee", ["pixel", "q.push"])
    def test_each_name_is_meant(self, callee: str) -> None:
        assert met(call("x", callee=callee), signature("t/send", "pixel", "q.push")) == SURE

    def test_no_tracker_no_use(self) -> None:
        assert uses(call("x")) == ()

    def test_trackers_do_not_compete(self) -> None:
        found = uses(call("x"), known(signature("a/x")), known(signature("b/x"), name="Other"))
        assert [use.signature.id for use in found] == ["a/x", "b/x"]


class TestWhen:
    @pytest.mark.parametrize(
        ("value", "globs"),
        [
            pytest.param("init", {"track"}, id="another text"),
            pytest.param("Track", {"track"}, id="another case"),
            pytest.param("tracked", {"track"}, id="a longer text"),
            pytest.param("atrack", {"track*"}, id="a glob is anchored"),
            pytest.param(True, {"false"}, id="the other truth"),
            pytest.param(False, {"0"}, id="a truth is no number"),
            pytest.param(1, {"2"}, id="another number"),
            pytest.param("init", {"track", "trackCustom"}, id="none of several"),
            pytest.param("init", {"!init"}, id="forbidden"),
            pytest.param("init", {"i*", "!init"}, id="allowed and forbidden"),
            pytest.param(None, {"*"}, id="nothing"),
        ],
    )
    def test_another_value_is_not_meant(self, value: object, globs: set[str]) -> None:
        assert met(call("x", value), signature(when={(1,): globs})) == []

    @pytest.mark.parametrize(
        ("value", "globs"),
        [
            pytest.param("track", {"track"}, id="the text"),
            pytest.param("trackCustom", {"track", "trackCustom"}, id="one of several"),
            pytest.param("trackCustom", {"track*"}, id="a glob"),
            pytest.param("x", {"*"}, id="any text"),
            pytest.param(True, {"true"}, id="true"),
            pytest.param(False, {"false"}, id="false"),
            pytest.param(0, {"0"}, id="zero"),
            pytest.param(1.5, {"1.5"}, id="a fraction"),
            pytest.param("false", {"false", "0"}, id="a text that says false"),
            pytest.param("track", {"!init"}, id="not forbidden"),
            pytest.param("track", {"t*", "!init"}, id="allowed and not forbidden"),
            pytest.param(Choice((Literal("a"), Literal("b"))), {"b"}, id="one of its alternatives"),
        ],
    )
    def test_the_value_is_meant(self, value: object, globs: set[str]) -> None:
        assert met(call("x", value), signature(when={(1,): globs})) == SURE

    @pytest.mark.parametrize(
        "value", [NAME, Hole("a"), Unknown("x"), record(), Choice((NAME, Unknown("x")))]
    )
    def test_what_is_computed_may_be_meant(self, value: Value) -> None:
        assert met(call("x", value), signature(when={(1,): {"track"}})) == MAYBE

    @pytest.mark.parametrize("value", [NAME, Hole("a"), Unknown("x")])
    def test_a_command_that_is_computed_is_not(self, value: Value) -> None:
        assert met(call(value), signature(when={(0,): {"track"}})) == []

    @pytest.mark.parametrize("value", [COMMAND, Spread(COMMAND)])
    def test_a_command_that_is_handed_on_is_a_guess(self, value: Value) -> None:
        assert met(call(value), signature(when={(0,): {"track"}})) == GUESS

    def test_what_a_command_begins_with_is_known(self) -> None:
        start = Concat((Literal("track"), NAME))
        assert met(call(start), signature(when={(0,): {"init"}})) == []
        assert met(call(start), signature(when={(0,): {"trackCustom"}})) == GUESS

    def test_a_command_of_parts_is_each_text_that_they_make(self) -> None:
        value = Concat((Choice((Literal("shop."), Literal(""))), Literal("send")))
        assert met(call(value), signature(when={(0,): {"send"}})) == SURE
        assert met(call(value), signature(when={(0,): {"*.send"}})) == SURE
        assert met(call(value), signature(when={(0,): {"shop."}})) == []

    def test_a_computed_value_prefers_what_asks_for_less(self) -> None:
        plain = signature("t/plain", when={(0,): {"set"}})
        special = signature("t/special", when={(0,): {"set"}, (1,): {"user"}})
        assert [one[0] for one in met(call("set", NAME), special, plain)] == ["t/plain"]
        assert [one[0] for one in met(call("set", "user"), special, plain)] == ["t/special"]

    @pytest.mark.parametrize("value", [NAME, Literal("x")])
    def test_what_is_not_forbidden_is_meant_surely(self, value: Value) -> None:
        assert met(call(value), signature(when={(0,): {"!init"}})) == SURE

    def test_an_alternative_that_is_forbidden_forbids(self) -> None:
        value = Choice((Literal("init"), Literal("track")))
        assert met(call(value), signature(when={(0,): {"!init"}})) == []

    def test_what_is_not_there_is_not_meant(self) -> None:
        assert met(call("x"), signature(when={(1,): {"*"}})) == []

    def test_what_is_not_there_is_not_forbidden(self) -> None:
        assert met(call("x"), signature(when={(1,): {"!init"}})) == SURE

    def test_every_condition_must_hold(self) -> None:
        both = signature(when={(0,): {"set"}, (1,): {"user"}})
        found = [
            met(call(*given), both) for given in (("set", "x"), ("x", "user"), ("set", "user"))
        ]
        assert found == [[], [], SURE]

    def test_the_least_sure_condition_decides(self) -> None:
        both = signature(when={(0,): {"set"}, (1,): {"user"}, (2,): {"*"}})
        assert met(call("set", NAME, "x"), both) == MAYBE

    @pytest.mark.parametrize(
        ("value", "found"),
        [
            (record(kind="ad"), SURE),
            (record(kind="map"), []),
            (record(), []),
            (record(kind=NAME), MAYBE),
            (Literal("kind"), []),
        ],
    )
    def test_a_key_may_be_asked_for(self, value: Value, found: list[tuple[str, str]]) -> None:
        assert met(call("x", value), signature(when={(1, "kind"): {"ad"}})) == found

    def test_an_item_may_be_asked_for(self) -> None:
        lists = [Sequence((Literal("LDU"),)), Sequence(())]
        wanted = signature(when={(1, 0): {"LDU"}})
        assert [met(call("x", one), wanted) for one in lists] == [SURE, []]


class TestConfidence:
    def test_an_unsure_call_stays_unsure(self) -> None:
        one = call("x", confidence=Confidence.GUESSED)
        assert met(one, signature(when={(0,): {"x"}})) == [("t/send", "GUESSED")]

    def test_a_spread_that_is_not_known_makes_unsure(self) -> None:
        assert met(call("x", Spread(NAME)), signature()) == MAYBE


class TestMostSpecific:
    PLAIN = signature("t/plain")
    ONE = signature("t/one", when={(0,): {"track"}})
    TWO = signature("t/two", when={(0,): {"track"}, (1,): {"Lead"}})

    @pytest.mark.parametrize(
        ("values", "id"),
        [(("x",), "t/plain"), (("track", "x"), "t/one"), (("track", "Lead"), "t/two")],
    )
    @pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
    def test_the_one_that_asks_for_most_is_meant(
        self, values: tuple[str, ...], id: str, order: tuple[int, ...]
    ) -> None:
        each = (self.PLAIN, self.ONE, self.TWO)
        assert met(call(*values), *(each[at] for at in order)) == [(id, "RESOLVED")]

    def test_of_equals_the_first_is_meant(self) -> None:
        twin = replace(self.ONE, id="t/twin")
        assert met(call("track"), twin, self.ONE) == [("t/twin", "RESOLVED")]


class TestQueues:
    PUSH = signature("t/push", "q.push", event=(0, "event"))
    COMMAND = signature("t/command", "q.push", when={(0,): {"track"}}, unwrap=True)
    ANY = signature("t/any", "q.push", unwrap=True, event=(1,))

    def pushed(self, *values: object) -> list[str]:
        one = call(*values, callee="q.push")
        return [id for id, _ in met(one, self.PUSH, self.COMMAND)]

    @pytest.mark.parametrize(
        "values",
        [
            pytest.param((record(event="a"),), id="an object"),
            pytest.param(("track",), id="a text"),
            pytest.param((NAME,), id="a name"),
            pytest.param((), id="nothing"),
            pytest.param((Sequence((Literal("track"),)), "x"), id="two values"),
        ],
    )
    def test_what_is_no_command_is_pushed_as_it_is(self, values: tuple[object, ...]) -> None:
        assert self.pushed(*values) == ["t/push"]

    @pytest.mark.parametrize(
        "value",
        [
            Sequence((Literal("track"), Literal("Lead"))),
            Choice((Literal("x"), Sequence((Literal("track"),)))),
        ],
    )
    def test_a_pushed_array_is_a_command(self, value: Value) -> None:
        assert self.pushed(value) == ["t/command"]

    def test_several_commands_pushed_at_once_are_each_one(self) -> None:
        two = [Sequence((Literal("track"), Literal(name))) for name in ("Lead", "Visit")]
        found = uses(call(*two, callee="q.push"), known(self.ANY))
        assert [use.event for use in found] == ["Lead", "Visit"]

    def test_another_command_is_neither(self) -> None:
        assert self.pushed(Sequence((Literal("init"),))) == []

    def test_the_stub_that_pushes_its_arguments_is_neither(self) -> None:
        assert self.pushed(Reference(("arguments",))) == []

    def test_the_items_are_the_arguments(self) -> None:
        value = Sequence((Literal("track"), Literal("Lead")))
        [use] = uses(call(value, callee="q.push"), known(self.ANY))
        assert use.event == "Lead"

    def test_a_queue_that_is_called_otherwise_is_an_ordinary_call(self) -> None:
        assert met(call(Sequence((Literal("x"),)), callee="pixel"), signature()) == SURE


class TestUses:
    def test_they_come_in_order_of_place(self) -> None:
        calls = tuple(
            call("x", location=Location(path, Span(at, at + 1)))
            for path, at in (("b.js", 0), ("a.js", 7), ("a.js", 3))
        )
        found = match(Program({}, calls, (), ()), (known(signature()),))
        assert [(use.location.path, use.location.span.start) for use in found] == [
            ("a.js", 3),
            ("a.js", 7),
            ("b.js", 0),
        ]

    def test_a_use_is_where_its_call_is_and_came_as_it_did(self) -> None:
        flow = (Step(HERE, "calls f"),)
        [use] = uses(call("x", flow=flow, forwarded=True), known(signature()))
        assert (use.location, use.flow, use.forwarded) == (HERE, flow, True)

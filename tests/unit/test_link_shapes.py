"""Values taken apart and put together."""

from __future__ import annotations

import pytest

from pixelward.link.names import canonical, last_name, plain, root
from pixelward.link.shapes import (
    children,
    choice,
    finished,
    joined,
    options,
    symbols,
    texts,
)
from pixelward.model.place import Location, Span
from pixelward.model.values import (
    Choice,
    Closure,
    Concat,
    Field,
    Hole,
    Imported,
    Index,
    Invocation,
    Literal,
    Member,
    Record,
    Reference,
    Sequence,
    Spread,
    Symbol,
    Unknown,
    Value,
)

HERE = Location("a.js", Span(0, 1))
A, B = Literal("a"), Literal("b")
SYMBOL = Symbol("a.js", 3)
LOCAL = Reference(("a", "b"), SYMBOL)
NAME = Reference(("a", "b"))


class TestChoice:
    def test_one_alternative_is_itself(self) -> None:
        assert choice((A,)) == A

    def test_none_is_unknown(self) -> None:
        assert choice(()) == Unknown("never given a value")

    def test_each_is_named_once(self) -> None:
        assert choice((A, B, A)) == Choice((A, B))

    def test_choices_are_laid_out(self) -> None:
        assert choice((Choice((A, B)), Choice((B, NAME)))) == Choice((A, B, NAME))

    def test_a_dozen_are_kept(self) -> None:
        found = options(choice(tuple(Literal(number) for number in range(40))))
        assert found[:12] == tuple(map(Literal, range(12)))
        assert found[12:] == (Unknown("more alternatives"),)

    @pytest.mark.parametrize(("value", "found"), [(A, (A,)), (Choice((A, B)), (A, B))])
    def test_every_value_has_alternatives(self, value: Value, found: tuple[Value, ...]) -> None:
        assert options(value) == found


class TestJoined:
    @pytest.mark.parametrize(
        ("parts", "whole"),
        [
            ((A,), A),
            ((A, B), Literal("ab")),
            ((A, Literal(1)), Literal("a1")),
            ((A, NAME, B), Concat((A, NAME, B))),
            ((A, Concat((B, NAME)), A), Concat((Literal("ab"), NAME, A))),
            ((A, Concat((B, A))), Literal("aba")),
        ],
    )
    def test_neighbouring_texts_become_one(self, parts: tuple[Value, ...], whole: Value) -> None:
        assert joined(iter(parts)) == whole


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (A, ["a"]),
        (Choice((A, Literal(1), Literal(None), B)), ["a", "b"]),
        (Literal(True), []),
        (NAME, []),
        (Concat((A, NAME)), []),
    ],
)
def test_texts_are_the_constants_among_the_alternatives(value: Value, found: list[str]) -> None:
    assert list(texts(value)) == found


NESTS: list[Value] = [
    LOCAL,
    Record((Field("a", LOCAL, HERE),)),
    Sequence((A, LOCAL)),
    Spread(LOCAL),
    Concat((A, LOCAL)),
    Choice((A, LOCAL)),
    Member(LOCAL, "c"),
    Index(LOCAL, A),
    Index(A, LOCAL),
    Invocation(LOCAL, ()),
    Invocation(NAME, (A, LOCAL)),
    Record((Field(None, Sequence((Spread(Member(LOCAL, "x")),)), HERE),)),
]


class TestSymbols:
    @pytest.mark.parametrize(
        "value",
        [A, NAME, Hole("a"), Unknown("x"), Closure(SYMBOL), Imported("a", "b", "c"), Record(())],
    )
    def test_what_depends_on_no_name_has_none(self, value: Value) -> None:
        assert list(symbols(value)) == []

    @pytest.mark.parametrize("value", NESTS)
    def test_a_name_is_found_wherever_it_is(self, value: Value) -> None:
        assert list(symbols(value)) == [SYMBOL]

    def test_a_closure_depends_on_what_it_captures(self) -> None:
        assert list(symbols(Closure(Symbol("a.js", 0), ((SYMBOL, LOCAL),)))) == [SYMBOL]


class TestFinished:
    @pytest.mark.parametrize("value", NESTS)
    def test_no_names_of_files_are_left(self, value: Value) -> None:
        assert list(symbols(finished(value))) == []

    @pytest.mark.parametrize("value", NESTS)
    def test_the_shape_stays(self, value: Value) -> None:
        done = finished(value)
        assert type(done) is type(value)
        assert len(children(done)) == len(children(value))

    @pytest.mark.parametrize("value", [A, NAME, Hole("a"), Unknown("x"), Imported("a", "b", "c")])
    def test_what_has_no_names_is_itself(self, value: Value) -> None:
        assert finished(value) == value

    def test_a_part_of_a_nameless_parameter_is_called_by_its_own_name(self) -> None:
        assert finished(Reference(("", "email"), SYMBOL)) == Reference(("email",))


class TestNames:
    @pytest.mark.parametrize(
        ("path", "name"),
        [
            (("a",), ("a",)),
            (("window", "a"), ("a",)),
            (("window", "self", "globalThis", "a"), ("a",)),
            (("top", "a", "b"), ("a", "b")),
            (("window",), ("window",)),
            (("window", "window"), ("window",)),
            (("a", "window", "b"), ("a", "window", "b")),
        ],
    )
    def test_the_global_object_is_left_out(
        self, path: tuple[str, ...], name: tuple[str, ...]
    ) -> None:
        assert plain(path) == name

    @pytest.mark.parametrize(
        ("callee", "name"),
        [
            (NAME, ("a", "b")),
            (Reference(("window", "a")), ("a",)),
            (Member(NAME, "c"), ("a", "b", "c")),
            (Invocation(NAME, ()), ("a", "b()")),
            (Member(Invocation(NAME, (A,)), "c"), ("a", "b()", "c")),
            (LOCAL, None),
            (Member(LOCAL, "c"), None),
            (Index(NAME, LOCAL), None),
            (A, None),
        ],
    )
    def test_a_callee_may_have_a_fixed_name(
        self, callee: Value, name: tuple[str, ...] | None
    ) -> None:
        assert canonical(callee) == name

    @pytest.mark.parametrize(
        ("callee", "name"),
        [
            (NAME, "b"),
            (LOCAL, "b"),
            (Member(A, "c"), "c"),
            (Index(A, B), "b"),
            (Index(A, NAME), ""),
            (Closure(SYMBOL), ""),
        ],
    )
    def test_a_callee_is_written_with_a_last_name(self, callee: Value, name: str) -> None:
        assert last_name(callee) == name

    @pytest.mark.parametrize(
        ("callee", "symbol"),
        [
            (NAME, None),
            (A, None),
            (LOCAL, SYMBOL),
            (Member(LOCAL, "c"), SYMBOL),
            (Index(LOCAL, NAME), SYMBOL),
            (Member(Invocation(LOCAL, ()), "c"), SYMBOL),
            (Invocation(NAME, (LOCAL,)), None),
        ],
    )
    def test_a_callee_may_hang_on_a_name_of_a_file(
        self, callee: Value, symbol: Symbol | None
    ) -> None:
        assert root(callee) == symbol

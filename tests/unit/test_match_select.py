"""Which part of a call or URL a selector means."""

from __future__ import annotations

import pytest

from pixelward.match.select import Part, first_text, leaves, of_call, of_url
from pixelward.match.urls import read
from pixelward.model.facts import Argument
from pixelward.model.knowledge import Selector
from pixelward.model.place import Location, Span
from pixelward.model.values import (
    Choice,
    Concat,
    Field,
    Hole,
    Literal,
    Record,
    Reference,
    Sequence,
    Unknown,
    Value,
)

HERE = Location("a.js", Span(0, 1))
A, B, C = Literal("a"), Literal("b"), Literal("c")
NAME = Reference(("form", "email"))
Steps = tuple[int | str, ...]


def there(at: int) -> Location:
    return Location("a.js", Span(at, at + 1))


def record(*fields: tuple[str | None, Value]) -> Record:
    return Record(tuple(Field(key, value, there(at)) for at, (key, value) in enumerate(fields)))


def found(steps: Steps, *values: Value) -> list[tuple[str, Value]]:
    """Keys and values of what a selector finds among some arguments."""
    arguments = tuple(Argument(at, value, HERE) for at, value in enumerate(values))
    return [(key, value) for key, value, _ in of_call(arguments, Selector(steps))]


class TestOfCall:
    @pytest.mark.parametrize(
        ("steps", "value"),
        [
            ((1,), A),
            ((0, "x"), A),
            ((0, "x"), NAME),
            ((0, "x"), record()),
            ((0, "x"), record(("y", A))),
            ((0, "x", "y"), record(("x", A))),
            ((0, 1), Sequence((A,))),
            ((0, "x"), Sequence((A,))),
            ((0, "e*"), record(("me", A))),
            ((0, "x"), record((None, NAME))),
            (("name",), A),
        ],
    )
    def test_what_is_not_there_is_not_found(self, steps: Steps, value: Value) -> None:
        assert found(steps, value) == []

    @pytest.mark.parametrize(
        ("steps", "value", "parts"),
        [
            ((0,), A, [("", A)]),
            ((0,), record(), [("", record())]),
            ((0, "x"), record(("x", A)), [("x", A)]),
            ((0, "x", "y"), record(("x", record(("y", A)))), [("y", A)]),
            ((0, "x"), record(("x", A), ("x", B)), [("x", A), ("x", B)]),
            ((0, "x"), record((None, record(("x", A)))), [("x", A)]),
            ((0, "x*"), record(("x1", A), ("y", B), ("x2", C)), [("x1", A), ("x2", C)]),
            ((0, "*"), record(("x", A), ("y", B)), [("x", A), ("y", B)]),
            ((0, 1), Sequence((A, B)), [("1", B)]),
            ((0, 0, "x"), Sequence((record(("x", A)),)), [("x", A)]),
            ((0, 7), record(("7", A)), [("7", A)]),
            ((0, "x"), Choice((record(("x", A)), B, record(("x", C)))), [("x", A), ("x", C)]),
            ((0, "x", "y"), record(("x", Choice((record(("y", A)), B)))), [("y", A)]),
        ],
    )
    def test_each_part_is_found(
        self, steps: Steps, value: Value, parts: list[tuple[str, Value]]
    ) -> None:
        assert found(steps, value) == parts

    def test_arguments_are_counted(self) -> None:
        assert found((1,), A, B, C) == [("", B)]

    def test_arguments_may_have_names(self) -> None:
        arguments = (Argument("id", A, HERE), Argument("em", B, HERE))
        assert list(of_call(arguments, Selector(("em",)))) == [("", B, HERE)]

    def test_a_field_is_where_it_stands(self) -> None:
        arguments = (Argument(0, record(("x", A), ("y", B)), HERE),)
        assert [at for _, _, at in of_call(arguments, Selector((0, "y")))] == [there(1)]


class TestOfUrl:
    def parts(self, text: str, *steps: int | str) -> list[tuple[str, Value]]:
        url = read(Literal(text))
        assert url is not None
        return [(key, value) for key, value, _ in of_url(url, Selector(steps), HERE)]

    @pytest.mark.parametrize(
        ("text", "steps"),
        [
            ("//x/a", ("path", 1)),
            ("//x/a", ("query", "b")),
            ("//x/a?b=1", ("query", "c")),
            ("//x/a?ab=1", ("query", "b*")),
            ("//x/a", (0,)),
        ],
    )
    def test_what_is_not_there_is_not_found(self, text: str, steps: Steps) -> None:
        assert self.parts(text, *steps) == []

    @pytest.mark.parametrize(
        ("text", "steps", "parts"),
        [
            ("//x/a/b", ("path", 1), [("", B)]),
            ("//x/?id=a", ("query", "id"), [("id", A)]),
            ("//x/?id=a&id=b", ("query", "id"), [("id", A), ("id", B)]),
            ("//x/?cd[x]=a&cd[y]=b&z=c", ("query", "cd[*"), [("x", A), ("y", B)]),
            ("//x/?p.x=a", ("query", "p.*"), [("x", A)]),
            ("//x/?x=a&y=b", ("query", "*"), [("x", A), ("y", B)]),
        ],
    )
    def test_each_part_is_found(
        self, text: str, steps: Steps, parts: list[tuple[str, Value]]
    ) -> None:
        assert self.parts(text, *steps) == parts


class TestLeaves:
    @pytest.mark.parametrize(
        "value", [Literal(None), record(), Sequence(()), record(("x", Literal(None)))]
    )
    def test_nothing_has_none(self, value: Value) -> None:
        assert list(leaves(("k", value, HERE))) == []

    @pytest.mark.parametrize(
        ("value", "parts"),
        [
            (A, [("k", A)]),
            (NAME, [("k", NAME)]),
            (Literal(""), [("k", Literal(""))]),
            (Literal(0), [("k", Literal(0))]),
            (Unknown("x"), [("k", Unknown("x"))]),
            (Concat((A, NAME)), [("k", Concat((A, NAME)))]),
            (Choice((A, B)), [("k", A), ("k", B)]),
            (Choice((A, Literal(None))), [("k", A)]),
            (record(("x", A), ("y", B)), [("x", A), ("y", B)]),
            (record(("x", record(("y", A)))), [("y", A)]),
            (record((None, NAME), ("x", A)), [("k", NAME), ("x", A)]),
            (record((None, record(("x", A)))), [("x", A)]),
            (Sequence((A, NAME)), [("k", A), ("k", NAME)]),
            (record(("x", Sequence((record(("y", A)), B)))), [("y", A), ("x", B)]),
        ],
    )
    def test_single_values_come_one_by_one(
        self, value: Value, parts: list[tuple[str, Value]]
    ) -> None:
        assert [(key, one) for key, one, _ in leaves(("k", value, HERE))] == parts


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ([], None),
        ([NAME], None),
        ([Literal(None)], None),
        ([Hole("a")], None),
        ([A], "a"),
        ([Literal(12)], "12"),
        ([NAME, A], "a"),
        ([A, B], "a"),
        ([Choice((NAME, A))], "a"),
    ],
)
def test_the_first_constant_is_the_text(values: list[Value], text: str | None) -> None:
    parts: list[Part] = [("", value, HERE) for value in values]
    assert first_text(iter(parts)) == text

"""The ways in which a URL of several parts may turn out."""

from __future__ import annotations

from pixelward.match.spellings import spellings
from pixelward.model.values import Choice, Concat, Literal, Reference, Value

CUSTOM = Reference(("config", "source"))
SCHEME = Choice((Literal("https:"), Literal("http:")))


def texts(value: Value) -> list[str]:
    return [str(one.value) for one in spellings(value) if isinstance(one, Literal)]


def test_a_url_without_alternatives_stays_as_it_is() -> None:
    whole = Concat((Literal("//x.example/"), CUSTOM))
    assert spellings(whole) == (whole,)


def test_alternatives_before_the_query_are_multiplied_out() -> None:
    file = Choice((Literal("a.js"), Literal("b.js")))
    assert texts(Concat((SCHEME, Literal("//x/"), file))) == [
        "https://x/a.js",
        "https://x/b.js",
        "http://x/a.js",
        "http://x/b.js",
    ]


def test_alternatives_inside_alternatives_are_too() -> None:
    whole = Concat((Choice((CUSTOM, Concat((SCHEME, Literal("//x/a.js"))))), Literal("?v=1")))
    assert spellings(whole)[0] == Concat((CUSTOM, Literal("?v=1")))
    assert texts(whole) == ["https://x/a.js?v=1", "http://x/a.js?v=1"]


def test_alternatives_in_the_query_stay_one_value() -> None:
    whole = Concat((Literal("//x/a.js?id="), SCHEME))
    assert spellings(whole) == (whole,)


def test_each_spelling_comes_once_and_not_without_end() -> None:
    many = Choice(tuple(Literal(str(at)) for at in range(10)))
    assert len(spellings(Concat((many, many, many)))) == 12
    assert texts(Choice((Literal("//x"), Literal("//x")))) == ["//x"]

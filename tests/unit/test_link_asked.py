"""A function that a page gives a followed global tells what it returns."""

from __future__ import annotations

import pytest

from pixelward.extract import extract
from pixelward.link import link
from pixelward.link.shapes import options
from pixelward.model.facts import CallKind, SourceFile
from pixelward.model.values import Closure, Record, Value
from pixelward.parse import host_of, parse


def given(source: str) -> list[Value]:
    """What the followed setter is given."""
    facts = extract(parse(SourceFile("a.js", host_of("a.js") or ""), source.encode()))
    found = link({"a.js": facts}, frozenset({("pageParams=",)})).calls
    assert all(call.kind is CallKind.SET for call in found)
    return [one for call in found for one in options(call.arguments[0].value)]


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("window.pageParams = () => {}", id="returns nothing"),
        pytest.param("window.pageParams = () => ({})", id="returns nothing in a record"),
        pytest.param("window.pageParams = () => 'ward=north'", id="returns a text"),
        pytest.param("window.pageParams = given => ({ ward: given })", id="asks for something"),
    ],
)
def test_a_function_that_does_nothing_else_is_left_out(source: str) -> None:
    assert given(source) == []


def test_a_function_that_returns_itself_has_no_record() -> None:
    [found] = given("window.pageParams = () => pageParams()")
    assert isinstance(found, Closure)


def test_a_function_that_does_something_is_its_records_and_itself() -> None:
    found = given("window.pageParams = () => { count(); return { ward: 'north' } }")
    assert [type(one) for one in found] == [Closure, Record]


@pytest.mark.parametrize(
    "source",
    [
        "window.pageParams = () => ({ ward: 'north' })",
        "window.pageParams = function () { return { ward: 'north' } }",
        "pageParams = () => { const found = { ward: 'north' }; return found }",
        "const ask = () => ({ ward: 'north' }); window.pageParams = ask",
    ],
)
def test_a_function_is_known_by_the_record_that_it_returns(source: str) -> None:
    [record] = given(source)
    assert isinstance(record, Record)
    assert [field.key for field in record.fields] == ["ward"]

"""EJS: tags are covered, and unescaped strings of markup are read."""

from __future__ import annotations

import pytest

from pixelward.parse.document import Masked
from pixelward.parse.templates.ejs import EJS


def masked(source: str) -> Masked:
    return EJS.mask(source.encode(), "a.html")


def links(source: str) -> list[tuple[str, str]]:
    return [(link.relation, link.target) for link in masked(source).links]


def printed(source: str) -> list[tuple[str, str]]:
    return [(one.language, one.text.decode()) for one in masked(source).passages]


@pytest.mark.parametrize(
    "source",
    ["a % b", "<%= never"],
)
def test_what_is_no_tag_stays(source: str) -> None:
    found = masked(source)
    assert (found.code, found.tags) == (source.encode(), 0)


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("a<%= b %>c", "a________c"),
        ("a<%- b -%>c", "a_________c"),
        ("a<%_ b _%>c", "a         c"),
        ("a<%# b %>c", "a        c"),
        ("<%% b", "    b"),
    ],
)
def test_a_tag_is_covered_in_its_place(source: str, code: str) -> None:
    assert masked(source).code.decode() == code


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("<%= a.b %>", ["a.b"]),
        ("<%- a -%>", ["a"]),
        ("<%_ a _%>", []),
    ],
)
def test_what_is_printed_is_kept(source: str, texts: list[str]) -> None:
    assert [hole.text for hole in masked(source).holes] == texts


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<%- include('a/b', {c: 1}) %>", [("include", "a/b")]),
        ("<% include a/b %>", [("include", "a/b")]),
        ("<% layout('a') %>", [("layout", "a")]),
        ("<%- include(a) %>", []),
        ("<%# include('a') %>", []),
    ],
)
def test_other_templates_are_linked(source: str, expected: list[tuple[str, str]]) -> None:
    assert links(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('<%- "<b>" %>', [("html", "<b>")]),
        ('<%= "<b>" %>', []),
        ("<%- '<b>' + a + '</b>' %>", [("html", "<b>_</b>")]),
        ('<%- `<b id="${a}">` %>', [("html", '<b id="____">')]),
        ('<%- a // "<b>"\n%>', []),
    ],
)
def test_strings_that_reach_the_page_are_read(source: str, expected: list[tuple[str, str]]) -> None:
    assert printed(source) == expected


@pytest.mark.parametrize("source", ["50 <% off", "<%>", "a <%= b", "<p>a</p>"])
def test_other_pages_are_none_of_its(source: str) -> None:
    assert not EJS.detects(source.encode())


def test_a_tag_gives_it_away() -> None:
    assert EJS.detects(b"<p><%= a.b %></p>")

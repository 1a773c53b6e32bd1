"""EEx: tags are covered, and what is given to helpers is read."""

from __future__ import annotations

import pytest

from pixelward.parse.document import Masked
from pixelward.parse.templates.eex import EEX


def masked(source: str) -> Masked:
    return EEX.mask(source.encode(), "a.html")


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
        ("<%!-- <%= a %> --%>b", "                   b"),
        ("<%= if a do %>b<% end %>", "______________b         "),
    ],
)
def test_a_tag_is_covered_in_its_place(source: str, code: str) -> None:
    assert masked(source).code.decode() == code


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("<%= @a.b %>", ["@a.b"]),
        ("<% a %>", []),
    ],
)
def test_what_is_printed_is_kept(source: str, texts: list[str]) -> None:
    assert [hole.text for hole in masked(source).holes] == texts


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('<%= render "a.html", b: 1 %>', [("include", "a.html")]),
        ('<%= render AView, "b.html" %>', [("include", "b.html")]),
        ('<% # render "a.html" %>', []),
    ],
)
def test_other_templates_are_linked(source: str, expected: list[tuple[str, str]]) -> None:
    assert links(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('<%= raw "<b>" %>', [("html", "<b>")]),
        ('<%= "<b>" %>', []),
        ('<%= img_tag("//x.example/#{@a}") %>', [("html", '<img src="//x.example/_____"></img>')]),
    ],
)
def test_strings_that_reach_the_page_are_read(source: str, expected: list[tuple[str, str]]) -> None:
    assert printed(source) == expected

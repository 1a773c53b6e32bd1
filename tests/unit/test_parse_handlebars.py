"""Handlebars: braces of two, three and four signs are covered, blocks are logic."""

from __future__ import annotations

import pytest

from pixelward.parse.document import Masked
from pixelward.parse.templates.handlebars import HANDLEBARS


def masked(source: str) -> Masked:
    return HANDLEBARS.mask(source.encode(), "a.html")


def links(source: str) -> list[tuple[str, str]]:
    return [(link.relation, link.target) for link in masked(source).links]


@pytest.mark.parametrize(
    "source",
    ["{a}", "a }} b", "{{ never"],
)
def test_what_is_no_tag_stays(source: str) -> None:
    found = masked(source)
    assert (found.code, found.tags) == (source.encode(), 0)


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("a{{b}}c", "a_____c"),
        ("a{{{b}}}c", "a_______c"),
        ("{{#if a}}b{{else}}c{{/if}}", "         b        c       "),
        ("{{!-- {{a}} --}}b", "                b"),
        ("{{!-- {{a}} --~}}b", "                 b"),
        ("{{! a }}b", "        b"),
        ("\\{{a}}", "   a}}"),
        ("{{~a~}}b", "_______b"),
        ('{{a "}}"}}b', "__________b"),
        ("{{{{raw}}}}a{{{{/raw}}}}", "           a            "),
        ("{{^a}}b{{/a}}", "      b      "),
    ],
)
def test_a_tag_is_covered_in_its_place(source: str, code: str) -> None:
    assert masked(source).code.decode() == code


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("{{a.b}}", ["a.b"]),
        ("{{{ a }}}", ["a"]),
        ("{{& a}}", ["a"]),
        ("{{#a}}{{/a}}", []),
        ("{{> a}}", []),
    ],
)
def test_what_is_printed_is_kept(source: str, texts: list[str]) -> None:
    assert [hole.text for hole in masked(source).holes] == texts


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{{> a/b}}", [("include", "a/b")]),
        ('{{> "a" b=1}}', [("include", "a")]),
        ("{{#> a}}{{/a}}", [("layout", "a")]),
        ("{{!< a}}", [("layout", "a")]),
        ("{{!-- {{> a}} --}}", []),
    ],
)
def test_other_templates_are_linked(source: str, expected: list[tuple[str, str]]) -> None:
    assert links(source) == expected


@pytest.mark.parametrize(
    "source",
    ['var t = "{{"', "<p>{{ a.b }}</p>", "if(a){{b()}}", "{% if a %}{{#if b}}{% endif %}", "{{{"],
)
def test_other_pages_are_none_of_its(source: str) -> None:
    assert not HANDLEBARS.detects(source.encode())


@pytest.mark.parametrize("source", ["{{#if a}}b{{/if}}", "{{> head}}", "{{!-- a --}}"])
def test_its_own_signs_give_it_away(source: str) -> None:
    assert HANDLEBARS.detects(source.encode())

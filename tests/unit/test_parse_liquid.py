"""Liquid: tags are covered, scripts of sections and filters that print elements are read."""

from __future__ import annotations

import pytest

from pixelward.parse.document import Masked
from pixelward.parse.templates.liquid import LIQUID


def masked(source: str) -> Masked:
    return LIQUID.mask(source.encode(), "a.html")


def links(source: str) -> list[tuple[str, str]]:
    return [(link.relation, link.target) for link in masked(source).links]


def printed(source: str) -> list[tuple[str, str]]:
    return [(one.language, one.text.decode()) for one in masked(source).passages]


@pytest.mark.parametrize(
    "source",
    ["{a}", "{{ never", "{% never", "a %} b"],
)
def test_what_is_no_tag_stays(source: str) -> None:
    found = masked(source)
    assert (found.code, found.tags) == (source.encode(), 0)


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("a{{ b }}c", "a_______c"),
        ("a{%- if b -%}c", "a            c"),
        ("{% comment %}a{% endcomment %}b", "                              b"),
        ("{% raw %}{{ a }}{% endraw %}", "         {{ a }}            "),
        ("{% schema %}{}{% endschema %}b", "                             b"),
        ('{{ "}}" }}b', "__________b"),
        ("---\na: b\n---\nc", "   \n    \n   \nc"),
        ("---\na\n---", "---\na\n---"),
    ],
)
def test_a_tag_is_covered_in_its_place(source: str, code: str) -> None:
    assert masked(source).code.decode() == code


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("{{ a.b | c }}", ["a.b | c"]),
        ("{% assign a = b %}", []),
        ("{% raw %}{{ a }}{% endraw %}", []),
    ],
)
def test_what_is_printed_is_kept(source: str, texts: list[str]) -> None:
    assert [hole.text for hole in masked(source).holes] == texts


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{% render 'a', b: c %}", [("include", "a")]),
        ("{% include a.html b=c %}", [("include", "a.html")]),
        ("{% section 'a' %}", [("include", "a")]),
        ("{% layout 'a' %}", [("layout", "a")]),
        ("{% liquid\n  assign a = b\n  render 'c'\n%}", [("include", "c")]),
        ("---\nlayout: a\n---\n", [("layout", "a")]),
        ("---\nlayout: null\n---\n", []),
        ("{% comment %}{% render 'a' %}{% endcomment %}", []),
        ("{% # render 'a' %}", []),
    ],
)
def test_other_templates_are_linked(source: str, expected: list[tuple[str, str]]) -> None:
    assert links(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "{{ 'https://x.example/a.js' | script_tag }}",
            [("html", '<script src="https://x.example/a.js"></script>')],
        ),
        ("{{ 'a.js' | asset_url | script_tag }}", []),
        ("{% javascript %}a(){% endjavascript %}", [("javascript", "a()")]),
        ('{{ "<b>" }}', [("html", "<b>")]),
        ('{% assign a = "<b>" %}', []),
    ],
)
def test_strings_that_reach_the_page_are_read(source: str, expected: list[tuple[str, str]]) -> None:
    assert printed(source) == expected


@pytest.mark.parametrize("source", ["{{ a }}", "{% if a %}", "{% extends 'a' %}{% case b %}"])
def test_what_others_write_as_well_is_left_to_them(source: str) -> None:
    assert not LIQUID.detects(source.encode())


@pytest.mark.parametrize(
    "source", ["---\nlayout: a\n---\n", "{% assign a = b %}", "{{ a | append: b }}", "{{ site.b }}"]
)
def test_its_own_signs_give_it_away(source: str) -> None:
    assert LIQUID.detects(source.encode()) > source.count("{{") + source.count("{%")


def test_a_link_of_front_matter_is_where_it_is_written() -> None:
    source = "---\ntitle: ü\nlayout: a\n---\n"
    span = masked(source).links[0].location.span
    assert source.encode()[span.start : span.end] == b"layout: a"

"""Nunjucks: tags like those of Jinja, below front matter."""

from __future__ import annotations

import pytest

from pixelward.parse.document import Masked
from pixelward.parse.templates.nunjucks import NUNJUCKS


def masked(source: str) -> Masked:
    return NUNJUCKS.mask(source.encode(), "a.html")


def links(source: str) -> list[tuple[str, str]]:
    return [(link.relation, link.target) for link in masked(source).links]


@pytest.mark.parametrize(
    "source",
    ["{a}", "{{ never"],
)
def test_what_is_no_tag_stays(source: str) -> None:
    found = masked(source)
    assert (found.code, found.tags) == (source.encode(), 0)


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("a{{ b }}{# c #}{% if d %}", "a_______                 "),
        ("---\na: b\n---\n{{ c }}", "   \n    \n   \n_______"),
        ("---js\n{ a: 1 }\n---\nb", "     \n        \n   \nb"),
    ],
)
def test_a_tag_is_covered_in_its_place(source: str, code: str) -> None:
    assert masked(source).code.decode() == code


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("{{ a | b }}", ["a | b"]),
        ('---\na: "{{ b }}"\n---\n{{ c }}', ["c"]),
    ],
)
def test_what_is_printed_is_kept(source: str, texts: list[str]) -> None:
    assert [hole.text for hole in masked(source).holes] == texts


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('{% extends "a.njk" %}', [("extends", "a.njk")]),
        ('{% include "a.njk" %}', [("include", "a.njk")]),
        ("---\nlayout: a.njk\n---\n", [("layout", "a.njk")]),
    ],
)
def test_other_templates_are_linked(source: str, expected: list[tuple[str, str]]) -> None:
    assert links(source) == expected


def test_blocks_are_known() -> None:
    assert [one.name for one in masked("{% block a %}{{ super() }}{% endblock %}").blocks] == ["a"]


@pytest.mark.parametrize("source", ["{% set a = 1 %}", "---\na: b\n---\n{% assign c = 1 %}"])
def test_without_both_of_its_signs_a_page_is_none_of_its(source: str) -> None:
    assert not NUNJUCKS.detects(source.encode())

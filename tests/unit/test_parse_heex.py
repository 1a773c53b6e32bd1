"""HEEx: braces are tags in attributes and text, and none in scripts."""

from __future__ import annotations

import pytest

from pixelward.parse.document import Masked
from pixelward.parse.templates.heex import HEEX


def masked(source: str) -> Masked:
    return HEEX.mask(source.encode(), "a.html")


def links(source: str) -> list[tuple[str, str]]:
    return [(link.relation, link.target) for link in masked(source).links]


@pytest.mark.parametrize(
    "source",
    [
        "<script>if(a){b}</script>",
        "<style>a{b:c}</style>",
        "<!-- {a} -->",
        "\\{a}",
        "{never",
        "a } b",
    ],
)
def test_what_is_no_tag_stays(source: str) -> None:
    found = masked(source)
    assert (found.code, found.tags) == (source.encode(), 0)


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("<p>{@a}</p>", "<p>____</p>"),
        ("<p a={b}>", "<p a=___>"),
        ('<img src={"x#{a}y"}>', '<img src= "x____y" >'),
        ('<p>{"a"}</p>', "<p>_____</p>"),
        ('{%{a: "}"}}b', "___________b"),
        ("<%= a %>{b}", "___________"),
    ],
)
def test_a_tag_is_covered_in_its_place(source: str, code: str) -> None:
    assert masked(source).code.decode() == code


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("<p>{@a.b}</p>", ["@a.b"]),
        ('<img src={"x#{a}y"}>', ["a"]),
        ("<%= a %>{b}", ["a", "b"]),
    ],
)
def test_what_is_printed_is_kept(source: str, texts: list[str]) -> None:
    assert [hole.text for hole in masked(source).holes] == texts


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('<%= render "a.html" %>', [("include", "a.html")]),
    ],
)
def test_other_templates_are_linked(source: str, expected: list[tuple[str, str]]) -> None:
    assert links(source) == expected


def test_a_brace_in_a_script_s_own_tag_is_a_tag() -> None:
    assert masked("<script src={@a}>{b}</script>{c}").code == b"<script src=____>{b}</script>___"

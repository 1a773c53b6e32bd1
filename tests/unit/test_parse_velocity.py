"""Velocity: directives and references are covered, and scripts keep their own names."""

from __future__ import annotations

import pytest

from pixelward.parse.document import Masked
from pixelward.parse.templates.velocity import VELOCITY


def masked(source: str) -> Masked:
    return VELOCITY.mask(source.encode(), "a.html")


def links(source: str) -> list[tuple[str, str]]:
    return [(link.relation, link.target) for link in masked(source).links]


@pytest.mark.parametrize(
    "source",
    ["$('#a').b()", "$.ajax({})", "costs $5", "a #b", "var $el = 1; $el.b()", "#never(", "${never"],
)
def test_what_is_no_tag_stays(source: str) -> None:
    found = masked(source)
    assert (found.code, found.tags) == (source.encode(), 0)


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("a${b}c", "a____c"),
        ("a$!{b}c", "a_____c"),
        ('#if($a == ")")b#end', "              b    "),
        ("a ## b\nc", "a     \nc"),
        ("#* $a *#b", "        b"),
        ("#[[$a]]#", "   $a   "),
        ('"$a.b(1)"', '"_______"'),
        ("#set($a = 1)b", "            b"),
    ],
)
def test_a_tag_is_covered_in_its_place(source: str, code: str) -> None:
    assert masked(source).code.decode() == code


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("${a.b}", ["a.b"]),
        ("$!a.b", ["a.b"]),
        ("#set($a = $b)", []),
    ],
)
def test_what_is_printed_is_kept(source: str, texts: list[str]) -> None:
    assert [hole.text for hole in masked(source).holes] == texts


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('#parse("a.vm")', [("include", "a.vm")]),
        ("#include('a.txt')", [("include", "a.txt")]),
        ('## #parse("a.vm")', []),
    ],
)
def test_other_templates_are_linked(source: str, expected: list[tuple[str, str]]) -> None:
    assert links(source) == expected

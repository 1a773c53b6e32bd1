"""FreeMarker: directives in both forms and values are covered."""

from __future__ import annotations

import pytest

from pixelward.parse.document import Masked
from pixelward.parse.templates.freemarker import FREEMARKER


def masked(source: str) -> Masked:
    return FREEMARKER.mask(source.encode(), "a.html")


def links(source: str) -> list[tuple[str, str]]:
    return [(link.relation, link.target) for link in masked(source).links]


@pytest.mark.parametrize(
    "source",
    ["a[0] < b", "${never", "<#-- never", "<p>#a</p>"],
)
def test_what_is_no_tag_stays(source: str) -> None:
    found = masked(source)
    assert (found.code, found.tags) == (source.encode(), 0)


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("a${b}c", "a____c"),
        ('${"}"}a', "______a"),
        ("<#if (a > 1)>b</#if>", "             b      "),
        ("[#if a gt 1]b[/#if]", "            b      "),
        ("<#-- ${a} -->b", "             b"),
        ('<@a b="c>d"/>e', "_____________e"),
        ("<@a>b</@a>", "    b     "),
        ("<#noparse>${a}</#noparse>", "          ${a}           "),
        ("a[=b]c", "a____c"),
    ],
)
def test_a_tag_is_covered_in_its_place(source: str, code: str) -> None:
    assert masked(source).code.decode() == code


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ('${a.b!""}', ['a.b!""']),
        ('${ {"a": 1}.a }', ['{"a": 1}.a']),
        ("<#if a>", []),
        ("<@a/>", ["@a"]),
    ],
)
def test_what_is_printed_is_kept(source: str, texts: list[str]) -> None:
    assert [hole.text for hole in masked(source).holes] == texts


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('<#include "a.ftl">', [("include", "a.ftl")]),
        ("<#import '/a.ftl' as b>", [("include", "/a.ftl")]),
        ('[#include "a.ftl"]', [("include", "a.ftl")]),
        ('<#-- <#include "a"> -->', []),
    ],
)
def test_other_templates_are_linked(source: str, expected: list[tuple[str, str]]) -> None:
    assert links(source) == expected

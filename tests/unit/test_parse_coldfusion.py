"""ColdFusion: elements are covered, values only where they are printed."""

from __future__ import annotations

import pytest

from pixelward.parse.document import Masked
from pixelward.parse.templates.coldfusion import COLDFUSION


def masked(source: str) -> Masked:
    return COLDFUSION.mask(source.encode(), "a.html")


def links(source: str) -> list[tuple[str, str]]:
    return [(link.relation, link.target) for link in masked(source).links]


def printed(source: str) -> list[tuple[str, str]]:
    return [(one.language, one.text.decode()) for one in masked(source).passages]


@pytest.mark.parametrize(
    "source",
    ['<a href="#b">#c</a>', "<cf", "a # b # c"],
)
def test_what_is_no_tag_stays(source: str) -> None:
    found = masked(source)
    assert (found.code, found.tags) == (source.encode(), 0)


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("<cfif a GT 1>b</cfif>", "             b       "),
        ("<cfoutput>#a#</cfoutput>#b#", "          ___           #b#"),
        ("<!--- a <!--- b ---> c --->d", "                           d"),
        ("<cfoutput>##a #b#</cfoutput>", "          ##a ___           "),
        ('<cfset a = "b > c">d', "                   d"),
        ('<cfscript>a("<b>");</cfscript>c', "                              c"),
        ("component { a }", "               "),
    ],
)
def test_a_tag_is_covered_in_its_place(source: str, code: str) -> None:
    assert masked(source).code.decode() == code


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("<cfoutput>#a.b#</cfoutput>", ["a.b"]),
        ('<cfoutput>#f("a#")#</cfoutput>', ['f("a#")']),
        ("#a#", []),
    ],
)
def test_what_is_printed_is_kept(source: str, texts: list[str]) -> None:
    assert [hole.text for hole in masked(source).holes] == texts


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('<cfinclude template="a.cfm">', [("include", "a.cfm")]),
        ('<cfinclude template="#a#">', []),
        ('<!--- <cfinclude template="a.cfm"> --->', []),
    ],
)
def test_other_templates_are_linked(source: str, expected: list[tuple[str, str]]) -> None:
    assert links(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('<cfscript>writeOutput("<b>" & a);</cfscript>', [("html", "<b>_")]),
        ('<cfhtmlhead text="<b c=""d"">#e#">', [("html", '<b c="d">___')]),
        ('<cfscript>// writeOutput("<b>");\n</cfscript>', []),
        ('<cfset a = "<b>">', []),
    ],
)
def test_strings_that_reach_the_page_are_read(source: str, expected: list[tuple[str, str]]) -> None:
    assert printed(source) == expected

"""Razor: code is covered, and markup inside of code is not."""

from __future__ import annotations

import pytest

from pixelward.parse.document import Masked
from pixelward.parse.templates.razor import RAZOR


def masked(source: str) -> Masked:
    return RAZOR.mask(source.encode(), "a.html")


def links(source: str) -> list[tuple[str, str]]:
    return [(link.relation, link.target) for link in masked(source).links]


def printed(source: str) -> list[tuple[str, str]]:
    return [(one.language, one.text.decode()) for one in masked(source).passages]


@pytest.mark.parametrize(
    "source",
    [
        "a@b.example",
        "@media print { a {} }",
        "@ a",
        "@{ never",
        "@(never",
        '<b @onclick="c">',
        "@1",
    ],
)
def test_what_is_no_tag_stays(source: str) -> None:
    found = masked(source)
    assert (found.code, found.tags) == (source.encode(), 0)


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ('a @b.C[0].D("x")!c', "a ______________!c"),
        ('@(a + ")")b', "__________b"),
        ("@* a *@b", "       b"),
        ("@@a", " @a"),
        ('@{ a("}"); }b', "            b"),
        ("@if (a) { <b>c</b> }", "          <b>c</b>  "),
        ("@if (a) { <p>x</p> } else { <i>y</i> }z", "          <p>x</p>          <i>y</i>  z"),
        ("@foreach (var a in b) { <text>c</text> }", "                              c         "),
        ("@if (a) {\n@: b {\n}c", "         \n   b {\n c"),
        ("@section A { <script>{}</script> }b", "             <script>{}</script>  b"),
        ("@{ <br> <p><b/>c</p> }d", "   <br> <p><b/>c</p>  d"),
        ("@model A.B\nc", "          \nc"),
        ("@{ var a = b < c; /* } */ }d", "                           d"),
    ],
)
def test_a_tag_is_covered_in_its_place(source: str, code: str) -> None:
    assert masked(source).code.decode() == code


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("@Model.A", ["Model.A"]),
        ("@(a + b)", ["a + b"]),
        ("@await A.B()", ["await A.B()"]),
        ("@if (a) { <p>@b</p> }", ["b"]),
    ],
)
def test_what_is_printed_is_kept(source: str, texts: list[str]) -> None:
    assert [hole.text for hole in masked(source).holes] == texts


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('@Html.Partial("_A")', [("include", "_A")]),
        ('@await Html.PartialAsync("_A", b)', [("include", "_A")]),
        ('@{ Layout = "~/A.cshtml"; }', [("layout", "A.cshtml")]),
        ("@{ Layout = null; }", []),
        ('@* @Html.Partial("a") *@', []),
    ],
)
def test_other_templates_are_linked(source: str, expected: list[tuple[str, str]]) -> None:
    assert links(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('@Html.Raw("<b>")', [("html", "<b>")]),
        ('@("<b>")', []),
        ('@Html.Raw("<b>" + a + "</b>")', [("html", "<b>_</b>")]),
        ('@Html.Raw($"<b id={a.B}>")', [("html", "<b id=_____>")]),
        ('@Html.A("b", new { onclick = "c()" })', [("javascript", "c()")]),
    ],
)
def test_strings_that_reach_the_page_are_read(source: str, expected: list[tuple[str, str]]) -> None:
    assert printed(source) == expected


def test_a_block_that_is_not_closed_hides_no_other() -> None:
    assert masked("@{ a  <p>@b</p>").code == b"@{ a  <p>__</p>"


def test_nesting_has_no_end() -> None:
    assert masked("@if (a) {<p>" * 5000 + "</p>}" * 5000).tags == 10_000

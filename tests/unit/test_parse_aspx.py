"""ASP and ASP.NET: tags and server scripts are covered, what they print is read."""

from __future__ import annotations

import pytest

from pixelward.parse.document import Masked
from pixelward.parse.templates.aspx import ASPX


def masked(source: str) -> Masked:
    return ASPX.mask(source.encode(), "a.html")


def links(source: str) -> list[tuple[str, str]]:
    return [(link.relation, link.target) for link in masked(source).links]


def printed(source: str) -> list[tuple[str, str]]:
    return [(one.language, one.text.decode()) for one in masked(source).passages]


@pytest.mark.parametrize(
    "source",
    ['<asp:Button OnClientClick="a()" />', "<script>a</script>", "<% never"],
)
def test_what_is_no_tag_stays(source: str) -> None:
    found = masked(source)
    assert (found.code, found.tags) == (source.encode(), 0)


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("a<%= b %>c", "a________c"),
        ("a<%: b %>c", "a________c"),
        ("a<%# b %>c", "a________c"),
        ("a<%-- b --%>c", "a           c"),
        ('<script runat="server">a</script>b', "                                 b"),
        (
            '<script>\'<asp:Literal ID="a" runat="server" />\'</script>',
            "<script>'_____________________________________'</script>",
        ),
        ('<!--#include file="a.asp"-->b', "                            b"),
    ],
)
def test_a_tag_is_covered_in_its_place(source: str, code: str) -> None:
    assert masked(source).code.decode() == code


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("<%= a.b %>", ["a.b"]),
        ('<%# Eval("a") %>', ['Eval("a")']),
        ("<% a %>", []),
    ],
)
def test_what_is_printed_is_kept(source: str, texts: list[str]) -> None:
    assert [hole.text for hole in masked(source).holes] == texts


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('<%@ Page MasterPageFile="~/A.master" %>', [("layout", "A.master")]),
        ('<%@ Register Src="~/B.ascx" TagName="b" %>', [("include", "B.ascx")]),
        ('<!--#include virtual="/c.asp"-->', [("include", "/c.asp")]),
    ],
)
def test_other_templates_are_linked(source: str, expected: list[tuple[str, str]]) -> None:
    assert links(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('<% Response.Write("<b>"); %>', [("html", "<b>")]),
        ('<% Response.Write "<b c=""d"">" & e & "</b>" %>', [("html", '<b c="d">_</b>')]),
        ('<%\n\' Response.Write "<b>"\n%>', []),
        (
            '<script runat=server>void A() { RegisterStartupScript("k", "b();", true); }</script>',
            [("javascript", "b();")],
        ),
        ('<% var a = "<b>"; %>', []),
        ('<%= "<b>" %>', [("html", "<b>")]),
        ('<%: "<b>" %>', []),
        (
            "<img src='<%= F(\"//x.example/{0}\", a) %>'>",
            [("html", '<img src="//x.example/{0}"></img>')],
        ),
    ],
)
def test_strings_that_reach_the_page_are_read(source: str, expected: list[tuple[str, str]]) -> None:
    assert printed(source) == expected

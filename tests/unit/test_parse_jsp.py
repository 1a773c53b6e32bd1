"""JSP: scriptlets, expressions and the elements of tag libraries are covered."""

from __future__ import annotations

import pytest

from pixelward.parse.document import Masked
from pixelward.parse.templates.jsp import JSP


def masked(source: str) -> Masked:
    return JSP.mask(source.encode(), "a.html")


def links(source: str) -> list[tuple[str, str]]:
    return [(link.relation, link.target) for link in masked(source).links]


def printed(source: str) -> list[tuple[str, str]]:
    return [(one.language, one.text.decode()) for one in masked(source).passages]


@pytest.mark.parametrize(
    "source",
    ["a < b:c", "<% never", "${never", '<svg:rect onclick="a()">', "if (x[y[0]]>5) a()"],
)
def test_what_is_no_tag_stays(source: str) -> None:
    found = masked(source)
    assert (found.code, found.tags) == (source.encode(), 0)


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("a<%= b %>c", "a________c"),
        ("a<%-- <%= b %> --%>c", "a                  c"),
        ("a${b}c", "a____c"),
        ("a#{b}c", "a____c"),
        ("\\${a}", "   a}"),
        ('<c:if test="${a > 1}">b</c:if>', "                      b       "),
        ('<c:out value="${a}"/>', "_____________________"),
        ('<c:set var="a" value="b"/>', "                          "),
        ('<a href="<c:url value="/b"/>">', '<a href="___________________">'),
    ],
)
def test_a_tag_is_covered_in_its_place(source: str, code: str) -> None:
    assert masked(source).code.decode() == code


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("<%= a.b() %>", ["a.b()"]),
        ('${a["b"]}', ['a["b"]']),
        ('<c:out value="${a_b}"/>', ['c:out value="${a_b}"']),
        ('<c:if test="${a}">', []),
    ],
)
def test_what_is_printed_is_kept(source: str, texts: list[str]) -> None:
    assert [hole.text for hole in masked(source).holes] == texts


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('<%@ include file="/a.jspf" %>', [("include", "/a.jspf")]),
        ('<jsp:include page="a.jsp"/>', [("include", "a.jsp")]),
        ('<c:import url="/b.jsp" var="c"/>', [("include", "/b.jsp")]),
        ('<jsp:include page="${a}"/>', []),
        ('<%@ page import="a" %>', []),
    ],
)
def test_other_templates_are_linked(source: str, expected: list[tuple[str, str]]) -> None:
    assert links(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('<% out.println("<b>"); %>', [("html", "<b>")]),
        ('<% out.print("<b>" + a.b("c") + "</b>"); %>', [("html", "<b>________</b>")]),
        ('<% // out.print("<b>");\n%>', []),
        ('<% String a = "<b>"; %>', []),
        ('<%= "<b>" %>', [("html", "<b>")]),
    ],
)
def test_strings_that_reach_the_page_are_read(source: str, expected: list[tuple[str, str]]) -> None:
    assert printed(source) == expected


def test_sections_of_text_are_signs_of_xml_only() -> None:
    source = '<jsp:root xmlns:jsp="a"><![CDATA[b]]></jsp:root>'
    assert masked(source).code.strip() == b"b"

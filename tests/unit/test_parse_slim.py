"""Slim is read as the HTML that it stands for, located in the file."""

from __future__ import annotations

import pytest

from unit.indented import calls, facts, links, loads, notes

PAGE = "a.html.slim"


@pytest.mark.parametrize(
    "source",
    [
        "/ script pixel()",
        "/\n  javascript:\n    pixel()",
        "/! a\n  javascript:\n    pixel()",
        "/[if IE]\n  javascript:\n    pixel()",
        "- pixel()",
        "- a b,\n  pixel()",
        "= pixel()",
        "p pixel()",
        "p a\n  script pixel()",
        "| pixel()\n  pixel()",
        "p = '<script>pixel()</script>'",
        "css:\n  pixel()",
        "markdown:\n  <script>pixel()</script>",
        "ruby:\n  pixel()",
        "script type='application/json'\n  | pixel()",
        "p title='pixel()'",
        "= link_to 'a', b, data: {a: 'pixel()'}",
    ],
)
def test_what_runs_on_no_page_is_silent(source: str) -> None:
    assert calls(PAGE, source) == []


@pytest.mark.parametrize(
    "source",
    [
        "javascript:\n  pixel(1)",
        "javascript:\r\n\tpixel(1)\r\n",
        "p\n  javascript:\n\n    pixel(1)\n  b",
        "javascript type='module':\n  pixel(1)",
        "script\n  | pixel(1)",
        "script\n  |\n    pixel(1)",
        "script pixel(1)",
        "script\n  == 'pixel(1)'",
        "script == 'pixel(1)'",
        "<script>\n| pixel(1)\n</script>",
        "<script>pixel(1)</script>",
        "' <script>pixel(1)</script>",
        "p onclick='pixel(1)'",
        'p a=b.c(d, "e f") onclick="pixel(1)" é',
        "p a=(b ? c : d) onclick=='pixel(1)'",
        "p[a='b' onclick='pixel(1)']",
        "p(a=b\n  onclick='pixel(1)') c",
        "p { onclick='pixel(1)' }",
        "p[a onclick='pixel(1)']",
        ".a#b onclick='pixel(1)'",
        "p *{a: b} onclick='pixel(1)'",
        "ul: li: a onclick='pixel(1)' x",
        "a href='javascript:pixel(1)'",
        "= link_to 'a', b, onclick: 'pixel(1)'",
        "p = button_tag 'a', \\\n  onclick: 'pixel(1)'",
        "= javascript_tag do\n  | pixel(1)",
        "== '<script>pixel(1)</script>'",
        "- if a\n  javascript:\n    pixel(1)",
        "=> raw '<script>pixel(1)</script>'",
    ],
)
def test_what_runs_on_the_page_is_found_where_it_is_written(source: str) -> None:
    assert calls(PAGE, source) == ["pixel(1)"]


@pytest.mark.parametrize(
    ("source", "load"),
    [
        ("img src='https://x.example/'", "img https://x.example/"),
        ('img alt="" src="https://x.example/?a=#{b[:c]}" /', "img https://x.example/?a=<b[:c]>"),
        ("img src=a", "img <a>"),
        ("img[src=a alt='b']", "img <a>"),
        ("= image_tag 'https://x.example/', alt: ''", "img https://x.example/"),
        ("== javascript_include_tag 'https://x.example/a.js'", "script https://x.example/a.js"),
        ("| <img src='https://x.example/?a=#{b}'>", "img https://x.example/?a=<b>"),
        ("p | <img src='https://x.example/'>", "img https://x.example/"),
    ],
)
def test_an_address_keeps_what_is_filled_in_apart(source: str, load: str) -> None:
    assert loads(PAGE, source) == [load]


def test_a_partial_may_be_in_any_language_of_views() -> None:
    found = links(PAGE, "== render 'a/b'")
    assert found[0] == "include a/_b.html.slim"
    assert "include a/_b.html.erb" in found


def test_a_script_of_another_language_is_said_not_to_be_read() -> None:
    [note] = notes(PAGE, "coffee:\n  pixel 1")
    assert "is not read" in note


def test_what_is_not_understood_is_said_once() -> None:
    assert notes(PAGE, "p\n) a\n) b") == [
        "line 2 is no Slim that we know, and was passed over, like 1 more"
    ]


def test_after_a_bracket_without_end_the_rest_is_read() -> None:
    source = "p[a='b'\np onclick='pixel(1)'\njavascript:\n  pixel(2)"
    assert calls(PAGE, source)[-1] == "pixel(2)"
    assert len(notes(PAGE, source)) == 1


def test_a_comment_can_speak_to_the_linter() -> None:
    [remark] = facts(PAGE, "/ pixelward: ignore[PW102]: x\np").remarks
    assert remark.text == "/ pixelward: ignore[PW102]: x"

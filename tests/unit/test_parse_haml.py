"""Haml is read as the HTML that it stands for, located in the file."""

from __future__ import annotations

import pytest

from unit.indented import calls, facts, links, loads, notes

PAGE = "a.html.haml"


@pytest.mark.parametrize(
    "source",
    [
        "-# %script pixel()",
        "-#\n  :javascript\n    pixel()",
        "/ pixel()",
        "/\n  :javascript\n    pixel()",
        "/[if IE]\n  :javascript\n    pixel()",
        "- pixel()",
        "- a b,\n  pixel()",
        "= pixel()",
        "%p pixel()",
        "pixel()",
        '%p= "<script>pixel()</script>"',
        ":css\n  pixel()",
        ":markdown\n  <script>pixel()</script>",
        ":ruby\n  pixel()",
        "%script{type: 'application/json'}\n  pixel()",
        "%p{title: 'pixel()'}",
        "= link_to 'a', b, data: {a: 'pixel()'}",
        ":erb\n  <% pixel() %>",
    ],
)
def test_what_runs_on_no_page_is_silent(source: str) -> None:
    assert calls(PAGE, source) == []


@pytest.mark.parametrize(
    "source",
    [
        ":javascript\n  pixel(1)",
        ":javascript\r\n\tpixel(1)\r\n",
        "%p\n  :javascript\n\n    pixel(1)\n  b",
        "%script\n  pixel(1)",
        "%script pixel(1)",
        "%script\n  :plain\n    pixel(1)",
        '%script= "pixel(1)".html_safe',
        "<script>\npixel(1)\n</script>",
        ":plain\n  <script>pixel(1)</script>",
        ":erb\n  <script><% if a %>pixel(1)<% end %></script>",
        "%p{onclick: 'pixel(1)'}",
        "%p{:onclick => 'pixel(1)'}",
        "%p{'onclick' => 'pixel(1)'}",
        "%p{\"onclick\": 'pixel(1)'}",
        "%p.a#b{a: {b: c}, onclick: 'pixel(1)'}[d]",
        "%p{a: '}',\n  onclick: 'pixel(1)'} é",
        "%p(a=b onclick='pixel(1)')",
        "%p(a='b'\n  c onclick='pixel(1)')",
        ".a(onclick='pixel(1)')/",
        "%a{href: 'javascript:pixel(1)'}",
        "= link_to 'a', b, onclick: 'pixel(1)'",
        "= link_to('a', b, class: 'c', :onclick => 'pixel(1)')",
        "= f.input :a, input_html: { onclick: 'pixel(1)' }",
        "%p= button_tag 'a',\n  onclick: 'pixel(1)'",
        "= javascript_tag 'pixel(1)'",
        "= javascript_tag do\n  pixel(1)",
        "= content_tag :script, 'pixel(1)'",
        "= tag.script 'pixel(1)'.html_safe",
        "= raw '<script>pixel(1)</script>'",
        "!= '<script>pixel(1)</script>'",
        "= '<script>pixel(1)</script>'.html_safe",
        "- if a\n  :javascript\n    pixel(1)",
        "%p= f do\n  %b{onclick: 'pixel(1)'}",
    ],
)
def test_what_runs_on_the_page_is_found_where_it_is_written(source: str) -> None:
    assert calls(PAGE, source) == ["pixel(1)"]


@pytest.mark.parametrize(
    ("source", "load"),
    [
        ("%img{src: 'https://x.example/'}", "img https://x.example/"),
        ('%img{src: "https://x.example/?a=#{b[:c]}"}', "img https://x.example/?a=<b[:c]>"),
        ("%img{src: 'https://x.example/?a=' + b}", "img https://x.example/?a=<b>"),
        ("%img{src: a}", "img <a>"),
        ("%img(src=a alt='b')", "img <a>"),
        ("= image_tag 'https://x.example/', alt: ''", "img https://x.example/"),
        ("= image_tag('https://x.example/')", "img https://x.example/"),
        ("= javascript_include_tag 'https://x.example/a.js'", "script https://x.example/a.js"),
        ("= tag.img src: 'https://x.example/'", "img https://x.example/"),
        ("= content_tag(:iframe, nil, src: 'https://x.example/')", "iframe https://x.example/"),
        ("= tag :img, src: 'https://x.example/'", "img https://x.example/"),
        ("<img src='https://x.example/?a=#{b}'>", "img https://x.example/?a=<b>"),
    ],
)
def test_an_address_keeps_what_is_filled_in_apart(source: str, load: str) -> None:
    assert loads(PAGE, source) == [load]


def test_each_script_that_a_helper_brings_is_a_load() -> None:
    source = "= javascript_include_tag '/a.js', name, '/b.js', defer: true"
    assert loads(PAGE, source) == ["script /a.js", "script /b.js"]


def test_a_partial_may_be_in_any_language_of_views() -> None:
    for source in ("= render 'a/b'", "= render partial: 'a/b', locals: {c: 1}", "= render('a/b')"):
        found = links(PAGE, source)
        assert found[0] == "include a/_b.html.haml"
        assert "include a/_b.html.erb" in found
    assert links(PAGE, '= render @visits\n= render "a/#{b}"') == []


def test_a_script_of_another_language_is_said_not_to_be_read() -> None:
    [note] = notes(PAGE, ":coffee\n  pixel 1\n:coffee\n  pixel 2")
    assert "is not read" in note


def test_after_a_bracket_without_end_the_rest_is_read() -> None:
    source = "%p{a: b\n%p{onclick: 'pixel(1)'}\n:javascript\n  pixel(2)"
    assert calls(PAGE, source)[-1] == "pixel(2)"
    assert len(notes(PAGE, source)) == 1


def test_a_comment_can_speak_to_the_linter() -> None:
    [remark] = facts(PAGE, "-# pixelward: ignore[PW102]: x\n%p").remarks
    assert remark.text == "-# pixelward: ignore[PW102]: x"

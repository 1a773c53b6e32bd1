"""Pug is read as the HTML that it stands for, located in the file."""

from __future__ import annotations

import pytest

from pixelward.model.facts import Block
from pixelward.model.place import Span
from unit.indented import calls, facts, links, loads, notes

PAGE = "a.pug"


@pytest.mark.parametrize(
    "source",
    [
        "// script pixel()",
        "//- a\n  script.\n    pixel()",
        "- pixel()",
        "-\n  pixel()\n  pixel()",
        "p pixel()",
        "p= pixel()",
        "p.\n  pixel()",
        "| pixel()",
        "p(title='pixel()')",
        "= '<script>pixel()</script>'",
        "p #{'<script>pixel()</script>'}",
        ":markdown-it\n  <script>pixel()</script>",
        "if pixel()\n  p",
        "p\\#{pixel()}",
        "script(type='application/json').\n  pixel()",
        "include pixel()",
    ],
)
def test_what_runs_on_no_page_is_silent(source: str) -> None:
    assert calls(PAGE, source) == []


@pytest.mark.parametrize(
    "source",
    [
        "script.\n  pixel(1)",
        "script.  \n\n  pixel(1)\n",
        "script\n  | pixel(1)",
        "script pixel(1)",
        "\tscript.\n\t\tpixel(1)",
        "script.\r\n  pixel(1)\r\n",
        "script\n  :babel\n    pixel(1)",
        "script\n  != 'pixel(1)'",
        "p(onclick='pixel(1)')",
        'p(title="é", onclick="pixel(1)")',
        "p(onclick=`pixel(1)`)",
        "p(onclick!='pixel(1)')",
        "p('onclick'='pixel(1)')",
        "p(\n  title=a\n    ? 'b'\n    : 'c'\n  onclick='pixel(1)'\n)",
        "p(:class='{a: b}' @click=c v-if=\"d\" onclick='pixel(1)')",
        "p(a=b.c(d, 'e)') + 1, onclick='pixel(1)')",
        "p(a=typeof b onclick='pixel(1)')",
        "p.a#b(c)(onclick='pixel(1)')",
        "p&attributes({a: ')'})(onclick='pixel(1)')",
        "ul: li: a(onclick='pixel(1)') x",
        "a(href='javascript:pixel(1)')",
        "p a #[b c #[i(onclick='pixel(1)') d]] e",
        "if a\n  script.\n    pixel(1)\nelse",
        "case a\n  when 'b:c': p(onclick='pixel(1)')",
        "case a\n  default: p(onclick='pixel(1)')",
        "mixin m(a)\n  p(onclick='pixel(1)')",
        "+m({a: ')',\n  b: c})(onclick='pixel(1)')",
        "dd: +m(a): b(onclick='pixel(1)')",
        "<script>pixel(1)</script>",
        "<script>\n| pixel(1)\n</script>",
        "block a\n  script.\n    pixel(1)",
        "p(a='&amp;' onclick='a &amp;&amp; pixel(1)')",
    ],
)
def test_what_runs_on_the_page_is_found_where_it_is_written(source: str) -> None:
    assert calls(PAGE, source) == ["pixel(1)"]


def test_a_page_ends_its_scripts_where_they_end() -> None:
    source = "head\n  script.\n    pixel(1)\n  p pixel(2)\nscript.\n  pixel(3)"
    assert calls(PAGE, source) == ["pixel(1)", "pixel(3)"]


def test_scripts_of_old_jade_need_no_dot() -> None:
    source = "script\n  if (a) {\n    pixel(1)\n  }"
    assert calls("a.jade", source) == ["pixel(1)"]
    assert calls("a.pug", source) == []


@pytest.mark.parametrize(
    ("value", "url"),
    [
        ("'https://x.example/a'", "https://x.example/a"),
        ("'https://x.example/?a=' + b.c", "https://x.example/?a=<b.c>"),
        ("`https://x.example/?a=${b}&c=${d({})}`", "https://x.example/?a=<b>&c=<d({})>"),
        ("'https://x.example/\\u00df'", "https://x.example/ß"),
        ("'https:' +\n   '//x.example/'", "https://x.example/"),
        ("a ? 'b' + c : d", "<a ? 'b' + c : d>"),
        ("url", "<url>"),
    ],
)
def test_an_address_keeps_what_is_filled_in_apart(value: str, url: str) -> None:
    assert loads(PAGE, f"img(alt='' src={value} width=1)") == [f"img {url}"]


def test_a_raw_string_is_markup_and_an_escaped_one_is_not() -> None:
    markup = "'<img src=\"https://x.example/\">'"
    assert loads(PAGE, f"!= {markup}") == ["img https://x.example/"]
    assert loads(PAGE, f"p!= {markup}") == ["img https://x.example/"]
    assert loads(PAGE, "p !{" + markup + "}") == ["img https://x.example/"]
    assert loads(PAGE, f"p= {markup}") == []


def test_files_that_it_is_made_of_are_named() -> None:
    source = "extends ../layout\ninclude a/b.pug\ninclude:js c.js\np include d"
    expected = ["extends ../layout.pug", "include a/b.pug", "include c.js"]
    assert links(PAGE, source) == expected
    assert links("a.jade", "extends b") == ["extends b.jade"]


def test_blocks_say_whether_they_keep_what_they_extend() -> None:
    source = "block a\n  p\nblock append b\nprepend c\n  i\np"
    assert facts(PAGE, source).blocks == (
        Block("a", Span(0, 11)),
        Block("b", Span(12, 26), True),
        Block("c", Span(27, 40), True),
    )


def test_what_is_not_understood_is_said_once() -> None:
    source = "p\na(b='c'\n+ d\n;\n"
    assert notes(PAGE, "p\n; a\n; b") == [
        "line 2 is no Pug that we know, and was passed over, like 1 more"
    ]
    assert len(notes(PAGE, source)) == 1


def test_after_a_bracket_without_end_the_rest_is_read() -> None:
    assert calls(PAGE, "a(b=c\np(onclick='pixel(1)')\nscript.\n  pixel(2)")[-1] == "pixel(2)"


def test_a_comment_can_speak_to_the_linter() -> None:
    [remark] = facts(PAGE, "//- pixelward: ignore[PW102]: x\np").remarks
    assert remark.text == "//- pixelward: ignore[PW102]: x"


def test_every_file_is_a_template() -> None:
    assert facts(PAGE, "p").is_template

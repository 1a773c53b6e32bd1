"""A mask covers tags and nothing else: every other byte stays where and what it is."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelward.parse import template_languages
from pixelward.parse.document import Masked
from pixelward.parse.templates.base import TemplateLanguage

LANGUAGES = template_languages()
PATH = "a.html"
# What tags are made of, whole and in pieces, and what may stand round and inside them.
TAGS = ["{{", "}}", "{%", "%}", "{#", "#}", "{%-", "-%}", "<%", "<%=", "%>", "{{{", "}}}", "{{!--"]
INSIDE = " raw | endraw | verbatim | comment | endcomment | if a | block b | endblock | super() |"
ROUND = "<script>|</script>|<p onclick=|ß|🏥|é|_|pixelward: x|@|$|//|{|}|%|#|\n|\r\n|\t| |'|\"|a.b|"
MORE = [
    " include 'c.html' ",
    " url 'd' ",
    "|",
    "<?php",
    "<?=",
    "?>",
    "echo '<b>'",
    "<<<EOT\n",
    "@if",
]
MORE += ["@{", "@(", "@*", "*@", "@@", "<#if", "<#--", "-->", "${", "<cfif", "#a#", "---\n", "<%@"]
MORE += [
    "<%--",
    "--%>",
    "{!!",
    "!!}",
    "{{--",
    "--}}",
    "{{/*",
    "*/}}",
    "(",
    ")",
    ";",
    "th:text=",
    "<c:if",
]
PIECES = st.sampled_from([*TAGS, *INSIDE.split("|"), *ROUND.split("|"), *MORE])
SOURCES = st.lists(st.one_of(PIECES, st.text(max_size=3)), max_size=40).map("".join)
LANGUAGE = st.sampled_from(LANGUAGES)


def masked(language: TemplateLanguage, text: str) -> tuple[bytes, Masked]:
    source = text.encode("utf-8", "replace")
    return source, language.mask(source, PATH)


@given(LANGUAGE, SOURCES)
def test_the_length_stays(language: TemplateLanguage, text: str) -> None:
    source, found = masked(language, text)
    assert len(found.code) == len(source)


@given(LANGUAGE, SOURCES)
def test_every_line_end_stays(language: TemplateLanguage, text: str) -> None:
    source, found = masked(language, text)
    places = [match.start() for match in re.finditer(rb"[\r\n]", source)]
    assert [match.start() for match in re.finditer(rb"[\r\n]", found.code)] == places


@given(LANGUAGE, SOURCES)
def test_a_byte_stays_or_is_covered(language: TemplateLanguage, text: str) -> None:
    source, found = masked(language, text)
    assert all(
        new in {old, ord(" "), ord("_")} for old, new in zip(source, found.code, strict=True)
    )


@given(LANGUAGE, SOURCES)
def test_without_tags_nothing_changes(language: TemplateLanguage, text: str) -> None:
    source, found = masked(language, text)
    if not found.tags:
        assert found.code == source
        assert (found.holes, found.links, found.blocks) == ((), (), ())


@given(LANGUAGE, SOURCES)
def test_holes_are_in_order_and_apart(language: TemplateLanguage, text: str) -> None:
    source, found = masked(language, text)
    spans = [hole.span for hole in found.holes]
    assert all(0 <= span.start < span.end <= len(source) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


@given(LANGUAGE, SOURCES)
def test_a_hole_is_covered_by_names(language: TemplateLanguage, text: str) -> None:
    _, found = masked(language, text)
    for hole in found.holes:
        assert not found.code[hole.span.start : hole.span.end].strip(b"_\r\n")


@given(LANGUAGE, SOURCES)
def test_a_hole_says_what_stands_there(language: TemplateLanguage, text: str) -> None:
    source, found = masked(language, text)
    for hole in found.holes:
        there = source[hole.span.start : hole.span.end].decode("utf-8", "replace")
        assert hole.text in there


@given(LANGUAGE, SOURCES)
def test_links_blocks_and_remarks_are_within_the_file(
    language: TemplateLanguage, text: str
) -> None:
    source, found = masked(language, text)
    spans = [block.span for block in found.blocks]
    spans += [one.location.span for one in (*found.links, *found.remarks)]
    assert all(0 <= span.start < span.end <= len(source) for span in spans)


@given(LANGUAGE, SOURCES)
def test_a_mask_is_the_same_every_time(language: TemplateLanguage, text: str) -> None:
    assert masked(language, text) == masked(language, text)


@given(LANGUAGE, SOURCES, SOURCES)
def test_what_follows_changes_nothing_before_it(
    language: TemplateLanguage, first: str, second: str
) -> None:
    """Up to a tag that is left open, which what follows may close."""
    source, alone = masked(language, first)
    whole = masked(language, first + second)[1].code[: len(source)]
    same = next((at for at, (a, b) in enumerate(zip(alone.code, whole, strict=True)) if a != b), -1)
    assert same < 0 or any(
        mark in source for mark in (b"{", b"<", b"@", b"%", b"#", b"-", b"$", b"[")
    )


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.name)
def test_an_empty_file_stays_empty(language: TemplateLanguage) -> None:
    assert language.mask(b"", PATH) == Masked(b"")

"""Templates of a tag manager's gallery: which files they are, and which part of them is read."""

from __future__ import annotations

import pytest

from pixelward.extract import extract
from pixelward.model.facts import FileFacts, SourceFile
from pixelward.parse import host_of, parse
from pixelward.parse.sections import sections


def facts(text: str) -> FileFacts:
    return extract(parse(SourceFile("template.tpl", "sandbox"), text.encode()))


@pytest.mark.parametrize("name", ["template.tpl", "tags/pixel/Template.tpl", "my-template.tpl"])
def test_names_of_templates(name: str) -> None:
    assert host_of(name) == "sandbox"


def test_only_the_script_for_browsers_is_read() -> None:
    head = "___INFO___\n\na()\n\n___SANDBOXED_JS_FOR_WEB_TEMPLATE___\n\nb()\n\n___TESTS___\n\nc()\n"
    (call,) = facts(head).calls
    assert head.encode()[call.location.span.start : call.location.span.end] == b"b()"


def test_one_for_a_server_is_named() -> None:
    found = facts("___INFO___\n\n{}\n\n___SANDBOXED_JS_FOR_SERVER___\n\nb()\n")
    assert not found.calls
    assert "which no browser runs" in found.notices[0].reason


def test_another_language_of_that_name_is_a_page() -> None:
    assert facts("<h1>{$title}</h1><script src='/a.js'></script>").loads[0].element == "script"


@pytest.mark.parametrize("text", ["", "___", "___A", "___a___\n", "x ___INFO___\n"])
def test_text_without_headings_has_no_sections(text: str) -> None:
    assert sections(text.encode()) == {}


def test_endless_headings_are_read_in_time() -> None:
    assert len(sections(b"_" * 200_000)) <= 1
    assert len(sections(b"___A___\n" * 25_000)) == 1

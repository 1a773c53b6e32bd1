"""Go templates: actions are covered, strings and comments in them understood."""

from __future__ import annotations

import pytest

from pixelward.parse.document import Masked
from pixelward.parse.templates.go import GO


def masked(source: str) -> Masked:
    return GO.mask(source.encode(), "a.html")


def links(source: str) -> list[tuple[str, str]]:
    return [(link.relation, link.target) for link in masked(source).links]


def printed(source: str) -> list[tuple[str, str]]:
    return [(one.language, one.text.decode()) for one in masked(source).passages]


@pytest.mark.parametrize(
    "source",
    ["{a}", "{{ never"],
)
def test_what_is_no_tag_stays(source: str) -> None:
    found = masked(source)
    assert (found.code, found.tags) == (source.encode(), 0)


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("a{{ .B }}c", "a________c"),
        ("a{{- if .B -}}c", "a             c"),
        ("{{/* {{ .A }} */}}b", "                  b"),
        ("{{- /* {{ .A }} */ -}}b", "                      b"),
        ("{{ `}}` }}b", "__________b"),
        ('{{ $a := "b" }}c', "               c"),
        ("{{< a >}}b", "_________b"),
    ],
)
def test_a_tag_is_covered_in_its_place(source: str, code: str) -> None:
    assert masked(source).code.decode() == code


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("{{ .A.B | c }}", [".A.B | c"]),
        ("{{ range .A }}{{ end }}", []),
        ("{{ with .A }}{{ . }}{{ end }}", ["."]),
    ],
)
def test_what_is_printed_is_kept(source: str, texts: list[str]) -> None:
    assert [hole.text for hole in masked(source).holes] == texts


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('{{ template "a" . }}', [("include", "a")]),
        ('{{ partial "a.html" . }}', [("include", "a.html")]),
        ('{{ block "a" . }}', [("include", "a")]),
        ('{{ define "a" }}', []),
        ('{{/* {{ template "a" }} */}}', []),
        ('{{ template "_internal/x.html" . }}', [("include", "_internal/x.html")]),
    ],
)
def test_other_templates_are_linked(source: str, expected: list[tuple[str, str]]) -> None:
    assert links(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('{{ "<b>" | safeHTML }}', [("html", "<b>")]),
        ('{{ "<b>" }}', []),
    ],
)
def test_strings_that_reach_the_page_are_read(source: str, expected: list[tuple[str, str]]) -> None:
    assert printed(source) == expected


@pytest.mark.parametrize(
    "source",
    ["{{ a }}", "{{ a.b }}", "{{ $t('a') }}", "{{ end }}", "{{ a | b }}", "{{ if }}", "{{"],
)
def test_what_scripts_write_as_well_is_left_alone(source: str) -> None:
    assert not GO.detects(source.encode())


@pytest.mark.parametrize(
    "source", ["{{ .A }}", '{{ partial "a" . }}', "{{ range .A }}", "{{/* a */}}"]
)
def test_its_own_signs_give_it_away(source: str) -> None:
    assert GO.detects(source.encode()) > 1

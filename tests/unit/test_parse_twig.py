"""Twig's tags are covered in their places; what they name is linked."""

from __future__ import annotations

import pytest

from pixelward.parse.document import Masked
from pixelward.parse.templates.twig import TWIG


def masked(source: str) -> Masked:
    return TWIG.mask(source.encode(), "a.html.twig")


@pytest.mark.parametrize("source", ["", "plain", "{ {", "{{ never closed", "{% never", "{# n"])
def test_what_is_no_tag_stays(source: str) -> None:
    assert masked(source) == Masked(source.encode())


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("a{{ b }}c", "a_______c"),
        ("a{%~ if b ~%}c", "a            c"),
        ("a{# b #}c", "a       c"),
        ("{% verbatim %}{{ a }}{%~ endverbatim ~%}", " " * 14 + "{{ a }}" + " " * 19),
    ],
)
def test_a_tag_is_covered_in_its_place(source: str, code: str) -> None:
    assert masked(source).code.decode() == code


@pytest.mark.parametrize("sign", ["", "-", "~"])
def test_a_hole_says_what_is_printed(sign: str) -> None:
    assert [hole.text for hole in masked(f"{{{{{sign} a.b {sign}}}}}").holes] == ["a.b"]


@pytest.mark.parametrize(
    "source", ["{% extends layout %}", "{# {% include 'b.html' %} #}", "{{ 'b.html' }}"]
)
def test_no_file_no_link(source: str) -> None:
    assert masked(source).links == ()


@pytest.mark.parametrize(
    ("source", "target", "relation"),
    [
        ("{% extends 'b.html.twig' %}", "b.html.twig", "extends"),
        ("{% extends '@clinic/b.html.twig' %}", "b.html.twig", "extends"),
        ("{% extends 'ClinicBundle:Page:b.html.twig' %}", "b.html.twig", "extends"),
        ("{% include 'c/b.twig' with {a: 'x.y'} only %}", "c/b.twig", "include"),
        ("{%- embed 'b.twig' -%}", "b.twig", "include"),
        ("{% from 'b.twig' import c %}", "b.twig", "macros"),
        ("{{ include('b.twig') }}", "b.twig", "include"),
    ],
)
def test_a_file_that_is_named_is_linked(source: str, target: str, relation: str) -> None:
    assert [(one.target, one.relation) for one in masked(source).links] == [(target, relation)]


def test_each_of_several_files_is_linked() -> None:
    found = masked("{% include ['b.twig', 'c.twig'] %}").links
    assert [link.target for link in found] == ["b.twig", "c.twig"]


def test_blocks_reach_from_tag_to_tag() -> None:
    source = "{% block a %}{{ parent() }}{% endblock %}{% block b 'c' %}{% block d %}{% endblock %}"
    assert {(one.name, one.keeps_parent) for one in masked(source).blocks} == {
        ("a", True),
        ("b", False),
        ("d", False),
    }

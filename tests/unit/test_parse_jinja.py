"""Template tags are covered in their places; what they print is kept as holes."""

from __future__ import annotations

import pytest

from pixelward.model.facts import Block, Link, Remark
from pixelward.model.place import Location, Span
from pixelward.parse.document import Masked
from pixelward.parse.templates.jinja import JINJA

PAGE = "a.html"


def masked(source: str) -> Masked:
    return JINJA.mask(source.encode(), PAGE)


def span(source: str, part: str) -> Span:
    start = source.encode().index(part.encode())
    return Span(start, start + len(part.encode()))


class TestWhatIsATemplate:
    @pytest.mark.parametrize(
        "source",
        [
            "<p>plain</p>",
            "<style>a{color:red}</style>",
            "function f(){if(a){b()}}",
            "50 {% off",
            "{{}}",
            "{{ a",
            "{{ a\n }}",
            "a{{b:{c:1}}}",
        ],
    )
    def test_other_text_is_none(self, source: str) -> None:
        assert not JINJA.detects(source.encode())

    @pytest.mark.parametrize(
        "source",
        ["{{ a }}", "{{a}}", "{% if a %}", "{%if a%}", "{%- if a -%}", "{%\nblock a %}", "{# a #}"],
    )
    def test_a_tag_gives_it_away(self, source: str) -> None:
        assert JINJA.detects(source.encode())


class TestCover:
    @pytest.mark.parametrize("source", ["", "plain", "{ {", "{{ never closed", "{% never", "{# n"])
    def test_what_is_no_tag_stays(self, source: str) -> None:
        assert masked(source) == Masked(source.encode())

    @pytest.mark.parametrize(
        ("source", "code"),
        [
            pytest.param("a{{ b }}c", "a_______c", id="output becomes a name"),
            pytest.param("a{{b}}{{c}}d", "a__________d", id="adjacent output"),
            pytest.param("a{% if b %}c", "a          c", id="logic becomes blanks"),
            pytest.param("a{# b #}c", "a       c", id="a comment becomes blanks"),
            pytest.param("{{ ü }}", "________", id="each byte of a letter is covered"),
            pytest.param("{{\nb\r\n}}", "__\n_\r\n__", id="newlines stay in output"),
            pytest.param("{#\nb\n#}", "  \n \n  ", id="newlines stay in comments"),
            pytest.param("{%- if b -%}c", " " * 12 + "c", id="whitespace control"),
            pytest.param("{%+ if b +%}c", " " * 12 + "c", id="whitespace control by plus"),
            pytest.param('{{ "%}" }}c', "__________c", id="another tag's end inside"),
            pytest.param("{% url 'x' %}c", "_____________c", id="logic that prints"),
            pytest.param("{%static 'x'%}c", "______________c", id="logic that prints, no blank"),
            pytest.param("{# {{ b }} #}c", " " * 13 + "c", id="a tag inside a comment"),
            pytest.param("{# a #} b #}", "        b #}", id="comments do not nest"),
        ],
    )
    def test_a_tag_is_covered_in_its_place(self, source: str, code: str) -> None:
        assert masked(source).code.decode() == code

    @pytest.mark.xfail(strict=True, reason="a tag ends at the first }}, in a string or not")
    @pytest.mark.parametrize("source", ['{{ "}}" }}', "{% if a == '%}' %}"])
    def test_the_end_of_a_tag_in_its_own_string_is_none(self, source: str) -> None:
        assert not masked(source).code.strip(b" _")


class TestQuietBodies:
    def test_what_is_raw_is_no_tag(self) -> None:
        source = "{% raw %}{{ a }}{% b %}{% endraw %}"
        assert masked(source).code == b" " * 9 + b"{{ a }}{% b %}" + b" " * 12

    @pytest.mark.parametrize(
        "source",
        [
            "{% verbatim %}{{ a }}{% endverbatim %}",
            "{% verbatim b %}{{ a }}{% endverbatim b %}",
            "{%- raw -%}{{ a }}{%- endraw -%}",
            "{%raw%}{{ a }}{%endraw%}",
        ],
    )
    def test_it_is_so_however_it_is_written(self, source: str) -> None:
        assert masked(source).code.strip() == b"{{ a }}"
        assert masked(source).holes == ()

    def test_tags_live_again_after_it(self) -> None:
        assert [hole.text for hole in masked("{% raw %}{{ a }}{% endraw %}{{ b }}").holes] == ["b"]

    @pytest.mark.parametrize(
        "source",
        [
            "{% comment %}<script>a()</script>{% endcomment %}",
            '{% comment "off since May" %}{{ a }}{% endcomment %}',
            "{% comment %}{# a #}{% if b %}{% endcomment %}",
        ],
    )
    def test_a_comment_is_covered_whole(self, source: str) -> None:
        assert masked(source).code == b" " * len(source)

    def test_of_a_comment_nothing_is_printed_linked_or_opened(self) -> None:
        inside = "{{ a }}{% include 'b.html' %}{% block c %}{% endblock %}"
        found = masked(f"{{% comment %}}{inside}{{% endcomment %}}")
        assert (found.holes, found.links, found.blocks) == ((), (), ())

    def test_what_follows_a_comment_lives(self) -> None:
        assert masked("{% comment %}a{% endcomment %}b()").code.endswith(b" b()")

    @pytest.mark.parametrize("word", ["comment", "raw", "verbatim"])
    def test_without_an_end_it_reaches_to_the_end_of_the_file(self, word: str) -> None:
        found = masked(f"{{% {word} %}}{{{{ a }}}}")
        assert found.holes == ()
        assert len(found.code) == len(f"{{% {word} %}}{{{{ a }}}}")

    def test_its_words_outside_of_logic_silence_nothing(self) -> None:
        assert [hole.text for hole in masked("{{ raw }}{{ comment }}").holes] == ["raw", "comment"]


class TestHoles:
    @pytest.mark.parametrize("source", ["plain", "{% if a %}", "{# {{ a }} #}"])
    def test_only_output_makes_one(self, source: str) -> None:
        assert masked(source).holes == ()

    @pytest.mark.parametrize(
        ("source", "text"),
        [
            ("{{ user.email }}", "user.email"),
            ("{{user.email}}", "user.email"),
            ("{{- user.email -}}", "user.email"),
            ("{{ user.email|lower }}", "user.email|lower"),
            ("{{ größe }}", "größe"),
            ("{% url 'visit' id %}", "url 'visit' id"),
            ("{{\n  user.email\n}}", "user.email"),
        ],
    )
    def test_it_says_what_stands_between_the_delimiters(self, source: str, text: str) -> None:
        assert [hole.text for hole in masked(source).holes] == [text]

    def test_it_is_where_the_tag_is(self) -> None:
        source = "ß{{ a }}🏥{{ b }}"
        spans = [hole.span for hole in masked(source).holes]
        assert spans == [span(source, "{{ a }}"), span(source, "{{ b }}")]


class TestLinks:
    @pytest.mark.parametrize(
        "source",
        [
            "{% extends layout %}",
            "{# {% include 'b.html' %} #}",
            "{% raw %}{% include 'b.html' %}{% endraw %}",
            "{{ include }}",
            "{% set include = 'b.html' %}",
        ],
    )
    def test_no_other_file_no_link(self, source: str) -> None:
        assert masked(source).links == ()

    @pytest.mark.parametrize(
        ("source", "target", "relation"),
        [
            ("{% extends 'b.html' %}", "b.html", "extends"),
            ('{%- extends "b/c.html" -%}', "b/c.html", "extends"),
            ("{% include 'b.html' %}", "b.html", "include"),
            ("{% include 'b.html' with a=1 only %}", "b.html", "include"),
            ("{% include 'b.html' ignore missing %}", "b.html", "include"),
            ("{% import 'b.html' as forms %}", "b.html", "macros"),
            ("{% from 'b.html' import field %}", "b.html", "macros"),
        ],
    )
    def test_a_file_that_is_named_is_linked(self, source: str, target: str, relation: str) -> None:
        whole = Location(PAGE, Span(0, len(source)))
        assert masked(source).links == (Link(target, relation, whole),)


class TestBlocks:
    @pytest.mark.parametrize(
        "source",
        [
            "{% block a %}never closed",
            "{% endblock %}",
            "{% blocktrans %}a{% endblocktrans %}",
            "{# {% block a %}{% endblock %} #}",
        ],
    )
    def test_no_region_no_block(self, source: str) -> None:
        assert masked(source).blocks == ()

    @pytest.mark.parametrize(
        "source",
        [
            "{% block a %}b{% endblock %}",
            "{% block a %}b{% endblock a %}",
            "{%- block a -%}b{%- endblock -%}",
            "{% block a required %}{% endblock %}",
        ],
    )
    def test_a_block_reaches_from_tag_to_tag(self, source: str) -> None:
        assert masked(source).blocks == (Block("a", Span(0, len(source))),)

    def test_blocks_nest(self) -> None:
        inner = "{% block b %}{% endblock %}"
        source = f"{{% block a %}}{inner}{{% endblock %}}"
        outer = Block("a", Span(0, len(source)))
        assert set(masked(source).blocks) == {outer, Block("b", span(source, inner))}

    @pytest.mark.parametrize("parent", ["{{ super() }}", "{{ block.super }}", "{{ super( ) }}"])
    def test_a_block_may_keep_its_parents_content(self, parent: str) -> None:
        source = f"{{% block a %}}{parent}{{% endblock %}}{{% block b %}}{{% endblock %}}"
        assert [(b.name, b.keeps_parent) for b in masked(source).blocks] == [
            ("a", True),
            ("b", False),
        ]


class TestRemarks:
    @pytest.mark.parametrize("source", ["{# a word #}", "{{ 'pixelward: x' }}", "pixelward: x"])
    def test_other_comments_are_none(self, source: str) -> None:
        assert masked(source).remarks == ()

    def test_a_comment_may_speak_to_the_linter(self) -> None:
        source = "{# pixelward: ignore[PW101]: reason #}"
        where = Location(PAGE, Span(0, len(source)))
        assert masked(source).remarks == (Remark("pixelward: ignore[PW101]: reason", where),)


def test_every_tag_is_counted() -> None:
    assert masked("{{ a }}{% b %}{# c #}").tags == 3

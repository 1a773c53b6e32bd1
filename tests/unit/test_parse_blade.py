"""Blade's echoes and directives are covered in their places; the rest of an @ stays text."""

from __future__ import annotations

import pytest

from pixelward.model.facts import Block
from pixelward.parse.document import Masked
from pixelward.parse.templates.blade import BLADE


def masked(source: str) -> Masked:
    return BLADE.mask(source.encode(), "a.blade.php")


class TestCover:
    @pytest.mark.parametrize(
        "source",
        [
            "a@b.org",
            "@media (print) {}",
            "@import url(a.css);",
            "<p @click='a()' @error=\"b\" @show='c'>",
            "@{{ a }}",
            "@{!! a !!}",
            "@@if(a)",
            "{{ never closed",
            "{!! never",
            "@if(never",
            "@facebook",
            "/** @param a */",
        ],
    )
    def test_what_is_no_tag_stays(self, source: str) -> None:
        assert masked(source) == Masked(source.encode())

    @pytest.mark.parametrize(
        ("source", "code"),
        [
            pytest.param("a{{ $b }}c", "a________c", id="an echo"),
            pytest.param("a{!! $b !!}c", "a__________c", id="a raw echo"),
            pytest.param("a{{{ $b }}}c", "a__________c", id="an old echo"),
            pytest.param("a{{-- {{ $b }} --}}c", "a                  c", id="a comment"),
            pytest.param("@if (f(')') > (1)) c", " " * 18 + " c", id="parentheses in strings"),
            pytest.param("@else c", "      c", id="a word alone"),
            pytest.param("f(@json($b))", "f(_________)", id="a directive that prints"),
            pytest.param("@php $a = 1; @endphp c", " " * 21 + "c", id="PHP"),
            pytest.param("@php($a = 1) c", " " * 13 + "c", id="PHP in a line"),
            pytest.param("<?= $a ?>c", "_________c", id="PHP's own tags"),
            pytest.param(
                "@verbatim{{ a }}@endverbatim", " " * 9 + "{{ a }}" + " " * 12, id="verbatim"
            ),
            pytest.param("<x-a.b onclick='c'>", "<x     onclick='c'>", id="a component's name"),
        ],
    )
    def test_a_tag_is_covered_in_its_place(self, source: str, code: str) -> None:
        assert masked(source).code.decode() == code

    def test_a_hole_says_what_is_printed(self) -> None:
        found = masked("{{ $a->b }}{!! c($d) !!}@json($e)").holes
        assert [hole.text for hole in found] == ["$a->b", "c($d)", "@json($e)"]

    def test_a_constant_of_the_file_is_known(self) -> None:
        (hole,) = masked("@php $id = '12'; @endphp{{ $id }}").holes
        assert hole.literal == "12"


class TestLinks:
    @pytest.mark.parametrize("source", ["@extends($layout)", "{{-- @include('b') --}}", "<x-slot>"])
    def test_no_file_no_link(self, source: str) -> None:
        assert masked(source).links == ()

    @pytest.mark.parametrize(
        ("source", "target", "relation"),
        [
            ("@extends('layouts.app')", "layouts/app.blade.php", "extends"),
            ("@include('b', ['c' => 1])", "b.blade.php", "include"),
            ("@includeWhen($a, 'b.c')", "b/c.blade.php", "include"),
            ("@include('pack::b')", "b.blade.php", "include"),
            ("@each('b', $list, 'c')", "b.blade.php", "include"),
            ("<x-forms.input />", "components/forms/input.blade.php", "include"),
            ("@livewire('b')", "livewire/b.blade.php", "include"),
            ("<?php include 'b.php'; ?>", "b.php", "include"),
        ],
    )
    def test_a_view_that_is_named_is_linked(self, source: str, target: str, relation: str) -> None:
        assert [(link.target, link.relation) for link in masked(source).links] == [
            (target, relation)
        ]


class TestBlocks:
    def names(self, source: str) -> list[tuple[str, bool]]:
        return [(block.name, block.keeps_parent) for block in masked(source).blocks]

    @pytest.mark.parametrize(
        "source", ["@section('a', 'b')", "@section('a')", "@endsection", "@yield('a')"]
    )
    def test_no_region_no_block(self, source: str) -> None:
        assert masked(source).blocks == ()

    @pytest.mark.parametrize("end", ["@endsection", "@show", "@stop"])
    def test_a_section_reaches_to_its_end(self, end: str) -> None:
        source = f"@section('a') b {end}"
        (block,) = masked(source).blocks
        assert isinstance(block, Block)
        assert (block.span.start, block.span.end) == (0, len(source))

    def test_a_section_may_keep_its_parent(self) -> None:
        assert self.names("@section('a') @parent @endsection") == [("a", True)]

    def test_what_is_pushed_takes_no_place(self) -> None:
        assert self.names("@push('a') b @endpush") == [("push a", True)]


def test_php_between_is_read() -> None:
    source = "@php echo '<script>a()</script>'; @endphp {!! '<script>b()</script>' !!}"
    texts = [passage.text for passage in masked(source).passages]
    assert texts == [b"<script>a()</script><script>b()</script>"]


def test_code_in_comments_is_not() -> None:
    assert masked("{{-- <?php echo '<script>a()</script>'; ?> --}}").passages == ()

"""Which language a file is in, and whether it is a template of one."""

from __future__ import annotations

import pytest

from pixelward.model.facts import SourceFile
from pixelward.parse import host_languages, host_of, markup_of, parse, template_languages
from pixelward.parse.text import Unreadable


class TestHostOf:
    @pytest.mark.parametrize(
        "path",
        [
            "notes.txt",
            "html",
            "a.html.bak",
            "types.d.ts",
            "a.d.mts",
            "a.d.cts",
            "a.json",
        ],
    )
    def test_other_files_have_none(self, path: str) -> None:
        assert host_of(path) is None

    @pytest.mark.parametrize(
        ("path", "language"),
        [
            ("a.html", "html"),
            ("A.HTML", "html"),
            ("a/b.htm", "html"),
            ("content/home.json", "json"),
            ("site.json", "json"),
            ("a.xhtml", "html"),
            ("a.js", "javascript"),
            ("a.min.js", "javascript"),
            ("a.jsx", "javascript"),
            ("a.mjs", "javascript"),
            ("a.cjs", "javascript"),
            ("a.ts", "typescript"),
            ("a.tsx", "typescript"),
            ("a.mts", "typescript"),
            ("d.ts", "typescript"),
            ("a.html.j2", "html"),
            ("a.js.j2", "javascript"),
            ("a.j2", "html"),
            ("a.jinja", "html"),
            ("a.djhtml", "html"),
            ("a.pug", "pug"),
            ("a.jade", "pug"),
            ("a.html.haml", "haml"),
            ("a.html.slim", "slim"),
            ("a.py", "python"),
        ],
    )
    def test_the_name_says_it(self, path: str, language: str) -> None:
        assert host_of(path) == language


def test_the_open_sets_are_not_empty() -> None:
    assert {"html", "javascript", "typescript"} <= {one.name for one in host_languages()}
    assert "jinja" in {one.name for one in template_languages()}


def test_no_two_languages_claim_a_suffix() -> None:
    suffixes = [suffix for one in host_languages() for suffix in one.suffixes]
    assert len(suffixes) == len(set(suffixes))


@pytest.mark.parametrize(
    ("path", "language", "is_module"),
    [
        ("a.js", "javascript", False),
        ("a.mjs", "javascript", True),
        ("a.jsx", "javascript", False),
        ("a.ts", "typescript", True),
        ("a.tsx", "tsx", True),
        ("a.mts", "typescript", True),
    ],
)
def test_a_script_file_is_one_region(path: str, language: str, is_module: bool) -> None:
    file = SourceFile(path, host_of(path) or "")
    found = [(one.language, one.is_module) for one in parse(file, b"a()").regions]
    assert found == [(language, is_module)]


class TestMasking:
    @pytest.mark.parametrize("path", ["a.js", "a.ts", "a.jsx"])
    def test_a_script_is_no_template_unless_its_name_says_so(self, path: str) -> None:
        source = b"a = {{ b }}"
        assert parse(SourceFile(path, host_of(path) or ""), source).masked.code == source

    def test_plain_markup_stays_as_it_is(self) -> None:
        assert parse(SourceFile("a.html", "html"), b"<p>{ }</p>").masked.tags == 0

    def test_markup_with_tags_is_masked(self) -> None:
        assert parse(SourceFile("a.html", "html"), b"{{ a }}").masked.code == b"_______"

    def test_the_name_makes_a_template(self) -> None:
        file = SourceFile("a.js.j2", "javascript")
        assert parse(file, b"a({{\nb }})").masked.code == b"a(__\n____)"


class TestDocument:
    def test_it_keeps_the_bytes_of_the_file(self) -> None:
        raw = b"\xef\xbb\xbf<p>{{ a }}</p>"
        assert parse(SourceFile("a.html", "html"), raw).source == raw

    def test_it_says_what_could_not_be_read(self) -> None:
        document = parse(SourceFile("a.html", "html"), b"<p>\xe9</p>")
        assert document.source == "<p>é</p>".encode()
        assert len(document.notes) == 1

    def test_what_is_no_text_raises(self) -> None:
        with pytest.raises(Unreadable):
            parse(SourceFile("a.html", "html"), b"\0\0")


def test_markup_of_a_page_is_its_masked_text() -> None:
    assert markup_of(SourceFile("a.html", "html"), b"<p>{{ a }}{# b #}</p>") == (
        b"<p>_______       </p>"
    )

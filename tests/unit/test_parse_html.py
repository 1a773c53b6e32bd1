"""A page is markup, scripts, handlers and addresses, each a region in its own language."""

from __future__ import annotations

import pytest

from pixelward.model.facts import SourceFile
from pixelward.parse import parse
from pixelward.parse.document import Region, Tag


def regions(page: str) -> tuple[Region, ...]:
    return parse(SourceFile("a.html", "html"), page.encode()).regions


def scripts(page: str) -> list[str]:
    """The code of each script region, as it is parsed."""
    return [_code(region) for region in regions(page)[1:]]


def _code(region: Region) -> str:
    node = region.root
    code = region.code[node.start_byte : node.end_byte] if region.origin is None else region.code
    return code.decode().strip()


def languages(page: str) -> list[str]:
    return [region.language for region in regions(page)[1:]]


def tags(page: str) -> tuple[Tag, ...]:
    return regions(page)[0].tags


def source_of(page: str, tag: str, name: str) -> str | None:
    """What the span of an attribute holds."""
    for one in tags(page):
        for attribute, _, span in one.attributes:
            if (one.name, attribute) == (tag, name) and span is not None:
                return page.encode()[span.start : span.end].decode()
    return None


class TestScripts:
    @pytest.mark.parametrize(
        "kind",
        [
            "application/json",
            "application/ld+json",
            "importmap",
            "speculationrules",
            "text/template",
            "text/x-handlebars-template",
            "text/x-jquery-tmpl",
            "x-shader/x-vertex",
            "text/html",
            "APPLICATION/JSON",
        ],
    )
    def test_other_types_are_data(self, kind: str) -> None:
        assert scripts(f'<script type="{kind}">a()</script>') == []

    @pytest.mark.parametrize(
        "page",
        [
            "<!-- <script>a()</script> -->",
            "<p>a()</p>",
            "<script src=a.js></script>",
            "<script></script>",
            "<style>a()</style>",
        ],
    )
    def test_what_is_no_script_has_no_code(self, page: str) -> None:
        assert [code for code in scripts(page) if code] == []

    @pytest.mark.parametrize(
        "start",
        [
            "<script>",
            "<SCRIPT>",
            "<script async>",
            '<script type="">',
            '<script type="text/javascript">',
            '<script type="text/javascript; charset=utf-8">',
            '<script type="text/plain" data-category="marketing">',
            '<script type="text/x-consent">',
            "<script type=module>",
            "<script\n  nonce='x'\n>",
        ],
    )
    def test_every_other_type_is_a_script(self, start: str) -> None:
        assert scripts(f"{start}a()</script>") == ["a()"]

    @pytest.mark.parametrize(
        ("start", "language"),
        [
            ("<script>", "javascript"),
            ("<script lang=ts>", "typescript"),
            ("<script lang=tsx>", "tsx"),
            ("<script type='text/typescript'>", "typescript"),
            ("<script lang=js>", "javascript"),
            ("<script type='text/babel'>", "javascript"),
        ],
    )
    def test_a_script_says_its_language(self, start: str, language: str) -> None:
        assert languages(f"{start}a()</script>") == [language]

    @pytest.mark.parametrize(
        ("kind", "is_module"), [("text/javascript", False), ("module", True), (" MODULE ", True)]
    )
    def test_only_a_module_is_one(self, kind: str, is_module: bool) -> None:
        assert regions(f'<script type="{kind}">a()</script>')[1].is_module is is_module

    def test_nodes_report_offsets_of_the_file(self) -> None:
        page = "<p>🏥</p>\n<script>\n  größe()\n</script>"
        root = regions(page)[1].root
        assert page.encode()[root.start_byte : root.end_byte].decode().strip() == "größe()"

    def test_each_script_is_a_region(self) -> None:
        assert scripts("<script>a()</script><p></p><script>b()</script>") == ["a()", "b()"]


class TestBrokenPages:
    @pytest.mark.parametrize(
        "page",
        [
            pytest.param("<div><p><b><script>a()</script>", id="nothing is closed"),
            pytest.param("</div></p><script>a()</script></i>", id="nothing was opened"),
            pytest.param("<p>1 < 2 && 3 > 2</p><script>a()</script>", id="signs in text"),
            pytest.param("<script>a()", id="the script is not closed"),
            pytest.param('<i title="x href="y"><script>a()</script>', id="a quote too few"),
            pytest.param("<script><!--\na()\n//--></script>", id="hidden from old browsers"),
            pytest.param("<svg><script>a()</script></svg>", id="in a drawing"),
            pytest.param("<template><script>a()</script></template>", id="in a template"),
            pytest.param("<noscript><script>a()</script></noscript>", id="in noscript"),
            pytest.param('<style>a{b:"</"}</style><script>a()</script>', id="after a style"),
        ],
    )
    def test_a_script_is_found_all_the_same(self, page: str) -> None:
        assert any("a()" in code for code in scripts(page))

    @pytest.mark.parametrize("page", ["", " ", "<", "<>", "< script>", "</script>", "<!--", "<a ="])
    def test_rubbish_has_no_scripts(self, page: str) -> None:
        assert [code for code in scripts(page) if code] == []

    @pytest.mark.parametrize(
        "page", ['<script src="a.js"/>', '<div><script src="a.js" /></div><p>text</p>']
    )
    def test_a_script_that_closes_itself_is_a_tag(self, page: str) -> None:
        assert source_of(page, "script", "src") == "a.js"

    def test_a_script_that_closes_itself_hides_no_other(self) -> None:
        assert any("b()" in code for code in scripts('<script src="a.js"/><script>b()</script>'))

    @pytest.mark.parametrize("name", ["textarea", "title"])
    def test_text_is_no_markup(self, name: str) -> None:
        assert scripts(f"<{name}><script>a()</script></{name}>") == []


class TestTags:
    def test_names_are_in_lower_case(self) -> None:
        assert [(tag.name, tag.attributes[0][0]) for tag in tags("<IMG SRC=a>")] == [("img", "src")]

    def test_a_comment_has_no_tags(self) -> None:
        assert tags("<!-- <img src=a> -->") == ()

    @pytest.mark.parametrize(
        ("page", "value"),
        [
            ('<img src="a b">', "a b"),
            ("<img src='a b'>", "a b"),
            ("<img src=a/b>", "a/b"),
            ("<img alt='ß' src='ä'>", "ä"),
            ("<img\nsrc = 'a'>", "a"),
            ("<img src='a' />", "a"),
            ("<img src='&amp;'>", "&amp;"),
        ],
    )
    def test_an_attribute_is_where_its_text_is(self, page: str, value: str) -> None:
        assert source_of(page, "img", "src") == value

    @pytest.mark.parametrize("page", ["<img src>", '<img src="">', "<img src=''>"])
    def test_an_attribute_without_text_has_no_place(self, page: str) -> None:
        assert tags(page)[0].attributes == (("src", "", None),)

    def test_a_script_has_the_span_of_its_body(self) -> None:
        page = "<script>a()</script>"
        body = tags(page)[0].body
        assert body is not None
        assert page[body.start : body.end] == "a()"

    def test_other_tags_have_no_body(self) -> None:
        assert [tag.body for tag in tags("<p>a</p>")] == [None]

    def test_an_address_needs_no_quotes(self) -> None:
        assert source_of("<img src=a?b=c&d=e>", "img", "src") == "a?b=c&d=e"


class TestHandlers:
    @pytest.mark.parametrize(
        "attribute",
        ["data-onclick", "on", "one", "title", "once-more", "@click", "x-on:click", "onclick-x"],
    )
    def test_other_attributes_are_none(self, attribute: str) -> None:
        assert scripts(f'<a {attribute}="a()">') == []

    @pytest.mark.parametrize("attribute", ["onclick", "ONCLICK", "onload", "onsubmit", "oninput"])
    def test_a_handler_is_a_script(self, attribute: str) -> None:
        assert scripts(f'<a {attribute}="a()">') == ["a()"]

    def test_quotes_of_the_other_kind_are_its_own(self) -> None:
        assert scripts("""<a onclick="a('b')" onfocus='c("d")'>""") == ["a('b')", 'c("d")']

    def test_references_in_it_are_resolved(self) -> None:
        assert scripts('<a onclick="a(&quot;b&quot;) &amp;&amp; c()">') == ['a("b") && c()']

    def test_a_resolved_handler_knows_its_bytes(self) -> None:
        page = '<p>ß</p><a onclick="a(&quot;b&quot;)">'
        region = regions(page)[1]
        at = region.locate(region.code.index(b'"b"'), region.code.index(b'"b"') + 3)
        assert page.encode()[at.start : at.end].decode() == "&quot;b&quot;"

    def test_an_empty_handler_is_no_script(self) -> None:
        assert scripts('<a onclick="">') == []


class TestAddresses:
    @pytest.mark.parametrize(
        "page",
        [
            '<a href="/javascript:a()">',
            '<a href="https://x.example/?javascript:a()">',
            '<p title="javascript:a()">',
            '<a href="javascript">',
        ],
    )
    def test_other_addresses_are_no_script(self, page: str) -> None:
        assert scripts(page) == []

    @pytest.mark.parametrize("scheme", ["javascript:", " JavaScript:", "\njavascript:"])
    def test_an_address_may_be_a_script(self, scheme: str) -> None:
        assert scripts(f'<a href="{scheme}a()">') == ["a()"]

    def test_the_scheme_may_be_written_with_references(self) -> None:
        assert scripts('<a href="javascript&colon;a()">') == ["a()"]

    @pytest.mark.parametrize(
        "page", ['<form action="javascript:a()">', '<iframe src="javascript:a()">']
    )
    def test_other_elements_run_addresses_too(self, page: str) -> None:
        assert scripts(page) == ["a()"]

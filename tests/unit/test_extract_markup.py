"""What a page's markup loads, which scripts it brings, and where exactly."""

from __future__ import annotations

import pytest

from pixelward.extract import extract
from pixelward.model.facts import CallKind, FileFacts, SourceFile
from pixelward.model.guards import GuardKind
from pixelward.model.place import Location
from pixelward.model.values import Concat, Hole, Literal, Record, Reference, Value
from pixelward.parse import parse


def facts(page: str, path: str = "a.html") -> FileFacts:
    return extract(parse(SourceFile(path, "html"), page.encode()))


def text(page: str, location: Location) -> str:
    return page.encode()[location.span.start : location.span.end].decode()


def url(page: str) -> Value:
    [load] = facts(page).loads
    return load.url


class TestLoads:
    @pytest.mark.parametrize(
        "page",
        [
            "<p>https://x.example/</p>",
            "<!-- <img src='x'> -->",
            "<a href='x'>",
            "<img>",
            "<img src>",
            "<img src=''>",
            "<img alt='src'>",
            "<script>var src = 'x'</script>",
            "<meta content='https://x.example/'>",
            "<textarea>https://x.example</textarea>",
            "<base href='x'>",
        ],
    )
    def test_what_fetches_nothing_is_none(self, page: str) -> None:
        assert facts(page).loads == ()

    @pytest.mark.parametrize(
        ("page", "element"),
        [
            ("<script src='x'></script>", "script"),
            ("<SCRIPT SRC='x'></SCRIPT>", "script"),
            ("<script data-src='x'></script>", "script"),
            ("<img src='x'>", "img"),
            ("<img data-src='x'>", "img"),
            ("<iframe src='x'></iframe>", "iframe"),
            ("<iframe data-src='x'></iframe>", "iframe"),
            ("<video src='x'></video>", "video"),
            ("<video><source src='x'></video>", "source"),
            ("<embed src='x'>", "embed"),
            ("<link href='x'>", "link"),
            ("<form action='x'></form>", "form"),
            ("<amp-pixel src='x'></amp-pixel>", "amp-pixel"),
            ("<noscript><img src='x'></noscript>", "img"),
            ("<template><img src='x'></template>", "img"),
            ("<script type='text/plain' src='x'></script>", "script"),
        ],
    )
    def test_an_element_fetches(self, page: str, element: str) -> None:
        assert [(load.element, load.url) for load in facts(page).loads] == [(element, Literal("x"))]

    @pytest.mark.parametrize(
        "page",
        [
            "<object data='x'></object>",
            "<input type=image src='x'>",
            "<audio src='x'></audio>",
            "<frame src='x'>",
            "<area href='x'>",
        ],
    )
    def test_every_element_that_a_signature_may_name_fetches(self, page: str) -> None:
        assert [load.url for load in facts(f"<frameset>{page}").loads] == [Literal("x")]

    def test_what_is_put_off_fetches_as_well(self) -> None:
        loads = facts("<img src='a' data-src='b'>").loads
        assert [load.url for load in loads] == [Literal("a"), Literal("b")]

    def test_a_load_is_where_its_address_is(self) -> None:
        page = "<p>ß🏥</p><img alt='é' src='ü?a&amp;b'>"
        assert text(page, facts(page).loads[0].location) == "ü?a&amp;b"

    def test_a_load_has_its_attributes_in_lower_case(self) -> None:
        [load] = facts("<link HREF='x' Rel='A&amp;B' async>").loads
        assert load.attributes == (("href", "x"), ("rel", "A&B"), ("async", ""))

    def test_a_load_of_markup_is_in_no_function(self) -> None:
        assert facts("<img src='x'>").loads[0].function is None


class TestAddresses:
    @pytest.mark.parametrize(
        ("written", "address"),
        [
            ("//x.example/a", "//x.example/a"),
            ("x?a=1&amp;b=2", "x?a=1&b=2"),
            ("x?a=1&#38;b=2", "x?a=1&b=2"),
            ("x?a=1&b=2", "x?a=1&b=2"),
            ("x?a=1&currency=USD&region=CA", "x?a=1&currency=USD&region=CA"),
        ],
    )
    def test_references_are_resolved(self, written: str, address: str) -> None:
        assert url(f"<img src='{written}'>") == Literal(address)

    @pytest.mark.parametrize(
        ("written", "parts"),
        [
            ("{{ a }}", (Hole("a"),)),
            ("x?id={{ a }}", (Literal("x?id="), Hole("a"))),
            ("{{ a }}/x", (Hole("a"), Literal("/x"))),
            (
                "x?{{ a }}={{ b }}&amp;c",
                (Literal("x?"), Hole("a"), Literal("="), Hole("b"), Literal("&c")),
            ),
            ("{% url 'a' %}", (Hole("url 'a'"),)),
            ("ß{{ a }}", (Literal("ß"), Hole("a"))),
        ],
    )
    def test_what_the_template_prints_is_a_hole(
        self, written: str, parts: tuple[Value, ...]
    ) -> None:
        assert url(f'<img alt="{{{{ z }}}}" src="{written}">') == Concat(parts)

    def test_logic_leaves_nothing_behind(self) -> None:
        page = "<img src='x?id=1{% if a %}&b=2{% endif %}'>"
        assert url(page) == Literal("x?id=1&b=2")


class TestLinks:
    @pytest.mark.parametrize(
        "page",
        [
            "<script>a()</script>",
            "<img src='a.js'>",
            "<link href='a.js'>",
            "<script data-src='a.js'>",
        ],
    )
    def test_only_a_script_with_an_address_is_one(self, page: str) -> None:
        assert facts(page).links == ()

    @pytest.mark.parametrize(
        ("address", "target"),
        [
            ("/js/a.js", "/js/a.js"),
            ("a.js?a=1&amp;b", "a.js?a=1&b"),
            ("{% static 'js/a.js' %}", "static 'js/a.js'"),
            ("{{ url_for('static', filename='a.js') }}", "url_for('static', filename='a.js')"),
        ],
    )
    def test_a_script_is_brought_along(self, address: str, target: str) -> None:
        [link] = facts(f'<script src="{address}"></script>').links
        assert (link.target, link.relation) == (target, "script")

    def test_it_is_where_the_address_is(self) -> None:
        page = "<p>ß</p><script src='a.js'></script>"
        assert text(page, facts(page).links[0].location) == "a.js"

    def test_templates_are_linked_too(self) -> None:
        page = "{% extends 'b.html' %}<script src='a.js'></script>"
        assert [(link.target, link.relation) for link in facts(page).links] == [
            ("b.html", "extends"),
            ("a.js", "script"),
        ]


class TestRemarks:
    @pytest.mark.parametrize(
        "page", ["<p>pixelward: x</p>", "<p title='pixelward: x'>", "<!-- a -->"]
    )
    def test_what_does_not_speak_to_the_linter_is_none(self, page: str) -> None:
        assert facts(page).remarks == ()

    @pytest.mark.parametrize(
        ("comment", "said"),
        [
            ("<!-- pixelward: ß -->", "<!-- pixelward: ß -->"),
            ("{# pixelward: ß #}", "pixelward: ß"),
            ("<script>// pixelward: ß\n</script>", "// pixelward: ß"),
        ],
    )
    def test_a_comment_may_speak_to_the_linter(self, comment: str, said: str) -> None:
        page = f"<p>é</p>{comment}<p>"
        [remark] = facts(page).remarks
        assert remark.text == said
        assert said in text(page, remark.location)


class TestFile:
    def test_a_template_says_that_it_is_one(self) -> None:
        assert [facts(page).is_template for page in ("<p>", "{{ a }}")] == [False, True]

    def test_the_same_bytes_have_the_same_digest(self) -> None:
        assert facts("<p>").digest == facts("<p>", "b.html").digest != facts("<b>").digest

    def test_a_page_in_another_encoding_says_so(self) -> None:
        found = extract(parse(SourceFile("a.html", "html"), b"<p>\xe9</p><img src='x'>"))
        assert [(notice.path, notice.skipped) for notice in found.notices] == [("a.html", False)]
        assert found.loads[0].url == Literal("x")

    def test_columns_of_a_page_in_another_encoding_are_bytes(self) -> None:
        raw = b"<p>\xe9\xe9</p><img src='x'>"
        found = extract(parse(SourceFile("a.html", "html"), raw))
        start = found.loads[0].location.span.start
        assert found.lines.position(start).column == raw.index(b"x") + 1


class TestConsent:
    @pytest.mark.parametrize(
        "tag",
        [
            "<script src='x'></script>",
            "<script type='module' src='x'></script>",
            "<script type='text/javascript' data-id='4' src='x'></script>",
            "<script data-cookieconsent-src='x' src='x'></script>",
            "<img alt='consent' src='x'>",
        ],
    )
    def test_what_loads_at_once_waits_for_nothing(self, tag: str) -> None:
        assert all(load.guards == () for load in facts(tag).loads)

    @pytest.mark.parametrize(
        ("tag", "said"),
        [
            ("<script type='text/plain' src='x'></script>", 'type="text/plain"'),
            ("<script data-cookieconsent='marketing' src='x'>", 'data-cookieconsent="marketing"'),
            ("<iframe data-cmplz-target='src' data-src='x'>", 'data-cmplz-target="src"'),
            ("<img data-usercentrics='Pixel' data-src='x'>", 'data-usercentrics="Pixel"'),
        ],
    )
    def test_what_waits_says_for_what(self, tag: str, said: str) -> None:
        [load] = facts(tag).loads
        assert [(guard.kind, guard.text) for guard in load.guards] == [(GuardKind.CONSENT, said)]

    def test_a_script_that_waits_holds_back_its_calls(self) -> None:
        page = "<script type='text/plain' data-category='ads'>a(1)</script><script>b(2)</script>"
        first, second = facts(page).calls
        assert [guard.text for guard in first.guards] == ['type="text/plain"']
        assert second.guards == ()


class TestCustomElements:
    def test_an_element_of_the_standard_is_no_call(self) -> None:
        assert facts("<section><p title='a'></p></section>").calls == ()

    def test_an_element_with_a_hyphen_is_a_call_with_its_attributes(self) -> None:
        page = "<clinic-map zoom='4' open></clinic-map>"
        [call] = facts(page).calls
        assert (call.callee, call.kind) == (Reference(("clinic-map",)), CallKind.ELEMENT)
        assert [(one.key, one.value) for one in call.arguments] == [("zoom", Literal("4"))]
        assert text(page, call.location) == "<clinic-map zoom='4' open>"

    def test_the_settings_inside_are_an_argument(self) -> None:
        page = '<x-y><script type=\'application/json\'>{"a": {"b": 1}}</script></x-y>'
        [call] = facts(page).calls
        [given] = call.arguments
        assert given.key == "config"
        assert isinstance(given.value, Record)
        assert [one.key for one in given.value.fields] == ["a"]

    def test_a_script_further_on_is_not_its_settings(self) -> None:
        page = "<x-y></x-y><p></p><script type='application/json'>{}</script>"
        [call] = facts(page).calls
        assert call.arguments == ()


def test_what_the_server_includes_is_a_link() -> None:
    page = '<!-- #include --><!--#include virtual="/inc/head.html" -->'
    [link] = facts(page).links
    assert (link.target, link.relation) == ("/inc/head.html", "include")
    assert text(page, link.location) == "/inc/head.html"


def test_a_frame_with_a_page_inside_is_read_where_it_stands() -> None:
    page = (
        '<iframe srcdoc="<img src=&quot;//x.example/{{ a }}&quot;>"></iframe>{% if a %}{% endif %}'
    )
    [load] = facts(page).loads
    assert load.url == Concat((Literal("//x.example/"), Hole("a")))
    assert text(page, load.location) == "//x.example/{{ a }}"

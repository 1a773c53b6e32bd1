"""Strings that are code: markup and scripts that a script puts on the page."""

from __future__ import annotations

import pytest

from pixelward.extract import extract
from pixelward.model.facts import FileFacts, SourceFile
from pixelward.model.levels import Confidence
from pixelward.model.place import Location
from pixelward.model.values import Concat, Literal, Reference, Value
from pixelward.parse import host_of, parse


def facts(source: str) -> FileFacts:
    return extract(parse(SourceFile("a.jsx", host_of("a.jsx") or ""), source.encode()))


def text(source: str, location: Location) -> str:
    return source.encode()[location.span.start : location.span.end].decode()


def pixels(source: str) -> list[str]:
    """The calls of `pixel`, as they stand in the file."""
    found = facts(source).calls
    return [text(source, c.location) for c in found if c.callee == Reference(("pixel",))]


def told(source: str) -> list[Value]:
    """The first argument of each call of `pixel`."""
    found = [c for c in facts(source).calls if c.callee == Reference(("pixel",))]
    return [call.arguments[0].value for call in found]


class TestScripts:
    @pytest.mark.parametrize(
        "source",
        [
            pytest.param("const a = \"pixel('x')\"", id="a name"),
            pytest.param("show(\"pixel('x')\")", id="shown"),
            pytest.param("a.title = \"pixel('x')\"", id="a title"),
            pytest.param("a.textContent = \"pixel('x')\"", id="text of some element"),
            pytest.param("a.text = \"pixel('x')\"", id="a text"),
            pytest.param("a.innerHTML = \"pixel('x')\"", id="text as markup"),
            pytest.param("$('p').append(\"pixel('x')\")", id="appended text"),
            pytest.param("<p>{`pixel('x')`}</p>", id="a child of an ordinary element"),
            pytest.param("const o = { code: \"pixel('x')\" }", id="a field"),
            pytest.param("a.innerHTML = \"<!-- <b onclick='pixel()'> -->\"", id="commented out"),
            pytest.param("eval(\"// pixel('x')\")", id="a comment of its own"),
            pytest.param("setTimeout(pixels, 10)", id="no text"),
            pytest.param("p.append(document.createTextNode(\"pixel('x')\"))", id="a text node"),
            pytest.param("const M = `<script>pixel('x')</script>`", id="a name nobody uses"),
            pytest.param("t.includes(`<script>pixel('x')</script>`)", id="searched"),
            pytest.param("t.replace(`<script>pixel('x')</script>`, '')", id="taken out"),
            pytest.param("t === `<script>pixel('x')</script>`", id="compared"),
            pytest.param("console.log(`<script>pixel('x')</script>`)", id="logged"),
            pytest.param("expect(render(`<script>pixel('x')</script>`)).toBe(1)", id="tested"),
            pytest.param("<p>{`<script>pixel('x')</script>`}</p>", id="markup shown"),
            pytest.param("<Code code={`<script>pixel('x')</script>`} />", id="markup as code"),
            pytest.param("a.textContent = `<script>pixel('x')</script>`", id="markup as text"),
            pytest.param("const o = { example: `<script>pixel('x')</script>` }", id="an example"),
            pytest.param("tip(`<pre><script>pixel('x')</script></pre>`)", id="markup in pre"),
            pytest.param("eval('')", id="nothing"),
        ],
    )
    def test_what_never_runs_is_no_script(self, source: str) -> None:
        assert pixels(source) == []

    @pytest.mark.parametrize(
        "source",
        [
            "eval(\"pixel('x')\")",
            "setTimeout(\"pixel('x')\", 10)",
            "window.setInterval(\"pixel('x')\", 10)",
            "new Function(\"pixel('x')\")",
            "new Function('a', \"pixel('x')\")",
            "const s = document.createElement('script'); s.text = \"pixel('x')\"",
            "const s = document.createElement('script'); s.innerHTML = \"pixel('x')\"",
            "const s = document.createElement('script'); s.textContent = \"pixel('x')\"",
            "<Script>{`pixel('x')`}</Script>",
            "<script>{`pixel('x')`}</script>",
            "<script dangerouslySetInnerHTML={{ __html: `pixel('x')` }} />",
            "<Script dangerouslySetInnerHTML={{ __html: \"pixel('x')\" }} />",
            "<Head script={[{ innerHTML: `pixel('x')` }]} />",
            "const CODE = `pixel('x')`; <Script>{CODE}</Script>",
            "const CODE = `pixel('x')`; eval(CODE)",
            "document.write(\"<script>pixel('x')<\\/script>\")",
            "a.innerHTML = '<b onclick=\"pixel(&quot;x&quot;)\">'",
            "a.outerHTML = `<b onclick=\"pixel('x')\">`",
            "a.srcdoc = `<script>pixel('x')</script>`",
            "a.insertAdjacentHTML('beforeend', `<b onclick=\"pixel('x')\">`)",
            "$('p').append(`<b onclick=\"pixel('x')\">`)",
            "$(`<b onclick=\"pixel('x')\">`)",
            "$('p').html(`<b onclick=\"pixel('x')\">`)",
            "<p dangerouslySetInnerHTML={{ __html: `<b onclick=\"pixel('x')\">` }} />",
            "const o = { head: `<script>pixel('x')</script>` }",
            "range.createContextualFragment(`<script>pixel('x')</script>`)",
            "a.innerHTML = '<scr' + 'ipt>' + \"pixel('x')\" + '</scr' + 'ipt>'",
        ],
    )
    def test_what_runs_is_one(self, source: str) -> None:
        assert told(source) == [Literal("x")]

    @pytest.mark.parametrize(
        "source",
        [
            "tag(`<script>pixel('x')</script>`)",
            "tag('standard', `<script>pixel('x')</script>`)",
            "const T = `<script>pixel('x')</script>`; tag(T)",
            "export const T = `<script>pixel('x')</script>`",
            "export default `<script>pixel('x')</script>`",
            "const f = () => { return `<script>pixel('x')</script>` }",
            "page.html = `<p></p>` + (a ? `<script>pixel('x')</script>` : '')",
            "page(`<p>${a ? `<script>pixel('x')</script>` : ''}</p>`)",
            "t.replace('</head>', `<script>pixel('x')</script></head>`)",
            "class A { head = `<script>pixel('x')</script>` }",
            "<Page head={`<script>pixel('x')</script>`} />",
            "const o = { seo: { headHtml: `<script>pixel('x')</script>` } }",
            "tag(['<script>', \"pixel('x')\", '</script>'].join(''))",
        ],
    )
    def test_markup_that_is_handed_on_likely_runs(self, source: str) -> None:
        found = [c for c in facts(source).calls if c.callee == Reference(("pixel",))]
        assert [call.confidence for call in found] == [Confidence.INFERRED]

    def test_code_in_code_is_read_too(self) -> None:
        assert told("""eval("eval(\\"pixel('x')\\")")""") == [Literal("x")]

    @pytest.mark.parametrize(
        "source",
        [
            "const s = document.createElement('script');"
            "s.appendChild(document.createTextNode(\"pixel('x')\"))",
            "a.innerHTML += `<b onclick=\"pixel('x')\">`",
            "a.setAttribute('onclick', \"pixel('x')\")",
            "a.innerHTML = [`<b onclick=\"pixel('x')\">`].join('')",
            "a.innerHTML = b ? `<b onclick=\"pixel('x')\">` : ''",
            "a.innerHTML = b.map(c => `<b onclick=\"pixel('x')\">`).join('')",
            "const code = () => `pixel('x')`; <Script>{code()}</Script>",
            "document.write('<b ', \"onclick='pixel(1)'>\")",
        ],
    )
    def test_what_is_put_together_runs_too(self, source: str) -> None:
        assert pixels(source) != []


class TestLoads:
    @pytest.mark.parametrize(
        ("source", "element", "url"),
        [
            ("document.write('<img src=\"x\">')", "img", Literal("x")),
            ("document.writeln('<script src=\"x\"><\\/script>')", "script", Literal("x")),
            ("a.innerHTML = '<img src=\"x?a&amp;b\">'", "img", Literal("x?a&b")),
            ("$('p').append('<iframe src=\"x\">')", "iframe", Literal("x")),
        ],
    )
    def test_markup_may_fetch(self, source: str, element: str, url: Value) -> None:
        assert [(load.element, load.url) for load in facts(source).loads] == [(element, url)]

    @pytest.mark.parametrize(
        "source",
        [
            "document.write('<img src=\"x?id=' + id + '&b\">')",
            'document.write(`<img src="x?id=${id}&b">`)',
        ],
    )
    def test_what_is_filled_in_is_kept(self, source: str) -> None:
        [load] = facts(source).loads
        assert load.url == Concat((Literal("x?id="), Reference(("id",)), Literal("&b")))

    def test_a_load_knows_the_function_that_writes_it(self) -> None:
        source = "function f() { document.write('<img src=\"x\">') }"
        assert [load.function for load in facts(source).loads] == [0]

    def test_a_script_that_is_written_is_brought_along(self) -> None:
        source = "document.write('<script src=\"/b.js\"><\\/script>')"
        assert [(link.target, link.relation) for link in facts(source).links] == [
            ("/b.js", "script")
        ]


class TestValues:
    @pytest.mark.parametrize(
        ("source", "value"),
        [
            ("eval(`pixel('${a}')`)", Reference(("a",))),
            ("eval(`pixel(${a})`)", Reference(("a",))),
            ('eval("pixel(\'" + a + "\')")', Reference(("a",))),
            ("eval(`pixel('b ${a}')`)", Concat((Literal("b "), Reference(("a",))))),
            ("eval('pixel(\"\\u00e9\")')", Literal("é")),
            ("eval(`pixel('ß')`)", Literal("ß")),
        ],
    )
    def test_what_is_filled_in_keeps_its_name(self, source: str, value: Value) -> None:
        assert told(source) == [value]

    def test_code_on_the_page_does_not_see_the_names_round_it(self) -> None:
        source = "(function (pixel) { document.write(\"<script>pixel('x')<\\/script>\") })()"
        assert told(source) == [Literal("x")]


class TestPlaces:
    @pytest.mark.parametrize(
        ("source", "written"),
        [
            ("/* ß */ eval(\"pixel('ß')\")", "pixel('ß')"),
            ("eval('pixel(\\'x\\')')", "pixel(\\'x\\')"),
            ("eval(`pixel('${a}')`)", "pixel('${a}')"),
            ("eval('pix' + 'el(1)')", "pix' + 'el(1)"),
            ('a.innerHTML = `<b title="ß" onclick="pixel(\'x\')">`', "pixel('x')"),
        ],
    )
    def test_code_is_where_it_is_written(self, source: str, written: str) -> None:
        assert pixels(source) == [written]

    def test_what_is_decoded_twice_leads_back_through_both(self) -> None:
        call = "pixel(&quot;ß\\n&quot;, '&amp;')"
        markup = f'`<b title="é\\n" onclick="{call}">`'
        assert pixels(f"a.innerHTML = {markup}") == [call]

    def test_an_argument_is_where_it_is_written(self) -> None:
        source = "eval(`pixel('ß', b)`)"
        [call] = [c for c in facts(source).calls if c.callee == Reference(("pixel",))]
        assert [text(source, argument.location) for argument in call.arguments] == ["'ß'", "b"]

    def test_a_long_sum_is_read_to_its_end(self) -> None:
        source = "eval(" + " + ".join(["'a();'"] * 3000) + " + \"pixel('x')\")"
        assert told(source) == [Literal("x")]

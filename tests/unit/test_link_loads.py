"""The URLs that a page will fetch: named in markup, set by scripts, handed to loaders."""

from __future__ import annotations

import pytest

from pixelward.extract import extract
from pixelward.link import link
from pixelward.model.facts import FileFacts, SourceFile
from pixelward.model.program import LinkedLoad
from pixelward.model.values import Choice, Concat, Literal, Reference, Value
from pixelward.parse import host_of, parse

URL = "https://x.example/p.js"


def facts(path: str, source: str) -> FileFacts:
    return extract(parse(SourceFile(path, host_of(path) or ""), source.encode()))


def loads(sources: dict[str, str] | str) -> tuple[LinkedLoad, ...]:
    """What a project loads; a text alone is a module."""
    if isinstance(sources, str):
        sources = {"a.mjs": sources}
    files = {path: facts(path, source) for path, source in sources.items()}
    return link(files, frozenset({("pixel",)})).loads


def urls(sources: dict[str, str] | str) -> list[Value]:
    return [load.url for load in loads(sources) if not load.forwarded]


def places(source: str) -> list[str]:
    spans = [load.location.span for load in loads(source) if not load.forwarded]
    return [source.encode()[span.start : span.end].decode() for span in spans]


class TestScripts:
    def test_what_a_window_opens_is_a_link_and_what_a_request_opens_is_not(self) -> None:
        source = f"window.open('{URL}', '_blank'); request.open('GET', '{URL}')"
        assert [load.element for load in loads(source)] == ["anchor", "code"]

    @pytest.mark.parametrize(
        "source",
        [
            pytest.param(f"const u = '{URL}'", id="a name"),
            pytest.param(f"// load('{URL}')", id="a comment"),
            pytest.param(f"if (a.src === '{URL}') b()", id="a comparison"),
            pytest.param(f"const allowed = ['{URL}']", id="a list"),
            pytest.param(f"console.log('{URL}')", id="a word to the console"),
            pytest.param(f"check('{URL}')", id="a call of no loader"),
            pytest.param(f"a.startsWith('{URL}')", id="a test"),
            pytest.param(f"a.href = '{URL}'", id="a link"),
            pytest.param(f"a.setAttribute('data-x', '{URL}')", id="another attribute"),
            pytest.param("load('p.js')", id="no URL"),
            pytest.param("load('/p.js')", id="a path"),
            pytest.param("load(name)", id="a name that is not known"),
            pytest.param("const o = { src: 1 }", id="a key"),
        ],
    )
    def test_what_only_mentions_a_url_loads_nothing(self, source: str) -> None:
        assert urls(source) == []

    @pytest.mark.parametrize(
        "source",
        [
            f"s.src = '{URL}'",
            f"new Image().src = '{URL}'",
            f"document.createElement('script').src = '{URL}'",
            f"s['src'] = '{URL}'",
            f"s.setAttribute('src', '{URL}')",
            f"fetch('{URL}')",
            f"window.fetch('{URL}')",
            f"navigator.sendBeacon('{URL}')",
            f"$.getScript('{URL}')",
            f"loadScript('{URL}')",
            f"$.ajax({{ url: '{URL}' }})",
            pytest.param(
                f"import('{URL}')",
                marks=pytest.mark.xfail(strict=True, reason="read as a package of that name"),
            ),
            f"axios.get('{URL}')",
            f"const u = '{URL}'; s.src = u",
            "s.src = 'https://x.example' + '/p.js'",
            "const h = 'https://x.example'; s.src = h + '/p.js'",
            "const h = 'https://x.example'; s.src = `${h}/p.js`",
        ],
    )
    def test_what_fetches_it_loads_it(self, source: str) -> None:
        assert urls(source) == [Literal(URL)]

    def test_a_name_that_is_handed_to_fetch_is_looked_up(self) -> None:
        assert urls(f"const u = '{URL}'; fetch(u)") == [Literal(URL)]

    def test_an_element_may_be_filled_in(self) -> None:
        source = f"Object.assign(document.createElement('script'), {{ src: '{URL}' }})"
        assert urls(source) == [Literal(URL)]

    def test_a_url_may_be_added_to(self) -> None:
        source = "let u = 'https://x.example/p'; u += '?a=1'; s.src = u"
        assert urls(source) != [Literal("https://x.example/p")]

    def test_what_is_not_constant_keeps_its_shape(self) -> None:
        assert urls("s.src = 'https://x.example/?a=' + form.email") == [
            Concat((Literal("https://x.example/?a="), Reference(("form", "email"))))
        ]

    def test_each_alternative_is_kept(self) -> None:
        assert urls("s.src = a ? 'https://x.example' : 'https://y.example'") == [
            Choice((Literal("https://x.example"), Literal("https://y.example")))
        ]

    def test_a_load_is_where_its_url_is(self) -> None:
        assert places(f"/* ß */ s.src = '{URL}'") == [f"'{URL}'"]


class TestMarkup:
    def test_a_page_loads_what_it_names(self) -> None:
        [load] = loads({"a.html": f"<script async src='{URL}'></script>"})
        assert (load.element, load.url, load.flow) == ("script", Literal(URL), ())

    def test_a_load_has_its_attributes(self) -> None:
        [load] = loads({"a.html": f"<link rel='preload' href='{URL}'>"})
        assert load.attributes == (("rel", "preload"), ("href", URL))

    @pytest.mark.parametrize(
        ("source", "element"),
        [
            (f"<img src='{URL}' />", "img"),
            (f"<script src='{URL}' />", "script"),
            (f"<Script src='{URL}' />", "script"),
            (f"const u = '{URL}'; <img src={{u}} />", "img"),
            (f"<next.Script src='{URL}' />", "script"),
        ],
    )
    def test_an_element_of_a_script_loads_too(self, source: str, element: str) -> None:
        [load] = loads({"a.jsx": f"export {{}}; {source}"})
        assert (load.element, load.url) == (element, Literal(URL))


class TestLeaving:
    @pytest.mark.parametrize(
        "source",
        [
            "location.href = '{}'",
            "window.location.href = '{}'",
            "location = '{}'",
            "document.location = '{}'",
            "location.assign('{}')",
            "window.location.replace('{}')",
            "const go = to => {{ location.href = to }}; go('{}')",
        ],
    )
    def test_a_visitor_who_is_sent_elsewhere_follows_a_link(self, source: str) -> None:
        found = [load for load in loads(source.format(URL)) if not load.forwarded]
        assert [(load.element, load.url) for load in found] == [("anchor", Literal(URL))]

    @pytest.mark.parametrize(
        "source",
        [
            "const location = useLocation(); location.href = '{}'",
            "site.location.href = '{}'",
            "location.hash = '{}'",
            "text.replace('{}')",
            "if (location.href == '{}') f()",
        ],
    )
    def test_what_only_has_such_a_name_sends_nobody(self, source: str) -> None:
        assert loads(source.format(URL)) == ()


class TestWrappers:
    @pytest.mark.parametrize(
        "definition",
        [
            "function t(u) { const s = document.createElement('script'); s.src = u }",
            "const t = u => { new Image().src = u }",
            "function t(u) { s.setAttribute('src', u) }",
            "const t = u => inner(u); const inner = u => { s.src = u }",
        ],
    )
    def test_the_caller_of_a_loader_loads(self, definition: str) -> None:
        source = f"{definition}; t('{URL}')"
        assert (urls(source), places(source)) == ([Literal(URL)], [f"'{URL}'"])

    def test_the_flow_leads_from_the_caller_to_the_loader(self) -> None:
        source = f"function t(u) {{ s.src = u }} t('{URL}')"
        [load] = [load for load in loads(source) if not load.forwarded]
        assert [step.message for step in load.flow] == ["calls t", "t passes it to code"]

    def test_what_the_loader_loads_is_forwarded(self) -> None:
        source = f"function t(u) {{ s.src = u }} t('{URL}')"
        assert [(load.url, load.forwarded) for load in loads(source)] == [
            (Reference(("u",)), True),
            (Literal(URL), False),
        ]

    @pytest.mark.parametrize(
        "source",
        [
            "var g = function (h, u) {{ this.start = function () {{ s.src = u }} }};"
            "(new g('r', '{}')).start()",
            "function g(h, u) {{ this.start = () => {{ s.src = u }} }}"
            "const made = new g('r', '{}'); made.start()",
        ],
    )
    def test_an_object_remembers_what_its_constructor_was_given(self, source: str) -> None:
        assert urls(source.format(URL)) == [Literal(URL)]

    def test_an_object_that_is_not_started_loads_nothing(self) -> None:
        source = f"function g(u) {{ this.start = () => {{ s.src = u }} }} new g('{URL}')"
        assert Literal(URL) not in urls(source)

    def test_a_constructor_that_makes_itself_comes_to_an_end(self) -> None:
        source = f"function g(u) {{ this.next = new g(u); s.src = u }} new g('{URL}').next.next"
        assert set(urls(source)) == {Literal(URL)}

    @pytest.mark.parametrize("definition", ["u => <img src={u} />", "u => <Script src={u} />"])
    def test_a_component_may_load(self, definition: str) -> None:
        component = definition.replace("u =>", "({ u }) =>")
        source = f"export {{}}; const T = {component}; const P = () => <T u='{URL}' />"
        assert urls({"a.jsx": source}) == [Literal(URL)]

    def test_on_the_spot_the_load_is_where_the_url_is_handed_over(self) -> None:
        made = "var s = d.createElement('script')"
        source = f"!function (d, u) {{ {made}; s.src = u }}(document, '{URL}')"
        assert (urls(source), places(source)) == ([Literal(URL)], [f"'{URL}'"])

    def test_on_the_spot_a_url_that_is_put_together_stays_where_it_is(self) -> None:
        source = "(function (s, i) { s.src = 'https://x.example/?id=' + i })(document, '7')"
        assert urls(source) == [Literal("https://x.example/?id=7")]
        assert places(source) == ["'https://x.example/?id=' + i"]

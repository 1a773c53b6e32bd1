"""Conditions round a call: which pages it runs on, and what it waits for."""

from __future__ import annotations

import pytest

from pixelward.extract import extract
from pixelward.model.facts import FileFacts, SourceFile
from pixelward.model.guards import Comparison, Guard, GuardKind, Teller
from pixelward.model.values import Reference
from pixelward.parse import host_of, parse

EQUALS, STARTS, ENDS, INCLUDES, MATCHES = (
    Comparison.EQUALS,
    Comparison.STARTS,
    Comparison.ENDS,
    Comparison.INCLUDES,
    Comparison.MATCHES,
)
PATH = "location.pathname"
Said = tuple[list[tuple[Comparison, str]], bool]


def facts(source: str) -> FileFacts:
    return extract(parse(SourceFile("a.jsx", host_of("a.jsx") or ""), source.encode()))


def guards(source: str) -> tuple[Guard, ...]:
    """The conditions round the one call of `pixel`."""
    [call] = [c for c in facts(source).calls if c.callee == Reference(("pixel",))]
    return call.guards


def paths(source: str) -> list[Said]:
    """The tests of each path condition, and whether one of them must hold."""
    return [
        ([(test.comparison, test.text) for test in guard.tests], guard.holds)
        for guard in guards(source)
        if guard.kind is GuardKind.PATH
    ]


def asked(condition: str) -> list[Said]:
    return paths(f"if ({condition}) pixel()")


class TestNone:
    @pytest.mark.parametrize(
        "condition",
        [
            "a",
            "a === '/x'",
            "window.pixel",
            "typeof pixel === 'function'",
            "name.startsWith('/x')",
            "path.startsWith('/x')",
            "list.includes('/x')",
            "/x/.test(name)",
            "location.search.includes('x')",
            "location.hostname === 'x.example'",
            f"{PATH} === page",
            f"{PATH}.startsWith(page)",
            f"pages.includes({PATH})",
            f"{PATH}.length",
            f"a || {PATH} === '/x'",
            f"!(a && {PATH} === '/x')",
            f"{PATH} !== '/x' || {PATH} !== '/y'",
        ],
    )
    def test_what_does_not_decide_about_the_page_is_no_condition(self, condition: str) -> None:
        assert asked(condition) == []

    @pytest.mark.parametrize(
        "source",
        [
            f"pixel(); if ({PATH} === '/x') a()",
            f"if ({PATH} === '/x') {{ a() }} pixel()",
            f"if ({PATH} === '/x') {{ a() }} else {{ b() }} pixel()",
            f"if ({PATH} === '/x') {{ a() }} else if (b) {{ return }} pixel()",
            f"while ({PATH} === '/x') pixel()",
            f"if (pixel()) {PATH} === '/x'",
            f"pixel() && {PATH} === '/x'",
        ],
    )
    def test_what_stands_elsewhere_is_under_no_condition(self, source: str) -> None:
        assert paths(source) == []


class TestPaths:
    @pytest.mark.parametrize(
        ("condition", "test", "holds"),
        [
            (f"{PATH} === '/x'", (EQUALS, "/x"), True),
            (f"{PATH} == '/x'", (EQUALS, "/x"), True),
            (f"{PATH} !== '/x'", (EQUALS, "/x"), False),
            (f"{PATH} != '/x'", (EQUALS, "/x"), False),
            (f"!({PATH} === '/x')", (EQUALS, "/x"), False),
            (f"!!({PATH} === '/x')", (EQUALS, "/x"), True),
            (f"({PATH} === '/x')", (EQUALS, "/x"), True),
            (f"{PATH}.startsWith('/x')", (STARTS, "/x"), True),
            (f"!{PATH}.startsWith('/x')", (STARTS, "/x"), False),
            (f"{PATH}.endsWith('/x')", (ENDS, "/x"), True),
            (f"{PATH}.includes('/x')", (INCLUDES, "/x"), True),
            (f"{PATH}.indexOf('/x') === 0", (STARTS, "/x"), True),
            (f"{PATH}.indexOf('/x') > -1", (INCLUDES, "/x"), True),
            (f"{PATH}.indexOf('/x') !== -1", (INCLUDES, "/x"), True),
            (f"{PATH}.indexOf('/x') >= 0", (INCLUDES, "/x"), True),
            (f"{PATH}.indexOf('/x') === -1", (INCLUDES, "/x"), False),
            (f"{PATH}.match(/^.x/)", (MATCHES, "/^.x/"), True),
            (f"/^.x/i.test({PATH})", (MATCHES, "/^.x/i"), True),
            (f"!/^.x/.test({PATH})", (MATCHES, "/^.x/"), False),
            (f"['/x'].includes({PATH})", (EQUALS, "/x"), True),
            (f"!['/x'].includes({PATH})", (EQUALS, "/x"), False),
            (f"a && {PATH} === '/x'", (EQUALS, "/x"), True),
            (f"!(a || {PATH} === '/x')", (EQUALS, "/x"), False),
        ],
    )
    def test_a_condition_asks_for_a_path(
        self, condition: str, test: tuple[Comparison, str], holds: bool
    ) -> None:
        assert asked(condition) == [([test], holds)]

    @pytest.mark.parametrize(
        "condition",
        [
            f"{PATH} === '/x' || {PATH} === '/y'",
            f"['/x', '/y'].includes({PATH})",
        ],
    )
    def test_one_of_several_paths_may_be_asked_for(self, condition: str) -> None:
        assert asked(condition) == [([(EQUALS, "/x"), (EQUALS, "/y")], True)]

    @pytest.mark.parametrize(
        "condition",
        [
            f"{PATH} !== '/x' && {PATH} !== '/y'",
            f"!({PATH} === '/x' || {PATH} === '/y')",
        ],
    )
    def test_several_paths_may_be_ruled_out(self, condition: str) -> None:
        assert asked(condition) == [([(EQUALS, "/x")], False), ([(EQUALS, "/y")], False)]

    @pytest.mark.parametrize(
        ("before", "path"),
        [
            ("", "window.location.pathname"),
            ("", "document.location.pathname"),
            ("", "router.pathname"),
            ("", "router.asPath"),
            ("", "useRouter().pathname"),
            ("", "useLocation().pathname"),
            ("", "usePathname()"),
            ("", "$route.path"),
            ("", "route.path"),
            ("", "location.pathname.toLowerCase()"),
            ("const path = location.pathname;", "path"),
            ("const path = usePathname();", "path"),
            ("const { pathname } = useRouter();", "pathname"),
            ("const { pathname: myPath } = location;", "myPath"),
            ("const a = location.pathname, thisPath = a;", "thisPath"),
        ],
    )
    def test_the_path_has_many_names(self, before: str, path: str) -> None:
        assert paths(f"{before} if ({path} === '/x') pixel()") == [([(EQUALS, "/x")], True)]

    @pytest.mark.parametrize("operator", ["!==", "!="])
    def test_a_path_that_does_not_begin_so(self, operator: str) -> None:
        assert asked(f"{PATH}.indexOf('/x') {operator} 0") == [([(STARTS, "/x")], False)]

    def test_a_text_is_matched_as_a_text(self) -> None:
        assert asked(f"!{PATH}.match('/x')") == []

    @pytest.mark.parametrize("pages", ["['/x', LOGIN]", "['/x', ...MORE]"])
    def test_a_list_that_is_not_wholly_known_takes_no_page_away(self, pages: str) -> None:
        assert asked(f"{pages}.includes({PATH})") == []

    @pytest.mark.parametrize(
        "other", ["link.pathname", "new URL(a).pathname", "event.target.pathname", "from.asPath"]
    )
    def test_the_path_of_something_else_says_nothing(self, other: str) -> None:
        assert asked(f"{other} === '/x'") == []

    @pytest.mark.parametrize("operator", [">", ">="])
    def test_an_order_of_paths_says_nothing(self, operator: str) -> None:
        assert asked(f"{PATH} {operator} '/x'") == []


class TestWays:
    """How people write the same question."""

    @pytest.mark.parametrize(
        "source",
        [
            f"if (!['/x', '/y'].some(one => {PATH}.startsWith(one))) pixel()",
            f"if (!['/x', '/y'].some(function (one) {{ return {PATH}.startsWith(one) }})) pixel()",
            f"if (['/x', '/y'].every(one => !{PATH}.startsWith(one))) pixel()",
            f"if (!['/x', '/y'].find((one) => {PATH}.startsWith(one))) pixel()",
            f"const L = ['/x', '/y']; function f() {{ const p = {PATH};"
            " if (L.some(a => p.startsWith(a))) return; pixel() }",
            f"const skip = {PATH}.startsWith('/x') || {PATH}.startsWith('/y');"
            " const run = !skip; run || a(); if (run) pixel()",
        ],
    )
    def test_one_of_a_list(self, source: str) -> None:
        tests = [test for tests, holds in paths(source) for test in tests if not holds]
        assert tests == [(STARTS, "/x"), (STARTS, "/y")]

    @pytest.mark.parametrize(
        ("source", "test"),
        [
            (f"const X = '/x'; if (!{PATH}.startsWith(X)) pixel()", (STARTS, "/x")),
            (f"const R = {{ X: '/x' }}; if ({PATH} !== R.X) pixel()", (EQUALS, "/x")),
            (f"const is = (p) => p.startsWith('/x'); if (!is({PATH})) pixel()", (STARTS, "/x")),
            (f"if (!is()) pixel(); function is() {{ return {PATH} === '/x' }}", (EQUALS, "/x")),
            (f"const X = /^.x/; if (!X.test({PATH})) pixel()", (MATCHES, "/^.x/")),
            (f"const X = new RegExp('^/x'); if (!X.test({PATH})) pixel()", (MATCHES, "/^/x/")),
            (f"const X = new Set(['/x']); if (!X.has({PATH})) pixel()", (EQUALS, "/x")),
            (f"if ({PATH}.match(/x/) === null) pixel()", (MATCHES, "/x/")),
            (f"if (!Boolean(/x/.exec({PATH}))) pixel()", (MATCHES, "/x/")),
            (f"if ({PATH}.indexOf('/x') < 0) pixel()", (INCLUDES, "/x")),
            (f"if (!~{PATH}.indexOf('/x')) pixel()", (INCLUDES, "/x")),
            (f"if ({PATH}.indexOf('/x')) pixel()", (STARTS, "/x")),
            (f"if (['/x'].indexOf({PATH}) === -1) pixel()", (EQUALS, "/x")),
            ("if (!location.href.includes('/x')) pixel()", (INCLUDES, "/x")),
            ("if (document.URL.indexOf('/x') < 0) pixel()", (INCLUDES, "/x")),
            ("if (!$page.url.pathname.startsWith('/x')) pixel()", (STARTS, "/x")),
            ("if (!Astro.url.pathname.startsWith('/x')) pixel()", (STARTS, "/x")),
            ("const { path } = useRoute(); if (path !== '/x') pixel()", (EQUALS, "/x")),
            ("const at = useLocation(); if (at.pathname !== '/x') pixel()", (EQUALS, "/x")),
            ("const route = useRoute(); if (route.path !== '/x') pixel()", (EQUALS, "/x")),
            ("if (router.currentRoute.value.path !== '/x') pixel()", (EQUALS, "/x")),
            ("const at = usePath(); if (at !== '/x') pixel()", (EQUALS, "/x")),
            ("const p = usePathname() ?? ''; if (p !== '/x') pixel()", (EQUALS, "/x")),
            (
                "const p = useRouterState({ select: (s) => s.location.pathname });"
                " if (p !== '/x') pixel()",
                (EQUALS, "/x"),
            ),
            ("router.afterEach((to) => { if (to.path !== '/x') pixel() })", (EQUALS, "/x")),
            (
                "events.on('routeChangeComplete', (url) => { if (url !== '/x') pixel() })",
                (EQUALS, "/x"),
            ),
            (
                "import { NavigationEnd } from '@angular/router';"
                " f((e) => { if (e.urlAfterRedirects !== '/x') pixel() })",
                (EQUALS, "/x"),
            ),
            (f"switch ({PATH}) {{ case '/x': break; default: pixel() }}", (EQUALS, "/x")),
            (
                f"switch (true) {{ case {PATH}.startsWith('/x'): break; default: pixel() }}",
                (STARTS, "/x"),
            ),
        ],
    )
    def test_a_path_is_ruled_out(self, source: str, test: tuple[Comparison, str]) -> None:
        assert paths(source) == [([test], False)]

    @pytest.mark.parametrize(
        "condition",
        [
            "matchPath('/x/*', location.pathname)",
            "matchPath({ path: '/x', end: false }, location.pathname)",
            "matchPath(location.pathname, { path: '/x' })",
            "useMatch('/x/*')",
            "useRouteMatch('/x')",
            "location.pathname.split('/')[1] === 'x'",
        ],
    )
    def test_a_router_matches_whole_parts(self, condition: str) -> None:
        assert asked(condition) == [([(EQUALS, "/x"), (STARTS, "/x/")], True)]

    def test_a_pattern_may_have_parameters(self) -> None:
        [(tests, holds)] = asked("useMatch('/x/:id')")
        assert holds and tests == [(MATCHES, "/^/x/[^/]+/?$/"), (EQUALS, "/x/:id")]

    @pytest.mark.parametrize(
        "case",
        [
            "case '/x': case '/y': pixel(); break; case '/z': a()",
            "case '/z': break; case '/x': a(); case '/y': { pixel() }",
            "default: a(); break; case '/x': case '/y': pixel()",
        ],
    )
    def test_a_case_runs_for_those_that_fall_into_it(self, case: str) -> None:
        [(tests, holds)] = paths(f"switch ({PATH}) {{ {case} }}")
        assert holds and set(tests) == {(EQUALS, "/x"), (EQUALS, "/y")}

    @pytest.mark.parametrize(
        ("case", "gone"),
        [
            ("case '/x': case '/y': return; case '/z': break", ["/x", "/y"]),
            ("case '/x': throw a; default: b()", ["/x"]),
            ("case '/x': { a(); return } case '/y': b()", ["/x"]),
            ("case '/x': if (a) break; return; case '/y': return", ["/y"]),
            ("case other: return; case '/y': return", []),
            ("case '/x': break; default: return", []),
        ],
    )
    def test_a_case_may_leave_the_function(self, case: str, gone: list[str]) -> None:
        found = paths(f"function f() {{ switch ({PATH}) {{ {case} }} pixel() }}")
        assert found == ([([(EQUALS, path) for path in gone], False)] if gone else [])

    def test_what_falls_into_the_default_is_not_ruled_out(self) -> None:
        source = f"switch ({PATH}) {{ case '/x': break; case '/y': a(); default: pixel() }}"
        assert paths(source) == [([(EQUALS, "/x")], False)]

    @pytest.mark.parametrize(
        "source",
        [
            f"if (['/x', other].some(one => {PATH}.startsWith(one))) pixel()",
            f"if (['/x', '/y'].every(one => {PATH}.startsWith(one))) pixel()",
            f"if (['/x', '/y'].some(one => !{PATH}.startsWith(one))) pixel()",
            f"if (['/x'].some((one, at) => {PATH}.startsWith(one))) pixel()",
            f"let skip = {PATH} === '/x'; if (a) skip = false; if (!skip) pixel()",
            f"var X = '/x'; X = a; if ({PATH} === X) pixel()",
            "const is = (p) => p === '/x'; if (is(other)) pixel()",
            f"const is = (p) => {{ a(p); return p === '/x' }}; if (is({PATH})) pixel()",
            f"switch ({PATH}) {{ case '/x': break; case other: break; default: pixel() }}",
            "switch (page) { case '/x': break; default: pixel() }",
            "if (location.href.includes('x=1')) pixel()",
            "f((url) => { if (url === '/x') pixel() })",
            "if (matchPath('/x', other)) pixel()",
            "for (const route of routes) { if (route.path === '/x') pixel() }",
            "routes.forEach((route) => { if (route.path === '/x') pixel() })",
            "if (layer.route.path === '/x') pixel()",
            "let p = location.pathname; p = other; if (p === '/x') pixel()",
            "const a = b && b, b = a || a; if (a) pixel()",
        ],
    )
    def test_what_is_not_surely_so_is_no_condition(self, source: str) -> None:
        assert paths(source) == []

    def test_a_text_of_another_file_is_left_for_linking(self) -> None:
        [guard] = guards(f"import {{ X }} from './x'; if (!{PATH}.startsWith(X)) pixel()")
        [test] = guard.tests
        assert (test.text, guard.holds) == ("", False)
        assert test.of is not None


class TestPlaces:
    @pytest.mark.parametrize(
        "source",
        [
            "if ({}) pixel()",
            "if ({}) {{ pixel() }}",
            "if ({}) {{ a(() => pixel()) }}",
            "if (a) {{ if ({}) pixel() }}",
            "{} && pixel()",
            "{} ? pixel() : a()",
            "if (!({})) return; pixel()",
            "if (!({})) {{ a(); return }} pixel()",
            "if (!({})) throw b; pixel()",
            "for (const a of b) {{ if (!({})) continue; pixel() }}",
            "if (!({})) {{}} else pixel()",
            "!({}) ? a() : pixel()",
            "!({}) || pixel()",
            "if ({}) {{ a() }} else return; pixel()",
            "if (!({})) {{ a(); return }} else {{ b() }} pixel()",
        ],
    )
    def test_a_call_runs_under_its_condition(self, source: str) -> None:
        condition = f"{PATH} === '/x'"
        assert paths(f"function f() {{ {source.format(condition)} }}") == [([(EQUALS, "/x")], True)]

    @pytest.mark.parametrize(
        "path",
        [
            "const path = usePathname();",
            "const { pathname: path } = location;",
            "let path; path = THIS;",
        ],
    )
    def test_a_name_of_the_path_may_be_declared_on_the_way(self, path: str) -> None:
        source = (
            f"function f() {{ {path.replace('THIS', PATH)} if (path === '/x') return; pixel() }}"
        )
        assert paths(source) == [([(EQUALS, "/x")], False)]

    def test_conditions_add_up(self) -> None:
        source = f"if ({PATH}.startsWith('/x')) {{ if ({PATH} !== '/x/y') pixel() }}"
        assert paths(source) == [([(STARTS, "/x")], True), ([(EQUALS, "/x/y")], False)]

    def test_a_load_runs_under_its_condition_too(self) -> None:
        source = f"const P = () => {PATH} === '/x' && <img src='y' />"
        [load] = facts(source).loads
        assert [guard.kind for guard in load.guards] == [GuardKind.PATH]

    def test_a_condition_is_where_and_as_it_is_written(self) -> None:
        source = f"/* ß */ if ({PATH}\n  === '/x') pixel()"
        [guard] = guards(source)
        span = guard.location.span
        assert source.encode()[span.start : span.end].decode() == f"{PATH}\n  === '/x'"
        assert guard.text == f"{PATH} === '/x'"


class TestOtherKinds:
    @pytest.mark.parametrize(
        ("condition", "kind", "holds"),
        [
            ("hasConsent", GuardKind.CONSENT, True),
            ("!hasConsent()", GuardKind.CONSENT, False),
            ("getCookie('optin')", GuardKind.CONSENT, True),
            ("process.env.NODE_ENV === 'production'", GuardKind.ENVIRONMENT, True),
            ("import.meta.env.PROD", GuardKind.ENVIRONMENT, True),
            ("isProduction", GuardKind.ENVIRONMENT, True),
        ],
    )
    def test_consent_and_the_environment_are_remembered(
        self, condition: str, kind: GuardKind, holds: bool
    ) -> None:
        found = guards(f"if ({condition}) pixel()")
        assert [(guard.kind, guard.tests, guard.holds) for guard in found] == [(kind, (), holds)]

    def test_each_part_of_a_condition_is_one(self) -> None:
        found = guards(f"if (consent && {PATH} === '/x') pixel()")
        assert [guard.kind for guard in found] == [GuardKind.CONSENT, GuardKind.PATH]


ROUTER, BROWSER, ONCE, ANYONE = Teller.ROUTER, Teller.BROWSER, Teller.ONCE, Teller.ANYONE
ASKS = "if (p.startsWith('/x')) pixel()"


class TestTellers:
    """A base is in what the browser tells, and not in what most routers tell."""

    @pytest.mark.parametrize(
        ("source", "teller"),
        [
            ("if (location.pathname === '/x') pixel()", BROWSER),
            ("if (window.location.pathname.startsWith('/x')) pixel()", BROWSER),
            ("if (location.href.includes('/x')) pixel()", BROWSER),
            ("if (/x/.test(document.location.pathname)) pixel()", BROWSER),
            ("if (['/x'].includes(location.pathname)) pixel()", BROWSER),
            ("if (location.pathname.split('/')[1] === 'x') pixel()", BROWSER),
            ("switch (location.pathname) { case '/x': pixel() }", BROWSER),
            (f"const p = location.pathname; {ASKS}", BROWSER),
            (f"function f() {{ const p = location.pathname; {ASKS} }}", BROWSER),
            (f"const f = () => {{ const {{ pathname: p }} = window.location; {ASKS} }}", BROWSER),
            ("const at = window.location; if (at.pathname === '/x') pixel()", BROWSER),
            (f"const f = () => {{ const p = usePathname(); {ASKS} }}", ROUTER),
            (f"const f = () => {{ const {{ pathname: p }} = useLocation(); {ASKS} }}", ROUTER),
            (
                "const f = () => { const location = useLocation();"
                " if (location.pathname === '/x') pixel() }",
                ROUTER,
            ),
            ("router.afterEach((to) => { if (to.path === '/x') pixel() })", ROUTER),
            ("const f = () => { if (useMatch('/x')) pixel() }", ROUTER),
            ("if (matchPath('/x', location.pathname)) pixel()", BROWSER),
            ("const f = ({ location }) => { if (location.pathname === '/x') pixel() }", ANYONE),
            ("const f = (props) => { if (props.location.pathname === '/x') pixel() }", ANYONE),
            (
                "router.events.on('routeChangeComplete', (url) => { if (url === '/x') pixel() })",
                ANYONE,
            ),
        ],
    )
    def test_who_tells_the_path(self, source: str, teller: Teller) -> None:
        [guard] = guards(source)
        assert {test.teller for test in guard.tests} == {teller}

    @pytest.mark.parametrize(
        ("source", "teller"),
        [
            (f"const p = location.pathname; {ASKS}", BROWSER),
            (f"const p = location.pathname; const f = () => {{ {ASKS} }}", ONCE),
            (f"const p = location.pathname; useEffect(() => {{ {ASKS} }})", ONCE),
            (f"const {{ pathname: p }} = location; on('click', () => {{ {ASKS} }})", ONCE),
            ("const is = location.pathname === '/x'; const f = () => { if (is) pixel() }", ONCE),
            ("const is = () => location.pathname === '/x'; if (is()) pixel()", BROWSER),
            (
                "const is = () => location.pathname === '/x'; const f = () => is() && pixel()",
                BROWSER,
            ),
            (
                "const p = location.pathname; const is = () => p === '/x';"
                " const f = () => { if (is()) pixel() }",
                ONCE,
            ),
            (
                "const at = window.location; const f = () => { if (at.pathname === '/x') pixel() }",
                BROWSER,
            ),
            (
                "const p = location.pathname; const is = p === '/x'; const no = !is;"
                " const f = () => { if (no) pixel() }",
                ONCE,
            ),
        ],
    )
    def test_a_path_that_was_read_once_is_old_later(self, source: str, teller: Teller) -> None:
        [guard] = guards(source)
        assert {test.teller for test in guard.tests} == {teller}


LIST = "const list = ['/x', '/y'];"
STARTING = f"{PATH}.startsWith(one)"


class TestLoops:
    @pytest.mark.parametrize(
        "loop",
        [
            f"for (const one of list) if ({STARTING}) continue;",
            f"for (const one of list) {{ if ({STARTING}) break }}",
            f"for (const one of list) {{ if (odd(one)) continue; if ({STARTING}) return }}",
            f"for (const one of list) {{ if ({STARTING}) {{ if (busy) break; return }} }}",
            f"for (const one of list) if (!{STARTING}) return;",
            f"for (const one of list) if ({STARTING} && busy) return;",
            f"for (const one of other) if ({STARTING}) return;",
            f"for (const one in list) if ({STARTING}) return;",
            f"for (const one of list) if ({STARTING}) return; else pause();",
        ],
    )
    def test_what_may_go_on_is_no_condition(self, loop: str) -> None:
        assert paths(f"{LIST} function f() {{ {loop} pixel() }}") == []

    @pytest.mark.parametrize(
        "loop",
        [
            f"for (const one of list) if ({STARTING}) return;",
            f"for (const one of list) {{ if ({STARTING}) {{ return }} }}",
            f"for (const one of ['/x', '/y']) {{ /* ours */ if ({STARTING}) return false }}",
        ],
    )
    def test_a_loop_that_leaves_for_any_of_a_list(self, loop: str) -> None:
        found = [([(STARTS, "/x"), (STARTS, "/y")], False)]
        assert paths(f"{LIST} function f() {{ {loop} pixel() }}") == found


@pytest.mark.parametrize(
    "source",
    [
        f"if (['/x'].includes({PATH})) return; pixel()",
        f"if ({PATH} && ['/x'].includes({PATH})) return; pixel()",
        f"const at = {PATH}; if (at && at === '/x') {{ return undefined }} pixel()",
        f"const skip = ['/x'].includes({PATH}); if (skip) return; pixel()",
    ],
)
def test_an_effect_that_leaves_early(source: str) -> None:
    assert paths(f"useEffect(() => {{ {source} }}, [])") == [([(EQUALS, "/x")], False)]

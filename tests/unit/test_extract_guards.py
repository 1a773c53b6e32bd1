"""Conditions round a call: which pages it runs on, and what it waits for."""

from __future__ import annotations

import pytest

from pixelward.extract import extract
from pixelward.model.facts import FileFacts, SourceFile
from pixelward.model.guards import Comparison, Guard, GuardKind
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
            f"if ({PATH} === '/x') {{ a(); return }} else {{ b() }} pixel()",
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
        assert asked(f"!{PATH}.match('/x')") in ([], [([(INCLUDES, "/x")], False)])

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

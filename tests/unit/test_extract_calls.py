"""Which calls, loads and functions a script holds, and exactly where."""

from __future__ import annotations

import pytest

from pixelward.extract import extract
from pixelward.model.facts import Argument, CallKind, FileFacts, SourceFile
from pixelward.model.place import Location
from pixelward.model.values import Closure, Literal, Reference, Spread, Value
from pixelward.parse import host_of, parse


def facts(source: str, path: str = "a.jsx") -> FileFacts:
    return extract(parse(SourceFile(path, host_of(path) or ""), source.encode()))


def text(source: str, location: Location) -> str:
    return source.encode()[location.span.start : location.span.end].decode()


def calls(source: str, path: str = "a.jsx") -> list[tuple[str, str]]:
    """How each call is made, and where it stands."""
    return [(call.kind.value, text(source, call.location)) for call in facts(source, path).calls]


class TestCalls:
    @pytest.mark.parametrize(
        "source", ["a", "// a()", "/* a() */", "'a()'", "`a()`", "/a()/", "a.b", "<p>a()</p>"]
    )
    def test_what_only_looks_like_one_is_none(self, source: str) -> None:
        assert facts(source).calls == ()

    @pytest.mark.parametrize(
        ("source", "kind", "code"),
        [
            ("a()", "call", "a()"),
            ("größe('ß')", "call", "größe('ß')"),
            ("a?.b?.()", "call", "a?.b?.()"),
            ("a`b`", "call", "a`b`"),
            ("new A(b)", "new", "new A(b)"),
            ("new A", "new", "new A"),
            ("a.b = c", "set", "a.b = c"),
            ("a['b'] = c", "set", "a['b'] = c"),
            ("export {}; let x; x = 1", "", ""),
            ("<A b='c' />", "element", "<A b='c' />"),
            ("<A b='c'>d</A>", "element", "<A b='c'>"),
            ("<a.B />", "element", "<a.B />"),
        ],
    )
    def test_a_call_is_where_it_stands(self, source: str, kind: str, code: str) -> None:
        assert calls(source) == ([(kind, code)] if kind else [])

    def test_a_classic_scripts_declaration_sets_a_global(self) -> None:
        assert calls("var a = b", "a.js") == [("set", "a = b")]

    def test_a_modules_declaration_sets_none(self) -> None:
        assert calls("var a = b", "a.mjs") == []

    def test_calls_inside_calls_come_after_them(self) -> None:
        assert [code for _, code in calls("a(b(c()))")] == ["a(b(c()))", "b(c())", "c()"]

    def test_broken_code_keeps_its_calls(self) -> None:
        assert ("call", "b('c')") in calls("if (a { b('c') }")

    def test_a_call_knows_its_function(self) -> None:
        found = facts("a(); function f() { b() }")
        assert [call.function for call in found.calls] == [None, 0]


class TestArguments:
    def test_they_are_counted(self) -> None:
        [call] = facts("a('b', c)").calls
        assert [(argument.key, argument.value) for argument in call.arguments] == [
            (0, Literal("b")),
            (1, Reference(("c",))),
        ]

    def test_each_is_where_it_stands(self) -> None:
        source = "a('ß', {b: c}, ...d)"
        [call] = facts(source).calls
        where = [text(source, argument.location) for argument in call.arguments]
        assert where == ["'ß'", "{b: c}", "...d"]

    def test_comments_are_none(self) -> None:
        [call] = facts("a(/* b */ c /* d */)").calls
        assert [argument.value for argument in call.arguments] == [Reference(("c",))]

    def test_a_spread_stays_one(self) -> None:
        [call] = facts("a(...b)").calls
        assert call.arguments[0].value == Spread(Reference(("b",)))

    def test_an_assigned_value_is_the_only_one(self) -> None:
        source = "a.b = c"
        [call] = facts(source).calls
        assert call.callee == Reference(("a", "b"))
        assert call.arguments == (Argument(0, Reference(("c",)), call.arguments[0].location),)
        assert text(source, call.arguments[0].location) == "c"


class TestElements:
    @pytest.mark.parametrize(
        ("element", "arguments"),
        [
            ("<A />", []),
            ("<A b='c' />", [("b", Literal("c"))]),
            ("<A b={c} />", [("b", Reference(("c",)))]),
            ("<A b={'c'} />", [("b", Literal("c"))]),
            ("<A b />", [("b", Literal(True))]),
            ("<A {...b} />", [("...", Reference(("b",)))]),
            ("<A data-b='c' />", [("data-b", Literal("c"))]),
            ("<A>text</A>", []),
        ],
    )
    def test_a_component_is_called_with_names(
        self, element: str, arguments: list[tuple[str, Value]]
    ) -> None:
        [call] = facts(element).calls
        assert call.kind is CallKind.ELEMENT
        assert [(argument.key, argument.value) for argument in call.arguments] == arguments

    @pytest.mark.parametrize(
        "element",
        ["<p />", "<img />", "<img alt='src' />", "<a href='x' />", "<></>", "<A src='x' />"],
    )
    def test_what_fetches_nothing_is_no_load(self, element: str) -> None:
        assert facts(element).loads == ()

    @pytest.mark.parametrize(
        ("element", "name", "url"),
        [
            ("<img src='x' />", "img", Literal("x")),
            ("<img src={x} />", "img", Reference(("x",))),
            ("<script src='x'></script>", "script", Literal("x")),
            ("<iframe src='x' />", "iframe", Literal("x")),
            ("<link href='x' rel='stylesheet' />", "link", Literal("x")),
            ("<form action='x' />", "form", Literal("x")),
        ],
    )
    def test_an_element_of_the_page_may_fetch(self, element: str, name: str, url: Value) -> None:
        [load] = facts(element).loads
        assert (load.element, load.url) == (name, url)

    def test_a_load_is_where_its_address_is(self) -> None:
        source = "<img alt='ß' src={`x`} />"
        assert text(source, facts(source).loads[0].location) == "{`x`}"

    def test_a_load_has_its_attributes_in_lower_case(self) -> None:
        [load] = facts("<link href='x' rel='preload' fetchPriority='high' as={y} />").loads
        assert load.attributes == (
            ("href", "x"),
            ("rel", "preload"),
            ("fetchpriority", "high"),
            ("as", "…"),
        )

    def test_a_load_knows_its_function(self) -> None:
        [load] = facts("function f() { return <img src='x' /> }").loads
        assert load.function == 0

    def test_references_are_resolved(self) -> None:
        assert facts("<img src='x?a&amp;b' />").loads[0].url == Literal("x?a&b")


class TestFunctions:
    @pytest.mark.parametrize(
        ("source", "name"),
        [
            ("function a() {}", "a"),
            ("(function a() {})", "a"),
            ("(function () {})", ""),
            ("(() => 1)", ""),
            ("({ a() {} })", "a"),
            ("class B { a() {} }", "a"),
        ],
    )
    def test_a_function_has_the_name_it_is_written_with(self, source: str, name: str) -> None:
        assert [function.name for function in facts(source).functions] == [name]

    @pytest.mark.parametrize(
        ("source", "returns"),
        [
            ("function f() {}", ()),
            ("function f() { return }", ()),
            ("function f() { return 'a' }", (Literal("a"),)),
            ("(() => 'a')", (Literal("a"),)),
            ("(() => { 'a' })", ()),
            ("function f() { if (x) return 'a'; return 'b' }", (Literal("a"), Literal("b"))),
            ("function f() { { return 'a' } }", (Literal("a"),)),
        ],
    )
    def test_it_gives_what_it_returns(self, source: str, returns: tuple[Value, ...]) -> None:
        assert facts(source).functions[0].returns == returns

    def test_a_comment_is_not_what_it_returns(self) -> None:
        found = facts("function f() { return /* b */ 'a' }")
        assert found.functions[0].returns == (Literal("a"),)

    def test_the_return_of_a_function_inside_is_its_own(self) -> None:
        found = facts("function f() { return 'a'; function g() { return 'b' } }").functions
        assert {one.name: one.returns for one in found} == {
            "f": (Literal("a"),),
            "g": (Literal("b"),),
        }

    @pytest.mark.parametrize(
        ("source", "is_callback"),
        [
            ("function f() {}", False),
            ("let f = () => 1", False),
            ("({ f: () => 1 })", False),
            ("a(() => 1)", True),
            ("a(function () {})", True),
            ("new A(() => 1)", True),
            ("<p onClick={() => 1} />", True),
        ],
    )
    def test_a_callback_is_handed_to_a_call(self, source: str, is_callback: bool) -> None:
        assert [one.callback for one in facts(source, "a.jsx").functions] == [is_callback]

    def test_it_knows_the_function_round_it(self) -> None:
        found = facts("function f() { function g() {} }").functions
        assert [(one.name, one.within) for one in found] == [("f", None), ("g", 0)]

    @pytest.mark.parametrize(
        ("source", "parameters"),
        [
            ("function f() {}", []),
            ("function f(a) {}", [(None, False)]),
            ("function f(a = 'b') {}", [(Literal("b"), False)]),
            ("function f(...a) {}", [(None, True)]),
            ("function f(a, ...b) {}", [(None, False), (None, True)]),
            ("function f({ a } = 'b') {}", [(Literal("b"), False)]),
            ("(a => a)", [(None, False)]),
        ],
    )
    def test_it_has_parameters(self, source: str, parameters: list[object]) -> None:
        [function] = facts(source).functions
        assert [(one.default, one.rest) for one in function.parameters] == parameters

    @pytest.mark.parametrize(
        ("source", "parameters"),
        [
            ("function f(a: string) {}", [(None, False)]),
            ("function f(a?: string) {}", [(None, False)]),
            ("function f(a: string = 'b') {}", [(Literal("b"), False)]),
            ("function f(...a: string[]) {}", [(None, True)]),
            pytest.param(
                "function f(this: Window, a: string) {}",
                [(None, False)],
            ),
        ],
    )
    def test_types_change_no_parameters(self, source: str, parameters: list[object]) -> None:
        [function] = facts(source, "a.ts").functions
        assert [(one.default, one.rest) for one in function.parameters] == parameters

    def test_a_signature_without_a_body_is_none(self) -> None:
        source = "function f(a: string): void\nfunction f(a: any) {}"
        assert [one.name for one in facts(source, "a.ts").functions] == ["f"]


class TestArgumentsObject:
    @pytest.mark.parametrize(
        "source",
        [
            "function f(a) {}",
            "function f() { g(b.arguments) }",
            "g(arguments)",
            "(() => arguments)",
        ],
    )
    def test_who_does_not_read_it_has_none(self, source: str) -> None:
        assert all(one.arguments is None for one in facts(source).functions)

    @pytest.mark.parametrize(
        "source",
        [
            "function f() { g(arguments) }",
            "function f() { g(arguments[0]) }",
            "function f() { { g(...arguments) } }",
        ],
    )
    def test_who_reads_it_has_it(self, source: str) -> None:
        assert all(one.arguments is not None for one in facts(source).functions)

    def test_an_arrow_reads_that_of_the_function_round_it(self) -> None:
        found = facts("function f() { return () => g(arguments) }").functions
        assert [(one.name, one.arguments is None) for one in found] == [("f", False), ("", True)]


class TestRemarks:
    @pytest.mark.parametrize(
        "source", ["// a word", "'pixelward: ignore'", "pixelward: for (;;) {}"]
    )
    def test_other_comments_are_none(self, source: str) -> None:
        assert facts(source).remarks == ()

    @pytest.mark.parametrize(
        "comment",
        [
            "// pixelward: ignore[PW101]: a",
            "/* pixelward: ignore[PW101]: ß */",
            "{/* pixelward: ignore[PW101]: a */}",
        ],
    )
    def test_a_comment_may_speak_to_the_linter(self, comment: str) -> None:
        source = f"ß(<p>{comment}</p>)" if comment.startswith("{") else f"ß()\n{comment}\nb()"
        [remark] = facts(source).remarks
        assert remark.text == comment.strip("{}") == text(source, remark.location)


def test_a_closure_points_to_its_function() -> None:
    found = facts("a(function b() {}, function c() {})")
    closures = [argument.value for argument in found.calls[0].arguments]
    names = [found.functions[c.function.index].name for c in closures if isinstance(c, Closure)]
    assert names == ["b", "c"]

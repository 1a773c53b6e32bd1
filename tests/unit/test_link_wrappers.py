"""A function whose parameter reaches a followed callee is itself followed, with its code flow."""

from __future__ import annotations

import pytest

from pixelward.extract import extract
from pixelward.link import link
from pixelward.model.facts import CallKind, FileFacts, SourceFile
from pixelward.model.levels import Confidence
from pixelward.model.place import Location
from pixelward.model.program import LinkedCall
from pixelward.model.values import Field, Literal, Record, Reference, Value
from pixelward.parse import host_of, parse

PIXEL = frozenset({("pixel",), ("pixel", "send"), ("queue", "push")})
Sources = dict[str, str]


def facts(path: str, source: str) -> FileFacts:
    return extract(parse(SourceFile(path, host_of(path) or ""), source.encode()))


def calls(sources: Sources | str) -> tuple[LinkedCall, ...]:
    """The followed calls of a project; a text alone is a module."""
    if isinstance(sources, str):
        sources = {"a.mjs": sources}
    return link({path: facts(path, source) for path, source in sources.items()}, PIXEL).calls


def text(sources: Sources | str, location: Location) -> str:
    source = sources if isinstance(sources, str) else sources[location.path]
    return source.encode()[location.span.start : location.span.end].decode()


def plain(value: Value) -> object:
    """A constant as it is, a name as it is written, other values as they are."""
    match value:
        case Literal(constant):
            return constant
        case Reference(path):
            return ".".join(path)
    return value


def final(sources: Sources | str) -> list[tuple[str, list[object]]]:
    """The code and the arguments of each followed call that nobody forwards."""
    return [
        (text(sources, call.location), [plain(argument.value) for argument in call.arguments])
        for call in calls(sources)
        if not call.forwarded
    ]


class TestOneHop:
    @pytest.mark.parametrize(
        "source",
        [
            pytest.param("const t = n => n; t('x')", id="reaches nothing"),
            pytest.param("const t = n => other(n); t('x')", id="reaches something else"),
            pytest.param("const t = n => pixel; t('x')", id="only mentions it"),
            pytest.param("const t = pixel => pixel('y'); t(other)", id="calls what it is handed"),
            pytest.param("const t = n => { pixel.other(n) }; t('x')", id="another method"),
        ],
    )
    def test_a_function_that_reaches_nothing_is_no_wrapper(self, source: str) -> None:
        assert final(source) == []

    @pytest.mark.parametrize(
        "definition",
        [
            "function t(n) { pixel(n) }",
            "const t = n => pixel(n)",
            "const t = (n) => { pixel(n) }",
            "const t = function (n) { return pixel(n) }",
            "async function t(n) { await b; pixel(n) }",
            "function* t(n) { yield pixel(n) }",
            "let t; t = n => pixel(n)",
            "function t(n) { if (b) { pixel(n) } }",
            "function t(n) { const m = n; pixel(m) }",
            "function t(n) { const p = window.pixel; p(n) }",
            "function t(n) { pixel.call(null, n) }",
            "function t(n) { pixel.apply(null, [n]) }",
            "function t(...n) { pixel(...n) }",
            "function t() { pixel(arguments[0]) }",
            "function t() { pixel(...arguments) }",
            "function t() { pixel.apply(null, arguments) }",
            "function t(a) { ready(() => pixel(a)) }",
            "function t(a) { ready(function () { pixel(a) }) }",
            "function t(a) { setTimeout(() => b(() => pixel(a)), 1) }",
            "const t = useCallback(n => pixel(n), [])",
            "const t = debounce(n => pixel(n), 300)",
            "const [t] = [n => pixel(n)]",
            "const { t } = { t: n => pixel(n) }",
        ],
    )
    def test_its_call_is_the_inner_call_with_the_callers_arguments(self, definition: str) -> None:
        assert ("t('x')", ["x"]) in final(f"{definition}; let z1, z2, z3; t('x')")

    @pytest.mark.parametrize(
        ("definition", "use"),
        [
            ("const o = { t(n) { pixel(n) } }", "o.t('x')"),
            ("const o = { t: n => pixel(n) }", "o.t('x')"),
            ("const o = { a: { t: n => pixel(n) } }", "o.a.t('x')"),
            ("const o = { t(n) { this.u(n) }, u(n) { pixel(n) } }", "o.t('x')"),
            ("class A { t(n) { pixel(n) } }", "new A().t('x')"),
            ("class A { t(n) { pixel(n) } } const o = new A()", "o.t('x')"),
            ("class A { static t(n) { pixel(n) } }", "A.t('x')"),
            ("class A { t = n => pixel(n) }", "new A().t('x')"),
            ("class A { t(n) { this.u(n) } u(n) { pixel(n) } }", "new A().t('x')"),
            ("class A { t(n) { pixel(n) } } class B extends A {}", "new B().t('x')"),
            ("const make = () => ({ t: n => pixel(n) })", "make().t('x')"),
            ("const make = () => n => pixel(n)", "make()('x')"),
            ("const make = a => () => pixel(a)", "make('x')()"),
            ("const useT = () => ({ t: n => pixel(n) }); const { t } = useT()", "t('x')"),
        ],
    )
    def test_methods_classes_and_factories_are_wrappers(self, definition: str, use: str) -> None:
        assert (use, ["x"]) in final(f"let z1, z2, z3, z4, z5; {definition}; {use}; let z6")

    @pytest.mark.parametrize(
        ("definition", "use", "arguments"),
        [
            ("(a, b) => pixel(b, a)", "t('x', 'y')", ["y", "x"]),
            ("a => pixel('track', a)", "t('x')", ["track", "x"]),
            ("a => pixel(`${a}!`)", "t('x')", ["x!"]),
            ("a => pixel('a ' + a)", "t('x')", ["a x"]),
            ("a => pixel(a.b)", "t({ b: 'x' })", ["x"]),
            ("a => pixel(a.b)", "t(form)", ["form.b"]),
            ("({ b }) => pixel(b)", "t({ b: 'x' })", ["x"]),
            ("({ b: { c } }) => pixel(c)", "t({ b: { c: 'x' } })", ["x"]),
            ("([b]) => pixel(b)", "t(['x'])", ["x"]),
            ("({ a, ...b }) => pixel(b.c)", "t({ a: 'y', c: 'x' })", ["x"]),
            ("(a = 'x') => pixel(a)", "t()", ["x"]),
            ("(a = 'y') => pixel(a)", "t('x')", ["x"]),
            pytest.param(
                "(a, b = a) => pixel(b)",
                "t('x')",
                ["x"],
            ),
            ("(a, b) => pixel(a, b)", "t('x')", ["x", None]),
            ("(...a) => pixel('track', ...a)", "t('x', 'y')", ["track", "x", "y"]),
            ("(a, ...b) => pixel(...b, a)", "t('x', 'y', 'z')", ["y", "z", "x"]),
            ("(...a) => pixel(a[1])", "t('y', 'x')", ["x"]),
            ("(a, b) => pixel(a, b)", "t(...['x', 'y'])", ["x", "y"]),
        ],
    )
    def test_arguments_arrive_where_they_are_passed_to(
        self, definition: str, use: str, arguments: list[object]
    ) -> None:
        assert final(f"const t = {definition}; {use}") == [(use, arguments)]

    def test_a_callback_may_be_handed_a_value(self) -> None:
        source = "function run(f) { f('x') } run(n => pixel(n))"
        assert final(source) == [("run(n => pixel(n))", ["x"])]

    @pytest.mark.parametrize("handed", ["pixel", "window.pixel"])
    def test_a_function_may_be_handed_the_callee(self, handed: str) -> None:
        source = f"function run(f) {{ f('x') }} run({handed})"
        assert final(source) == [(f"run({handed})", ["x"])]

    def test_a_function_may_be_handed_what_the_callee_hangs_on(self) -> None:
        assert final("function run(w) { w.pixel('x') } run(window)") == [("run(window)", ["x"])]

    def test_each_caller_is_a_call(self) -> None:
        found = final("const t = n => pixel(n); t('x'); t('y'); t(form.email)")
        assert found == [("t('x')", ["x"]), ("t('y')", ["y"]), ("t(form.email)", ["form.email"])]

    def test_each_call_inside_reaches_the_caller(self) -> None:
        found = final("const t = n => { pixel('a', n); pixel('b', n) }; t('x')")
        assert found == [("t('x')", ["a", "x"]), ("t('x')", ["b", "x"])]

    def test_a_wrapper_that_nobody_calls_is_a_call_where_it_stands(self) -> None:
        assert final("export const t = n => pixel(n)") == [("pixel(n)", ["n"])]

    def test_what_no_parameter_reaches_is_a_call_where_it_stands(self) -> None:
        assert final("const t = n => pixel('x'); t('y')") == [("pixel('x')", ["x"])]

    @pytest.mark.parametrize(
        ("component", "use", "arguments"),
        [
            ("({ n }) => { pixel(n); return null }", "<T n='x' />", ["x"]),
            ("props => { pixel(props.n); return null }", "<T n='x' />", ["x"]),
            ("({ n }) => <p onClick={() => pixel(n)} />", "<T n='x' />", ["x"]),
            ("({ n }) => { useEffect(() => { pixel(n) }) }", "<T n={form.a} />", ["form.a"]),
            ("({ n = 'x' }) => { pixel(n) }", "<T />", ["x"]),
            ("({ n = 'x' }) => { pixel(n) }", "<T n='y' />", ["y"]),
            ("props => { pixel(props.n) }", "<T {...{ n: 'x' }} />", ["x"]),
            ("memo(({ n }) => { pixel(n) })", "<T n='x' />", ["x"]),
        ],
    )
    def test_a_component_is_called_by_its_element(
        self, component: str, use: str, arguments: list[object]
    ) -> None:
        found = final({"a.jsx": f"export {{}}; const T = {component}; const P = () => {use}"})
        assert [(code, args[:1]) for code, args in found if code == use][:1] == [(use, arguments)]

    def test_this_takes_no_argument(self) -> None:
        source = "function t(this: Window, n: string) { pixel(n) } t('x')"
        assert final({"a.ts": source}) == [("t('x')", ["x"])]

    def test_arguments_may_be_copied(self) -> None:
        source = "function t() { pixel.apply(null, ['a'].concat([].slice.call(arguments))) } t('x')"
        assert ("t('x')", ["a", "x"]) in final(source)

    def test_a_prototype_may_get_a_method(self) -> None:
        source = "function A() {} A.prototype.t = function (n) { pixel(n) }; new A().t('x')"
        assert ("new A().t('x')", ["x"]) in final(source)


TWO: Sources = {
    "a.mjs": "import { lead } from './b.mjs'\nlead(form.email)",
    "b.mjs": "import { send } from './c.mjs'\nexport const lead = e => send('x', e)",
    "c.mjs": "export function send(n, e) { window.pixel(n, { em: e }) }",
}


class TestHops:
    def test_two_hops_are_followed(self) -> None:
        [call] = [call for call in calls(TWO) if not call.forwarded]
        assert text(TWO, call.location) == "lead(form.email)"
        assert call.callee == ("pixel",)
        assert [plain(argument.value) for argument in call.arguments[:1]] == ["x"]

    def test_the_code_flow_names_each_step(self) -> None:
        [call] = [call for call in calls(TWO) if not call.forwarded]
        steps = [(text(TWO, step.location), step.message) for step in call.flow]
        assert steps == [
            ("lead(form.email)", "calls lead"),
            ("send('x', e)", "calls send"),
            ("window.pixel(n, { em: e })", "send passes it to pixel"),
        ]

    def test_each_step_is_in_its_own_file(self) -> None:
        [call] = [call for call in calls(TWO) if not call.forwarded]
        assert [step.location.path for step in call.flow] == ["a.mjs", "b.mjs", "c.mjs"]

    def test_what_the_callers_run_is_forwarded(self) -> None:
        forwarded = [text(TWO, c.location) for c in calls(TWO) if c.forwarded]
        assert forwarded == ["send('x', e)", "window.pixel(n, { em: e })"]

    def test_a_direct_call_has_no_flow(self) -> None:
        assert [(call.flow, call.forwarded) for call in calls("pixel('x')")] == [((), False)]

    def test_a_field_is_where_the_wrapper_writes_it_and_holds_what_the_caller_gives(self) -> None:
        [call] = [call for call in calls(TWO) if not call.forwarded]
        record = call.arguments[1].value
        assert isinstance(record, Record)
        [field] = record.fields
        assert isinstance(field, Field)
        assert (field.key, plain(field.value)) == ("em", "form.email")
        assert text(TWO, field.location) == "e"

    def test_a_nameless_wrapper_is_called_as_the_caller_writes_it(self) -> None:
        [call] = [c for c in calls("const lead = n => pixel(n); lead('x')") if not c.forwarded]
        assert [step.message for step in call.flow] == ["calls lead", "lead passes it to pixel"]

    @pytest.mark.parametrize(
        ("use", "where"),
        [
            ("t('ß')", ["'ß'"]),
            ("t( form.a , 'y')", ["form.a"]),
            ("t(...['x'])", ["...['x']"]),
        ],
    )
    def test_an_argument_is_where_the_caller_writes_it(self, use: str, where: list[str]) -> None:
        source = f"const t = n => pixel(n); {use}"
        [call] = [call for call in calls(source) if not call.forwarded]
        assert [text(source, argument.location) for argument in call.arguments] == where

    def test_an_argument_of_the_wrapper_itself_is_at_the_call(self) -> None:
        source = "const t = n => pixel('track', n); t('x')"
        [call] = [call for call in calls(source) if not call.forwarded]
        assert [text(source, a.location) for a in call.arguments] == ["t('x')", "'x'"]

    @pytest.mark.xfail(strict=True, reason="every item of a rest parameter is at its first one")
    def test_rest_arguments_are_each_where_they_are_written(self) -> None:
        source = "const t = (...n) => pixel(...n); t('x', 'y')"
        [call] = [call for call in calls(source) if not call.forwarded]
        assert [text(source, a.location) for a in call.arguments] == ["'x'", "'y'"]

    def test_confidence_is_that_of_the_call_inside(self) -> None:
        source = "const t = n => (window.pixel || other)(n); t('x')"
        [call] = [call for call in calls(source) if not call.forwarded]
        assert call.confidence is Confidence.INFERRED

    @pytest.mark.parametrize(
        ("source", "kind"),
        [
            ("const t = n => pixel(n); t('x')", CallKind.CALL),
            ("const t = n => new pixel(n); t('x')", CallKind.NEW),
        ],
    )
    def test_the_kind_is_that_of_the_call_inside(self, source: str, kind: CallKind) -> None:
        assert {call.kind for call in calls(source)} == {kind}


class TestOnTheSpot:
    def test_a_function_that_runs_on_the_spot_is_where_it_stands(self) -> None:
        source = "(function (p, n) { p('track', n) })(window.pixel, 'x')"
        assert final(source) == [("p('track', n)", ["track", "x"])]

    def test_it_has_no_flow(self) -> None:
        [call] = calls("(function (p) { p('x') })(pixel)")
        assert (call.flow, call.forwarded) == ((), False)

    @pytest.mark.parametrize(
        "source",
        [
            "(function (n) { pixel(n) })('x')",
            "(n => pixel(n))('x')",
            "!function (n) { pixel(n) }('x')",
            "void function (n) { pixel(n) }('x')",
            "(function (n) { pixel(n) }('x'))",
            pytest.param(
                "(function (n) { pixel(n) }).call(this, 'x')",
            ),
            "(async n => { pixel(n) })('x')",
        ],
    )
    def test_it_is_one_call_however_it_is_written(self, source: str) -> None:
        assert [[plain(a.value) for a in call.arguments] for call in calls(source)] == [["x"]]

    def test_a_wrapper_inside_is_a_wrapper(self) -> None:
        source = "(function (w) { function t(n) { w.pixel(n) } t('x') })(window)"
        assert [arguments for _, arguments in final(source) if "x" in arguments] == [["x"]]


class TestRecursion:
    @pytest.mark.parametrize(
        "source",
        [
            pytest.param("function t(n) { pixel(n); t(n) } t('x')", id="itself"),
            pytest.param("function t(n) { pixel(n); t(n + 1) } t('x')", id="itself, growing"),
            pytest.param("function t(n) { pixel(n); t([n, n]) } t('x')", id="itself, doubling"),
            pytest.param("const t = n => { u(n) }, u = n => { t(n); pixel(n) }; t('x')", id="two"),
            pytest.param(
                "function t(n) { if (!window.pixel) setTimeout(() => t(n)); else pixel(n) } t('x')",
                id="until it is there",
            ),
            pytest.param("class A { t(n) { pixel(n); this.t(n) } } new A().t('x')", id="method"),
            pytest.param("const t = (n, f) => { f(n); t(n, f) }; t('x', pixel)", id="handed on"),
        ],
    )
    def test_it_ends(self, source: str) -> None:
        assert any("x" in arguments for _, arguments in final(source))

    @pytest.mark.xfail(strict=True, reason="once for each way round the circle")
    def test_a_caller_is_named_once(self) -> None:
        source = "function t(n) { if (!pixel) return setTimeout(() => t(n)); pixel(n) } t('x')"
        assert [code for code, _ in final(source)] == ["t('x')"]

    def test_modules_may_call_one_another(self) -> None:
        files = {
            "a.mjs": "import { b } from './b.mjs'; export const a = n => b(n); a('x')",
            "b.mjs": "import { a } from './a.mjs'; export const b = n => { a(n); pixel(n) }",
        }
        assert ("a('x')", ["x"]) in final(files)


class TestLimits:
    def test_two_thousand_nested_wrappers(self) -> None:
        nested = "".join(f"const t{n} = n => t{n - 1}(n);" for n in range(1, 2000))
        found = calls(f"const t0 = n => pixel(n); {nested} t1999('x'); t3('y')")
        assert any(plain(call.arguments[0].value) == "y" for call in found)
        assert len(found) < 50

    def test_two_thousand_callers(self) -> None:
        uses = "".join(f"t('e{n}');" for n in range(2000))
        assert len(final(f"const t = n => pixel(n); {uses}")) == 2000

    def test_functions_that_all_call_one_another(self) -> None:
        names = range(7)
        bodies = {n: "".join(f"t{m}(n);" for m in names if m != n) for n in names}
        source = "".join(f"function t{n}(n) {{ {body} pixel(n) }}" for n, body in bodies.items())
        assert any("x" in arguments for _, arguments in final(f"{source} t0('x')"))

    def test_a_tower_of_functions_on_the_spot(self) -> None:
        source = "(function (p) {" * 200 + "p('x')" + "})(p)" * 199 + "})(pixel)"
        assert len(calls(source)) <= 1

    def test_two_thousand_nested_functions(self) -> None:
        source = "function f(n) {" * 2000 + "pixel('x')" + "}" * 2000
        assert final(source) == [("pixel('x')", ["x"])]

    def test_callers_in_five_hundred_files(self) -> None:
        files = {f"m{n}.mjs": f"import {{ t }} from './t.mjs'; t('e{n}')" for n in range(500)}
        files["t.mjs"] = "export const t = n => u(n); const u = n => pixel(n)"
        assert len(final(files)) == 500


def test_calls_that_are_given_up_are_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    source = "function run(f) { f('a') }\nrun((x) => pixel(x))\n"
    assert final(source)
    monkeypatch.setattr("pixelward.link.wrappers._MOST_UNSURE", 0)
    [file] = link({"a.mjs": facts("a.mjs", source)}, PIXEL).files.values()
    assert ["has more calls of wrappers" in notice.reason for notice in file.notices] == [True]


def test_a_wrapper_is_followed_however_many_other_calls_are_given_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("pixelward.link.wrappers._MOST_UNSURE", 0)
    source = "const track = (name) => pixel(name)\ntrack('a')\n"
    assert final(source) == [("track('a')", ["a"])]

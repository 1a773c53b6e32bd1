"""A name is followed through every alias to the global, constant or function that it stands for."""

from __future__ import annotations

import pytest

from pixelward.extract import extract
from pixelward.link import link
from pixelward.model.facts import FileFacts, SourceFile
from pixelward.model.levels import Confidence
from pixelward.model.program import LinkedCall
from pixelward.model.values import (
    Choice,
    Concat,
    Hole,
    Literal,
    Record,
    Reference,
    Sequence,
    Unknown,
    Value,
)
from pixelward.parse import host_of, parse

PIXEL = frozenset({("pixel",), ("pixel", "send"), ("queue", "push"), ("npm:pixels", "default")})


def facts(path: str, source: str) -> FileFacts:
    return extract(parse(SourceFile(path, host_of(path) or ""), source.encode()))


def calls(sources: dict[str, str] | str) -> tuple[LinkedCall, ...]:
    """The followed calls of a project; a text alone is a module."""
    if isinstance(sources, str):
        sources = {"a.mjs": sources}
    files = {path: facts(path, source) for path, source in sources.items()}
    return link(files, PIXEL).calls


def first(sources: dict[str, str] | str) -> list[Value]:
    """The first argument of each followed call."""
    return [call.arguments[0].value for call in calls(sources)]


def value(before: str, expression: str) -> Value:
    """What an expression stands for, after some code."""
    [found] = first(f"{before}; pixel({expression})")
    return found


class TestCallees:
    @pytest.mark.parametrize(
        "source",
        [
            pytest.param("other('x')", id="another name"),
            pytest.param("a.pixel('x')", id="another object's"),
            pytest.param("this.pixel('x')", id="this one's"),
            pytest.param("pixel.other('x')", id="another method"),
            pytest.param("pixels('x')", id="a longer name"),
            pytest.param("window.a.pixel('x')", id="deeper"),
            pytest.param("window.parent.opener.pixel('x')", id="another window's"),
            pytest.param("function f(pixel) { pixel('x') }", id="a parameter"),
            pytest.param("let pixel = other; pixel('x')", id="a name of its own"),
            pytest.param("import pixel from './b'; pixel('x')", id="an import"),
            pytest.param("import { pixel } from 'lib'; pixel('x')", id="a package's"),
            pytest.param("class pixel {} new pixel('x')", id="a class"),
            pytest.param("const { pixel } = lib; pixel('x')", id="a part of something else"),
            pytest.param("const a = pixel", id="a name is no call"),
            pytest.param("pixel = () => 1", id="nor is a name that is given away"),
            pytest.param("typeof pixel", id="nor is one that is looked at"),
            pytest.param("[pixel]", id="nor is one in a list"),
            pytest.param("new Map().get('pixel')('x')", id="nor is one in a text"),
            pytest.param("pixel.call('open', 'x')", id="a method called call: no text is this"),
        ],
    )
    def test_other_callees_are_not_followed(self, source: str) -> None:
        assert calls(source) == ()

    @pytest.mark.parametrize(
        "source",
        [
            "pixel('x')",
            "pixel?.('x')",
            "window.pixel('x')",
            "window['pixel']('x')",
            "window?.pixel?.('x')",
            "self.pixel('x')",
            "globalThis.pixel('x')",
            "window.self.pixel('x')",
            "(window.pixel)('x')",
            "(0, window.pixel)('x')",
            "window.pixel && window.pixel('x')",
            "if (window.pixel) window.pixel('x')",
            "await pixel('x')",
            "new pixel('x')",
            "pixel.call(null, 'x')",
            "pixel.call(window, 'x')",
            "pixel.apply(null, ['x'])",
            "window.pixel.call(null, 'x')",
        ],
    )
    def test_the_global_is_followed_however_it_is_written(self, source: str) -> None:
        assert first(source) == [Literal("x")]

    @pytest.mark.parametrize(
        "source",
        [
            "const a = pixel; a('x')",
            "const a = window.pixel; a('x')",
            "const a = pixel, b = a; b('x')",
            "let a; a = pixel; a('x')",
            "var w = window; w.pixel('x')",
            "const w = window, n = 'pixel'; w[n]('x')",
            "const n = 'pix' + 'el'; window[n]('x')",
            "window[`pix${'el'}`]('x')",
            "const { pixel: a } = window; a('x')",
            "const { pixel } = window; pixel('x')",
            "const { self: { pixel: a } } = window; a('x')",
            "const [a] = [pixel]; a('x')",
            "const o = { a: pixel }; o.a('x')",
            "const o = { a: { b: pixel } }; o.a.b('x')",
            "const o = { ...{ a: pixel } }; o.a('x')",
            "const o = [pixel]; o[0]('x')",
            "const o = { a: pixel }; const { a } = o; a('x')",
            "const a = (pixel); a('x')",
            "const a = pixel.bind(null); a('x')",
            "function a() { return pixel } a()('x')",
            "const w = typeof window === 'undefined' ? {} : window; w.pixel('x')",
        ],
    )
    def test_an_alias_is_looked_through(self, source: str) -> None:
        assert first(source) == [Literal("x")]

    @pytest.mark.parametrize(
        "source",
        [
            "(window as any).pixel('x')",
            "(<any>window).pixel('x')",
            "window.pixel!('x')",
            "(pixel as Function)('x')",
            "const a: any = pixel; a('x')",
            "declare const pixel: any; pixel('x')",
            "pixel<string>('x')",
        ],
    )
    def test_types_hide_nothing(self, source: str) -> None:
        assert first({"a.ts": source}) == [Literal("x")]

    def test_the_callee_is_named_without_the_global_object(self) -> None:
        assert [call.callee for call in calls("window.queue.push('x')")] == [("queue", "push")]

    @pytest.mark.parametrize(
        ("source", "confidence"),
        [
            ("pixel('x')", Confidence.RESOLVED),
            ("(window.pixel || [])('x')", Confidence.RESOLVED),
            ("(window.pixel || function () {})('x')", Confidence.RESOLVED),
            ("const a = b ? pixel : console.log; a('x')", Confidence.INFERRED),
        ],
    )
    def test_one_of_several_callees_is_less_sure(self, source: str, confidence: Confidence) -> None:
        assert [call.confidence for call in calls(source)] == [confidence]

    def test_bound_arguments_come_first(self) -> None:
        assert first("const a = pixel.bind(null, 'x'); a('y')") == [Literal("x")]


class TestCircles:
    """Nothing that leads back to itself may keep the linker from coming to an end."""

    @pytest.mark.parametrize(
        "source",
        [
            pytest.param("let a = b; let b = a; a('x'); pixel(a)", id="two names"),
            pytest.param("let a = a; a('x'); pixel(a)", id="one name"),
            pytest.param("let a = { b: a }; a.b.b('x'); pixel(a.b.b)", id="an object in itself"),
            pytest.param("let a = [...a]; pixel(a)", id="a list in itself"),
            pytest.param("let a = a + 'x'; pixel(a)", id="a text in itself"),
            pytest.param("const f = () => f(); pixel(f())", id="a function that calls itself"),
            pytest.param("const f = () => g(), g = () => f(); pixel(f())", id="two functions"),
            pytest.param("const f = n => n ? f(n - 1) : 'x'; pixel(f(9))", id="a recursion"),
            pytest.param("class A extends A {} new A().f('x'); pixel(new A())", id="a class"),
            pytest.param("let { a } = a; pixel(a)", id="a part of itself"),
            pytest.param("function f(a = f()) { return a } pixel(f())", id="a default"),
        ],
    )
    def test_a_circle_is_left(self, source: str) -> None:
        assert len(calls(source)) == 1

    def test_a_way_out_of_the_circle_is_taken(self) -> None:
        assert first("let a = b || window.pixel; let b = a; a('x')") == [Literal("x")]

    def test_imports_may_go_round(self) -> None:
        files = {
            "a.mjs": "import { b } from './b.mjs'; export const a = b; a('x'); pixel('y')",
            "b.mjs": "import { a } from './a.mjs'; export const b = a; b('x')",
        }
        assert first(files) == [Literal("y")]

    def test_exports_may_go_round(self) -> None:
        files = {
            "a.mjs": "export * from './b.mjs'",
            "b.mjs": "export * from './a.mjs'; export const b = window.pixel",
            "c.mjs": "import { b, nothing } from './a.mjs'; b('x'); nothing('y')",
        }
        assert first(files) == [Literal("x")]

    def test_classic_scripts_may_go_round(self) -> None:
        files = {"a.js": "var a = b; a('x')", "b.js": "var b = a; pixel('y')"}
        assert first(files) == [Literal("y")]

    @pytest.mark.parametrize(
        "source",
        [
            "function make() { return n => pixel(n) } const t = make(); t('x')",
            "const m = (function () { function t(n) { pixel(n) } return { t } })(); m.t('x')",
            "function id(a) { return a } const e = id('x'); pixel(e)",
            "const a = (() => pixel)(); a('x')",
        ],
    )
    def test_names_and_functions_are_counted_apart(self, source: str) -> None:
        assert Literal("x") in first(source)


class TestLimits:
    """Code that no person writes must end, and say what it could not follow."""

    def test_two_thousand_aliases(self) -> None:
        source = "const a0 = window.pixel;" + "".join(
            f"const a{n} = a{n - 1};" for n in range(1, 2000)
        )
        assert len(calls(f"{source} a1999('x'); pixel('y')")) == 1

    def test_two_thousand_modules(self) -> None:
        files = {
            f"m{n}.mjs": f"export {{ a }} from './m{n - 1}.mjs'; pixel('x')" for n in range(1, 2000)
        }
        assert len(calls({**files, "m0.mjs": "export const a = window.pixel"})) == 1999

    def test_three_hundred_alternatives(self) -> None:
        source = "".join(f"x == {n} ? 'e{n}' : " for n in range(300))
        found = value(f"const e = {source} 'z'", "e")
        assert isinstance(found, Choice)
        assert found.options[0] == Literal("e0")

    def test_three_hundred_returns(self) -> None:
        returns = "".join(f"if (x == {n}) return 'e{n}';" for n in range(300))
        found = value(f"function f(x) {{ {returns} }}", "f(q)")
        assert isinstance(found, Choice)
        assert found.options[0] == Literal("e0")

    def test_a_sum_of_five_thousand(self) -> None:
        assert value("const a = 'x'", " + ".join(["a"] * 2000)) == Literal("x" * 2000)

    @pytest.mark.parametrize(
        "expression",
        ["[" * 3000 + "a" + "]" * 3000, "a(" * 500 + ")" * 500, "a" + ".b" * 5000],
        ids=["arrays", "calls", "properties"],
    )
    def test_a_deep_nest(self, expression: str) -> None:
        assert len(calls(f"const a = 'x'; pixel({expression})")) == 1

    def test_what_is_too_much_to_follow_says_so(self) -> None:
        names = "".join(f"const a{n} = a{n - 1};" for n in range(1, 100))
        assert value(f"const a0 = 'x'; {names}", "a99") == Unknown("too much to follow")

    def test_a_text_does_not_grow_without_end(self) -> None:
        doubled = "".join(f"const s{n} = s{n - 1} + s{n - 1}; pixel(s{n});" for n in range(1, 20))
        texts = [
            str(v.value) for v in first(f"const s0 = 'ha'; {doubled}") if isinstance(v, Literal)
        ]
        assert max(map(len, texts)) <= 100_000

    def test_an_object_does_not_grow_without_end(self) -> None:
        nested = "".join(
            f"const a{n} = {{ p: a{n - 1}, q: a{n - 1} }}; pixel(a{n});" for n in range(1, 14)
        )
        assert max(map(size, first(f"const a0 = {{ x: 1 }}; {nested}"))) <= 10_000


def size(found: Value) -> int:
    """How many values a record is made of."""
    if isinstance(found, Record):
        return 1 + sum(size(field.value) for field in found.fields)
    return 1


class TestValues:
    @pytest.mark.parametrize(
        ("before", "expression"),
        [
            ("", "'x'"),
            ("const a = 'x'", "a"),
            ("const a = 'x', b = a", "b"),
            ("const o = { a: 'x' }", "o.a"),
            ("const o = { a: 'x' }", "o['a']"),
            ("const o = { a: 'x' }, k = 'a'", "o[k]"),
            ("const o = { 'a-b': 'x' }", "o['a-b']"),
            ("const o = { a: { b: 'x' } }", "o.a.b"),
            ("const o = { a: 'x' }", "o?.a"),
            ("const o = { a: 'y', a: 'x' }", "o.a"),
            ("const o = { ...{ a: 'x' } }", "o.a"),
            ("const o = { ...{ a: 'y' }, a: 'x' }", "o.a"),
            ("const o = { a: 'y', ...{ a: 'x' } }", "o.a"),
            ("const o = { a: 'x', ...{ b: 'y' } }", "o.a"),
            ("const { a } = { a: 'x' }", "a"),
            ("const { b: a } = { b: 'x' }", "a"),
            ("const { b, ...a } = { b: 'y', c: 'x' }", "a.c"),
            ("const [, a] = ['y', 'x']", "a"),
            ("const l = ['x', 'y']", "l[0]"),
            ("const a = 'x'", "`${a}`"),
            ("const f = () => 'x'", "f()"),
            ("const f = a => a", "f('x')"),
            ("const f = (a, b) => b", "f('y', 'x')"),
            ("const f = (a = 'x') => a", "f()"),
            ("const f = (...a) => a", "f('y', 'x')[1]"),
            ("const f = ({ a }) => a", "f({ a: 'x' })"),
            ("function f() { return 'x' }", "f()"),
            ("const o = { f() { return 'x' } }", "o.f()"),
            ("const f = a => ({ b: a })", "f('x').b"),
            ("const a = true && 'x'", "a"),
            ("const o = Object.freeze({ a: 'x' })", "o.a"),
            ("const o = Object.assign({}, { a: 'x' })", "o.a"),
            ('const o = JSON.parse(\'{"a": "x"}\')', "o.a"),
        ],
    )
    def test_a_constant_is_found(self, before: str, expression: str) -> None:
        assert value(before, expression) == Literal("x")

    @pytest.mark.parametrize(
        ("before", "expression", "found"),
        [
            ("", "a", Reference(("a",))),
            ("", "form.email", Reference(("form", "email"))),
            ("const f = form", "f.email", Reference(("form", "email"))),
            ("const { email } = form", "email", Reference(("form", "email"))),
            ("const { a: { email } } = form", "email", Reference(("form", "a", "email"))),
            ("const e = 'a'", "form[e]", Reference(("form", "a"))),
            ("", "window.user.email", Reference(("user", "email"))),
            ("const a = 'x'", "a + b", Concat((Literal("x"), Reference(("b",))))),
            ("const a = 'x'", "a + 'y' + b", Concat((Literal("xy"), Reference(("b",))))),
            ("const id = process.env.ID", "id", Hole("process.env.ID")),
            ("const a = b ? 'x' : 'y'", "a", Choice((Literal("x"), Literal("y")))),
            ("let a = 'x'; a = 'y'", "a", Choice((Literal("x"), Literal("y")))),
            ("const l = ['x']", "[...l, 'y']", Sequence((Literal("x"), Literal("y")))),
            ("const l = []", "l[3]", Literal(None)),
            ("let a", "a", Reference(("a",))),
            ("function f() {}", "f()", Unknown("f returns nothing")),
        ],
    )
    def test_what_is_not_constant_keeps_its_shape(
        self, before: str, expression: str, found: Value
    ) -> None:
        assert value(before, expression) == found

    def test_several_keys_give_several_values(self) -> None:
        before = "const o = { a: 'x', b: 'y' }; const k = z ? 'a' : 'b'"
        assert value(before, "o[k]") == Choice((Literal("x"), Literal("y")))

    def test_a_missing_key_says_so(self) -> None:
        assert value("const o = { a: 'x' }", "o.b") == Unknown("has no b")

    def test_a_default_is_not_used_where_there_is_a_value(self) -> None:
        assert value("const { a = 'y' } = { a: 'x' }", "a") == Literal("x")

    def test_a_computed_key_is_looked_up(self) -> None:
        found = value("const k = 'a'", "{ [k]: 'x' }")
        assert isinstance(found, Record)
        assert [field.key for field in found.fields] == ["a"]

    def test_a_field_may_be_added_later(self) -> None:
        assert value("const o = {}; o.a = 'x'", "o.a") == Literal("x")

    @pytest.mark.parametrize(
        "source",
        [
            "const l = ['x', 'y']; pixel(...l)",
            "pixel(...['x', 'y'])",
            "const l = ['y']; pixel('x', ...l)",
            "const l = ['x']; pixel(...l, 'y')",
        ],
    )
    def test_known_spreads_are_laid_out(self, source: str) -> None:
        [call] = calls(source)
        assert [(a.key, a.value) for a in call.arguments] == [
            (0, Literal("x")),
            (1, Literal("y")),
        ]


class TestModules:
    @pytest.mark.parametrize(
        ("module", "use"),
        [
            ("export const send = window.pixel", "import { send } from './b.mjs'; send('x')"),
            ("export const send = window.pixel", "import { send as s } from './b.mjs'; s('x')"),
            ("export const send = window.pixel", "import * as b from './b.mjs'; b.send('x')"),
            ("export const send = window.pixel", "const b = await import('./b.mjs'); b.send('x')"),
            ("export const send = window.pixel", "const { send } = require('./b.mjs'); send('x')"),
            ("export default window.pixel", "import send from './b.mjs'; send('x')"),
            ("export default window.pixel", "import { default as s } from './b.mjs'; s('x')"),
            ("export default { send: pixel }", "import b from './b.mjs'; b.send('x')"),
            ("const p = pixel; export { p as send }", "import { send } from './b.mjs'; send('x')"),
            ("const p = pixel; export { p as default }", "import send from './b.mjs'; send('x')"),
            ("exports.send = pixel", "require('./b.mjs').send('x')"),
            ("module.exports = pixel", "const send = require('./b.mjs'); send('x')"),
            ("module.exports = { send: pixel }", "const b = require('./b.mjs'); b.send('x')"),
            ("module.exports = { send: pixel }", "import { send } from './b.mjs'; send('x')"),
            ("module.exports = { send: pixel }", "import b from './b.mjs'; b.send('x')"),
            ("module.exports.send = pixel", "import { send } from './b.mjs'; send('x')"),
        ],
    )
    def test_an_export_is_found(self, module: str, use: str) -> None:
        assert first({"a.mjs": use, "b.mjs": module}) == [Literal("x")]

    @pytest.mark.parametrize(
        "through",
        [
            "export { send } from './b.mjs'",
            "export * from './b.mjs'",
            "import { send } from './b.mjs'; export { send }",
            "import * as b from './b.mjs'; export const send = b.send",
            "export * from './nothing.mjs'; export * from './b.mjs'",
        ],
    )
    def test_it_may_be_passed_on(self, through: str) -> None:
        files = {
            "a.mjs": "import { send } from './c.mjs'; send('x')",
            "b.mjs": "export const send = window.pixel",
            "c.mjs": through,
        }
        assert first(files) == [Literal("x")]

    def test_a_required_module_may_be_passed_on(self) -> None:
        files = {
            "a.js": "const { send } = require('./c'); send('x')",
            "b.js": "exports.send = window.pixel",
            "c.js": "module.exports = require('./b')",
        }
        assert first(files) == [Literal("x")]

    @pytest.mark.parametrize(
        "through", ["export * as b from './b.mjs'", "import * as b from './b.mjs'; export { b }"]
    )
    def test_a_namespace_may_be_passed_on(self, through: str) -> None:
        files = {
            "a.mjs": "import { b } from './c.mjs'; b.send('x')",
            "b.mjs": "export const send = window.pixel",
            "c.mjs": through,
        }
        assert first(files) == [Literal("x")]

    def test_its_own_export_comes_before_those_passed_on(self) -> None:
        files = {
            "a.mjs": "import { e } from './c.mjs'; pixel(e)",
            "b.mjs": "export const e = 'y'",
            "c.mjs": "export * from './b.mjs'; export const e = 'x'",
        }
        assert first(files) == [Literal("x")]

    @pytest.mark.parametrize(
        ("use", "why"),
        [
            ("import { nothing } from './b.mjs'; pixel(nothing)", "b.mjs offers no nothing"),
            ("import e from './b.mjs'; pixel(e)", "b.mjs offers no default"),
            ("import { e } from './gone.mjs'; pixel(e)", '"./gone.mjs" was not found'),
            ("import { e } from '@/gone'; pixel(e)", '"@/gone" was not found'),
        ],
    )
    def test_what_is_not_offered_says_so(self, use: str, why: str) -> None:
        assert first({"a.mjs": use, "b.mjs": "export const e = 'x'"}) == [Unknown(why)]

    def test_a_file_that_was_not_read_says_so(self) -> None:
        files = {"a.mjs": facts("a.mjs", "import { e } from './b.css'; pixel(e)")}
        [call] = link(files, PIXEL, ["b.css"]).calls
        assert call.arguments[0].value == Unknown("b.css was not read")

    @pytest.mark.parametrize(
        "use",
        [
            "import px from 'pixels'; px('x')",
            "import { default as px } from 'pixels'; px('x')",
            "const px = require('pixels').default; px('x')",
            "const { default: px } = await import('pixels'); px('x')",
            "import * as p from 'pixels'; p.default('x')",
        ],
    )
    def test_a_packages_export_has_a_name_of_its_own(self, use: str) -> None:
        assert [call.callee for call in calls(use)] == [("npm:pixels", "default")]

    def test_the_only_export_of_a_namespace_is_still_called_default(self) -> None:
        files = {
            "a.mjs": "const b = await import('./b.mjs'); b.default('x')",
            "b.mjs": "export default window.pixel",
        }
        assert first(files) == [Literal("x")]

    @pytest.mark.parametrize("use", ["b => b.send('x')", "({ send }) => send('x')"])
    def test_a_module_may_come_later(self, use: str) -> None:
        files = {
            "a.mjs": f"import('./b.mjs').then({use})",
            "b.mjs": "export const send = window.pixel",
        }
        assert first(files) == [Literal("x")]


class TestGlobals:
    """What classic scripts define, every script of the project may use."""

    @pytest.mark.parametrize(
        "definition",
        [
            "var send = pixel",
            "const send = window.pixel",
            "function send(n) { pixel(n) }",
            "window.send = pixel",
            "window.send = function (n) { pixel(n) }",
            "self['send'] = pixel",
            "(function () { window.send = pixel })()",
            "(function (w) { w.send = pixel })(window)",
        ],
    )
    def test_a_global_is_found_in_another_file(self, definition: str) -> None:
        assert Literal("x") in first({"a.js": definition, "b.js": "send('x')"})

    @pytest.mark.parametrize("use", ["window.send('x')", "globalThis.send('x')", "send('x')"])
    def test_it_may_be_asked_for_in_every_way(self, use: str) -> None:
        assert first({"a.js": "window.send = pixel", "b.mjs": use}) == [Literal("x")]

    @pytest.mark.parametrize(
        "page",
        [
            "<a onclick=\"send('x')\">",
            '<a onclick="send(&quot;x&quot;)">',
            "<a href=\"javascript:send('x')\">",
            "<script>send('x')</script>",
            "<script type=module>send('x')</script>",
        ],
    )
    def test_a_page_may_use_it(self, page: str) -> None:
        assert first({"a.js": "var send = pixel", "b.html": page}) == [Literal("x")]

    @pytest.mark.parametrize(
        "definition",
        [
            "export const send = pixel",
            "const send = pixel; module.exports = send",
            "(function () { var send = pixel })()",
            "{ let send = pixel }",
            "other.send = pixel",
        ],
    )
    def test_what_is_no_global_is_not_found(self, definition: str) -> None:
        assert first({"a.js": definition, "b.js": "send('x')"}) == []

    @pytest.mark.parametrize(
        "stub",
        [
            "var queue = queue || []; queue.push('x')",
            "window.queue = window.queue || []; queue.push('x')",
            "window.queue ||= []; queue.push('x')",
            "var queue = window.queue || []; queue.push('x')",
            "(window.queue = window.queue || []).push('x')",
            "var q = window.queue = window.queue || []; q.push('x')",
            "var w = window, n = 'queue'; w[n] = w[n] || []; w[n].push('x')",
            "const q = (window.queue = window.queue || []); q.push('x')",
        ],
    )
    def test_a_queue_that_a_page_sets_up_is_the_vendors(self, stub: str) -> None:
        assert first({"a.js": stub}) == [Literal("x")]

    @pytest.mark.parametrize(
        "source",
        ["const queue = []; queue.push('x')", "import { queue } from './b'; queue.push('x')"],
    )
    def test_a_modules_own_queue_is_its_own(self, source: str) -> None:
        assert first({"a.mjs": source}) == []

    def test_a_sloppy_assignment_makes_a_global(self) -> None:
        assert Literal("x") in first("send = function (n) { pixel(n) }; send('x')")

    def test_a_global_may_get_a_method_later(self) -> None:
        files = {"a.js": "window.App = window.App || {}; App.send = pixel", "b.js": "App.send('x')"}
        assert first(files) == [Literal("x")]


def test_names_in_names_do_not_double_without_end() -> None:
    doubled = (f"const a{n} = make(a{n - 1}, a{n - 1})" for n in range(1, 60))
    source = "\n".join(("let a0 = one", *doubled, "let b = a59 || a58", "pixel(b)", "pixel('x')"))
    first, second = calls(source)
    assert isinstance(first.arguments[0].value, Choice | Unknown)
    assert second.arguments[0].value == Literal("x")

"""Names are told apart by scope: who is the global, and who only looks like it."""

from __future__ import annotations

import pytest

from pixelward.extract import extract
from pixelward.model.facts import Declaration, FileFacts, SourceFile
from pixelward.model.values import Choice, Imported, Literal, Member, Reference, Unknown, Value
from pixelward.parse import host_of, parse


def facts(source: str, path: str = "a.js") -> FileFacts:
    return extract(parse(SourceFile(path, host_of(path) or ""), source.encode()))


def meant(source: str, path: str = "a.js") -> list[Declaration | None]:
    """What `pixel` is at each call of it: a declaration, or `None` for the page's global."""
    found = facts(source, path)
    callees = [call.callee for call in found.calls]
    return [
        found.names[one.symbol.index] if one.symbol else None
        for one in callees
        if isinstance(one, Reference) and one.path == ("pixel",)
    ]


def values_of(name: str, source: str, path: str = "a.js") -> tuple[Value, ...]:
    """Every value of the first declaration of a name, references without their symbols."""
    found = next(one for one in facts(source, path).names if one.name == name)
    return tuple(map(_bare, found.values))


def _bare(value: Value) -> Value:
    match value:
        case Reference(path):
            return Reference(path)
        case Choice(options):
            return Choice(tuple(map(_bare, options)))
        case Member(base, key):
            return Member(_bare(base), key)
    return value


class TestTheGlobal:
    @pytest.mark.parametrize(
        "source",
        [
            pytest.param("function f(pixel) { pixel() }", id="parameter"),
            pytest.param("f(pixel => pixel())", id="arrow's only parameter"),
            pytest.param("f((a, pixel) => pixel())", id="arrow parameter"),
            pytest.param("f(async pixel => pixel())", id="async arrow"),
            pytest.param("f(({ pixel }) => pixel())", id="destructured parameter"),
            pytest.param("f(({ a: pixel }) => pixel())", id="renamed parameter"),
            pytest.param("f(({ a: { pixel } }) => pixel())", id="parameter deep inside"),
            pytest.param("f(([pixel]) => pixel())", id="parameter in an array"),
            pytest.param("f((pixel = 1) => pixel())", id="parameter with a default"),
            pytest.param("f(({ pixel = 1 }) => pixel())", id="part with a default"),
            pytest.param("f((...pixel) => pixel())", id="rest parameter"),
            pytest.param("{ let pixel; pixel() }", id="let in a block"),
            pytest.param("{ const pixel = 1; pixel() }", id="const in a block"),
            pytest.param("if (a) { let pixel; pixel() }", id="let in a branch"),
            pytest.param("try {} catch (pixel) { pixel() }", id="catch"),
            pytest.param("try {} catch ({ pixel }) { pixel() }", id="part of what was caught"),
            pytest.param("for (let pixel of a) pixel()", id="for of"),
            pytest.param("for (const pixel in a) { pixel() }", id="for in"),
            pytest.param("for (let pixel = 0; ; ) pixel()", id="for"),
            pytest.param("switch (a) { case 1: let pixel; pixel() }", id="let in a switch"),
            pytest.param("let f = function pixel() { pixel() }", id="a function's own name"),
            pytest.param("function f() { function pixel() {} pixel() }", id="function inside"),
            pytest.param("function f() { pixel(); function pixel() {} }", id="hoisted function"),
            pytest.param("function f() { pixel(); var pixel }", id="hoisted var"),
            pytest.param("function f() { { var pixel } pixel() }", id="var out of a block"),
            pytest.param("import pixel from 'a'; pixel()", id="default import"),
            pytest.param("import { pixel } from 'a'; pixel()", id="named import"),
            pytest.param("import { a as pixel } from 'a'; pixel()", id="renamed import"),
            pytest.param("import * as pixel from 'a'; pixel()", id="namespace import"),
            pytest.param("import a, { pixel } from 'a'; pixel()", id="both imports"),
            pytest.param("pixel(); import pixel from 'a'", id="import below"),
            pytest.param("export function pixel() {} pixel()", id="exported function"),
            pytest.param("export class pixel {} pixel()", id="exported class"),
            pytest.param("function* pixel() {} pixel()", id="generator"),
        ],
    )
    def test_it_is_not_meant_where_the_name_is_declared(self, source: str) -> None:
        assert [one is None for one in meant(source)] == [False]

    @pytest.mark.parametrize(
        "source",
        [
            pytest.param("function f(pixel: any) { pixel() }", id="typed parameter"),
            pytest.param("function f(pixel?: any) { pixel() }", id="optional parameter"),
            pytest.param("enum pixel { A } pixel()", id="enumeration"),
            pytest.param("abstract class pixel {} pixel()", id="abstract class"),
        ],
    )
    def test_typescript_declares_names_too(self, source: str) -> None:
        assert [one is None for one in meant(source, "a.ts")] == [False]

    @pytest.mark.parametrize(
        "source",
        [
            pytest.param("pixel()", id="nothing declares it"),
            pytest.param("{ let pixel } pixel()", id="let of another block"),
            pytest.param("function f(pixel) {} pixel()", id="parameter of another function"),
            pytest.param("function f() { var pixel } pixel()", id="var of another function"),
            pytest.param("f(({ pixel: a }) => pixel())", id="a key is no name"),
            pytest.param("let f = function pixel() {}; pixel()", id="name of a function value"),
            pytest.param("({ pixel() {}, f() { pixel() } })", id="a method is no name"),
            pytest.param("class A { pixel() { pixel() } }", id="a class's method is no name"),
            pytest.param("try {} catch (pixel) {} pixel()", id="after a catch"),
            pytest.param("for (let pixel of a) {} pixel()", id="after a loop"),
            pytest.param("import { pixel as a } from 'a'; pixel()", id="under its other name"),
            pytest.param("pixel: for (;;) { pixel() }", id="a label is no name"),
            pytest.param("f((a = pixel()) => a)", id="in a default"),
        ],
    )
    def test_it_is_meant_everywhere_else(self, source: str) -> None:
        assert meant(source) == [None]

    @pytest.mark.parametrize(
        "source",
        [
            "interface pixel {} pixel()",
            "type pixel = string; pixel()",
            "declare const pixel: any; pixel()",
            "declare function pixel(): void; pixel()",
            "declare global { interface Window { pixel: any } } pixel()",
            "function f(a: pixel) { pixel() }",
        ],
    )
    def test_types_declare_no_names(self, source: str) -> None:
        assert meant(source, "a.ts") == [None]

    @pytest.mark.xfail(strict=True, reason="the name of a class value is not declared in it")
    def test_a_class_value_knows_its_own_name(self) -> None:
        assert [one is None for one in meant("let a = class pixel { f() { pixel() } }")] == [False]


class TestWhoIsGlobal:
    @pytest.mark.parametrize(
        ("source", "path"),
        [
            ("export {}; var a = 1", "a.js"),
            ("import 'b'; var a = 1", "a.js"),
            ("var a = require('b')", "a.js"),
            ("var a = 1; module.exports = a", "a.js"),
            ("var a = 1; exports.a = a", "a.js"),
            ("var a = 1", "a.mjs"),
            ("var a = 1", "a.ts"),
            ("(function () { var a = 1 })()", "a.js"),
            ("{ let a = 1 }", "a.js"),
            ("<script type=module>var a = 1</script>", "a.html"),
        ],
    )
    def test_what_a_module_or_a_function_declares_is_its_own(self, source: str, path: str) -> None:
        assert [one.is_global for one in facts(source, path).names if one.name == "a"] == [False]

    @pytest.mark.parametrize(
        ("source", "path"),
        [
            ("var a = 1", "a.js"),
            ("let a = 1", "a.js"),
            ("function a() {}", "a.js"),
            ("if (b) { var a = 1 }", "a.js"),
            ("<script>var a = 1</script>", "a.html"),
        ],
    )
    def test_the_names_of_a_classic_script_are_the_pages(self, source: str, path: str) -> None:
        assert [one.is_global for one in facts(source, path).names if one.name == "a"] == [True]

    def test_scripts_of_one_page_share_their_names(self) -> None:
        page = "<script>var pixel = 1</script><script>pixel()</script>"
        assert [one.name for one in meant(page, "a.html") if one] == ["pixel"]

    def test_a_modules_names_are_hidden_from_the_page(self) -> None:
        page = "<script type=module>var pixel = 1</script><script>pixel()</script>"
        assert meant(page, "a.html") == [None]

    @pytest.mark.parametrize("text", ["see exports.pdf", "require(d)", "module.exports"])
    def test_what_follows_on_the_page_makes_no_module(self, text: str) -> None:
        page = f"<script>var a = 1</script><p>{text}</p>"
        assert [one.is_global for one in facts(page, "a.html").names] == [True]


class TestAssignments:
    def test_a_name_that_is_never_given_a_value_has_none(self) -> None:
        assert values_of("a", "let a") == ()

    def test_every_value_is_kept(self) -> None:
        assert values_of("a", "let a = 1; a = 2; if (b) a = 3") == tuple(map(Literal, (1, 2, 3)))

    def test_after_a_dozen_values_a_name_means_nothing_more(self) -> None:
        source = "let a;" + "".join(f"a = {number};" for number in range(40))
        values = values_of("a", source)
        assert values[:12] == tuple(map(Literal, range(12)))
        assert values[12:] == (Unknown("more alternatives"),)

    def test_names_of_different_scopes_keep_their_values_apart(self) -> None:
        names = facts("let a = 1; function f() { let a = 2 } { let a = 3 }").names
        values = {one.values for one in names if one.name == "a"}
        assert values == {(Literal(1),), (Literal(2),), (Literal(3),)}

    def test_a_var_in_a_block_is_the_functions(self) -> None:
        assert values_of("a", "function f() { var a = 1; { var a = 2 } }") == (
            Literal(1),
            Literal(2),
        )

    def test_parameters_wait_for_callers(self) -> None:
        assert values_of("a", "function f(a) {}") == ()

    def test_a_parameter_may_be_given_another_value(self) -> None:
        assert values_of("a", "function f(a) { a = a || 1 }") == (
            Choice((Reference(("a",)), Literal(1))),
        )

    def test_what_is_added_is_part_of_the_value(self) -> None:
        assert values_of("a", "let a = 'b'; a += 'c'") != (Literal("b"),)


class TestPatterns:
    @pytest.mark.parametrize(
        ("source", "path"),
        [
            ("const { a } = b", ("b", "a")),
            ("const { x: a } = b", ("b", "x")),
            ("const { 'x-y': a } = b", ("b", "x-y")),
            ("const { x: { a } } = b", ("b", "x", "a")),
            ("const { x: [, a] } = b", ("b", "x", "1")),
            ("const [a] = b", ("b", "0")),
            ("const [, , a] = b", ("b", "2")),
            ("const [{ a }] = b", ("b", "0", "a")),
            ("const { a } = b.c", ("b", "c", "a")),
            ("const { x, ...a } = b", ("b",)),
            ("let a; ({ a } = b)", ("b", "a")),
            ("let a; [a] = b", ("b", "0")),
        ],
    )
    def test_a_name_stands_for_its_part(self, source: str, path: tuple[str, ...]) -> None:
        assert values_of("a", source) == (Reference(path),)

    @pytest.mark.parametrize(
        ("source", "part"),
        [
            ("const { a = 1 } = b", ("b", "a")),
            ("const { x: a = 1 } = b", ("b", "x")),
            ("const [a = 1] = b", ("b", "0")),
        ],
    )
    def test_a_part_with_a_default_may_be_either(self, source: str, part: tuple[str, ...]) -> None:
        assert values_of("a", source) == (Choice((Reference(part), Literal(1))),)

    def test_a_part_of_a_parameter_waits_for_it(self) -> None:
        found = facts("function f({ a }) {}")
        part = next(one for one in found.names if one.name == "a").values[0]
        assert isinstance(part, Reference)
        assert (part.path[1:], part.symbol) == (("a",), found.functions[0].parameters[0].symbol)


class TestImports:
    @pytest.mark.parametrize(
        ("source", "name"),
        [
            ("import a from './b'", "default"),
            ("import { a } from './b'", "a"),
            ("import { x as a } from './b'", "x"),
            ("import { default as a } from './b'", "default"),
            ("import { 'x y' as a } from './b'", "x y"),
            ("import * as a from './b'", "*"),
            ("import z, { a } from './b'", "a"),
            ("import a, * as z from './b'", "default"),
        ],
    )
    def test_an_imported_name_is_what_the_module_gives(self, source: str, name: str) -> None:
        assert values_of("a", source) == (Imported("./b", name, "a.js"),)

    @pytest.mark.parametrize(
        "source",
        ["const a = require('./b')", "const a = await import('./b')", "const a = import('./b')"],
    )
    def test_a_required_module_is_all_of_it(self, source: str) -> None:
        assert values_of("a", source) == (Imported("./b", "*", "a.js"),)

    @pytest.mark.parametrize(
        "source", ["const { a } = require('./b')", "const a = require('./b').a"]
    )
    def test_of_a_required_module_a_part_may_be_taken(self, source: str) -> None:
        assert values_of("a", source) == (Member(Imported("./b", "*", "a.js"), "a"),)

    def test_types_are_imported_like_names(self) -> None:
        assert values_of("a", "import type { a } from './b'", "a.ts") == (
            Imported("./b", "a", "a.ts"),
        )

    def test_typescript_requires_in_its_own_way(self) -> None:
        assert values_of("a", "import a = require('./b')", "a.ts") == (
            Imported("./b", "*", "a.ts"),
        )

"""What a module offers, under which name, however it says so."""

from __future__ import annotations

import pytest

from pixelward.extract import extract
from pixelward.model.facts import FileFacts, SourceFile
from pixelward.model.values import Closure, Imported, Literal, Record, Reference, Value
from pixelward.parse import host_of, parse


def facts(source: str, path: str = "a.js") -> FileFacts:
    return extract(parse(SourceFile(path, host_of(path) or ""), source.encode()))


def exports(source: str, path: str = "a.js") -> dict[str, Value]:
    """Each exported name and its value; a reference's symbol is left out."""
    found = facts(source, path).exports
    return {one.name: _bare(one.value) for one in found}


def _bare(value: Value) -> Value:
    return Reference(value.path) if isinstance(value, Reference) else value


def name(text: str) -> Reference:
    return Reference((text,))


class TestNames:
    @pytest.mark.parametrize(
        "source",
        ["const a = 1", "import a from './b'", "export {}", "exports", "module.exported = 1"],
    )
    def test_what_exports_nothing_offers_nothing(self, source: str) -> None:
        assert exports(source) == {}

    @pytest.mark.parametrize(
        ("source", "names"),
        [
            ("export const a = 1", ["a"]),
            ("export let a = 1, b", ["a", "b"]),
            ("export var a", ["a"]),
            ("export function a() {}", ["a"]),
            ("export async function a() {}", ["a"]),
            ("export function* a() {}", ["a"]),
            ("export class a {}", ["a"]),
            ("export const { a, x: b } = c", ["a", "b"]),
            ("export const [a, { b }] = c", ["a", "b"]),
            ("const a = 1; export { a }", ["a"]),
            ("export { a }; const a = 1", ["a"]),
        ],
    )
    def test_a_declaration_is_offered_under_its_own_name(
        self, source: str, names: list[str]
    ) -> None:
        assert exports(source) == {one: name(one) for one in names}

    @pytest.mark.parametrize(
        ("source", "outer"),
        [
            ("const a = 1; export { a as b }", "b"),
            ("const a = 1; export { a as default }", "default"),
            ("const a = 1; export { a as 'x y' }", "x y"),
            ("const a = 1; export default a", "default"),
            ("export default function a() {}", "default"),
            ("export default class a {}", "default"),
        ],
    )
    def test_it_may_be_offered_under_another(self, source: str, outer: str) -> None:
        assert exports(source) == {outer: name("a")}

    def test_the_value_is_the_declarations(self) -> None:
        found = facts("const a = 1; export { a }; function f(a) {}")
        value = found.exports[0].value
        assert isinstance(value, Reference)
        assert value.symbol is not None
        assert found.names[value.symbol.index].values == (Literal(1),)

    @pytest.mark.parametrize("source", ["export { nothing }", "export { a as b }"])
    def test_a_name_that_is_not_declared_is_not_offered(self, source: str) -> None:
        assert exports(source) == {}

    @pytest.mark.parametrize(
        "source", ["export interface A {}", "export type A = 1", "export declare const a: any"]
    )
    def test_types_are_not_offered(self, source: str) -> None:
        assert exports(source, "a.ts") == {}

    @pytest.mark.parametrize("source", ["export enum a { B }", "export abstract class a {}"])
    def test_typescripts_own_declarations_are(self, source: str) -> None:
        assert exports(source, "a.ts") == {"a": name("a")}


class TestDefaults:
    @pytest.mark.parametrize(
        "source",
        [
            "export default () => 1",
            "export default function () {}",
            "export default async function () {}",
            "export default (function () {})",
        ],
    )
    def test_a_function_without_a_name(self, source: str) -> None:
        assert list(exports(source)) == ["default"]
        assert isinstance(exports(source)["default"], Closure)

    def test_a_constant(self) -> None:
        assert exports("export default 'a'") == {"default": Literal("a")}

    def test_an_object(self) -> None:
        assert isinstance(exports("export default { a: 1 }")["default"], Record)

    def test_a_global(self) -> None:
        assert exports("export default window.a") == {"default": Reference(("window", "a"))}

    def test_an_assertion(self) -> None:
        assert exports("export default 'a' as const", "a.ts") == {"default": Literal("a")}

    def test_typescripts_own_way(self) -> None:
        found = exports("const a = 1\nexport = a", "a.ts")
        assert found == {"default": name("a"), "=": name("a")}


class TestPassedOn:
    @pytest.mark.parametrize(
        ("source", "outer", "inner"),
        [
            ("export { a } from './b'", "a", "a"),
            ("export { a as c } from './b'", "c", "a"),
            ("export { default } from './b'", "default", "default"),
            ("export { default as a } from './b'", "a", "default"),
            ("export { a as default } from './b'", "default", "a"),
            ("export { 'x y' as a } from './b'", "a", "x y"),
            ("export * from './b'", "*", "*"),
            ("export * as a from './b'", "a", "*"),
        ],
    )
    def test_what_another_module_gives(self, source: str, outer: str, inner: str) -> None:
        assert exports(source) == {outer: Imported("./b", inner, "a.js")}

    @pytest.mark.parametrize("source", ["export * from './b'", "export { a } from './b'"])
    def test_it_is_a_link(self, source: str) -> None:
        assert [(link.target, link.relation) for link in facts(source).links] == [("./b", "import")]


class TestCommonJS:
    def test_one_value(self) -> None:
        assert exports("module.exports = a") == {"default": name("a"), "=": name("a")}

    @pytest.mark.parametrize(
        "source", ["exports.a = 1", "module.exports.a = 1", "const x = 2; exports.a = 1"]
    )
    def test_one_name(self, source: str) -> None:
        assert exports(source) == {"a": Literal(1)}

    def test_an_object_offers_itself_and_its_fields(self) -> None:
        found = exports("module.exports = { a: 1, b, ...c }")
        assert {key: found[key] for key in found if key not in {"default", "="}} == {
            "a": Literal(1),
            "b": name("b"),
        }
        assert isinstance(found["default"], Record)

    def test_both_at_once(self) -> None:
        found = exports("exports = module.exports = a")
        assert found == {"default": name("a"), "=": name("a")}

    def test_a_field_of_a_field_is_none(self) -> None:
        assert "a" not in exports("exports.b.a = 1")

    @pytest.mark.parametrize("source", ["exports['a'] = 1", "module['exports'] = { a: 1 }"])
    def test_a_name_in_brackets(self, source: str) -> None:
        assert exports(source)["a"] == Literal(1)

    def test_a_name_that_is_defined(self) -> None:
        source = "Object.defineProperty(exports, 'a', { get: function () { return 1 } })"
        assert "a" in exports(source)


class TestLinks:
    @pytest.mark.parametrize(
        "source",
        [
            "import './b'",
            "import a from './b'",
            "require('./b')",
            "import('./b')",
            "f(require('./b'))",
        ],
    )
    def test_a_module_that_is_named_is_linked(self, source: str) -> None:
        found = facts(source).links
        assert [(link.target, link.relation) for link in found] == [("./b", "import")]

    @pytest.mark.parametrize(
        "source", ["require(a)", "import(a)", "f('./b')", "a.require('./b')", "require()"]
    )
    def test_no_name_no_link(self, source: str) -> None:
        assert facts(source).links == ()

    def test_a_link_is_where_the_name_is(self) -> None:
        source = "/* ß */ import a from './b'"
        [link] = facts(source).links
        span = link.location.span
        assert source.encode()[span.start : span.end] == b"'./b'"

    def test_a_template_without_holes_names_a_module(self) -> None:
        assert [link.target for link in facts("import(`./b`)").links] == ["./b"]

"""What an expression is before it runs, as far as its own file says."""

from __future__ import annotations

import pytest

from pixelward.extract import extract
from pixelward.model.facts import FileFacts, SourceFile
from pixelward.model.values import (
    Choice,
    Closure,
    Concat,
    Hole,
    Imported,
    Index,
    Invocation,
    Literal,
    Member,
    Record,
    Reference,
    Sequence,
    Spread,
    Unknown,
    Value,
)
from pixelward.parse import host_of, parse

A, B, C = Reference(("a",)), Reference(("b",)), Reference(("c",))


def facts(source: str, path: str) -> FileFacts:
    return extract(parse(SourceFile(path, host_of(path) or ""), source.encode()))


def value(expression: str, path: str = "a.js") -> Value:
    """The value of an expression that is handed to a call."""
    found = facts(f"use({expression})", path)
    return next(c for c in found.calls if c.callee == Reference(("use",))).arguments[0].value


def record(expression: str) -> list[tuple[str | None, Value]]:
    found = value(expression)
    assert isinstance(found, Record)
    return [(field.key, field.value) for field in found.fields]


class TestConstants:
    @pytest.mark.parametrize(
        ("expression", "constant"),
        [
            ("'a'", "a"),
            ('"a"', "a"),
            ("`a`", "a"),
            ("''", ""),
            ("``", ""),
            ("'größe 🏥'", "größe 🏥"),
            ("0", 0),
            ("12", 12),
            ("1.5", 1.5),
            (".5", 0.5),
            ("1e3", 1000.0),
            ("0x1F", 31),
            ("0b11", 3),
            ("0o17", 15),
            ("1_000", 1000),
            ("1592118847501145", 1592118847501145),
            ("12n", "12n"),
            ("-1", "-1"),
            ("true", True),
            ("false", False),
            ("!0", True),
            ("!1", False),
            ("null", None),
            ("undefined", None),
            ("void 0", None),
        ],
    )
    def test_a_constant_is_itself(self, expression: str, constant: object) -> None:
        found = value(expression)
        assert found == Literal(constant)  # type: ignore[arg-type]
        assert isinstance(found, Literal)
        assert type(found.value) is type(constant)

    @pytest.mark.parametrize(
        ("escape", "character"),
        [
            (r"\n", "\n"),
            (r"\t", "\t"),
            (r"\'", "'"),
            (r"\\", "\\"),
            (r"\x41", "A"),
            (r"\u0041", "A"),
            (r"\u{1F3E5}", "🏥"),
            (r"\q", "q"),
            (r"\u{110000}", "\ufffd"),
            (r"\ud800", "\ufffd"),
            ("\\\n", ""),
        ],
    )
    def test_escapes_are_resolved(self, escape: str, character: str) -> None:
        assert value(f"'a{escape}b'") == Literal(f"a{character}b")


class TestTexts:
    @pytest.mark.parametrize(
        ("expression", "text"),
        [
            ("'a' + 'b'", "ab"),
            ("'a' + ('b' + 'c')", "abc"),
            ("'a' + 1", "a1"),
            ("`a${'b'}c`", "abc"),
            ("`${'a'}`", "a"),
            ("`a${`b`}`", "ab"),
        ],
    )
    def test_what_is_constant_is_put_together(self, expression: str, text: str) -> None:
        assert value(expression) == Literal(text)

    @pytest.mark.parametrize(
        ("expression", "parts"),
        [
            ("'a' + b", (Literal("a"), B)),
            ("a + 'b'", (A, Literal("b"))),
            ("a + b", (A, B)),
            ("'a' + 'b' + c", (Literal("ab"), C)),
            ("a + 'b' + 'c'", (A, Literal("bc"))),
            ("'a' + (b + 'c')", (Literal("a"), B, Literal("c"))),
            ("`a${b}c`", (Literal("a"), B, Literal("c"))),
            ("`${a}${b}`", (A, B)),
        ],
    )
    def test_what_is_not_stays_apart(self, expression: str, parts: tuple[Value, ...]) -> None:
        assert value(expression) == Concat(parts)

    @pytest.mark.parametrize("expression", ["'' + a", "a + ''", "`${a}`"])
    def test_one_part_alone_is_itself(self, expression: str) -> None:
        assert value(expression) == A

    @pytest.mark.parametrize(
        ("expression", "text"), [("'a' + true", "atrue"), ("'a' + null", "anull")]
    )
    def test_a_constant_is_written_as_the_language_writes_it(
        self, expression: str, text: str
    ) -> None:
        assert value(expression) == Literal(text)

    def test_a_long_sum_is_read_to_its_end(self) -> None:
        assert value(" + ".join(["'a'"] * 4000)) == Literal("a" * 4000)

    def test_numbers_add_up(self) -> None:
        assert value("1 + 2") != Literal("12")


class TestAlternatives:
    @pytest.mark.parametrize(
        ("expression", "found"),
        [
            ("a ? 'b' : 'b'", Literal("b")),
            ("a && 'b'", Literal("b")),
            ("'a' || 'a'", Literal("a")),
            ("(a, 'b')", Literal("b")),
        ],
    )
    def test_one_alternative_is_none(self, expression: str, found: Value) -> None:
        assert value(expression) == found

    @pytest.mark.parametrize(
        ("expression", "options"),
        [
            ("c ? 'a' : 'b'", (Literal("a"), Literal("b"))),
            ("c ? a : b", (A, B)),
            ("a || b", (A, B)),
            ("a ?? b", (A, B)),
            ("a || b || c", (A, B, C)),
            ("x ? a : y ? b : c", (A, B, C)),
            ("x ? a : y ? b : a", (A, B)),
            ("(x && a) || b", (A, B)),
        ],
    )
    def test_each_is_named_once(self, expression: str, options: tuple[Value, ...]) -> None:
        assert value(expression) == Choice(options)

    def test_an_assignment_is_its_value(self) -> None:
        assert value("c = 'b'") == Literal("b")

    def test_an_assigned_property_is_another_name_for_it(self) -> None:
        assert value("a.x = b") == Choice((Reference(("a", "x")), B))

    def test_three_hundred_alternatives_end(self) -> None:
        expression = "".join(f"x == {n} ? 'e{n}' : " for n in range(300)) + "'z'"
        found = value(expression)
        assert isinstance(found, Choice)
        assert found.options[0] == Literal("e0")


class TestNames:
    @pytest.mark.parametrize(
        ("expression", "path"),
        [
            ("a", ("a",)),
            ("a.b", ("a", "b")),
            ("a?.b", ("a", "b")),
            ("a['b']", ("a", "b")),
            ("a?.['b']", ("a", "b")),
            ("a[0]", ("a", "0")),
            ("a.b['c'].d", ("a", "b", "c", "d")),
            ("(a).b", ("a", "b")),
            ("window.a", ("window", "a")),
            ("arguments", ("arguments",)),
        ],
    )
    def test_a_path_is_one_reference(self, expression: str, path: tuple[str, ...]) -> None:
        assert value(expression) == Reference(path)

    @pytest.mark.parametrize(
        ("expression", "found"),
        [
            ("a()", Invocation(A, ())),
            ("a(b, 'c')", Invocation(A, (B, Literal("c")))),
            ("new a(b)", Invocation(A, (B,))),
            ("a?.(b)", Invocation(A, (B,))),
            ("a`b`", Invocation(A, ())),
            ("a().b", Member(Invocation(A, ()), "b")),
            ("a()['b']", Member(Invocation(A, ()), "b")),
            ("a[b]", Index(A, B)),
            ("a()[b]", Index(Invocation(A, ()), B)),
            ("'a'.length", Member(Literal("a"), "length")),
        ],
    )
    def test_the_rest_of_a_value_hangs_on_it(self, expression: str, found: Value) -> None:
        assert value(expression) == found

    @pytest.mark.parametrize("word", ["require", "import"])
    def test_a_required_module_is_all_of_it(self, word: str) -> None:
        assert value(f"{word}('./b')") == Imported("./b", "*", "a.js")

    def test_a_computed_module_is_a_call(self) -> None:
        assert value("require(a)") == Invocation(Reference(("require",)), (A,))

    @pytest.mark.parametrize(
        ("expression", "text"),
        [
            ("process.env.PIXEL_ID", "process.env.PIXEL_ID"),
            ("import.meta.env.VITE_ID", "import.meta.env.VITE_ID"),
            pytest.param(
                "process.env['PIXEL_ID']",
                "process.env.PIXEL_ID",
            ),
        ],
    )
    def test_the_environment_is_filled_in_later(self, expression: str, text: str) -> None:
        assert value(expression) == Hole(text)


class TestCasts:
    @pytest.mark.parametrize(
        "expression",
        ["a as any", "(a as any)", "a!", "<any>a", "a satisfies B", "a as const", "a as any as B"],
    )
    def test_they_change_nothing(self, expression: str) -> None:
        assert value(expression, "a.ts") == A

    def test_a_comment_changes_nothing(self) -> None:
        assert value("(/* b */ a)") == A

    def test_waiting_changes_nothing(self) -> None:
        assert value("await a") == A


class TestObjects:
    @pytest.mark.parametrize(
        ("expression", "fields"),
        [
            ("{}", []),
            ("{ a: 1 }", [("a", Literal(1))]),
            ("{ 'a-b': 1 }", [("a-b", Literal(1))]),
            ("{ 'a\\u0041': 1 }", [("aA", Literal(1))]),
            ("{ 1: 2 }", [("1", Literal(2))]),
            ("{ a }", [("a", A)]),
            ("{ ['a']: 1 }", [("a", Literal(1))]),
            ("{ ['a' + 'b']: 1 }", [("ab", Literal(1))]),
            ("{ [a]: 1 }", [("[a]", Literal(1))]),
            ("{ ...a, b: 1 }", [(None, A), ("b", Literal(1))]),
        ],
    )
    def test_each_entry_is_a_field(
        self, expression: str, fields: list[tuple[str | None, Value]]
    ) -> None:
        assert record(expression) == fields

    @pytest.mark.parametrize(
        "expression",
        [
            "{ f() {} }",
            "{ f: function () {} }",
            "{ f: () => {} }",
            "{ async f() {} }",
        ],
    )
    def test_a_method_is_a_function(self, expression: str) -> None:
        [(key, content)] = record(expression)
        assert key == "f"
        assert isinstance(content, Closure)

    def test_a_getter_is_what_its_function_gives(self) -> None:
        [(key, content)] = record("{ get f() { return 'a' }, set f(b) {} }")
        assert key == "f"
        assert isinstance(content, Invocation)

    def test_a_field_is_where_its_value_is(self) -> None:
        source = "use({ größe: 'ß', b })"
        argument = facts(source, "a.js").calls[0].arguments[0].value
        assert isinstance(argument, Record)
        spans = [field.location.span for field in argument.fields]
        texts = [source.encode()[span.start : span.end].decode() for span in spans]
        assert texts == ["'ß'", "b"]

    @pytest.mark.parametrize(
        ("expression", "items"),
        [
            ("[]", ()),
            ("['a', b]", (Literal("a"), B)),
            ("[...a, b]", (Spread(A), B)),
            ("[[a]]", (Sequence((A,)),)),
        ],
    )
    def test_an_array_is_its_items(self, expression: str, items: tuple[Value, ...]) -> None:
        assert value(expression) == Sequence(items)

    def test_an_item_that_is_left_out_keeps_its_place(self) -> None:
        found = value("[, a]")
        assert isinstance(found, Sequence)
        assert len(found.items) == 2

    def test_a_comment_is_no_item(self) -> None:
        assert value("[/* b */ a]") == Sequence((A,))

    def test_a_comment_is_no_last_value(self) -> None:
        assert value("(b, a /* c */)") == A


class TestFunctions:
    @pytest.mark.parametrize(
        "expression",
        ["() => 1", "a => 1", "function () {}", "function* () {}", "async () => {}"],
    )
    def test_a_function_is_a_closure(self, expression: str) -> None:
        assert isinstance(value(expression), Closure)


class TestUnknown:
    @pytest.mark.parametrize(
        "expression", ["a - b", "a == b", "a > 1", "-a", "typeof a", "!a", "a++", "<p />"]
    )
    def test_what_is_computed_says_so(self, expression: str) -> None:
        assert value(expression) == Unknown("computed at run time")

    def test_a_regular_expression_says_so(self) -> None:
        assert value("/a/") == Unknown("a regular expression")

    @pytest.mark.parametrize(
        "expression",
        ["[" * 3000 + "]" * 3000, "{a:" * 3000 + "1" + "}" * 3000, "a(" * 500 + ")" * 500],
        ids=["arrays", "objects", "calls"],
    )
    def test_what_nests_too_deeply_ends(self, expression: str) -> None:
        assert "nested too deeply" in repr(value(expression))


class TestTemplates:
    """Values on a page whose template fills them in."""

    @pytest.mark.parametrize(
        ("expression", "found"),
        [
            ("{{ x.y }}", Hole("x.y")),
            ("'{{ x.y }}'", Hole("x.y")),
            ('"{{ x.y }}"', Hole("x.y")),
            ("`{{ x.y }}`", Hole("x.y")),
            ("{{ x }}{{ y }}", Concat((Hole("x"), Hole("y")))),
            ("'{{ x }}{{ y }}'", Concat((Hole("x"), Hole("y")))),
            ("'a {{ x }} b'", Concat((Literal("a "), Hole("x"), Literal(" b")))),
            ("'ß{{ x }}'", Concat((Literal("ß"), Hole("x")))),
            ("'a{# x #}b'", Literal("a       b")),
        ],
    )
    def test_what_it_prints_is_a_hole(self, expression: str, found: Value) -> None:
        page = f"<p>é</p><script>use({expression})</script>{{% if x %}}{{% endif %}}"
        [call] = facts(page, "a.html").calls
        assert call.arguments[0].value == found

    def test_a_name_elsewhere_is_not_filled_in(self) -> None:
        [call] = facts("{{ x }}<script>use(a)</script>{{ y }}", "a.html").calls
        assert call.arguments[0].value == A

    @pytest.mark.parametrize("quote", ["'", "&quot;"])
    def test_a_handler_has_holes_too(self, quote: str) -> None:
        page = f'<p>é</p><a onclick="use({quote}{{{{ x.y }}}}{quote})">'
        assert facts(page, "a.html").calls[0].arguments[0].value == Hole("x.y")

    def test_a_hole_at_the_top_fills_in_no_handler(self) -> None:
        page = '{{ user.email }}<a onclick="use(&quot;b&quot;)">'
        [call] = facts(page, "a.html").calls
        assert call.callee == Reference(("use",))

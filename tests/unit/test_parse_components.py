"""Component files: what is covered, what is an expression, what only looks like one."""

from __future__ import annotations

import pytest

from pixelward.extract import extract
from pixelward.model.facts import FileFacts, SourceFile
from pixelward.model.values import Literal, Reference
from pixelward.parse import host_of, parse
from pixelward.parse.document import Document, Markup, Region
from pixelward.parse.parts import Part

KINDS = {"vue": "a.vue", "svelte": "a.svelte", "astro": "a.astro", "mdx": "a.mdx"}


def document(kind: str, code: str) -> Document:
    return parse(SourceFile(KINDS.get(kind, "a.component.html"), kind), code.encode())


def facts(kind: str, code: str) -> FileFacts:
    return extract(document(kind, code))


def called(kind: str, code: str) -> list[str]:
    """The plain names that are called, in order."""
    return [
        ".".join(call.callee.path)
        for call in facts(kind, code).calls
        if isinstance(call.callee, Reference)
    ]


def template(kind: str, code: str) -> list[str]:
    """Each expression of the template as it is parsed."""
    return [
        one.code[one.root.start_byte : one.root.end_byte].decode()
        for one in document(kind, code).regions
        if isinstance(one, Region) and one.part is Part.TEMPLATE
    ]


@pytest.mark.parametrize(
    ("path", "language"),
    [
        ("a.vue", "vue"),
        ("b/A.svelte", "svelte"),
        ("a.astro", "astro"),
        ("a.mdx", "mdx"),
        ("app/book.component.html", "angular"),
        ("app/book.html", "html"),
    ],
)
def test_the_name_tells_the_language(path: str, language: str) -> None:
    assert host_of(path) == language


class TestBraces:
    def test_text_between_tags_is_no_code(self) -> None:
        assert called("svelte", "<p>it's f() and `g()`</p>") == []

    @pytest.mark.parametrize(
        "code",
        ["{f('}')}", "{f(`}${'}'}`)}", "{f(/[}]/)}", "{f(/* } */)}", "{f(// }\n)}", "{f({a: {}})}"],
    )
    def test_an_expression_ends_where_it_is_closed(self, code: str) -> None:
        assert called("svelte", f"<p>{code}</p><b>{{g()}}</b>") == ["f", "g"]

    @pytest.mark.parametrize("code", ["{f(", "a { b", "<p a={f(", '<p a="{f(', "{`${", "{'"])
    def test_a_brace_that_never_ends_is_text(self, code: str) -> None:
        assert called("svelte", code) == []

    def test_quotes_may_stand_in_quotes(self) -> None:
        assert called("svelte", """<p class="a {f("b")} c" title='{g()}'>{h()}</p>""") == [
            *("f", "g", "h")
        ]

    def test_new_names_of_a_block_are_no_expression(self) -> None:
        code = "{#each f(a) as { b, c = d() }, i (b)}{/each}{#await g() then h}{/await}"
        assert template("svelte", code) == ["(f(a))", "(g())"]

    def test_a_script_of_the_head_is_the_pages(self) -> None:
        code = "<script>var a</script>\n<svelte:head><script>var b</script></svelte:head>"
        assert {n.name: n.is_global for n in facts("svelte", code).names} == {"a": False, "b": True}


class TestMarkupInExpressions:
    def test_an_element_is_the_list_of_its_expressions(self) -> None:
        found = template("astro", "{a.map((b) => <i c={f(b)}>it's {g(b)}</i>)}")
        assert found == ["(a.map((b) => [   ,(f(b)),      g(b),   ]))"]

    def test_elements_may_stand_side_by_side(self) -> None:
        code = "{a && <br><b x={f()}/> <!-- } --> <i>{g()}</i>}"
        assert called("astro", code) == ["f", "g"]

    @pytest.mark.parametrize("code", ["{a < b && f()}", "{a <b && f()}", "{(x as A<B>) && f()}"])
    def test_a_comparison_is_no_element(self, code: str) -> None:
        assert called("astro", code) == ["f"]

    def test_a_script_in_an_expression_stays_the_pages(self) -> None:
        code = "{a && <script is:inline>var b = '}'; f(b)</script>}"
        assert called("astro", code)[-1] == "f"

    def test_names_inside_are_those_of_the_function_round_it(self) -> None:
        found = facts("astro", "{a.map((b) => <img src={b.url}>)}")
        (load,) = found.loads
        assert isinstance(load.url, Reference)
        assert load.url.symbol is not None
        assert load.function == 0

    def test_an_element_without_end_is_none(self) -> None:
        assert called("astro", "{f(<b>)}<p>{g()}</p>")[-1] == "g"


class TestAstro:
    def test_what_a_script_is_given_it_may_name(self) -> None:
        found = facts("astro", "<script define:vars={{ a: 'x' }}>f(a)</script>")
        (name,) = [one for one in found.names if one.name == "a"]
        assert name.values == (Literal("x"),)

    def test_a_bundled_script_is_a_module(self) -> None:
        code = "<script>const a: string = b</script><script is:inline>const c = 1</script>"
        kinds = [
            (one.language, one.is_module)
            for one in document("astro", code).regions
            if isinstance(one, Region)
        ]
        assert kinds == [("typescript", True), ("javascript", False)]

    def test_a_handler_is_code_that_an_expression_comes_to(self) -> None:
        assert called("astro", "---\nconst a = `f('x')`\n---\n<b onclick={a}/>") == ["f"]

    def test_a_component_is_called_with_its_attributes(self) -> None:
        (call,) = facts("astro", "---\nimport A from 'a'\n---\n<A b='c' d={1} e />").calls
        given = {argument.key: argument.value for argument in call.arguments}
        assert given == {"b": Literal("c"), "d": Literal(1), "e": Literal(True)}


class TestVue:
    @pytest.mark.parametrize(
        ("attribute", "expected"),
        [
            ('@a="f(); g()"', ["f", "g"]),
            ('@a.once="() => f()"', ["f"]),
            ('v-on:a="function () { f() }"', ["f"]),
            (':a="f()"', ["f"]),
            (":a='f()'", ["f"]),
            (":a=f()", ["f"]),
            ('v-if="a < b && f()"', ["f"]),
            ('v-for="(a, i) in f(b)"', ["f"]),
            ('#a="{ b = f() }"', []),
            ('v-slot:a="f()"', []),
            ('a="f()"', []),
            (':a="f(&quot;b&quot;)"', ["f"]),
        ],
    )
    def test_a_name_tells_what_the_text_is(self, attribute: str, expected: list[str]) -> None:
        assert called("vue", f"<template><p {attribute}>x</p></template>") == expected

    def test_only_the_template_is_one(self) -> None:
        code = (
            "<docs>{{ f() }}</docs><template><template #a>{{ g() }}</template>{{ h() }}</template>"
        )
        assert called("vue", code) == ["g", "h"]

    def test_both_scripts_share_their_names(self) -> None:
        found = facts("vue", "<script setup>f(a)</script><script>const a = 1</script>")
        (argument,) = found.calls[-1].arguments
        assert isinstance(argument.value, Reference)
        assert argument.value.symbol is not None

    def test_what_is_not_read_is_said(self) -> None:
        found = document("vue", '<template lang="pug">p f()</template>')
        assert found.notes == ("its template is in pug, which was not read",)

    def test_a_component_may_be_an_element(self) -> None:
        code = "<template><component :is=\"'script'\" :src=\"'a.js'\"/></template>"
        (load,) = facts("vue", code).loads
        assert (load.element, load.url) == ("script", Literal("a.js"))


class TestMdx:
    @pytest.mark.parametrize(
        "code",
        [
            "```js\n{f()}\n```",
            "~~~\n{f()}\n```\n~~~",
            "a `{f()}` b",
            "a ``{f()} ` `` b",
            "\\{f()}",
            "---\na: {f()}\n---\n",
            "- a\n  ```\n  {f()}\n  ```",
            "import it, f()",
        ],
    )
    def test_code_that_is_shown_is_not_run(self, code: str) -> None:
        assert called("mdx", code) == []

    def test_a_module_goes_on_to_a_blank_line_outside_of_brackets(self) -> None:
        assert called("mdx", "export const a = () => {\n\n  f()\n}\n\nf() {g()}") == ["f", "g"]


class TestAngular:
    @pytest.mark.parametrize(
        "code",
        ['<p (a)="f()">', '<p [a]="f()">', '<p bind-a="f()">', "{{ f() }}", '<p a="{{f()}}">'],
    )
    def test_a_name_is_a_member_of_the_class(self, code: str) -> None:
        found = facts("angular", code)
        (call,) = found.calls
        assert isinstance(call.callee, Reference)
        assert call.callee.symbol is not None
        assert found.names[call.callee.symbol.index].values != ()

    @pytest.mark.parametrize("code", ['<p a="f()">', "f()", '<p *a="f()">', "<script>f()</script>"])
    def test_other_text_is_no_code(self, code: str) -> None:
        assert facts("angular", code).calls == ()


@pytest.mark.parametrize("kind", ["vue", "svelte", "astro", "mdx", "angular"])
@pytest.mark.parametrize(
    "sign", ["{<a ", "<a b={", "{`${", "{{", "<template>", "{/[", "<A>{", "```\n"]
)
def test_signs_without_end_are_read_to_the_end(kind: str, sign: str) -> None:
    assert isinstance(document(kind, sign * 300), Document)


@pytest.mark.parametrize("kind", ["vue", "svelte", "astro", "mdx", "angular"])
def test_an_empty_file_is_no_more_than_markup(kind: str) -> None:
    assert all(isinstance(one, Markup) for one in document(kind, "").regions)

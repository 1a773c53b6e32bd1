"""Conditions of components' templates: what comes out on which pages only."""

from __future__ import annotations

import pytest

from pixelward.extract import extract
from pixelward.model.facts import SourceFile
from pixelward.model.guards import GuardKind, Teller
from pixelward.parse import host_of, parse

IMAGE = "<img src='https://pixel.example/a.gif'>"
ROUTE = "<script setup>const route = useRoute();\n{}</script>\n<template><div>{}</div></template>"
PORTAL = "$route.path.startsWith('/portal')"
PAGE = "$page.url.pathname.startsWith('/portal')"
ANGULAR = "router.url.startsWith('/portal')"
ASTRO = "Astro.url.pathname.startsWith('/portal')"


def paths(name: str, source: str) -> list[list[tuple[str, bool]]]:
    """The path conditions of each image, as texts and whether they hold."""
    facts = extract(parse(SourceFile(name, host_of(name) or ""), source.encode()))
    images = sorted((one for one in facts.loads if one.element == "img"), key=lambda o: o.location)
    return [
        [(guard.tests[0].text, guard.holds) for guard in one.guards if guard.kind is GuardKind.PATH]
        for one in images
    ]


NO, YES = [("/portal", False)], [("/portal", True)]


@pytest.mark.parametrize(
    ("template", "found"),
    [
        (f'<p v-show="!{PORTAL}">{IMAGE}</p>', [[]]),
        (f'<p v-if="!{PORTAL} || busy">{IMAGE}</p>', [[]]),
        (f'<p v-if="!{PORTAL}"></p>{IMAGE}', [[]]),
        (f'<p v-if="!{PORTAL}"></p><b></b><i v-else>{IMAGE}</i>', [[]]),
        (f'<p v-if="!{PORTAL}"></p><b><i v-else>{IMAGE}</i></b>', [[]]),
        (f'<p v-if="!{PORTAL}">{IMAGE}', [[]]),
        (f'<p v-iffy="!{PORTAL}">{IMAGE}</p>', [[]]),
        (f"<p title='v-if=\"{PORTAL}\"'>{IMAGE}</p>", [[]]),
        (f'<p v-if="!{PORTAL}">{IMAGE}</p>', [NO]),
        (f'<img v-if="!{PORTAL}" src="https://pixel.example/a.gif">', [NO]),
        (f'<p v-if="busy && !{PORTAL}"><b>{IMAGE}</b></p>', [NO]),
        (f'<p v-if="{PORTAL}"></p>\n<i v-else>{IMAGE}</i>', [NO]),
        (f'<p v-if="{PORTAL}"></p><b v-else-if="busy">{IMAGE}</b><i v-else>{IMAGE}</i>', [NO, NO]),
        (f'<template v-if="{PORTAL}">{IMAGE}</template>{IMAGE}', [YES, []]),
    ],
)
def test_vue(template: str, found: list[list[tuple[str, bool]]]) -> None:
    assert paths("a.vue", ROUTE.format("", template)) == found


@pytest.mark.parametrize(
    ("script", "condition", "found"),
    [
        ("const is = ref(route.path.startsWith('/portal'))", "!is", []),
        ("const is = computed(() => other.startsWith('/portal'))", "!is", []),
        ("const is = computed(() => route.path.startsWith('/portal'))", "!is", NO),
        ("const is = computed(() => { return route.path.startsWith('/portal') })", "!is.value", NO),
        ("const path = computed(() => route.path)", "path.value.startsWith('/portal')", YES),
    ],
)
def test_what_vue_works_out(script: str, condition: str, found: list[tuple[str, bool]]) -> None:
    template = f'<p v-if="{condition}">{IMAGE}</p>'
    assert paths("a.vue", ROUTE.format(script, template)) == [found]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (f"{{#if !{PAGE}}}{{/if}}{IMAGE}", [[]]),
        (f"{{#each {PAGE} as one}}{IMAGE}{{:else}}{IMAGE}{{/each}}", [[], []]),
        (f"{{#if !{PAGE}}}{IMAGE}", [[]]),
        (f"{{#if !{PAGE}}}{IMAGE}{{:else}}{IMAGE}{{/if}}", [NO, YES]),
        (f"{{#if busy}}{IMAGE}{{:else if !{PAGE}}}{IMAGE}{{:else}}{IMAGE}{{/if}}", [[], NO, YES]),
        (f"{{#if !{PAGE}}}{{#each a as b}}{IMAGE}{{:else}}{IMAGE}{{/each}}{{/if}}", [NO, NO]),
    ],
)
def test_svelte(source: str, found: list[list[tuple[str, bool]]]) -> None:
    assert paths("a.svelte", source) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (f"@for (a of b; track a) {{ {IMAGE} }} @empty {{ {IMAGE} }}", [[], []]),
        (f"@if ({ANGULAR} || busy) {{ }} @else {{ }} {IMAGE}", [[]]),
        (f"@if (!{ANGULAR}) {{ {{{{ name }}}} {IMAGE} }} @else {{ {IMAGE} }}", [NO, YES]),
        (f"@if (busy; as b) {{ }} @else if (!{ANGULAR}) {{ {IMAGE} }} {IMAGE}", [NO, []]),
        (
            f'<p *ngIf="!{ANGULAR}; else more">{IMAGE}</p><ng-template #more>{IMAGE}</ng-template>',
            [NO, []],
        ),
    ],
)
def test_angular(source: str, found: list[list[tuple[str, bool]]]) -> None:
    assert paths("a.component.html", source) == found


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        (f"{{busy && {IMAGE}}}", [[]]),
        (f"{{(busy || !{ASTRO}) && {IMAGE}}}", [[]]),
        (f"{{!{ASTRO} || {IMAGE}}}", [YES]),
        (f"{{!is && {IMAGE}}}{IMAGE}", [NO, []]),
        (f"{{is ? {IMAGE} : ({IMAGE})}}", [YES, NO]),
        (f"{{!{ASTRO} && <p>{{a.map(b => {IMAGE})}}</p>}}", [NO]),
    ],
)
def test_astro(markup: str, found: list[list[tuple[str, bool]]]) -> None:
    assert paths("a.astro", f"---\nconst is = {ASTRO};\n---\n<main>{markup}</main>") == found


def test_a_path_that_a_component_took_down_is_old_later() -> None:
    source = ROUTE.format("const { path } = route", f"<p v-if=\"path === '/portal'\">{IMAGE}</p>")
    facts = extract(parse(SourceFile("a.vue", "vue"), source.encode()))
    [image] = [one for one in facts.loads if one.element == "img"]
    assert {test.teller for guard in image.guards for test in guard.tests} <= {Teller.ONCE}


@pytest.mark.parametrize(
    ("script", "found"),
    [
        (f"let is; is = {PAGE};", []),
        (f"other: is = {PAGE};", []),
        (f"$: is = {PAGE}; is = false;", []),
        (f"$: is = {PAGE};", NO),
    ],
)
def test_what_svelte_works_out(script: str, found: list[tuple[str, bool]]) -> None:
    source = f"<script>\n{script}\n</script>\n{{#if !is}}{IMAGE}{{/if}}"
    assert paths("a.svelte", source) == [found]

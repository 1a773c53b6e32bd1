"""What is filled in on a component's page is known in its script, whichever framework it is of."""

from __future__ import annotations

import pytest

from pixelward.extract import extract
from pixelward.link import link
from pixelward.link.shapes import options, parts
from pixelward.model.facts import SourceFile
from pixelward.model.values import Origin
from pixelward.parse import host_of, parse

PIXEL = frozenset({("pixel",)})
ANGULAR = "@Component({{template: `{markup}`}})\nexport class FComponent {{ {body} }}"


def names(sources: dict[str, str]) -> set[str]:
    """The controls that what the pixel is told comes from."""
    files = {
        path: extract(parse(SourceFile(path, host_of(path) or ""), source.encode()))
        for path, source in sources.items()
    }
    calls = [call for call in link(files, PIXEL).calls if not call.forwarded]
    told = [one for call in calls for one in options(call.arguments[0].value)]
    found = (part for value in told for part in parts(value))
    return {part.name for part in found if isinstance(part, Origin) and part.name}


def vue(script: str, markup: str) -> set[str]:
    return names({"F.vue": f"<script setup>{script}</script><template>{markup}</template>"})


def options_api(script: str, markup: str) -> set[str]:
    return names({"F.vue": f"<template>{markup}</template><script>{script}</script>"})


def svelte(script: str, markup: str) -> set[str]:
    return names({"F.svelte": f"<script>{script}</script>\n{markup}"})


def angular(body: str, markup: str) -> set[str]:
    return names({"f.component.ts": ANGULAR.format(body=body, markup=markup)})


@pytest.mark.parametrize(
    ("read", "script", "markup"),
    [
        (vue, "const a = ref(''); const b = ref(''); pixel(b.value)", "<input v-model='a'>"),
        (vue, "const f = reactive({a: '', b: ''}); pixel(f.b)", "<input v-model='f.a'>"),
        (vue, "const a = ref(''); pixel(a.value.length)", "<input v-model='a'>"),
        (vue, "const a = ref(''); watch(a, () => pixel('changed'))", "<input v-model='a'>"),
        (vue, "const box = ref(null); pixel(box.value.id)", "<input name='a' ref='box'>"),
        (vue, "const go = (x) => pixel(x)", "<Map @moved='go' /><input v-model='a'>"),
        (
            options_api,
            "export default {data() {return {a: '', b: 1}}, methods: {go() {pixel(this.b)}}}",
            "<input v-model='a'>",
        ),
        (svelte, "let a = ''; let b = 1; $: pixel(b)", "<input bind:value={a}>"),
        (svelte, "let box; pixel(box.type)", "<input name='a' bind:this={box}>"),
        (angular, "a = ''; b = 1; go() { pixel(this.b) }", "<input [(ngModel)]='a'>"),
        (angular, "go(x) { pixel(x) }", "<input #a (keyup)='go(a.name)'>"),
        (
            angular,
            "form = this.fb.group({a: ['']}); go() { pixel(this.form.valid) }",
            "<form [formGroup]='form'><input formControlName='a'></form>",
        ),
    ],
)
def test_nothing_that_is_filled_in(read, script: str, markup: str) -> None:  # type: ignore[no-untyped-def]
    assert read(script, markup) == set()


@pytest.mark.parametrize(
    ("read", "script", "markup"),
    [
        (vue, "const a = ref(''); pixel(a.value)", "<input v-model='a'>"),
        (vue, "const f = ref({a: ''}); pixel(f.value.a)", "<input v-model='f.a'>"),
        (vue, "const f = reactive({a: ''}); pixel(f)", "<input v-model.trim='f.a'>"),
        (vue, "const a = defineModel(); pixel(a.value)", "<input v-model='a'>"),
        (vue, "const a = ref(''); watch(a, (now) => pixel(now))", "<input v-model='a'>"),
        (vue, "const box = ref(null); pixel(box.value.value)", "<input name='a' ref='box'>"),
        (vue, "", "<input name='a' @change='pixel($event.target.value)'>"),
        (vue, "", "<DatePicker name='a' @update:model-value='pixel($event)' />"),
        (
            options_api,
            "export default {data() {return {a: ''}}, methods: {go() {pixel(this.a)}}}",
            "<input v-model='a'>",
        ),
        (
            options_api,
            "export default {data() {return {a: ''}}, watch: {a(now) {pixel(now)}}}",
            "<input v-model='a'>",
        ),
        (
            options_api,
            "export default {data: () => ({a: ''}), methods: {go() {pixel(this.a)}}}",
            "<input v-model='a'>",
        ),
        (
            options_api,
            "export default {methods: {go() {pixel(this.$refs.box.value)}}}",
            "<input name='a' ref='box'>",
        ),
        (svelte, "let a = ''; $: pixel(a)", "<input bind:value={a}>"),
        (svelte, "let f = $state({a: ''}); $effect(() => pixel(f.a))", "<input bind:value={f.a}>"),
        (svelte, "let box; pixel(box.value)", "<input name='a' bind:this={box}>"),
        (svelte, "import {f} from './s'; pixel($f.a)", "<input bind:value={$f.a}>"),
        (angular, "a = ''; go() { pixel(this.a) }", "<input [(ngModel)]='a'>"),
        (angular, "go(x) { pixel(x) }", "<input name='a' #box (keyup)='go(box.value)'>"),
        (angular, "a = signal(''); go() { pixel(this.a()) }", "<input [(ngModel)]='a'>"),
        (
            angular,
            "form = this.fb.group({a: ['']}); go() { pixel(this.form.get('a')?.value) }",
            "",
        ),
        (
            angular,
            "f = new FormGroup({a: new FormControl('')}); go() { pixel(this.f.getRawValue()) }",
            "",
        ),
    ],
)
def test_what_is_filled_in(read, script: str, markup: str) -> None:  # type: ignore[no-untyped-def]
    assert "a" in read(script, markup)


def test_a_template_of_its_own_fills_its_class() -> None:
    sources = {
        "src/f.component.ts": "export class FComponent { a = ''; go() { pixel(this.a) } }",
        "src/f.component.html": "<input [(ngModel)]='a'>",
    }
    assert names(sources) == {"a"}


def test_a_service_is_what_the_constructor_names() -> None:
    sources = {
        "src/tell.service.ts": "export class TellService { tell(x) { pixel(x) } }",
        "src/f.component.ts": "import { TellService } from './tell.service'\nexport class "
        "FComponent { a = ''; constructor(private t: TellService) {} go() "
        "{ this.t.tell(this.a) } }",
        "src/f.component.html": "<input [(ngModel)]='a'>",
    }
    assert names(sources) == {"a"}


def test_a_component_tells_the_one_round_it() -> None:
    sources = {
        "F.vue": "<script setup>import Box from './Box.vue'\nconst go = (x) => pixel(x)</script>"
        "<template><Box @found-it='go' /></template>",
        "Box.vue": "<script setup>const emit = defineEmits(['foundIt']); const a = ref('')"
        "\nconst tell = () => emit('foundIt', a.value)</script>"
        "<template><input v-model='a'></template>",
    }
    assert names(sources) == {"a"}

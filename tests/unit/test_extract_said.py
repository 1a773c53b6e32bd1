"""What pages of every language say to their visitors, read as one."""

from __future__ import annotations

from pathlib import Path

import pytest

from pixelward.model.facts import FormField, Notice, PageFacts, SourceFile
from pixelward.parse import host_of
from pixelward.reading import read_page


def read(tmp_path: Path, name: str, text: str) -> PageFacts:
    (tmp_path / name).write_text(text, "utf-8")
    host = host_of(name)
    assert host is not None
    page = read_page(tmp_path, SourceFile(name, host))
    assert isinstance(page, PageFacts), page
    return page


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.tsx", "export const a = (x: number) => x < 2 && x > 1 ? 'h1' : '<h1>Asthma</h1>';"),
        ("a.tsx", "const a = <p title='Asthma'>Asthma</p>;"),
        ("a.tsx", "const a = <svg><title>Asthma</title></svg>;"),
        ("a.jsx", "const a = <h1 className={x > 1 ? 'Asthma' : ''} title='Asthma'>{asthma}</h1>;"),
        ("a.jsx", "const a = <Card title='Asthma' name='symptoms' />;"),
        ("a.jsx", "const a = <input type='hidden' name='symptoms' />;"),
        ("a.jsx", "const a = <input {...register(symptoms)} {...props} type={kind} />;"),
        ("a.vue", "<script>const a = '<h1>Asthma</h1>'</script><template><p/></template>"),
        ("a.vue", "<template><h1 :title=\"'Asthma' > 1\">{{ asthma }}</h1></template>"),
        ("a.svelte", "<svg><title>Asthma</title></svg><h1 on:click={() => asthma > 1}>{a}</h1>"),
        ("a.astro", "---\nconst a = '<h1>Asthma</h1>';\n---\n<p>{a}</p>"),
        ("a.md", "Text\n\n```\n# Asthma\n```\n~~~\n# Asthma\n```\n~~~\n"),
        ("a.mdx", "export const asthma = 1;\n\n### Asthma\n"),
        ("a.pug", "//- h1 Asthma\np Asthma\n"),
        (
            "a.html",
            "{% if title == 'Asthma' %}{% endif %}{% block titles %}Asthma{% endblock %}",
        ),
        ("a.php", "<?php if ($title == 'Asthma') { echo 1; } $subtitle = 'Asthma'; ?>"),
    ],
)
def test_what_a_page_does_not_say(tmp_path: Path, name: str, text: str) -> None:
    page = read(tmp_path, name, text)
    assert "sthma" not in f"{page.title} {page.headings}"
    assert all(not field.label and field.name in {"", "a"} for field in page.fields)


HEADINGS = {
    "a.tsx": "export default () => <main>{open && <h1 id='a'>Living with {'asthma'}</h1>}</main>;",
    "a.jsx": "export default () => <Typography variant='h1'>Living with asthma</Typography>;",
    "a.vue": '<template><div><h1 @click="a => b">Living with {{ an }} asthma</h1></div></template>',
    "a.svelte": "{#if a > 1}<h1 on:click={() => a > 1}>Living with asthma</h1>{/if}",
    "a.astro": "---\n---\n{list.map((x) => <h1 class={x > 1}>Living with asthma</h1>)}",
    "a.component.html": '<h1 [id]="a > b">Living with asthma {{ x }}</h1>',
    "a.md": "---\ntitle: No\n---\n```sh\n# no\n```\n# Living with asthma #\n",
    "a.mdx": "import A from './a'\n\n# Living with asthma\n\n<A />\n",
    "a.pug": "block content\n  h1.wide Living with asthma\n",
    "a.haml": "%h1.wide Living with asthma\n",
    "a.slim": "h1.wide Living with asthma\n",
}


@pytest.mark.parametrize("name", HEADINGS)
def test_the_first_heading(tmp_path: Path, name: str) -> None:
    assert read(tmp_path, name, HEADINGS[name]).headings[:1] == ("Living with asthma",)


TITLES = [
    ("a.tsx", "const a = <Head><title>Asthma</title></Head>;"),
    ("a.jsx", "const a = <><svg><title>No</title></svg><Helmet><title>Asthma</title></Helmet></>;"),
    ("a.jsx", "const a = <Layout title='Asthma'><h1>No</h1></Layout>;"),
    ("a.vue", "<template><Head><Title>Asthma</Title></Head></template>"),
    ("a.svelte", "<svelte:head><title>Asthma</title></svelte:head>"),
    ("a.astro", '---\n---\n<BaseLayout title="Asthma" wide={1 > 2}><p/></BaseLayout>'),
    (
        "a.html",
        "{% extends 'b' %}{% block title %}Asthma{% endblock %}{% block c %}No{% endblock %}",
    ),
    ("a.html", "{% extends 'b' %}{% set page_title = 'Asthma' %}"),
    ("a.twig", "{% extends 'b' %}{%- block page_title -%}\n Asthma {{ x }}{% endblock %}"),
    ("a.blade.php", "@extends('b')\n@section('title', 'Asthma')"),
    ("a.blade.php", "@extends('b')\n@section('title')\n  Asthma\n@endsection"),
    ("a.html.erb", '<% provide(:title, "Asthma") %><p>No</p>'),
    ("a.html.erb", "<% content_for :page_title do %>Asthma<% end %>"),
    ("a.php", "<?php $pageTitle = 'Asthma'; include 'header.php'; ?>"),
    ("a.cshtml", '@{ ViewData["Title"] = "Asthma"; }'),
]


@pytest.mark.parametrize(("name", "text"), TITLES)
def test_the_title(tmp_path: Path, name: str, text: str) -> None:
    assert read(tmp_path, name, text).title == "Asthma"


def test_a_title_of_its_own_comes_first(tmp_path: Path) -> None:
    page = "<title>Own</title>{% block title %}Asthma{% endblock %}"
    assert read(tmp_path, "a.html", page).title == "Own"


ASKING = {
    "a.tsx": "<form><label htmlFor='s'>Symptoms</label><input id='s' name='q' /></form>",
    "b.jsx": "<div><FormLabel htmlFor='s'>Symptoms</FormLabel><Input id='s' name='q' /> more</div>",
    "c.jsx": "<TextField name='q' label='Symptoms' onChange={(e) => e > 1} />",
    "d.jsx": "<Form.Item name='q' label={'Symptoms'}><b /></Form.Item>",
    "e.jsx": "<input {...register('q', { required: true })} placeholder='Symptoms' />",
    "f.jsx": "<Field name='q' aria-label='Symptoms' />",
    "a.vue": '<template><v-text-field name="q" label="Symptoms" :rules="[v => !!v]" /></template>',
    "a.svelte": "<label>Symptoms <input bind:value={a} on:input={(e) => a > 2} name='q'/></label>",
    "a.pug": "form\n  input(name='q' placeholder='Symptoms')\n",
    "a.md": "Text\n\n<label>Symptoms <input name='q'></label>\n",
}


@pytest.mark.parametrize("name", ASKING)
def test_what_a_form_asks_for(tmp_path: Path, name: str) -> None:
    text = f"const a = {ASKING[name]};" if name.endswith("x") else ASKING[name]
    ((asked),) = read(tmp_path, name, text).fields
    assert (asked.name, asked.label) == ("q", "Symptoms")


@pytest.mark.parametrize("control", ["<input type='password' />", "<PasswordInput name='p' />"])
def test_a_password(tmp_path: Path, control: str) -> None:
    assert [one.kind for one in read(tmp_path, "a.jsx", f"const a = {control};").fields] == [
        "password"
    ]


def test_schema_types_and_the_address(tmp_path: Path) -> None:
    text = """<Head><link rel="canonical" href="/a" />
      <script type="application/ld+json">{`{"@type": "Physician"}`}</script></Head>"""
    page = read(tmp_path, "a.jsx", f"const a = {text};")
    assert page.canonical == "/a"


def test_letters_of_any_script(tmp_path: Path) -> None:
    page = read(tmp_path, "a.html", "<meta charset='latin1'><h1>Ωμέγα für Ärzte</h1><input name=a>")
    assert page.headings == ("Ωμέγα für Ärzte",)
    assert page.fields == (FormField("input", "a", ""),)


@pytest.mark.parametrize("part", ["<svg><title>", "<FormLabel>{", "<h1>{{", "<Field name='a'>"])
@pytest.mark.parametrize("name", ["a.vue", "a.svelte", "a.jsx", "a.md"])
def test_a_page_that_never_ends_is_read(tmp_path: Path, name: str, part: str) -> None:
    text = part * 400
    page = read_page_of(tmp_path, name, f"<template>{text}" if name == "a.vue" else text)
    assert page.path == name


@pytest.mark.parametrize("name", ["a.html", "a.svelte"])
def test_elements_that_are_never_ended(tmp_path: Path, name: str) -> None:
    page = read_page_of(tmp_path, name, "<label><input>" * 20_000)
    assert isinstance(page, Notice)
    assert page.reason == "is broken HTML, so its title, headings and forms are not known"
    assert isinstance(read_page_of(tmp_path, name, "<label><input></label>" * 600), PageFacts)


def read_page_of(tmp_path: Path, name: str, text: str) -> PageFacts | Notice:
    (tmp_path / name).write_text(text, "utf-8")
    return read_page(tmp_path, SourceFile(name, host_of(name) or ""))

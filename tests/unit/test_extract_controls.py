"""The controls of forms: what they are called, what stands beside them, and in which form."""

from __future__ import annotations

import pytest

from pixelward.extract import extract
from pixelward.model.controls import Control
from pixelward.model.facts import FileFacts, SourceFile
from pixelward.model.values import Closure, Reference
from pixelward.parse import host_of, parse


def facts(path: str, source: str) -> FileFacts:
    return extract(parse(SourceFile(path, host_of(path) or ""), source.encode()))


def controls(path: str, source: str) -> tuple[Control, ...]:
    return facts(path, source).controls


def jsx(markup: str) -> tuple[Control, ...]:
    return controls("a.jsx", f"export const F = () => <>{markup}</>")


NO_CONTROLS = [
    "<input type='hidden' name='token' />",
    "<input type='submit' value='Send' />",
    "<button name='send' />",
    "<Field />",
    "<Playfield title='x' />",
    "<p name='email'>E-mail</p>",
]


@pytest.mark.parametrize("markup", NO_CONTROLS)
def test_no_control_in_a_component(markup: str) -> None:
    assert jsx(markup) == ()


@pytest.mark.parametrize("markup", NO_CONTROLS)
def test_no_control_in_a_page(markup: str) -> None:
    assert controls("a.html", markup) == ()


@pytest.mark.parametrize(
    ("markup", "label"),
    [
        ("<input name='a' />", ""),
        ("<label>Born <input name='a' /></label>", "Born"),
        ("<input name='a' id='b' /><label htmlFor='b'>Born</label>", "Born"),
        ("<label htmlFor='c'>Born</label><input name='a' id='b' />", ""),
        ("<Label>Born</Label><input name='a' />", "Born"),
        ("<Label>Born</Label><input name='z' /><input name='a' />", ""),
        ("<input name='a' aria-label='Born' placeholder='1970' />", "Born"),
        ("<input name='a' placeholder='Born' />", "Born"),
        ("<TextField name='a' label='Born' />", "Born"),
        ("<TextField name='a' label={t('visit.born')} />", "born"),
        ("<label>{t('visit.born')}<input name='a' /></label>", "born"),
        ("<label><b>Born</b> on<input name='a' /></label>", "on Born"),
        ("<Form.Item label='Born' name='a'><Input /></Form.Item>", "Born"),
        ("<input {...register('a')} aria-label='Born' />", "Born"),
    ],
)
def test_what_stands_beside_a_control_of_jsx(markup: str, label: str) -> None:
    found = [one for one in jsx(markup) if one.name == "a"]
    assert {one.label for one in found} == {label}


@pytest.mark.parametrize(
    ("path", "page", "label"),
    [
        ("a.html", "<input name=a>", ""),
        ("a.html", "<label>Born<input name=a></label>", "Born"),
        ("a.html", "<label for=b>Date of <i>birth</i></label><input id=b name=a>", "Date of birth"),
        ("a.html", "<label for=b>Born</label><input id=c name=a>", ""),
        ("a.html", "<label>Born</label><input name=a><input name=z>", "Born"),
        ("a.html", "<label>Born</label><input name=z><input name=a>", ""),
        ("a.html", "<label>Born<p><input name=z></p><input name=a>", ""),
        ("a.twig", "<label for=b>{{ 'visit.born'|trans }}</label><input id=b name=a>", "born"),
        ("a.twig", "<label for=b>{{ label }}</label><input id=b name=a>", ""),
        ("a.vue", "<template><input name=a :placeholder=\"$t('visit.born')\"></template>", "born"),
        ("a.vue", '<template><el-input name=a :placeholder="hint" /></template>', ""),
        ("a.component.html", "<mat-label>Born</mat-label><input formControlName=a>", "Born"),
        ("a.svelte", "<label>Born <input name=a bind:value={b}></label>", "Born"),
        ("a.astro", "<label>Born <input name=a></label>", "Born"),
    ],
)
def test_what_stands_beside_a_control_of_markup(path: str, page: str, label: str) -> None:
    [control] = [one for one in controls(path, page) if one.name == "a"]
    assert control.label == label


def test_a_control_is_in_the_form_round_it() -> None:
    page = "<input name=a><form id=f><input name=b></form><form><input name=c></form><input name=d>"
    found = controls("a.html", page)
    assert [(one.kind, one.name or one.id, one.form) for one in found] == [
        ("input", "a", None),
        ("form", "f", None),
        ("input", "b", 1),
        ("form", "", None),
        ("input", "c", 3),
        ("input", "d", None),
    ]


def test_what_code_stands_in_a_control_of_jsx() -> None:
    source = """
        export function F({ save, ...rest }) {
          return <input type="email" name="m" onChange={(e) => save(e)} ref={box} {...rest} />
        }
    """
    [control] = controls("a.jsx", source)
    given = dict(control.given)
    assert (control.kind, control.function) == ("email", 0)
    assert given.keys() == {"onChange", "ref", "..."}
    assert isinstance(given["onChange"], Closure)


@pytest.mark.parametrize(
    ("path", "page", "key"),
    [
        ("a.vue", '<template><input v-model="box"></template>', "v-model"),
        ("a.vue", '<template><input @change="box"></template>', "@change"),
        ("a.component.html", '<input [(ngModel)]="box">', "[(ngModel)]"),
        ("a.svelte", "<input bind:value={box}>", "bind:value"),
        ("a.svelte", "<input on:input={box}>", "on:input"),
    ],
)
def test_what_code_stands_in_a_control_of_a_component(path: str, page: str, key: str) -> None:
    [control] = controls(path, page)
    found = dict(control.given)[key]
    assert isinstance(found, Reference)
    assert found.path[-1] == "box"


def test_this_in_the_attribute_of_an_event_is_its_element() -> None:
    page = facts("a.html", '<p onclick="f(this)"></p><input onchange="f(this, event)">')
    given = dict(page.controls[0].given)
    called = [[a.value for a in call.arguments] for call in page.calls]
    assert called[1] == [given["this"], given["event"]]
    assert called[0] != [given["this"]]


@pytest.mark.parametrize(
    "page",
    [
        "<form>" * 3000,
        "<label>" * 3000,
        "<form><label><input name=a>" * 1500,
        "<label" * 3000,
        "<label>" + "{{" * 3000 + "<input name=a>",
    ],
)
def test_what_never_ends_is_read_once(page: str) -> None:
    assert len(controls("a.html", page)) <= 3000

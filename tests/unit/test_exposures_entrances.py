"""Where what a tracker is told enters the code: which readings are known, and which are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from making import told, use
from pixelward.config import Config
from pixelward.engine import Analysis
from pixelward.exposures import Entrances
from pixelward.model.controls import Control
from pixelward.model.facts import FileFacts
from pixelward.model.place import LineIndex, Location, Span
from pixelward.model.program import Program
from pixelward.model.report import Sent
from pixelward.model.values import Invocation, Literal, Member, Origin, Reference, Value
from pixelward.resources import signatures_dir
from pixelward.signatures import load

HEAD = """
import Cookies from 'js-cookie';
import { useSearchParams, useParams } from 'next/navigation';
import { useSession } from 'next-auth/react';
import { useForm } from 'react-hook-form';
import axios from 'axios';
const field = document.querySelector('#email');
const data = new FormData(form);
"""


def sent(tmp_path: Path, *lines: str, name: str = "a.js", head: str = HEAD) -> list[Sent]:
    """What each line tells in its parameter `v`, in order."""
    told = "\n".join(f"fbq('trackCustom', 'Told', {{ v: {line} }});" for line in lines)
    (tmp_path / name).write_text(head + told, "utf-8")
    analysis = Analysis(Config(root=tmp_path, jobs=1))
    return [item for one in analysis.exposures for item in one.sent if item.role == "param"]


READ = {
    "field": (
        "document.querySelector('#email').value",
        "document.querySelector('form [name=\"email\"]').value",
        "document.getElementById('email').value.trim().toLowerCase()",
        "document.forms.book.email.value",
        "document.forms['book'].elements['email'].value",
        "document.forms[0].elements.namedItem('email').value",
        "form.elements.email.value",
        "form.email.value",
        "event.target.elements.email.value",
        "field.value",
        "field?.value ?? ''",
        "this.root.querySelector('#email').value",
        "$('#email').val()",
        "jQuery('form').find('input[name=email]').val()",
        "data.get('email')",
        "new FormData(form).getAll('email')",
        "Object.fromEntries(data).email",
        "Object.fromEntries(new FormData(form).entries()).email",
        "useForm().getValues('email')",
        "useForm().watch().email",
    ),
    "storage": (
        "localStorage.getItem('email')",
        "window.sessionStorage.getItem('email')",
        "localStorage.email",
        "localStorage['email']",
        "JSON.parse(localStorage.getItem('lead')).email",
        "JSON.parse(localStorage.getItem('lead') || '{}').contact.email",
    ),
    "cookie": ("Cookies.get('email')", "getCookie('email')", "$.cookie('email')"),
    "query": (
        "new URLSearchParams(window.location.search).get('email')",
        "new URL(location.href).searchParams.get('email')",
        "useSearchParams().get('email')",
        "useParams().email",
        "this.$route.query.email",
        "this.route.snapshot.queryParamMap.get('email')",
        "req.query.email",
    ),
    "session": (
        "useSession().data.user.email",
        "useSession().data?.user?.email",
        "window.__USER__.email",
        "firebase.auth().currentUser.email",
        "this.auth.currentUser.email",
        "req.session.user.email",
    ),
    "response": ("axios.get('/api/me').data.email",),
}


@pytest.mark.parametrize("kind", READ)
def test_what_is_read_is_known_by_where_it_is_from(kind: str, tmp_path: Path) -> None:
    found = sent(tmp_path, *READ[kind])
    assert [(item.data, item.origin) for item in found] == [("email", kind)] * len(READ[kind])
    assert all(item.hops for item in found)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("{{ request.user.email }}", "session"),
        ("{{ user.email }}", "session"),
        ("{{ request.GET.email }}", "query"),
        ("{{ request.COOKIES.email }}", "cookie"),
        ("{{ request.POST.get('email')|default('') }}", "field"),
    ],
)
def test_templates_read_too(code: str, kind: str, tmp_path: Path) -> None:
    page = "<!doctype html>\n<script>\nfbq('trackCustom', 'Told', { v: '%s' });\n</script>\n"
    (tmp_path / "page.html").write_text(page % code.replace("'", '"'), "utf-8")
    found = [s for e in Analysis(Config(root=tmp_path, jobs=1)).exposures for s in e.sent]
    assert [(item.data, item.origin) for item in found if item.role == "param"] == [("email", kind)]


@pytest.mark.parametrize(
    "code",
    [
        "<?php echo $_POST['email']; ?>",
        "<?= htmlspecialchars($_POST['email'] ?? '') ?>",
        "<?= esc_js(trim($_POST['email'])) ?>",
    ],
)
def test_php_reads_inside_its_functions(code: str, tmp_path: Path) -> None:
    page = f"<!doctype html>\n<script>\nfbq('trackCustom', 'Told', {{ v: \"{code}\" }});\n</script>"
    (tmp_path / "page.php").write_text(page, "utf-8")
    found = [s for e in Analysis(Config(root=tmp_path, jobs=1)).exposures for s in e.sent]
    assert [(s.data, s.origin) for s in found if s.role == "param"] == [("email", "field")]


THROUGH = (
    "`mail: ${field.value}`",
    "JSON.stringify({ a: 1, b: field.value })",
    "encodeURIComponent(field.value)",
    "[field.value, 'web'].join('-')",
    "'' + field.value",
    "field ? field.value : ''",
    "field.value || 'none'",
    "(() => { const { value: mine = '' } = field; return mine })()",
    "Object.assign({}, { b: field.value }).b",
    "({ ...{ b: field.value } }).b",
    "new URLSearchParams({ a: field.value }).toString()",
    "field.value.split('@')[0].replace('.', '')",
    "String(field.value)",
)


def test_it_is_the_same_in_every_shape(tmp_path: Path) -> None:
    found = [item for item in sent(tmp_path, *THROUGH) if item.data == "email"]
    assert [item.origin for item in found] == ["field"] * len(THROUGH)


def test_answers_about_a_value_are_not_the_value(tmp_path: Path) -> None:
    asked = "document.querySelector('#answer').value"
    lines = (
        f"{asked}.length",
        f"isValid({asked})",
        f"/x/.test({asked})",
        f"{asked}.includes('x')",
        f"validateAnswer({asked})",
        "document.querySelector('#answer').id",
        "document.querySelector('#answer').validity.valid",
    )
    assert sent(tmp_path, *lines) == []


def test_a_setting_is_no_news(tmp_path: Path) -> None:
    lines = (
        "document.querySelector('#theme').value",
        "data.get('quantity')",
        "$('[name=sort_by]').val()",
        "document.getElementById('results-page-size').value",
        "form.elements.language.value",
    )
    assert sent(tmp_path, *lines) == []


def test_what_was_kept_is_read_again_as_what_it_is(tmp_path: Path) -> None:
    head = HEAD + "localStorage.setItem('lead', JSON.stringify({ who: field.value, n: 2 }));\n"
    lines = ("JSON.parse(localStorage.getItem('lead')).who", "localStorage.getItem('lead')")
    found = sent(tmp_path, *lines, head=head)
    assert [(item.data, item.origin) for item in found] == [("email", "field")] * 2
    assert [step.message for step in found[0].hops] == [
        'the field "email" is read',
        'setItem keeps it as "lead"',
        'the stored value "lead" is read',
    ]


def test_what_is_kept_of_itself_ends(tmp_path: Path) -> None:
    kept = "".join(
        f"localStorage.setItem('k{n + 1}', localStorage.getItem('k{n}'));\n" for n in range(300)
    )
    round_and_round = "localStorage.setItem('k0', localStorage.getItem('k300'));\n"
    found = sent(tmp_path, "localStorage.getItem('k300')", head=kept + round_and_round)
    assert [item for item in found if item.identifier] == []


def test_names_in_hops_are_masked(tmp_path: Path) -> None:
    found = sent(tmp_path, "localStorage.getItem('ann.lee@example.org').email")
    assert "lee" not in "".join(step.message for item in found for step in item.hops)


def control(kind: str, name: str, label: str, path: str = "book.html") -> Control:
    return Control(kind, name, name, label, Location(path, Span(40, 60)))


def entrances(*controls: Control) -> Entrances:
    facts = FileFacts(
        path="book.html", language="html", digest="", lines=LineIndex((0,)), controls=controls
    )
    program = Program(files={facts.path: facts}, calls=(), loads=(), edges=())
    return Entrances(load(signatures_dir()).origins, program)


def looked_up(name: str) -> Value:
    callee = Reference(("document", "getElementById"))
    return Member(Invocation(callee, (Literal(name),)), "value")


def seen(name: str, *controls: Control) -> Value:
    found = entrances(*controls).seen(use(told("param", "answer", looked_up(name))))
    return found.told[0].value


def test_a_field_is_called_as_its_page_calls_it() -> None:
    found = seen("reason", control("textarea", "reason", "How can we help?"))
    assert isinstance(found, Origin)
    assert (found.name, found.label) == ("reason", "How can we help?")
    assert [(step.location.path, step.message) for step in found.hops] == [
        ("book.html", 'the visitor fills in "How can we help?"'),
        ("a.js", 'the field "reason" is read'),
    ]


def test_what_no_visitor_sees_is_no_entry() -> None:
    assert seen("step", control("hidden", "step", "")) == looked_up("step")


def test_of_two_controls_elsewhere_none_is_meant() -> None:
    pages = (control("text", "note", "Note", "a.html"), control("text", "note", "Other", "b.html"))
    found = seen("note", *pages)
    assert isinstance(found, Origin)
    assert found.label == ""
    assert len(found.hops) == 1

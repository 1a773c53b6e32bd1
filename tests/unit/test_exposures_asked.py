"""What the forms of a page want to know, by labels, names and what browsers complete."""

from __future__ import annotations

import pytest

from making import HOME, NOWHERE, use
from pixelward.exposures import combine
from pixelward.model.facts import FormField, PageFacts
from pixelward.model.program import Reached
from pixelward.model.report import Sent
from pixelward.resources import signatures_dir
from pixelward.signatures import load

DATA = load(signatures_dir()).data


def asked(*fields: FormField) -> tuple[Sent, ...]:
    pages = {HOME.file: PageFacts(path=HOME.file, fields=fields)}
    here = (Reached(HOME, ()),)
    (exposure,) = combine([use()], lambda _: here, DATA, NOWHERE, pages)
    return exposure.asked


def kinds(*fields: FormField) -> list[str]:
    return [item.data for item in asked(*fields)]


@pytest.mark.parametrize(
    "field",
    [
        FormField("search", "phone", "Phone"),
        FormField("text", "q", "Search by name"),
        FormField("password", "pw", "Password"),
        FormField("checkbox", "ok", "Send me e-mail"),
        FormField("select", "order", "Sort by"),
        FormField("text", "color", "Favourite colour"),
        FormField("text", "x", "I have read the terms that I got by mail or by phone"),
        FormField("radio", "contact", "By phone"),
    ],
)
def test_clean(field: FormField) -> None:
    assert asked(field) == ()


@pytest.mark.parametrize(
    ("field", "kind"),
    [
        (FormField("text", "a", "Date of birth *"), "birth-date"),
        (FormField("text", "a", "What is your date of birth?"), "birth-date"),
        (FormField("text", "a", "Your name"), "name"),
        (FormField("text", "a", "Name (required)"), "name"),
        (FormField("text", "firstName", ""), "name"),
        (FormField("email", "a", ""), "email"),
        (FormField("tel", "a", ""), "phone"),
        (FormField("text", "a", "", autocomplete="bday"), "birth-date"),
        (FormField("text", "a", "", autocomplete="given-name"), "name"),
        (FormField("text", "a", "Address"), "postal-address"),
        (FormField("text", "a", "Medical record number"), "medical-record-number"),
        (FormField("text", "a", "Member ID"), "member-id"),
        (FormField("text", "ssn", ""), "ssn"),
        (FormField("textarea", "a", "Reason for visit"), "symptom"),
        (FormField("textarea", "a", "How can we help you?"), "symptom"),
        (FormField("textarea", "a", "Message"), "free-text"),
        (FormField("textarea", "a", ""), "free-text"),
        (FormField("checkbox", "a", "Diabetes"), "condition"),
        (FormField("select", "a", "Insurance provider"), "insurance"),
        (FormField("text", "a", "Current medications"), "medication"),
        (FormField("text", "a", "Correo electrónico"), "email"),
        (FormField("text", "a", "Fecha de nacimiento"), "birth-date"),
    ],
)
def test_what_is_asked(field: FormField, kind: str) -> None:
    assert kinds(field) == [kind]


def test_each_kind_is_said_once_in_the_visitor_s_words() -> None:
    first, *others = asked(
        FormField("text", "dob", "Date of birth"),
        FormField("text", "dob2", "Child's date of birth"),
        FormField("text", "why", "Reason for visit"),
    )
    assert (first.shown, first.key, first.role, first.how) == (
        "Date of birth",
        "dob",
        "form",
        "form",
    )
    assert [item.data for item in others] == ["symptom"]

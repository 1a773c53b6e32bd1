"""What a report may print of a value, and what it must not."""

from __future__ import annotations

import pytest

from making import DATA, NOWHERE, told, use
from pixelward.exposures import combine, mask
from pixelward.model.values import Concat, Hole, Invocation, Literal, Member, Reference, Value


def shown(value: Value, key: str = "label", role: str = "param", data: str = "") -> str:
    things = use(told(role, key, value, data=data))
    (exposure,) = combine([things], lambda _: (), DATA, NOWHERE)
    return exposure.sent[0].shown


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Reference(("form", "email")), "form.email"),
        (Hole("{{  user.email\n }}"), "{{ user.email }}"),
        (Invocation(Reference(("sha256",)), (Reference(("email",)),)), "sha256(email)"),
        (Member(Invocation(Reference(("f",)), ()), "email"), "f().email"),
        (Concat((Literal("to "), Reference(("email",)))), "to ${email}"),
    ],
)
def test_names_are_shown_as_written(value: Value, text: str) -> None:
    assert shown(value) == text


def test_medical_text_is_shown_as_written() -> None:
    assert shown(Literal("Book chemotherapy")) == "Book chemotherapy"


@pytest.mark.parametrize(
    ("value", "key", "text"),
    [
        ("jane.doe@example.org", "label", "j•••@•••"),
        ("+1 555-123-4567", "patient_phone", "+• •••-•••-••••"),
        ("123-45-6789", "ssn", "•••-••-••••"),
        ("Jane", "first_name", "J•••"),
        ("Jo", "first_name", "•••"),
    ],
)
def test_identifiers_are_masked(value: str, key: str, text: str) -> None:
    assert shown(Literal(value), key=key) == text


def test_what_the_signature_calls_user_data_is_masked() -> None:
    assert shown(Literal("jane"), key="fn", role="user-data", data="name") == "j•••"
    assert shown(Literal("Springfield"), key="trait7", role="user-data") == "S•••"


def test_an_identifier_inside_medical_text_is_masked() -> None:
    text = shown(Literal("asthma, see jane@example.org"), key="diagnosis")
    assert text == "asthma, see j•••@•••••••.•••"


def test_a_long_value_is_cut() -> None:
    assert len(shown(Literal("asthma " * 100))) == 80


@pytest.mark.parametrize(
    "text",
    [
        "fbq('init', '1592118847501145')",
        "gtag('config', 'AW-123456789')",
        "const logo = 'logo@2x.png';",
        "width: 1024.123456789",
        "2026-11-22T10:00:00",
    ],
)
def test_mask_leaves_what_is_nobody_s(text: str) -> None:
    assert mask(text) == text


def test_mask_keeps_the_vendor_s_own_id() -> None:
    assert mask("id=123456789 tel=123456780", keep={"123456789"}) == "id=123456789 tel=•••••••••"


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("id 1EG4-TE5-MK73 sent", "id ••••-•••-•••• sent"),
        ("1EG4TE5MK73", "•••••••••••"),
        ("MRN: 00123456", "M••: ••••••••"),
        ("NHS number 943 476 5919", "N•• •••••• ••• ••• ••••"),
        ("4111 1111 1111 1111", "•••• •••• •••• ••••"),
        ("GB82 WEST 1234 5698 7654 32", "G••• •••• •••• •••• •••• ••"),
    ],
)
def test_numbers_that_show_what_they_are_are_masked(text: str, hidden: str) -> None:
    assert mask(text) == hidden
    assert mask(mask(text)) == mask(text)


@pytest.mark.parametrize(
    "text",
    [
        "1SG4-TE5-MK73",  # S is no letter of a Medicare number
        "NHS number 943 476 5918",  # the check is wrong
        "4111 1111 1111 1112",
        "4111111111111111",  # as likely a vendor's id
        "GB82 WEST 1234 5698 7654 33",
        "MRN lookup",
        "NHS 111",
    ],
)
def test_numbers_that_fail_their_check_are_nobody_s(text: str) -> None:
    assert mask(text) == text

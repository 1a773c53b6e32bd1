"""What one told value gives away: by signature, by name, by text, or not at all."""

from __future__ import annotations

import pytest

from making import DATA, NOWHERE, route, told, use
from pixelward.exposures import combine
from pixelward.model.knowledge import DataType
from pixelward.model.levels import Sensitivity
from pixelward.model.place import Location, Span
from pixelward.model.program import Reached, Told
from pixelward.model.report import Sent
from pixelward.model.values import (
    Choice,
    Concat,
    Field,
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

EMAIL = Reference(("form", "email"))
ACCOUNT = DataType(
    id="account-id", name="account number", sensitivity=Sensitivity.PERSONAL, identifier="J"
)


def evidence(thing: Told) -> tuple[Sent, ...]:
    (exposure,) = combine([use(thing)], lambda _: (), DATA, NOWHERE)
    return exposure.sent


def types(value: Value, key: str = "label", role: str = "param") -> list[str]:
    return [item.data for item in evidence(told(role, key, value))]


def field(key: str | None, value: Value, at: int = 30) -> Field:
    return Field(key, value, Location("a.js", Span(at, at + 3)))


def call(name: str, *arguments: Value) -> Invocation:
    return Invocation(Reference(tuple(name.split("."))), arguments)


@pytest.mark.parametrize(
    "value",
    [
        Literal("Hero banner"),
        Literal(None),
        Literal(""),
        Literal(3.5),
        Literal("email"),  # a method of contact, not an address
        Literal("logo@2x.png"),
        Literal("1700000000"),  # a time stamp as likely as a telephone
        Literal("2027-03-01"),
        Literal("192.168.100.200"),
        Reference(("form", "emailOptIn")),
        Reference(("form", "hasEmail")),
        Reference(("process", "env", "CONTACT_EMAIL")),
        Reference(("event", "target", "value")),
        Hole("{{ settings.CONTACT_EMAIL }}"),
        Hole('{{ page.title|default:"email" }}'),
        Hole('{{ _("user.email") }}'),
        Imported("./constants", "PLAN", "a.js"),
        Spread(Reference(("rest",))),
        Unknown("computed at run time"),
        call("translate", Literal("email")),
    ],
)
def test_clean(value: Value) -> None:
    assert types(value) == []


@pytest.mark.parametrize(
    "name",
    [
        *("PageView", "ViewContent", "Lead", "Schedule", "Contact", "Search", "FindLocation"),
        *("CompleteRegistration", "SubmitApplication", "StartTrial", "Subscribe", "Purchase"),
        *("InitiateCheckout", "PageVisit", "SubmitForm", "ClickButton", "page_view"),
        *("first_visit", "generate_lead", "form_submit", "view_item"),
    ],
)
def test_standard_events_say_nothing_by_themselves(name: str) -> None:
    booking = (Reached(route("/appointments"), ()),)
    (exposure,) = combine([use(told("event", "", Literal(name)))], lambda _: booking, DATA, NOWHERE)
    assert exposure.sent == ()


@pytest.mark.parametrize(
    "value",
    [
        EMAIL,
        Reference(("emailInput", "current", "value")),
        Reference(("user", "emailAddress", "trim")),
        Reference(("user", "email_sha256")),
        Member(call("useForm"), "email"),
        Index(Reference(("user",)), Literal("email")),
        Index(Reference(("emails",)), Reference(("i",))),
        Imported("./session", "userEmail", "a.js"),
        Hole("{{ user.email }}"),
        Hole("{{ customer.email | downcase | sha256 }}"),
        Hole("<?= $user->email ?>"),
        Hole("<?php echo $_POST['email']; ?>"),
        Hole("{{ request()->input('email') }}"),
        Hole("<%= current_user&.email %>"),
        Hole("{{ .User.Email }}"),
        call("sha256", EMAIL),
        call("email.trim"),
        call("formData.get", Literal("email")),
        Member(call("document.querySelector", Literal("#email")), "value"),
        Member(call("document.querySelector", Literal('input[name="email"]')), "value"),
        call("btoa", Record((field("email", Reference(("x",))),))),
        Concat((Literal("mailto:"), EMAIL)),
        Choice((Literal("none"), EMAIL)),
        Sequence((EMAIL,)),
        Literal("jane@example.org"),
        Literal("jane%40example.org"),
    ],
)
def test_an_address_however_it_is_written(value: Value) -> None:
    assert types(value) == ["email"]


def test_the_signature_is_heard_first() -> None:
    (sent,) = evidence(told("user-data", "em", Reference(("patient", "condition")), data="email"))
    assert (sent.data, sent.how, sent.identifier, sent.medical) == (
        "email",
        "signature",
        True,
        False,
    )
    assert evidence(told("user-data", "em", Literal(""), data="email")) == ()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Reference(("member", "id")), ["account-id"]),
        (Reference(("member", "hasEmail")), ["account-id"]),
        (Literal("member-17"), ["account-id"]),
        (Hole("{{ patient.city }}"), ["account-id"]),
        (Reference(("member", "email")), ["account-id", "email"]),
        (call("sha256", Reference(("member", "phone"))), ["account-id", "phone"]),
        (Literal("ann@harbor.org"), ["account-id", "email"]),
    ],
)
def test_what_a_site_takes_for_a_number_is_told_too(value: Value, expected: list[str]) -> None:
    thing = told("param", "", value, data=ACCOUNT.id)
    (exposure,) = combine([use(thing)], lambda _: (), (*DATA, ACCOUNT), NOWHERE)
    assert [item.data for item in exposure.sent] == expected


def test_then_the_name_of_the_key() -> None:
    (sent,) = evidence(told("param", "diagnosis", Reference(("x",))))
    assert (sent.data, sent.key, sent.how, sent.medical) == ("condition", "diagnosis", "name", True)


def test_key_and_value_may_say_different_things() -> None:
    assert types(Hole("{{ patient.condition }}"), key="email") == ["email", "condition"]


def test_a_name_may_be_medical_without_being_a_data_type() -> None:
    assert types(Literal(True), key="chemotherapy") == ["condition"]


def test_a_constant_says_whose_it_is_not() -> None:
    assert types(Literal(True), key="email") == []
    assert types(Literal("Boston"), key="city") == []
    assert types(Literal("Boston"), key="city", role="user-data") == ["city"]
    assert types(Literal("Jane"), key="first_name") == ["name"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Book chemotherapy", "condition"),  # of a class that has no data type here
        ("Oncology consult", "specialty"),
        ("123-45-6789", "ssn"),
    ],
)
def test_then_the_text(text: str, kind: str) -> None:
    assert kind in types(Literal(text))


@pytest.mark.parametrize("text", ["555-123-4567", "call (555) 123-4567", "+44 20 7946 0958"])
def test_a_constant_number_is_the_house_s_unless_a_person_is_named(text: str) -> None:
    assert types(Literal(text)) == []
    assert types(Literal(text), key="phone") == []
    assert types(Literal(text), key="clinic_phone") == []
    assert types(Literal(text), key="patient_phone") == ["phone"]
    assert types(Literal(text), key="ph", role="user-data") == ["phone"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("info@harbor.example.org", []),
        ("mailto:appointments@harbor.example.org", []),
        ("front.desk@harbor.example.org", []),
        ("jane@example.org", ["constant"]),
        ("jane.doe@example.org", ["constant"]),
    ],
)
def test_a_mailbox_of_the_house_is_nobody_s(text: str, expected: list[str]) -> None:
    for key in ("label", "email"):
        found = evidence(told("param", key, Literal(text)))
        assert [item.how for item in found] == expected


@pytest.mark.parametrize("name", ["clinic.phone", "office.email", "location.phoneNumber"])
def test_a_name_may_say_that_it_is_the_house_s(name: str) -> None:
    assert types(Reference(tuple(name.split(".")))) == []
    assert types(Reference(("patient", *name.split(".")))) != []


@pytest.mark.parametrize(
    "value",
    [
        Reference(("location", "origin")),
        Concat((Reference(("location", "origin")), Literal("/private"))),
        call("redactPath", Reference(("location", "pathname"))),
        Literal("/careers"),
        Literal(3),
    ],
)
def test_an_address_of_which_nothing_is_left_tells_nothing(value: Value) -> None:
    assert types(value, key="page_path") == []


@pytest.mark.parametrize(
    "value",
    [
        Reference(("location", "href")),
        Reference(("to", "fullPath")),
        Member(call("useRouter"), "asPath"),
        call("usePathname"),
        Hole("{{ request.path }}"),
        Hole("request.get_full_path"),
        Hole("@Request.Path"),
        Hole("$_SERVER['REQUEST_URI']"),
        Member(Unknown("has no $route"), "fullPath"),
        Unknown("has no pathname"),
        Concat((Reference(("location", "pathname")), Reference(("location", "search")))),
    ],
)
def test_an_address_however_it_is_asked_for(value: Value) -> None:
    assert types(value) == ["page-url"]


def test_an_address_that_tells_as_it_stands_is_quoted() -> None:
    (sent,) = evidence(told("param", "page_path", Literal("/conditions/asthma")))
    assert (sent.data, sent.how, sent.sensitivity) == ("page-url", "text", Sensitivity.SENSITIVE)
    assert (sent.shown, sent.medical) == ("/conditions/asthma", False)


def test_text_inside_calls_and_templates_counts() -> None:
    assert types(call("slugify", Literal("asthma"))) == ["condition"]
    assert types(Concat((Reference(("prefix",)), Literal(" asthma")))) == ["condition"]


def test_the_key_may_say_that_a_text_is_a_code() -> None:
    assert types(Literal("E11.9"), key="value") == []
    assert types(Literal("E11.9"), key="icd") == ["condition"]


def test_a_telephone_in_an_event_name_is_only_digits() -> None:
    assert types(Literal("555-123-4567"), key="", role="event") == []


def test_the_address_of_a_page_is_no_identifier_by_itself() -> None:
    (sent,) = evidence(told("param", "page_path", Reference(("location", "pathname"))))
    assert (sent.data, sent.identifier) == ("page-url", False)


def test_nested_records_are_read_by_their_own_keys() -> None:
    inner = Record((field("email", Reference(("x",)), at=40), field("plan", Literal("gold"))))
    (sent,) = evidence(told("param", "user", inner))
    assert (sent.key, sent.data, sent.location.span.start) == ("email", "email", 40)


def test_user_data_that_nothing_names_is_still_user_data() -> None:
    (sent,) = evidence(told("user-data", "trait7", Reference(("x",))))
    assert (sent.data, sent.how, sent.identifier) == ("unnamed", "role", False)
    assert evidence(told("user-data", "trait7", Literal(None))) == ()
    assert evidence(told("user-data", "newsletter", Literal(True))) == ()
    assert evidence(told("param", "trait7", Reference(("x",)))) == ()

"""The identifiers of 45 CFR 164.514(b)(2)(i) and those of care, by name and by their looks."""

from __future__ import annotations

import pytest

from making import NOWHERE, told, use
from pixelward.exposures import combine
from pixelward.model.values import Literal, Reference, Value
from pixelward.resources import signatures_dir
from pixelward.signatures import load

DATA = load(signatures_dir()).data
LETTERS = {kind.id: kind.identifier for kind in DATA}


def types(key: str, value: Value) -> list[str]:
    things = use(told("param", key, value))
    (exposure,) = combine([things], lambda _: (), DATA, NOWHERE)
    return [item.data for item in exposure.sent if item.identifier]


def test_every_letter_has_a_data_type() -> None:
    assert {*LETTERS.values()} >= {*"ABCDEFGHIJKLMNOPQR"}


@pytest.mark.parametrize(
    "key",
    [
        *("location", "name", "id", "address", "state", "date", "number", "type", "code"),
        *("page_id", "product_id", "item_id", "content_ids", "event_id", "plan_name", "file_name"),
        *("anonymize_ip", "anonymizeIp", "has_phone", "clinic_phone", "office_address", "zipped"),
        *("image", "photo_count", "account_type", "member_count", "case_study", "visit_count"),
        *("group", "sort_order", "release_date", "update_time", "start_date", "visitors"),
    ],
)
def test_words_that_are_too_broad_identify_nobody(key: str) -> None:
    assert types(key, Reference(("x",))) == []


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("first_name", "name"),
        ("shippingAddress", "postal-address"),
        ("zip", "postal-code"),
        ("dob", "birth-date"),
        ("admissionDate", "appointment-date"),
        ("phone", "phone"),
        ("fax", "fax"),
        ("email", "email"),
        ("ssn", "ssn"),
        ("mrn", "medical-record-number"),
        ("nhs_number", "medical-record-number"),
        ("chartNumber", "medical-record-number"),
        ("patientId", "patient-id"),
        ("memberId", "member-id"),
        ("mbi", "member-id"),
        ("medicareBeneficiaryId", "member-id"),
        ("claimNumber", "claim-number"),
        ("rx_number", "prescription-number"),
        ("prescriptionId", "prescription-number"),
        ("caseNumber", "case-number"),
        ("accession_number", "case-number"),
        ("encounterId", "appointment-id"),
        ("visit_id", "appointment-id"),
        ("user_id", "account-id"),
        ("licensePlate", "vehicle-id"),
        ("driversLicense", "license-number"),
        ("deviceId", "device-id"),
        ("client_ip", "ip-address"),
        ("voiceprint", "biometric"),
        ("avatar", "photo"),
    ],
)
def test_named(key: str, kind: str) -> None:
    assert types(key, Reference(("x",))) == [kind]
    assert types("label", Reference(("visitor", key))) == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("123-45-6789", "ssn"),
        ("MRN: 00123456", "medical-record-number"),
        ("NHS number 943 476 5919", "medical-record-number"),
        ("1EG4-TE5-MK73", "member-id"),
        ("4111 1111 1111 1111", "account-id"),
        ("GB82WEST12345698765432", "account-id"),
    ],
)
def test_by_their_looks(text: str, kind: str) -> None:
    assert types("label", Literal(text)) == [kind]

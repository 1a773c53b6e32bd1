"""How a text falls into words, and which forms of a word are one."""

from __future__ import annotations

import pytest

from pixelward.medical import words
from pixelward.medical._lemma import lemma
from pixelward.medical._words import placed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("—", ()),
        ("patient", ("patient",)),
        ("emailAddress", ("email", "address")),
        ("EmailAddress", ("email", "address")),
        ("email_address", ("email", "address")),
        ("email-address", ("email", "address")),
        ("EMAIL_ADDRESS", ("email", "address")),
        ("email%20address", ("email", "address")),
        ("MRNLookup", ("mrn", "lookup")),
        ("patientIDs", ("patient", "id")),
        ("ECGs", ("ecg",)),
        ("covid19", ("covid", "19")),
        ("HbA1c", ("hb", "a", "1", "c")),
        ("X-Ray", ("x", "ray")),
        ("Crohn's disease", ("crohn", "disease")),
        ("Crohn’s disease", ("crohn", "disease")),
        ("don't", ("don", "t")),
        ("visita médica", ("visita", "medica")),
        ("m%C3%A9dica", ("medica",)),
        ("m%E9dica", ("medica",)),
        ("me\u0301dica", ("medica",)),
        ("100%", ("100",)),
        ("50%ff", ("50", "y")),
        ("/oncology/book?step=2", ("oncology", "book", "step", "2")),
    ],
)
def test_words(text: str, expected: tuple[str, ...]) -> None:
    assert words(text) == expected


def test_words_know_what_they_were_written_with() -> None:
    text = "/m%C3%A9dica-ECGs"
    assert [(word.text, text[word.start : word.end]) for word in placed(text)] == [
        ("medica", "m%C3%A9dica"),
        ("ecg", "ECG"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("F4tJNKtDLEkgWKnuDacdcUn3Hiv", ()),
        ("id=bUsjN5bXcr8EhrNBq2Vv&step=2", ("id", "step", "2")),
        ("bookAppointmentWithNewDoctor2", ("book", "appointment", "with", "new", "doctor", "2")),
        ("ultrasoundappointmentbooking", ("ultrasoundappointmentbooking",)),
    ],
)
def test_an_encoded_run_has_no_words(text: str, expected: tuple[str, ...]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("allergies", "allergy"),
        ("abscesses", "abscess"),
        ("headaches", "headache"),
        ("diagnoses", "diagnosis"),
        ("teeth", "tooth"),
        ("womens", "women"),
        ("paediatrics", "pediatric"),
        ("haematology", "hematology"),
        ("oesophagus", "esophagus"),
        ("immunisation", "immunization"),
        ("tumours", "tumor"),
        ("centres", "center"),
    ],
)
def test_forms_of_one_word(one: str, other: str) -> None:
    assert lemma(one) == lemma(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        *(("aids", "aid"), ("hives", "hive"), ("meds", "med"), ("pcos", "pco"), ("pass", "pas")),
        *(("chills", "chill"), ("braces", "brace"), ("mohs", "moh")),
    ],
)
def test_words_that_only_look_like_plurals(one: str, other: str) -> None:
    assert lemma(one) != lemma(other)


@pytest.mark.parametrize("word", ["your", "promise", "programmer", "canoe", "us", "this"])
def test_words_that_are_left_alone(word: str) -> None:
    assert lemma(word) == word

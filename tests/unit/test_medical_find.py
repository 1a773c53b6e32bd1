"""What the medical vocabulary must leave alone, then what it must find."""

from __future__ import annotations

import pytest

from pixelward.medical import Term, find, score, speaks

CLEAN = [
    "Terms and Conditions",
    "/terms-and-conditions",
    "/legal/terms_conditions.html",
    "race condition",
    "conditional",
    "strokeWidth",
    "stroke-dasharray",
    "Breast stroke",
    "cold brew",
    "Cold start",
    "health check endpoint",
    "/healthz",
    "api_health",
    "treatment of errors",
    "treatment_variant",
    "CapsuleCollider",
    "tablet breakpoint",
    "pill badge",
    "red pill",
    "patience",
    "impatient customers",
    "Please be patient while we load your cart",
    "PageView",
    "ViewContent",
    "AddToCart",
    "CompleteRegistration",
    "Lead",
    "Schedule",
    "FindLocation",
    "12 Maple Dr. Miami",
    "Dr. Seuss",
    "Dr Pepper Float",
    "DR Congo",
    "Book appointment",
    "book_appointment",
    "trackBookAppointment",
    "sql injection",
    "dependencyInjection",
    "stored procedure",
    "flutter doctor",
    "Clinic.js flame graph",
    "aws-xray-sdk",
    "virus scan",
    "scan QR code",
    "password recovery",
    "error recovery",
    "free trial",
    "payment provider",
    "provider",
    "Visit our store",
    "lab mode",
    "side effects: false",
    "hive",
    "aid",
    "dr",
    "Elm Dr",
    "theta and phi",
    "insurance quote",
    "car insurance",
    "personal injury lawyer",
    "claim voucher",
    "skin care",
    "skinType",
    "computer vision",
    "heart icon",
    "memory usage",
    "exercise",
    "academia",
    "nostalgia",
    "microscopy",
    "April",
    "dichotomy",
    "network diagnosis",
    "Vitamins & supplements",
    "Health & Wellness",
    "massage chair",
    "Oral Care",
    "insurance appointment",
    "v16.0",
    "lodash@4.17.21",
    "E119",
    "I10",
    "G-ABC12.3",
    "9c84f943-a1c4-5bcf-92a6-91f66a732f26",
    "/departments/tablets",
    "/careers",
    "https://www.example.com/blog/2024/05/new-office?utm_source=mail",
    "questionSids",
    "closing braces",
    "findProvider",
    "existingConditions",
    "payerId",
    "pre-authorize card",
    "dehydratedState",
    "hydration mismatch",
    "cReactive",
    "ambienLight",
    "flutter doctor --verbose",
    "npm run doctor",
    "spring petclinic",
    "pet clinic",
    "Bug Surgeon",
    "fever dream",
    "spring fever",
    "suicide squad",
    "cancer horoscope",
    "epilepsy warning",
    "heart rate zone",
    "wood veneer",
    "law clinic",
    "autism friendly",
    "medicine ball",
    "plague doctor",
    "thank you for being patient",
    "stroke linejoin",
    "semicolon",
    "trailing colon",
    "cbc mode",
    "tx rx buffer",
    "myChartOptions",
    "abort controller",
    "recovery codes",
    "referral bonus",
    "vulnerability scan",
    "retail therapy",
    "second hand smoke signal",
    "videoslice",
    "codeslice",
    "orthographic",
    "manchuria",
    "provolone",
    "epidemia",
    "Euphemia",
    "lololol",
    "moodboard",
    "painPoint",
    "Elder Scrolls",
    "Frostbite engine",
    "reimbursement",
    "sha512-o5sSPKEkgA1b2C3d4E5f6G7h8",
    "",
    "   ",
]

FLAGGED = [
    ("condition", "diabetes", "diabetes"),
    ("condition", "view_Breast-Cancer_page", "Cancer"),
    ("condition", "kidneyStones", "kidneyStones"),
    ("condition", "high%20blood%20pressure", "high%20blood%20pressure"),
    ("condition", "Women's health", "Women's health"),
    ("condition", "COVID-19 news", "COVID-19"),
    ("condition", "postpartum depression", "postpartum"),
    ("condition", "Crohn's", "Crohn"),
    ("symptom", "chest-pain", "chest-pain"),
    ("symptom", "shortness of breath", "shortness of breath"),
    ("symptom", "symptomChecker", "symptomChecker"),
    ("procedure", "ChemotherapyScheduled", "Chemotherapy"),
    ("procedure", "pap smears", "pap smears"),
    ("procedure", "kneeReplacement", "kneeReplacement"),
    ("procedure", "ECGs", "ECG"),
    ("procedure", "cholecystectomy", "cholecystectomy"),
    ("medication", "rx_refill", "rx_refill"),
    ("medication", "Ozempic", "Ozempic"),
    ("medication", "olmesartan", "olmesartan"),
    ("medication", "pembrolizumab", "pembrolizumab"),
    ("specialty", "/gynaecology/", "gynaecology"),
    ("specialty", "OB/GYN", "OB/GYN"),
    ("specialty", "obgyn", "obgyn"),
    ("specialty", "urgentCare", "urgentCare"),
    ("provider", "Find a Doctor", "Find a Doctor"),
    ("provider", "pediatricians", "pediatricians"),
    ("provider", "clinic_location", "clinic"),
    ("appointment", "reason for visit", "reason for visit"),
    ("appointment", "telehealth", "telehealth"),
    ("insurance", "Medicaid", "Medicaid"),
    ("insurance", "dental insurance", "dental insurance"),
    ("identifier", "patientId", "patientId"),
    ("identifier", "MRN", "MRN"),
    ("identifier", "MRNs", "MRN"),
    ("code", "icd10Code", "icd10"),
    ("code", "diagnosis code", "diagnosis code"),
    ("other", "medical", "medical"),
    ("condition", "Embarazo y parto", "Embarazo"),
    ("specialty", "ginecología", "ginecología"),
    ("specialty", "ginecologia", "ginecologia"),
    ("specialty", "/oncolog%C3%ADa/", "oncolog%C3%ADa"),
    ("appointment", "cita médica", "cita médica"),
    ("specialty", "orthopaedics", "orthopaedics"),
    ("condition", "leukaemia", "leukaemia"),
    ("symptom", "diarrhoea", "diarrhoea"),
    ("identifier", "patientportal", "patientportal"),
    ("provider", "bookadentist", "bookadentist"),
    ("condition", "hair_thinning_quiz", "hair_thinning"),
    ("condition", "heart flutter", "heart flutter"),
    ("condition", "gestational diabetes", "diabetes"),
    ("condition", "phq-9 score", "phq-9"),
    ("condition", "hepC", "hepC"),
    ("condition", "kick_counted", "kick_counted"),
    ("condition", "I can't sleep", "can't sleep"),
    ("symptom", "trouble breathing", "trouble breathing"),
    ("symptom", "kidney pain", "kidney pain"),
    ("symptom", "Recent Vitals", "Recent Vitals"),
    ("symptom", "no taste for food", "no taste"),
    ("procedure", "ScheduleMammogram", "Mammogram"),
    ("procedure", "view_lab_results", "lab_results"),
    ("procedure", "frozen embryo transfer", "frozen embryo"),
    ("procedure", "lip filler", "lip filler"),
    ("procedure", "covid-booster-shot", "booster-shot"),
    ("procedure", "colectomy", "colectomy"),
    ("condition", "thrombocytopenia", "thrombocytopenia"),
    ("medication", "EpiPen", "EpiPen"),
    ("medication", "request_refill", "request_refill"),
    ("medication", "compounded tirzepatide", "tirzepatide"),
    ("medication", "hair_rx_finasteride", "finasteride"),
    ("medication", "rivaroxaban", "rivaroxaban"),
    ("medication", "ozempik", "ozempik"),
    ("specialty", "/opthalmology", "opthalmology"),
    ("specialty", "A&E waiting times", "A&E waiting"),
    ("specialty", "OPD timings", "OPD timings"),
    ("specialty", "cardiocharts", "cardiocharts"),
    ("specialty", "oncologycenter", "oncologycenter"),
    ("procedure", "physiofit", "physiofit"),
    ("provider", "find_a_doc_click doctor", "doctor"),
    ("procedure", "GP surgery", "surgery"),
    ("provider", "bookmydoctor", "bookmydoctor"),
    ("provider", "hosptial", "hosptial"),
    ("procedure", "book_surgical_consult", "surgical"),
    ("appointment", "New Patient Form", "New Patient"),
    ("insurance", "Ambetter", "Ambetter"),
    ("specialty", "delta_dental", "dental"),
    ("insurance", "out of pocket maximum", "out of pocket maximum"),
    ("identifier", "paitent", "paitent"),
    ("identifier", "FHIR", "FHIR"),
]


@pytest.mark.parametrize("text", CLEAN)
def test_says_nothing_by_itself(text: str) -> None:
    assert speaks(text) == ()


@pytest.mark.parametrize(("kind", "text", "said"), FLAGGED)
def test_says_something_by_itself(kind: str, text: str, said: str) -> None:
    assert (kind, said) in {(term.kind, term.text) for term in speaks(text)}


def test_names_the_specialty_the_treatment_and_the_visit_in_order() -> None:
    assert find("/oncology/chemotherapy-appointments") == (
        Term("oncology", "specialty", 1.0),
        Term("chemotherapy", "procedure", 1.0),
        Term("appointments", "appointment", 0.5),
    )


def test_a_weak_word_speaks_only_in_context() -> None:
    assert speaks("Book appointment") == ()
    assert [term.text for term in speaks("Book appointment", context=True)] == ["appointment"]
    assert speaks("Schedule", context=True) == ()


def test_innocent_phrases_stay_silent_in_context() -> None:
    for text in ("stroke-width", "Terms & Conditions", "health check", "scan QR code"):
        assert find(text) == ()


def test_a_weak_word_speaks_beside_another_class() -> None:
    assert score(find("Book oncology appointment")) == 1.0
    assert score(find("knee pain exam")) == 1.0
    assert score(find("massage therapist")) == 1.0


def test_two_weak_words_of_one_class_do_not_add_up() -> None:
    terms = (Term("knee", "condition", 0.6), Term("skin", "condition", 0.6))
    assert score(terms) == 0.6


def test_two_weak_words_of_different_classes_do() -> None:
    terms = (Term("pain", "symptom", 0.6), Term("visit", "appointment", 0.5))
    assert score(terms) == 1.0
    assert score(terms[:1]) == 0.6
    assert score(()) == 0.0


def test_an_encoded_blob_is_not_guessed_at() -> None:
    assert find("patient" * 20_000) == ()


def test_a_path_segment_announces_the_next() -> None:
    assert score(find("/shoulder")) < 1.0
    assert score(find("/our-treatments/shoulder")) == 1.0
    assert score(find("/shoulder/our-treatments")) < 1.0
    assert speaks("/conditions/") == ()
    assert speaks("/terms-and-conditions/shoulder") == ()


def test_the_longest_phrase_takes_its_words() -> None:
    assert [term.text for term in find("chest pain and chest X-ray")] == [
        "chest pain",
        "chest X-ray",
    ]


def test_a_doctor_by_name_is_a_provider() -> None:
    assert Term("Dr. Elena", "provider", 1.0) in find("Meet Dr. Elena Marsh")
    assert Term("Dra. Ana", "provider", 1.0) in find("Dra. Ana López")

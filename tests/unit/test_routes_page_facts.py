"""What a page says to its readers may raise its route, and never lowers it."""

from __future__ import annotations

import pytest

from pixelward.model.facts import FormField, PageFacts
from pixelward.model.levels import Sensitivity
from pixelward.model.program import Route
from pixelward.resources import signatures_dir
from pixelward.routes import with_page_facts
from pixelward.routes._subjects import judge
from pixelward.routes.base import Page
from pixelward.signatures import load

SUBJECTS = load(signatures_dir()).subjects


def raised(
    pattern: str, *headings: str, title: str = "", field: str = "text"
) -> tuple[Route, Route]:
    """The route by its address alone, and by what the page says too."""
    route = judge(SUBJECTS)(Page(pattern, "page.html"))
    fields = (FormField(kind=field, name="q", label=""),)
    page = PageFacts(path="page.html", title=title, headings=headings, fields=fields)
    return route, with_page_facts(route, page, SUBJECTS)


@pytest.mark.parametrize(
    ("pattern", "headings", "title"),
    [
        ("/page", [], ""),
        ("/page", ["Welcome"], "Welcome | Springfield Diabetes Clinic"),
        ("/page", ["Welcome", "Living with diabetes"], "Welcome"),
        ("/page", ["Find us"], "Find us - Springfield Oncology"),
        ("/page", ["Our doctors"], ""),
        ("/page", ["Welcome to Springfield Dental"], "Springfield Oncology"),
        ("/page", ["PhysioHarbor news"], "About HarborPsychiatry"),
        ("/", ["Living with diabetes"], "Diabetes"),
        ("/careers/nurse", ["Oncology nurse"], "Oncology nurse"),
        ("/conditions/diabetes", ["Living with diabetes"], "Diabetes"),
    ],
)
def test_unchanged(pattern: str, headings: list[str], title: str) -> None:
    before, after = raised(pattern, *headings, title=title)
    assert after == before


@pytest.mark.parametrize("pattern", ["/careers/login", "/portal/login"])
def test_a_password_changes_nothing_there(pattern: str) -> None:
    before, after = raised(pattern, field="password")
    assert after == before


@pytest.mark.parametrize("title", ["Living with diabetes", "Living with diabetes | Springfield"])
def test_a_title_that_names_a_condition(title: str) -> None:
    _, route = raised("/a-z/d", title=title)
    assert route.subjects == ("condition",)
    assert route.sensitivity is Sensitivity.SENSITIVE
    assert not route.authenticated
    assert route.because == 'says "Living with diabetes" in its title'


def test_a_first_heading_that_names_a_treatment() -> None:
    _, route = raised("/p/17", "Chemotherapy", "Where to park", title="Springfield")
    assert route.subjects == ("treatment",)
    assert route.because == 'says "Chemotherapy" in its first heading'


@pytest.mark.parametrize("heading", ["Oncology", "Our oncology clinic", "Dental services"])
def test_a_first_heading_that_is_a_specialty(heading: str) -> None:
    _, route = raised("/p/17", heading, title="Springfield")
    assert route.subjects == ("specialty",)
    assert route.because == f'says "{heading}" in its first heading'


def test_a_weightier_subject_keeps_its_reason() -> None:
    before, route = raised("/book", "Diabetes")
    assert route.subjects == ("scheduling", "condition")
    assert route.because == before.because


def test_a_lighter_one_gives_way() -> None:
    _, route = raised("/doctors", "Diabetes")
    assert route.subjects == ("condition", "provider")
    assert route.because == 'says "Diabetes" in its first heading'


@pytest.mark.parametrize("pattern", ["/", "/start", "/oncology"])
def test_a_field_for_a_password(pattern: str) -> None:
    _, route = raised(pattern, field="password")
    assert route.subjects[0] == "authentication"
    assert (route.authenticated, route.because) == (True, "asks for a password")


def test_without_such_subjects_nothing_is_raised() -> None:
    page = PageFacts(path="a.html", title="Diabetes")
    assert with_page_facts(Route(pattern="/a", file=""), page, ()) == Route(pattern="/a", file="")


def told(
    pattern: str = "/p/17",
    *,
    labels: tuple[str, ...] = (),
    types: tuple[str, ...] = (),
    canonical: str = "",
) -> tuple[Route, Route]:
    route = judge(SUBJECTS)(Page(pattern, "page.html"))
    fields = tuple(FormField(kind="text", name="q", label=label) for label in labels)
    page = PageFacts(path="page.html", fields=fields, schema_types=types, canonical=canonical)
    return route, with_page_facts(route, page, SUBJECTS)


@pytest.mark.parametrize(
    "given",
    [
        {"labels": ("Name", "Email", "Your message", "Phone number", "Insured value")},
        {"labels": ("Search symptoms", "Type to search medications", "Filter by diagnosis")},
        {"types": ("WebPage", "Organization", "Person", "Article", "Product", "LocalBusiness")},
        {"canonical": "https://harbor.example/"},
        {"canonical": "https://diabetes.example/about"},
        {"canonical": "{{ page.url }}"},
        {"canonical": "https://harbor.example/________________"},
        {"canonical": "/careers/oncology-nurse"},
        {"pattern": "/", "labels": ("Symptoms",)},
        {"pattern": "/", "types": ("MedicalClinic", "MedicalCondition")},
        {"pattern": "/", "canonical": "https://harbor.example/conditions/asthma"},
        {"pattern": "/careers", "types": ("Hospital",), "labels": ("Date of birth",)},
        {"pattern": "/privacy", "canonical": "https://harbor.example/portal/privacy"},
    ],
)
def test_what_says_nothing(given: dict[str, object]) -> None:
    before, after = told(**given)  # type: ignore[arg-type]
    assert after == before


@pytest.mark.parametrize(
    ("label", "subject"),
    [
        ("Symptoms", "intake"),
        ("What is the reason for your visit?", "intake"),
        ("Motivo de la consulta", "intake"),
        ("Insurance number", "insurance"),
        ("Date of Birth *", "patient"),
        ("Fecha de nacimiento", "patient"),
        ("Preferred appointment date", "scheduling"),
    ],
)
def test_what_a_form_asks_for(label: str, subject: str) -> None:
    _, route = told(labels=("Name", label))
    assert route.subjects == (subject,)
    assert route.because == f'asks for "{label}"'


@pytest.mark.parametrize(
    ("kind", "subject"),
    [
        ("Physician", "provider"),
        ("MedicalClinic", "clinic"),
        ("https://schema.org/Hospital", "clinic"),
        ("schema:MedicalCondition", "condition"),
        ("Drug", "treatment"),
        ("MedicalSpecialty", "specialty"),
        ("Pharmacy", "pharmacy"),
    ],
)
def test_what_it_is_called_for_search_engines(kind: str, subject: str) -> None:
    _, route = told(types=("WebPage", kind))
    assert route.subjects == (subject,)
    assert route.because == f"says that it is about a {kind} (schema.org)"


@pytest.mark.parametrize("site", ["https://harbor.example", "", "____________"])
def test_an_address_that_says_more_than_the_file(site: str) -> None:
    _, route = told(canonical=f"{site}/conditions/asthma")
    assert route.subjects == ("condition",)
    assert route.because == "gives /conditions/asthma as its address"
    assert route.pattern == "/p/17"


def test_a_reason_that_says_no_more_changes_nothing() -> None:
    before, after = told("/conditions/asthma", types=("MedicalCondition",), canonical="/asthma")
    assert after == before

"""What lends weak medical words a voice, what a project says of its own, and what stays silent."""

from __future__ import annotations

from pathlib import Path

import pytest

from making import CONDITION, DATA, NOWHERE, route, told, use
from pixelward.config import AUTO, OwnTerm, TermSettings
from pixelward.exposures import Ear, combine, listen
from pixelward.medical import own
from pixelward.model.facts import FileFacts, PageFacts
from pixelward.model.knowledge import DataType, Term
from pixelward.model.levels import Sensitivity
from pixelward.model.manifests import Manifest, ManifestKind
from pixelward.model.place import LineIndex
from pixelward.model.program import Program, Reached, Told
from pixelward.model.report import Sent
from pixelward.model.values import Literal, Reference
from pixelward.reading import readme_title

SYMPTOM = DataType(
    id="symptom", name="symptom", sensitivity=CONDITION.sensitivity, medical="symptom"
)
SENSITIVE, PUBLIC = route("/asthma"), route("/careers", sensitivity=Sensitivity.PUBLIC)
PLAIN = Ear()
ON_A_SITE = Ear(site="on a site that is about health")
WEAK = Term("pain", "symptom", 0.6)


def heard(*things: Told, ear: Ear = PLAIN, on: object = NOWHERE) -> tuple[Sent, ...]:
    reached = () if on is NOWHERE else (Reached(on, ()),)  # type: ignore[arg-type]
    (exposure,) = combine([use(*things)], lambda _: reached, (*DATA, SYMPTOM), NOWHERE, ear)
    return exposure.sent


def label(text: str, key: str = "label") -> Told:
    return told("param", key, Literal(text))


def event(text: str) -> Told:
    return told("event", "", Literal(text))


def said(term: str, reason: str = "ours") -> OwnTerm:
    return OwnTerm(term=term, reason=reason, place="pixelward.toml:2", kind="medication")


@pytest.mark.parametrize("text", ["pain", "check-in", "consent", "care", "claim feedback"])
def test_weak_words_are_silent_by_themselves(text: str) -> None:
    assert heard(label(text)) == ()
    assert heard(label(text), label("Hero banner"), on=PUBLIC) == ()


@pytest.mark.parametrize("text", ["check-in", "follow up", "consent", "care check-in", "claim"])
def test_generic_words_are_silent_everywhere(text: str) -> None:
    assert heard(label(text), ear=ON_A_SITE, on=SENSITIVE) == ()
    assert [one.data for one in heard(label(text), event("asthma"))] == ["condition"]


@pytest.mark.parametrize(
    ("things", "ear", "on", "because"),
    [
        (
            (label("pain appointment"),),
            Ear(),
            NOWHERE,
            'with "appointment" (appointment) beside it',
        ),
        ((label("pain", "provider"),), PLAIN, NOWHERE, 'with "provider" (provider) in its'),
        ((label("pain", "visit"),), PLAIN, NOWHERE, 'with "visit" (appointment) in its key'),
        ((label("pain"), event("asthma_lead")), PLAIN, NOWHERE, 'with "asthma" (condition) in the'),
        ((label("pain"),), ON_A_SITE, PUBLIC, "on a site that is about health"),
        ((label("pain"),), PLAIN, SENSITIVE, "on a page that is sensitive itself"),
    ],
)
def test_a_second_signal_is_named(
    things: tuple[Told, ...], ear: Ear, on: object, because: str
) -> None:
    (sent,) = (one for one in heard(*things, ear=ear, on=on) if one.data == "symptom")
    assert sent.terms == (WEAK,)
    assert because in sent.because


def test_a_strong_word_needs_none() -> None:
    (sent,) = heard(label("Living with asthma"), ear=ON_A_SITE)
    assert (sent.terms, sent.because) == ((Term("asthma", "condition", 1.0),), "")


def test_words_of_one_kind_are_evidence_for_one_piece_of_data() -> None:
    (sent,) = heard(label("asthma or diabetes"))
    assert [term.text for term in sent.terms] == ["asthma", "diabetes"]


def test_own_words_and_clinics() -> None:
    things = (label("vitalis-slim"), label("Harborview tour", "place"))
    assert heard(*things) == ()
    settings = TermSettings(add=(said("Vitalis Slim"),), clinics=(said("Harborview", "a clinic"),))
    slim, clinic = heard(*things, ear=Ear(own(settings)))
    assert (slim.terms[0].kind, slim.because) == ("medication", "(settings: ours)")
    assert (clinic.data, clinic.because) == ("own-clinic", "(settings: a clinic)")
    assert clinic.sensitivity is Sensitivity.PERSONAL
    assert clinic.medical


def test_what_is_not_medical_here() -> None:
    things = (label("asthma_game"), told("param", "specialty", Reference(("x",))))
    assert [one.data for one in heard(*things)] == ["condition", "specialty"]
    words = own(TermSettings(excluded=(said("asthma"), said("specialty"))))
    assert heard(*things, ear=Ear(words)) == ()
    email = told("param", "email", Reference(("form", "email")))
    assert heard(email, ear=Ear(own(TermSettings(excluded=(said("email"),))))) != ()


def package(*about: str, name: str = "web", path: str = "package.json") -> FileFacts:
    manifest = Manifest(path=path, kind=ManifestKind.PACKAGE, name=name, about=about)
    lines = LineIndex.of(b"")
    return FileFacts(path=path, language="json", digest="", lines=lines, manifest=manifest)


def site(
    *files: FileFacts, titles: tuple[str, ...] = (), health: bool | str = AUTO, readme: str = ""
) -> Ear:
    program = Program({one.path: one for one in files}, (), (), ())
    pages = [PageFacts(path=f"{number}.html", title=one) for number, one in enumerate(titles)]
    settings = TermSettings(health=health)
    return listen(settings, program, pages, readme)


@pytest.mark.parametrize(
    ("files", "titles"),
    [
        ((), ()),
        ((package("A shop for tea", name="tea"),), ("Tea", "Asthma and tea", "Cups")),
        ((package("A patient little web server"),), ()),
        ((package(), package("A patient portal", "clinic", path="examples/a/package.json")), ()),
        ((), ("Asthma", "Diabetes", "Tea", "Cups", "Pots", "Offers")),
        ((), ("Asthma", "Asthma", "Asthma", "Tea")),
        ((), ("Asthma",)),
    ],
)
def test_one_mention_makes_no_site_about_health(
    files: tuple[FileFacts, ...], titles: tuple[str, ...]
) -> None:
    assert site(*files, titles=titles).site == ""


def test_the_project_s_own_text_says_that_it_is_about_health() -> None:
    described = package("Scheduling for patients of a clinic", "clinic, telehealth")
    assert "description" in site(described).site
    assert "description" in site(package("A site for patients"), readme="Lakeside Clinic").site
    assert site(package("A site"), readme="Lakeside Clinic").site == ""
    titles = ("Asthma", "Diabetes care", "Knee surgery", "Imprint")
    assert "titles" in site(titles=titles).site
    assert site(described, titles=titles, health=False).site == ""
    assert "settings" in site(health=True).site


@pytest.mark.parametrize(
    ("title", "is_name"),
    [
        *(("Lakeside", False), ("Oncology", False), ("Patient Portal", False), ("MyChart", False)),
        *(("PhysioCity", True), ("Lakeside Clinic", True)),
    ],
)
def test_the_name_of_the_site_is_its_own(title: str, is_name: bool) -> None:
    ear = site(titles=tuple(f"{page} | {title}" for page in ("Home", "Team", "News", "Jobs")))
    told_of = {one.data for one in heard(event(f"{title.replace(' ', '')}_call"), ear=ear)}
    assert ("own-clinic" in told_of) is is_name
    (sent,) = (one for one in heard(label(f"{title} asthma"), ear=ear) if one.data == "condition")
    assert "asthma" in [term.text for term in sent.terms]


@pytest.mark.parametrize(
    ("name", "content", "title"),
    [
        ("README.md", b"", ""),
        ("README.md", b"plain text\n", ""),
        ("notes.md", b"# Lakeside Clinic\n", ""),
        ("README.md", b"\n[![badge](x)](y)\n\n# Lakeside Clinic\n## Build\n", "Lakeside Clinic"),
        ("readme.md", b'<h1 align="center">Lakeside \xff</h1>\n', "Lakeside \ufffd"),
    ],
)
def test_the_title_of_a_readme(tmp_path: Path, name: str, content: bytes, title: str) -> None:
    (tmp_path / name).write_bytes(content)
    assert readme_title(tmp_path) == title


def test_a_readme_outside_the_project_is_none_of_its(tmp_path: Path) -> None:
    (tmp_path / "outside.md").write_text("# Clinic\n")
    root = tmp_path / "project"
    root.mkdir()
    (root / "README.md").symlink_to(tmp_path / "outside.md")
    assert readme_title(root) == ""
    assert readme_title(tmp_path / "nowhere") == ""

"""What an address is about, by its words: public pages first, then those that tell something."""

from __future__ import annotations

import pytest

from pixelward.model.knowledge import Subject, Term
from pixelward.model.levels import Confidence, Sensitivity
from pixelward.model.program import Route
from pixelward.resources import signatures_dir
from pixelward.routes._subjects import judge
from pixelward.routes.base import Page
from pixelward.signatures import load

SUBJECTS = load(signatures_dir()).subjects
BY_ID = {subject.id: subject for subject in SUBJECTS}

_JUDGE = judge(SUBJECTS)


def judged(pattern: str) -> Route:
    return _JUDGE(Page(pattern, "page.html"))


SILENT = """
/ /about /about-us /contact /contact-us.html /services /our-services /programs /blog /faq /news
/account /account/settings /shop/account /results /search /search/results /care /health /books
/handbook /locations /locations/springfield /forms /docs/forms /docs/forms/validation /support
/resources /events /events/registration /checkout /dashboard /team /staff /authors /author
/wood/oil /guides/chat /message /authority /registers /[slug] /[...path] /:id /{page} /<slug> /*
/[condition] /:doctor/:appointment /en /about/index.html /services/[treatment]
/es /nosotros /contacto /servicios /recetas /recetas/[slug] /condiciones /turnos /seguro /noticias
/equipo /acceder /ayuda /blog/receta-de-cocina /mensajes /pagos /tienda /carrito /formularios
/ubicaciones /sucursales /registro /resultados
"""

ORDINARY = """
/careers /careers/oncology-nurse /careers/physician-careers /careers/login /jobs.html
/about-us/careers/oncology-nurse /en/careers/oncology-nurse /[locale]/careers/oncology-nurse
/oncology/careers /newsroom/new-cancer-center /privacy /notice-of-privacy-practices /terms
/terms-and-conditions /legal/terms-and-conditions /accessibility.html /investors/diabetes
/donate /giving/cancer-research /visiting-hours /patients/visiting-hours /leadership/chief-physician
/tv-schedule /class-schedule /fee-schedule /book-club /gender-pay-gap /media-coverage
/vendor-portal /vendor-portal/login /employee-portal
/search-results /search-results/messages /election-results /wood-treatment /heat-treatment
/error-messages /event-register /register-to-vote /newsletter-sign-up /volunteer-sign-up
/weather-conditions /conditions-of-sale /car-insurance /shipping-and-payment
/tratamiento-de-madera /mensajes-de-error /resultados-de-busqueda
/trabaja-con-nosotros /empleo/enfermeria-oncologica /terminos-y-condiciones /aviso-de-privacidad
/tratamiento-de-datos /politica-de-tratamiento-de-datos /tratamiento-de-aguas /portal-de-empleo
/portal-de-transparencia /citas-celebres /horario-de-visitas /donaciones
"""

TELLING = {
    "portal": """/portal /patient-portal /portal/login.html /my-chart /mychart
        /MyChart/authentication /my-account /portal/[id]/messages /portal/privacy /portal/careers
        /portal/forgot-password /portal-del-paciente /mi-cuenta""",
    "records": """/messages /inbox /account/messages /test-results /lab-results /medical-records
        /secure-messaging /visit-summaries /mis-resultados /resultados-de-laboratorio""",
    "authentication": """/login /Login.aspx /sign-in /signin /login/terms /auth/[...nextauth]
        /register /signup /forgot-password /reset-password/[token] /users/sign_in /mfa /two-factor
        /es/iniciar-sesion /crear-cuenta /olvide-mi-contrasena""",
    "billing": """/billing /patient-billing /pay-my-bill /bill-pay /billing/[id] /payments /invoices
        /pagar-mi-factura""",
    "telehealth": """/telehealth /virtual-visits /video-visit /e-visit /virtual-care/start
        /telemedicina /consulta-en-linea""",
    "scheduling": """/book /oncology/book /appointments /request-appointment /book-an-appointment
        /schedule /schedule-online /self-scheduling /check-in
        /oncology/chemotherapy-appointments /citas /agendar-cita /es/pedir-cita""",
    "symptom-checker": "/symptom-checker /check-your-symptoms /evaluador-de-sintomas",
    "pharmacy": "/pharmacy /prescription-refill /refills /farmacia /recetas-medicas",
    "intake": """/new-patients /patient-forms /consent-form /refer-a-patient /register-with-a-gp
        /pacientes-nuevos /formularios-medicos""",
    "find-a-doctor": """/find-a-doctor /find-a-provider /find-care /provider-directory
        /doctor-finder/[id] /encuentre-un-medico /directorio-medico""",
    "condition": """/conditions /conditions/[slug] /conditions/diabetes /diabetes
        /blog/living-with-hiv /conditions/diabetes/treatment
        /symptoms/[id] /patients/living-with-cancer /health-library
        /enfermedades/[slug] /sintomas""",
    "treatment": """/treatments /treatments/[slug] /chemotherapy /medications/[id] /side-effects
        /oncology/chemotherapy /tratamientos /cirugias""",
    "specialty": """/specialties /specialties/[slug] /oncology /departments /urgent-care
        /locations/oncology /doctors/cardiology /especialidades""",
    "provider": """/doctors /about/doctors /doctors/jane-smith /our-physicians /care-team /medicos
        /equipo-medico""",
    "insurance": """/insurance /insurance-accepted /medicare /financial-assistance
        /seguros-medicos /obras-sociales""",
    "clinic": """/clinics /clinics/[slug] /locations/springfield-clinic /hospital-locations
        /clinicas /consultorios""",
    "patient": "/patients /patients/[id] /for-patients /patient-stories /pacientes",
}


@pytest.mark.parametrize("pattern", SILENT.split())
def test_silent(pattern: str) -> None:
    route = judged(pattern)
    assert (route.subjects, route.because) == ((), "")
    assert (route.sensitivity, route.authenticated) == (Sensitivity.PUBLIC, False)


@pytest.mark.parametrize("pattern", ORDINARY.split())
def test_ordinary(pattern: str) -> None:
    route = judged(pattern)
    assert route.subjects == ("ordinary",)
    assert (route.sensitivity, route.authenticated) == (Sensitivity.PUBLIC, False)
    assert route.because.startswith('is an ordinary public page ("')


@pytest.mark.parametrize(
    ("subject", "pattern"),
    [(subject, pattern) for subject, some in TELLING.items() for pattern in some.split()],
)
def test_telling(subject: str, pattern: str) -> None:
    route = judged(pattern)
    assert route.subjects[0] == subject
    assert route.sensitivity >= BY_ID[subject].sensitivity > Sensitivity.PUBLIC
    assert route.authenticated is BY_ID[subject].authenticated
    assert route.because.startswith(BY_ID[subject].because)


@pytest.mark.parametrize(
    ("pattern", "because"),
    [
        ("/conditions/diabetes", 'names a health condition or a symptom ("diabetes")'),
        ("/find-a-provider", 'is a step towards a doctor ("find a provider")'),
        ("/en/login", 'is where a patient signs in or registers ("login")'),
        ("/portal/login.html", 'is part of the patient portal ("portal")'),
        ("/en/My-Chart", 'is part of the patient portal ("my chart")'),
    ],
)
def test_the_word_that_said_so(pattern: str, because: str) -> None:
    assert judged(pattern).because == because


def test_the_weightiest_subject_comes_first_and_each_once() -> None:
    subjects = judged("/oncology/chemotherapy-appointments/portal/login").subjects
    assert subjects == ("portal", "authentication", "scheduling", "treatment", "specialty")


def test_the_order_that_the_weights_are_made_for() -> None:
    behind_a_login = ["portal", "records", "authentication", "billing", "telehealth"]
    steps = ["scheduling", "symptom-checker", "intake", "pharmacy", "find-a-doctor"]
    reading = ["condition", "treatment", "specialty", "provider", "insurance", "clinic", "patient"]
    order = [*behind_a_login, *steps, *reading, "ordinary"]
    assert sorted(order) == sorted(BY_ID)
    weights = [BY_ID[each].weight for each in order]
    assert weights == sorted(set(weights), reverse=True)


def test_where_the_page_is_stays_as_the_router_said() -> None:
    route = judge(())(Page("/diabetes", "a.html", ("b.html",), Confidence.INFERRED))
    assert route == Route(pattern="/diabetes", file="a.html", confidence=Confidence.INFERRED)


def _subject(id: str, *words: str, terms: str = "", ordinary: bool = False) -> Subject:
    return Subject(
        id=id,
        name=id,
        sensitivity=Sensitivity.SENSITIVE,
        authenticated=False,
        because="names it",
        weight=1,
        words=tuple(tuple(each.split()) for each in words),
        terms=frozenset(terms.split()),
        ordinary=ordinary,
    )


class TestTerms:
    """Against a vocabulary of three words, one of them weak."""

    TERMS = (
        Term("oncology", "specialty", 1.0),
        Term("patient", "identifier", 1.0),
        Term("pain", "symptom", 0.6),
    )
    SUBJECTS = (_subject("clinic", terms="specialty"), _subject("illness", terms="symptom"))

    def subjects(self, pattern: str, *also: Subject) -> tuple[str, ...]:
        def speaks(text: str) -> tuple[Term, ...]:
            found = [term for term in self.TERMS if term.text in text]
            hub = "conditions/" in text
            return tuple(found) if hub or any(term.weight >= 1 for term in found) else ()

        return judge((*self.SUBJECTS, *also), speaks)(Page(pattern, "")).subjects

    def test_a_class_that_no_subject_names(self) -> None:
        assert self.subjects("/patient") == ()

    def test_a_weak_term(self) -> None:
        assert self.subjects("/pain") == ()

    def test_one_beside_a_strong_one_is_as_weak(self) -> None:
        assert self.subjects("/oncology/pain") == ("clinic",)
        assert self.subjects("/patient-pain") == ()

    def test_below_a_segment_that_announces_it(self) -> None:
        assert self.subjects("/conditions/pain") == ("illness",)

    def test_a_parameter_says_nothing(self) -> None:
        assert self.subjects("/[oncology]/:oncology") == ()

    def test_a_term_before_an_ordinary_word_that_is_not_the_last(self) -> None:
        jobs = _subject("jobs", "jobs", ordinary=True)
        assert self.subjects("/oncology/jobs/nurse", jobs) == ("clinic",)
        assert self.subjects("/house/jobs/oncology", jobs) == ("jobs",)


class TestPhrases:
    def subjects(self, pattern: str, *known: Subject) -> tuple[str, ...]:
        return judge(known, lambda text: ())(Page(pattern, "")).subjects

    def test_a_phrase_lies_in_one_segment(self) -> None:
        known = _subject("records", "test results")
        assert self.subjects("/test/results", known) == ()
        assert self.subjects("/results-test", known) == ()
        assert self.subjects("/my-test-results-2026", known) == ("records",)

    def test_a_word_is_not_looked_for_in_a_word(self) -> None:
        assert self.subjects("/airport/portals", _subject("portal", "port", "portal")) == ()

    def test_a_longer_phrase_takes_its_words_from_a_shorter_one(self) -> None:
        known = (_subject("portal", "portal"), _subject("trade", "vendor portal"))
        assert self.subjects("/vendor-portal", *known) == ("trade",)
        assert self.subjects("/vendor-portal-portal", *known) == ("portal", "trade")

    def test_subjects_may_share_a_phrase(self) -> None:
        known = (_subject("b", "portal"), _subject("a", "portal"))
        assert self.subjects("/portal", *known) == ("a", "b")

    def test_an_ordinary_word_inside_a_segment_makes_nothing_ordinary(self) -> None:
        known = (_subject("portal", "portal"), _subject("jobs", "jobs", ordinary=True))
        assert self.subjects("/portal-jobs", *known) == ("portal",)
        assert self.subjects("/many-jobs", *known) == ()

"""What clinics say in other languages: what means something else, then what is found."""

from __future__ import annotations

import pytest

from pixelward.medical import find, score, speaks
from pixelward.medical._lemma import lemma
from pixelward.medical._lexicon import key_of, load
from pixelward.medical._unknown import guess
from pixelward.medical._vocabulary import NOT_MEDICAL, read
from pixelward.resources import signatures_dir

CORE = signatures_dir() / "vocabulary" / "core"
LANGUAGES = ("spanish", "portuguese", "french", "german", "italian")

CLEAN = [
    # Spanish
    "Consulta tu saldo",
    "Consulta SQL guardada",
    "consulta_base_de_datos",
    "Consulta gratuita con tu abogado",
    "Tratamiento de datos personales",
    "Responsable del tratamiento",
    "Consulta la política de tratamiento de datos",
    "Tu turno: elige una carta",
    "Cambio de turno de noche",
    "Operación cancelada",
    "Seguro de coche",
    "¿Seguro que quieres salir?",
    "Receta de cocina de la abuela",
    "Sea paciente, por favor",
    "Análisis de ventas",
    "Examen final de matemáticas",
    "Diagnóstico de red",
    "Cita textual",
    "Citas románticas",
    "Depresión tropical",
    "Inteligencia humana",
    "Recursos humanos",
    "Zona horaria",
    "Comprimido con éxito",
    "Acceso de afiliados",
    "Calle Doctor Esquerdo 12",
    "Precio medio",
    "Pastillas de freno",
    "Inyección de dependencias",
    "Clínica veterinaria",
    "Sin dolores de cabeza",
    "Es vital para tu negocio",
    "Guarde sus archivos en la nube",
    # Portuguese
    "Consulta de CEP",
    "Nova consulta SQL",
    "Tratamento de dados pessoais",
    "Receita bruta do mês",
    "Receita federal",
    "Seja paciente, estamos carregando",
    "Tempo médio de resposta",
    "Exame nacional do ensino médio",
    "Laudo técnico do imóvel",
    "Rua Doutor Arnaldo, 100",
    "Agende seu horário na barbearia",
    "Editar coluna",
    "Catedral de Notre Dame",
    # French, German, Italian
    "République dominicaine",
    "Payer en plusieurs fois",
    "Conditions générales de vente",
    "Enceinte bluetooth",
    "Vos goûts musicaux",
    "Traitement de texte",
    "Termin vereinbaren",
    "Behandlung von Fehlern",
    "In der Praxis",
    "Rezept für Apfelkuchen",
    "Una crescente influenza nel mercato",
    "Germogli di erba medica",
    "Ricetta della nonna",
    "Prenota un tavolo",
]

FOUND = [
    ("procedure", "Cirugías"),
    ("procedure", "/tratamientos/cirugia-plastica"),
    ("procedure", "analisis-de-sangre"),
    ("procedure", "analisis-sangre"),
    ("procedure", "blefaroplastia"),
    ("procedure", "Química sanguínea"),
    ("procedure", "Implantes dentales"),
    ("condition", "enfermedades"),
    ("condition", "tumores"),
    ("condition", "embarazada"),
    ("condition", "caries"),
    ("condition", "Trastornos de ansiedad"),
    ("symptom", "Me duele la espalda"),
    ("symptom", "dolores de cabeza"),
    ("symptom", "dolor-cabeza"),
    ("medication", "ciprofloxacino"),
    ("medication", "esomeprazol"),
    ("medication", "rosuvastatina"),
    ("medication", "Renovar receta médica"),
    ("specialty", "ginecológica"),
    ("specialty", "/especialidades/otorrinolaringolog%C3%ADa"),
    ("provider", "enfermeras"),
    ("provider", "Cuadro médico"),
    ("appointment", "agendarCitaMedica"),
    ("insurance", "obra_social"),
    ("insurance", "obraSocial"),
    ("identifier", "historiaClinica"),
    ("identifier", "nombre_paciente"),
    ("condition", "doenças"),
    ("condition", "gravidez"),
    ("condition", "depressão"),
    ("condition", "ansiedade"),
    ("symptom", "Dor nas costas"),
    ("procedure", "cirurgias"),
    ("procedure", "vacinação"),
    ("provider", "hospitais"),
    ("provider", "cirurgiões"),
    ("provider", "Encontre um médico"),
    ("insurance", "planoSaude"),
    ("insurance", "Planos de saúde"),
    ("insurance", "convenio-medico"),
    ("identifier", "prontuario"),
    ("identifier", "cartao_nacional_de_saude"),
    ("appointment", "Agendar consulta médica"),
    ("condition", "Maladies chroniques"),
    ("provider", "Médecin généraliste"),
    ("identifier", "Carnet de santé"),
    ("provider", "Hôpitaux"),
    ("provider", "zahnaerzte"),
    ("provider", "Hausärztin"),
    ("condition", "Rückenschmerzen und Schwangerschaft"),
    ("insurance", "krankenkasse"),
    ("identifier", "patientenakte"),
    ("condition", "malattie rare"),
    ("procedure", "esami-del-sangue"),
    ("identifier", "fascicoloSanitario"),
    ("appointment", "Visita specialistica"),
]


@pytest.mark.parametrize("text", CLEAN)
def test_an_everyday_text_says_nothing(text: str) -> None:
    assert speaks(text) == ()


@pytest.mark.parametrize(("kind", "text"), FOUND)
def test_a_text_of_care_says_something(kind: str, text: str) -> None:
    assert kind in {term.kind for term in speaks(text)}


@pytest.mark.parametrize(
    "text",
    ["Agenda tu cita", "Sacar turno", "Pedir hora", "Agende sua consulta", "Prendre rendez-vous"],
)
def test_an_appointment_speaks_where_the_context_is_health(text: str) -> None:
    assert speaks(text) == ()
    assert "appointment" in {term.kind for term in speaks(text, context=True)}


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("infecciones", "infeccion"),
        ("lesiones", "lesion"),
        ("infeccoes", "infeccao"),
        ("lesoes", "lesao"),
        ("hospitais", "hospital"),
        ("enfermedades", "enfermedad"),
        ("enfermidades", "enfermidade"),
        ("sociedades", "sociedade"),
        ("obesidades", "obesidad"),
    ],
)
def test_plurals_follow_from_the_singular(plural: str, singular: str) -> None:
    assert lemma(plural) == lemma(singular)


@pytest.mark.parametrize("word", ["canoes", "shoes", "heroes", "cones", "stones"])
def test_words_that_only_end_alike_keep_their_singular(word: str) -> None:
    assert lemma(word) == word[:-1]


def test_what_announces_a_treatment_does_so_in_spanish_and_portuguese() -> None:
    assert score(find("/rodilla")) < 1.0
    assert score(find("/tratamientos/rodilla")) == 1.0
    assert score(find("/tratamentos/joelho")) == 1.0


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_innocent_phrase_holds_a_word_that_is_not(language: str) -> None:
    lines = read(CORE / f"{language}.txt")
    phrases = [term for line in lines if line.kind == NOT_MEDICAL for term in line.terms]
    assert [phrase for phrase in phrases if not _holds_a_term(phrase)] == []


def _holds_a_term(phrase: str) -> bool:
    """Whether some run of a phrase's words, or one of its choices, would be taken for a term."""
    words = phrase.replace("/", " ").split()
    runs = (words[i:j] for i in range(len(words)) for j in range(i + 1, len(words) + 1))
    return any(_is_medical(" ".join(run)) for run in runs)


def _is_medical(text: str) -> bool:
    key, lexicon = key_of(text), load()
    entry = lexicon.terms.get(key)
    known = entry is not None and entry.kind != NOT_MEDICAL
    return known or any(guess(word, lexicon) is not None for word in key)


def test_the_spanish_and_portuguese_cores_are_cores() -> None:
    sizes = {name: _size(name) for name in LANGUAGES}
    assert sizes["spanish"] >= 900
    assert sizes["portuguese"] >= 500
    assert min(sizes.values()) >= 120


def _size(language: str) -> int:
    lines = read(CORE / f"{language}.txt")
    return sum(len(line.terms) for line in lines if line.kind != NOT_MEDICAL)

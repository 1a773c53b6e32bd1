"""`[terms]` in the settings: what a project says of its own words, from file to finding."""

from __future__ import annotations

import pytest

PAGE = "<!doctype html>\n<title>Offers</title>\n<script>fbq('trackCustom', '{event}')</script>\n"
ADD = '[[terms.add]]\nterm = "Vitalis Slim"\nclass = "medication"\nreason = "our  programme"\n'
NOT = '[[terms.not]]\nterm = "asthma"\nreason = "the name of a game"\n'
CLINIC = '[terms]\nclinics = ["Lakeside Women\'s Center"]\n'


@pytest.fixture
def told(run, site):
    """The PW201 findings for one event, with some settings."""

    def call(event: str, settings: str = "") -> list[dict[str, object]]:
        site.add("offers.html", PAGE.format(event=event))
        site.add("pixelward.toml", settings)
        found = run("lint", "--report", "json", "--select", "PW201")
        assert found.err == ""
        return found.json["results"]

    return call


def test_own_terms(told) -> None:
    assert told("vitalis_slim_lead") == []
    (found,) = told("vitalis_slim_lead", ADD)
    assert 'medication "vitalis_slim" (event "vitalis_slim_lead")' in found["message"]
    assert found["data"] == [
        {
            "type": "medication",
            "key": "",
            "terms": [{"text": "vitalis_slim", "class": "medication", "weight": 1.0}],
            "because": "(settings: our programme)",
        }
    ]
    assert told("vitalis_slim_lead", f"{ADD}weight = 0.6\n") == []


def test_words_that_are_not_medical_here(told) -> None:
    assert len(told("AsthmaStarted")) == 1
    assert told("AsthmaStarted", NOT) == []
    assert len(told("AsthmaClinicStarted", NOT)) == 1


def test_settings_that_never_meet_a_word_are_no_mistake(told) -> None:
    assert told("Opened", ADD + NOT) == []


@pytest.mark.parametrize("event", ["LakesideWomensCenterCall", "lakesidewomenscenter", "x"])
def test_own_clinics(told, event: str) -> None:
    found = [one["data"] for one in told(event, CLINIC)]
    assert [data[0]["type"] for data in found] == ([] if event == "x" else ["own-clinic"])


def test_a_clinic_weighs_less_than_a_condition(run, site) -> None:
    site.track("medium")
    site.add("careers.html", "<title>Careers</title>\n<script>epx('Harborview')</script>\n")
    settings = 'signatures = ["known"]\n[terms]\nclinics = ["Harborview"]\n'
    site.add("pixelward.toml", settings)
    (found,) = run("lint", "--report", "json", "--select", "PW201").json["results"]
    assert found["severity"] == "warning"
    assert "name of the site's own clinic" in found["message"]
    site.add("careers.html", "<title>Careers</title>\n<script>epx('HarborviewAsthma')</script>\n")
    (found,) = run("lint", "--report", "json", "--select", "PW201").json["results"]
    assert found["severity"] == "error"


def test_a_site_about_health(run, site, told) -> None:
    assert told("TreatmentChosen") == []
    (found,) = told("TreatmentChosen", "[terms]\nhealth = true\n")
    assert found["data"][0]["because"] == "on a site that is about health (settings)"
    site.add("package.json", '{"description": "For patients", "keywords": ["clinic", "care"]}')
    assert len(told("TreatmentChosen", '[terms]\nhealth = "auto"\n')) == 1
    assert "a site that is about health (by its own description)" in " ".join(
        run("lint", "--select", "PW201").out.split()
    )
    assert told("TreatmentChosen", "[terms]\nhealth = false\n") == []
    assert told("ConsentGiven", "[terms]\nhealth = true\n") == []


def test_own_terms_in_addresses(run, site) -> None:
    site.add("programmes/vitalis-slim.html", PAGE.format(event="Opened"))

    def about() -> list[str]:
        (route,) = run("routes", "--report", "json").json["routes"]
        return route["subjects"]

    assert about() == []
    site.add("pixelward.toml", ADD.replace("medication", "condition"))
    assert about() == ["condition"]
    site.add(
        "programmes/vitalis-slim.html", PAGE.format(event="Opened").replace("Offers", "Asthma")
    )
    site.add("pixelward.toml", NOT)
    assert about() == []


def test_sarif_says_it_too(run, told) -> None:
    told("vitalis_slim_lead", ADD)
    (found,) = run("lint", "--report", "sarif", "--select", "PW201").json["runs"][0]["results"]
    assert found["properties"]["data"][0]["terms"][0]["text"] == "vitalis_slim"


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("terms = 3\n", "1: terms cannot be 3. Write a table, [terms]."),
        (
            "[terms]\nhealht = true\n",
            '2: "healht" is not a setting of terms. Did you mean "health"',
        ),
        ('[terms]\nhealth = "yes"\n', "2: health cannot be 'yes'. Use true, false or \"auto\"."),
        ('[terms]\nclinics = "Lakeside"\n', "2: clinics cannot be 'Lakeside'. Use a list of names"),
        ('[terms]\nclinics = ["a", ""]\n', "2: clinics cannot be ['a', '']. Use a list of names"),
        ('[terms]\nclinics = ["…"]\n', '2: "…" has no letters.'),
        ("[terms]\nadd = 3\n", "2: add cannot be 3. Write [[terms.add]] and its settings below."),
        ('[[terms.add]]\nterm = "x"\nclass = "code"\n', "1: has no reason. Say in a sentence why."),
        ('[[terms.add]]\nterm = "x"\nreason = "y"\n', "1: has no class. Say what it names: class"),
        (f"{ADD}wieght = 1\n", '5: "wieght" is not a setting of terms.add. Did you mean "weight"'),
        (f"{ADD}weight = 0\n", "5: weight cannot be 0. Use a number above 0, and 1 at most; for 0"),
        (f"{ADD}weight = true\n", "5: weight cannot be true."),
        (
            ADD.replace("medication", "drug"),
            '3: "drug" is not a class of term. Known: appointment,',
        ),
        (ADD.replace('"Vitalis Slim"', "[]"), "2: term cannot be []. Write a term, or a list"),
        (f'{NOT}class = "code"\n', '4: "class" is not a setting of terms.not. Known: reason, term'),
        (NOT.replace('"the name of a game"', '" "'), "3: reason cannot be ' '. Say in a sentence"),
        (ADD + NOT.replace("asthma", "vitalis slim"), '6: "vitalis slim" is said to be two things'),
    ],
)
def test_mistakes_are_named_by_their_line(run, site, settings: str, said: str) -> None:
    site.add("offers.html", PAGE.format(event="Opened"))
    site.add("pixelward.toml", settings)
    mistake = run("lint").mistake()
    assert mistake.startswith(f"pixelward.toml:{said}")
    assert run("terms", "x").mistake() == mistake

"""`[routes]` in the settings: what a project says of its own addresses, from file to finding."""

from __future__ import annotations

import pytest

from running import CLEAN, TRACKED

CARE = """\
[[routes.subject]]
route = "/careers.html"
subject = "portal"
reason = "applicants sign in"
"""


@pytest.fixture
def careers(site):
    """One page with a tracker, and one without."""
    site.add("index.html")
    site.add("careers.html", TRACKED)
    return site


def patterns(done) -> list[str]:
    return [route["pattern"] for route in done.json["routes"]]


def test_a_finding_says_what_the_settings_say(run, careers) -> None:
    assert not any(
        one["rule"] == "PW103" for one in run("lint", "--report", "json").json["results"]
    )
    careers.add("pixelward.toml", CARE)
    (found,) = (
        one for one in run("lint", "--report", "json").json["results"] if one["rule"] == "PW103"
    )
    assert "is part of the patient portal (settings: applicants sign in)" in found["message"]
    assert "(settings: applicants sign in)" in run("routes").out


def test_the_settings_win_over_what_a_page_says(run, careers) -> None:
    careers.add("signin.html", TRACKED + "<form><input type=password></form>")
    whole = CARE.replace("/careers", "/signin").replace('subject = "portal"', "sensitive = false")
    careers.add("pixelward.toml", whole)
    done = run("routes", "--report", "json")
    (route,) = (one for one in done.json["routes"] if one["pattern"] == "/signin.html")
    assert (route["subjects"], route["sensitivity"]) == ([], "public")
    assert route["because"] == "is not sensitive (settings: applicants sign in)"


def test_a_whole_project_is_a_portal(run, careers) -> None:
    careers.add("lib/unplaced.js", "fbq('track', 'PageView')")
    careers.add("pixelward.toml", "[routes]\nportal = true\n")
    results = run("lint", "--report", "json").json["results"]
    found = {one["path"] for one in results if one["rule"] == "PW103"}
    assert found == {"careers.html", "lib/unplaced.js"}


def test_addresses_and_files_as_the_settings_give_them(run, careers) -> None:
    careers.add("mail/reminder.html", CLEAN)
    careers.add(
        "pixelward.toml",
        '[routes]\nbase = "/clinic"\n\n[[routes.map]]\npath = "mail"\nroute = false\n\n'
        '[[routes.map]]\npath = "careers.html"\nroute = "/jobs"\n',
    )
    assert patterns(run("routes", "--report", "json")) == ["/clinic", "/clinic/jobs"]


def test_guards_speak_of_the_address_with_its_base(run, careers) -> None:
    careers.add("pixelward.toml", '[routes]\nbase = "/clinic"\n')
    guarded = (
        CLEAN + "<script>if (location.pathname.startsWith('/clinic')) fbq('init', '1')</script>"
    )
    careers.add("about.html", guarded)
    routes = run("routes", "--report", "json").json["routes"]
    assert {one["pattern"]: bool(one["trackers"]) for one in routes}["/clinic/about.html"]


def test_a_subject_that_is_none(run, careers) -> None:
    careers.add("pixelward.toml", f"strict = true\n{CARE}".replace('"portal"', '"portl"'))
    line = 'pixelward.toml:4: "portl" is not a subject. Did you mean "portal"?'
    for command in ("lint", "routes"):
        assert run(command).mistake() == line


def test_settings_without_effect_are_named(run, careers) -> None:
    careers.add("pixelward.toml", CARE.replace("/careers", "/careres"))
    (notice,) = run("lint", "--report", "json").json["coverage"]["notices"]
    assert notice["path"] == "pixelward.toml"
    assert notice["reason"] == 'line 3: "/careres.html" means no route that is known'

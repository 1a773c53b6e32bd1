"""`pixelward routes`: the pages of a site, what each is about, and who listens there."""

from __future__ import annotations

import pytest

from running import CLINIC, TRACKED


@pytest.fixture
def clinic(site):
    """Two pages, one of them about a condition and with a tracker."""
    site.add("index.html")
    site.add("conditions/diabetes.html", '<script src="../js/pixel.js"></script>')
    site.add("js/pixel.js", "fbq('init', '1592118847501145')")
    return site


def test_each_route_is_shown_with_its_reason_and_its_trackers(run, clinic) -> None:
    done = run("routes")
    assert (done.code, done.err) == (0, "")
    first, second, counted = done.out.split("\n/")[0], done.out, done.out.splitlines()[-1]
    assert first.splitlines() == ["/", "    index.html", "    no subject", "    no tracker"]
    assert "    meta-pixel (by js/pixel.js:1)" in second.splitlines()
    assert second.splitlines()[-2].endswith("conditions/diabetes.html loads js/pixel.js")
    assert counted == "2 routes."


def test_json_says_the_same(run, clinic) -> None:
    report = run("routes", "--report", "json").json
    assert report["version"] == 1
    home, condition = report["routes"]
    assert (home["pattern"], home["trackers"]) == ("/", [])
    assert condition["file"] == "conditions/diabetes.html"
    assert condition["subjects"] == ["condition"]
    assert condition["sensitivity"] == "sensitive"
    assert condition["because"]
    (tracker,) = condition["trackers"]
    assert (tracker["tracker"], tracker["path"], tracker["line"]) == (
        "meta-pixel",
        "js/pixel.js",
        1,
    )
    assert [hop["path"] for hop in tracker["flow"]] == ["conditions/diabetes.html"]


def test_it_knows_the_routes_of_the_report(run) -> None:
    mapped = run("routes", CLINIC, "--report", "json").json["routes"]
    reported = run("lint", CLINIC, "--report", "json").json["routes"]
    assert [(one["pattern"], one["subjects"]) for one in mapped] == [
        (one["pattern"], one["subjects"]) for one in reported
    ]


def test_a_file_has_its_own_routes_only(run, clinic) -> None:
    done = run("routes", "conditions/diabetes.html", "--report", "json")
    (route,) = done.json["routes"]
    assert route["file"] == "conditions/diabetes.html"
    assert route["trackers"], "the others are read all the same"
    assert run("routes", "index.html").out.endswith("1 route.\n")


def test_no_routes(run, site) -> None:
    site.add("lib.js", "fbq('init', '1')")
    assert run("routes").out == (
        "*\n    in code that no known route shows\n    meta-pixel (by lib.js:1)\n0 routes.\n"
    )
    report = run("routes", "--report", "json").json
    assert (report["version"], report["routes"]) == (1, [])
    assert [one["path"] for one in report["unplaced"]] == ["lib.js"]


def test_settings_hold_here_too(run, clinic) -> None:
    clinic.add("pixelward.toml", 'exclude = ["conditions"]')
    assert run("routes").out.endswith("1 route.\n")
    clinic.add("pixelward.toml", "x = 1")
    assert run("routes").mistake().startswith("pixelward.toml:1: ")


def test_a_path_that_is_not_there(run) -> None:
    assert run("routes", "nowhere").mistake().startswith("nowhere: does not exist.")


def test_a_fault_of_ours_is_not_hidden(run, site, monkeypatch) -> None:
    def fail(_: object) -> None:
        raise KeyError

    site.add("index.html", TRACKED)
    monkeypatch.setattr("pixelward.reading.extract", fail)
    done = run("routes")
    assert done.code == 3
    assert done.out == "0 routes.\n"
    assert "index.html: could not be analysed, a fault of ours" in done.err

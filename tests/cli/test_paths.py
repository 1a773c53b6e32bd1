"""Which project a path means, what is reported of it, and that no path of this machine is told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from running import CLEAN, CLINIC, TRACKED, Site

BASE = f"{TRACKED}{{% block main %}}{{% endblock %}}\n"
PAGE = """{% extends "base.html" %}
{% block main %}
<script>fbq('trackCustom', 'Seen', {email: patient.email});</script>
{% endblock %}
"""


@pytest.fixture
def clinic(site: Site) -> Site:
    """A base layout with a tracker, and two pages below it."""
    site.add("templates/base.html", BASE)
    site.add("templates/portal/results.html", PAGE)
    site.add("templates/careers.html", PAGE)
    return site


def paths(done: Any) -> set[str]:
    return {result["path"] for result in done.json["results"]}


def test_a_folder_is_a_project(run, clinic) -> None:
    done = run("lint", "templates", "--report", "json")
    assert paths(done) == {"base.html", "careers.html", "portal/results.html"}


def test_no_path_is_the_folder_that_one_is_in(run, clinic, monkeypatch) -> None:
    done = run("lint", "templates", "--report", "json")
    monkeypatch.chdir(clinic / "templates")
    assert run("lint", "--report", "json") == done
    assert run("lint", ".", "--report", "json") == done


def test_a_file_is_reported_alone_and_read_with_all_the_others(run, clinic) -> None:
    done = run("lint", "templates/portal/results.html", "--report", "json")
    assert paths(done) == {"templates/portal/results.html"}
    assert done.json["coverage"]["analysed"] == 3
    routes = {route for result in done.json["results"] for route in result["routes"]}
    assert routes == {"/portal/results"}, "that it is a page is known from what it extends"
    whole = run("lint", ".", "--report", "json")
    mine = [one for one in whole.json["results"] if one["path"] in paths(done)]
    assert done.json["results"] == mine, "fingerprints included"


def test_a_layout_alone_is_reported_for_the_pages_that_it_wraps(run, clinic) -> None:
    done = run("lint", "templates/base.html", "--report", "json")
    assert paths(done) == {"templates/base.html"}
    routes = {route for result in done.json["results"] for route in result["routes"]}
    assert "/portal/results" in routes


def test_several_files(run, clinic) -> None:
    done = run("lint", "templates/base.html", "templates/careers.html", "--report", "json")
    assert paths(done) == {"templates/base.html", "templates/careers.html"}


def test_a_folder_and_a_file(run, clinic) -> None:
    done = run("lint", "templates/portal", "templates/base.html", "--report", "json")
    assert paths(done) == {"templates/base.html", "templates/portal/results.html"}


@pytest.mark.parametrize("more", [[], ["templates/portal"], ["."]])
def test_the_whole_is_not_narrowed_by_a_part(run, clinic, more) -> None:
    done = run("lint", ".", *more, "--report", "json")
    assert len(paths(done)) == 3


def test_names_that_begin_alike_are_not_asked_for(run, clinic) -> None:
    clinic.add("templates/portal-old/index.html", TRACKED)
    done = run("lint", "templates/portal", "templates/base.html", "--report", "json")
    assert "templates/portal-old/index.html" not in paths(done)


@pytest.mark.parametrize(
    "path",
    [
        "./templates/careers.html",
        "templates/portal/../careers.html",
        "templates//careers.html",
        "../site/templates/careers.html",
    ],
)
def test_one_file_has_many_names(run, clinic, path) -> None:
    expected = run("lint", "templates/careers.html", "--report", "json")
    assert paths(expected) == {"templates/careers.html"}
    assert run("lint", path, "--report", "json") == expected
    assert run("lint", clinic / path, "--report", "json") == expected


def test_a_file_from_a_sub_folder(run, clinic, monkeypatch) -> None:
    clinic.add("pixelward.toml", "")
    expected = run("lint", "templates/careers.html", "--report", "json")
    monkeypatch.chdir(clinic / "templates/portal")
    assert run("lint", "../careers.html", "--report", "json") == expected


def test_a_folder_may_be_a_link(run, clinic, tmp_path) -> None:
    (tmp_path / "current").symlink_to(clinic.root, target_is_directory=True)
    assert paths(run("lint", tmp_path / "current", "--report", "json")) == {
        *("templates/base.html", "templates/careers.html", "templates/portal/results.html")
    }


def test_a_file_through_a_link_to_its_folder(run, clinic, tmp_path) -> None:
    (tmp_path / "current").symlink_to(clinic.root, target_is_directory=True)
    page = tmp_path / "current" / "templates" / "careers.html"
    assert paths(run("lint", page, "--report", "json")) == {"templates/careers.html"}


def test_paths_without_anything_in_common_are_not_the_whole_disk(run, site) -> None:
    site.add("index.html")
    line = run("lint", "index.html", "/bin/sh").mistake()
    assert line == "/: is all that these paths share. Lint them one by one."


@pytest.mark.parametrize("folder", ["/", "home"])
def test_a_file_is_no_reason_to_read_a_disk_or_a_home(run, site, monkeypatch, folder) -> None:
    site.add("index.html", TRACKED)
    monkeypatch.setenv("HOME", str(site.root.parent))
    monkeypatch.chdir(site.root.parent if folder == "home" else folder)
    done = run("lint", site / "index.html", "--report", "json")
    assert paths(done) == {"index.html"}
    assert done.json["coverage"]["files"] == 1


def test_a_file_of_no_kind_that_is_read_is_named(run, site) -> None:
    site.add("index.html", TRACKED)
    site.add("notes.txt")
    done = run("lint", "notes.txt", "--report", "json")
    assert (done.code, done.json["results"]) == (0, [])
    assert {"path": "notes.txt", "reason": "is not a kind of file that is read"}.items() <= (
        done.json["coverage"]["skipped"][0].items()
    )


def test_a_suppression_in_a_file_that_was_not_asked_for_is_not_called_unused(run, site) -> None:
    reason = "// pixelward: ignore[PW101]: agreed with counsel"
    site.add("index.html", f"<title>a</title>\n<script>\n{reason}\nfbq('init', '1')\n</script>")
    site.add("careers.html")
    done = run("lint", "careers.html", "--report", "json")
    assert (done.json["results"], done.json["coverage"]["notices"]) == ([], [])


@pytest.mark.parametrize(
    "name",
    [
        "two words.html",
        "übersicht.html",
        "予約.html",
        "it's.html",
        'a "quote".html',
        "100%.html",
        "a#b?.html",
        "-rf.html",
        "[id].html",
        "tab\there.html",
        "new\nline.html",
        "esc\x1b[31m.html",
        "\u202ehtml.html",
        "not-utf8-\udce9.html",
    ],
)
def test_any_name_is_a_name(run, site, name) -> None:
    (site.root / "our pages").mkdir()
    (site.root / "our pages" / name).write_text(TRACKED)
    done = run(
        *("lint", "our pages", "--report", "text"),
        *("--report", "json=r.json", "--report", "sarif=r.sarif"),
    )
    assert (done.code, done.err) == (1, "")
    assert "\x1b" not in done.out
    report, log = (json.loads((site / f"r.{end}").read_text("utf-8")) for end in ("json", "sarif"))
    assert {one["path"] for one in report["results"]} == {name}
    assert len(log["runs"][0]["results"]) == len(report["results"])
    assert run("routes", "our pages").code == 0
    assert run("routes", "our pages", "--report", "json").json["routes"][0]["file"] == name
    assert run("lint", site.root / "our pages" / name, "--report", "json").code == 1


def test_a_file_name_cannot_write_to_the_terminal(run, site) -> None:
    site.add("esc\x1b[31m\nindex.html", TRACKED)
    for command in ("lint", "routes"):
        done = run(command)
        assert "\x1b" not in done.out
        assert "esc\\x1b[31m\\nindex.html" in done.out


def test_no_path_of_this_machine_is_in_any_output(run, site) -> None:
    for file in CLINIC.rglob("*"):
        if file.is_file():
            site.add(f"clinic/{file.relative_to(CLINIC)}", file.read_bytes())
    site.add("clinic/old.html", b"\xff\xfe")
    site.add("pixelward.toml", "")
    stages = ("facts", "program", "uses", "routes", "exposures")
    commands = [
        *(("lint", "clinic", "--report", form) for form in ("text", "json", "sarif")),
        *(("lint", site / "clinic" / "old.html", "--report", form) for form in ("text", "json")),
        *(("lint", "clinic", "--show", stage) for stage in stages),
        *(("routes", site / "clinic", "--report", form) for form in ("text", "json")),
    ]
    for command in commands:
        done = run(*command)
        assert done.code in (0, 1)
        assert done.out
        assert str(site.root.parent) not in done.out + done.err
        assert str(Path(__file__).parents[2]) not in done.out + done.err


# --- the settings file's folder


def test_settings_are_looked_for_upwards_until_the_repository_ends(run, site, git) -> None:
    site.add("pixelward.toml", 'fail-on = "never"')
    site.add("apps/web/pages/index.html", TRACKED)
    assert run("lint", "apps/web/pages").code == 0
    git("init", "--quiet", folder="apps/web")
    assert run("lint", "apps/web/pages").code == 1


def test_the_nearest_settings_are_meant(run, site) -> None:
    site.add("pixelward.toml", 'fail-on = "never"')
    site.add("apps/pixelward.toml", 'fail-on = "error"')
    site.add("apps/index.html", TRACKED)
    assert (run("lint").code, run("lint", "apps").code) == (0, 1)


def test_settings_may_be_a_section_of_pyproject(run, site) -> None:
    site.add("pyproject.toml", '[project]\nname = "x"\n\n[tool.pixelward]\nfail-on = "never"\n')
    site.add("index.html", TRACKED)
    assert run("lint").code == 0
    site.add("pixelward.toml", "")
    assert run("lint").code == 1, "the file of its own goes first"


@pytest.mark.parametrize(
    "glob",
    [
        "site/vendor",
        "site/vendor/",
        "./site/vendor",
        "site/*/lib.html",
        "**/lib.html",
        "*/lib.html",
    ],
)
def test_globs_begin_where_the_settings_are(run, site, glob) -> None:
    site.add("pixelward.toml", f'exclude = ["{glob}"]')
    site.add("site/vendor/lib.html", TRACKED)
    site.add("site/index.html", CLEAN)
    assert run("lint").code == 0
    assert run("lint", "site").code == 0


def test_globs_of_settings_that_are_named_begin_at_the_root(run, site) -> None:
    site.add("settings/strict.toml", 'exclude = ["vendor"]')
    site.add("pages/vendor/lib.html", TRACKED)
    assert run("lint", "pages").code == 1
    assert run("lint", "pages", "--config", "settings/strict.toml").code == 0


@pytest.mark.parametrize("glob", ["vendor2", "endor", "vendor/lib", "lib.html", ""])
def test_a_glob_means_a_whole_path(run, site, glob) -> None:
    site.add("pixelward.toml", f'exclude = ["{glob}"]')
    site.add("vendor/lib.html", TRACKED)
    assert run("lint").code == 1


def test_signatures_of_ones_own_lie_beside_the_settings(run, site, monkeypatch) -> None:
    site.track("high")
    site.add("pages/index.html", "<script>epx('view')</script>")
    monkeypatch.chdir(site / "pages")
    done = run("lint", "--report", "json")
    assert {result["tracker"] for result in done.json["results"]} == {"example-pixel"}

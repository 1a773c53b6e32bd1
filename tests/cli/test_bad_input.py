"""What a user can get wrong: each time one line that says where, what, and what to do."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from running import TRACKED, TRACKER


def test_a_path_that_is_not_there(run, site) -> None:
    site.add("index.html")
    line = run("lint", "index.html", "idnex.html").mistake()
    assert line == "idnex.html: does not exist. Name a folder or a file that does."


def test_a_name_that_no_file_can_have(run) -> None:
    assert (
        run("lint", "x" * 5000)
        .mistake()
        .endswith("does not exist. Name a folder or a file that does.")
    )


def test_a_link_that_leads_nowhere(run, site) -> None:
    (site / "index.html").symlink_to("gone.html")
    assert run("lint", "index.html").mistake().startswith("index.html: does not exist.")


def test_a_working_folder_that_is_gone(process, site) -> None:
    line = process("lint", preexec_fn=site.root.rmdir).mistake()
    assert line == ".: does not exist any more. Go to a folder that does."


# --- the configuration


def test_a_configuration_that_is_not_there(run, site) -> None:
    site.add("index.html")
    line = run("lint", "--config", "settings.toml").mistake()
    assert line == "settings.toml: is not a file. Name a configuration file that exists."


def test_a_folder_is_no_configuration(run, site) -> None:
    site.add("settings/pixelward.toml", "")
    assert run("lint", "--config", "settings").mistake().startswith("settings: is not a file.")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("strict = \n", "pixelward.toml:1: is not TOML: Invalid value"),
        ('\njobs = 1\nexclude = ["a', "pixelward.toml:3: is not TOML: "),
        ("exclude = [[[\n\n", "pixelward.toml:2: is not TOML: "),
        (b"# \xff\n", "pixelward.toml: is not TOML: byte 2 is not UTF-8. Save it as UTF-8."),
        ("x = " + "[" * 9999, "pixelward.toml"),
        ('\nexcldue = ["a"]\n', 'pixelward.toml:2: "excldue" is not a setting. Did you mean "exc'),
        ("fail_on = 'note'", 'pixelward.toml:1: "fail_on" is not a setting. Did you mean "fail-'),
        ("a-b-c = 1", 'pixelward.toml:1: "a-b-c" is not a setting. Known: exclude, fail-on, '),
        ("root = '/'", 'pixelward.toml:1: "root" is not a setting.'),
        ("only = ['a']", 'pixelward.toml:1: "only" is not a setting.'),
        ("below = 'a'", 'pixelward.toml:1: "below" is not a setting.'),
        ("\n[lint]\njobs = 1", 'pixelward.toml:2: "lint" is not a setting.'),
        ("\n[tool.pixelward]\njobs = 1", 'pixelward.toml:2: "tool" is not a setting.'),
        ("\nlint.jobs = 1", 'pixelward.toml:2: "lint" is not a setting.'),
        ('exclude = "dist"', "pixelward.toml:1: exclude cannot be 'dist'. Use a list of texts."),
        ("exclude = [1]", "pixelward.toml:1: exclude cannot be [1]. Use a list of texts."),
        ("strict = 1", "pixelward.toml:1: strict cannot be 1. Use true or false."),
        ("jobs = true", "pixelward.toml:1: jobs cannot be true. Use a whole number, 0 or more."),
        ("jobs = -1", "pixelward.toml:1: jobs cannot be -1. Use a whole number, 0 or more."),
        ("jobs = 1.5", "pixelward.toml:1: jobs cannot be 1.5. Use a whole number, 0 or more."),
        ("max-size = '1'", "pixelward.toml:1: max-size cannot be '1'. Use a whole number, 0 or m"),
        (
            "# first\nfail-on = 'erorr'",
            "pixelward.toml:2: fail-on cannot be 'erorr'. Use one of error, warning, note, never.",
        ),
        (
            "# first\n'ignore' = ['PW2O2']",
            'pixelward.toml:2: "PW2O2" is not a rule. Did you mean "PW202"?',
        ),
        ("select = ['X']", 'pixelward.toml:1: "X" is not a rule. Known: PW101, '),
        (
            "signatures = ['known']",
            'pixelward.toml:1: "known" is not a folder. Name one with trackers.',
        ),
    ],
)
def test_a_broken_configuration(run, site, text, line) -> None:
    site.add("index.html")
    site.add("pixelward.toml", text)
    assert run("lint").mistake().startswith(line)


def test_other_sections_of_pyproject_are_none_of_ours(run, site) -> None:
    site.add("index.html")
    site.add("pyproject.toml", "[tool.ruff]\nselect = 3\n\n[tool.pixelwards]\nx = 1\n")
    assert run("lint").code == 0


def test_a_broken_section_of_pyproject(run, site) -> None:
    site.add("index.html")
    site.add("pyproject.toml", "[tool.ruff]\nselect = ['E']\n\n[tool.pixelward]\nselect = 'E'\n")
    assert run("lint").mistake() == "pyproject.toml:5: select cannot be 'E'. Use a list of texts."


@pytest.mark.parametrize("text", ["tool = 1", "[tool]\npixelward = 1"])
def test_a_pyproject_without_a_section(run, site, text) -> None:
    site.add("index.html")
    site.add("pyproject.toml", text)
    assert run("lint").code == 0
    line = run("lint", "--config", "pyproject.toml").mistake()
    assert line.endswith("is not a table. Write [tool.pixelward].")


def test_a_configuration_that_may_not_be_read(run, site, monkeypatch) -> None:
    def refuse(_: Any) -> bytes:
        raise PermissionError(13, "Permission denied")

    site.add("index.html")
    site.add("pixelward.toml", "")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    line = run("lint").mistake()
    assert line == (
        "pixelward.toml: cannot be read: Permission denied. "
        "Make it readable, or name another one with --config."
    )


def test_a_mistake_in_a_folder_above_is_shown_from_here(run, site, monkeypatch) -> None:
    site.add("pixelward.toml", "x = 1")
    site.add("pages/index.html")
    monkeypatch.chdir(site / "pages")
    assert run("lint").mistake().startswith("../pixelward.toml:1: ")


def test_a_mistake_in_a_named_file_is_shown_as_it_was_named(run, site, tmp_path) -> None:
    site.add("index.html")
    (tmp_path / "mine.toml").write_text("x = 1")
    assert run("lint", "--config", "../mine.toml").mistake().startswith("../mine.toml:1: ")


# --- signatures of one's own


def test_a_signature_with_an_unknown_key(run, site) -> None:
    site.track("low")
    broken = TRACKER.format(risk="low").replace("purpose", "purpos")
    site.add("known/example-pixel.yaml", broken)
    line = run("lint").mistake()
    number = next(at for at, text in enumerate(broken.splitlines(), 1) if "purpos" in text)
    assert line.startswith(f'known/example-pixel.yaml:{number}: "purpos" is not a key of a call.')
    assert line.endswith('Did you mean "purpose"?')
    assert run("signatures", "check", "known").mistake() == line


@pytest.mark.parametrize(
    "content",
    ["", "- a", "tracker: [", "tracker: other\n", b"\xff", "x: 1\nx: 2\n", "!!python/x 1"],
)
def test_a_signature_that_is_none(run, site, content) -> None:
    site.track("low")
    site.add("known/example-pixel.yaml", content)
    assert run("lint").mistake().startswith("known/example-pixel.yaml")


# --- nothing to do


def test_an_empty_folder_is_no_mistake_and_not_called_clean(run, site) -> None:
    done = run("lint")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("Nothing was analysed: ")
    assert run("lint", "--report", "json").json["coverage"]["files"] == 0


def test_a_folder_without_front_end_files_is_not_called_clean(run, site) -> None:
    site.add("main.go", "fbq()")
    assert run("lint").out.startswith("Nothing was analysed: ")


def test_all_excluded_is_not_called_clean(run, site) -> None:
    site.add("index.html", TRACKED)
    site.add("pixelward.toml", 'exclude = ["*"]')
    done = run("lint")
    assert done.code == 0
    assert done.out.startswith("Nothing was analysed: ")
    assert "is excluded by the configuration: index.html" in done.out


def test_an_installation_without_its_data(run, site, monkeypatch, tmp_path) -> None:
    site.add("index.html")
    (tmp_path / "rules").mkdir()
    monkeypatch.setattr("pixelward.resources.rules_dir", lambda: tmp_path / "rules")
    line = "PW101: its page is missing from this installation. Install pixelward again."
    assert run("lint").mistake() == line
    assert run("explain", "PW101").mistake() == line

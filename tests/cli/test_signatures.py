"""`pixelward signatures`: what is known, and whether it holds what it promises."""

from __future__ import annotations

import re

import pytest

from pixelward.resources import signatures_dir
from pixelward.signatures import load
from running import TRACKER

SAMPLES = """samples:
  - clean: |
      // epx('view')
  - flagged: |
      epx('sign_up', {email: form.email})  // expect: track:sign_up sends email
  - clean: "// epx('hide')"
  - flagged: "epx('read')  // expect: track:read"
"""


def test_each_tracker_has_a_line(run) -> None:
    done = run("signatures", "list")
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    assert [line.split()[0] for line in lines] == [
        one.id for one in load(signatures_dir()).trackers
    ]
    assert all(
        re.search(r"  (low|medium|high) risk +agreement: (no|plan|yes|unknown)$", line)
        for line in lines
    )


@pytest.fixture
def check(run, monkeypatch):
    """Check a folder of one's own alone: what is shipped has tests of its own."""

    def only(root, extra=()):
        knowledge = load(root, extra)
        own = tuple(one for one in knowledge.trackers if one.id == "example-pixel")
        return type(knowledge)(own, knowledge.data, knowledge.subjects)

    monkeypatch.setattr("pixelward.cli._signatures_check.load", only)
    return lambda *folders: run("signatures", "check", *folders)


def test_samples_that_hold(check, site, monkeypatch) -> None:
    site.add("known/example-pixel.yaml", TRACKER.format(risk="low") + SAMPLES)
    use(monkeypatch, site)
    done = check("known")
    assert (done.code, done.out) == (0, "1 tracker, 4 samples, 0 problems.\n")


def use(monkeypatch, site, folder: str = "known") -> None:
    """Let the samples be linted with the signatures beside them."""
    whole = load

    def load_both(root, extra=()):
        return whole(root, (site / folder,))

    monkeypatch.setattr("pixelward.engine._analysis.load", load_both)


def test_a_sample_that_does_not_hold_has_its_line(check, site, monkeypatch) -> None:
    text = TRACKER.format(risk="low") + SAMPLES.replace("// epx('view')", "epx('view')")
    site.add("known/example-pixel.yaml", text)
    use(monkeypatch, site)
    done = check("known")
    number = text.splitlines().index("  - clean: |") + 2
    assert done.code == 1
    assert done.out.splitlines() == [
        f"known/example-pixel.yaml:{number}: "
        "sample page.js:1: track:view was found and not expected",
        "1 tracker, 4 samples, 1 problem.",
    ]


def test_what_is_shipped_cannot_be_named_again(run, site) -> None:
    name = load(signatures_dir()).trackers[0].id
    site.add(f"known/{name}.yaml", TRACKER.format(risk="low").replace("example-pixel", name))
    line = run("signatures", "check", "known").mistake()
    assert f'the tracker "{name}" is already in signatures/trackers/{name}.yaml.' in line


def test_a_folder_that_is_none(run, site) -> None:
    site.add("known.yaml", TRACKER.format(risk="low"))
    assert (
        run("signatures", "check", "known.yaml").mistake().startswith("known.yaml: is not a fold")
    )


def test_the_settings_name_the_folders(check, site, monkeypatch) -> None:
    site.add("pixelward/trackers/example-pixel.yaml", TRACKER.format(risk="low") + SAMPLES)
    site.add("pixelward.toml", 'signatures = ["pixelward/trackers"]\n')
    use(monkeypatch, site, "pixelward/trackers")
    done = check()
    assert (done.code, done.out) == (0, "1 tracker, 4 samples, 0 problems.\n")


def test_a_mistake_of_ones_own_has_its_place(run, site) -> None:
    text = TRACKER.format(risk="low").replace("purpose: event", "purpos: event")
    site.add("pixelward/trackers/example-pixel.yaml", text)
    site.add("pixelward.toml", 'signatures = ["pixelward/trackers"]\n')
    number = text[: text.index("purpos:")].count("\n") + 1
    for command in (["lint"], ["signatures", "check"], ["signatures", "list"]):
        assert run(*command).mistake() == (
            f'pixelward/trackers/example-pixel.yaml:{number}: "purpos" is not a key of a call. '
            'Did you mean "purpose"?'
        )


def test_what_is_ones_own_is_listed_and_shown(run, site) -> None:
    site.add("known/example-pixel.yaml", TRACKER.format(risk="low"))
    site.add("pixelward.toml", 'signatures = ["known"]\n')
    lines = run("signatures", "list").out.splitlines()
    assert "example-pixel" in {line.split()[0] for line in lines}
    shown = run("signatures", "show", "example-pixel").out
    assert shown.startswith("# Example Pixel\n")
    assert "- **track** (event; event in 0; parameters in 1): `epx`\n" in shown
    assert run("explain", "example-pixel").out.startswith("# Example Pixel\n")


def test_a_gap_is_a_problem_if_one_asks_for_it(check, site, monkeypatch) -> None:
    more = "  - {id: stop, purpose: config, callee: epx.stop}\n"
    text = TRACKER.format(risk="low") + more + SAMPLES
    site.add("known/example-pixel.yaml", text)
    use(monkeypatch, site)
    said = "1 way to be found that no sample shows: see --strict.\n"
    assert check("known").out == f"1 tracker, 4 samples, 0 problems.\n{said}"
    done = check("known", "--strict")
    number = text[: text.index("id: stop")].count("\n") + 1
    assert done.code == 1
    assert done.out.startswith(
        f'known/example-pixel.yaml:{number}: no flagged sample shows "stop".'
    )


def test_the_list_and_a_tracker_as_json(run) -> None:
    first, *_ = run("signatures", "list", "--report", "json").json
    assert set(first) == {"id", "name", "vendor", "category", "risk", "agreement"}
    whole = run("signatures", "show", first["id"], "--report", "json").json
    assert first.items() <= whole.items()
    assert whole["file"] == f"signatures/trackers/{first['id']}.yaml"
    assert all(one["line"] for one in whole["found_by"])


@pytest.mark.parametrize(
    ("command", "place"),
    [
        (["show", "exmple"], "exmple: "),
        (["list", "--report", "xml"], "--report: "),
        (["check", "--tracker", "exmple"], "--tracker: "),
    ],
)
def test_what_there_is_not(run, command: list[str], place: str) -> None:
    assert run("signatures", *command).mistake().startswith(place)

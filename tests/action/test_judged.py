"""The action, and every workflow in the documentation, by the linters for such things."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest
import yaml

from action.acting import ROOT, WORKFLOW, program

PAGES = ("README.md", "docs/ci.md", "docs/pre-commit.md")
# Where a stranger pastes a tag of ours, a commit of ours is not known yet.
POLICY = {"rules": {"unpinned-uses": {"config": {"policies": {"pixelward/*": "ref-pin"}}}}}
LENIENT = {"rules": {"unpinned-uses": {"config": {"policies": {"*": "ref-pin"}}}}}


def _workflows() -> list[tuple[str, str]]:
    """Blocks of YAML that are workflows of GitHub, by their page and number."""
    found = []
    for page in PAGES:
        text = (ROOT / page).read_text(encoding="utf-8")
        blocks = re.findall(r"^```yaml\n(.*?)^```$", text, re.M | re.S)
        found += [(page, one) for one in blocks if re.search(r"^jobs:", one, re.M)]
    return [(f"{Path(page).stem}-{n}", text) for n, (page, text) in enumerate(found)]


WORKFLOWS = [*_workflows(), ("tests", WORKFLOW.replace("{inputs}", "{path: web}"))]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workflows, where GitHub looks for them."""
    folder = tmp_path_factory.mktemp("judged") / ".github" / "workflows"
    folder.mkdir(parents=True)
    for name, text in WORKFLOWS:
        (folder / f"{name}.yml").write_text(text, encoding="utf-8")
    return folder


def _run(*command: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)


def _zizmor(path: Path, policy: object, tmp_path: Path) -> subprocess.CompletedProcess[str]:
    settings = tmp_path / "zizmor.yml"
    settings.write_text(json.dumps(policy))
    return _run(
        program("zizmor"), "--offline", "--quiet", "--no-progress", "--config", str(settings),
        "--format=plain", str(path), folder=tmp_path,
    )  # fmt: skip


def test_there_are_workflows_to_judge() -> None:
    assert sum(name.startswith("ci-") for name, _ in WORKFLOWS) >= 3


def test_zizmor_has_nothing_to_say_of_the_action(tmp_path: Path) -> None:
    done = _zizmor(ROOT / "action.yml", {"rules": {}}, tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", [name for name, _ in WORKFLOWS])
def test_zizmor_has_nothing_to_say_of_a_workflow(name: str, written: Path, tmp_path: Path) -> None:
    policy = LENIENT if name.startswith("README") else POLICY
    done = _zizmor(written / f"{name}.yml", policy, tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


def test_zizmor_would_say_something(written: Path, tmp_path: Path) -> None:
    bad = (
        "on: pull_request_target\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: a/b@main\n"
    )
    (tmp_path / "bad.yml").write_text(bad)
    assert _zizmor(tmp_path / "bad.yml", POLICY, tmp_path).returncode != 0


def test_actionlint_has_nothing_to_say(written: Path) -> None:
    files = [str(file) for file in sorted(written.iterdir())]
    done = _run(program("actionlint"), "-shellcheck=", "-pyflakes=", *files, folder=written)
    assert done.returncode == 0, done.stdout + done.stderr


def test_actionlint_knows_the_action_s_inputs_and_outputs(tmp_path: Path) -> None:
    """Used as `./`, the action is read: its own metadata and what a job may ask of it."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "action.yml").write_bytes((ROOT / "action.yml").read_bytes())
    folder = tmp_path / ".github" / "workflows"
    folder.mkdir(parents=True)
    inputs = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["inputs"]
    given = dict.fromkeys(inputs, "x")
    workflow = WORKFLOW.replace("pixelward/pixelward@v0.1.0", "./")
    for name, text in (("good", workflow), ("bad", workflow.replace("outputs)", "outputs.no)"))):
        (folder / f"{name}.yml").write_text(text.replace("{inputs}", json.dumps(given)))
    lint = [program("actionlint"), "-shellcheck=", "-pyflakes="]
    good = _run(*lint, str(folder / "good.yml"), folder=tmp_path)
    assert good.returncode == 0, good.stdout + good.stderr
    assert "no" in _run(*lint, str(folder / "bad.yml"), folder=tmp_path).stdout


def test_the_scripts_are_bash(tmp_path: Path) -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    scripts = [step["run"] for step in action["runs"]["steps"] if "run" in step]
    assert scripts
    for number, script in enumerate(scripts):
        assert "set +e" not in script
        (tmp_path / f"{number}.sh").write_text(f"#!/bin/bash\nset -eo pipefail\n{script}")
        done = _run("bash", "-n", str(tmp_path / f"{number}.sh"))
        assert done.returncode == 0, done.stderr

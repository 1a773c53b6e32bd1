"""What users install, hook into and call agrees with what this project is."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from pixelward import __version__

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = [
    *(path for path in sorted((ROOT / "scripts").iterdir()) if path.is_file() and not path.suffix),
    ROOT / ".ci" / "run",
]
README = (ROOT / "README.md").read_text(encoding="utf-8")
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
# What brings a module, where that has another name: the classes of sarif-om are made by attrs,
# which comes with it.
DISTRIBUTIONS = {
    "bs4": "beautifulsoup4",
    "yaml": "pyyaml",
    "attr": "sarif-om",
    "calmjs": "calmjs.parse",
}


def _project() -> dict[str, Any]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        project: dict[str, Any] = tomllib.load(file)["project"]
    return project


def _required() -> set[str]:
    return {each.partition(">")[0].lower() for each in _project()["dependencies"]}


def _imported() -> set[str]:
    """The distributions that `src/` imports from outside."""
    modules: set[str] = set()
    for path in (ROOT / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                modules |= {alias.name.partition(".")[0] for alias in node.names}
            if isinstance(node, ast.ImportFrom):
                modules.add((node.module or "").partition(".")[0])
            if isinstance(node, ast.Constant) and re.fullmatch(r"tree_sitter_\w+", str(node.value)):
                modules.add(str(node.value))  # a grammar, imported by its name when it is needed
    outside = modules - sys.stdlib_module_names - {"pixelward", ""}
    return {DISTRIBUTIONS.get(name, name.replace("_", "-")) for name in outside}


# --- dependencies


def test_users_install_what_the_source_imports_and_nothing_else() -> None:
    assert _imported() == _required()


def test_every_dependency_has_its_reason() -> None:
    page = (ROOT / "docs" / "decisions" / "run-time-dependencies.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (`.+?`) \|", page, re.M)
    assert {name.lower() for row in rows for name in re.findall(r"`([^`]+)`", row)} == _required()


# --- the wheel


def test_the_wheel_brings_every_signature_and_of_the_vocabulary_what_is_compiled() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        wheel = tomllib.load(file)["tool"]["hatch"]["build"]["targets"]["wheel"]
    brought = wheel["force-include"]
    assert all((ROOT / path).exists() for path in brought)
    assert all(
        place == f"pixelward/_data/{path.removeprefix('docs/')}" for path, place in brought.items()
    )
    files = [path for path in (ROOT / "signatures").rglob("*") if path.is_file()]
    left = [path for path in files if not any(path.is_relative_to(ROOT / each) for each in brought)]
    assert left
    vocabulary = ROOT / "signatures" / "vocabulary"
    assert all(path.is_relative_to(vocabulary) and path.suffix == ".txt" for path in left)


# --- scripts


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_scripts_can_be_run(script: Path) -> None:
    assert os.access(script, os.X_OK)
    first = script.read_text(encoding="utf-8").splitlines()[0]
    assert first in ("#!/usr/bin/env bash", "#!/usr/bin/env python3")
    if first.endswith("bash"):
        subprocess.run(["bash", "-n", script], check=True)
        assert "\nset -euo pipefail\n" in script.read_text(encoding="utf-8")


def test_the_readme_names_the_two_commands_and_ci_runs_the_second() -> None:
    commands = re.findall(r"^\$ (\./\S+)$", README, re.M)
    assert commands == ["./scripts/demo", "./scripts/check"]
    assert (ROOT / ".ci" / "run").read_text(encoding="utf-8").endswith(f"exec {commands[1]}\n")


def test_the_output_in_the_readme_is_what_the_program_prints() -> None:
    block = re.search(r"```text\n\$ pixelward (.+)\n((?:.*\n)*?)```\n<!-- output:end -->", README)
    assert block
    assert block[2].strip()
    run = subprocess.run(
        [sys.executable, "-m", "pixelward", *block[1].split()],
        cwd=ROOT,
        env={**os.environ, "NO_COLOR": "1", "COLUMNS": "100", "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 1, run.stderr
    assert block[2].rstrip() == run.stdout.rstrip(), "run scripts/update-readme"


# --- versions


def test_one_version_everywhere() -> None:
    pinned = re.findall(r"pixelward@v(\S+)|^ +rev: v(\S+)", README, re.M)
    assert {a or b for a, b in pinned} == {__version__}
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(rf"^## {re.escape(__version__)} ", changelog, re.M)


def test_the_licence_is_the_one_that_is_declared() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert _project()["license"] == "Apache-2.0"
    assert "Apache License\n                           Version 2.0" in text
    assert "The Pixelward authors" in text


# --- the pre-commit hook


def test_the_hooks_read_the_whole_project() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [hook["id"] for hook in hooks] == ["pixelward", "pixelward-lock"]
    for hook in hooks:
        program, *_ = hook["entry"].split()
        assert program in _project()["scripts"]
        assert hook["language"] == "python"
        assert hook["pass_filenames"] is False
        assert hook["always_run"] is True


# --- the action


def test_actions_are_pinned_by_commit_and_say_their_version() -> None:
    lines = (ROOT / "action.yml").read_text(encoding="utf-8").splitlines()
    uses = [line.partition("uses: ")[2] for line in lines if "uses: " in line]
    assert uses
    assert all(re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", each) for each in uses)


def test_no_expression_is_part_of_a_script() -> None:
    assert not [step["name"] for step in STEPS if "${{" in step.get("run", "")]


def test_every_input_is_used_and_explained() -> None:
    used = set(re.findall(r"inputs\.([\w-]+)", str(ACTION["runs"])))
    assert used == set(ACTION["inputs"])
    assert all(each["description"].endswith(".") for each in ACTION["inputs"].values())
    named = re.findall(r"^ {10}([\w-]+): (?:\||\w)", README, re.M)
    assert set(named) <= {*ACTION["inputs"], "persist-credentials", "fetch-depth"}

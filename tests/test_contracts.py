"""Each import contract can fail: a deliberate breach, planted in a copy, breaks it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# contract → (a module, an import that must not be in it)
BREACHES = {
    "layers": [
        ("errors", "import pixelward.config"),
        ("report.text", "import pixelward.engine"),
        ("policy", "import pixelward.plugins"),
        ("stranger", "import pixelward.model"),  # a module that no layer lists
    ],
    "trees": [
        ("link", "import pixelward.extract"),
        ("match", "import tree_sitter"),
        ("exposures", "import bs4"),
        ("rules.base", "import pixelward.parse.document"),
        ("triage", "import tree_sitter_javascript"),
    ],
    "members": [
        ("rules.pw999_breach", "import pixelward.rules.base, pixelward.rules.pw998_other"),
        ("report.breach", "from pixelward.report import text"),
        ("parse.templates._breach", "import pixelward.parse.templates.jinja"),
    ],
    "sarif": [("report.text", "import sarif_om"), ("cli", "import sarif_om")],
    "yaml": [("triage", "import yaml"), ("cli", "import yaml")],
}
# What a breach needs beside it: a member to import, or one that imports the helper.
PROPS = {
    "rules.pw999_breach": ("rules.pw998_other", ""),
    "parse.templates._breach": (
        "parse.templates.breach",
        "import pixelward.parse.templates._breach",
    ),
}
CASES = [(name, *breach) for name, breaches in BREACHES.items() for breach in breaches]


def _names() -> dict[str, str]:
    """Each contract's id, and its name as import-linter prints it."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        contracts = tomllib.load(file)["tool"]["importlinter"]["contracts"]
    return {each["id"]: each["name"] for each in contracts}


def _lint_imports(root: Path) -> tuple[int, str]:
    """Run import-linter on a tree; its exit code, and what it says."""
    program = "from importlinter.cli import lint_imports_command as m; m()"
    run = subprocess.run(
        [sys.executable, "-c", program, "--no-cache", "--no-logo"],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root / "src"), "COLUMNS": "200", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    return run.returncode, run.stdout + run.stderr


def _broken(output: str) -> set[str]:
    """The names of the contracts that are reported as broken."""
    return set(re.findall(r"^(.+?) BROKEN$", output, re.M))


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of the source tree that may be broken."""
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "scripts", tmp_path / "scripts")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_tree_as_it_is_keeps_every_contract() -> None:
    code, output = _lint_imports(ROOT)
    assert code == 0, output


def test_every_contract_has_a_breach() -> None:
    assert set(BREACHES) == set(_names())


def _plant(tree: Path, module: str, text: str) -> None:
    """Add a line to a module, which may be a package or not be there yet."""
    path = tree.joinpath("src", "pixelward", *module.split("."))
    target = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    before = target.read_text(encoding="utf-8") if target.exists() else '"""Planted."""\n'
    target.write_text(f"{before}\n{text}\n", encoding="utf-8")


@pytest.mark.parametrize(("contract", "module", "line"), CASES)
def test_a_breach_breaks_its_contract(tree: Path, contract: str, module: str, line: str) -> None:
    _plant(tree, module, line)
    if module in PROPS:
        _plant(tree, *PROPS[module])
    code, output = _lint_imports(tree)
    assert code == 1, output
    assert _names()[contract] in _broken(output), output

"""`docs/configuration.md` names each setting that there is, and what it says is so."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

from pixelward.config import Config, PolicySettings, RouteSettings, load
from pixelward.config._policy import AGREEMENT, APPROVED, COVERS
from pixelward.exposures import check_policy
from pixelward.medical import own
from pixelward.medical._vocabulary import KINDS
from pixelward.resources import signatures_dir
from pixelward.signatures import load as load_knowledge
from pixelward.triage.lock import parse, text

PAGE = Path(__file__).resolve().parent.parent / "docs" / "configuration.md"
NO_SETTING = {"root", "only", "below", "routes", "terms", "policy"}
TERMS = {"terms.add", "terms.clinics", "terms.health", "terms.not"}


def test_all_settings_are_listed() -> None:
    named = set(re.findall(r"^\| `([a-z.-]+)` \|", PAGE.read_text("utf-8"), re.M))
    plain = {one.name.replace("_", "-") for one in fields(Config)} - NO_SETTING
    tables = {f"routes.{one.name}" for one in fields(RouteSettings)} | TERMS
    tables |= {f"policy.{one.name}" for one in fields(PolicySettings)}
    assert plain | tables <= named


def test_the_examples_are_read(tmp_path: Path) -> None:
    examples = re.findall(r"^```toml\n(.*?)^```", PAGE.read_text("utf-8"), re.M | re.S)
    assert len(examples) == 2
    (tmp_path / ".git").mkdir()
    (tmp_path / "pixelward.toml").write_text("\n".join(examples))
    found = load(tmp_path)
    assert (len(found.routes.map), len(found.routes.subject)) == (2, 3)
    assert (len(found.terms.clinics), len(found.terms.add), len(found.terms.excluded)) == (2, 2, 1)
    assert own(found.terms).dismisses("careline")


def test_all_classes_of_term_are_named() -> None:
    (row,) = (line for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| `class`"))
    assert set(re.findall(r"[a-z]+", row)) >= KINDS


def test_all_subjects_are_named() -> None:
    ids = {file.stem for file in (signatures_dir() / "routes").glob("*.yaml")}
    said = PAGE.read_text("utf-8").partition("Ids are")[2].partition(".\n")[0]
    assert ids <= set(re.findall(r"[a-z-]+", said))


def test_the_policy_page_is_read(tmp_path: Path) -> None:
    page = PAGE.with_name("policy.md").read_text("utf-8")
    (example,) = re.findall(r"^```toml\n(.*?)^```", page, re.M | re.S)
    (tmp_path / "pixelward.toml").write_text(example)
    policy = load(tmp_path, tmp_path / "pixelward.toml").policy
    check_policy(policy, load_knowledge(signatures_dir()))
    assert (len(policy.agreement), len(policy.approved), len(policy.events)) == (1, 1, 1)
    for key in (*AGREEMENT[0], *COVERS, *APPROVED):
        assert re.search(rf"`(?:covers\.)?{key}`", page), key


def test_the_lock_page_is_read() -> None:
    page = PAGE.with_name("lock.md").read_text("utf-8")
    example = next(said for said in re.findall(r"^```text\n(.*?)^```", page, re.M | re.S))
    lock = parse(example)
    assert text(lock).splitlines()[1:] == example.splitlines()

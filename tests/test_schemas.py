"""The schemas of our files: current, met by what is shipped, no stricter than the loader."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from pixelward.errors import Error
from pixelward.signatures import load

ROOT = Path(__file__).parent.parent
SIGNATURES = ROOT / "signatures"
SETTINGS = ROOT / "src" / "pixelward" / "config" / "settings.schema.json"
SCHEMAS = {
    "trackers": "schema.json",
    "data": "data.schema.json",
    "routes": "routes.schema.json",
}
FILES = [(kind, path) for kind in SCHEMAS for path in sorted((SIGNATURES / kind).glob("*.yaml"))]

TRACKER = """\
tracker: example-pixel
name: Example Pixel
vendor: Example Ads, Inc.
category: session-replay
risk: high
confidence: inferred
baa: {status: plan, plan: Enterprise, source: https://example.org/terms, checked: 2026-11-21}
card: {use_case: A., why_it_matters: It tells., hhs: Asked., recommendation: No., alternative: Yes.}
sources:
  - {url: https://example.org/docs, read: 2026-11-21, says: its calls}
user_data: {em: email}
behaviour:
  masking: {untouched: on, until: init, says: What is typed is masked.}
formats: {account: "[0-9]{6}", secret: ["EX-[a-z]{20,40}"]}
shared_hosts: [cdn.example.org]
own_names: [epx]
loads:
  - id: load
    url: [cdn.example.org/*/px.js, "example:*"]
    elements: [script, x-y]
    account: query.id
calls:
  - id: init
    purpose: init
    callee: [epx, "epx.push[]", "[data-ex-unmask]"]
    when: {0: [init, start]}
    secret: 2.key
    sends: {2.mail: email}
    switches: [{masking: off, when: {2.mask: "false"}}, {masking: on}]
    confidence: guessed
    shared_with: other/init
packages:
  - npm: "@example/pixel"
settings:
  - {id: plugin, file: "site.config.*", key: "plugins.{example}", switches: {masking: off}}
samples:
  - {flagged: "epx('init')", file: a.js}
  - clean: const epx = 1
"""


class Core(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """YAML as editors read it: yes, no, on, off and dates are texts."""


Core.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in found if not tag.endswith((":timestamp", ":bool"))]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@cache
def validator(kind: str) -> Any:
    return jsonschema.Draft7Validator(json.loads((SIGNATURES / SCHEMAS[kind]).read_text("utf-8")))


def test_the_schemas_are_what_the_loader_says() -> None:
    script = [sys.executable, ROOT / "scripts" / "schemas"]
    made = subprocess.run(script, capture_output=True, check=True).stdout.decode()
    kept = "".join((SIGNATURES / name).read_text("utf-8") for name in SCHEMAS.values())
    assert made == kept + SETTINGS.read_text("utf-8"), "run scripts/schemas --write"


@pytest.mark.parametrize(("kind", "path"), FILES, ids=lambda one: getattr(one, "stem", one))
def test_what_is_shipped_meets_its_schema(kind: str, path: Path) -> None:
    for loader in (Core, getattr(yaml, "CBaseLoader", yaml.BaseLoader)):
        found = yaml.load(path.read_bytes(), loader)
        assert [error.message for error in validator(kind).iter_errors(found)] == []


@pytest.mark.parametrize(("kind", "path"), FILES, ids=lambda one: getattr(one, "stem", one))
def test_editors_are_told_the_schema(kind: str, path: Path) -> None:
    first = path.read_text("utf-8").partition("\n")[0]
    assert first == f"# yaml-language-server: $schema=../{SCHEMAS[kind]}"


def _paths(value: Any, way: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    if isinstance(value, str):
        return [way]
    return [way] * bool(way) + [path for key, item in inner for path in _paths(item, (*way, key))]


WAYS = _paths(yaml.load(TRACKER, yaml.BaseLoader))
ODD = st.sampled_from(
    ["", "on", "maybe", "Upper Case", "2026-13-99", "-", "1", [], ["a"], {}, {"a": "b"}, [{}], [[]]]
)


def _changed(way: tuple[Any, ...], how: str, odd: Any) -> Any:
    whole = yaml.load(TRACKER, yaml.BaseLoader)
    held = whole
    for key in way[:-1]:
        held = held[key]
    if how == "remove":
        del held[way[-1]]
    elif how == "replace":
        held[way[-1]] = odd
    elif isinstance(held, dict):
        held[f"{way[-1]}s"] = odd
    return whole


def _reads(folder: Path, text: str) -> bool:
    for name, content in {
        "trackers/example-pixel": text,
        "data/email": "data: email\nname: e-mail\nsensitivity: personal\nwords: [e mail]\n",
    }.items():
        path = folder / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
    try:
        load(folder)
    except Error:
        return False
    return True


def test_the_example_is_read_and_meets_the_schema(tmp_path: Path) -> None:
    assert _reads(tmp_path, TRACKER)
    assert validator("trackers").is_valid(yaml.load(TRACKER, yaml.BaseLoader))


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(WAYS), st.sampled_from(["remove", "replace", "add"]), ODD)
def test_what_the_schema_rejects_the_loader_rejects(
    tmp_path_factory: pytest.TempPathFactory, way: tuple[Any, ...], how: str, odd: Any
) -> None:
    changed = _changed(way, how, odd)
    if not validator("trackers").is_valid(changed):
        folder = tmp_path_factory.mktemp("signatures")
        assert not _reads(folder, json.dumps(changed)), (way, how, odd)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("risk: high", "risk: huge"),
        ("vendor: Example Ads, Inc.\n", ""),
        ("untouched: on", "untouched: yes"),
        ("{masking: on}", "{maskin: on}"),
        ("elements: [script, x-y]", "elements: [skript]"),
        ("purpose: init\n", "purpos: init\n"),
        ("file: a.js}", "clean: x}"),
    ],
)
def test_the_schema_catches_what_is_easily_mistyped(right: str, wrong: str) -> None:
    assert right in TRACKER
    changed = yaml.load(TRACKER.replace(right, wrong), yaml.BaseLoader)
    assert not validator("trackers").is_valid(changed)

"""The schema of the settings: current, met by the pages' examples, no stricter than the loader."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pixelward import config
from pixelward.config import FAIL_ON, Config, _schema, policy_settings
from pixelward.config._file import File
from pixelward.config._routes import route_settings
from pixelward.config._terms import term_settings
from pixelward.errors import Error

ROOT = Path(__file__).parent.parent
SCHEMA = json.loads((ROOT / "src/pixelward/config/settings.schema.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft7Validator(SCHEMA)
PAGES = [ROOT / "docs" / name for name in ("configuration.md", "policy.md")]
NO_SETTING = {"root", "only", "below"}


def plain(value: Any) -> Any:
    """As editors see it: a date is a text."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def examples() -> dict[str, Any]:
    text = "\n".join(page.read_text("utf-8") for page in PAGES)
    return plain(tomllib.loads("\n".join(re.findall(r"^```toml\n(.*?)^```", text, re.M | re.S))))


WHOLE = examples() | {"fail-on": "note", "select": ["PW101"], "jobs": 2, "strict": True}


def test_it_has_every_setting() -> None:
    known = {field.name.replace("_", "-") for field in fields(Config)} - NO_SETTING
    assert set(SCHEMA["properties"]) == known


def test_it_is_kept() -> None:
    assert _schema.settings(FAIL_ON) == SCHEMA, "run scripts/schemas --write"


def test_the_examples_meet_it() -> None:
    assert [error.message for error in VALIDATOR.iter_errors(WHOLE)] == []


def _ways(value: Any, way: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    if not isinstance(value, dict | list):
        return [way]
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    return [way] * bool(way) + [path for key, item in inner for path in _ways(item, (*way, key))]


def _changed(way: tuple[Any, ...], how: str, odd: Any) -> dict[str, Any]:
    whole = json.loads(json.dumps(WHOLE))
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


def _reads(whole: dict[str, Any]) -> bool:
    source = File(ROOT / "pixelward.toml", "pixelward.toml", b"\n", frozenset({"PW101"}))
    try:
        for key, value in whole.items():
            if key not in SCHEMA["properties"]:
                return False
            config._checked(key, value, source)
    except Error:
        return False
    return True


def test_the_examples_are_read() -> None:
    assert _reads(WHOLE)
    source = File(ROOT / "pixelward.toml", "pixelward.toml", b"\n", ())
    assert route_settings(WHOLE["routes"], source).map
    assert term_settings(WHOLE["terms"], source).add
    assert policy_settings(WHOLE["policy"], source).agreement


ODD = st.sampled_from(
    [
        "",
        " ",
        "on",
        "2026-13-99",
        "/x",
        "-",
        1,
        -1,
        True,
        False,
        [],
        ["a"],
        [""],
        {},
        {"a": 1},
        [{}],
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(_ways(WHOLE)), st.sampled_from(["remove", "replace", "add"]), ODD)
def test_what_the_schema_rejects_the_loader_rejects(
    way: tuple[Any, ...], how: str, odd: Any
) -> None:
    changed = _changed(way, how, odd)
    if not VALIDATOR.is_valid(changed):
        assert not _reads(changed), (way, how, odd)


@pytest.mark.parametrize(
    ("way", "odd"),
    [
        (("fail-on",), "errors"),
        (("policy", "agreement", 0, "expires"), "soon"),
        (("policy", "agreement", 0, "covers"), {"route": ["/x"]}),
        (("policy", "approved", 0, "until"), 3),
        (("routes", "map", 0, "route"), True),
        (("terms", "add", 0, "weight"), 2),
    ],
)
def test_it_catches_what_is_easily_mistyped(way: tuple[Any, ...], odd: Any) -> None:
    assert not VALIDATOR.is_valid(_changed(way, "replace", odd))

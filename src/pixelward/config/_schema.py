"""The settings as a JSON schema, for editors: what the loader reads, in its words.

A schema says less than the loader checks: which keys there are, which of them are needed, what
kind of value each has. What it rejects, the loader rejects.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from pixelward.config import _policy, _routes, _terms

# Where editors find the schema.
ADDRESS = (
    "https://raw.githubusercontent.com/pixelward/pixelward/main/"
    "src/pixelward/config/settings.schema.json"
)

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string", "pattern": r"\S"}
_TEXTS: Schema = {"type": "array", "items": {"type": "string"}}
_SAID: Schema = {"anyOf": [_TEXT, {"type": "array", "items": _TEXT, "minItems": 1}]}
_ANY: Schema = {"anyOf": [{"type": "string"}, _TEXTS]}
_DAY: Schema = {"type": "string", "pattern": r"^\s*\d{4}-?(\d{2}-?\d{2}|W\d{2}(-?\d)?)\s*$"}
_RULES: Schema = {"type": "array", "items": {"type": "string", "pattern": r"^PW\d{3}$"}}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_YES: Schema = {"type": "boolean"}


def settings(fail_on: Collection[str]) -> Schema:
    """Of `pixelward.toml`."""
    plain = {
        "exclude": _says(_TEXTS, "files and folders that are not read, as globs"),
        "select": _says(_RULES, "only these rules"),
        "ignore": _says(_RULES, "not these rules"),
        "fail-on": _says({"enum": [*fail_on]}, "the mildest severity that fails a run"),
        "signatures": _says(_TEXTS, "folders with trackers of your own"),
        "jobs": _says(_COUNT, "processes; 0 is one a processor"),
        "strict": _says(_YES, "a file that could not be read fails the run"),
        "max-size": _says(_COUNT, "bytes; a larger file is named as skipped"),
    }
    tables = {"routes": _of_routes(), "terms": _of_terms(), "policy": _of_policy()}
    head = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Settings of Pixelward",
    }
    return head | _table(plain | tables)


def _of_routes() -> Schema:
    page: Schema = {"anyOf": [{"type": "string", "pattern": "^/"}, {"const": False}]}
    about = {"sensitive": {"const": False}, "subject": _ANY, "not": _ANY}
    says = {
        "base": _says({"type": "string", "pattern": "^(/|$)"}, "what every address begins with"),
        "map": _list(_entry((_routes.MAP, _routes.MAP), {"route": page})),
        "portal": _says(_YES, "the whole project is behind a login"),
        "subject": _list(_entry(_routes.ABOUT, about)),
    }
    return _says(_table({key: says[key] for key in _routes.TABLE}), "the addresses of the site")


def _of_terms() -> Schema:
    weight: Schema = {"type": "number", "exclusiveMinimum": 0, "maximum": 1}
    says = {
        "add": _list(_entry(_terms.ADD, {"term": _SAID, "weight": weight})),
        "clinics": _says({"type": "array", "items": _TEXT}, "your clinics and practices"),
        "health": _says({"enum": [True, False, _terms.AUTO]}, "everything here is about care"),
        "not": _list(_entry((_terms.NOT, _terms.NOT), {"term": _SAID})),
    }
    return _says(_table({key: says[key] for key in _terms.TABLE}), "your own words")


def _of_policy() -> Schema:
    days = {"signed": _DAY, "expires": _DAY, "until": _DAY}
    lists = {"tracker": _SAID, "routes": _SAID}
    covers = _table(dict.fromkeys(_policy.COVERS, _SAID))
    agreed = _entry(_policy.AGREEMENT, days | {"tracker": _SAID, "covers": covers})
    agreed["oneOf"] = [{"required": ["vendor"]}, {"required": ["tracker"]}]
    events: Schema = {"type": "object", "additionalProperties": _TEXTS}
    says = {
        "agreement": _says(_list(agreed), "business associate agreements on record"),
        "approved": _list(_entry((_policy.APPROVED, _policy.APPROVED), days | lists)),
        "events": _says(
            {"type": "object", "additionalProperties": events},
            "by tracker, the events that were reviewed, each with its parameters",
        ),
    }
    return _says(_table({key: says[key] for key in _policy.TABLES}), "what you have decided")


def _entry(keys: tuple[Collection[str], Collection[str]], says: Schema) -> Schema:
    """A table of a list; what nothing else is said of is a text."""
    known, needed = keys
    return _table({key: says.get(key, _TEXT) for key in known}) | {"required": sorted(needed)}


def _table(properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _says(schema: Schema, description: str) -> Schema:
    return {"description": description} | schema

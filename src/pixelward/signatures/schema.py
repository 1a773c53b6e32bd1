"""The format of signature files as JSON schemas, for editors: what the loader reads, in its words.

A schema says less than the loader checks: which keys there are, which of them are needed, which
words a value may be. What it rejects, the loader rejects.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import Enum
from typing import Any

from pixelward.model.levels import Behaviour, Confidence, Purpose, Risk, Sensitivity
from pixelward.signatures import entries, meanings, origins, switches, trackers
from pixelward.signatures.patterns import ELEMENTS
from pixelward.signatures.words import SAID

Schema = dict[str, Any]

_ID: Schema = {"type": ["string", "number"], "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
_DAY = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_ADDRESS = {"type": "string", "pattern": r"^https?://\S+$"}
_PLAIN: Schema = {"type": ["string", "number", "boolean"]}
_DIALECT = "http://json-schema.org/draft-07/schema#"
_YES: Schema = {"enum": ["yes", "no"]}


def tracker() -> Schema:
    """Of a file in `trackers/`."""
    says = {
        "tracker": _ID,
        "category": _one_of(trackers.CATEGORIES),
        "risk": _member(Risk),
        "baa": _section(trackers.AGREEMENT, _agreement()),
        "card": _section((trackers.CARD, ()), {}),
        "sources": _list(_SOURCE),
        "confidence": _member(Confidence),
        "user_data": {"type": "object", "additionalProperties": _ID},
        "events": {"type": "object", "additionalProperties": _ID},
        "own_names": _some(_PLAIN),
        "shared_hosts": _some(_PLAIN),
        "behaviour": _behaviour(),
        "formats": _section(((), ("account", "secret")), {}, _some(_PLAIN)),
        "loads": _list(_ref("load")),
        "calls": _list(_ref("call")),
        "settings": _list(_ref("setting")),
        "packages": _list(_one_key(entries.REGISTRIES)),
        "samples": _list(_ref("sample")),
    }
    body = _section((trackers.REQUIRED, trackers.OPTIONAL), says)
    return _file("a tracker", body) | {"definitions": _definitions()}


def _definitions() -> Schema:
    """What stands in more than one place."""
    when = {"type": "object", "additionalProperties": _some(_PLAIN)}
    states: dict[str, Schema] = {each.value: {"enum": ["on", "off"]} for each in Behaviour}
    one = {"untouched": _one_of(switches.STATES), "until": _member(Purpose)}
    return {
        "load": _section(entries.LOAD, _entry() | {"elements": _some(_element())}),
        "call": _section(entries.CALL, _entry()),
        "setting": _section(entries.SETTING, _entry()),
        "sample": _sample(),
        "when": when,
        "switch": _section(((), ("when", *states)), states | {"when": _ref("when")}),
        "behaviour": _section(switches.BEHAVIOUR, one),
    }


def data_type() -> Schema:
    """Of a file in `data/`."""
    says = {
        "data": _ID,
        "sensitivity": _member(Sensitivity),
        "identifier": _one_of(meanings.LETTERS),
        "medical": _ID,
        "sources": _list(_SOURCE),
        **{name: _some(_PLAIN) for name in ("words", "phrases", "hints", "asks", "own")},
    }
    return _file("a data type", _section(meanings.DATA, says))


def subject() -> Schema:
    """Of a file in `routes/`."""
    lists = {name: _some(_PLAIN) for name in ("words", "asks", "types")}
    says = {
        "subject": _ID,
        "sensitivity": _member(Sensitivity),
        "authenticated": _YES,
        "ordinary": _YES,
        "weight": {"type": ["integer", "string"]},
        "terms": _some(_ID),
        "sources": _list(_SOURCE),
        **lists,
    }
    return _file("a subject of routes", _section(meanings.SUBJECT, says))


def origin() -> Schema:
    """Of a file in `origins/`."""
    lists = {name: _some(_PLAIN) for name in ("reads", "templates", "keeps", "trivial")}
    says = {"origin": _ID, "entered": _YES, "sources": _list(_SOURCE), **lists}
    return _file("an origin of data", _section(origins.ORIGIN, says))


def _file(what: str, schema: Schema) -> Schema:
    title = f"A file of Pixelward's that describes {what}"
    return {"$schema": _DIALECT, "title": title, **schema}


def _section(
    keys: tuple[Collection[str], Collection[str]],
    says: Mapping[str, Schema],
    else_is: Schema = _PLAIN,
) -> Schema:
    """A mapping with keys from the loader's own tables: the needed ones, and the others."""
    required, optional = keys
    properties = {key: _described(key, says.get(key, else_is)) for key in (*required, *optional)}
    found: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    return found | ({"required": [*required]} if required else {})


def _described(key: str, schema: Schema) -> Schema:
    return {"description": SAID[key], **schema} if key in SAID else schema


def _ref(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


def _one_of(words: Collection[str]) -> Schema:
    return {"enum": [*words]}


def _member(kind: type[Enum], without: Collection[Enum] = ()) -> Schema:
    return _one_of([one.name.lower() for one in kind if one not in without])


def _list(item: Schema) -> Schema:
    """A list; one that stands alone is read as a list of one, and no editor need know."""
    return {"anyOf": [{"type": "array", "items": item}, item]}


def _some(item: Schema) -> Schema:
    return {"anyOf": [item, {"type": "array", "items": item}]}


def _one_key(keys: Collection[str]) -> Schema:
    return _section(((), keys), {}) | {"minProperties": 1, "maxProperties": 1}


def _agreement() -> dict[str, Schema]:
    return {"status": _one_of(trackers.STATUSES), "checked": _DAY, "source": _ADDRESS}


def _behaviour() -> Schema:
    names = {each.value: _ref("behaviour") for each in Behaviour}
    return {"type": "object", "properties": names, "additionalProperties": False}


def _entry() -> dict[str, Schema]:
    """The keys that loads, calls and settings have in common."""
    parts = ("account", "event", "params", "user_data", "secret", "url", "callee", "file", "key")
    return {
        "id": _ID,
        "purpose": _member(Purpose, (Purpose.PACKAGE, Purpose.POLICY)),
        "when": _ref("when"),
        "sends": {"type": "object", "additionalProperties": _ID},
        "switches": _some(_ref("switch")),
        "confidence": _member(Confidence),
        "shared_with": _some(_PLAIN),
        **{part: _some(_PLAIN) for part in parts},
    }


def _element() -> Schema:
    return {"anyOf": [_one_of(sorted(ELEMENTS)), {"type": "string", "pattern": "-"}]}


def _sample() -> Schema:
    return _section(((), ("flagged", "clean", "file")), {}) | {
        "oneOf": [{"required": ["flagged"]}, {"required": ["clean"]}]
    }


_SOURCE = _section((("url", "read"), ("says",)), {"url": _ADDRESS, "read": _DAY})

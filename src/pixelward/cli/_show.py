"""`pixelward lint --show STAGE`: the value between two stages, as a tree of words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum

from pixelward.cli import _out
from pixelward.config import Config
from pixelward.engine import Analysis
from pixelward.errors import Error, did_you_mean
from pixelward.exposures import hide, mask, secrets
from pixelward.model import values
from pixelward.model.facts import Notice
from pixelward.model.knowledge import Signature, Tracker
from pixelward.model.place import LineIndex, Location, Span
from pixelward.report._visible import visible

STAGES = ("facts", "program", "uses", "routes", "exposures")
_SHORT = 80


def show(config: Config, stage: str) -> int:
    """Print what one stage makes, for debugging; identifiers are hidden here too."""
    if stage not in STAGES:
        raise Error("--show", f'"{stage}" is not a stage.', did_you_mean(stage, STAGES))
    analysis = Analysis(config)
    value = analysis.site.routes if stage == "routes" else getattr(analysis, stage)
    hidden = secrets(analysis.uses)
    for line in _tree(value, "", ""):
        _out.put(f"{visible(mask(hide(line, hidden)))}\n")
    return _out.faults(one for one in analysis.reading if isinstance(one, Notice))


def _tree(value: object, label: str, indent: str) -> Iterator[str]:
    word = _word(value)
    if word is not None:
        yield f"{indent}{label}{word}"
        return
    name = "" if isinstance(value, Mapping | tuple | frozenset) else type(value).__name__
    if label or name:
        yield f"{indent}{label}{name}".rstrip()
        indent += "  "
    for inner, item in _parts(value):
        yield from _tree(item, inner, indent)


def _parts(value: object) -> Iterator[tuple[str, object]]:
    """What it is made of, each with its label; what is empty is left out."""
    if isinstance(value, Mapping):
        yield from ((f"{key}: ", item) for key, item in value.items())
    elif isinstance(value, Iterable):
        yield from (("- ", item) for item in value)
    elif is_dataclass(value):
        named = ((field.name, getattr(value, field.name)) for field in fields(value) if field.repr)
        yield from ((f"{name}: ", item) for name, item in named if not _is_empty(item))


def _is_empty(value: object) -> bool:
    return value is None or value is False or value in ((), "", frozenset(), {})


def _word(value: object) -> str | None:
    """The value in a word, if it has one: knowledge is long, and the same everywhere."""
    match value:
        case Tracker() | Signature():
            return value.id
        case Location(path, Span(start, end)):
            return f"{path}:{start}-{end}"
        case Span(start, end):
            return f"{start}-{end}"
        case LineIndex():
            return f"{len(value.starts)} lines"
        case Enum():
            return value.name.lower()
        case None | bool() | int() | str():
            return repr(value)
    if isinstance(value, Mapping | tuple | frozenset):
        return None if value else "none"
    if type(value).__module__ == values.__name__ and len(said := repr(value)) <= _SHORT:
        return said
    return None

"""Angular's reactive forms: `this.form.value`, `this.form.get("email")`, `fb.group({…})`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from pixelward.link.names import last_name
from pixelward.link.shapes import parts
from pixelward.link.sources._controls import FIELD, FORM, by_form, named, typed
from pixelward.link.sources._functions import Functions
from pixelward.link.sources.base import Fill, Source
from pixelward.model.controls import Control
from pixelward.model.facts import FileFacts
from pixelward.model.place import UNPLACED, Step
from pixelward.model.values import (
    Field,
    Hole,
    Invocation,
    Origin,
    Record,
    Reference,
    Symbol,
    Value,
)

_BOUND = frozenset({"formgroup", "formcontrol"})
_GROUPS = frozenset({"FormGroup", "UntypedFormGroup"})
_MADE = frozenset({"group", "record"})  # of a builder
_BUILDER = re.compile(r"_?fb|_?(?:form_?)?builder|nonnullable|formbuilder", re.IGNORECASE)
_READ = ("value", "controls", "get", "getRawValue", "valueChanges")
_DEEPEST = 4  # groups in groups

# By the object of a class and its property: what is filled in, by the path of its names.
_Kept = dict[tuple[Symbol, str], dict[str, Value]]


def _fills(files: Mapping[str, FileFacts]) -> Iterator[Fill]:
    functions, found = Functions(files), defaultdict[tuple[Symbol, str], dict[str, Value]](dict)
    for facts in files.values():
        _declared(facts, found)
    for facts in files.values():
        _shown(facts, functions, found)
    for (owner, name), entries in found.items():
        held = entries[""] if "" in entries else _group(entries, name)
        yield Fill(owner, Record((Field(name, held, UNPLACED),)))


def _declared(facts: FileFacts, found: _Kept) -> None:
    """The forms that a class makes, by the names that it makes their controls under."""
    for at, name in enumerate(facts.names):
        for value in name.values[:1] if name.name == "this" else ():
            for field in value.fields if isinstance(value, Record) else ():
                if field.key is not None and (inner := _made(field.value)) is not None:
                    entries = found[Symbol(facts.path, at), field.key]
                    entries.update({one.name: one for one in _entries(inner, 0)})


def _made(value: Value) -> Record | None:
    """The controls of a form that a call makes."""
    match value:
        case Invocation(callee, (Record() as controls, *_)):
            name = last_name(callee)
            is_built = name in _MADE and any(map(_is_builder, parts(callee)))
            return controls if name in _GROUPS or is_built else None
    return None


def _is_builder(part: Value) -> bool:
    return isinstance(part, Reference) and any(map(_BUILDER.fullmatch, part.path))


def _entries(controls: Record, depth: int) -> Iterator[Origin]:
    for field in controls.fields:
        inner = _made(field.value) if depth < _DEEPEST else None
        if inner is not None:
            yield from _entries(inner, depth + 1)
        elif field.key is not None:
            step = Step(field.location, f'the visitor fills in "{field.key}"')
            yield Origin(FIELD, Hole(field.key), field.key, hops=(step,))


def _shown(facts: FileFacts, functions: Functions, found: _Kept) -> None:
    """The controls that a template shows of a form, with their labels."""
    bound = [
        (at, value)
        for at, control in enumerate(facts.controls)
        for key, value in control.given
        if key.strip("[]").lower() in _BOUND
    ]
    forms = by_form(facts) if bound else {}
    for at, value in bound:
        control = facts.controls[at]
        for owner, keys in functions.ways(value):
            if functions.name(owner) == "this" and len(keys) == 1:
                found[owner, keys[0]].update(_labelled(control, forms.get(at, ())))


def _labelled(control: Control, inside: tuple[Control, ...]) -> Iterator[tuple[str, Origin]]:
    """What is filled in, by name; of a control that stands alone by none."""
    if control.kind != FORM:
        yield "", typed(control)
    for one in inside:
        if named(one):
            yield named(one), typed(one)


def _group(entries: Mapping[str, Value], name: str) -> Record:
    held = Record(tuple(Field(key, value, UNPLACED) for key, value in entries.items()))
    whole = Origin(FORM, Hole("values"), name, holds=held)
    return Record(tuple(Field(key, whole, UNPLACED) for key in _READ))


ANGULAR = Source("angular", _fills)

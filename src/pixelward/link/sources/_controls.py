"""What a form's control gives to code: its element, the events on it, what is typed into it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from pixelward.model.controls import Control
from pixelward.model.facts import FileFacts
from pixelward.model.place import Step
from pixelward.model.values import (
    Choice,
    Field,
    Hole,
    Invocation,
    Literal,
    Member,
    Origin,
    Record,
    Reference,
    Value,
)

FIELD = "field"
FORM = "form"
_DEEPEST = 3  # forms in one another
# What is told of these is that they are on: none of them holds anyone's address.
_TICKED = frozenset({"checkbox", "radio", "switch"})
_CONTROLLED = frozenset({"value", "checked", "selected"})
# Attributes that keep what is filled in: Vue's, Angular's, Svelte's, those of plain pages.
MODEL = re.compile(
    r"v-model\b|\[\(\w+\)\]|bind:(?:value|checked|group|files|textContent)|x-model\b|ng-model$"
)


def typed(control: Control) -> Origin:
    """What a visitor types or chooses in a control."""
    name = named(control)
    said = control.label or name
    return Origin(
        kind=FIELD,
        value=Literal(True) if control.kind in _TICKED else Hole(name or "value"),
        name=name,
        label=control.label,
        hops=(Step(control.location, _filling(said)),),
    )


def _filling(said: str) -> str:
    return f'the visitor fills in "{said}"' if said else "the visitor fills in a field"


def named(control: Control) -> str:
    """What the code calls a control: its name, its id, or the state that it shows."""
    if control.name or control.id:
        return control.name or control.id
    for key, value in control.given:
        if key.startswith("on") and isinstance(value, Invocation):  # `onChange={handle("email")}`
            return next(_texts(value.arguments), "")
    shown = (_last(value) for key, value in control.given if key in _CONTROLLED or MODEL.match(key))
    return next(shown, "")


def _texts(given: Iterable[Value]) -> Iterator[str]:
    for value in given:
        if isinstance(value, Literal) and isinstance(value.value, str):
            yield value.value


def _last(value: Value) -> str:
    match value:
        case Reference((*_, name)) | Member(_, name):
            return name
        case Choice((first, *_)):
            return _last(first)
        case _:
            return ""


def element(control: Control) -> Value:
    """The control as code reads it: `element.value`, `element.name`."""
    entry, at = typed(control), control.location
    known = {"name": named(control), "id": control.id, "type": control.kind}
    return Record(
        (
            *(Field(key, entry, at) for key in ("value", "checked", "files", "valueAsDate")),
            *(Field(key, Literal(text), at) for key, text in known.items()),
        )
    )


def event(control: Control) -> Value:
    """An event on a control, as its handler is given it."""
    return _on(element(control), control)


def submitted(form: Control, inside: Iterable[Control]) -> Value:
    """An event on a form: `event.target.email.value`, `new FormData(event.target)`."""
    return _on(elements(form, inside), form)


def elements(form: Control, inside: Iterable[Control]) -> Origin:
    """A form as an element: `form.email.value`, `form.elements.email.value`."""
    fields = tuple(Field(named(c), element(c), c.location) for c in inside if named(c))
    more = Field("elements", Record(fields), form.location)
    return Origin(FORM, Hole("form"), form.name, holds=Record((*fields, more)))


def values(inside: Iterable[Control], name: str = "") -> Origin:
    """All that is filled in, by the names of the controls."""
    return Origin(FORM, Hole("values"), name, holds=Record(tuple(_fields(inside))))


def _fields(inside: Iterable[Control]) -> Iterator[Field]:
    """A name with dots is a record in a record: `visit.email`."""
    unique: dict[str, Control] = {}  # a component and what it shows have one name
    for control in inside:
        if control.label or named(control) not in unique:
            unique[named(control)] = control
    for control in unique.values():
        path = [part for part in named(control).split(".") if part]
        entry: Value = typed(control)
        for part in reversed(path[1:]):
            entry = Record((Field(part, entry, control.location),))
        if path:
            yield Field(path[0], entry, control.location)


def _on(target: Value, control: Control) -> Record:
    keys = ("target", "currentTarget")
    return Record(tuple(Field(key, target, control.location) for key in keys))


def by_form(facts: FileFacts) -> Mapping[int, tuple[Control, ...]]:
    """The controls of each form; a form inside another is a part of that one."""
    found: dict[int, list[Control]] = {}
    for control in facts.controls:
        form = control.form if control.kind != FORM else None
        for _ in range(_DEEPEST):
            if form is None:
                break
            found.setdefault(form, []).append(control)
            form = facts.controls[form].form
    return {at: tuple(fields) for at, fields in found.items()}

"""What a form's control gives to code: its element, the events on it, what is typed into it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pixelward.model.controls import Control
from pixelward.model.facts import FileFacts
from pixelward.model.place import Step
from pixelward.model.values import (
    Choice,
    Field,
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
_CONTROLLED = frozenset({"value", "checked", "selected"})


def typed(control: Control) -> Origin:
    """What a visitor types or chooses in a control."""
    name = named(control)
    said = control.label or name or control.kind
    return Origin(
        kind=FIELD,
        value=Reference((name or "value",)),
        name=name,
        label=control.label,
        hops=(Step(control.location, f'the visitor fills in "{said}"'),),
    )


def named(control: Control) -> str:
    """What the code calls a control: its name, its id, or the state that it shows."""
    if control.name or control.id:
        return control.name or control.id
    for key, value in control.given:
        if key.startswith("on") and isinstance(value, Invocation):  # `onChange={handle("email")}`
            return next((str(one.value) for one in value.arguments if _is_name(one)), "")
    return next((_last(value) for key, value in control.given if key in _CONTROLLED), "")


def _is_name(value: Value) -> bool:
    return isinstance(value, Literal) and isinstance(value.value, str)


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
    fields = tuple(Field(named(c), element(c), c.location) for c in inside if named(c))
    elements = Field("elements", Record(fields), form.location)
    whole = Origin(FORM, Reference(("form",)), form.name, holds=Record((*fields, elements)))
    return _on(whole, form)


def values(form: Control, inside: Iterable[Control]) -> Origin:
    """All that is filled in, by the names of the controls."""
    fields = tuple(_fields(inside))
    return Origin(FORM, Reference(("values",)), form.name, holds=Record(fields))


def _fields(inside: Iterable[Control]) -> Iterator[Field]:
    """A name with dots is a record in a record: `contact.email`."""
    for control in inside:
        path = [part for part in named(control).split(".") if part]
        entry: Value = typed(control)
        for part in reversed(path[1:]):
            entry = Record((Field(part, entry, control.location),))
        if path:
            yield Field(path[0], entry, control.location)


def _on(target: Value, control: Control) -> Record:
    keys = ("target", "currentTarget")
    return Record(tuple(Field(key, target, control.location) for key in keys))


def inside(facts: FileFacts, form: int) -> Iterator[Control]:
    """The controls of a form."""
    return (one for one in facts.controls if one.form == form and one.kind != FORM)

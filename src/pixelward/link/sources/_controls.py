"""What a form's control gives to code: its element, the events on it, what is typed into it."""

from __future__ import annotations

from pixelward.model.controls import Control
from pixelward.model.place import Step
from pixelward.model.values import Field, Literal, Origin, Record, Reference, Value

FIELD = "field"
FORM = "form"


def typed(control: Control) -> Origin:
    """What a visitor types or chooses in a control."""
    name = control.name or control.id
    said = control.label or name or control.kind
    return Origin(
        kind=FIELD,
        value=Reference((name or "value",)),
        name=name,
        label=control.label,
        hops=(Step(control.location, f'the visitor fills in "{said}"'),),
    )


def element(control: Control) -> Value:
    """The control as code reads it: `element.value`, `element.name`."""
    entry, at = typed(control), control.location
    known = {"name": control.name, "id": control.id, "type": control.kind}
    return Record(
        (
            *(Field(key, entry, at) for key in ("value", "checked", "files", "valueAsDate")),
            *(Field(key, Literal(text), at) for key, text in known.items()),
        )
    )


def event(control: Control) -> Value:
    """An event on a control, as its handler is given it."""
    target = element(control)
    return Record(
        tuple(Field(key, target, control.location) for key in ("target", "currentTarget"))
    )

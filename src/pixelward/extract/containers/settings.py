"""What an entity of a container is given: its parameters as values, tables as records."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pixelward.extract.containers.held import field, inner, kind, records, text
from pixelward.model.facts import Argument
from pixelward.model.place import Location
from pixelward.model.values import Field, Literal, Record, Sequence, Unknown, Value

Read = Callable[[str], Value]  # a text in which variables are named

# A table's rows are maps: one entry says what is set, the other one to what.
_NAMES = ("name", "key", "parameter", "fieldName", "index", "group")
_VALUES = ("value", "parameterValue", "dimension", "metric", "group")
_INDEXED = frozenset({"dimension", "metric"})
_DEEPEST = 8


def arguments(entity: Value, at: Location, read: Read) -> tuple[Argument, ...]:
    """The parameters of an entity as named arguments, each where it stands."""
    found = (_entry(one, at, read, 0) for one in records(entity, "parameter"))
    return tuple(Argument(one.key or "", one.value, one.location) for one in found)


def as_record(entity: Value, at: Location, read: Read) -> Record:
    """The parameters of an entity as one record."""
    return Record(tuple(_entry(one, at, read, 0) for one in records(entity, "parameter")))


def _entry(parameter: Record, at: Location, read: Read, depth: int) -> Field:
    found = next((f for name in ("value", "list", "map") if (f := field(parameter, name))), None)
    where = found.location if found else at
    return Field(text(parameter, "key"), _value(parameter, where, read, depth), where)


def _value(parameter: Record, at: Location, read: Read, depth: int) -> Value:
    if depth > _DEEPEST:
        return Literal(None)
    match kind(parameter):
        case "LIST":
            return _list([*records(parameter, "list")], at, read, depth)
        case "MAP":
            return Record(tuple(_entry(m, at, read, depth + 1) for m in records(parameter, "map")))
        case "TAG_REFERENCE":
            return Unknown("another tag")
        case "BOOLEAN" if text(parameter, "value") in {"true", "false"}:
            return Literal(text(parameter, "value") == "true")
        case _:
            held = inner(parameter, "value")
            return (
                read(held.value)
                if isinstance(held, Literal) and isinstance(held.value, str)
                else held or Literal(None)
            )


def _list(items: list[Record], at: Location, read: Read, depth: int) -> Value:
    rows = [tuple(_row(one, at, read, depth)) for one in items]
    if rows and all(rows):
        return Record(tuple(field for row in rows for field in row))
    return Sequence(tuple(_value(one, at, read, depth + 1) for one in items))


def _row(item: Record, at: Location, read: Read, depth: int) -> Iterator[Field]:
    """`{name: "email", value: "{{Email}}"}` as the field that it sets."""
    cells = {text(one, "key"): one for one in records(item, "map")}
    named = next((name for name in _NAMES if name in cells), "")
    held = next((name for name in _VALUES if name in cells and name != named), "")
    if named and held:
        entry = _entry(cells[held], at, read, depth + 1)
        name = text(cells[named], "value")
        yield Field(f"{held}{name}" if held in _INDEXED else name, entry.value, entry.location)

"""Records that are filled from several places, beside what is assigned to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from pixelward.link.shapes import choice, options
from pixelward.model.values import (
    Field,
    Imported,
    Invocation,
    Literal,
    Member,
    Record,
    Unknown,
    Value,
)

_NOTHING_YET = (Literal(""), Literal(None), Literal(False))


def together(found: Iterable[Value]) -> tuple[Value, ...]:
    """What enters one name from several places: of records one with the fields of all."""
    given = tuple(found)
    records = [one for one in given if isinstance(one, Record)]
    if len(records) < 2:
        return given
    spread = [f for one in records for f in one.fields if f.key is None]
    by_key: dict[str, list[Field]] = defaultdict(list)
    for field in (f for one in records for f in one.fields):
        if field.key is not None:
            by_key[field.key].append(field)
    own = (
        Field(key, choice(together(f.value for f in fields)), fields[0].location)
        for key, fields in by_key.items()
    )
    return (Record((*spread, *own)), *(one for one in given if not isinstance(one, Record)))


def beside(entry: Value, known: Value) -> Value:
    """What enters a name beside what is assigned to it; records are filled up."""
    if isinstance(entry, Record) and any(isinstance(one, Record) for one in options(known)):
        return choice(_filled_up(one, entry) for one in options(known) if is_known(one))
    return choice((entry, *filter(is_known, options(known))))


def _filled_up(known: Value, entry: Value) -> Value:
    """A record with what enters it; that nothing is in it yet says nothing."""
    if known in _NOTHING_YET or not is_known(known):
        return entry
    if not isinstance(known, Record) or not isinstance(entry, Record):
        return choice((entry, known))
    new = {field.key: field for field in entry.fields}
    own = {field.key for field in known.fields if field.key is not None}
    both = (_both(field, new.get(field.key)) for field in known.fields)
    # What was there before is spread as nothing yet: `{...before, email}`.
    more = (f for f in entry.fields if f.key not in own and not isinstance(f.value, Literal))
    return Record((*both, *more))


def _both(known: Field, entry: Field | None) -> Field:
    if entry is None or known.key is None:
        return known
    return Field(known.key, _filled_up(known.value, entry.value), known.location)


def is_known(value: Value) -> bool:
    """Whether a value says more than which library has made it, and that it is for another time."""
    return not isinstance(value, Invocation | Member | Unknown | Imported)

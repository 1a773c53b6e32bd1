"""Fields that an object is given after it was made: `o.name = …`, `F.prototype.name = …`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from pixelward.link.globals import without_window
from pixelward.link.members import member, walk
from pixelward.link.shapes import choice, options
from pixelward.model.facts import Call, CallKind, FileFacts
from pixelward.model.values import (
    Closure,
    Field,
    Invocation,
    Literal,
    Member,
    Record,
    Reference,
    Symbol,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from pixelward.link.bindings import Bindings

Owner = Symbol | str  # a name of a file, or a global's
# What is handed on is read again at each hop; libraries hang all they have on one name.
_MOST = 500
_ELEMENTS = frozenset({"createElement", "Image", "querySelector", "getElementById"})


class Fields:
    """Who is given which fields where; a pure function of the facts."""

    def __init__(self, files: Mapping[str, FileFacts], windows: frozenset[Symbol]) -> None:
        self._files = files
        self._added: dict[Owner, dict[str, list[Field]]] = defaultdict(lambda: defaultdict(list))
        for facts in files.values():
            for call in facts.calls:
                for path, symbol, value in _given(call):
                    self._add(path, symbol, value, windows)

    def _add(
        self, path: tuple[str, ...], symbol: Symbol | None, value: Field, windows: frozenset[Symbol]
    ) -> None:
        target = without_window(Reference(path, symbol), windows)
        if len(target.path) > 1:
            owner = self._owner(target)
            field = _nested(target.path[2:], value)
            self._added[owner][target.path[1]].append(field)

    def _owner(self, reference: Reference) -> Owner:
        symbol = reference.symbol
        if symbol is None or self._files[symbol.path].names[symbol.index].is_global:
            return reference.path[0]
        return symbol

    def walked(self, bindings: Bindings, value: Reference, base: Value, depth: int) -> Value:
        """What a path comes to that begins at a known value, or that value with all its fields."""
        if len(value.path) == 1:
            return self._whole(bindings, value, base, depth)
        found = self._field(bindings, value, base, depth)
        if found is not None:
            return walk(bindings, found, value.path[2:], depth)
        return walk(bindings, base, value.path[1:], depth)

    def _field(self, bindings: Bindings, value: Reference, base: Value, depth: int) -> Value | None:
        """The property that a path names first, where one was added."""
        added = self._of(value).get(value.path[1])
        if not added or not any(map(_is_object, options(base))):
            return None
        before = [o for o in options(member(bindings, base, value.path[1], depth)) if _is_there(o)]
        return _merged([*before, self._one(bindings, value, value.path[1], depth)])

    def _whole(self, bindings: Bindings, value: Reference, base: Value, depth: int) -> Value:
        added = self._of(value)
        if not added or not any(map(_is_object, options(base))):
            return base
        own = bindings.memory.kept(
            ("fields", self._owner(value)),
            lambda: bindings.sizes.bounded(
                Record(tuple(self._resolved(bindings, value, added, depth))), _MOST
            ),
        )
        if not isinstance(own, Record):
            return base
        return choice(_with(option, own) for option in options(base))

    def filled(self, bindings: Bindings, value: Value, found: Value) -> Value:
        """An argument of which only what is added to it is known."""
        if not isinstance(value, Reference) or len(value.path) > 1 or not _is_opaque(found):
            return found
        added = self._of(value)
        if not added or all(map(_is_function, added.values())):
            return found
        own = self._resolved(bindings, value, added, 1)
        return Record((Field(None, found, next(iter(added.values()))[0].location), *own))

    def _of(self, value: Reference) -> Mapping[str, list[Field]]:
        return self._added.get(self._owner(value), {})

    def _resolved(
        self, bindings: Bindings, value: Reference, added: Mapping[str, list[Field]], depth: int
    ) -> Iterator[Field]:
        with bindings.memory.following(("fields", self._owner(value))) as is_new:
            for key, fields in added.items() if is_new else ():
                yield Field(key, self._one(bindings, value, key, depth), fields[-1].location)

    def _one(self, bindings: Bindings, value: Reference, key: str, depth: int) -> Value:
        """All that is added under one key; it hangs on no call, so it is worked out once."""
        owner, fields = self._owner(value), self._of(value)[key]
        return bindings.memory.kept(
            ("field", owner, key),
            lambda: bindings.sizes.bounded(
                _merged([bindings.step(f.value, {}, depth) for f in fields])
            ),
        )


def _given(call: Call) -> Iterator[tuple[tuple[str, ...], Symbol | None, Field]]:
    """What a statement adds: `a.b = v`, `Object.assign(a, {b: v})`."""
    match call.kind, call.callee:
        case CallKind.SET, Reference(path, symbol) if len(path) > 1 and path[0] not in {"", "this"}:
            value = call.arguments[0]
            yield path, symbol, Field(path[-1], value.value, value.location)
        case CallKind.CALL, Reference(("Object", "assign"), None) if len(call.arguments) > 1:
            target, records = call.arguments[0].value, [a.value for a in call.arguments[1:]]
            if isinstance(target, Reference):
                fields = (f for r in records if isinstance(r, Record) for f in r.fields if f.key)
                yield from (((*target.path, f.key or ""), target.symbol, f) for f in fields)


def _nested(keys: tuple[str, ...], field: Field) -> Field:
    value = field.value
    for key in reversed(keys):
        value = Record((Field(key, value, field.location),))
    return Field(field.key, value, field.location)


def _merged(found: list[Value]) -> Value:
    """One property that is set at several places; records are put together."""
    flat = [option for value in found for option in options(value)]
    records = [option for option in flat if isinstance(option, Record)]
    if len(records) > 1:
        whole = Record(tuple(field for record in records for field in record.fields))
        flat = [*(option for option in flat if not isinstance(option, Record)), whole]
    return choice([o for o in flat if o != Literal(None)] or [Literal(None)])


def _with(option: Value, own: Record) -> Value:
    match option:
        case Record(fields):
            before = {field.key: field.value for field in fields}
            return Record((*fields, *(_beside(field, before) for field in own.fields)))
        case Closure():
            return choice((option, own))
        case _:
            return option


def _beside(field: Field, before: Mapping[str | None, Value]) -> Field:
    if field.key not in before:
        return field
    return Field(field.key, _merged([before[field.key], field.value]), field.location)


def _is_object(value: Value) -> bool:
    return isinstance(value, Record | Closure)


def _is_there(value: Value) -> bool:
    match value:
        case Unknown() | Literal(None) | Member(Closure(), _):
            return False
        case _:
            return True


def _is_opaque(found: Value) -> bool:
    """Whether a value could be an object that somebody else made; elements of a page are not."""
    match found:
        case Reference(_, symbol):
            return symbol is not None
        case Invocation(Reference((*_, name)) | Member(_, name), _):
            return name not in _ELEMENTS
        case _:
            return isinstance(found, Invocation | Unknown)


def _is_function(fields: list[Field]) -> bool:
    return all(isinstance(field.value, Closure) for field in fields)

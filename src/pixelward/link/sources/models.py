"""Names that a page keeps up to date: `v-model="form.email"`, `[(ngModel)]`, `bind:value`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain, islice

from pixelward.link.entering import through
from pixelward.link.names import last_name
from pixelward.link.sources._controls import MODEL, typed
from pixelward.link.sources._functions import Functions
from pixelward.link.sources._members import BOXES, READ_AS_ONE, component
from pixelward.link.sources.base import Fill, Source
from pixelward.model.controls import Control
from pixelward.model.facts import FileFacts
from pixelward.model.place import UNPLACED, Step
from pixelward.model.values import Field, Invocation, Member, Record, Reference, Symbol, Value

_MOST = 12  # names that one control fills

_Kept = Mapping[tuple[str, ...], Value]


def _fills(files: Mapping[str, FileFacts]) -> Iterator[Fill]:
    functions = Functions(files)
    found: dict[Symbol, dict[tuple[str, ...], Value]] = defaultdict(dict)
    for facts in files.values():
        owner = component(facts) if facts.controls else None
        for control in facts.controls:
            for key, value in control.given:
                if MODEL.match(key):
                    entry = _entry(control, key, value)
                    for symbol, keys in _kept(value, owner, functions):
                        found[symbol].setdefault(keys, entry)
    for symbol, kept in found.items():
        name = files[symbol.path].names[symbol.index]
        yield Fill(symbol, _whole(kept, name.values[0] if name.values else None))


def _entry(control: Control, way: str, value: Value) -> Value:
    said = way.partition(".")[0]
    return through(typed(control), Step(control.location, f"{said} keeps it as {_written(value)}"))


def _written(value: Value) -> str:
    match value:
        case Reference(path):
            return ".".join(path)
        case Member(_, key):
            return key
        case _:
            return "a name"


def _kept(
    value: Value, owner: Symbol | None, functions: Functions
) -> Iterator[tuple[Symbol, tuple[str, ...]]]:
    """The names behind what a control keeps up to date, and the properties of each that it is."""
    match value:
        case Reference((name, *keys), Symbol() as symbol):
            if owner is not None:
                yield owner, (name, *keys)
            base: Value = Reference((name,), symbol)
        case Member(base, key):
            keys = [key]
        case _:
            return
    outer = ((found, (*before, *keys)) for found, before in functions.ways(base))
    found = chain(functions.ways(value), outer)
    yield from dict.fromkeys(islice(found, _MOST))


def _whole(kept: _Kept, declared: Value | None) -> Value:
    """What a name is with all that is kept in it."""
    if () in kept:
        return kept[()]
    found = _record(kept)
    match declared:
        case Invocation(callee, _) if last_name(callee) in BOXES:
            return Record((Field("value", found, UNPLACED),))
        case Invocation(callee, (Record(fields), *_)) if last_name(callee) in READ_AS_ONE:
            own = {field.key for field in found.fields}
            rest = (field for field in fields if field.key is not None and field.key not in own)
            others = (Field(f.key, Member(declared, f.key or ""), f.location) for f in rest)
            return Record((*others, *found.fields))
        case Member(Invocation(), _):  # of a composable: a reference or a record
            return Record((*found.fields, Field("value", found, UNPLACED)))
        case _:
            return found


def _record(kept: _Kept) -> Record:
    """Records in records, by the properties on the way to each."""
    inner: dict[str, dict[tuple[str, ...], Value]] = defaultdict(dict)
    for keys, value in kept.items():
        inner[keys[0]][keys[1:]] = value
    found = ((key, one[()] if () in one else _record(one)) for key, one in inner.items())
    return Record(tuple(Field(key, value, UNPLACED) for key, value in found))


MODELS = Source("models", _fills)

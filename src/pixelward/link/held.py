"""What holds a value for frameworks: states, references, what is worked out, what is provided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pixelward.model.place import UNPLACED
from pixelward.model.values import Closure, Field, Invocation, Record, Sequence, Unknown, Value

if TYPE_CHECKING:
    from pixelward.link.bindings import Bindings


def held(name: tuple[str, ...], first: Value, bindings: Bindings) -> Value | None:
    """What such a helper gives; `None` where it is not one."""
    match name[-1]:
        case "useState":
            return Sequence((_initial(first, bindings), Unknown("set at run time")))
        case "ref" | "shallowRef":
            return _under("value", first)
        case "useRef":
            return _under("current", first)
        case "computed":
            return _computed(name, first, bindings)
        case "$derived":
            return first
        case "toRefs" | "storeToRefs" if isinstance(first, Record):
            return _references(first)
        case "useContext" | "inject":
            return bindings.provided(first) or _object_of(first, bindings)
    return None


def _initial(value: Value, bindings: Bindings) -> Value:
    return bindings.step(Invocation(value, ()), {}, 1) if isinstance(value, Closure) else value


def _under(key: str, value: Value) -> Record:
    return Record((Field(key, value, UNPLACED),))


def _computed(name: tuple[str, ...], first: Value, bindings: Bindings) -> Value | None:
    """What is worked out: one framework reads its value, another calls it."""
    if "angular" in name[0]:
        return first
    if isinstance(first, Record):
        first = bindings.walked(first, ("get",), 1)
    if not isinstance(first, Closure):
        return None
    found = bindings.step(Invocation(first, ()), {}, 1)
    return _under("value", found)


def _references(record: Record) -> Record:
    """Each field of a record as a reference of its own."""
    fields = (Field(f.key, _under("value", f.value), f.location) for f in record.fields if f.key)
    return Record(tuple(fields))


def _object_of(kind: Value, bindings: Bindings) -> Value | None:
    """What an injector hands over for a class of the project: an object of it."""
    is_class = isinstance(kind, Record) and any(f.key == "prototype" for f in kind.fields)
    return bindings.walked(kind, ("prototype",), 1) if is_class else None

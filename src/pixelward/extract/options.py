"""Components as an object of options: `methods`, `computed` and `data` are members of `this`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pixelward.model.values import Closure, Field, Invocation, Record, Unknown, Value

OPTIONS = frozenset({"methods", "computed", "watch"})
_RETURNED = frozenset({"data", "setup"})
_COMPUTED = Unknown("computed at run time")


def options_of(exported: Value) -> Record | None:
    """`{methods: …}` itself, or handed to `defineComponent`."""
    match exported:
        case Record():
            return exported
        case Invocation(_, (Record() as options, *_)):
            return options
    return None


def shared(options: Record) -> Iterator[Field]:
    """The members that an object's options declare; what a function returns as a spread."""
    for option in options.fields:
        if option.key == "methods":
            yield from fields_of(option.value)
        elif option.key == "computed":
            yield from (replace(one, value=_got(one.value)) for one in fields_of(option.value))
        elif option.key in _RETURNED and isinstance(option.value, Closure):
            yield Field(None, Invocation(option.value, ()), option.location)


def _got(getter: Value) -> Value:
    return Invocation(getter, ()) if isinstance(getter, Closure) else _COMPUTED


def fields_of(record: Value) -> tuple[Field, ...]:
    """A record's fields; none of anything else."""
    return record.fields if isinstance(record, Record) else ()

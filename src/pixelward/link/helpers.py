"""Helpers that hand a value on unchanged, or put it into a shape that everyone knows."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from pixelward.link import sandbox
from pixelward.model.place import UNPLACED
from pixelward.model.values import Field, Literal, Record, Sequence, Unknown, Value

if TYPE_CHECKING:
    from pixelward.link.bindings import Bindings

# The last name says it, whichever library it is from: all of them return their first argument,
# or a function that stands for it.
_HANDS_ON = frozenset(
    {"useCallback", "useEvent", "memo", "forwardRef", "debounce", "throttle", "once", "partial"}
    | {"useDebouncedCallback", "useThrottledCallback", "markRaw", "toRaw", "readonly", "unref"}
)
_OF_OBJECT = frozenset({"freeze", "seal", "preventExtensions"})


def helped(name: tuple[str, ...], given: tuple[Value, ...], bindings: Bindings) -> Value | None:
    """What a well-known helper gives; `None` where it is not one."""
    if not given:
        return None
    first, last = given[0], name[-1]
    if last in _HANDS_ON or name == ("Object",) or (name[0] == "Object" and last in _OF_OBJECT):
        return first
    match name:
        case ("Promise", "resolve"):
            return first
        case ("Object", "assign"):
            return Record(tuple(Field(None, value, UNPLACED) for value in given))
        case ("JSON", "parse") if isinstance(first, Literal):
            return _parsed(first)
    if (read := sandbox.read(name, first)) is not None:
        return read
    match last:
        case "useState" | "ref" | "shallowRef" | "useRef":
            return _held(last, first)
        case "useContext" | "inject":
            return bindings.provided(first)
    return None


def _held(name: str, value: Value) -> Value:
    if name == "useState":
        return Sequence((value, Unknown("set at run time")))
    key = "current" if name == "useRef" else "value"
    return Record((Field(key, value, UNPLACED),))


def _parsed(text: Literal) -> Value:
    try:
        return _value(json.loads(str(text.value)))
    except (ValueError, RecursionError):
        return Unknown("not JSON")


def _value(data: Any) -> Value:
    if isinstance(data, dict):
        return Record(tuple(Field(str(k), _value(v), UNPLACED) for k, v in data.items()))
    if isinstance(data, list):
        return Sequence(tuple(map(_value, data)))
    return Literal(data)

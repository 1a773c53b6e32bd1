"""Helpers of frameworks that hand a value on, unchanged or in a shape that everyone knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pixelward.link import sandbox
from pixelward.link.builtins import built
from pixelward.link.entering import filled_in
from pixelward.link.held import held
from pixelward.link.joining import address, is_joining
from pixelward.link.shapes import choice, options
from pixelward.link.stores import MAKER, store
from pixelward.model.values import (
    Closure,
    Invocation,
    Origin,
    Value,
)

if TYPE_CHECKING:
    from pixelward.link.bindings import Bindings

# The last name says it, whichever library it is from: all of them return their first argument,
# or a function that stands for it.
_HANDS_ON = frozenset(
    {"useCallback", "useEvent", "memo", "forwardRef", "debounce", "throttle", "once"}
    | {"useDebouncedCallback", "useThrottledCallback", "markRaw", "toRaw", "readonly", "unref"}
)
# Run the function that they are given, and give what it returns.
_RUNS = frozenset({"useMemo", "untracked", "useMemoOne", "createMemo", "$derived.by"})
_UNCHANGED = frozenset(
    {("Object",), ("String",), ("Promise", "resolve"), ("Promise", "all"), ("Array", "from")}
)
_OF_FORMS = frozenset({("FormData",), ("Object", "fromEntries"), ("URLSearchParams",)})
_OF_OBJECT = frozenset({"freeze", "seal", "preventExtensions"})


def helped(name: tuple[str, ...], given: tuple[Value, ...], bindings: Bindings) -> Value | None:
    """What a well-known helper gives; `None` where it is not one."""
    if not given:
        return None
    first, last = given[0], name[-1]
    if last in _RUNS and isinstance(first, Closure):
        return bindings.step(Invocation(first, ()), {}, 1)
    if last == MAKER:
        return store(given[-1], bindings)
    if last in _HANDS_ON or name in _UNCHANGED or (name[0] == "Object" and last in _OF_OBJECT):
        return first
    if name in _OF_FORMS and (forms := [one for one in options(first) if isinstance(one, Origin)]):
        return choice(map(filled_in, forms))
    if is_joining(name):
        return address(given)
    if (read := sandbox.read(name, first)) is not None:
        return read
    if (kept := held(name, first, bindings)) is not None:
        return kept
    return built(name, given)

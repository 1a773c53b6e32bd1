"""State of a component: `const [email, setEmail] = useState("")` is what its setter is given."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from pixelward.link.names import last_name
from pixelward.link.sources.base import Fill, Source
from pixelward.model.facts import Call, FileFacts
from pixelward.model.place import Step
from pixelward.model.values import Closure, Invocation, Member, Reference, Symbol, Value

_STATES = frozenset({"useState", "useLocalStorage", "useSessionStorage", "useAtom", "createSignal"})


def _fills(files: Mapping[str, FileFacts]) -> Iterator[Fill]:
    for facts in files.values():
        setters = dict(_setters(facts))
        for call in facts.calls if setters else ():
            yield from _set(call, setters, facts)


def _setters(facts: FileFacts) -> Iterator[tuple[Symbol, tuple[Symbol, str]]]:
    """Each setter, with the name that it sets and that name as written.

    One pattern declares the two, so that they stand side by side in the table of names.
    """
    for at, (name, setter) in enumerate(pairwise(facts.names)):
        for state, setting in zip(name.values[:1], setter.values[:1], strict=False):
            if (held := _item(state, "0")) is not None and held == _item(setting, "1"):
                yield Symbol(facts.path, at + 1), (Symbol(facts.path, at), name.name)


def _item(value: Value, key: str) -> Value | None:
    """The state whose first or second item a value is."""
    match value:
        case Member(Invocation(callee, _) as state, found) if found == key:
            return state if last_name(callee) in _STATES else None
        case _:
            return None


def _set(
    call: Call, setters: Mapping[Symbol, tuple[Symbol, str]], facts: FileFacts
) -> Iterator[Fill]:
    """What one call of a setter sets; a function is given what was there before."""
    match call.callee:
        case Reference((name,), Symbol() as symbol) if symbol in setters and call.arguments:
            state, kept = setters[symbol]
            given = call.arguments[0].value
            value = Invocation(given, ()) if isinstance(given, Closure) else given
            yield Fill(state, value, Step(call.location, f"{name} keeps it as {kept}"))


STATES = Source("states", _fills)

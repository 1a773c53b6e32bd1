"""State of a component: `const [email, setEmail] = useState("")` is what its setter is given."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from pixelward.link.names import last_name
from pixelward.link.shapes import symbols
from pixelward.link.sources._controls import typed
from pixelward.link.sources._functions import Functions
from pixelward.link.sources.base import Fill, Source
from pixelward.model.controls import Control
from pixelward.model.facts import Call, FileFacts
from pixelward.model.place import Step
from pixelward.model.values import (
    Closure,
    Field,
    Invocation,
    Literal,
    Member,
    Record,
    Reference,
    Symbol,
    Value,
)

_REDUCED = frozenset({"useReducer", "useImmerReducer"})
_STATES = _REDUCED | frozenset(
    {"useState", "useLocalStorage", "useSessionStorage", "useAtom", "useRecoilState", "useImmer"}
    | {"createSignal", "useQueryState", "useStateWithCallback", "useSetState"}
)
# By setter: the name that it sets, that name as written, and what it is declared with.
_Setters = Mapping[Symbol, tuple[Symbol, str, Invocation]]


def _fills(files: Mapping[str, FileFacts]) -> Iterator[Fill]:
    functions = Functions(files)
    setters = {setter: kept for facts in files.values() for setter, kept in _setters(facts)}
    known: dict[Value, tuple[Symbol, ...]] = {}
    inner: dict[Symbol, frozenset[Symbol]] = {}  # functions that set what they are given
    for facts in files.values():
        for call in facts.calls:
            if last_name(call.callee) == "setState":
                yield from _of_class(call)
                _keep(call, facts, inner)
            for setter in _meant(call.callee, setters, functions, known):
                yield from _set(call, setter, setters[setter])
                _keep(call, facts, inner)
        for control in facts.controls:
            for key, value in control.given:
                if key != "...":
                    yield from _handled(control, value, setters, functions, known)
    for facts in files.values() if inner else ():
        for call in facts.calls:
            yield from _passed(call, inner, functions)


def _setters(facts: FileFacts) -> Iterator[tuple[Symbol, tuple[Symbol, str, Invocation]]]:
    """Each setter, with what it sets.

    One pattern declares the two, so that they stand side by side in the table of names.
    """
    for at, (name, setter) in enumerate(pairwise(facts.names)):
        for state, setting in zip(name.values[:1], setter.values[:1], strict=False):
            if (held := _item(state, "0")) is not None and held == _item(setting, "1"):
                yield Symbol(facts.path, at + 1), (Symbol(facts.path, at), name.name, held)


def _item(value: Value, key: str) -> Invocation | None:
    """The state whose first or second item a value is."""
    match value:
        case Member(Invocation(callee, _) as state, found) if found == key:
            return state if last_name(callee) in _STATES else None
        case _:
            return None


def _meant(
    callee: Value, setters: _Setters, functions: Functions, known: dict[Value, tuple[Symbol, ...]]
) -> tuple[Symbol, ...]:
    """The setters that a name stands for: its own, a hook's, or one that a component is given."""
    if not setters or not isinstance(callee, Reference) or callee.symbol is None:
        return ()
    if callee not in known:
        known[callee] = tuple(sorted(functions.reached(callee) & setters.keys(), key=str))
    return known[callee]


def _set(call: Call, setter: Symbol, kept: tuple[Symbol, str, Invocation]) -> Iterator[Fill]:
    """What one call of a setter sets; a function is given what was there before."""
    state, name, made = kept
    if call.arguments:
        step = Step(call.location, f"{last_name(call.callee)} keeps it as {name}")
        yield Fill(state, _given(call.arguments[0].value, made), step)


def _of_class(call: Call) -> Iterator[Fill]:
    """`this.setState({email})` of a component that is a class."""
    match call.callee:
        case Reference(("this", "setState"), Symbol() as this) if call.arguments:
            value = call.arguments[0].value
            given = Invocation(value, ()) if isinstance(value, Closure) else value
            state = Record((Field("state", given, call.location),))
            yield Fill(this, state, Step(call.location, "this.setState keeps it"))


def _keep(call: Call, facts: FileFacts, inner: dict[Symbol, frozenset[Symbol]]) -> None:
    """Remember the parameters that a call of a setter hands on."""
    at = call.function
    while at is not None:  # `setForm((before) => …)` may stand in a function of its own
        own = {parameter.symbol for parameter in facts.functions[at].parameters}
        used = frozenset(one for a in call.arguments for one in _names(a.value, facts)) & own
        symbol = Symbol(facts.path, at)
        if used:
            inner[symbol] = inner.get(symbol, frozenset()) | used
        at = facts.functions[at].within if facts.functions[at].callback else None


def _names(value: Value, facts: FileFacts) -> Iterator[Symbol]:
    """The names in what a setter is given, and in what a function there returns."""
    yield from symbols(value)
    if isinstance(value, Closure):
        for returned in facts.functions[value.function.index].returns:
            yield from symbols(returned)


def _passed(
    call: Call, inner: Mapping[Symbol, frozenset[Symbol]], functions: Functions
) -> Iterator[Fill]:
    """What a function is given that hands it to a setter: `update("email", value)`."""
    if not isinstance(call.callee, Reference) or call.callee.symbol is None or not call.arguments:
        return
    step = Step(call.location, f"calls {last_name(call.callee)}")
    for symbol in functions.of(call.callee):
        parameters = functions.function(symbol).parameters if symbol in inner else ()
        for parameter, argument in zip(parameters, call.arguments, strict=False):
            if parameter.symbol in inner[symbol]:
                yield Fill(parameter.symbol, argument.value, step)


def _given(value: Value, made: Invocation) -> Value:
    if last_name(made.callee) in _REDUCED and made.arguments:
        return Invocation(made.arguments[0], (Literal(None), value))
    return Invocation(value, ()) if isinstance(value, Closure) else value


def _handled(
    control: Control,
    value: Value,
    setters: _Setters,
    functions: Functions,
    known: dict[Value, tuple[Symbol, ...]],
) -> Iterator[Fill]:
    """`onValueChange={setEmail}`: a setter that a control calls itself."""
    for setter in _meant(value, setters, functions, known):
        state, name, _ = setters[setter]
        step = Step(control.location, f"{last_name(value)} keeps it as {name}")
        yield Fill(state, typed(control), step)


STATES = Source("states", _fills)

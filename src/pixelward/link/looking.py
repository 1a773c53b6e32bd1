"""One call, looked at: a sink, a call of a function of the project, or nothing to us."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from pixelward.link.asked import asked
from pixelward.link.bindings import Bindings
from pixelward.link.callers import Followed, Site
from pixelward.link.calling import unapplied
from pixelward.link.handing import handed
from pixelward.link.loads import loads_of
from pixelward.link.names import last_name, root
from pixelward.link.sandbox import unboxed
from pixelward.link.settled import settled
from pixelward.link.shapes import choice, options, property_of
from pixelward.link.sinks import Owners, Sink, certainty, owners_of, resolved, targets
from pixelward.link.stubs import stub
from pixelward.model.facts import Argument, Call, CallKind, FileFacts
from pixelward.model.values import Closure, Index, Literal, Member, Reference, Symbol, Value

_HANDLER = re.compile(r"on[A-Z]|track|log|report|send|fire|notify", re.IGNORECASE)
_LISTENS = frozenset({"on", "once", "$on", "addListener", "subscribe", "addEventListener"})
_EMITS = frozenset({"emit", "$emit", "dispatch", "publish", "trigger", "fire"})


@dataclass(frozen=True, slots=True)
class Seen:
    """What to look for: followed names, and who listens to which event of the project."""

    followed: Followed
    last_names: frozenset[str]
    setters: frozenset[str]
    awaited: frozenset[Symbol]  # parameters that are a promise's value
    listeners: Mapping[str, list[Closure]]
    stubs: Mapping[Symbol, tuple[str, ...]]  # functions that stand in for a followed global

    @staticmethod
    def of(files: Collection[FileFacts], bindings: Bindings, followed: Followed) -> Seen:
        """Gathered once a project."""
        heard: dict[str, list[Closure]] = defaultdict(list)
        stubs: dict[Symbol, tuple[str, ...]] = {}
        for facts in files:
            for call in facts.calls:
                event, closures = _listener(call, bindings)
                heard[event].extend(closures)
                stubs.update(stub(call, bindings, followed))
        last_names = frozenset(path[-1].rstrip("=") for path in followed)
        setters = frozenset(path[-1] for path in followed if path[-1].endswith("="))
        awaited = frozenset(
            s for facts in files for call in facts.calls for s in _awaited(call, facts)
        )
        return Seen(followed, last_names, setters, awaited, heard, stubs)


def look(call: Call, facts: FileFacts, bindings: Bindings, seen: Seen) -> Iterator[Sink | Site]:
    """What a call is to us."""
    owners = owners_of(call.function, facts)
    if call.guards:
        call = replace(call, guards=settled(call.guards, bindings))
    call, found = unboxed(call, _callee(call, bindings))
    callee, arguments = unapplied(found, call.arguments, bindings.resolve)
    names, closures = targets(callee, call.kind)
    names += tuple(seen.stubs[one.function] for one in closures if one.function in seen.stubs)
    hits = [name for name in names if name in seen.followed]
    if hits:
        sink = _sink(call, callee, arguments, owners, bindings)
        yield from (replace(sink, callee=hit) for hit in hits)
        return
    if closures:
        yield from _sites(call, closures, arguments, owners)
        return
    for closure, given in handed(call, bindings):
        yield from (replace(s, is_inline=True) for s in _sites(call, (closure,), given, owners))
    yield from loads_of(call, bindings, facts)
    yield from _sites(call, _heard(call, seen), _shifted(arguments), owners)
    if owners and _is_open(call, callee, seen):
        # Most of these turn out to be nobody's: their arguments are resolved by those that do not.
        yield replace(
            _sink(call, callee, (), owners, bindings), arguments=arguments, pending=callee
        )


def _callee(call: Call, bindings: Bindings) -> Value:
    """What is called; of what is assigned to, the owner is looked through and not what it held."""
    match call.kind, call.callee:
        case CallKind.SET, Reference((_,)):
            return call.callee
        case CallKind.SET, Reference((*base, key), symbol) if base:
            owner = bindings.resolve(Reference(tuple(base), symbol))
            return choice(property_of(option, key) for option in options(owner))
        case _:
            return bindings.resolve(call.callee)


def _sink(
    call: Call, callee: Value, arguments: tuple[Argument, ...], owners: Owners, bindings: Bindings
) -> Sink:
    given = resolved(arguments, bindings)
    if call.kind is CallKind.SET:
        given = tuple(asked(argument, bindings) for argument in given)
    return Sink(
        callee=None,
        arguments=given,
        location=call.location,
        owners=owners,
        kind=call.kind,
        confidence=min(certainty(callee), call.confidence),
        guards=call.guards,
    )


def _sites(
    call: Call, closures: Iterable[Closure], arguments: tuple[Argument, ...], owners: Owners
) -> Iterator[Site]:
    for closure in closures:
        yield Site(
            closure=closure,
            arguments=arguments,
            location=call.location,
            owners=owners,
            name=last_name(call.callee),
            is_element=call.kind is CallKind.ELEMENT,
            is_inline=_is_on_the_spot(call.callee),
            guards=call.guards,
        )


def _is_on_the_spot(callee: Value) -> bool:
    """`(function () {…})()`, and `(function () {…}).call(this)`."""
    match callee:
        case Member(Closure(), "call" | "apply"):
            return True
        case _:
            return isinstance(callee, Closure)


def _is_open(call: Call, callee: Value, seen: Seen) -> bool:
    """Whether a callee hangs on a parameter, and could turn out to be followed."""
    if call.kind is CallKind.SET:
        return any(root(o) and f"{last_name(o)}=" in seen.setters for o in options(callee))
    if call.kind is not CallKind.CALL:
        return False
    for option in options(callee):
        if (symbol := root(option)) is None:
            continue
        if symbol in seen.awaited or last_name(option) in seen.last_names:
            return True
        if isinstance(option, Index) or _is_handed_in(option):
            return True
    return False


def _is_handed_in(callee: Value) -> bool:
    """Whether a parameter itself, one taken out of it, or a component's handler is called."""
    match callee:
        case Reference((_,)) | Reference(("", _)):
            return True
        case Reference((_, name)):
            return bool(_HANDLER.match(name))
        case _:
            return False


def _awaited(call: Call, facts: FileFacts) -> Iterator[Symbol]:
    if last_name(call.callee) == "then" and call.arguments:
        match call.arguments[0].value:
            case Closure(function):
                parameters = facts.functions[function.index].parameters
                yield from (parameter.symbol for parameter in parameters[:1])


def _listener(call: Call, bindings: Bindings) -> tuple[str, list[Closure]]:
    if last_name(call.callee) not in _LISTENS or len(call.arguments) < 2:
        return "", []
    event = call.arguments[0].value
    if not isinstance(event, Literal):
        return "", []
    handler = bindings.resolve(call.arguments[1].value)
    return str(event.value), [one for one in options(handler) if isinstance(one, Closure)]


def _heard(call: Call, seen: Seen) -> list[Closure]:
    if last_name(call.callee) not in _EMITS or not call.arguments:
        return []
    event = call.arguments[0].value
    return seen.listeners.get(str(event.value), []) if isinstance(event, Literal) else []


def _shifted(arguments: tuple[Argument, ...]) -> tuple[Argument, ...]:
    """Without the event's name; the handler gets the rest."""
    rest = (argument for argument in arguments if isinstance(argument.key, int) and argument.key)
    return tuple(Argument(at, a.value, a.location) for at, a in enumerate(rest))

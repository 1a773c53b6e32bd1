"""One call, looked at: a sink, a call of a function of the project, or nothing to us."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from pixelward.link.bindings import Bindings
from pixelward.link.callers import Followed, Site
from pixelward.link.calling import unapplied
from pixelward.link.loads import loads_of
from pixelward.link.members import member
from pixelward.link.names import last_name, root
from pixelward.link.shapes import options
from pixelward.link.sinks import Owners, Sink, certainty, owners_of, resolved, targets
from pixelward.model.facts import Argument, Call, CallKind, FileFacts
from pixelward.model.values import Closure, Index, Literal, Reference, Symbol, Value

_LISTENS = frozenset({"on", "once", "$on", "addListener", "subscribe", "addEventListener"})
_EMITS = frozenset({"emit", "$emit", "dispatch", "publish", "trigger", "fire"})


@dataclass(frozen=True, slots=True)
class Seen:
    """What to look for: followed names, and who listens to which event of the project."""

    followed: Followed
    last_names: frozenset[str]
    listeners: Mapping[str, list[Closure]]

    @staticmethod
    def of(files: Iterable[FileFacts], bindings: Bindings, followed: Followed) -> Seen:
        """Gathered once a project."""
        heard: dict[str, list[Closure]] = defaultdict(list)
        for facts in files:
            for call in facts.calls:
                event, closures = _listener(call, bindings)
                heard[event].extend(closures)
        last_names = frozenset(path[-1].rstrip("=") for path in followed)
        return Seen(followed, last_names, heard)


def look(call: Call, facts: FileFacts, bindings: Bindings, seen: Seen) -> Iterator[Sink | Site]:
    """What a call is to us."""
    owners = owners_of(call.function, facts)
    callee, arguments = unapplied(_callee(call, bindings), call.arguments)
    names, closures = targets(callee)
    if call.kind is CallKind.SET:
        closures = ()  # giving a name to a function does not call it
        names = tuple((*name[:-1], f"{name[-1]}=") for name in names)
    hits = [name for name in names if name in seen.followed]
    if hits:
        yield replace(_sink(call, callee, arguments, owners, bindings), callee=hits[0])
        return
    if closures:
        yield from _sites(call, closures, arguments, owners)
        return
    yield from loads_of(call, bindings, facts)
    yield from _sites(call, _heard(call, seen), _shifted(arguments), owners)
    if owners and call.kind is CallKind.CALL and _is_open(call, callee, seen):
        yield replace(_sink(call, callee, arguments, owners, bindings), pending=callee)


def _callee(call: Call, bindings: Bindings) -> Value:
    match call.kind, call.callee:
        case CallKind.SET, Reference((*path, key), Symbol() as symbol) if path:
            # What is set is the owner's property, whatever its value is by then.
            return member(bindings, bindings.step(Reference(tuple(path), symbol), {}, 0), key)
    return bindings.resolve(call.callee)


def _sink(
    call: Call, callee: Value, arguments: tuple[Argument, ...], owners: Owners, bindings: Bindings
) -> Sink:
    return Sink(
        callee=None,
        arguments=resolved(arguments, bindings),
        location=call.location,
        owners=owners,
        kind=call.kind,
        confidence=certainty(callee),
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
            is_inline=isinstance(call.callee, Closure),
            guards=call.guards,
        )


def _is_open(call: Call, callee: Value, seen: Seen) -> bool:
    """Whether a callee hangs on a parameter, and could turn out to be followed."""
    for option in options(callee):
        if root(option) is None:
            continue
        if last_name(option) in seen.last_names or isinstance(option, Index):
            return True
        if isinstance(option, Reference) and len(option.path) == 1:
            return True
    return False


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

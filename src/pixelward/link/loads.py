"""URLs that code makes the page fetch: set as `src`, handed to a loader, named in its settings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.link.bindings import Bindings
from pixelward.link.made import made
from pixelward.link.names import canonical, last_name
from pixelward.link.requests import given
from pixelward.link.settled import settled
from pixelward.link.shapes import options
from pixelward.link.sinks import Sink, owners_of
from pixelward.model.facts import Argument, Call, CallKind, FileFacts, Load
from pixelward.model.levels import Confidence
from pixelward.model.place import Location
from pixelward.model.values import Closure, Concat, Literal, Record, Reference, Sequence, Value

# A function that is handed a URL and so named fetches it; others may well only compare it.
_LOADER = re.compile(
    r"load|inject|script|append|fetch|beacon|pixel|import|request|ajax|axios|^(?:get|post|open|head)$",
    re.IGNORECASE,
)
_URL = re.compile(r"(?:https?:)?//[\w.-]+\.\w")
_SCRIPT = re.compile(r"[\w./@-]{1,300}\.m?js(?:\?|\Z)")  # the site's own: `$.getScript("/x.js")`
_SETTERS = frozenset({"src", "data-src"})
_KEYS = frozenset({"src", "url", "href", "uri", "endpoint"})
_DEEPEST = 4
# Where a visitor is sent: nothing of it is fetched into this page.
_LEAVES = frozenset({("location",), ("location", "href")})
_LEAVING = frozenset({("location", "assign"), ("location", "replace")})

Found = tuple[Value, Location]


def load_of(load: Load, bindings: Bindings, facts: FileFacts) -> Sink:
    """Markup's load as a sink; of an address that code names we only guess who fetches it."""
    return Sink(
        callee=None,
        arguments=(Argument(0, bindings.resolve(load.url), load.location),),
        location=load.location,
        owners=owners_of(load.function, facts),
        element=load.element,
        attributes=load.attributes,
        guards=settled(load.guards, bindings),
        confidence=load.confidence,
    )


def loads_of(call: Call, bindings: Bindings, facts: FileFacts) -> Iterator[Sink]:
    """The URLs that a call which nobody follows makes the page fetch."""
    leads = _leads(call)
    is_guess = call.kind is CallKind.CALL and not leads
    surely = Confidence.INFERRED if is_guess else Confidence.RESOLVED
    found = tuple(_urls(call, bindings))
    handed = tuple(given(call, bindings)) if found else ()
    for value, location in found:
        yield Sink(
            callee=None,
            arguments=(Argument(0, bindings.resolve(value), location),),
            location=location,
            owners=owners_of(call.function, facts),
            element="anchor" if leads else _element(call, bindings),
            confidence=min(surely, call.confidence),
            attributes=tuple(_attributes(call)),
            given=handed,
            guards=call.guards,
        )


def _element(call: Call, bindings: Bindings) -> str:
    """What would fetch it: `window.open(url)` leads out of the page, `xhr.open("GET", url)` not."""
    if call.kind is CallKind.ELEMENT:
        return "script"
    opens = call.kind is CallKind.CALL and last_name(call.callee) == "open"
    return "anchor" if opens and any(_is_url(v) for v in _first(call, bindings)) else "code"


def _first(call: Call, bindings: Bindings) -> Iterator[Value]:
    for argument in call.arguments[:1]:
        yield from options(bindings.resolve(argument.value))


def _leads(call: Call) -> bool:
    """Whether a statement sends the visitor elsewhere: `location.href = url`."""
    name = canonical(call.callee) or ()
    path = name[1:] if name[:1] == ("document",) else name
    return call.kind is not CallKind.NEW and path in (
        _LEAVES if call.kind is CallKind.SET else _LEAVING
    )


def _attributes(call: Call) -> Iterator[tuple[str, str]]:
    """The attributes of an element; what is computed stands as an ellipsis."""
    for argument in call.arguments if call.kind is CallKind.ELEMENT else ():
        if isinstance(argument.key, str):
            value = argument.value
            yield argument.key.lower(), str(value.value) if isinstance(value, Literal) else "…"


def _urls(call: Call, bindings: Bindings) -> Iterator[Found]:
    name = last_name(call.callee)
    if _leads(call):
        yield from ((a.value, a.location) for a in call.arguments[:1])
    elif call.kind is CallKind.SET:
        if name in _SETTERS:
            yield call.arguments[0].value, call.arguments[0].location
    elif call.kind is CallKind.ELEMENT:
        yield from ((a.value, a.location) for a in call.arguments if a.key == "src")
    elif found := list(made(call, name)):
        yield from found
    elif _LOADER.search(name) and not _answers(call, name, bindings):
        for argument in call.arguments:
            value = bindings.resolve(argument.value)
            yield from _inside(value, argument.location, bindings, _DEEPEST)
            if "script" in name.lower():
                yield from ((o, argument.location) for o in options(value) if _is_own(o))


def _answers(call: Call, name: str, bindings: Bindings) -> bool:
    """Whether a call says how to answer a request instead of making one: `http.get(url, f)`."""
    match call.callee:
        case Reference((("$" | "jQuery"), *_)):
            return False
    values = (bindings.resolve(argument.value) for argument in call.arguments[1:])
    return name in {"get", "post", "head"} and any(isinstance(v, Closure) for v in values)


def _inside(value: Value, at: Location, bindings: Bindings, depth: int) -> Iterator[Found]:
    """URLs in a loader's argument: itself, a setting of it, or what a callback returns of such."""
    for option in options(value) if depth else ():
        match option:
            case Record(fields):
                for field in fields:
                    if field.key in _KEYS or isinstance(field.value, Record | Sequence):
                        yield from _inside(field.value, field.location, bindings, depth - 1)
            case Sequence(items):
                for item in items:
                    yield from _inside(item, at, bindings, depth - 1)
            case Closure(function):
                for returned in bindings.function(function).returns:
                    if isinstance(returned, Record):
                        yield from _inside(returned, at, bindings, depth - 1)
            case _ if _is_url(option):
                yield option, at


def _is_own(value: Value) -> bool:
    return isinstance(value, Literal) and bool(_SCRIPT.match(str(value.value)))


def _is_url(value: Value) -> bool:
    head = value.parts[0] if isinstance(value, Concat) and value.parts else value
    return isinstance(head, Literal) and bool(_URL.match(str(head.value)))

"""Handlers: what is typed or chosen in a control, and what is sent with a form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pixelward.link.shapes import parts
from pixelward.link.sources._controls import (
    FORM,
    by_form,
    element,
    elements,
    event,
    submitted,
    typed,
    values,
)
from pixelward.link.sources._functions import Functions, handed
from pixelward.link.sources.base import Fill, Source
from pixelward.model.controls import Control
from pixelward.model.facts import FileFacts
from pixelward.model.values import Invocation, Literal, Reference, Symbol, Value

_HANDLER = re.compile(r"on:?[A-Za-z][\w|:]*|set[A-Z]\w*|(?:@|v-on:)[\w.:-]+|\([\w.]+\)")
_SENDING = re.compile(
    r"on:?\w*(?:[sS]ubmit|Finish|Send|Save)[\w|]*|(?:@|v-on:|x-on:)[\w-]*submit[\w.-]*"
    r"|\((?:ngS|s)ubmit\)|(?:form)?[aA]ction"
)
# Of a library's own component the event is what is chosen.
_CHOSEN = re.compile(r"odelChange|update:")
_EVENT = frozenset(
    {"target", "currentTarget", "nativeEvent", "preventDefault", "stopPropagation", "persist"}
    | {"key", "keyCode", "which", "detail", "relatedTarget"}
)
_EVENTS = re.compile(r"e|ev|evt|event|_\w*")
_INSIDE = frozenset({"this", "event", "$event"})
# What the second argument of a component's handler is called where it is what was chosen.
_SECOND = re.compile(r"val|date|str|text|opt|new|sel|num|phone|item", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of one file while its handlers are read."""

    functions: Functions
    fields: Mapping[int, tuple[Control, ...]]  # by form
    files: Mapping[str, FileFacts]
    events: dict[str, frozenset[Symbol]]  # by file, what is read as events are

    def is_event(self, parameter: Symbol) -> bool:
        """Whether a handler takes what it is given for an event, by its name or by its use."""
        if _EVENTS.fullmatch(self.functions.name(parameter)):
            return True
        path = parameter.path
        if path not in self.events:
            self.events[path] = frozenset(_events(self.files[path]))
        return parameter in self.events[path]


def _fills(files: Mapping[str, FileFacts]) -> Iterator[Fill]:
    functions = Functions(files)
    used: dict[str, frozenset[Symbol]] = {}
    for facts in files.values():
        known = _Known(functions, by_form(facts), files, used)
        for at, control in enumerate(facts.controls):
            for key, value in control.given:
                yield from _own(at, control, key, value, known)
                if control.kind == FORM:
                    yield from _of_form(at, control, key, value, known)
                elif _HANDLER.fullmatch(key):
                    yield from _of_control(control, value, known)


def _events(facts: FileFacts) -> Iterator[Symbol]:
    """The names of a file that code takes for events."""
    for value in _values(facts):
        for part in parts(value):
            match part:
                case Reference((_, key, *_), Symbol() as symbol) if key in _EVENT:
                    yield symbol


def _values(facts: FileFacts) -> Iterator[Value]:
    for name in facts.names:
        yield from name.values
    for call in facts.calls:
        yield call.callee
        yield from (argument.value for argument in call.arguments)


def _of_control(control: Control, value: Value, known: _Known) -> Iterator[Fill]:
    """A handler on a control is given an event, or by a component what is chosen."""
    yield from _told(value, known)
    for symbol in known.functions.of(value):
        function = known.functions.function(symbol)
        step = handed(value, symbol, known.functions)
        for at, parameter in enumerate(function.parameters[:2]):
            called = known.functions.name(parameter.symbol)
            is_event = known.is_event(parameter.symbol)
            if at == 0 or (not is_event and _SECOND.search(called)):
                given = event(control) if is_event else typed(control)
                yield Fill(parameter.symbol, given, step)


def _own(at: int, control: Control, key: str, value: Value, known: _Known) -> Iterator[Fill]:
    """`onchange="send(this.value)"`: the element and the event that an attribute's code means."""
    if key in _INSIDE and isinstance(value, Reference) and value.symbol is not None:
        fields, is_form = known.fields.get(at, ()), control.kind == FORM
        if any(_CHOSEN.search(other) for other, _ in control.given):
            whole: Value = typed(control)
        elif key == "this":
            whole = elements(control, fields) if is_form else element(control)
        else:
            whole = submitted(control, fields) if is_form else event(control)
        yield Fill(value.symbol, whole)


def _told(value: Value, known: _Known) -> Iterator[Fill]:
    """`onChange={handle("email")}`: what makes the handler is told which control it is for."""
    match value:
        case Invocation(callee, arguments):
            for symbol in known.functions.of(callee):
                parameters = known.functions.function(symbol).parameters
                for parameter, argument in zip(parameters, arguments, strict=False):
                    if isinstance(argument, Literal):
                        yield Fill(parameter.symbol, argument)


def _of_form(at: int, form: Control, key: str, value: Value, known: _Known) -> Iterator[Fill]:
    """A form's handler is given an event; a library's, all that is filled in."""
    if not _SENDING.fullmatch(key):
        return
    fields = known.fields.get(at, ())
    for symbol in known.functions.of(value):
        function = known.functions.function(symbol)
        step = handed(value, symbol, known.functions)
        for parameter in function.parameters[:1]:
            is_event = known.is_event(parameter.symbol)
            given = submitted(form, fields) if is_event else values(fields, form.name)
            yield Fill(parameter.symbol, given, step)


HANDLERS = Source("handlers", _fills)

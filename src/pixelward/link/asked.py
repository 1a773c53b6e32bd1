"""A function that a page sets for others to call: it tells them what it returns."""

from __future__ import annotations

from dataclasses import replace

from pixelward.link.bindings import Bindings
from pixelward.link.once import is_idle
from pixelward.link.shapes import choice, options
from pixelward.model.facts import Argument
from pixelward.model.values import Closure, Invocation, Record


def asked(given: Argument, bindings: Bindings) -> Argument:
    """What a global is set to; of a function without parameters, the records it returns, too.

    One that does nothing but return them sets nothing up: it is the records and no more.
    """
    match given.value:
        case Closure(function) if not bindings.function(function).parameters:
            told = bindings.resolve(Invocation(given.value, ()))
            records = [one for one in options(told) if isinstance(one, Record) and one.fields]
            own = [] if is_idle(function, bindings.files) else [given.value]
            return replace(given, value=choice([*own, *records])) if records else given
        case _:
            return given

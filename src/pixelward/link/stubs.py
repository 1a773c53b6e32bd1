"""Functions that stand in for a followed global until its library arrives."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.link.bindings import Bindings
from pixelward.link.callers import Followed
from pixelward.link.names import plain
from pixelward.link.once import is_idle
from pixelward.link.shapes import options
from pixelward.model.facts import Call, CallKind
from pixelward.model.values import Closure, Reference, Symbol


def stub(
    call: Call, bindings: Bindings, followed: Followed
) -> Iterator[tuple[Symbol, tuple[str, ...]]]:
    """`window.x = f`: whoever calls f calls x, until the library takes its place and after."""
    if call.kind is not CallKind.SET or not isinstance(call.callee, Reference):
        return
    name = plain(call.callee.path)
    if call.callee.symbol is None and name != call.callee.path and name in followed:
        for option in options(bindings.resolve(call.arguments[0].value)):
            if isinstance(option, Closure) and not is_idle(option.function, bindings.files):
                yield option.function, name

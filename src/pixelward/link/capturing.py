"""What a function remembers of the calls round it, as a value that is handed on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pixelward.model.values import Symbol, Value

if TYPE_CHECKING:
    from pixelward.link.bindings import Bindings, Environment


def captured(
    bindings: Bindings, symbol: Symbol, given: Environment
) -> tuple[tuple[Symbol, Value], ...]:
    """What is known of the parameters of the functions round a closure."""
    around = bindings.function(symbol).within
    found: list[tuple[Symbol, Value]] = []
    while around is not None:
        function = bindings.files[symbol.path].functions[around]
        names = [parameter.symbol for parameter in function.parameters]
        found.extend((name, given[name]) for name in names if name in given)
        around = function.within
    return tuple(found)

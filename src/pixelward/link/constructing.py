"""What a plain function makes of `this`: an object whose methods remember the arguments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pixelward.model.values import Closure, Field, Record

if TYPE_CHECKING:
    from pixelward.link.bindings import Bindings, Environment


def constructed(
    bindings: Bindings, closure: Closure, inner: Environment, depth: int
) -> Record | None:
    """The object that one call of a constructor makes; `None` where a function makes none."""
    made = bindings.added.made(closure.function)
    with bindings.memory.following(("made", closure.function)) as is_new:
        if not made or not is_new:
            return None
        fields = (Field(f.key, bindings.step(f.value, inner, depth), f.location) for f in made)
        return Record(tuple(fields))

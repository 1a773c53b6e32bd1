"""What a visitor types or chooses in, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass

from pixelward.model.packed import Packed
from pixelward.model.place import Location
from pixelward.model.values import Value


@dataclass(frozen=True, slots=True)
class Control(Packed):
    """An element in which a visitor types or chooses something, or the form round such.

    `kind` is an input's type, else the element's name in lower case. `name` and `id` are as
    written, `label` is what a visitor reads beside it. `given` are the attributes that code stands
    in, by their names as the framework writes them: `onChange`, `v-model`, `[(ngModel)]`,
    `bind:value`, `ref`; `...` is a spread. `form` counts in the file's controls, `function` in
    its functions.
    """

    kind: str
    name: str
    id: str
    label: str
    location: Location
    given: tuple[tuple[str, Value], ...] = ()
    function: int | None = None  # whose body it is in
    form: int | None = None  # the form round it

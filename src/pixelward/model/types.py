"""What code declares of its data before any value is known, as frozen values.

A type is a `Value`: a record of its fields, a reference to a name, a choice, a sequence of one
item, or a literal; `infer` called with a schema is what that schema lets through, and `result`
what a call that is told a type has somewhere.
"""

from __future__ import annotations

from dataclasses import dataclass

from pixelward.model.packed import Packed
from pixelward.model.place import Location
from pixelward.model.values import Value


@dataclass(frozen=True, slots=True)
class Shape(Packed):
    """A named type of a file: an interface, an alias, the fields of a class."""

    name: str
    type: Value
    location: Location


@dataclass(frozen=True, slots=True)
class Typed(Packed):
    """A name of a file has a type; `at` counts in its names, or in its functions for what one
    gives back.
    """

    at: int
    type: Value
    is_result: bool = False

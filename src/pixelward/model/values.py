"""What code says of a value before it runs: a closed union, matched to the end."""

from __future__ import annotations

from dataclasses import dataclass, field

from pixelward.model.packed import Packed
from pixelward.model.place import CodeFlow, Location


@dataclass(frozen=True, slots=True)
class Symbol(Packed):
    """A declaration or a function of one file: the file, and its place in that file's table."""

    path: str
    index: int


@dataclass(frozen=True, slots=True)
class Literal(Packed):
    """A constant; JavaScript's `null` and `undefined` are `None`."""

    value: str | float | bool | None


@dataclass(frozen=True, slots=True)
class Hole(Packed):
    """A template expression such as `{{ user.email }}`, or an environment read, as written."""

    text: str


@dataclass(frozen=True, slots=True)
class Reference(Packed):
    """A name and the properties read from it; without a symbol, the name is a global."""

    path: tuple[str, ...]
    symbol: Symbol | None = None


@dataclass(frozen=True, slots=True)
class Imported(Packed):
    """What a module gives under a name: `default`, `*` for all of it, or an export's name."""

    module: str
    name: str
    importer: str


@dataclass(frozen=True, slots=True)
class Member(Packed):
    """A property of a value that is not itself a plain name."""

    base: Value
    key: str


@dataclass(frozen=True, slots=True)
class Index(Packed):
    """A property of a value under a key that is itself computed: `base[key]`."""

    base: Value
    key: Value


@dataclass(frozen=True, slots=True)
class Field(Packed):
    """One entry of a record; the key is `None` for a spread."""

    key: str | None
    value: Value
    location: Location


@dataclass(frozen=True, slots=True)
class Record(Packed):
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Sequence(Packed):
    """`places`: where each item is written, in files of settings alone."""

    items: tuple[Value, ...]
    places: tuple[Location, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Spread(Packed):
    """`...value`, among a sequence's items or a call's arguments."""

    value: Value


@dataclass(frozen=True, slots=True)
class Concat(Packed):
    """Text put together from parts, by `+` or in a template string."""

    parts: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Choice(Packed):
    """One of several values; which one is known only at run time.

    `in_order`: the first that is there counts, as in `a || b` and with a default.
    """

    options: tuple[Value, ...]
    in_order: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Invocation(Packed):
    """The result of calling something."""

    callee: Value
    arguments: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Closure(Packed):
    """A function of the project, as a value; the symbol counts in its file's `functions`.

    `captured` is what linking knows of the names round it: a factory's arguments.
    """

    function: Symbol
    captured: tuple[tuple[Symbol, Value], ...] = ()


@dataclass(frozen=True, slots=True)
class Origin(Packed):
    """What enters the code at a known place: a visitor's entry in a form, a cookie, a session.

    `kind` is the id of a file in `signatures/origins/`. `value` is it as the code writes it, `name`
    and `label` what the code and the page call it. `holds` is what is known to be in it, and `hops`
    are the places that it came through so far, where it enters first.
    """

    kind: str
    value: Value
    name: str = ""
    label: str = ""
    holds: Record | None = None
    hops: CodeFlow = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Unknown(Packed):
    """We cannot say, and this is why."""

    why: str


Value = (
    Literal
    | Hole
    | Reference
    | Imported
    | Member
    | Index
    | Record
    | Sequence
    | Spread
    | Concat
    | Choice
    | Invocation
    | Closure
    | Origin
    | Unknown
)

EACH = Unknown("each in turn")
"""The key of an item that a loop over a list is at: `Index(list, EACH)`."""

"""The names and functions of one file while they are collected, and the scopes that hold them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from tree_sitter import Node

from pixelward.model.facts import Declaration, Function, Parameter
from pixelward.model.place import Location
from pixelward.model.values import Field, Record, Symbol, Unknown, Value
from pixelward.parse.document import Region


class ScopeKind(Enum):
    """What opens a scope: it decides what `this` and `arguments` mean inside."""

    BLOCK = "block"
    FUNCTION = "function"
    METHOD = "method"  # a function that its object or class owns
    ARROW = "arrow"
    OBJECT = "object"  # an object literal or class body


class Scope:
    """Which names are visible, and in which function: a link in a chain."""

    __slots__ = ("function", "kind", "names", "owner", "parent")

    def __init__(
        self,
        parent: Scope | None,
        function: int | None = None,
        kind: ScopeKind = ScopeKind.BLOCK,
        owner: int | None = None,
    ) -> None:
        self.parent = parent
        self.function = function
        self.kind = kind
        self.owner = owner  # of an object's scope: the name that stands for `this`
        self.names: dict[str, int] = {}

    def find(self, name: str) -> int | None:
        """The declaration that a name means here."""
        scope: Scope | None = self
        while scope is not None:
            if name in scope.names:
                return scope.names[name]
            scope = scope.parent
        return None

    def body(self) -> Scope:
        """The scope of the enclosing function's body, or the outermost one: where `var` lives."""
        scope = self
        while scope.parent is not None and scope.parent.function == scope.function:
            scope = scope.parent
        return scope

    def this(self) -> int | None:
        """The declaration that stands for the object which `this` means here, if it is known."""
        scope: Scope | None = self
        while scope is not None and scope.kind is not ScopeKind.FUNCTION:
            if scope.kind is ScopeKind.OBJECT:
                return scope.owner
            scope = scope.parent
        return None

    def element(self) -> int | None:
        """The declaration that stands for the element whose listener this is in."""
        scope: Scope | None = self
        while scope is not None and scope.kind is not ScopeKind.OBJECT:
            if scope.kind is ScopeKind.FUNCTION or "this" in scope.names:
                return scope.names.get("this")
            scope = scope.parent
        return None

    def own_arguments(self) -> Scope | None:
        """The scope of the function whose `arguments` are meant here."""
        scope: Scope | None = self
        while scope is not None and scope.kind not in {ScopeKind.FUNCTION, ScopeKind.METHOD}:
            scope = scope.parent
        return scope


@dataclass(slots=True)
class Name:
    """A declaration in the making."""

    text: str
    is_global: bool = False
    values: list[Value] = field(default_factory=list)


@dataclass(slots=True)
class Body:
    """A function in the making."""

    name: str
    location: Location
    within: int | None
    callback: bool
    parameters: list[Parameter] = field(default_factory=list)
    returns: list[Value] = field(default_factory=list)
    arguments: Symbol | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """An expression or function that a name stands for, and where its own names are looked up."""

    node: Node
    scope: Scope
    region: Region
    live: bool = False  # worked out anew whenever what it names has changed


# Enough to know all alternatives of hand-written code; a minifier's reused letter is cut off.
_MOST_VALUES = 12
MORE = Unknown("more alternatives")


class Tables:
    """Everything that one file declares."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.names: list[Name] = []
        self.bodies: list[Body] = []
        self.of_node: dict[int, int] = {}  # a function's node id → its index
        self.owners: dict[int, int] = {}  # an object's or class body's node id → its `this`
        self.fields: dict[int, list[Field]] = {}  # what each `this` is known to have
        self.texts: dict[int, Node] = {}  # a name → the string that it was declared with
        self.said: dict[int, Said] = {}  # a name → what it was declared with, or as
        self.changed: set[str] = set()  # names that are assigned to somewhere
        self.handed: dict[int, Value] = {}  # a listener's parameter → the address that it is
        self.at_load: set[int | None] = {None}  # functions that run once, where they are written
        self.tops: dict[int, Scope] = {}  # a function whose code is found in a string → its scope
        self.globals = Scope(None)
        self.component = Scope(None)  # of the scripts and the template of a component
        self.template: Scope | None = None
        self.owner: Value | None = None  # whose members all names of a template are

    def declare(self, scope: Scope, name: str, *, is_global: bool = False) -> int:
        """The index of a name in a scope, made when new."""
        if name not in scope.names:
            scope.names[name] = len(self.names)
            self.names.append(Name(name, is_global))
        return scope.names[name]

    def assign(self, index: int, value: Value) -> None:
        """One more value that a name may have."""
        values = self.names[index].values
        if len(values) <= _MOST_VALUES:
            values.append(value if len(values) < _MOST_VALUES else MORE)

    def symbol(self, index: int) -> Symbol:
        """How facts point to a name of this file."""
        return Symbol(self.path, index)

    def declarations(self) -> tuple[Declaration, ...]:
        """The names, frozen."""
        return tuple(
            Declaration(name.text, tuple(self._values(at, name)), name.is_global)
            for at, name in enumerate(self.names)
        )

    def own(self, node: int, label: str) -> int:
        """A fresh name for the object that a node makes, `this` to its methods."""
        index = len(self.names)
        self.names.append(Name(label))
        self.owners[node] = index
        self.fields[index] = []
        return index

    def _values(self, at: int, name: Name) -> list[Value]:
        return [Record(tuple(self.fields[at]))] if at in self.fields else name.values

    def functions(self) -> tuple[Function, ...]:
        """The functions, frozen."""
        return tuple(
            Function(
                name=body.name,
                parameters=tuple(body.parameters),
                returns=tuple(body.returns),
                location=body.location,
                within=body.within,
                callback=body.callback,
                arguments=body.arguments,
            )
            for body in self.bodies
        )

"""Modules inside a bundle: functions under a key, asked for through the bundler's `require`.

Bundlers hand each module its `exports` under whatever short names they like, and call it when
somebody asks for its key. A module that was asked for is an `Imported` like those of files, with
a name that no file can have.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pixelward.link.properties import Added
from pixelward.link.registry import Module, Registry, registry
from pixelward.link.runners import Runner, interops, runners
from pixelward.link.shapes import choice, options
from pixelward.model.facts import FileFacts
from pixelward.model.values import Field, Imported, Literal, Reference, Symbol, Value

_INSIDE = "\0"  # between a file's path and the number of a module's function
_ASKS = {"require": {"t"}, "context": {"i", "r", "A", "t"}}
_BY_NAME = "parcelRequire"


class Bundles:
    """The modules of all bundles, by key; found when first asked for."""

    def __init__(self, files: Mapping[str, FileFacts], added: Added) -> None:
        self._files = files
        self._added = added
        self._registries: dict[str, Registry] = {}
        self._runners: dict[str, dict[int, Runner]] = {}
        self._interops: dict[str, frozenset[int]] = {}
        self._roles: dict[str, dict[Symbol, tuple[str, Symbol]]] = {}
        self._families: dict[str, list[str]] | None = None
        self._known: dict[str, Module] = {}

    def required(self, asking: Reference, key: Value) -> Value | None:
        """What `require(key)` gives; `None` where the name is no bundle's, or the key unknown."""
        keys = [str(one.value) for one in options(key) if isinstance(one, Literal)]
        if asking.symbol is None:
            name = asking.path[-1]
            return self._first(name, "", keys) if name.startswith(_BY_NAME) else None
        role, function = self._role(asking.symbol)
        rest = asking.path[1:]
        if (rest and rest[0] not in _ASKS.get(role, ())) or not (rest or role == "require"):
            return None
        own = self._registry(function.path)
        inside = next(filter(None, (own.beside(key, function) for key in keys)), None)
        return self._module(inside) if inside else self._first(own.family, function.path, keys)

    def runner(self, function: Symbol) -> Runner | None:
        """How a function runs modules, where it does."""
        path = function.path
        if path not in self._runners:
            self._runners[path] = runners(self._files[path])
        return self._runners[path].get(function.index)

    def is_interop(self, function: Symbol) -> bool:
        """Whether a function makes its first argument the `default` of a new object."""
        path = function.path
        if path not in self._interops:
            self._interops[path] = interops(self._files[path])
        return function.index in self._interops[path]

    def picked(self, function: Symbol, key: Value) -> Value | None:
        """The module that a runner picks by a key; `None` unless exactly one has it."""
        keys = [str(one.value) for one in options(key) if isinstance(one, Literal)]
        own = self._registry(function.path)
        found = [module for one in keys for module in own.find(one)]
        if len(found) == 1:
            return self._module(found[0])
        return None if found else self._first(own.family, function.path, keys)

    def is_inside(self, value: Imported) -> bool:
        """Whether an import is of a module inside a bundle."""
        return value.module in self._known

    def offered(self, value: Imported) -> Value | None:
        """What such a module gives under a name."""
        fields = self.exports(self._known[value.module])
        named = [f.value for f in fields if f.key == value.name and f.value != Literal(None)]
        return choice(named) if named else None

    def whole(self, value: Imported) -> Value | None:
        """What takes the place of all of a module's exports: `module.exports = v`."""
        fields = self.exports(self._known[value.module])
        return next((f.value for f in reversed(fields) if f.key is None), None)

    def exports(self, module: Module) -> list[Field]:
        """What a module's function offers; under no key, what takes the place of all of it."""
        function = self._files[module.function.path].functions[module.function.index]
        pairs = zip(function.parameters, module.roles, strict=False)
        return [field for p, role in pairs for field in self._put(p.symbol, role)]

    def _put(self, symbol: Symbol, role: str) -> Iterator[Field]:
        for field in self._added.to(symbol):
            key = field.key or ""
            if role == "module" and key.startswith("exports."):
                yield Field(key.removeprefix("exports."), field.value, field.location)
            elif role in {"module", "context"} and key == "exports":
                yield Field(None, field.value, field.location)
            elif role in {"exports", "context"} and "." not in key:
                yield field

    def _module(self, module: Module) -> Value:
        name = f"{module.function.path}{_INSIDE}{module.function.index}"
        self._known[name] = module
        fields = self.exports(module)
        if fields and all(field.key is None for field in fields):
            return choice([field.value for field in fields])
        return Imported(name, "*", module.function.path)

    def _role(self, symbol: Symbol) -> tuple[str, Symbol]:
        if symbol.path not in self._roles:
            self._roles[symbol.path] = dict(self._named(symbol.path))
        return self._roles[symbol.path].get(symbol, ("", symbol))

    def _named(self, path: str) -> Iterator[tuple[Symbol, tuple[str, Symbol]]]:
        functions = self._files[path].functions
        for table in self._registry(path).tables:
            for module in table.values():
                pairs = zip(functions[module.function.index].parameters, module.roles, strict=False)
                yield from ((p.symbol, (role, module.function)) for p, role in pairs)

    def _registry(self, path: str) -> Registry:
        if path not in self._registries:
            self._registries[path] = registry(self._files[path])
        return self._registries[path]

    def _first(self, family: str, path: str, keys: list[str]) -> Value | None:
        """The module under a key in another file of the bundle, the nearest one first."""
        if not family:
            return None
        near = sorted(self._relatives(family), key=lambda other: -_shared(path, other))
        found = (m for other in near for key in keys for m in self._registry(other).find(key))
        first = next(found, None)
        return self._module(first) if first else None

    def _relatives(self, family: str) -> list[str]:
        if self._families is None:
            self._families = {}
            for path in self._files:
                self._families.setdefault(self._registry(path).family, []).append(path)
        return self._families.get(family, [])


def _shared(one: str, other: str) -> int:
    """How many characters two paths have in common at their beginning."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))

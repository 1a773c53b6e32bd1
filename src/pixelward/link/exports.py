"""What the files of the project offer one another, through re-exports and namespaces."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from pixelward.link.asynchronous import offered
from pixelward.link.modules import Modules, is_package
from pixelward.link.properties import Added
from pixelward.link.resolution.habits import is_automatic
from pixelward.link.shapes import choice
from pixelward.model.facts import Export, FileFacts
from pixelward.model.values import Imported, Literal, Reference, Unknown, Value

Resolve = Callable[[Value, int], Value]
_DEEPEST = 40


class Exports:
    """Looks an import up; `resolve` reads the value that was found, at a depth.

    `added` are the properties that code puts on names: some are what a module offers.
    """

    def __init__(
        self, files: Mapping[str, FileFacts], modules: Modules, added: Added, resolve: Resolve
    ) -> None:
        self.files = files
        self.modules = modules
        self.resolve = resolve
        self._added = added
        self._all: dict[str, tuple[Export, ...]] = {}
        self._active: set[tuple[str, str]] = set()

    def of(self, path: str) -> tuple[Export, ...]:
        """All that a file offers."""
        if path not in self._all:
            facts = self.files.get(path)
            self._all[path] = (*facts.exports, *offered(facts, self._added)) if facts else ()
        return self._all[path]

    def imported(self, value: Imported, depth: int) -> Value:
        """What an import stands for: a value of the project, or a package's name."""
        path = self.modules.imported(value.importer, value.module)
        if path is None:
            if is_automatic(value.module):
                return Reference((value.name,))
            if not is_package(value.module):
                return Unknown(f'"{value.module}" was not found')
            package = f"npm:{value.module}"
            return Reference((package,) if value.name == "*" else (package, value.name))
        if path not in self.files:
            return Unknown(f"{path} was not read")
        if value.name == "*":
            return self._namespace(value, path, depth)
        return self.export(path, value.name, depth)

    def _namespace(self, value: Imported, path: str, depth: int) -> Value:
        names = {export.name for export in self.of(path)}
        return self.export(path, "=", depth) if names == {"=", "default"} else value

    def export(self, path: str, name: str, depth: int = 0) -> Value:
        """What a file of the project offers under a name."""
        key = (path, name)
        if key in self._active or depth > _DEEPEST:
            return Unknown("exported by itself")
        self._active.add(key)
        found = next(self._offered(path, name, depth), None)
        self._active.discard(key)
        return found or Unknown(f"{path} offers no {name}")

    def _offered(self, path: str, name: str, depth: int) -> Iterator[Value]:
        passed_on = []
        own: list[Value] = []
        for export in self.of(path):
            if export.name == name:
                own.append(export.value)
            if export.name == "*" and isinstance(export.value, Imported):
                passed_on.append(export.value)
        if own:  # compilers say `exports.a = void 0` before they say what it is
            said = [value for value in dict.fromkeys(own) if value != Literal(None)]
            yield choice(self.resolve(value, depth + 1) for value in said or own[:1])
            return
        for star in passed_on:
            target = self.modules.imported(star.importer, star.module)
            if target is not None:
                found = self.export(target, name, depth + 1)
                if not isinstance(found, Unknown):
                    yield found
                    return

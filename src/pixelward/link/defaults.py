"""What a module offers as its default, and whose default a value is."""

from __future__ import annotations

from pixelward.link.modules import Modules
from pixelward.model.facts import Export, FileFacts
from pixelward.model.values import Closure, Imported, Reference, Symbol, Value


def offered(export: Export) -> str:
    """The name that an export says: `export default Banner` is mentioned by those who import it."""
    match export:
        case Export("default", Reference((name,))):
            return name
        case _:
            return export.name


def default_of(facts: FileFacts) -> Symbol | None:
    """The function that is a module's default, where that is a declared one and nothing else."""
    for export in facts.exports:
        match export:
            case Export("default", Closure(function)) if function.path == facts.path:
                return function
            case Export("default", Reference((_,), Symbol(path, index))) if path == facts.path:
                values = facts.names[index].values
                if len(values) == 1 and isinstance(values[0], Closure):
                    return values[0].function
    return None


def defaults(value: Value, facts: FileFacts, modules: Modules) -> tuple[str, ...]:
    """The modules whose default a value is, as it is or under a name of the file."""
    match value:
        case Imported(module, "default", importer):
            return _file(importer, module, modules)
        case Reference((_,), Symbol(path, index)) if path == facts.path:
            named = [one for one in facts.names[index].values if isinstance(one, Imported)]
            return tuple(file for one in named for file in defaults(one, facts, modules))
        case _:
            return ()


def _file(importer: str, module: str, modules: Modules) -> tuple[str, ...]:
    target = modules.imported(importer, module)
    return () if target is None else (target,)

"""The fields of declared types: through names, lists, alternatives, schemas and queries."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from pixelward.link.names import last_name
from pixelward.link.shapes import options
from pixelward.model.facts import FileFacts
from pixelward.model.types import Shape
from pixelward.model.values import (
    Choice,
    Field,
    Invocation,
    Member,
    Record,
    Reference,
    Sequence,
    Value,
)

_ROUND = 6  # names that stand for names; more of them go round
# Where a call that is told a type has what it says.
_HOLDING = frozenset({"0", "data", "value", "current", "body", "result", "results", "values"})
Said = tuple[Value, str]  # a type, and the file that it is written in


class Shapes:
    """The named types of a project; a pure function of the facts."""

    def __init__(self, files: Mapping[str, FileFacts], resolve: Callable[[Value], Value]) -> None:
        self._resolve = resolve
        self._known: dict[str, dict[str, Shape]] = {}  # by name, then by file
        for facts in files.values():
            for shape in facts.shapes:
                self._known.setdefault(shape.name, {})[facts.path] = shape

    def options(self, said: Said) -> tuple[Value, ...]:
        """The alternatives of a type."""
        kind, path = said
        if isinstance(kind, Reference):
            shape = self._named(kind.path[-1], path)
            return options(shape.type) if shape is not None else ()
        return options(kind)

    def fields(self, said: Said, depth: int = 0) -> Iterator[tuple[Field, Said]]:
        """The fields that a type has, with their types; functions are no data."""
        kind, path = said
        if depth > _ROUND:
            return
        match kind:
            case Record(fields):
                for field in fields:
                    if field.key is None:
                        yield from self.fields((field.value, path), depth + 1)
                    else:
                        yield field, (field.value, path)
            case Reference((*_, name)) if shape := self._named(name, path):
                yield from self.fields((shape.type, shape.location.path), depth + 1)
            case Choice(found) | Sequence(found):
                for option in found:
                    yield from self.fields((option, path), depth + 1)
            case Member(whole, key):
                yield from self._part((whole, path), key)
            case Invocation(Reference((how,)), (inner,)):
                yield from self._called(how, inner, path, depth)

    def _called(
        self, how: str, inner: Value, path: str, depth: int
    ) -> Iterator[tuple[Field, Said]]:
        if how == "result":
            yield from self.fields((inner, path), depth + 1)
        elif how == "infer":
            yield from self._inferred(self._resolve(inner), path)

    def _part(self, whole: Said, key: str) -> Iterator[tuple[Field, Said]]:
        """The fields of one field; what a call gives has what it is told somewhere."""
        found = next((inner for field, inner in self.fields(whole) if field.key == key), None)
        if found is not None:
            yield from self.fields(found)
        elif isinstance(whole[0], Invocation) and key in _HOLDING:
            yield from self.fields(whole)

    def _inferred(self, schema: Value, path: str) -> Iterator[tuple[Field, Said]]:
        """What a schema lets through: `z.object({…})`, however it goes on."""
        match schema:
            case Invocation(callee, (Record(fields), *_)) if last_name(callee) == "object":
                yield from ((f, (_of_schema(f.value), path)) for f in fields if f.key)
            case Invocation(Member(base, _), _):
                yield from self._inferred(base, path)

    def _named(self, name: str, path: str) -> Shape | None:
        """The type that a name means in a file: its own, or the only one of the project."""
        shapes = self._known.get(name, {})
        if path in shapes:
            return shapes[path]
        return next(iter(shapes.values())) if len(shapes) == 1 else None


def _of_schema(value: Value) -> Value:
    return Invocation(Reference(("infer",)), (value,))

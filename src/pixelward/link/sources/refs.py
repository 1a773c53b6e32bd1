"""Elements that code holds: `<input ref={email}>`, `bind:this={email}`, `ref="email"`, `#email`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property

from pixelward.link.names import last_name
from pixelward.link.sources._controls import FORM, by_form, element, elements
from pixelward.link.sources._functions import Functions
from pixelward.link.sources._members import component
from pixelward.link.sources.base import Fill, Source
from pixelward.model.facts import FileFacts
from pixelward.model.place import UNPLACED
from pixelward.model.values import (
    Field,
    Invocation,
    Literal,
    Member,
    Record,
    Reference,
    Symbol,
    Value,
)

_REFS = frozenset({"ref", "inputRef", "innerRef"})
_MOST = 24  # names of one file that are spelled like an element's
_BY_NAME = "useTemplateRef"
_BOXES = frozenset({"ref", "shallowRef", _BY_NAME})


class _File:
    """One file's names, looked up once."""

    def __init__(self, facts: FileFacts, functions: Functions) -> None:
        self.functions, self._facts = functions, facts

    @cached_property
    def component(self) -> Symbol | None:
        """What `this` is to its component."""
        return component(self._facts)

    @cached_property
    def template_of(self) -> Symbol | None:
        """What `this` is to the class whose template the file is."""
        if self._facts.language != "angular":
            return None
        values = (value for name in self._facts.names for value in name.values[:1])
        return next((owner for value in values for owner in self.members(value)), None)

    def members(self, value: Value) -> Iterator[Symbol]:
        """The object that a value is a member of, where it is one of a class."""
        for owner, keys in self.functions.ways(value) if _is_member(value) else ():
            if self.functions.name(owner) == "this" and len(keys) == 1:
                yield owner

    @cached_property
    def names(self) -> Mapping[str, list[tuple[Symbol, Value]]]:
        """What names stand for, by the name in lower case, as the attributes of a page have it."""
        found: dict[str, list[tuple[Symbol, Value]]] = defaultdict(list)
        for at, name in enumerate(self._facts.names):
            for value in name.values[:1]:
                symbol = Symbol(self._facts.path, at)
                found[name.name.lower()].append((symbol, value))
                match value:
                    case Invocation(callee, (Literal(str(said)),)):
                        if last_name(callee) == _BY_NAME and said.lower() != name.name.lower():
                            found[said.lower()].append((symbol, value))
        return dict(found)


def _fills(files: Mapping[str, FileFacts]) -> Iterator[Fill]:
    functions = Functions(files)
    for facts in files.values():
        forms, file = by_form(facts), _File(facts, functions)
        for at, control in enumerate(facts.controls):
            is_form = control.kind == FORM
            for key, value in control.given:
                held = elements(control, forms.get(at, ())) if is_form else element(control)
                match value:
                    case Reference((_,), Symbol() as symbol) if key in _REFS:
                        yield Fill(symbol, _under("current", held))
                    case Reference((_,), Symbol() as symbol) if key == "bind:this":
                        yield Fill(symbol, held)
                    case Literal(str(name)) if key == "ref":
                        yield from _by_name(name, held, file)
                    case _ if key.startswith("#"):
                        yield from _of_template(key[1:], held, file)


def _is_member(value: Value) -> bool:
    return isinstance(value, Member | Reference)


def _under(key: str, held: Value) -> Record:
    return Record((Field(key, held, UNPLACED),))


def _by_name(name: str, held: Value, file: _File) -> Iterator[Fill]:
    """`ref="email"` fills the reference of that name, and `$refs.email` of the component."""
    for symbol, value in file.names.get(name.lower(), ())[:_MOST]:
        if isinstance(value, Invocation) and last_name(value.callee) in _BOXES:
            yield Fill(symbol, _under("value", held))
    if file.component is not None:
        yield Fill(file.component, _under("$refs", _under(name, held)))


def _of_template(name: str, held: Value, file: _File) -> Iterator[Fill]:
    """`#email` is a name of the template; the class behind it may have it found."""
    for symbol, value in file.names.get(name.lower(), ())[:_MOST]:
        for _ in file.members(value):
            yield Fill(symbol, held)
    if file.template_of is not None:
        yield Fill(file.template_of, _under(name, _under("nativeElement", held)))


REFS = Source("refs", _fills)

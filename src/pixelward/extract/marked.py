"""What elements say to recorders, as calls: `[data-x-unmask]` with its value, `.x-unmask`."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from pixelward.extract.attributes import at
from pixelward.extract.place import Place
from pixelward.extract.values import value
from pixelward.model.facts import Argument, Call, CallKind
from pixelward.model.guards import Guard
from pixelward.model.marks import is_mark
from pixelward.model.place import Location
from pixelward.model.values import Literal, Reference, Value
from pixelward.parse.document import Document, Markup, Tag

_CLASSES = frozenset({"class", "className"})


def marked(tag: Tag, document: Document, region: Markup, function: int | None) -> Iterator[Call]:
    """The words to a recorder that stand in one tag of markup."""
    for name, text, span in tag.attributes:
        for mark, said in _marks(name, text):
            yield _call(mark, Literal(said), at(span or tag.span, document, region), function)


def marked_element(node: Node, place: Place) -> Iterator[Call]:
    """The words to a recorder that stand in one tag of JSX."""
    for child in node.named_children:
        if child.type != "jsx_attribute":
            continue
        name, *given = child.named_children
        said = value(given[0], place) if given and _is_asked(place.text(name)) else Literal("")
        text = said.value if isinstance(said, Literal) else None
        for mark, _ in _marks(place.text(name), str(text)):
            yield _call(mark, said, place.at(child), place.scope.function, place.guards)


def _is_asked(name: str) -> bool:
    return name in _CLASSES or is_mark(name)


def _marks(name: str, text: str) -> Iterator[tuple[str, str]]:
    if name in _CLASSES:
        yield from ((f".{word}", "") for word in dict.fromkeys(text.split()) if is_mark(word))
    elif name.startswith("data-") and is_mark(name):
        yield f"[{name}]", text


def _call(
    mark: str,
    said: Value,
    where: Location,
    function: int | None,
    guards: tuple[Guard, ...] = (),
) -> Call:
    given = (Argument(0, said, where),)
    return Call(Reference((mark,)), given, where, function, CallKind.ELEMENT, guards)

"""JSX: a component's element is a call of it by name, an intrinsic one may load a URL."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from pixelward.extract.addressed import leads_out
from pixelward.extract.consent import waiting
from pixelward.extract.place import Place
from pixelward.extract.values import value
from pixelward.model.facts import Argument, Call, CallKind, Load
from pixelward.model.place import Location, Span
from pixelward.model.values import Concat, Literal, Reference, Unknown, Value

_LOADING = {
    "script": "src",
    "img": "src",
    "iframe": "src",
    "source": "src",
    "embed": "src",
    "video": "src",
    "link": "href",
    "form": "action",
    "a": "href",
}


def element(node: Node, place: Place) -> Call | Load | None:
    """A JSX element as a call or a load; `None` where it is neither."""
    name = node.child_by_field_name("name")
    if name is None:
        return None
    given = tuple(attributes(node, place))
    text = place.text(name)
    if text[:1].islower() and "." not in text and "-" not in text:
        return load_of(text, given, place)
    callee = Reference((text,)) if "-" in text else value(name, place)
    at, function = place.at(node), place.scope.function
    all_given = (*given, *between(node, place))
    return Call(callee, all_given, at, function, CallKind.ELEMENT, place.guards)


def between(node: Node, place: Place) -> Iterator[Argument]:
    """What stands between the tags: a component is given it as `children`."""
    parent = node.parent
    if node.type != "jsx_opening_element" or parent is None:
        return
    inside = [child for child in parent.named_children[1:-1] if child.type != "jsx_text"]
    if inside:
        only = inside[0] if len(inside) == 1 and inside[0].type == "jsx_expression" else None
        content = value(only, place) if only is not None else Unknown("is markup")
        first, last = place.at(inside[0]), place.at(inside[-1])
        at = Location(first.path, Span(first.span.start, last.span.end))
        yield Argument("children", content, at)


def attributes(node: Node, place: Place) -> Iterator[Argument]:
    """The attributes of an element by name; a spread's name is `...`."""
    for child in node.named_children:
        if child.type == "jsx_attribute":
            name = place.text(child.named_children[0])
            content = child.named_children[1] if len(child.named_children) > 1 else None
            read = value(content, place) if content else Literal(True)
            yield Argument(name, read, place.at(content or child))
        elif child.type == "jsx_expression" and child.named_children:
            inner = child.named_children[0]
            if inner.type == "spread_element":
                yield Argument("...", value(inner.named_children[0], place), place.at(inner))


def _plain(value: Value) -> str:
    """What an attribute says, or an ellipsis where that is computed."""
    return str(value.value) if isinstance(value, Literal) else "…"


def load_of(name: str, given: tuple[Argument, ...], place: Place) -> Load | None:
    """What an intrinsic element fetches; `None` where it fetches nothing."""
    wanted = _LOADING.get(name)
    found = next((argument for argument in given if argument.key == wanted), None)
    if found is None:
        return None
    plain = tuple((str(argument.key).lower(), _plain(argument.value)) for argument in given)
    guards = (*place.guards, *waiting(name, plain, found.location))
    function = place.scope.function
    if name == "a":
        if not _leads_out(found.value):
            return None
        return Load("anchor", found.value, found.location, (), function, place.guards)
    return Load(name, found.value, found.location, plain, function, guards)


def _leads_out(url: Value) -> bool:
    """Whether a link may lead out of the site: its address says so, or is not written here."""
    first = url.parts[0] if isinstance(url, Concat) else url
    if not isinstance(first, Literal):
        return True
    text = str(first.value).encode("utf-8", "replace")
    return leads_out(text, Span(0, len(text)))

"""JSX: the controls of forms, by element or by the component that stands for one, and labels."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tree_sitter import Node

from pixelward.extract.elements import attributes, between
from pixelward.extract.forms import FORM, SILENT, STANDS_FOR, Label, Met, words
from pixelward.extract.place import Place
from pixelward.model.controls import Control
from pixelward.model.facts import Argument
from pixelward.model.place import Span
from pixelward.model.values import Invocation, Literal, Member, Reference, Value

_PLAIN = frozenset({"input", "select", "textarea", "form"})
_FORMS = re.compile(r"(?:.*\.)?(?:form|formik|validatedform|form\.root|autoform)")
_LABELS = re.compile(r"label$|^legend$")
_TELLING = frozenset({"name", "label", "placeholder", "type", "value", "checked", "ref", "id"})
_HANDLER = re.compile(r"on[A-Z]")
_GIVEN = re.compile(
    r"on[A-Z]\w*|\.\.\.|\w*[rR]ef|value|checked|selected|default\w+|(?:form)?[aA]ction|render"
    r"|children|control|form|field|initialValues|model"
)
_REGISTERS = frozenset({"register", "getInputProps", "getFieldProps"})  # form libraries' own
_MOST_SAID = 6  # elements in a label


def met(node: Node, place: Place) -> Iterator[Met | Label]:
    """The control or the label that an opening tag begins, if it does."""
    name = node.child_by_field_name("name")
    text = place.text(name) if name is not None else ""
    lowered = text.lower()
    is_component = text[:1].isupper() or "." in text
    if _LABELS.search(lowered):
        yield from _label(node, place)
    elif text in _PLAIN or (is_component and _FORMS.fullmatch(lowered)):
        yield from _control(node, FORM if _FORMS.fullmatch(lowered) else text, place)
    elif is_component and STANDS_FOR.search(lowered):
        found = tuple(_control(node, lowered, place))
        yield from (one for one in found if _tells(one, node, place))


def _tells(one: Met, node: Node, place: Place) -> bool:
    """Whether a component has anything of a control but its name."""
    keys = {key for key, _ in one.control.given}
    own = {str(argument.key) for argument in attributes(node, place)}
    return bool((own & _TELLING) or any(map(_HANDLER.match, keys)) or "..." in keys)


def _control(node: Node, kind: str, place: Place) -> Iterator[Met]:
    arguments = (*attributes(node, place), *between(node, place))
    known = {str(argument.key): argument.value for argument in arguments}
    said = _said(known, "type")
    if said.lower() in SILENT and kind == "input":
        return
    plain = kind if kind == FORM or kind not in _PLAIN or not said else said.lower()
    control = Control(
        kind=plain,
        name=_said(known, "name") or _registered(arguments),
        id=_said(known, "id"),
        label=_said(known, "label") or _said(known, "aria-label"),
        location=place.at(node),
        given=tuple(_given(arguments)),
        function=place.scope.function,
    )
    yield Met(control, _whole(node, place), _said(known, "placeholder"))


def _given(arguments: tuple[Argument, ...]) -> Iterator[tuple[str, Value]]:
    for argument in arguments:
        key = str(argument.key)
        if _GIVEN.fullmatch(key) and not isinstance(argument.value, Literal):
            yield key, argument.value


def _said(known: dict[str, Value], key: str) -> str:
    return words(known[key]) if key in known else ""


def _registered(arguments: tuple[Argument, ...]) -> str:
    """`{...register("email")}` names a control."""
    for argument in arguments:
        match argument.key, argument.value:
            case "...", Invocation(Reference((*_, way)) | Member(_, way), (Literal(str(name)), *_)):
                return name if way in _REGISTERS else ""
    return ""


def _whole(node: Node, place: Place) -> Span:
    """The bytes of an element from its opening tag to its end."""
    parent = node.parent if node.type == "jsx_opening_element" else None
    return place.at(parent if parent is not None else node).span


def _label(node: Node, place: Place) -> Iterator[Label]:
    known = {str(argument.key): argument.value for argument in attributes(node, place)}
    parent = node.parent
    if node.type != "jsx_opening_element" or parent is None:
        return
    text = " ".join(" ".join(_texts(parent, place)).split())
    if text:
        yield Label(_said(known, "htmlFor"), text, place.at(parent).span)


def _texts(element: Node, place: Place) -> Iterator[str]:
    """The words between an element's tags, those of a few elements inside it too."""
    waiting = [element]
    for _ in range(_MOST_SAID):
        if not waiting:
            return
        for child in waiting.pop(0).named_children:
            if child.type == "jsx_text":
                yield place.text(child)
            elif child.type == "jsx_expression":
                yield words(place.value(child, 1))
            elif child.type == "jsx_element":
                waiting.append(child)

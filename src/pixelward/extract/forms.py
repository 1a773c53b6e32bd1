"""Controls of forms, put together: which form each is in, and what a visitor reads beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from pixelward.model.controls import Control
from pixelward.model.place import Span
from pixelward.model.values import Concat, Invocation, Literal, Member, Reference, Symbol, Value

FORM = "form"
# Components that stand for a control, by their names as most libraries have them.
STANDS_FOR = re.compile(
    r"(?:input|field|select|textarea|picker|autocomplete|checkbox|combobox|controller|formkit"
    r"|form[.-]?item|password|radio(?:-?group)?|calendar)$"
)
SILENT = frozenset({"hidden", "submit", "button", "image", "reset"})
_TRANSLATING = frozenset({"t", "$t", "i18n", "translate", "formatMessage", "gettext", "_"})
_MOST = 120  # signs of a label


@dataclass(frozen=True, slots=True)
class Met:
    """A control as it is met: the bytes of the whole element, and what its own hint says."""

    control: Control
    span: Span
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """Words beside or round a control; `target` is the id that they are said to be for."""

    target: str
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Own:
    """A name in an event's attribute that stands for the element, or for the event on it."""

    name: str
    symbol: Symbol
    span: Span


@dataclass(slots=True)
class _Around:
    """What is open at the place that the reading has come to."""

    forms: list[tuple[Span, int]] = field(default_factory=list)
    labels: list[tuple[Span, str]] = field(default_factory=list)
    outer: list[tuple[Span, Control]] = field(default_factory=list)
    before: str = ""  # the label that no control came after yet

    def close(self, at: int) -> None:
        for waiting in (self.forms, self.labels, self.outer):
            while waiting and waiting[-1][0].end <= at:
                waiting.pop()


def controls(found: Iterable[Met | Label | Own]) -> tuple[Control, ...]:
    """The controls of a file, in order of place."""
    ordered = sorted(found, key=lambda one: (one.span.start, isinstance(one, Met)))
    named = {one.target: one.text for one in ordered if isinstance(one, Label) and one.target}
    return tuple(_controls(ordered, named))


def _meant(own: Own, found: list[Control]) -> None:
    """Tell the control in whose attribute a name stands what that name is."""
    if found and found[-1].location.span.contains(own.span):
        given = (own.name, Reference((own.name,), own.symbol))
        found[-1] = replace(found[-1], given=(*found[-1].given, given))


def _controls(ordered: list[Met | Label | Own], named: dict[str, str]) -> list[Control]:
    around, found = _Around(), list[Control]()
    for one in ordered:
        around.close(one.span.start)
        match one:
            case Own():
                _meant(one, found)
            case Label(target, text, span):
                around.labels.append((span, text))
                around.before = "" if target else text
            case Met(span=span):
                control = _placed(one, around, named)
                if control.kind == FORM:
                    around.forms.append((span, len(found)))
                else:
                    around.outer.append((span, control))
                    around.before = ""
                found.append(control)
    return found


def _placed(met: Met, around: _Around, named: dict[str, str]) -> Control:
    """The control with its form, and with the words that are nearest to it."""
    control = met.control
    form = around.forms[-1][1] if around.forms else None
    if control.kind == FORM:
        return replace(control, form=form)
    outer = around.outer[-1][1] if around.outer else None
    wrapping = around.labels[-1][1] if around.labels else ""
    label = (
        named.get(control.id, "")
        or named.get(control.name, "")
        or control.label
        or wrapping
        or (outer.label if outer else "")
        or around.before
        or met.hint
    )
    name = control.name or (outer.name if outer else "")
    return replace(control, name=name, label=" ".join(label.split())[:_MOST], form=form)


def words(value: Value) -> str:
    """What a value says to a visitor: a text, or the key that it is translated from."""
    match value:
        case Literal(str(text)):
            return text
        case Concat(parts):
            return "".join(map(words, parts))
        case Invocation(Reference((*_, name)) | Member(_, name), (Literal(str(key)), *_)):
            return re.split(r"[.:]", key)[-1] if name in _TRANSLATING else ""
        case _:
            return ""

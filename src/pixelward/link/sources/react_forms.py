"""Form libraries of React: what their hooks read, and what they hand on when a form is sent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from pixelward.link.names import last_name
from pixelward.link.sources._controls import FIELD, FORM, typed, values
from pixelward.link.sources._functions import Functions, handed
from pixelward.link.sources.base import Fill, Source
from pixelward.model.controls import Control
from pixelward.model.facts import Call, FileFacts
from pixelward.model.place import UNPLACED
from pixelward.model.values import (
    Closure,
    Field,
    Hole,
    Invocation,
    Literal,
    Member,
    Origin,
    Record,
    Reference,
    Symbol,
    Value,
)

_FORMS = frozenset(
    {"useForm", "useFormik", "useFormContext", "useFormikContext", "useAppForm", "useFormState"}
    | {"useZodForm", "useRemixForm"}
)
_LISTED = frozenset({"useForm"})  # `const [form] = Form.useForm()`
_READ = ("watch", "getValues", "values", "getFieldValue", "getFieldsValue", "getTransformedValues")
_ONE = frozenset({"useField", "useController"})
_WATCHED = frozenset({"useWatch"})
_SENDING = frozenset({"handleSubmit", "onSubmit"})
_SENT = frozenset({"onSubmit", "onFinish"})
_ACTIONS = frozenset({"useActionState", "useFormState"})


def _fills(files: Mapping[str, FileFacts]) -> Iterator[Fill]:
    functions = Functions(files)
    for facts in files.values():
        whole = values(one for one in facts.controls if one.kind != FORM)
        spread = dict(_spread(facts))
        for at, name in enumerate(facts.names):
            for value in name.values[:1]:
                symbol = Symbol(facts.path, at)
                found = _read(value, whole, facts, spread.get(symbol))
                if found is not None:
                    yield Fill(symbol, found)
        for call in facts.calls:
            yield from _sent(call, whole, functions)
        for control in facts.controls:
            for key, value in control.given:
                if control.kind == FORM and key in {"children", "render"}:
                    yield from _inner(value, whole, functions)


def _spread(facts: FileFacts) -> Iterator[tuple[Symbol, Control]]:
    """The controls that are given all that a name holds: `<input {...field} />`."""
    for control in facts.controls:
        for key, value in control.given:
            match value:
                case Reference((_,), Symbol() as symbol) if key == "...":
                    yield symbol, control


def _read(value: Value, whole: Origin, facts: FileFacts, shown: Control | None) -> Value | None:
    """What a name is that a form's hook is read into."""
    match value:
        case Invocation(callee, _) if last_name(callee) in _FORMS:
            return _form(whole)
        case Member(Invocation(callee, _), "0") if last_name(callee) in _LISTED:
            return _form(whole)
        case Member(Invocation(callee, _), key) if last_name(callee) in _FORMS and key in _READ:
            return whole
        case Member(Invocation(callee, (given, *_)), "0" | "field") if last_name(callee) in _ONE:
            entry = _named(given, facts, shown)
            return Record((Field("value", entry, UNPLACED),)) if entry else None
        case Invocation(callee, (given, *_)) if last_name(callee) in _WATCHED:
            return _named(given, facts)
    return None


def _form(whole: Origin) -> Record:
    state = Field("state", Record((Field("values", whole, UNPLACED),)), UNPLACED)
    return Record((*(Field(key, whole, UNPLACED) for key in _READ), state))


def _named(given: Value, facts: FileFacts, shown: Control | None = None) -> Origin | None:
    """The control that a hook names: `useField("email")`, `useWatch({name: "email"})`."""
    match given:
        case Literal(str(name)):
            found = (one for one in facts.controls if one.name == name)
            control = next(found, shown)
            if control is None:
                return Origin(FIELD, Hole(name), name)
            return typed(replace(control, name=control.name or name))
        case Record(fields):
            for field in fields:
                if field.key == "name" and isinstance(field.value, Literal):
                    return _named(field.value, facts, shown)
    return None


def _sent(call: Call, whole: Origin, functions: Functions) -> Iterator[Fill]:
    """Who is handed a form's values: `handleSubmit(save)`, `useFormik({onSubmit: save})`."""
    name = last_name(call.callee)
    given = call.arguments[0].value if call.arguments else None
    if given is None:
        return
    if name in _SENDING and not functions.of(call.callee):
        yield from _filled(given, whole, functions)
    elif name in _ACTIONS:
        yield from _filled(given, whole, functions, 1)
    elif name in _FORMS and isinstance(given, Record):
        # One library hands the values over themselves, another in a record.
        held = whole if name == "useFormik" else Record((Field("value", whole, UNPLACED),))
        for field in given.fields:
            if field.key in _SENT:
                yield from _filled(field.value, held, functions)


def _filled(value: Value, given: Value, functions: Functions, at: int = 0) -> Iterator[Fill]:
    for symbol in functions.of(value):
        for parameter in functions.function(symbol).parameters[at : at + 1]:
            yield Fill(parameter.symbol, given, handed(value, symbol, functions))


def _inner(value: Value, whole: Origin, functions: Functions) -> Iterator[Fill]:
    """`{({ values }) => …}` between a form's tags."""
    if isinstance(value, Closure):
        yield from _filled(value, _form(whole), functions)


REACT_FORMS = Source("react-forms", _fills)

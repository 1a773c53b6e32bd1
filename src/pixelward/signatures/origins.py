"""Files that say where data enter the code, and which expressions read them from there."""

from __future__ import annotations

import re

from pixelward.model.origins import OriginKind, Read, Step
from pixelward.signatures.fields import own_name, phrase, source, yes
from pixelward.signatures.nodes import Node

# The keys that are required, and those that are not.
ORIGIN = (
    ("origin", "name", "hop"),
    ("entered", "reads", "templates", "keeps", "trivial", "sources"),
)
_NAME = r"(?:[A-Za-z_$][\w$]*|\d+)"
_PACKAGE = re.compile(r"npm:(?:@[\w.-]+/)?[\w.-]+(?:/[\w.-]+)*(?=#)")
_STEP = re.compile(rf"({_NAME}(?:\|{_NAME})*|[*@])|(\((?:[@~=_](?:, ?[@~=_])*)?\))")
_ANYWHERE = "*."


def origin(root: Node) -> OriginKind:
    """Read one kind of origin."""
    file = root.section("an origin", *ORIGIN)
    for node in file.each("sources"):
        source(node)
    return OriginKind(
        id=own_name(file["origin"]),
        name=file.text("name"),
        hop=_hop(file["hop"]),
        entered=yes(file.values.get("entered")),
        reads=tuple(map(expression, file.each("reads"))),
        templates=tuple(map(expression, file.each("templates"))),
        keeps=tuple(map(_keeping, file.each("keeps"))),
        trivial=frozenset(map(phrase, file.each("trivial"))),
    )


def expression(node: Node) -> Read:
    """`localStorage.getItem(@)`, `*.target.value`, `npm:js-cookie#default.get(@)`."""
    text = node.text()
    package = _PACKAGE.match(text)
    rest = text[package.end() + 1 :] if package else text.removeprefix(_ANYWHERE)
    steps = tuple(_steps(rest))
    if not steps or _written(steps) != rest.replace(", ", ","):
        raise node.error(f'"{text}" reads nothing.', 'Write it like "store.get(@).value".')
    whole: tuple[Step, ...] = (package[0], *steps) if package else steps
    if whole[0] in {"*", "@"} or isinstance(whole[0], tuple):
        raise node.error(f'"{text}" could be anything.', "Begin with a name.")
    return Read(whole, anywhere=package is None and text.startswith(_ANYWHERE))


def _keeping(node: Node) -> Read:
    found = expression(node)
    arguments = found.steps[-1]
    good = isinstance(arguments, tuple) and {"@", "="} <= {*arguments}
    if found.anywhere or not good or not all(isinstance(s, str) for s in found.steps[:-1]):
        raise node.error(f'"{node.text()}" keeps nothing.', 'Write it like "store.put(@, =)".')
    return found


def _hop(node: Node) -> str:
    text = node.text()
    if text.count("{name}") != 1 or " {name}" in text:
        raise node.error(
            f'"{text}" has no place for a name.', 'Write it like "the cookie{name} is read".'
        )
    return text


def _steps(text: str) -> list[Step]:
    found: list[Step] = []
    for name, call in _STEP.findall(text):
        found.append(name if name else tuple(call[1:-1].replace(" ", "").split(",")))
    return [() if step == ("",) else step for step in found]


def _written(steps: tuple[Step, ...]) -> str:
    """The steps as they are written: calls stand right behind their names."""
    parts = (f".{s}" if isinstance(s, str) else f"({','.join(s)})" for s in steps)
    return "".join(parts).removeprefix(".")

"""Addresses in PHP: route files, attributes and annotations, and what controllers show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tree_sitter import Node

from pixelward.extract.server import _php_declared
from pixelward.extract.server._php import CLOSURES, Code
from pixelward.extract.server._php_declared import methods
from pixelward.extract.server._source import joined
from pixelward.model.server import Answer, Rendering, Server
from pixelward.parse.document import Document
from pixelward.parse.trees import parse

_TABLE = re.compile(
    rb"\bRoute::(?:get|view|any|match|resource|prefix|group|middleware|name|inertia)"
)
_SHOWING = re.compile(
    rb"\bview\(|->render(?:View|Form)?\(|\bInertia::render\(|View::make\(|['\"]#theme|Response\b"
)
_DECLARING = re.compile(rb"(?:#\[|@)(?:\w+\\)?(?:Route|Template)\(")
Calls = list[tuple[str, list[Node]]]
_PAGES = {"index": "", "create": "/create", "show": "/{%s}", "edit": "/{%s}/edit"}


def read(document: Document) -> Server | None:
    """What one file says; `None` where nothing."""
    text = document.source
    if not (_TABLE.search(text) or _SHOWING.search(text) or _DECLARING.search(text)):
        return None
    code, root = Code(document.path, text), parse("php", text)
    answers = (*_routes(root, _Inside(), code), *_php_declared.answers(root, code))
    renderings = (*_controllers(root, code), *_php_declared.templates(root, code))
    if not answers and not renderings:
        return None
    layouts = tuple(_layouts(root, code)) if b"->layout(" in text else ()
    return Server(answers=answers, renderings=renderings, layouts=layouts)


@dataclass(frozen=True, slots=True)
class _Inside:
    """What the groups round a route add to it."""

    prefix: str = ""
    controller: str = ""
    called: str | None = ""  # what its name begins with; `None` where that is computed


def _routes(block: Node, inside: _Inside, code: Code) -> Iterator[Answer]:
    """The routes that a file or a group's function registers, one statement each."""
    for statement in block.named_children:
        if statement.type == "compound_statement":
            yield from _routes(statement, inside, code)
        if statement.type != "expression_statement" or not statement.named_children:
            continue
        scope, calls = code.chain(statement.named_children[0])
        if scope == "Route":
            yield from _route(statement, calls, inside, code)


def _route(statement: Node, calls: Calls, inside: _Inside, code: Code) -> Iterator[Answer]:
    prefix, controller, name_of = inside.prefix, inside.controller, _called(calls, inside, code)
    for name, given in calls:
        first = code.string(given[0]) if given else None
        if name == "prefix" and first is not None:
            prefix = joined(prefix, first)
        elif name == "controller" and given:
            controller = code.class_name(given[0])
        elif name == "group" and given:
            told = code.entries(given[0]) if len(given) > 1 else {}
            below = joined(prefix, code.string(told.get("prefix")) or "")
            called = _more(name_of, code.string(told["as"]) if "as" in told else "")
            body = given[-1].child_by_field_name("body")
            yield from _routes(body, _Inside(below, controller, called), code) if body else ()
        elif name in {"get", "any", "view", "inertia"} and first is not None and len(given) > 1:
            answer = _answer(statement, joined(prefix, first), name, given[1], controller, code)
            yield _with_name(answer, name_of, inside)
        elif name == "match" and len(given) > 2 and (path := code.string(given[1])) is not None:
            answer = _answer(statement, joined(prefix, path), name, given[2], controller, code)
            yield _with_name(answer, name_of, inside)
        elif name in {"resource", "resources"} and first is not None and len(given) > 1:
            wanted = _wanted(calls, code)
            found = _resource(statement, joined(prefix, first), given[1], wanted, code)
            is_plain = not any(one in {"name", "names", "as", "parameters"} for one, _ in calls)
            begin = _more(inside.called, f"{first.rpartition('/')[2]}.") if is_plain else None
            for one in found:
                yield replace(one, name=_more(begin, one.handler.rpartition(".")[2]) or "")


def _called(calls: Calls, inside: _Inside, code: Code) -> str | None:
    """The name that a chain of calls gives, the groups' part included."""
    called = inside.called
    for name, given in calls:
        if name in {"name", "as"}:
            called = _more(called, code.string(given[0]) if given else None)
    return called


def _more(begin: str | None, text: str | None) -> str | None:
    return None if begin is None or text is None else f"{begin}{text}"


def _with_name(answer: Answer, name: str | None, inside: _Inside) -> Answer:
    """A route that only its groups say something of has a name that nobody asks for."""
    return answer if name is None or name == inside.called else replace(answer, name=name)


def _answer(
    statement: Node, path: str, name: str, target: Node, controller: str, code: Code
) -> Answer:
    where, text = code.at(statement), code.string(target)
    if name in {"view", "inertia"}:
        return Answer(pattern=path, template=text or "", location=where)
    if target.type in CLOSURES:
        shown = next((template for template, _ in code.shows(target)), "")
        return Answer(pattern=path, template=shown, location=where)
    handler = f"{controller}.{text}" if controller and text else code.handler(target)
    return Answer(pattern=path, handler=handler, location=where)


def _wanted(calls: Calls, code: Code) -> frozenset[str]:
    """The actions of a resource, after `->only([…])` and `->except([…])`."""
    wanted = frozenset(_PAGES)
    for name, given in calls:
        if name in {"only", "except"} and given:
            said = {code.string(one) for one in (code.items(given[0]) or given)}
            wanted &= said if name == "only" else wanted - said
    return wanted


def _resource(
    statement: Node, path: str, target: Node, wanted: frozenset[str], code: Code
) -> Iterator[Answer]:
    name = code.class_name(target) or (code.string(target) or "")
    item = path.rpartition("/")[2].replace("-", "_")
    item = re.sub(r"ies\Z", "y", item) if item.endswith("ies") else item.removesuffix("s")
    for action, rest in ((one, _PAGES[one].replace("%s", item)) for one in _PAGES if one in wanted):
        handler, where = f"{name}.{action}", code.at(statement)
        yield Answer(pattern=f"{path}{rest}", handler=handler, location=where)


def _controllers(root: Node, code: Code) -> Iterator[Rendering]:
    for name, method, inner in methods(root, code):
        for template, call in code.shows(inner):
            yield Rendering(f"{name}.{method}", template, code.at(call))
        if code.sends(inner):
            yield Rendering(f"{name}.{method}", "", code.at(inner))


def _layouts(root: Node, code: Code) -> Iterator[Rendering]:
    """`view("…")->layout("layouts.site")`: what a live component asks for."""
    for name, method, inner in methods(root, code):
        stack = [inner]
        while stack:
            node = stack.pop()
            stack.extend(reversed(node.named_children))
            if node.type == "member_call_expression" and code.called(node) == "layout":
                given = code.given(node)
                if given and (layout := code.string(given[0])):
                    yield Rendering(f"{name}.{method}", layout, code.at(node))

"""The table of addresses of a Rails project: resources, namespaces, single lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tree_sitter import Node

from pixelward.extract.server._ruby import Code, inside
from pixelward.extract.server._source import joined
from pixelward.model.server import Answer

_MANY = {"index": "", "new": "/new", "show": "/:{id}", "edit": "/:{id}/edit"}
_BRANCHES = frozenset({"if", "unless", "then", "else", "elsif"})
_ONE = {"show": "", "new": "/new", "edit": "/edit"}
_SIGNING_IN = {
    "sign_in": "sessions#new",
    "sign_up": "registrations#new",
    "edit": "registrations#edit",
    "password/new": "passwords#new",
    "password/edit": "passwords#edit",
}


@dataclass(frozen=True, slots=True)
class Inside:
    """What the blocks round a line add to its address and to its controller."""

    path: str = ""
    module: str = ""
    controller: str = ""
    item: str = ""  # of resources: what leads to one of them

    def below(self, path: str, module: str = "") -> Inside:
        """One block further in."""
        steps = "/".join(filter(None, (self.path, path.strip("/"))))
        return replace(
            self, path=steps, module=f"{self.module}{module}/" if module else self.module
        )


def drawn(statements: list[Node], code: Code, place: Inside) -> Iterator[Answer]:
    """The addresses of a block's lines."""
    for call in statements:
        if call.type in _BRANCHES:
            yield from drawn(call.named_children, code, place)
            continue
        method = code.method(call)
        given, options = code.given(call), code.options(call)
        first = code.word(given[0]) if given else ""
        if method in {"resources", "resource"}:
            yield from _resources(call, method == "resources", code, place)
        elif method == "namespace":
            path = code.word(options.get("path")) or first
            yield from drawn(inside(call), code, place.below(path, first))
        elif method == "scope":
            path = code.word(options.get("path")) or first
            inner = place.below(path, code.word(options.get("module")))
            controller = code.word(options.get("controller")) or inner.controller
            yield from drawn(inside(call), code, replace(inner, controller=controller))
        elif method == "member":
            yield from drawn(inside(call), code, replace(place, path=place.item))
        elif method == "devise_for":
            yield from _signing_in(call, first, code, place)
        elif method in {"get", "match", "root"}:
            yield from _line(call, method, code, place)
        else:  # `constraints`, `authenticate`, `collection` and their like add no step
            yield from drawn(inside(call), code, place)


def _resources(call: Node, many: bool, code: Code, place: Inside) -> Iterator[Answer]:
    options = code.options(call)
    key = code.word(options.get("param")) or "id"
    only, without = code.words(options.get("only")), code.words(options.get("except"))
    for name in filter(None, map(code.word, code.given(call))):
        path = code.word(options["path"]) if "path" in options else name
        inner = place.below(path, code.word(options.get("module")))
        controller = code.word(options.get("controller")) or (name if many else _plural(name))
        for action, rest in (_MANY if many else _ONE).items():
            if ("only" not in options or action in only) and action not in without:
                handler = f"{inner.module}{controller}#{action}"
                where = code.at(call)
                address = f"/{inner.path}{rest.format(id=key)}"
                yield Answer(pattern=address, handler=handler, location=where)
        item = f"{inner.path}/:{key}" if many else inner.path
        held = Inside(inner.path, inner.module, controller, item)
        below = f"{inner.path}/:{name.removesuffix('s')}_{key}" if many else inner.path
        yield from _nested(call, below, many, code, held)


def _plural(name: str) -> str:
    """`activity` is answered by `activities`."""
    if re.search(r"[^aeiou]y\Z", name):
        return f"{name[:-1]}ies"
    if re.search(r"(?:ss|x|ch|sh)\Z", name):
        return f"{name}es"
    return name if name.endswith("s") else f"{name}s"


def _nested(call: Node, below: str, many: bool, code: Code, held: Inside) -> Iterator[Answer]:
    """What stands in the block of resources: lines about all of them, about one, below one."""
    for one in inside(call):
        method, on = code.method(one), code.word(code.options(one).get("on"))
        if method in {"resources", "resource", "namespace", "scope"}:
            yield from drawn([one], code, Inside(below, held.module))
        elif method == "get" and many and not on:
            yield from drawn([one], code, replace(held, path=below))
        else:
            path = held.item if on == "member" else held.path
            yield from drawn([one], code, replace(held, path=path))


def _line(call: Node, method: str, code: Code, place: Inside) -> Iterator[Answer]:
    """`get "book", to: "appointments#new"`, `get "about" => "pages#about"`, `root "home#index"`."""
    given, options = code.given(call), code.options(call)
    first = code.word(given[0]) if given else ""
    target = code.word(options.get("to")) or (first if method == "root" else "")
    if not first and not target:
        pairs = ((key, code.word(value)) for key, value in options.items())
        first, target = next(((k, v) for k, v in pairs if "#" in v), ("", ""))
    path = "" if method == "root" else first
    controller = code.word(options.get("controller")) or place.controller
    action = code.word(options.get("action")) or path.rpartition("/")[2].replace("-", "_")
    if "#" not in target:
        above = path.strip("/").rpartition("/")[0]
        target = f"{controller or above}#{action}" if controller or above else ""
    if target:
        address = joined(place.path, path)
        handler = f"{place.module}{target}"
        yield Answer(pattern=address, handler=handler, location=code.at(call))


def _signing_in(call: Node, name: str, code: Code, place: Inside) -> Iterator[Answer]:
    options = code.options(call)
    path = code.word(options.get("path")) or name
    module = code.word(options.get("module")) or "devise"
    names, own = (code.pairs(options.get(key)) for key in ("path_names", "controllers"))
    for rest, target in _SIGNING_IN.items():
        address = joined(place.path, path, names.get(rest, rest))
        controller, _, action = target.partition("#")
        handler = f"{own.get(controller, f'{module}/{controller}')}#{action}"
        yield Answer(pattern=address, handler=handler, location=code.at(call))

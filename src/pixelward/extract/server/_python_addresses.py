"""Tables of addresses, blueprints and decorators of Python's web frameworks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from tree_sitter import Node

from pixelward.extract.server._python import Code
from pixelward.model.server import Answer, Group, Mount, Rendering

_PATHS = frozenset({"path", "re_path", "url", "Route", "Mount"})
_DEEPEST = 4  # tables in tables
_MOST = 5000  # addresses of a module: what is included twice counts twice
_DECORATING = frozenset({"route", "get", "post", "api_route", "websocket_route"})
_GROUPS = {"Blueprint": "url_prefix", "APIRouter": "prefix"}


@dataclass(slots=True)
class Found:
    """One module's part while it is collected."""

    answers: list[Answer] = field(default_factory=list)
    mounts: list[Mount] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    renderings: list[Rendering] = field(default_factory=list)
    imports: list[tuple[str, str]] = field(default_factory=list)
    lists: dict[str, Node] = field(default_factory=dict)
    texts: dict[tuple[str, str], str] = field(default_factory=dict)  # by function and name


def table(node: Node, code: Code, found: Found, prefix: str = "", depth: int = 0) -> None:
    """`[path("x/", view), …]`, sums of such lists, and what is wrapped in a call."""
    for call in _entries(node, code) if depth < _DEEPEST else ():
        given = code.positional(call)
        pattern = code.string(given[0]) if given else None
        view = given[1] if len(given) > 1 else next(filter(None, _views(call, code)), None)
        if pattern is None or view is None or len(found.answers) > _MOST:
            continue
        inner = _listed(view, code, found)
        if inner is not None:
            table(inner, code, found, f"{prefix}{pattern}", depth + 1)
        elif _is_include(view, code):
            found.mounts.extend(_mounted(f"{prefix}{pattern}", view, code))
        else:
            handler, template = code.view(view)
            where = code.at(call)
            found.answers.append(
                Answer(
                    pattern=f"{prefix}{pattern}",
                    handler=handler,
                    template=template,
                    location=where,
                    name=code.string(code.named(call, "name")) or "",
                )
            )


def _entries(node: Node, code: Code) -> Iterator[Node]:
    """The entries of a table, and not those of a table inside one of them."""
    stack = [node]
    while stack:
        one = stack.pop()
        if one.type == "call" and code.callee(one).rpartition(".")[2] in _PATHS:
            yield one
        elif one.type != "lambda":
            stack.extend(reversed(one.named_children))


def _views(call: Node, code: Code) -> Iterator[Node | None]:
    return (code.named(call, key) for key in ("view", "endpoint", "routes"))


def _is_include(view: Node, code: Code) -> bool:
    return view.type == "call" and code.callee(view).rpartition(".")[2] == "include"


def _listed(view: Node, code: Code, found: Found) -> Node | None:
    """The list that is included right here: written on the spot, or under a name of the module."""
    given = code.positional(view)[:1] if _is_include(view, code) else [view]
    one = given[0] if given else None
    if one is not None and one.type == "tuple" and one.named_children:
        one = one.named_children[0]
    if one is None or one.type == "list":
        return one
    return found.lists.get(code.of(one)) if _is_include(view, code) else None


def _mounted(prefix: str, call: Node, code: Code) -> Iterator[Mount]:
    for given in code.positional(call)[:1]:
        inner = given.named_children[0] if given.type == "tuple" and given.named_children else given
        if target := code.string(inner) or code.name(inner):
            yield Mount(prefix=prefix, target=target, location=code.at(call))


def grouped(name: str, call: Node, code: Code, found: Found) -> None:
    """`bp = Blueprint("portal", __name__, url_prefix="/portal")`."""
    if keyword := _GROUPS.get(code.callee(call).rpartition(".")[2]):
        prefix, given = code.string(code.named(call, keyword)) or "", code.positional(call)
        found.groups.append(Group(name, prefix, code.string(given[0]) or "" if given else ""))


def registered(call: Node, code: Code, found: Found) -> None:
    """`app.register_blueprint(bp, url_prefix="/x")`, `app.add_url_rule("/x", view_func=f)`."""
    owner, _, name = code.callee(call).rpartition(".")
    given = code.positional(call)
    if name in {"register_blueprint", "include_router"} and given:
        prefix = code.named(call, "url_prefix") or code.named(call, "prefix")
        target = code.name(given[0])
        if target:
            at, text = code.at(call), code.string(prefix) or ""
            alone = name == "register_blueprint" and prefix is not None
            title = code.string(code.named(call, "name")) or ""
            found.mounts.append(
                Mount(
                    prefix=text,
                    target=target,
                    location=at,
                    owner=owner,
                    replaces=alone,
                    title=title,
                )
            )
    if name == "add_url_rule" and given and (pattern := code.string(given[0])) is not None:
        view = code.named(call, "view_func") or (given[2] if len(given) > 2 else None)
        handler, template = code.view(view)
        found.answers.append(
            Answer(
                pattern=pattern,
                handler=handler,
                template=template,
                location=code.at(call),
                owner=owner,
                name=_endpoint(call, view, code),
            )
        )


def _endpoint(call: Node, view: Node | None, code: Code) -> str:
    """What an address is called: as it says itself, or like its view."""
    given = code.positional(call)
    said = code.named(call, "endpoint") or (given[1] if len(given) > 1 else None)
    if said is not None and said.type != "none":
        return code.string(said) or ""
    return code.name(view).rpartition(".")[2]


def decorated(node: Node, code: Code, found: Found, inside: str) -> None:
    """`@app.route("/x")` above a function."""
    definition = node.child_by_field_name("definition")
    name = definition.child_by_field_name("name") if definition else None
    for decorator in node.named_children:
        call = decorator.named_children[0] if decorator.type == "decorator" else None
        if call is None or call.type != "call" or name is None:
            continue
        owner, _, method = code.callee(call).rpartition(".")
        given = code.positional(call)
        pattern = code.string(given[0]) if given else code.string(code.named(call, "path"))
        if owner and method in _DECORATING and pattern is not None:
            where, handler = code.at(call), f"{inside}.{code.of(name)}".lstrip(".")
            said = code.named(call, "endpoint")
            called = code.string(said) or "" if said else code.of(name)
            found.answers.append(
                Answer(pattern=pattern, handler=handler, owner=owner, location=where, name=called)
            )

"""How a callee is called once every alias is gone, and what it hangs on."""

from __future__ import annotations

from pixelward.link.shapes import children
from pixelward.model.facts import Call
from pixelward.model.values import (
    Index,
    Invocation,
    Literal,
    Member,
    Origin,
    Reference,
    Symbol,
    Value,
)

GLOBAL_OBJECTS = frozenset({"window", "self", "globalThis", "top", "parent", "frames"})


def plain(path: tuple[str, ...]) -> tuple[str, ...]:
    """A global's path without the names of the global object."""
    at = 0
    while at < len(path) - 1 and path[at] in GLOBAL_OBJECTS:
        at += 1
    return path[at:]


def canonical(callee: Value) -> tuple[str, ...] | None:
    """`("pixel", "instance()", "track")`, say; `None` for a callee without a fixed name."""
    match callee:
        case Reference(path, None):
            return plain(path)
        case Member(base, key):
            owner = canonical(base)
            return (*owner, key) if owner else None
        case Origin(value=inner):
            return canonical(inner)
        case Invocation(inner, _):
            owner = offered(canonical(inner))
            return (*owner[:-1], owner[-1] + "()") if owner else None
        case _:
            return None


def offered(name: tuple[str, ...] | None) -> tuple[str, ...] | None:
    """What is called by a name; of a package itself that is its default: `require("pkg")()`."""
    is_package = name is not None and len(name) == 1 and name[0].startswith("npm:")
    return (*name, "default") if name and is_package else name


def last_name(callee: Value) -> str:
    """The last name that a callee is written with."""
    match callee:
        case Reference(path):
            return path[-1]
        case Member(_, key):
            return key
        case Index(_, Literal(value)):
            return str(value)
        case Origin(value=inner):
            return last_name(inner)
        case _:
            return ""


def root(callee: Value) -> Symbol | None:
    """The parameter that a callee hangs on, where it does."""
    match callee:
        case Reference(_, symbol):
            return symbol
        case Index(base, key):
            return root(base) or root(key)
        case Member() | Invocation() | Origin():
            return root(children(callee)[0])
        case _:
            return None


def prints(call: Call) -> bool:
    """Whether a call only writes to the console."""
    return (canonical(call.callee) or ("",))[0] == "console"

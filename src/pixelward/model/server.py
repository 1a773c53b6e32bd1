"""What a server's code says of addresses, as frozen values; routers put it together."""

from __future__ import annotations

from dataclasses import dataclass

from pixelward.model.packed import Packed
from pixelward.model.place import Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An address, and what answers it; names are dotted, as they are written."""

    pattern: str
    location: Location
    handler: str = ""  # "views.book", "PortalController.show"
    template: str = ""  # where it is named right there
    owner: str = ""  # the group of addresses that it belongs to: a blueprint, a router
    name: str = ""  # by which the project's code asks for it


@dataclass(frozen=True, slots=True, kw_only=True)
class Mount:
    """A group of addresses below another: a module of them, or a blueprint."""

    prefix: str
    target: str
    location: Location
    owner: str = ""
    replaces: bool = False  # what the group begins with by itself
    title: str = ""  # in place of the group's own


@dataclass(frozen=True, slots=True)
class Group(Packed):
    """A name under which addresses are collected, and what they all begin with."""

    name: str
    prefix: str
    title: str = ""  # what the names of its addresses begin with


@dataclass(frozen=True, slots=True)
class Rendering(Packed):
    """A function or method shows a template; a class without a method speaks for all of its own.

    The template is empty where an answer is no page: data, a file, another address.
    """

    handler: str
    template: str
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """One file's part of it; `imports` are local names, and what they mean, dotted.

    Of a class they hold its parent instead.
    """

    answers: tuple[Answer, ...] = ()
    mounts: tuple[Mount, ...] = ()
    groups: tuple[Group, ...] = ()
    renderings: tuple[Rendering, ...] = ()
    layouts: tuple[Rendering, ...] = ()  # what a class puts round all that it shows
    imports: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Policy(Packed):
    """A host that a Content-Security-Policy allows; `*.` in front stands for any below it."""

    directive: str
    host: str
    location: Location

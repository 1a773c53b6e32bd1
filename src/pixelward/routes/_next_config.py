"""Reads from a Next.js configuration what it says about addresses, as far as that is written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pixelward.link.shapes import parts, texts
from pixelward.model.guards import Comparison, Guard, GuardKind
from pixelward.model.program import Program
from pixelward.model.values import Field, Invocation, Record, Reference, Value
from pixelward.routes import _told as told
from pixelward.routes._paths import folder, join, name
from pixelward.routes._written import roots

CONFIG = re.compile(r"next\.config\.[cm]?[jt]s")
_MIDDLEWARE = re.compile(r"(?:middleware|proxy)\.[jt]s")
_PARAMETER = re.compile(r":(\w+)([*+?]?)(?:\([^)]*\))?")


@dataclass(frozen=True, slots=True)
class Settings:
    """What a project's pages are served below, under which other addresses, and their suffixes."""

    base: str = ""
    rewrites: tuple[tuple[str, str], ...] = ()  # an address, and the one that answers it
    extensions: tuple[str, ...] = ()


def settings(program: Program, project: str) -> Settings:
    """The settings of the project in a folder."""
    given = [
        told.fields(record)
        for path in sorted(program.files)
        if folder(path) == project and CONFIG.fullmatch(name(path))
        for record in _records(program, path)
    ]
    bases = (told.text(each, "basePath") for each in given)
    listed = (each["pageExtensions"].value for each in given if "pageExtensions" in each)
    extensions = (text for value in listed for part in parts(value) for text in texts(part))
    told_ones = (pair for each in given if (pair := _rewrite(each)))
    rewrites = (*told_ones, *_by_middleware(program, project))
    return Settings(next(filter(None, bases), ""), rewrites, tuple(extensions))


def _records(program: Program, path: str) -> Iterator[Record]:
    for root in roots(program.files[path]):
        yield from (part for part in parts(root) if isinstance(part, Record))


def _rewrite(given: Mapping[str, Field]) -> tuple[str, str] | None:
    """One address that shows another one's page; a redirect sends the visitor there instead."""
    if {"permanent", "statusCode"} & given.keys():
        return None
    source, target = told.text(given, "source"), told.text(given, "destination")
    if not (source.startswith("/") and target.startswith("/")) or {"has", "missing"} & given.keys():
        return None
    return _plain(source), _plain(target)


def _by_middleware(program: Program, project: str) -> Iterator[tuple[str, str]]:
    """What the code before every answer shows instead, where it asks for an address itself."""
    for path in sorted(program.files):
        is_own = _MIDDLEWARE.fullmatch(name(path)) and folder(path) in (
            project,
            join(project, "src"),
        )
        for call in program.files[path].calls if is_own else ():
            match call.callee:
                case Reference(("NextResponse", "rewrite")):
                    values = (argument.value for argument in call.arguments[:1])
                    said = dict.fromkeys(text for value in values for text in _addresses(value))
                    for source in _asked(call.guards) if len(said) == 1 else ():
                        yield source, next(iter(said))


def _addresses(value: Value) -> Iterator[str]:
    """The path in `new URL("/path", request.url)`."""
    first = value.arguments[0] if isinstance(value, Invocation) and value.arguments else value
    yield from (text for text in texts(first) if text.startswith("/"))


def _asked(guards: Iterable[Guard]) -> Iterator[str]:
    """The addresses for which code runs, if it asks for nothing else."""
    held = [each for each in guards if each.holds or each.kind is not GuardKind.PATH]
    if len(held) == 1 and held[0].kind is GuardKind.PATH:
        for test in held[0].tests:
            if test.comparison in (Comparison.EQUALS, Comparison.STARTS):
                yield test.text.rstrip("/") or "/"


def _plain(path: str) -> str:
    """`/visits/:id` as the folders of a project say it."""
    said = _PARAMETER.sub(lambda found: f"[...{found[1]}]" if found[2] else f"[{found[1]}]", path)
    return said.rstrip("/") or "/"

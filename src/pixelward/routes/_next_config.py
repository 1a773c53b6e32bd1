"""Reads from a Next.js configuration what it says about addresses, as far as that is written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pixelward.link.shapes import parts, texts
from pixelward.model.program import Program
from pixelward.model.values import Field, Record
from pixelward.routes import _told as told
from pixelward.routes._paths import folder, name
from pixelward.routes._written import roots

CONFIG = re.compile(r"next\.config\.[cm]?[jt]s")
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
    rewrites = (pair for each in given if (pair := _rewrite(each)))
    return Settings(next(filter(None, bases), ""), tuple(rewrites), tuple(extensions))


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


def _plain(path: str) -> str:
    """`/visits/:id` as the folders of a project say it."""
    said = _PARAMETER.sub(lambda found: f"[...{found[1]}]" if found[2] else f"[{found[1]}]", path)
    return said.rstrip("/") or "/"

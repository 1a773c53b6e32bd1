"""Remix, and React Router as a framework: files of `app/routes`, or what `app/routes.ts` lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pixelward.model.program import Program
from pixelward.routes._listed import listed
from pixelward.routes._paths import based, folder, join, left_out, name
from pixelward.routes._settings import plain
from pixelward.routes.base import Page, Router

_SCRIPT = re.compile(r"(.+)\.(?:tsx|jsx|ts|js|mdx)")
_ROOT = re.compile(r"(.*/)?root\.(?:tsx|jsx)")
_OPTIONAL = re.compile(r"\((.+)\)")
_ENTRIES = ("entry.client.tsx", "entry.client.jsx")


@dataclass(frozen=True, slots=True)
class _File:
    """A file of the routes folder; `id` is its name, with dots for folders."""

    path: str
    id: tuple[str, ...]


def _pages(program: Program) -> Iterator[Page]:
    for root in filter(_ROOT.fullmatch, program.files):
        app = folder(root)
        entries = (join(app, entry) for entry in _ENTRIES)
        shell = (*(entry for entry in entries if entry in program.files), root)
        table = next(
            (f for s in ("ts", "js") if (f := join(app, f"routes.{s}")) in program.files), ""
        )
        told = tuple(listed(program, table, app)) if table else ()
        base = _basename(program, folder(app))
        for pattern, file, layouts in told or _filed(program, app):
            if _shows(program, file):
                whole = based(base, pattern).rstrip("/") or "/"
                yield Page(whole, file, (*shell, *layouts), bases=left_out(base))


def _basename(program: Program, project: str) -> str:
    """What all addresses begin with, as the framework's configuration says."""
    places = (join(project, f"react-router.config.{suffix}") for suffix in ("ts", "js", "mjs"))
    found = (plain(program.files.get(place)) for place in places)
    said = next(
        (each["basename"] for each in found if isinstance(each, dict) and "basename" in each), ""
    )
    return said if isinstance(said, str) else ""


def _shows(program: Program, path: str) -> bool:
    """Whether a route module has something to show: one that only answers with data has not."""
    facts = program.files.get(path)
    return facts is not None and (
        path.endswith(".mdx") or any(each.name == "default" for each in facts.exports)
    )


def _filed(program: Program, app: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    files = {each.id: each.path for each in _files(program, join(app, "routes"))}
    for parts, path in sorted(files.items()):
        if not _only_wraps(parts, files):
            yield _address(parts), path, tuple(_layouts(parts, files))


def _files(program: Program, routes: str) -> Iterator[_File]:
    """The route modules: files, and `route` in a folder; deeper folders are those of version 1."""
    inside = [path for path in sorted(program.files) if path.startswith(f"{routes}/")]
    folders = {folder(path) for path in inside if _stem(path) in {"route", "index"}}
    flat = any("." in name(path).rpartition(".")[0] or _stem(path) == "_index" for path in inside)
    for path in inside:
        found = _SCRIPT.fullmatch(path.removeprefix(f"{routes}/"))
        above = folder(path)
        if found is None or ".server" in path or ".test." in path:
            continue
        if above == routes:
            yield _File(path, _parts(found[1]))
        elif _stem(path) == "route" and above in folders:
            yield _File(path, _parts(folder(found[1])))
        elif not flat:
            yield _File(path, _parts(found[1].replace("/", ".").replace("__", "_")))


def _stem(path: str) -> str:
    return name(path).partition(".")[0]


def _parts(text: str) -> tuple[str, ...]:
    """The segments of a name; brackets keep a dot from dividing it."""
    whole = re.sub(r"\[([^\]]*)\]", lambda found: found[1].replace(".", "\0"), text)
    return tuple(part.replace("\0", ".") for part in re.split(r"[./]", whole))


def _only_wraps(parts: tuple[str, ...], files: Mapping[tuple[str, ...], str]) -> bool:
    """Whether a file is round its index, or has no address of its own."""
    has_index = (*parts, "_index") in files or (*parts, "index") in files
    return has_index or (parts[-1].startswith("_") and parts[-1] != "_index")


def _layouts(parts: tuple[str, ...], files: Mapping[tuple[str, ...], str]) -> Iterator[str]:
    """The files round a page, the outermost first: those whose names begin its own."""
    for end in range(1, len(parts)):
        if parts[:end] in files:
            yield files[parts[:end]]


def _address(parts: tuple[str, ...]) -> str:
    """`_auth.portal_.$id` is `/portal/:id`."""
    steps = (each for each in parts if not each.startswith("_") and each != "index")
    return "/" + "/".join(map(_segment, steps))


def _segment(step: str) -> str:
    if step == "$":
        return "*"
    if found := _OPTIONAL.fullmatch(step):
        return f"{_segment(found[1])}?"
    step = step.removesuffix("_")
    return f":{step[1:]}" if step.startswith("$") else step


ROUTER = Router("remix", _pages, in_place=True)

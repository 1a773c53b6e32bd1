"""Astro: addresses are files of `src/pages`; layouts are imported, or named by Markdown."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from pixelward.model.facts import FileFacts
from pixelward.model.program import Program
from pixelward.model.values import Record, Sequence, Value
from pixelward.routes import _told as told
from pixelward.routes._paths import address, based, folder, join
from pixelward.routes._projects import Project, projects, stem, suffix
from pixelward.routes.base import Page, Router

_CONFIG = r"astro\.config\.[cm]?[jt]s"
_SUFFIXES = frozenset({"astro", "md", "mdx", "markdown", "html"})
_PARAMETER = re.compile(r"\[(?:\.\.\.)?(\w+)\]")
_MOST = 50  # addresses, after which a pattern says more than a list


def _pages(program: Program) -> Iterator[Page]:
    for project in projects(program, _CONFIG):
        source = posixpath.normpath(project.said("srcDir") or "src")
        for path, rest in project.under(project.inner(f"{source}/pages")):
            if not _is_page(rest):
                continue
            place = join(folder(rest), stem(rest))
            pattern = address(place) if place != "index" else "/"
            wrappers = tuple(_layout(project, path, source))
            for each in _spelled_out(program.files.get(path), pattern):
                whole = based(project.said("base"), each)
                yield Page(whole, path, wrappers, settings=project.configs)


def _is_page(path: str) -> bool:
    """Whether a file of the folder is one; a script there answers with data."""
    return suffix(path) in _SUFFIXES and not any(step.startswith("_") for step in path.split("/"))


def _spelled_out(facts: FileFacts | None, pattern: str) -> tuple[str, ...]:
    """The addresses of a page with parameters, where it lists them all by itself."""
    made = [each for each in facts.functions if each.name == "getStaticPaths"] if facts else []
    lists = [value for each in made for value in each.returns]
    if len(lists) != 1 or not isinstance(lists[0], Sequence) or len(lists[0].items) > _MOST:
        return (pattern,)
    found = [_filled(pattern, item) for item in lists[0].items]
    return tuple(filter(None, found)) if all(found) else (pattern,)


def _filled(pattern: str, item: Value) -> str:
    """An address with its parameters, or nothing where one of them is not known."""
    params = told.fields(item).get("params") if isinstance(item, Record) else None
    given = told.fields(params.value) if params and isinstance(params.value, Record) else {}
    text = _PARAMETER.sub(lambda found: told.text(given, found[1]) or found[0], pattern)
    return "" if _PARAMETER.search(text) else text


def _layout(project: Project, path: str, source: str) -> Iterator[str]:
    """The layout that a Markdown page names at its top."""
    said = project.front(path).get("layout", "")
    beside = posixpath.normpath(join(folder(path), said))
    rooted = (project.inner(join(at, re.sub(r"^[@~]?/", "", said))) for at in ("", source))
    yield from [at for at in (beside, *rooted) if said and at in project.paths][:1]


ROUTER = Router("astro", _pages)

"""Astro: addresses are files of `src/pages`; layouts are imported, or named by Markdown."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from pixelward.model.program import Program
from pixelward.routes._paths import address, based, folder, join
from pixelward.routes._projects import Project, projects, stem, suffix
from pixelward.routes.base import Page, Router

_CONFIG = r"astro\.config\.[cm]?[jt]s"
_SUFFIXES = frozenset({"astro", "md", "mdx", "markdown", "html"})


def _pages(program: Program) -> Iterator[Page]:
    for project in projects(program, _CONFIG):
        source = posixpath.normpath(project.said("srcDir") or "src")
        for path, rest in project.under(project.inner(f"{source}/pages")):
            if not _is_page(rest):
                continue
            place = join(folder(rest), stem(rest))
            pattern = address(place) if place != "index" else "/"
            wrappers = tuple(_layout(project, path, source))
            whole = based(project.said("base"), pattern)
            yield Page(whole, path, wrappers, settings=project.configs)


def _is_page(path: str) -> bool:
    """Whether a file of the folder is one; a script there answers with data."""
    return suffix(path) in _SUFFIXES and not any(step.startswith("_") for step in path.split("/"))


def _layout(project: Project, path: str, source: str) -> Iterator[str]:
    """The layout that a Markdown page names at its top."""
    said = project.front(path).get("layout", "")
    beside = posixpath.normpath(join(folder(path), said))
    rooted = (project.inner(join(at, re.sub(r"^[@~]?/", "", said))) for at in ("", source))
    yield from [at for at in (beside, *rooted) if said and at in project.paths][:1]


ROUTER = Router("astro", _pages)

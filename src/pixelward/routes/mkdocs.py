"""MkDocs: each Markdown file of the documentation is a page; the theme wraps all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.program import Program
from pixelward.routes._paths import based, folder, join, left_out
from pixelward.routes._projects import Project, projects, stem, suffix
from pixelward.routes.base import Page, Router

_CONFIG = r"mkdocs\.ya?ml"
_FRAME = re.compile(r"main\.html|base\.html|partials/.+\.html")


def _pages(program: Program) -> Iterator[Page]:
    for project in projects(program, _CONFIG):
        always = tuple(project.matching(_overrides(project), _FRAME))
        base = project.said("site_url")
        known = left_out(base)
        for path, rest in project.under(project.inner(project.said("docs_dir") or "docs")):
            if suffix(rest) in {"md", "markdown"}:
                is_index = stem(rest).lower() in {"index", "readme"}
                place = folder(rest) if is_index else join(folder(rest), stem(rest))
                pattern = f"/{place}/" if place else "/"
                yield Page(
                    based(base, pattern), path, always, settings=project.configs, bases=known
                )


def _parts(program: Program) -> Iterator[str]:
    """The templates that a site puts in the place of its theme's."""
    for project in projects(program, _CONFIG):
        yield from project.matching(_overrides(project), re.compile(r".+\.html"))


def _overrides(project: Project) -> str:
    return project.inner(project.said("theme", "custom_dir") or "overrides")


ROUTER = Router("mkdocs", _pages, parts=_parts)

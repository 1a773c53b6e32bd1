"""MkDocs: each Markdown file of the documentation is a page; the theme wraps all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.program import Program
from pixelward.routes._paths import based, folder, join
from pixelward.routes._projects import projects, stem, suffix
from pixelward.routes.base import Page, Router

_CONFIG = r"mkdocs\.ya?ml"
_FRAME = re.compile(r"main\.html|base\.html|partials/.+\.html")


def _pages(program: Program) -> Iterator[Page]:
    for project in projects(program, _CONFIG):
        overrides = project.inner(project.said("theme", "custom_dir") or "overrides")
        always = (*project.configs, *project.matching(overrides, _FRAME))
        for path, rest in project.under(project.inner(project.said("docs_dir") or "docs")):
            if suffix(rest) in {"md", "markdown"}:
                is_index = stem(rest).lower() in {"index", "readme"}
                place = folder(rest) if is_index else join(folder(rest), stem(rest))
                pattern = f"/{place}/" if place else "/"
                yield Page(based(project.said("site_url"), pattern), path, always)


ROUTER = Router("mkdocs", _pages)

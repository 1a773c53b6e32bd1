"""VitePress and VuePress: every Markdown file is a page; the theme and its scripts wrap all."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from pixelward.model.program import Program
from pixelward.routes._paths import based, folder, join
from pixelward.routes._projects import Project, projects, stem, suffix
from pixelward.routes.base import Page, Router

_CONFIG = r"\.(?:vitepress|vuepress)/config\.[cm]?[jt]s"
_THEME = re.compile(
    r"\.(?:vitepress|vuepress)/(?:theme/(?:index|enhanceApp)\.[cm]?[jt]s|theme/(?:layouts/)?Layout\.vue"
    r"|(?:enhanceApp|client|clientAppEnhance)\.[cm]?[jt]s)"
)
_ASIDE = re.compile(r"(?:.*/)?(?:\.[^/]+|node_modules|public)/.*")


def _pages(program: Program) -> Iterator[Page]:
    for project in projects(program, _CONFIG):
        root = project.inner(posixpath.normpath(project.said("srcDir") or "").strip("."))
        ending = "" if project.config.get("cleanUrls") is True else ".html"
        always = (*project.configs, *project.matching(project.home, _THEME))
        for path, rest in project.under(root.strip("/")):
            if suffix(rest) == "md" and not _ASIDE.fullmatch(rest):
                pattern = _pattern(project, path, rest, ending)
                yield Page(based(project.said("base"), pattern), path, always)


def _pattern(project: Project, path: str, rest: str, ending: str) -> str:
    if said := project.front(path).get("permalink"):
        return "/" + said.lstrip("/")
    if stem(rest).lower() in {"index", "readme"}:
        return f"/{folder(rest)}/" if folder(rest) else "/"
    return f"/{join(folder(rest), stem(rest))}{ending}"


ROUTER = Router("vitepress", _pages)

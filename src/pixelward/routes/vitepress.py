"""VitePress and VuePress: every Markdown file is a page; the theme and its scripts wrap all."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from pixelward.config import covers
from pixelward.model.program import Program
from pixelward.routes._paths import based, folder, join, left_out
from pixelward.routes._projects import Project, projects, stem, suffix
from pixelward.routes._settings import texts
from pixelward.routes.base import Page, Router

_CONFIG = r"\.(?:vitepress|vuepress)/config\.[cm]?[jt]s"
_THEME = re.compile(
    r"\.(?:vitepress|vuepress)/(?:theme/(?:index|enhanceApp)\.[cm]?[jt]s|theme/(?:layouts/)?Layout\.vue"
    r"|(?:enhanceApp|client|clientAppEnhance)\.[cm]?[jt]s)"
)
_NAME = re.compile(r":(\w+)\*?")
_ASIDE = re.compile(r"(?:.*/)?(?:\.[^/]+|node_modules|public)/.*")


def _pages(program: Program) -> Iterator[Page]:
    for project in projects(program, _CONFIG):
        root = project.inner(posixpath.normpath(project.said("srcDir") or "").strip("."))
        ending = "" if project.config.get("cleanUrls") is True else ".html"
        always, base = tuple(project.matching(project.home, _THEME)), project.said("base")
        both = left_out(base, "")
        excluded = texts(project.config.get("srcExclude"))
        for path, rest in project.under(root.strip("/")):
            is_aside = _ASIDE.fullmatch(rest) or any(covers(each, rest) for each in excluded)
            if suffix(rest) == "md" and not is_aside:
                pattern = _pattern(project, path, _moved(project, rest), ending)
                yield Page(based(base, pattern), path, always, settings=project.configs, bases=both)


def _pattern(project: Project, path: str, rest: str, ending: str) -> str:
    if said := project.front(path).get("permalink"):
        return "/" + said.lstrip("/")
    if stem(rest).lower() in {"index", "readme"}:
        return f"/{folder(rest)}/" if folder(rest) else "/"
    return f"/{join(folder(rest), stem(rest))}{ending}"


def _moved(project: Project, path: str) -> str:
    """Where a file is put before it is named: `pages/:page.md` goes to `:page.md`."""
    said = project.config.get("rewrites")
    for source, target in said.items() if isinstance(said, dict) else ():
        values = _matched(source.split("/"), path.split("/")) if isinstance(target, str) else None
        if values is not None:
            return _filled(str(target), values)
    return path


def _filled(target: str, values: dict[str, str]) -> str:
    return _NAME.sub(lambda found: values.get(found[1], found[0]), target)


def _matched(asked: list[str], steps: list[str]) -> dict[str, str] | None:
    """What the names in a pattern stand for; `None` for a path that is not meant."""
    values: dict[str, str] = {}
    for at, wanted in enumerate(asked):
        found = _NAME.search(wanted)
        if found and wanted.endswith("*") and at + 1 == len(asked) <= len(steps):
            return values | {found[1]: "/".join(steps[at:])}
        before, after = (wanted[: found.start()], wanted[found.end() :]) if found else (wanted, "")
        step = steps[at] if at < len(steps) else ""
        if not (step.startswith(before) and step.endswith(after)) or not (found or step == wanted):
            return None
        if found:
            values[found[1]] = step[len(before) : len(step) - len(after)]
    return values if len(asked) == len(steps) else None


ROUTER = Router("vitepress", _pages, in_place=True)

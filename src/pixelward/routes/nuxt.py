"""Nuxt: addresses are files of `pages`; the app, its plugins and layouts come along unasked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.program import LinkedCall, Program
from pixelward.model.values import Literal, Record
from pixelward.routes._paths import ancestors, based, folder, join, name
from pixelward.routes._projects import Project, projects
from pixelward.routes._settings import plain
from pixelward.routes.base import Page, Router

_CONFIG = r"nuxt\.config\.[cm]?[jt]s"
_PAGE = re.compile(r"(?![-.])([^/]+?)(?:\.(?:client|server))?\.(?:vue|tsx|jsx)")
_NO_PAGE = re.compile(r".*\.(?:test|spec|stories)\.\w+")
_GROUP = re.compile(r"\([^/]+\)|")
_META = ("definePageMeta",)
_ALWAYS = re.compile(
    r"(?:app|App|error)\.vue|app\.html|layouts/error\.vue"
    r"|plugins/[^/]+(?:/index)?(?<!\.server)\.[cm]?[jt]s|middleware/[^/]+\.global\.[cm]?[jt]s"
)


def _pages(program: Program) -> Iterator[Page]:
    metas = {call.location.path: call for call in program.calls if call.callee == _META}
    for project in projects(program, _CONFIG):
        root, files = _source(project), frozenset(project.paths)
        base = project.said("app", "baseURL") or project.said("router", "base")
        always = (*project.configs, *project.matching(root, _ALWAYS))
        top = join(root, "pages")
        if not any(project.under(top)) and join(root, "app.vue") in files:
            yield Page(based(base, "/"), join(root, "app.vue"), always)
        for path, rest in project.under(top):
            steps = _steps(rest)
            if steps is not None and not _is_frame(path, files):
                layout = _layout(project, metas.get(path), path, join(root, "layouts"))
                around = (at for at in _parents(path, top) if at in files)
                pattern = based(base, "/" + "/".join(steps))
                yield Page(pattern, path, (*always, *layout, *around))


def _source(project: Project) -> str:
    """The folder that `pages` lies in: the project's own, or the one that its version moves to."""
    moved = (project.inner(at) for at in (project.said("srcDir") or "app", "src", "client"))
    telling = re.compile(r"pages/.+|app\.vue")
    return next((at for at in moved if any(project.matching(at, telling))), project.home)


def _steps(path: str) -> list[str] | None:
    """The address of a file of `pages`, or `None` for one that is no page."""
    found = _PAGE.fullmatch(name(path))
    if found is None or _NO_PAGE.fullmatch(name(path)):
        return None
    steps = (*folder(path).split("/"), *({found[1]} - {"index"}))
    return [_parameter(step) for step in steps if not _GROUP.fullmatch(step)]


def _parameter(step: str) -> str:
    """`_id` is how Nuxt 2 writes `:id`."""
    if step == "_":
        return "*"
    return f":{step[1:]}" if step.startswith("_") else step


def _is_frame(path: str, files: frozenset[str]) -> bool:
    """Whether a file only frames the pages of the folder beside it, one of which is its own."""
    return join(path.rpartition(".")[0], "index.vue") in files


def _parents(path: str, top: str) -> list[str]:
    """The files that a page may be nested in, the outermost first."""
    return [f"{at}.vue" for at in ancestors(path) if at.startswith(f"{top}/")][::-1]


def _layout(project: Project, meta: LinkedCall | None, path: str, layouts: str) -> Iterator[str]:
    """The layout that a page names, or the one for all that name none."""
    wanted = _named(meta) if meta else _exported(project, path)
    for each, rest in project.under(layouts):
        if rest.rpartition(".")[0].removesuffix("/index").replace("/", "-") == wanted:
            yield each


def _exported(project: Project, path: str) -> str:
    """What Nuxt 2 reads: the layout in a component's options."""
    options = plain(project.program.files.get(path))
    said = options.get("layout") if isinstance(options, dict) else None
    return said if isinstance(said, str) else "default"


def _named(meta: LinkedCall) -> str:
    """The layout of a page's own settings; empty where it wants none."""
    records = (each.value for each in meta.arguments if isinstance(each.value, Record))
    for field in (field for record in records for field in record.fields):
        if field.key == "layout" and isinstance(field.value, Literal):
            return field.value.value if isinstance(field.value.value, str) else ""
    return "default"


ROUTER = Router("nuxt", _pages, follows=frozenset({_META}))

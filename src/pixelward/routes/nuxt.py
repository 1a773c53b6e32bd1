"""Nuxt: addresses are files of `pages`; the app, its plugins and layouts come along unasked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import normpath

from pixelward.model.program import LinkedCall, Program
from pixelward.model.values import Literal, Record, Reference
from pixelward.routes import _told as told
from pixelward.routes._paths import ancestors, based, folder, join, left_out, name
from pixelward.routes._projects import Project, projects
from pixelward.routes._settings import plain, texts
from pixelward.routes._written import put_together
from pixelward.routes.base import Page, Router

_CONFIG = r"nuxt\.config\.[cm]?[jt]s"
_PAGE = re.compile(r"(?![-.])([^/]+?)(?:\.(?:client|server))?\.(?:vue|tsx|jsx)")
_NO_PAGE = re.compile(r".*\.(?:test|spec|stories)\.\w+")
_GROUP = re.compile(r"\([^/]+\)|")
_META = ("definePageMeta",)
_ADDING = frozenset({"push", "unshift"})
_Filed = tuple[str, str, tuple[str, ...]]  # a file, its address, and the pages round it
_ALWAYS = re.compile(
    r"(?:app|App|error)\.vue|app\.html|layouts/error\.vue"
    r"|plugins/[^/]+(?:/index)?(?<!\.server)\.[cm]?[jt]s|middleware/[^/]+\.global\.[cm]?[jt]s"
)


def _pages(program: Program) -> Iterator[Page]:
    metas = {call.location.path: call for call in program.calls if call.callee == _META}
    every = {project.home: project for project in projects(program, _CONFIG)}
    layers = {home: [*_layers(project, every)] for home, project in every.items()}
    inner = {layer.home for found in layers.values() for layer in found}
    for home, project in every.items():
        if home not in inner:
            yield from _site((project, *layers[home]), metas)


def _layers(project: Project, every: dict[str, Project]) -> Iterator[Project]:
    """The folders that a project is built upon: those that it extends, and those of `layers`."""
    said = texts(project.config.get("extends"))
    told = {normpath(join(project.home, each)) for each in said if each.startswith(".")}
    habit = project.inner("layers")
    yield from (each for home, each in every.items() if home in told or folder(home) == habit)


def _site(group: tuple[Project, ...], metas: dict[str, LinkedCall]) -> Iterator[Page]:
    """The pages of a project and of its layers."""
    base = group[0].said("app", "baseURL") or group[0].said("router", "base")
    always = tuple(path for each in group for path in _always(each))
    settings = tuple(path for each in group for path in each.configs)
    roots = [(each, _source(each)) for each in group]
    for project, root in roots:
        for path, pattern, around in (*_filed(project, root), *_added(project, root)):
            wanted = _wanted(project, metas.get(path), path)
            layouts = (
                at for one, top in roots for at in _layout(one, wanted, join(top, "layouts"))
            )
            wrappers = (*always, *[*layouts][:1], *around)
            yield Page(
                based(base, pattern), path, wrappers, settings=settings, bases=left_out(base)
            )


def _always(project: Project) -> Iterator[str]:
    yield from project.matching(_source(project), _ALWAYS)


def _filed(project: Project, root: str) -> Iterator[_Filed]:
    files, top = frozenset(project.paths), join(root, "pages")
    if not any(project.under(top)) and join(root, "app.vue") in files:
        yield join(root, "app.vue"), "/", ()
    for path, rest in project.under(top):
        steps = _steps(rest)
        if steps is not None and not _is_frame(path, files):
            around = (at for at in _parents(path, top) if at in files)
            yield path, "/" + "/".join(steps), tuple(around)


def _added(project: Project, root: str) -> Iterator[_Filed]:
    """What a configuration adds to the pages, where it is written: `pages.push({path, file})`."""
    for config in project.configs:
        for call in project.program.files[config].calls:
            is_added = isinstance(call.callee, Reference) and call.callee.path[-1] in _ADDING
            records = (each.value for each in call.arguments if isinstance(each.value, Record))
            for given in map(told.fields, records if is_added else ()):
                if {"path", "file"} <= given.keys():
                    said = re.sub(r"^[~@]+/", "", put_together(given["file"].value))
                    places = (normpath(join(at, said)) for at in (root, project.home))
                    file = next((at for at in places if at in project.paths), "")
                    paths = told.paths(given["path"].value) if file else ()
                    yield from ((file, path, ()) for path in paths)


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


def _wanted(project: Project, meta: LinkedCall | None, path: str) -> str:
    """The layout that a page names, or the one for all that name none."""
    return _named(meta) if meta else _exported(project, path)


def _layout(project: Project, wanted: str, layouts: str) -> Iterator[str]:
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


ROUTER = Router("nuxt", _pages, follows=frozenset({_META}), in_place=True)

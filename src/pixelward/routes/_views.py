"""Finds the views that a server names: templates in its folder, and files sent as they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from posixpath import normpath

from pixelward.link.shapes import parts, texts
from pixelward.model.program import Program
from pixelward.model.values import Value
from pixelward.routes._paths import ancestors, join, name
from pixelward.routes._written import put_together

_ENGINES = ("ejs", "hbs", "handlebars", "pug", "njk", "html", "eta", "mustache", "liquid", "twig")
# What engines put round each view unasked, in their folder of views.
_LAYOUTS = ("layouts/main", "layout")
_LAID_OUT = {"hbs": "", "handlebars": "", "ejs": "express-ejs-layouts"}


class Views:
    """A server's templates, by the names that its handlers use."""

    def __init__(self, program: Program, settings: Iterable[tuple[str, Value]]) -> None:
        self._program = program
        given = dict(settings)
        self._folder = next(iter(_folders(given.get("views"))), "views")
        self._engine = next(iter(_folders(given.get("view engine"))), "")
        self._packages = {link.target for f in program.files.values() for link in f.links}

    def named(self, view: str, handler: str) -> str | None:
        """The template that a handler means, nearest to it."""
        engines = dict.fromkeys((self._engine, *_ENGINES) if self._engine else _ENGINES)
        names = (view, *(f"{view}.{engine}" for engine in engines))
        for above in ancestors(handler):
            # A name that begins with a slash may count from the server's own folder.
            roots = (join(above, self._folder), *([above] if view.startswith("/") else ()))
            whole = (join(root, each.lstrip("/")) for root in roots for each in names)
            places = map(normpath, whole)
            if found := next((place for place in places if place in self._program.files), None):
                return found
        return None

    def sent(self, value: Value, handler: str) -> str | None:
        """The page that is sent as it is: `path.join(__dirname, "public", "index.html")`."""
        for above in ancestors(handler):
            place = normpath(join(above, put_together(value)))
            if place.endswith((".html", ".htm")) and place in self._program.files:
                return place
        return None

    def layouts(self, view: str) -> tuple[str, ...]:
        """What the engine puts round a view."""
        suffix = view.rpartition(".")[2]
        needed = _LAID_OUT.get(suffix)
        if needed is None or (needed and needed not in self._packages):
            return ()
        return tuple(self._round(view, suffix))[:1]

    def _round(self, view: str, suffix: str) -> Iterator[str]:
        for above in ancestors(view):
            if name(above) == self._folder:
                places = (f"{above}/{layout}.{suffix}" for layout in _LAYOUTS)
                yield from (each for each in places if each in self._program.files and each != view)


def _folders(value: Value | None) -> Iterator[str]:
    found = [text for part in parts(value) for text in texts(part)] if value is not None else []
    yield from (text.strip("./") for text in found[-1:])

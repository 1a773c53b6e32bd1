"""Takes project paths apart, and finds the folder of the project that is served as `/`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from posixpath import commonpath
from urllib.parse import urlsplit

_SERVED = {"public", "static", "www", "htdocs", "public_html", "wwwroot", "site", "docs"}
_BUILT = {"_site", "dist", "build", "out"}
_SITE = _SERVED | _BUILT


def folder(path: str) -> str:
    """The folder of a file or folder; the project root is the empty string."""
    return path.rpartition("/")[0]


def name(path: str) -> str:
    """The last part of a path."""
    return path.rpartition("/")[2]


def join(above: str, below: str) -> str:
    """A path below a folder, where either may be the empty string."""
    return f"{above}/{below}" if above and below else above or below


def below(path: str, root: str) -> str:
    """The rest of a path that lies in a folder."""
    return path.removeprefix(f"{root}/") if root else path


def ancestors(path: str) -> Iterator[str]:
    """The folders round a file or folder, the nearest first and the project root last."""
    while path:
        path = folder(path)
        yield path


def address(path: str) -> str:
    """The URL path of a page that is named by its place, where `index` stands for its folder."""
    above, last = folder(path), name(path)
    return f"/{above}" if last == "index" else f"/{path}"


def site_root(files: Iterable[str], index: Iterable[str] = ("index.html",)) -> Callable[[str], str]:
    """For each of a project's pages, the folder that is served as `/`.

    The outermost folder with a telling name and an `index.html`, or what else `index` says; else
    the one folder that holds all files, if it has one; else the project root.
    """
    html, homes = frozenset(files), tuple(index)

    def is_site(place: str) -> bool:
        return any(join(place, home) in html for home in homes)

    shared = _shared_folder(html)
    fallback = shared if is_site(shared) else ""

    def root(path: str) -> str:
        named = [at for at in ancestors(path) if name(at) in _SITE and is_site(at)]
        return named[-1] if named else fallback

    return root


def _shared_folder(files: Iterable[str]) -> str:
    return commonpath([folder(file) for file in files] or [""])


def based(base: str, pattern: str) -> str:
    """An address below the path at which a site is served; `base` may be a whole URL."""
    path = urlsplit(base).path.strip("/")
    return f"/{path}{pattern}" if path else pattern


def left_out(base: str, *others: str) -> tuple[str, ...]:
    """What a framework leaves out of the paths that it tells, as a page has it; `""` is nothing."""
    path = urlsplit(base).path.strip("/")
    return (f"/{path}", *others) if path else ()

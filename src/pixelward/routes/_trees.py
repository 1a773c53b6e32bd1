"""Turns trees of routes, as client-side routers are told them, into pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from pixelward.model.levels import Confidence
from pixelward.model.place import Location
from pixelward.model.program import Program
from pixelward.routes._components import Shown
from pixelward.routes._paths import left_out
from pixelward.routes._spa import Shell
from pixelward.routes.base import ANY_BASE, Page

RELATIVE = "./"  # begins a path that is told with the address of the page that tells it


@dataclass(frozen=True, slots=True)
class Node:
    """A route as a project tells it: what it shows, the outermost first, and what lies below.

    Without paths it only wraps; the path `""` is its parent's own address. `place` is the file
    that tells it.
    """

    paths: tuple[str, ...]
    place: str
    shown: tuple[Shown, ...] = ()
    children: tuple[Node, ...] = ()
    confidence: Confidence = Confidence.RESOLVED
    base: str = ""  # what all addresses begin with
    handed: bool = False  # what is left out of its paths is known at run time
    opens: bool = False  # no page of its own: it only says where further routes are told


@dataclass(frozen=True, slots=True)
class _Round:
    """What is round the pages of a route, and the mentions that bring it."""

    files: tuple[str, ...] = ()
    mentions: tuple[Location, ...] = ()
    confidence: Confidence = Confidence.RESOLVED

    def around(self, node: Node, shell: Shell) -> _Round:
        """What is round the pages below one of its routes."""
        shown = (one.file for one in node.shown)
        mentions = (one.mention for one in node.shown if one.mention)
        files = (*self.files, *shell.round(node.place), *shown)
        sure = min(self.confidence, node.confidence)
        return _Round(files, (*self.mentions, *mentions), sure)


def pages(program: Program, told: Iterable[Node]) -> Iterator[Page]:
    """The pages of some trees, with the layouts and the shell round each."""
    trees = tuple(told)
    nodes = [node for tree in trees for node in _all(tree)]
    mentions = frozenset(one.mention for node in nodes for one in node.shown if one.mention)
    shell = Shell(
        program,
        mentions,
        frozenset(n.shown[-1].file for n in nodes if n.shown and n.shown[-1].mention),
    )
    found: dict[tuple[str, str], Page] = {}
    for tree in _hung(trees, shell):
        for told_page in () if _is_relative(tree) else _pages(tree, "", _Round(), shell):
            page = _based(told_page, tree.base)
            known = found.setdefault((page.pattern, page.file), page)
            found[page.pattern, page.file] = _both(known, page)
    yield from found.values()


def _based(page: Page, base: str) -> Page:
    """A page of a site that is served below an address."""
    whole = joined(f"/{base.strip('/')}".rstrip("/"), page.pattern.lstrip("/")) or "/"
    return replace(page, pattern=whole, bases=page.bases or left_out(base))


def _both(one: Page, other: Page) -> Page:
    """A page that is told twice."""
    wrappers = tuple(dict.fromkeys((*one.wrappers, *other.wrappers)))
    through = tuple(dict.fromkeys((*one.through, *other.through)))
    return replace(one, wrappers=wrappers, through=through)


def _pages(
    node: Node, above: str, outer: _Round, shell: Shell, bases: tuple[str, ...] = ()
) -> Iterator[Page]:
    inner = outer.around(node, shell)
    bases = (ANY_BASE,) if node.handed else bases
    for path in node.paths or ("",):
        address = joined(above, path)
        if node.shown and _answers(node, address):
            wrappers = tuple(dict.fromkeys(inner.files[:-1]))
            page = node.shown[-1].file
            found = Page(address or "/", page, wrappers, inner.confidence, inner.mentions)
            yield replace(found, bases=bases)
        for child in node.children:
            yield from _pages(child, address, inner, shell, bases)


def _answers(node: Node, address: str) -> bool:
    """Whether a route is a page of its own, and not what is round its children alone."""
    if node.opens or not node.children:
        return not node.opens
    return bool(node.paths) and address not in _below(node, address)


def _below(node: Node, address: str) -> Iterator[str]:
    for child in node.children:
        if child.paths:
            yield from (joined(address, path) for path in child.paths)
        else:
            yield from _below(child, address)


def joined(above: str, path: str) -> str:
    """An address below another; one that begins with a slash stands for itself."""
    if path.startswith("/") or not path:
        return path.rstrip("/") or above
    return f"{above.rstrip('/')}/{path.rstrip('/')}"


def _hung(trees: tuple[Node, ...], shell: Shell) -> Iterator[Node]:
    """The trees, those told by a page below that page; each once, as pages may bring each other."""
    waiting = _told_by_pages(trees, shell)
    used: set[int] = set()

    def grown(node: Node) -> Node:
        found = waiting.get(node.shown[-1].file, []) if node.shown else []
        further = [tree for tree in found if id(tree) not in used]
        used.update(map(id, further))
        children = [*map(grown, node.children)]
        children += [grown(_under(node, tree)) for tree in further]
        paths = tuple(path.removesuffix("*") for path in node.paths) if further else node.paths
        return replace(node, paths=paths, children=tuple(children))

    inner = {id(tree) for told in waiting.values() for tree in told}
    yield from [grown(tree) for tree in trees if id(tree) not in inner]
    for tree in trees:
        if id(tree) in inner - used:
            used.add(id(tree))
            yield grown(tree)


def _told_by_pages(trees: tuple[Node, ...], shell: Shell) -> Mapping[str, list[Node]]:
    """For each page, the trees that nothing brings along but pages, this one among them."""
    found: dict[str, list[Node]] = defaultdict(list)
    for place in sorted({tree.place for tree in trees}):
        if shell.is_paged(place):
            told = [tree for tree in trees if tree.place == place]
            above = shell.above(place)
            nearest = min(shell.shown & above.keys(), key=lambda file: (above[file], file))
            found[nearest].extend(told)
    return found


def _all(node: Node) -> Iterator[Node]:
    yield node
    for child in node.children:
        yield from _all(child)


def _is_open(node: Node) -> bool:
    return any(path.endswith("*") for path in node.paths)


def _is_relative(node: Node) -> bool:
    return any(path.startswith(RELATIVE) for path in node.paths)


def _under(node: Node, tree: Node) -> Node:
    """A tree below the page that tells it, counted from it where that leaves its end open."""
    if not _is_open(node) and not _is_relative(tree):
        return tree
    paths = tuple(path.removeprefix(RELATIVE).lstrip("/") for path in tree.paths)
    return replace(tree, paths=paths)

"""`package.json`: a package's name, what it offers, and the folders of its workspace."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.extract.manifests.loose import table, table_in, text, texts
from pixelward.model.manifests import Alias, Manifest, ManifestKind

# What a bundler for browsers takes, in the order in which the package writes them.
_TAKEN = frozenset({"browser", "default", "development", "import", "module", "source"})
_DEPENDENCIES = ("dependencies", "devDependencies", "peerDependencies", "optionalDependencies")


def read(path: str, source: str) -> Manifest:
    """The fields that decide where modules are; raises `Broken`."""
    whole = table_in(source)
    workspaces = whole.get("workspaces")
    folders = workspaces.get("packages") if isinstance(workspaces, dict) else workspaces
    return Manifest(
        path=path,
        kind=ManifestKind.PACKAGE,
        name=text(whole.get("name")),
        about=tuple(_about(whole)),
        entries=tuple(dict.fromkeys(_entries(whole))),
        exports=tuple(_offered(whole["exports"])) if "exports" in whole else (),
        imports=tuple(_aliases(table(whole.get("imports")))),
        members=tuple(texts(folders)),
        dependencies=tuple(_dependencies(whole).items()),
    )


def _about(whole: dict[str, object]) -> Iterator[str]:
    """The description and the keywords, these as one statement."""
    yield from (said for said in (text(whole.get("description")),) if said)
    if words := ", ".join(texts(whole.get("keywords"))):
        yield words


def _entries(whole: dict[str, object]) -> Iterator[str]:
    mains = [*texts(whole.get("module")), *texts(whole.get("main"))]
    browser = whole.get("browser")
    replaced = table(browser)
    yield from texts(whole.get("source"))
    yield from texts(browser)
    for main in mains:
        plain = main.removeprefix("./")
        yield from texts(replaced.get(f"./{plain}") or replaced.get(plain))
    yield from mains
    yield from texts(whole.get("types"))
    yield from texts(whole.get("typings"))


def _offered(exports: object) -> Iterator[Alias]:
    """One entry a subpath; a package that names none offers what it says under `.`."""
    subpaths = table(exports)
    if not any(key.startswith(".") for key in subpaths):
        subpaths = {".": exports}
    yield from _aliases(subpaths)


def _aliases(found: dict[str, object]) -> Iterator[Alias]:
    for pattern, node in found.items():
        # `"./parts/": "./src/parts/"` is how a whole folder was offered before there was a star.
        star = "*" if pattern.endswith("/") else ""
        targets = dict.fromkeys(f"{target}{star}" for target in _targets(node))
        yield Alias(f"{pattern}{star}", tuple(targets))


def _targets(node: object) -> Iterator[str]:
    """Every file that some condition leads to, those that a browser takes first."""
    if isinstance(node, dict):
        for condition in sorted(node, key=_last):
            yield from _targets(node[condition])
    elif isinstance(node, list):
        for item in node:
            yield from _targets(item)
    else:
        yield from texts(node)


def _last(condition: str) -> int:
    return 2 if condition.startswith("types") else condition not in _TAKEN


def _dependencies(whole: dict[str, object]) -> dict[str, str]:
    found: dict[str, str] = {}
    for kind in _DEPENDENCIES:
        for name, version in table(whole.get(kind)).items():
            found.setdefault(name, text(version))
    return found

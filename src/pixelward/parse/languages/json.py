"""JSON: the files that say where a project's modules are, known by their names; no trees."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.parse.document import Region
from pixelward.parse.languages.base import HostLanguage

# What comes before `.json`: compiler settings are split into files that extend one another. A
# project's other JSON holds no modules, and would only be counted as read.
_PARTS = (
    *("", "-base", ".alias", ".aliases", ".app", ".base", ".browser", ".build", ".client"),
    *(".common", ".compiler", ".default", ".dev", ".esm", ".extend", ".frontend", ".lib"),
    *(".main", ".module", ".next", ".node", ".options", ".paths", ".prod", ".production"),
    *(".react", ".root", ".settings", ".shared", ".src", ".vite", ".web", ".webpack"),
)


def _read(code: bytes, path: str) -> Iterator[Region]:
    yield from ()


JSON = HostLanguage(
    name="json",
    suffixes=(
        "package.json",
        *(f"{kind}config{part}.json" for kind in ("ts", "js") for part in _PARTS),
    ),
    read=_read,
    said="`package.json`, `tsconfig.json` and `jsconfig.json`: where modules are",
)

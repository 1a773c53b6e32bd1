"""A page's import map: what bare specifiers mean where no bundler has been."""

from __future__ import annotations

import re

from pixelward.extract.manifests.loose import table, table_in, texts
from pixelward.model.manifests import Alias, Manifest, ManifestKind

_MAP = re.compile(r"<script\b[^<>]{0,300}\bimportmap\b[^<>]{0,300}>", re.IGNORECASE)
_END = "</script"
_MOST = 65_536


def read(path: str, source: str) -> Manifest | None:
    """The aliases of the page's first map, `None` for a page without one; raises `Broken`."""
    found = _MAP.search(source) if "importmap" in source else None
    if found is None:
        return None
    end = source.find(_END, found.end(), found.end() + _MOST)
    aliases = table(table_in(source[found.end() : end]).get("imports")) if end > 0 else {}
    imports = tuple(_alias(name, tuple(texts(target))) for name, target in aliases.items())
    return Manifest(path=path, kind=ManifestKind.PAGE, imports=imports)


def _alias(name: str, targets: tuple[str, ...]) -> Alias:
    """What ends with a slash stands for all that begins with it."""
    if not name.endswith("/"):
        return Alias(name, targets)
    return Alias(f"{name}*", tuple(f"{target}*" for target in targets))

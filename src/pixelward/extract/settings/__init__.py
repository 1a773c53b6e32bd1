"""A file of settings as a value: records, sequences and constants, each with its place."""

from __future__ import annotations

from collections.abc import Callable

from tree_sitter import Node

from pixelward.extract.settings import json, lines, toml, yaml
from pixelward.extract.settings.nodes import Source
from pixelward.model.values import Value
from pixelward.parse.document import Document, Markup, Region

__all__ = ["settings_in", "value_of"]

_TREES: dict[str, Callable[[Node, Source], Value | None]] = {
    "json": json.read,
    "toml": toml.read,
    "yaml": yaml.read,
}
_LINES: dict[str, Callable[[bytes, str], Value]] = {
    "env": lines.variables,
    "packages": lines.packages,
}


def settings_in(document: Document) -> Value | None:
    """What a file of settings holds; `None` for a file that is none, or is empty."""
    if reader := _LINES.get(document.language):
        return reader(document.masked.code, document.path)
    for region in document.regions:
        if isinstance(region, Region) and (read := _TREES.get(region.language)):
            return read(region.root, Source(document.path, region))
    return None


def value_of(root: Node, path: str, region: Region | Markup) -> Value | None:
    """What the tree of a JSON text stands for; `None` for an empty one."""
    return json.read(root, Source(path, region))

"""YAML: the settings of sites and the folders of a workspace; no content, no pipelines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.parse.document import Region
from pixelward.parse.languages.base import HostLanguage
from pixelward.parse.text import Unreadable
from pixelward.parse.trees import parse

_NAMED = re.compile(
    r"(?:^|/)(?:[\w-]+\.)?(?:pnpm-workspace|_?config(?:[._-][\w.-]+)?|hugo|mkdocs|site|theme|params|settings"
    r"|analytics|tracking|tags|integrations|zaraz|_quarto|info|libraries|routing|routes|antora-playbook|params(?:\.\w+)?)\.ya?ml$"
    r"|(?:^|/)(?:config/_default|config/production|config/routes|_data)/[^/]+\.ya?ml$"
)
# The grammar keeps a stack of indentations that has no room for more, and does not look.
_DEEPEST = 150
_LEVELS = re.compile(rb"[-?:](?=\s)")
_INDENTED = re.compile(rb"[ \t]*")


def _read(code: bytes, path: str) -> Iterator[Region]:
    if any(_levels(line) > _DEEPEST for line in code.splitlines()):
        raise Unreadable("nests too deeply")
    yield Region("yaml", code, parse("yaml", code))


def _levels(line: bytes) -> int:
    """More levels of indentation than a line can open."""
    indented = _INDENTED.match(line)
    inner = len(line) > _DEEPEST or b"- -" in line or b"? ?" in line
    return (indented.end() if indented else 0) + (len(_LEVELS.findall(line)) if inner else 0)


YAML = HostLanguage(
    name="yaml",
    suffixes=(".yaml", ".yml"),
    named=_NAMED,
    read=_read,
    said="settings of sites (`_config.yml`, `mkdocs.yml`, `hugo.yaml` …), `pnpm-workspace.yaml`;"
    " addresses and libraries of Drupal and Symfony (`x.routing.yml`, `routes.yaml` …)",
)

"""Finds the themes of a WordPress site: folders whose files a front controller picks by name."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.model.program import Program
from pixelward.routes._paths import folder, join, name

_BLOCKS = "templates/index.html"


def themes(program: Program) -> Iterator[str]:
    """Folders with what every theme has, and what only themes have beside it."""
    for path in sorted(program.files):
        place = folder(path)
        beside = (join(place, f"{one}.php") for one in ("header", "footer", "single", "page"))
        if name(path) == "functions.php" and sum(one in program.files for one in beside) > 1:
            yield place


def block_themes(program: Program) -> Iterator[str]:
    """Folders of themes that are made of blocks: settings, and templates without any PHP."""
    for path in sorted(program.files):
        theme = path.removesuffix(_BLOCKS).rstrip("/")
        if path == join(theme, _BLOCKS) and join(theme, "theme.json") in program.paths:
            yield theme

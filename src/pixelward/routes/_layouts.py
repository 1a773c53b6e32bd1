"""Follows the layouts that pages name at their top, and layouts name in their turn."""

from __future__ import annotations

from collections.abc import Callable

from pixelward.routes._projects import Project

_DEEPEST = 8
_NONE = frozenset({"", "none", "null", "nil", "false", "~"})


def around(
    project: Project, named: str, find: Callable[[str], str | None], depth: int = 0
) -> tuple[str, ...]:
    """The files behind a layout's name, the outermost first; `find` gives the file of a name."""
    path = None if named in _NONE or depth > _DEEPEST else find(named)
    if path is None:
        return ()
    return (*around(project, project.front(path).get("layout", ""), find, depth + 1), path)

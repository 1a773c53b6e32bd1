"""Tells templates that are pages from those that are only parts of one."""

from __future__ import annotations

from pixelward.model.facts import FileFacts
from pixelward.model.program import Program

_BUILDING = frozenset({"extends", "include", "import", "layout", "macros"})


def extends(facts: FileFacts) -> bool:
    """Whether the file fills the blocks of another one."""
    return any(link.relation == "extends" for link in facts.links)


def has_layout(facts: FileFacts) -> bool:
    """Whether the file says by itself what stands round it."""
    return any(link.relation in {"extends", "layout"} for link in facts.links)


def parts(program: Program) -> frozenset[str]:
    """The files that others are built from."""
    return frozenset(edge.target for edge in program.edges if edge.relation in _BUILDING)


def named_root(path: str) -> str | None:
    """The folder that by its name holds templates: the last `templates`, or the first `views`."""
    steps = path.split("/")[:-1]
    ends = [at for at, step in enumerate(steps, 1) if step in {"templates", "jinja2"}]
    views = [at for at, step in enumerate(steps, 1) if step == "views"]
    end = (ends[-1:] or views[:1] or [0])[0]
    return "/".join(steps[:end]) if end else None


def live_roots(program: Program) -> frozenset[str]:
    """The folders named so in which something has template tags."""
    roots = (named_root(path) for path, facts in program.files.items() if facts.is_template)
    return frozenset(root for root in roots if root is not None)

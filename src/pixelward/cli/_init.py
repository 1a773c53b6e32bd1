"""`pixelward init`: looks at a project, and writes its first settings and its lock."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from pixelward import plugins, routes
from pixelward.cli import _out
from pixelward.cli._scope import scope
from pixelward.cli._starter import Found, starter, summary
from pixelward.config import FILE as SETTINGS
from pixelward.config import Config, load
from pixelward.engine import Analysis
from pixelward.errors import Error
from pixelward.routes import Router
from pixelward.triage.lock import FILE as LOCK
from pixelward.triage.lock import lock_of, text


def init(path: Path | None, *, force: bool) -> int:
    """Write both files; what is there is replaced only by `force`."""
    root, only = scope([path] if path else [])
    if only:
        raise Error(str(path), "is not a folder.", "Name the project's folder.")
    if not force:
        _check_free(root)
    analysis = Analysis(Config(root=root), is_locked=False)
    found = _look(analysis)
    _out.write(root / SETTINGS, starter(found))
    _out.write(root / LOCK, text(found.lock))
    _out.put("".join(f"{line}\n" for line in (*summary(found), "", *_next(found))))
    return _out.faults(analysis.notices)


def _check_free(root: Path) -> None:
    for name in (SETTINGS, LOCK):
        if (root / name).exists():
            raise Error(name, "is there already.", "Use --force to write it anew.")
    if load(root) != Config(root=root):
        fact = "has settings already, which a new pixelward.toml would put aside."
        raise Error(str(root), fact, "Keep them, and run `pixelward lock`; or use --force.")


def _look(analysis: Analysis) -> Found:
    used = {exposure.use.tracker.id: exposure.use.tracker for exposure in analysis.exposures}
    languages = Counter(file.language for file in analysis.discovery.files)
    return Found(
        files=len(analysis.discovery.files),
        languages=dict(sorted(languages.items())),
        frameworks=_frameworks(analysis),
        routes=analysis.site.routes,
        trackers=tuple(used[id] for id in sorted(used)),
        lock=lock_of(analysis.exposures),
    )


def _frameworks(analysis: Analysis) -> tuple[str, ...]:
    """Those that answer addresses here, and what plain files fall back on where there is none."""
    known = plugins.members(routes, Router)
    used = [one for one in known if any(True for _ in one.pages(analysis.program))]
    return tuple(one.name for one in used if not one.fallback) or tuple(one.name for one in used)


def _next(found: Found) -> Iterator[str]:
    yield f"Wrote {SETTINGS} and {LOCK}."
    if found.trackers:
        yield "Next: run `pixelward lint`, mend what it finds, and review the lock as you go."
        return
    yield "Next: commit both. A tracker that somebody adds fails `pixelward lint` from now on."

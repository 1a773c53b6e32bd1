"""Says whether a glob of a settings file means a path, or a whole folder that it lies in."""

from __future__ import annotations

from fnmatch import fnmatch


def covers(glob: str, path: str) -> bool:
    """Whether a glob means the path; one that begins with `**/` also where nothing is before."""
    asked = glob.removeprefix("./").strip("/")
    here = asked.removeprefix("**/")
    return any(fnmatch(path, one) for one in (asked, f"{asked}/*", here, f"{here}/*"))

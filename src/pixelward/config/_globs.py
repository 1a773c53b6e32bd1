"""Says whether a glob of a settings file means a path, or an address."""

from __future__ import annotations

import re
from fnmatch import fnmatch, fnmatchcase


def covers(glob: str, path: str) -> bool:
    """Whether a glob means the path; one that begins with `**/` also where nothing is before."""
    asked = glob.removeprefix("./").strip("/")
    here = asked.removeprefix("**/")
    return any(fnmatch(path, one) for one in (asked, f"{asked}/*", here, f"{here}/*"))


def means(glob: str, pattern: str) -> bool:
    """Whether a glob means an address: `/care/*` is all below `/care`, and `/care` itself."""
    # Brackets and question marks are how frameworks write parameters: only `*` is a sign.
    asked = re.sub(r"[\[?]", r"[\g<0>]", glob.rstrip("/") or "/")
    plain = pattern.rstrip("/") or "/"
    return fnmatchcase(plain, asked) or fnmatchcase(f"{plain}/", asked)

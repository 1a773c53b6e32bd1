"""Scripts that are settings: `nuxt.config.ts`, `gatsby-config.js`, `.vitepress/config.mts`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from pixelward.model.facts import Export
from pixelward.model.values import Value

_NAMED = re.compile(
    r"(?:^|/)(?:[\w-]+[.-]config|(?:\.\w+|_data)/(?:config|site|settings|theme|metadata))"
    r"\.[cm]?[jt]s$"
)


@lru_cache(maxsize=256)
def is_settings(path: str) -> bool:
    """Whether a script's default export is what some tool is set up with, by its name."""
    return _NAMED.search(path) is not None


def settings_of(path: str, exports: Iterable[Export]) -> Value | None:
    """What a script of settings offers, as it is written; linking knows what that comes to."""
    if not is_settings(path):
        return None
    return next((export.value for export in exports if export.name == "default"), None)

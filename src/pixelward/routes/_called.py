"""Joins the pages that differ by nothing but the names of their routes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pixelward.routes.base import Page


def called(pages: Iterable[Page]) -> Iterator[Page]:
    """Each page with all of its names, or with none where one of its routes has none."""
    found: dict[Page, list[tuple[str, ...]]] = {}
    for page in pages:
        found.setdefault(replace(page, names=()), []).append(page.names)
    for page, each in found.items():
        names = dict.fromkeys(name for names in each for name in names)
        yield replace(page, names=tuple(names) if all(each) else ())

"""YAML: the one file that lists a workspace's folders; no trees."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.parse.document import Region
from pixelward.parse.languages.base import HostLanguage


def _read(code: bytes, path: str) -> Iterator[Region]:
    yield from ()


YAML = HostLanguage(
    name="yaml",
    suffixes=("pnpm-workspace.yaml",),
    read=_read,
    said="`pnpm-workspace.yaml`: the folders of a workspace",
)

"""`pnpm-workspace.yaml`: the list under `packages:`, and nothing else of YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.extract.manifests.loose import Broken
from pixelward.model.manifests import Manifest, ManifestKind

_LIST = re.compile(r"""(?:packages|"packages"|'packages')\s*:(.*)""")
_BESIDE = re.compile(r"\s+#.*")
_ITEM = re.compile(r"""\s*-\s+(?:"([^"\\]*)"|'([^']*)'|([^\s"'\[\]{}&*!|>#][^#:]*))""")
_INLINE = re.compile(r"""\s*(?:"([^"\\]*)"|'([^']*)'|([^\s"'\[\]{}&*!,#][^,\[\]{}#]*))\s*""")


def read(path: str, source: str) -> Manifest:
    """The globs of the workspace's folders; raises `Broken` for YAML beyond a plain list."""
    lines = [_BESIDE.sub("", line.rstrip()) for line in source.splitlines()]
    lines = ["" if line.lstrip().startswith("#") else line for line in lines]
    starts = (at for at, line in enumerate(lines) if _LIST.fullmatch(line))
    start = next(starts, None)
    found = () if start is None else tuple(_listed(lines, start))
    return Manifest(path=path, kind=ManifestKind.WORKSPACE, members=found)


def _listed(lines: list[str], start: int) -> Iterator[str]:
    head = _LIST.fullmatch(lines[start])
    beside = head[1].strip() if head else ""
    if beside:
        yield from _inline(beside, lines[start + 1 :], start)
        return
    for number, line in enumerate(lines[start + 1 :], start + 2):
        if re.match(r"[^\s-]", line):
            return
        if line:
            yield _item(_ITEM.fullmatch(line), number)


def _inline(text: str, following: list[str], start: int) -> Iterator[str]:
    """The items of `[one, two]`, which may go on over several lines."""
    whole = " ".join([text, *following]).partition("]")[0]
    if not whole.startswith("["):
        raise _beyond(start + 1)
    for part in whole.removeprefix("[").split(","):
        if part.strip():
            yield _item(_INLINE.fullmatch(part), start + 1)


def _item(found: re.Match[str] | None, number: int) -> str:
    if found is None:
        raise _beyond(number)
    return next(group for group in found.groups() if group is not None).strip()


def _beyond(number: int) -> Broken:
    return Broken(f"line {number} is more YAML than is read here: a plain list of folders")

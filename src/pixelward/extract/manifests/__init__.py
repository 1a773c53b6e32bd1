"""Configuration files as facts: where a project says that its modules are."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable

from pixelward.extract.manifests import browser, compiler, package, workspace
from pixelward.extract.manifests.loose import Broken
from pixelward.model.manifests import Manifest
from pixelward.parse.document import Document

__all__ = ["manifest_of"]

Read = Callable[[str, str], Manifest | None]  # path, text; raises `Broken`
_KINDS: tuple[tuple[re.Pattern[str], Read], ...] = (
    (re.compile(r"package\.json"), package.read),
    (re.compile(r".*(?:ts|js)config.*\.json"), compiler.read),
    (re.compile(r"pnpm-workspace\.yaml"), workspace.read),
    (re.compile(r".*\.(?:html?|j2|jinja2?)"), browser.read),
)


def manifest_of(document: Document) -> tuple[Manifest | None, tuple[str, ...]]:
    """What a configuration file says, if the document is one; and what could not be read of it."""
    name = posixpath.basename(document.path).lower()
    read = next((read for pattern, read in _KINDS if pattern.fullmatch(name)), None)
    if read is None:
        return None, ()
    try:
        return read(document.path, document.masked.code.decode("utf-8", "replace")), ()
    except Broken as why:
        return None, (f"{why}; modules are looked up without it",)

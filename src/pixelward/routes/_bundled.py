"""Reads from a bundler's configuration which script goes into which page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import normpath

from pixelward.link.shapes import parts
from pixelward.model.facts import FileFacts
from pixelward.model.program import Program
from pixelward.model.values import Record, Value
from pixelward.routes._paths import folder, join, name
from pixelward.routes._written import put_together, roots

_CONFIG = re.compile(r"(?:webpack|rspack|rsbuild)\b.*\.[cm]?[jt]s")
_SUFFIXES = ("", ".tsx", ".ts", ".jsx", ".js", "/index.tsx", "/index.ts", "/index.jsx", "/index.js")


def bundled(program: Program) -> Iterator[tuple[str, str]]:
    """Each pair of an entry script and a page template that one configuration names."""
    for path, facts in program.files.items():
        if _CONFIG.fullmatch(name(path)):
            scripts = [*_named(program, facts, "entry")]
            for page in _named(program, facts, "template"):
                yield from ((script, page) for script in scripts)


def _named(program: Program, facts: FileFacts, key: str) -> Iterator[str]:
    """The files that a configuration's values under a key name, however they are put together."""
    for value in (each for root in roots(facts) for each in parts(root)):
        if isinstance(value, Record):
            for field in value.fields:
                if field.key == key:
                    yield from _files(program, facts.path, field.value)


def _files(program: Program, config: str, value: Value) -> Iterator[str]:
    base = folder(config)
    for text in dict.fromkeys(map(put_together, parts(value))):
        for above in dict.fromkeys((base, folder(base))):
            place = normpath(join(above, text.split("!")[-1].lstrip("/")))
            yield from (f for s in _SUFFIXES if text and (f := place + s) in program.files)

"""Exported containers: the pages that the conditions of their tags name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.facts import FileFacts
from pixelward.model.guards import Comparison, Guard, PathTest
from pixelward.model.levels import Confidence
from pixelward.model.program import Program
from pixelward.routes.base import Page, Router

_OFFER = "container:"
_PATH = re.compile(r"/?[\w.~/-]*\w[\w.~/-]*")
_ENDS = re.compile(r"^\^|(?:\.\*|\(/\|\$\)|\(\$\|/\)|/\?|\$)+$")
_ONE_GROUP = re.compile(r"([^()|]*)\((?:\?:)?([^()]*)\)([^()|]*)")
_LONGEST = 300  # characters of a condition
_MOST = 200  # pages of one export


def _pages(program: Program) -> Iterator[Page]:
    for path, facts in sorted(program.files.items()):
        if any(export.name.startswith(_OFFER) for export in facts.exports):
            for address in sorted(_addresses(facts))[:_MOST]:
                yield Page(address, path, confidence=Confidence.INFERRED)


def _addresses(facts: FileFacts) -> set[str]:
    guards = {guard for call in facts.calls for guard in call.guards}
    guards |= {guard for load in facts.loads for guard in load.guards}
    return {address for guard in guards if guard.holds for address in _named(guard)}


def _named(guard: Guard) -> Iterator[str]:
    """The addresses under which a condition holds, as far as it spells them out."""
    for test in (one for one in guard.tests if len(one.text) <= _LONGEST):
        for text in _spelled(test):
            if _PATH.fullmatch(text):
                yield f"/{text.lstrip('/')}"


def _spelled(test: PathTest) -> Iterator[str]:
    if test.comparison is not Comparison.MATCHES:
        yield test.text
        return
    body = test.text[1:].rpartition("/")[0].replace("\\/", "/").replace("\\-", "-")
    bare = _ENDS.sub("", body)
    if found := _ONE_GROUP.fullmatch(bare):
        yield from (f"{found[1]}{choice}{found[3]}" for choice in found[2].split("|"))
        return
    yield from (_ENDS.sub("", choice) for choice in bare.split("|"))


ROUTER = Router("container", _pages)

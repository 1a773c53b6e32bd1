"""Templates of a tag manager's gallery: the script in them that runs on the page."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.parse.document import Markup, Region
from pixelward.parse.languages._page import page
from pixelward.parse.languages.base import HostLanguage
from pixelward.parse.sections import WEB, sections
from pixelward.parse.trees import parse


def _read(code: bytes, path: str) -> Iterator[Region | Markup]:
    found = sections(code)
    if WEB in found:
        yield Region("javascript", code, parse("javascript", code, [found[WEB]]), is_module=True)
    elif not found:  # another template language has files of that name, too
        yield from page(code)


SANDBOX = HostLanguage(
    name="sandbox",
    suffixes=("template.tpl",),
    read=_read,
    said="the sandboxed script of a template for web containers; one for a server is named only",
)

"""A component file: scripts and a template whose names are shared, and scripts of the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pixelward.model.place import Span
from pixelward.parse.document import Region, Tag
from pixelward.parse.languages._cover import Cover
from pixelward.parse.languages._page import handlers, script
from pixelward.parse.parts import Part
from pixelward.parse.trees import parse


def own_script(language: str, cover: Cover, span: Span) -> Region:
    """A script of the component itself: a module, and its names are the template's, too.

    It is kept in the cover, where expressions look up what its names were declared with.
    """
    cover.keep(span)
    root = parse(language, cover.code, [span])
    return Region(language, cover.code, root, is_module=True, part=Part.SCRIPT)


def page_parts(tags: tuple[Tag, ...], code: bytes) -> Iterator[Region]:
    """The scripts and handlers that stand in a template as they do on a page."""
    for tag in tags:
        yield from script(tag, code)
        static = tuple(one for one in tag.attributes if one[1])
        yield from handlers(replace(tag, attributes=static), code)


def attributes(tag: Tag) -> dict[str, str]:
    """A tag's attributes by name."""
    return {name: text for name, text, _ in tag.attributes}

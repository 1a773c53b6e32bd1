"""Bytes in, a document of parsed regions out; knows grammars and templates, and no tracker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from pixelward import plugins
from pixelward.model import values
from pixelward.model.facts import SourceFile
from pixelward.parse import languages, templates
from pixelward.parse.document import Document, Filling, Markup, Masked, Origin, Region
from pixelward.parse.languages.base import HostLanguage
from pixelward.parse.templates.base import TemplateLanguage
from pixelward.parse.text import Text, readable

__all__ = ["fragment", "host_languages", "host_of", "markup_of", "parse", "template_languages"]


@cache
def host_languages() -> tuple[HostLanguage, ...]:
    """Every host language there is."""
    return plugins.members(languages, HostLanguage)


@cache
def template_languages() -> tuple[TemplateLanguage, ...]:
    """Every template language there is."""
    return plugins.members(templates, TemplateLanguage)


def host_of(path: str) -> str | None:
    """The host language of a file by its name, or `None`: `x.html.j2` is HTML."""
    name = path.lower()
    for template in template_languages():
        for suffix in template.suffixes:
            if name.endswith(suffix):
                return _by_suffix(name.removesuffix(suffix)) or "html"
    return _by_suffix(name)


def _by_suffix(name: str) -> str | None:
    if name.endswith((".d.ts", ".d.mts", ".d.cts")):
        return None
    for host in host_languages():
        if name.endswith(host.suffixes) and (host.named is None or host.named.search(name)):
            return host.name
    return None


def parse(file: SourceFile, raw: bytes) -> Document:
    """Read one file; raises `Unreadable` with the reason when it is no text we know."""
    text = readable(raw)
    host = _host(file)
    masked = _masked(host, file.path, text)
    regions = (_filled(region, masked) for region in host.read(masked.code, file.path))
    return Document(
        path=file.path,
        language=file.language,
        source=raw,
        masked=masked,
        regions=tuple(regions),
        is_wide=text.is_wide,
        notes=text.notes,
    )


def _filled(region: Region | Markup, masked: Masked) -> Region | Markup:
    """The region with the template's holes that lie in what was decoded for it."""
    origin = region.origin
    if origin is None:
        return region
    holes = masked.within(origin.whole.start, origin.whole.end)
    found = (Filling(*origin.decoded(hole.span), values.Hole(hole.text)) for hole in holes)
    return replace(region, fillings=tuple(found))


def fragment(
    language: str, text: bytes, origin: Origin, fillings: tuple[Filling, ...]
) -> Iterator[Region | Markup]:
    """The regions of code that was found in a string, located through `origin`."""
    host = next(host for host in host_languages() if host.name == language)
    for region in host.read(text, ""):
        inner = region.origin is None
        # Text that is decoded twice has lost its exact place: the whole string answers for it.
        place = origin if inner else Origin(origin.locate(0, len(text)))
        if isinstance(region, Region):
            region = replace(region, is_module=False)
        yield replace(region, origin=place, fillings=fillings if inner else ())


def markup_of(file: SourceFile, raw: bytes) -> bytes:
    """The masked text of one file, not parsed; raises `Unreadable` like `parse`."""
    return _masked(_host(file), file.path, readable(raw)).code


def _host(file: SourceFile) -> HostLanguage:
    return next(host for host in host_languages() if host.name == file.language)


def _masked(host: HostLanguage, path: str, text: Text) -> Masked:
    for template in template_languages():
        named = path.lower().endswith(template.suffixes)
        if named or (host.name in template.hosts and template.detects(text.code)):
            return template.mask(text.code, path)
    return Masked(text.code)

"""Bytes in, a document of parsed regions out; knows grammars and templates, and no tracker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from operator import itemgetter

from pixelward import plugins
from pixelward.model.facts import SourceFile
from pixelward.parse import languages, templates
from pixelward.parse.document import Document, Filling, Markup, Masked, Origin, Region
from pixelward.parse.languages.base import Aside, HostLanguage
from pixelward.parse.origins import placed
from pixelward.parse.templates.base import TemplateLanguage
from pixelward.parse.text import Text, readable
from pixelward.parse.trees import SCRIPTS
from pixelward.parse.unread import unread

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
    if template := _named_template(name):
        return _by_suffix(name.removesuffix(_ending(template, name))) or "html"
    return _by_suffix(name)


def _named_template(name: str) -> TemplateLanguage | None:
    """The template language that the longest ending of a name tells: `x.blade.php`."""
    found = [one for one in template_languages() if name.endswith(one.suffixes)]
    template = max(found, key=lambda one: len(_ending(one, name)), default=None)
    return None if template and _is_hosts_own(name, _ending(template, name)) else template


def _is_hosts_own(name: str, ending: str) -> bool:
    """Whether a host language asks for more of the name: `template.tpl` is more than `.tpl`."""
    suffixes = (suffix for host in host_languages() for suffix in host.suffixes)
    return any(name.endswith(one) and len(one) > len(ending) for one in suffixes)


def _ending(template: TemplateLanguage, name: str) -> str:
    return max((one for one in template.suffixes if name.endswith(one)), key=len)


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
    notes, regions = text.notes, list[Region | Markup]()
    for one in host.read(masked.code, file.path):
        if isinstance(one, Aside):
            masked, notes = one.within(masked), (*notes, *one.notes)
        else:
            regions.append(_filled(one, masked))
    return Document(
        path=file.path,
        language=file.language,
        source=text.source,
        masked=masked,
        regions=tuple(regions),
        notes=(*notes, *host.notes(masked.code), *_lost(file, masked, regions)),
    )


def _lost(file: SourceFile, masked: Masked, regions: list[Region | Markup]) -> Iterator[str]:
    """Notes on a script; where a server fills in code, what is between need not be whole."""
    if file.language in SCRIPTS and not masked.tags:
        yield from unread(masked.code, regions)


def _filled(region: Region | Markup, masked: Masked) -> Region | Markup:
    """The region with the template's holes that lie in what was decoded for it."""
    origin = region.origin
    if origin is None or not masked.holes:
        return region
    holes = masked.within(origin.whole.start, origin.whole.end)
    found = (Filling(*origin.decoded(hole.span), hole.value) for hole in holes)
    return replace(region, fillings=tuple(found))


def fragment(
    language: str, text: bytes, origin: Origin, fillings: tuple[Filling, ...]
) -> Iterator[Region | Markup]:
    """The regions of code that was found in a string, located through `origin`."""
    host = next(host for host in host_languages() if host.name == language)
    regions = (one for one in host.read(text, "") if not isinstance(one, Aside))
    for region in placed(regions, origin, fillings):
        yield replace(region, is_module=False) if isinstance(region, Region) else region


def markup_of(file: SourceFile, raw: bytes) -> bytes:
    """The masked text of one file, not parsed; raises `Unreadable` like `parse`."""
    return _masked(_host(file), file.path, readable(raw)).code


def _host(file: SourceFile) -> HostLanguage:
    return next(host for host in host_languages() if host.name == file.language)


def _masked(host: HostLanguage, path: str, text: Text) -> Masked:
    template = _named_template(path.lower()) or _detected(host, text)
    return template.mask(text.code, path) if template else Masked(text.code)


def _detected(host: HostLanguage, text: Text) -> TemplateLanguage | None:
    """The template language that most signs speak for, where the name says nothing."""
    able = (one for one in template_languages() if host.name in one.hosts)
    count, found = max(
        ((one.detects(text.code), one) for one in able), key=itemgetter(0), default=(0, None)
    )
    return found if count else None

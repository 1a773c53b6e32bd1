"""The custom templates of a container: code of its own that tags and variables are made with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pixelward.extract.containers import held
from pixelward.extract.containers.code import function_of, sandboxed, string_of
from pixelward.extract.gathered import Embedded
from pixelward.extract.tables import Tables
from pixelward.model.guards import Guard
from pixelward.model.place import Location
from pixelward.model.values import Field, Record, Reference, Value
from pixelward.parse.document import Origin

_OWN_ID = re.compile(r'"id"\s*:\s*"(cvt_\w+)"')
_INFO = re.compile(rb"___INFO___\s*\{.{0,400}", re.DOTALL)


@dataclass(slots=True)
class Template:
    """One template: a function whose parameter is what a tag sets, once its code is found."""

    name: str
    gallery: str  # owner and repository, where it is from the gallery
    data: Field | None
    code: tuple[bytes, Origin] | None = None
    callee: Reference | None = None
    function: int = -1
    guards: list[tuple[Guard, ...]] = field(default_factory=list)  # of each tag made with it

    def embedded(self, guards: tuple[Guard, ...]) -> Iterator[Embedded]:
        """Its code, run under the conditions of the tags that are made with it."""
        if self.code and self.function >= 0:
            text, origin = self.code
            yield Embedded("javascript", text, origin, (), self.function, guards)


class Templates:
    """The templates of a container by the type of the tags that are made with them."""

    def __init__(self, version: Value, code: bytes, tables: Tables) -> None:
        self._code = code
        self._tables = tables
        self._known: Mapping[str, Template] = dict(self._each(version))

    def used(self, kind: str) -> Template | None:
        """The template behind a type such as `cvt_1_2`, its code made a function."""
        template = self._known.get(kind)
        if template and template.callee is None and template.data and template.code:
            path, span = self._tables.path, template.data.location.span
            template.callee, template.function = function_of(
                self._tables, template.name, Location(path, span), ("data",), None
            )
        return template

    def live(self) -> Iterator[Template]:
        """Those that something has been made with."""
        seen = {id(one): one for one in self._known.values() if one.function >= 0}
        yield from seen.values()

    def _each(self, version: Value) -> Iterator[tuple[str, Template]]:
        for one in held.records(version, "customTemplate"):
            found = held.field(one, "templateData")
            text, origin = (string_of(self._code, found) if found else None) or (b"", None)
            template = Template(
                name=held.text(one, "name") or "a template",
                gallery=_gallery(one),
                data=found,
                code=sandboxed(text, origin) if origin else None,
            )
            for kind in _kinds(one, text):
                yield kind, template


def _kinds(template: Record, text: bytes) -> Iterator[str]:
    container, own = held.text(template, "containerId"), held.text(template, "templateId")
    yield f"cvt_{container}_{own}"
    if listed := held.text(held.inner(template, "galleryReference"), "galleryTemplateId"):
        yield f"cvt_{listed}"
    head = _INFO.search(text)
    said = _OWN_ID.search(head.group().decode("utf-8", "replace")) if head else None
    if said and said[1] != "cvt_temp_public_id":
        yield said[1]


def _gallery(template: Record) -> str:
    found = held.inner(template, "galleryReference")
    owner, repository = held.text(found, "owner"), held.text(found, "repository")
    return f"{owner}/{repository}" if owner and repository else ""

"""The custom templates of a container: code of its own that tags and variables are made with."""

from __future__ import annotations

import re
from collections.abc import Iterator
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
        self._known: dict[str, Template] = {}
        self._unread: list[Template] = []  # those whose text nobody has looked at
        for one in held.records(version, "customTemplate"):
            name = held.text(one, "name") or "a template"
            template = Template(name, _gallery(one), held.field(one, "templateData"))
            self._known |= dict.fromkeys(_types(one), template)
            self._unread.append(template)

    def used(self, kind: str) -> Template | None:
        """The template behind a type such as `cvt_1_2`, its code made a function."""
        template = self._known.get(kind) or self._sought(kind)
        if template is None or template.data is None or template.callee is not None:
            return template
        template.code = self._web_code(template.data)
        if template.code:
            at = Location(self._tables.path, template.data.location.span)
            template.callee, template.function = function_of(
                self._tables, template.name, at, ("data",), None
            )
        return template

    def live(self) -> Iterator[Template]:
        """Those that something has been made with."""
        seen = {id(one): one for one in self._known.values() if one.function >= 0}
        yield from seen.values()

    def _sought(self, kind: str) -> Template | None:
        """The template that calls itself so: some exports say it nowhere else."""
        while kind.startswith("cvt_") and self._unread:
            template = self._unread.pop()
            head = _INFO.search(self._text(template.data))
            said = _OWN_ID.search(head.group().decode("utf-8", "replace")) if head else None
            if said:
                self._known.setdefault(said[1], template)
            if said and said[1] == kind:
                break
        return self._known.get(kind)

    def _text(self, data: Field | None) -> bytes:
        found = string_of(self._code, data) if data else None
        return found[0] if found else b""

    def _web_code(self, data: Field) -> tuple[bytes, Origin] | None:
        found = string_of(self._code, data)
        return sandboxed(*found) if found else None


def _types(template: Record) -> Iterator[str]:
    yield f"cvt_{held.text(template, 'containerId')}_{held.text(template, 'templateId')}"
    if listed := held.text(held.inner(template, "galleryReference"), "galleryTemplateId"):
        yield f"cvt_{listed}"


def _gallery(template: Record) -> str:
    found = held.inner(template, "galleryReference")
    owner, repository = held.text(found, "owner"), held.text(found, "repository")
    return f"{owner}/{repository}" if owner and repository else ""

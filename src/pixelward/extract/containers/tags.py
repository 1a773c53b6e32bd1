"""The tags of an exported container as calls, loads and code, under what must hold to fire them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pixelward.extract.containers import held
from pixelward.extract.containers.code import html_of
from pixelward.extract.containers.firing import Firing, shortened
from pixelward.extract.containers.settings import arguments
from pixelward.extract.containers.templates import Template, Templates
from pixelward.extract.containers.variables import Variables
from pixelward.extract.gathered import Embedded, Gathered
from pixelward.model.facts import Argument, Call, Load, Remark
from pixelward.model.guards import Guard, GuardKind
from pixelward.model.place import Location, Span
from pixelward.model.values import Field, Record, Reference, Value


@dataclass(slots=True)
class Reader:
    """What reading a container's tags needs."""

    path: str
    code: bytes
    variables: Variables
    templates: Templates
    firing: Firing

    def read(self, version: Value, facts: Gathered) -> None:
        """Add what each tag does that may fire; a paused one, or one without trigger, does not."""
        for tag in held.records(version, "tag"):
            name = held.field(tag, "name") or next(iter(tag.fields), None)
            triggers = self.firing.triggers(tag)
            if name is not None and triggers and not held.is_true(tag, "paused"):
                at = Location(self.path, name.location.span)
                facts.remarks.extend(_remarks(tag, at))
                facts.take(self._tag(tag, at, self._guards(tag, triggers, at), facts))
        self.variables.settle()
        facts.take(self.variables.embedded)
        for template in self.templates.live():
            facts.take(template.embedded(_shared(template.guards)))

    def _guards(self, tag: Record, triggers: tuple[str, ...], at: Location) -> tuple[Guard, ...]:
        said = f'"{shortened(held.text(tag, "name"))}", on {self.firing.words(triggers)},'
        own = Guard(GuardKind.TAG, (), True, said, at)
        return (own, *self.firing.guards(triggers, tag, at))

    def _tag(
        self, tag: Record, at: Location, guards: tuple[Guard, ...], facts: Gathered
    ) -> Iterator[Embedded | Load]:
        kind, read = held.text(tag, "type"), self.variables.read
        if kind == "html":
            written = held.field(held.parameter(tag, "html"), "value")
            yield from html_of(self.code, written, guards, read) if written else ()
            return
        given = arguments(tag, at, read)
        if kind == "img":
            url = next((one for one in given if one.key == "url"), None)
            yield from (
                Load("img", one.value, one.location, guards=guards) for one in (url,) if one
            )
            return
        template = self.templates.used(kind)
        if template and template.callee:
            template.guards.append(guards)
            settings = Record(tuple(Field(str(a.key), a.value, a.location) for a in given))
            handed = (Argument(0, settings, at),)
            facts.calls.append(Call(template.callee, handed, at, None, guards=guards))
            return
        facts.calls.append(Call(_vendors(kind, template), given, at, None, guards=guards))


def _remarks(tag: Record, at: Location) -> Iterator[Remark]:
    """What a tag's notes say to the linter: JSON has no comments, so they stand at its name."""
    if "pixelward:" in (notes := held.text(tag, "notes")):
        inside = Span(at.span.start + 1, max(at.span.end - 1, at.span.start + 1))
        yield Remark(notes, Location(at.path, inside))


def _vendors(kind: str, template: Template | None) -> Reference:
    """A tag whose code is the tag manager's own, or only named, as the call of a known name."""
    return Reference((f"container:{(template and template.gallery) or kind}",))


def _shared(found: Iterable[tuple[Guard, ...]]) -> tuple[Guard, ...]:
    """The conditions of code that several tags run: what they have in common."""
    first, *others = [*found] or [()]
    tags = [one for guards in (first, *others) for one in guards if one.kind is GuardKind.TAG]
    alike = [
        one
        for one in first
        if one.kind is not GuardKind.TAG and all(one in other for other in others)
    ]
    return (*tags, *alike)

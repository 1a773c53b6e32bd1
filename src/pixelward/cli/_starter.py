"""The first settings of a project, as a text that says what each is for and what was found."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pixelward.config._schema import ADDRESS
from pixelward.model.agreed import FactKind, Lock
from pixelward.model.knowledge import Tracker
from pixelward.model.levels import Risk, word
from pixelward.model.program import Route
from pixelward.report._visible import visible
from pixelward.report._words import count, some
from pixelward.triage.lock import expanded

_DOCS = "https://github.com/pixelward/pixelward/blob/main/docs"
_MOST = 12  # things that a list names
_BAA = {
    "no": "its vendor signs no business associate agreement",
    "plan": "its vendor signs a business associate agreement on some plans only",
    "yes": "its vendor signs a business associate agreement",
    "unknown": "whether its vendor signs a business associate agreement is not known",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a first look at a project shows."""

    files: int
    languages: Mapping[str, int]
    frameworks: tuple[str, ...]
    routes: tuple[Route, ...]
    trackers: tuple[Tracker, ...]
    lock: Lock

    @property
    def telling(self) -> tuple[Route, ...]:
        """The pages that are about care, or behind a login."""
        return tuple(one for one in self.routes if one.authenticated or one.sensitivity)


def summary(found: Found) -> Iterator[str]:
    """A sentence for each kind of thing; names are shown as they can be."""
    read = ", ".join(f"{number} {name}" for name, number in found.languages.items())
    yield f"{count(found.files, 'file')}" + (f": {read}." if read else ".")
    if found.frameworks:
        yield f"Pages as of: {', '.join(found.frameworks)}."
    telling = [visible(one.pattern) for one in found.telling]
    about = f", {len(telling)} of them about care or behind a login" if telling else ""
    yield f"{count(len(found.routes), 'page')}{about}" + (
        f": {some(telling, 5)}." if about else "."
    )
    if not found.trackers:
        yield "No tracker."
    for tracker in found.trackers:
        yield f"{tracker.name}: {word(tracker.risk)} risk, {_BAA[tracker.agreement.status]}."


def starter(found: Found) -> str:
    """The text of a first `pixelward.toml`: all of it may be left out, and most of it is."""
    return "\n".join((*_head(found), *_reading(), *_pages(found), *_words(), *_policy(found), ""))


def _head(found: Found) -> Iterator[str]:
    yield f"#:schema {ADDRESS}"
    yield f"# Settings of Pixelward: {_DOCS}/configuration.md"
    yield "# Take a # away to make a setting count. Found when this file was written:"
    yield from (f"#   {line}" for line in summary(found))


def _reading() -> Iterator[str]:
    yield from ("", "# The mildest severity that fails a run: error, warning, note or never.")
    yield 'fail-on = "error"'
    yield from ("", "# What no visitor gets: folders, or globs of files.", '# exclude = ["vendor"]')


def _pages(found: Found) -> Iterator[str]:
    yield from (
        "",
        "# What the code does not say of its pages. `pixelward routes` shows what is known.",
    )
    yield from ("# [routes]", '# base = "/clinic"     # what every address begins with')
    yield "# portal = true        # everything here is behind a login"
    plain = next((one for one in found.routes if not one.subjects), None)
    route = visible(plain.pattern) if plain else "/care/*"
    yield from ("#", "# [[routes.subject]]", f"# route = {_text(route)}", '# subject = "portal"')
    yield '# reason = "patients sign in there"'


def _words() -> Iterator[str]:
    yield from ("", "# Names and words that are yours. `pixelward terms TEXT` shows what is known.")
    yield from ("# [terms]", '# clinics = ["Lakeside Clinic"]')


def _policy(found: Found) -> Iterator[str]:
    yield from ("", f"# What you have agreed and decided: {_DOCS}/policy.md")
    ids = [one.id for one in found.trackers]
    signing = [one.id for one in found.trackers if one.agreement.status != "no"] or ["TRACKER"]
    yield from ("# [[policy.agreement]]", f"# tracker = {_text(signing[0])}")
    yield from ("# signed = 2026-01-15", "# expires = 2027-01-15", '# owner = "privacy office"')
    yield '# evidence = "where the agreement can be read"'
    yield '# covers = { routes = ["/portal/*"], data = ["email"] }'
    mild = [one.id for one in found.trackers if one.risk is not Risk.HIGH] or ids or ["TRACKER"]
    yield from ("#", "# [[policy.approved]]", f"# tracker = {_text(mild[0])}")
    yield from (
        '# routes = ["/careers"]',
        "# until = 2027-01-15",
        '# reason = "why it may be there"',
    )
    yield from _schemas(found)


def _schemas(found: Found) -> Iterator[str]:
    """What is told today, as a schema to cut down."""
    events = _events(found.lock)
    if events:
        yield from (
            "#",
            "# The events that a tracker may be told, each with its parameters. Today:",
        )
    for tracker, told in list(events.items())[:_MOST]:
        yield f"# [policy.events.{tracker}]"
        for event, keys in list(told.items())[:_MOST]:
            yield f"# {_text(event)} = [{', '.join(map(_text, keys))}]"
        yield "#"


def _events(lock: Lock) -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    stated = expanded(lock)
    for fact in stated:
        if fact.kind is FactKind.EVENT:
            found[fact.tracker][fact.name].update()
    for fact in stated:
        if fact.kind is FactKind.SENDS and fact.on in found.get(fact.tracker, {}):
            found[fact.tracker][fact.on].add(fact.name)
    return {
        tracker: {event: sorted(keys) for event, keys in sorted(told.items())}
        for tracker, told in sorted(found.items())
    }


def _text(text: str) -> str:
    """A text as TOML writes it; JSON's escapes are TOML's too."""
    return json.dumps(text, ensure_ascii=not text.isprintable())

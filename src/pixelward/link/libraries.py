"""Which scripts a named library of Drupal is made of, and which libraries a theme always brings."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator

from pixelward.model.facts import FileFacts
from pixelward.model.place import UNPLACED, Location
from pixelward.model.values import Field, Literal, Record, Sequence, Value

_DECLARED, _TOLD = ".libraries.yml", ".info.yml"


class Libraries:
    """The libraries that a project declares, by names such as `visits/tracking`."""

    def __init__(self, files: Iterable[FileFacts]) -> None:
        self._scripts: dict[str, tuple[str, ...]] = {}
        self._wanted: dict[str, tuple[str, ...]] = {}
        for facts in files:
            if facts.path.endswith(_DECLARED) and isinstance(facts.settings, Record):
                self._declare(facts.path, facts.settings)

    def _declare(self, path: str, settings: Record) -> None:
        """Of two modules with one name, the first says it."""
        folder, module = posixpath.split(path.removesuffix(_DECLARED))
        for one in settings.fields:
            given = _fields(one.value)
            scripts = _fields(given["js"].value) if "js" in given else {}
            places = (posixpath.normpath(posixpath.join(folder, script)) for script in scripts)
            self._scripts.setdefault(f"{module}/{one.key}", tuple(places))
            others = _texts(given.get("dependencies"))
            self._wanted.setdefault(f"{module}/{one.key}", tuple(others))

    def scripts(self, name: str) -> Iterator[str]:
        """The scripts of a library, and of those that it depends on."""
        seen, waiting = set[str](), [name]
        while waiting:
            one = waiting.pop()
            if one not in seen:
                seen.add(one)
                yield from self._scripts.get(one, ())
                waiting.extend(self._wanted.get(one, ()))


def always(facts: FileFacts) -> Iterator[tuple[str, Location]]:
    """The libraries that a theme's own description names, and where."""
    if facts.path.endswith(_TOLD) and facts.settings is not None:
        said = _fields(facts.settings).get("libraries")
        for name in _texts(said):
            yield name, said.location if said else UNPLACED


def _texts(field: Field | None) -> list[str]:
    items = field.value.items if field and isinstance(field.value, Sequence) else ()
    said = (one.value for one in items if isinstance(one, Literal))
    return [one for one in said if isinstance(one, str)]


def _fields(value: Value) -> dict[str, Field]:
    found = value.fields if isinstance(value, Record) else ()
    return {one.key: one for one in found if one.key is not None}

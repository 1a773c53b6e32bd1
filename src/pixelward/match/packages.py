"""Lists of packages × signatures: what a project depends on, or has among its plugins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pixelward.link.shapes import options
from pixelward.match.found import Known
from pixelward.match.keys import inside, items, names_of
from pixelward.match.settings import named
from pixelward.model.levels import Confidence
from pixelward.model.place import Location, Span
from pixelward.model.program import LinkedSettings, TrackerUse
from pixelward.model.values import Literal, Record, Sequence, Value

Package = tuple[str, str]  # registry and name
Listed = tuple[Package, Location, Confidence]

_SURE, _LIKELY, _GUESSED = Confidence.RESOLVED, Confidence.INFERRED, Confidence.GUESSED
# file, keys, registry, and how surely what is listed there comes to a page
_LISTS = (
    ("package.json", ("dependencies",), "npm", _SURE),
    ("package.json", ("devDependencies",), "npm", _LIKELY),
    ("package.json", ("optionalDependencies",), "npm", _LIKELY),
    ("package.json", ("peerDependencies",), "npm", _LIKELY),
    ("composer.json", ("require",), "packagist", _SURE),
    ("composer.json", ("require-dev",), "packagist", _LIKELY),
    ("*config.*", ("modules",), "npm", _SURE),
    ("*config.*", ("buildModules",), "npm", _SURE),
    ("*config.*", ("plugins",), "npm", _SURE),
    ("*config.*", ("presets",), "npm", _SURE),
    ("[Gg]emfile", (), "rubygems", _SURE),
    ("*requirements*.*", (), "pypi", _SURE),
    ("requirements/*.*", (), "pypi", _SURE),
    ("pyproject.toml", ("project", "dependencies"), "pypi", _SURE),
    ("pyproject.toml", ("project", "optional-dependencies", "*"), "pypi", _LIKELY),
    ("pyproject.toml", ("dependency-groups", "*"), "pypi", _LIKELY),
    ("pyproject.toml", ("tool", "poetry", "dependencies"), "pypi", _SURE),
    ("pyproject.toml", ("tool", "poetry", "group", "*", "dependencies"), "pypi", _LIKELY),
    ("[Pp]ipfile", ("packages",), "pypi", _SURE),
    ("wp-content/*plugins", (), "wordpress", _SURE),
)
_MIRRORED = re.compile(r"wpackagist-(?:plugin|muplugin)/(.+)")
_REQUIREMENT = re.compile(r"[A-Za-z0-9][\w.-]*")
_SEPARATORS = re.compile(r"[-_.]+")


def packaged(
    settings: LinkedSettings, known: Mapping[Package, tuple[Known, ...]]
) -> Iterator[TrackerUse]:
    """The uses that one list of packages is."""
    for package, location, sure in _listed(settings):
        for tracker, signature in known.get(package, ()):
            yield TrackerUse(
                tracker=tracker,
                signature=signature,
                location=location,
                event=None,
                account=None,
                told=(),
                confidence=_GUESSED
                if package[1].startswith("@types/")
                else min(sure, signature.confidence),
                flow=(),
            )


def _listed(settings: LinkedSettings) -> Iterator[Listed]:
    whole = ("", settings.value, Location(settings.path, Span(0, 0)))
    for file, keys, registry, sure in _LISTS:
        if named(settings.path, file):
            for _, value, location in inside(whole, keys):
                for name, place in _names(value, location):
                    yield normal(registry, name), place, sure


def _names(value: Value, location: Location) -> Iterator[tuple[str, Location]]:
    """The keys of a record, or what the items of a list are named."""
    for option in options(value):
        match option:
            case Record(fields):
                for field in fields:
                    if field.key and field.value != Literal(False):
                        yield field.key, field.location
            case Sequence():
                for _, item, place in items(option, ("", value, location)):
                    yield from ((name, place) for name in names_of(item))


def normal(registry: str, name: str) -> Package:
    """The registry and the name as that registry compares it."""
    if registry == "packagist" and (mirrored := _MIRRORED.fullmatch(name)):
        return "wordpress", mirrored[1]
    if registry == "pypi":
        required = _REQUIREMENT.match(name)
        return registry, _SEPARATORS.sub("-", required[0] if required else name).lower()
    return registry, name

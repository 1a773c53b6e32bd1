"""Scripts and images that wait for a consent manager: held back is not left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pixelward.model.guards import Guard, GuardKind
from pixelward.model.place import Location
from pixelward.parse.document import Region, Tag

# No browser runs these types, so somebody changes them once the visitor has agreed.
_KIND = re.compile(
    r"text/(?:plain|.*blocked)|.*(?:consent|cookie|cmp|opt-?in|x-dt-)\S*", re.IGNORECASE
)
_SAYING = re.compile(r"consent|cookie|gdpr|tcf|cmplz|cmp(?:-|\Z)|usercentrics|iub|borlabs|klaro")
_ASKED = frozenset({"script", "img", "iframe"})


def held_back(tag: Tag, location: Location) -> tuple[Guard, ...]:
    """The consent that a tag waits for, as its attributes say it; none for all others."""
    return waiting(tag.name, ((name, text) for name, text, _ in tag.attributes), location)


def waiting(name: str, given: Iterable[tuple[str, str]], location: Location) -> tuple[Guard, ...]:
    """The same of any element, by its name and its attributes."""
    said = next(_signs(given), None) if name in _ASKED else None
    return (Guard(GuardKind.CONSENT, (), True, said, location),) if said else ()


def held(region: Region, path: str) -> tuple[Guard, ...]:
    """The consent that the script of a region waits for."""
    if region.tag is None:
        return ()
    return held_back(region.tag, Location(path, region.locate(*region.tag.span.ends)))


def _signs(given: Iterable[tuple[str, str]]) -> Iterator[str]:
    for name, text in given:
        is_kind = name == "type" and _KIND.fullmatch(text.strip())
        is_said = name.startswith(("data-", "consent", "cookie")) and _SAYING.search(name)
        if is_kind or (is_said and not name.endswith("src")):
            yield f'{name}="{text}"' if text else name

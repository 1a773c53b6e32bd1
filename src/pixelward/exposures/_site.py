"""Says from a project's own text whether all of it is about health, and by which names it goes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from pixelward.config import AUTO, TermSettings
from pixelward.exposures._ear import Ear
from pixelward.medical import Own, find, speaks, with_names, words
from pixelward.model.facts import PageFacts
from pixelward.model.manifests import Manifest, ManifestKind
from pixelward.model.program import Program

_SETTLED = "on a site that is about health (settings)"
_BY_PACKAGE = "on a site that is about health (package.json)"
_BY_TITLES = "on a site that is about health (by the titles of its pages)"
# One page on asthma is an article, and one word in a description an accident.
_SAYINGS = 2
_TITLES = 3
_PART = re.compile(r"\s+[-–—|·•:]+\s+|\s*[|»]\s*")
_JOINED = re.compile(r"[A-Z][a-z]+[A-Z]\w*")  # "PhysioCity" is the name of a house
_LONGEST_NAME = 5  # words; what is longer is a sentence


def listen(settings: TermSettings, own: Own, program: Program, pages: Collection[PageFacts]) -> Ear:
    """The project's words and names, and how all of it is known to be about health, if it is."""
    titles = [title for page in pages if (title := " ".join(page.title.split()))]
    return Ear(with_names(own, _names(titles)), _about(settings, own, program, titles))


def _about(settings: TermSettings, own: Own, program: Program, titles: Sequence[str]) -> str:
    """Why all texts are about health, or nothing."""
    if settings.health != AUTO:
        return _SETTLED if settings.health else ""
    said = sum(bool(speaks(text, own=own)) for text in _described(program))
    if said >= _SAYINGS:
        return _BY_PACKAGE
    different = dict.fromkeys(titles)
    medical = sum(bool(speaks(title, own=own)) for title in different)
    most = 2 * medical > len(different) and medical >= _TITLES
    return _BY_TITLES if most else ""


def _described(program: Program) -> Iterator[str]:
    """What the packages nearest to the root say of themselves."""
    manifests = [facts.manifest for facts in program.files.values() if facts.manifest]
    packages = [one for one in manifests if one.kind is ManifestKind.PACKAGE]
    top = min(map(_depth, packages), default=0)
    for one in packages:
        if _depth(one) == top:
            yield from (one.name, *one.about)


def _depth(manifest: Manifest) -> int:
    return manifest.path.count("/")


def _names(titles: Sequence[str]) -> Iterator[str]:
    """The parts that most titles share, where they are names with something medical in them."""
    parts = Counter(part for title in titles for part in {*_PART.split(title)})
    for part, count in parts.items():
        if count >= _TITLES and 2 * count > len(titles) and _is_name(part):
            yield part


def _is_name(part: str) -> bool:
    """Whether a medical phrase is a name: "PhysioCity" and "Lakeside Clinic", not "Oncology"."""
    said, terms = words(part), find(part)
    if not terms or len(said) > _LONGEST_NAME:
        return False
    medical = {word for term in terms for word in words(term.text)}
    one_word = len(said) > 1 and _JOINED.fullmatch(part) is not None and terms[0].text != part
    return one_word or not medical.issuperset(said)

"""Says from a project's own text whether all of it is about health, and by which names it goes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from pixelward.config import AUTO, TermSettings
from pixelward.exposures._ear import Ear
from pixelward.medical import find, own, speaker, with_names, words
from pixelward.model.facts import Notice, PageFacts
from pixelward.model.manifests import Manifest, ManifestKind
from pixelward.model.program import Program

_SETTLED = "on a site that is about health (settings)"
_DESCRIBED = "on a site that is about health (by its own description)"
_BY_TITLES = "on a site that is about health (by the titles of its pages)"
# One page on asthma is an article, and one word in a description an accident.
_SAYINGS = 2
_TITLES = 3
_PART = re.compile(r"\s+[-–—|·•:]+\s+|\s*[|»]\s*")
_JOINED = re.compile(r"[A-Z][a-z]+[A-Z]\w*")  # "PhysioCity" is the name of a house
_LONGEST_NAME = 5  # words; what is longer is a sentence


def listen(
    settings: TermSettings,
    program: Program,
    pages: Iterable[PageFacts | Notice],
    readme: str = "",
) -> Ear:
    """The project's words and names, and how all of it is known to be about health, if it is.

    `readme` is what its README is headed.
    """
    said = (" ".join(page.title.split()) for page in pages if isinstance(page, PageFacts))
    titles = [title for title in said if title]
    described = (readme, *_described(program))
    return Ear(with_names(own(settings), _names(titles)), _about(settings, described, titles))


def _about(settings: TermSettings, described: Sequence[str], titles: Sequence[str]) -> str:
    """Why all texts are about health, or nothing."""
    if settings.health != AUTO:
        return _SETTLED if settings.health else ""
    speaks = speaker(settings)
    said = sum(bool(speaks(text)) for text in described)
    if said >= _SAYINGS:
        return _DESCRIBED
    different = dict.fromkeys(titles)
    medical = sum(bool(speaks(title)) for title in different)
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

"""The data types by what finds them: the words of a name, or the class of a medical term."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from pixelward.medical import words
from pixelward.model.knowledge import DataType
from pixelward.model.levels import Sensitivity
from pixelward.model.origins import OriginKind

# These say how a value is read or kept, not what it is: `emailInput.value.trim()` is an address.
_ACCESSORS = frozenset(
    words(
        "value values val trim to lower upper case string current target text input field ref el "
        "element first last next hash hashed sha256 md5 hex digest encoded normalized raw"
    )
)
# `hasEmail` and `isPhoneValid` are answers about a value, not the value.
_QUESTIONS = frozenset(
    words(
        "is has had was are should can did does show hide allow enable disable anonymize anonymise"
        " mask redact"
    )
)

_ARTICLES = frozenset(words("a an the my your our new now next online"))
# What a form puts round the name of what it asks for.
_POLITE = _ARTICLES | frozenset(
    words("enter please required optional type provide tell us what is s e g eg here below")
)
_SHORT = 6  # words of a label; a single word of a longer one may stand for anything
_LONGEST = 160  # characters of a label; what is longer is text to read

_HEALTH = DataType(
    id="condition",
    name="health information",
    sensitivity=Sensitivity.SENSITIVE,
    medical="condition",
)
# Whoever sees the address of the site knows its name already: by itself it says little more.
_OWN_CLINIC = DataType(
    id="own-clinic",
    name="name of the site's own clinic",
    sensitivity=Sensitivity.PERSONAL,
    medical="clinic",
)


@dataclass(frozen=True, slots=True)
class DataIndex:
    """Data types by id, by run of words, and by class of medical term."""

    ids: Mapping[str, DataType]
    runs: Mapping[tuple[str, ...], DataType]
    classes: Mapping[str, DataType]
    phrases: Mapping[tuple[str, ...], DataType]
    hints: Mapping[tuple[str, ...], DataType]
    asks: Mapping[tuple[str, ...], DataType]
    longest: int
    origins: Mapping[str, OriginKind] = field(default_factory=dict)

    @staticmethod
    def of(data: Iterable[DataType], origins: Iterable[OriginKind] = ()) -> DataIndex:
        """DataIndex the data types; of two that share a run of words the first is meant."""
        known = tuple(data)[::-1]
        runs = {run: kind for kind in known for run in kind.words}
        return DataIndex(
            ids={kind.id: kind for kind in known},
            runs=runs,
            classes={kind.medical: kind for kind in known if kind.medical},
            phrases={run: kind for kind in known for run in kind.phrases},
            hints={run: kind for kind in known for run in kind.hints},
            asks={run: kind for kind in known for run in kind.asks},
            longest=max(map(len, runs), default=0),
            origins={kind.id: kind for kind in origins},
        )

    def named(self, name: tuple[str, ...]) -> DataType | None:
        """The data type that a name's last words mean, accessors after them left out."""
        if _QUESTIONS.intersection(words(name[-1])[:1]):
            return None
        said = words(" ".join(name))
        while said:
            if found := self._ending(said):
                return found
            if said[-1] not in _ACCESSORS and not said[-1].isdigit():
                return None
            said = said[:-1]
        return None

    def medical(self, kind: str) -> DataType:
        """The data type of a class of medical term."""
        return self.classes.get(kind, _OWN_CLINIC if kind == _OWN_CLINIC.medical else _HEALTH)

    def spoken(self, text: str, *, context: bool) -> Iterator[DataType]:
        """The data types that a label means by a phrase; in `context`, by all of its words."""
        said = tuple(word for word in words(text[:_LONGEST]) if word not in _ARTICLES)
        longest = max(map(len, self.phrases), default=0) if len(text) <= _LONGEST else 0
        for start in range(len(said)):
            for end in range(start + 1, min(len(said), start + longest) + 1):
                if found := self.phrases.get(said[start:end]):
                    yield found
        if context and (found := self.hints.get(said)):
            yield found

    def asked(self, text: str) -> DataType | None:
        """The data type that a form asks for with a label, a name or what it completes."""
        said = tuple(word for word in words(text[:_LONGEST]) if word not in _POLITE)
        if found := self.asks.get(said):
            return found
        least = 1 if len(said) <= _SHORT else 2
        for length in range(min(self.longest, len(said)), least - 1, -1):
            for start in range(len(said) - length + 1):
                if found := self.runs.get(said[start : start + length]):
                    return found
        return None

    def _ending(self, said: tuple[str, ...]) -> DataType | None:
        for start in range(max(0, len(said) - self.longest), len(said)):
            run = said[start:]
            single = (*run[:-1], run[-1].removesuffix("s"))
            if found := self.runs.get(run) or self.runs.get(single):
                return found
        return None


def subject(name: tuple[str, ...]) -> str:
    """The last part of a name that is more than an accessor: `diagnosis` of `diagnosis.value`."""
    for part in reversed(name):
        if not _ACCESSORS.issuperset(words(part)):
            return part
    return ""

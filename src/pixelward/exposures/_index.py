"""The data types by what finds them: the words of a name, or the class of a medical term."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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
_QUESTIONS = frozenset(words("is has had was are should can did does show hide allow enable"))

_HEALTH = DataType(
    id="condition",
    name="health information",
    sensitivity=Sensitivity.SENSITIVE,
    medical="condition",
)


@dataclass(frozen=True, slots=True)
class DataIndex:
    """Data types by id, by run of words, and by class of medical term."""

    ids: Mapping[str, DataType]
    runs: Mapping[tuple[str, ...], DataType]
    classes: Mapping[str, DataType]
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
        return self.classes.get(kind, _HEALTH)

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

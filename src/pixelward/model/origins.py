"""Where data enter the code: what reads them from there, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass

Step = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Read:
    """An expression, step by step from the left: `localStorage`, `getItem`, `("@",)`.

    A step is one of some names (`value|checked`), `*` for any name, `@` for one that names what is
    read; or a call with its arguments, of which `@` names what is read, `~` says where it is from,
    and `=` is what is put there. An empty call is any. `anywhere`: after any other steps too.
    """

    steps: tuple[Step, ...]
    anywhere: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginKind:
    """One kind of place where data enter the code."""

    id: str
    name: str  # "the browser's storage"
    hop: str  # "what is stored{name} is read"
    entered: bool = False  # a visitor types or chooses it
    reads: tuple[Read, ...] = ()
    templates: tuple[Read, ...] = ()  # in the expressions of templates
    keeps: tuple[Read, ...] = ()  # what puts something there, to be read again
    trivial: frozenset[tuple[str, ...]] = frozenset()  # names of which to make no news

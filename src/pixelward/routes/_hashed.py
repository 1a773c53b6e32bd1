"""Knows the apps that keep the address behind a `#`, where the browser's path says nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pixelward.model.facts import FileFacts
from pixelward.model.program import Program
from pixelward.model.values import Imported, Literal, Record
from pixelward.routes._paths import ancestors, folder, name

_MAKERS = frozenset(
    {"createHashRouter", "HashRouter", "createWebHashHistory", "createHashHistory"}
    | {"withHashLocation", "HashLocationStrategy"}
)


def hashed(program: Program) -> Callable[[str], bool]:
    """Whether a file is part of such an app: of the package that asks for it."""
    homes = frozenset(folder(path) for path in program.paths if name(path) == "package.json")

    def home(path: str) -> str:
        return next((one for one in ancestors(path) if one in homes), "")

    found = frozenset(home(path) for path in _asking(program))
    return lambda path: bool(found) and home(path) in found


def _asking(program: Program) -> Iterator[str]:
    yield from (path for path, facts in program.files.items() if _makes(facts))
    for call in program.calls:
        for given in call.arguments:
            fields = given.value.fields if isinstance(given.value, Record) else ()
            if any(one.key == "useHash" and one.value == Literal(True) for one in fields):
                yield call.location.path


def _makes(facts: FileFacts) -> bool:
    given = (value for one in facts.names for value in one.values)
    return any(isinstance(one, Imported) and one.name in _MAKERS for one in given)

"""Open sets: every module of a package gives one value of a known type."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import TypeVar

T = TypeVar("T")


def members(package: ModuleType, kind: type[T]) -> tuple[T, ...]:
    """Import each module and take its one `kind`, in order of module name.

    `base`, and modules whose names begin with an underscore, are helpers and not members.
    A module without exactly one value of that type raises `TypeError`.
    """
    return tuple(_member(package.__name__, name, kind) for name in _names(package))


def _names(package: ModuleType) -> list[str]:
    found = sorted(info.name for info in iter_modules(package.__path__))
    return [name for name in found if name != "base" and not name.startswith("_")]


def _member(package: str, name: str, kind: type[T]) -> T:
    module = import_module(f"{package}.{name}")
    values = [value for value in vars(module).values() if isinstance(value, kind)]
    if len(values) != 1:
        raise TypeError(f"{module.__name__}: expected one {kind.__name__}, found {len(values)}")
    return values[0]

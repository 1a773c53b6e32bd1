"""A member of an open set is a module with one value: found by being there."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module, invalidate_caches
from pathlib import Path
from types import ModuleType

import pytest

from pixelward import plugins

ZOO = "zoo_for_plugins"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.syspath_prepend(tmp_path)
    package = tmp_path / ZOO
    package.mkdir()
    (package / "__init__.py").touch()
    yield package
    for name in [name for name in sys.modules if name.split(".")[0] == ZOO]:
        del sys.modules[name]


def zoo() -> ModuleType:
    invalidate_caches()
    return import_module(ZOO)


def test_an_empty_package_has_no_members(folder: Path) -> None:
    assert plugins.members(zoo(), int) == ()


def test_members_come_in_order_of_their_modules_names(folder: Path) -> None:
    for number, name in enumerate(["lion", "ant", "yak"]):
        (folder / f"{name}.py").write_text(f"VALUE = {number}\n")
    assert plugins.members(zoo(), int) == (1, 0, 2)


@pytest.mark.parametrize("name", ["base", "_names"])
def test_helpers_are_no_members(folder: Path, name: str) -> None:
    (folder / "ant.py").write_text("VALUE = 1\n")
    (folder / f"{name}.py").write_text("VALUE = 2\n")
    assert plugins.members(zoo(), int) == (1,)


def test_values_of_other_types_are_passed_over(folder: Path) -> None:
    (folder / "ant.py").write_text("LEGS = 6.0\nNAME = 'ant'\nVALUE = 1\n")
    assert plugins.members(zoo(), int) == (1,)


@pytest.mark.parametrize(
    ("source", "count"), [("NAME = 'ant'\n", 0), ("LEGS = 6\nEYES = 2\n", 2)], ids=["none", "two"]
)
def test_a_module_without_exactly_one_value_is_an_error(
    folder: Path, source: str, count: int
) -> None:
    (folder / "ant.py").write_text(source)
    with pytest.raises(TypeError, match=rf"{ZOO}\.ant: expected one int, found {count}"):
        plugins.members(zoo(), int)


def test_a_member_that_cannot_be_imported_says_so_itself(folder: Path) -> None:
    (folder / "ant.py").write_text("import nothing_of_that_name\n")
    with pytest.raises(ModuleNotFoundError, match="nothing_of_that_name"):
        plugins.members(zoo(), int)

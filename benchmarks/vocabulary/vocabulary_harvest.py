"""Strings and names out of packages that have nothing to do with health."""

from __future__ import annotations

import json
import re
import subprocess
import tarfile
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
SCRIPTS = (".js", ".mjs", ".cjs", ".jsx", ".ts", ".tsx", ".mts", ".cts", ".vue", ".svelte")
_SHORTEST, _LONGEST = 3, 80  # characters of a text worth asking about
_MOST = 3_000_000  # bytes of a file
_WIDE = 400  # characters a line, on average: beyond it the file was written by a minifier

# Comments come first, so that an apostrophe in one opens no string.
_SCRIPT = re.compile(
    r"//[^\n]*|/\*.*?\*/"
    r"|'(?P<single>(?:[^'\\\n]|\\.)*)'|\"(?P<double>(?:[^\"\\\n]|\\.)*)\""
    r"|`(?P<template>[^`\\\n$]*)`"
    r"|>(?P<markup>[^<>{}=;()\n]+)</"
    r"|\b(?:const|let|var|function|class|interface|enum|type)\s+(?P<name>[A-Za-z_$][\w$]*)"
    r"|\b(?P<key>[A-Za-z_$][\w$]*)\s*\??:",
    re.DOTALL,
)
_STYLE = re.compile(
    r"/\*.*?\*/|[.#](?P<name>[A-Za-z][\w-]*)|(?P<custom>--[A-Za-z][\w-]*)", re.DOTALL
)
_JSON = re.compile(r'"(?P<double>(?:[^"\\\n]|\\.)*)"')
_READERS = {**dict.fromkeys(SCRIPTS, _SCRIPT), ".css": _STYLE, ".scss": _STYLE, ".json": _JSON}
_ESCAPE = re.compile(
    r"\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|u\{([0-9A-Fa-f]{1,5})\}|(.))", re.DOTALL
)
_SURROGATES = range(0xD800, 0xE000)  # halves of characters, which nothing can print
_CONTROLS = frozenset("bfnrtv\n")
_A_WORD = re.compile(r"[^\W\d_]{3}")


@dataclass(frozen=True, slots=True)
class Text:
    """A text of a package."""

    text: str
    package: str


def harvest(folders: Iterable[Path]) -> tuple[Text, ...]:
    """Every text of the packages once, with the first package that says it."""
    first: dict[str, str] = {}
    for folder in folders:
        for file in sorted(folder.rglob("*")):
            for text in texts(file):
                first.setdefault(text, folder.name)
    return tuple(Text(text, package) for text, package in first.items())


def keep(texts: Iterable[Text], file: Path) -> None:
    """Write texts down, so that another run need not harvest them."""
    lines = (json.dumps([one.text, one.package]) for one in texts)
    file.write_text("\n".join(lines), encoding="utf-8")


def kept(file: Path) -> tuple[Text, ...]:
    """The texts of an earlier run."""
    return tuple(Text(*json.loads(line)) for line in file.read_text("utf-8").splitlines())


def texts(file: Path) -> Iterator[str]:
    """The strings and names of a file that a person has written; none of other files."""
    pattern = _READERS.get(file.suffix)
    if pattern is None or not file.is_file() or file.stat().st_size > _MOST:
        return
    source = file.read_text("utf-8", "replace")
    if len(source) / (source.count("\n") + 1) > _WIDE:
        return
    for match in pattern.finditer(source):
        said = _ESCAPE.sub(_unescaped, match[match.lastgroup] if match.lastgroup else "").strip()
        if _SHORTEST <= len(said) <= _LONGEST and _A_WORD.search(said):
            yield said


def folders(where: Path) -> tuple[Path, ...]:
    """The packages that lie unpacked in a folder, without those that are about health."""
    left_out = set(packages()["health"]["names"])
    inner = (each for each in sorted(where.iterdir()) if each.is_dir())
    return tuple(each for each in inner if _plain(each.name) not in left_out)


def packages() -> dict[str, dict[str, list[str]]]:
    """What packages.toml says."""
    return tomllib.loads((HERE / "packages.toml").read_text("utf-8"))


def pack(into: Path) -> Iterator[Path]:
    """Each package of packages.toml, unpacked; nothing of it is run, and none is kept twice."""
    for names in packages()["kinds"].values():
        yield from (_packed(name, into) for name in names)


def _unescaped(escape: re.Match[str]) -> str:
    """The character that an escape stands for; line ends and the like become spaces."""
    four, two, any_number, plain = escape.groups()
    if plain:
        return " " if plain in _CONTROLS else str(plain)
    code = int(four or two or any_number, 16)
    return "" if code in _SURROGATES else chr(code)


def _packed(name: str, into: Path) -> Path:
    folder = into / name.replace("/", "+")
    if folder.is_dir():
        return folder
    into.mkdir(parents=True, exist_ok=True)
    command = ["npm", "pack", name, "--silent", "--ignore-scripts", "--pack-destination"]
    done = subprocess.run([*command, str(into)], check=True, capture_output=True, text=True)
    archive = into / done.stdout.split()[-1]
    with tarfile.open(archive) as packed:
        packed.extractall(folder, filter="data")
    archive.unlink()
    return folder


def _plain(folder: str) -> str:
    """A package's name, from a folder such as `@scope+name@1.2.3`."""
    name = folder.replace("+", "/")
    return name[: name.rindex("@")] if name.rfind("@") > 0 else name

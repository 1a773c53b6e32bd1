"""What of a script fits no rule of the language is told, and what seems not to fit is read."""

from __future__ import annotations

import pytest

from pixelward.extract import extract
from pixelward.model.facts import SourceFile
from pixelward.parse import parse

PROSE = b"We moved to the north wing, and the desk is open from nine to five; " * 4


def notes(code: bytes, path: str = "src/site.js", language: str = "javascript") -> tuple[str, ...]:
    return parse(SourceFile(path=path, language=language), code).notes


@pytest.mark.parametrize(
    "code",
    [
        b"pixel('a')\n",
        b"const a = ;\npixel('a')\n",
        b"export const F = () => <p>Terms & conditions</p>\n",
        b"{% if staff %}" + PROSE + b"{% endif %}pixel('a')",
        b"/* " + PROSE + b" */ pixel('a')",
    ],
)
def test_nothing_is_said_of_what_is_read_or_small(code: bytes) -> None:
    assert notes(code) == ()


def test_a_long_stretch_is_named_by_its_line() -> None:
    (note,) = notes(b"pixel('a')\n\nconst hours = '" + PROSE + b"\n")
    assert note.startswith("line 3: ")
    assert "were passed over" in note


@pytest.mark.parametrize(("path", "language"), [("F.jsx", "javascript"), ("F.tsx", "typescript")])
def test_an_address_without_a_scheme_is_no_comment(path: str, language: str) -> None:
    code = b"""export const F = () => <form action="//lists.example/post?u=1&id=2"></form>
pixel('a')
"""
    facts = extract(parse(SourceFile(path=path, language=language), code))
    assert [load.url.value for load in facts.loads] == ["//lists.example/post?u=1&id=2"]
    assert len(facts.calls) == 1


def test_an_address_without_an_end_takes_no_longer_than_its_length() -> None:
    assert len(notes(b'const F = () => <a href="//' + b"&" * 100_000, "F.jsx")) <= 1

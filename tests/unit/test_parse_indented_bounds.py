"""Pages of indentation languages that are made to be slow are read to their end all the same."""

from __future__ import annotations

import pytest

from unit.indented import calls, facts

MANY = 2_000
CODE = {
    "a.pug": "\nscript.\n  pixel(1)\n",
    "a.haml": "\n:javascript\n  pixel(1)\n",
    "a.slim": "\njavascript:\n  pixel(1)\n",
    "a.py": "\na = '<script>pixel(1)</script>'\n",
}
SIGNS = {
    "a.pug": [
        "a(",
        "a(b=",
        "#[",
        "p #[b ",
        "#{",
        "a: ",
        "+a(",
        "//",
        "- ",
        "a&attributes(",
        "`",
        'a(b="\\',
    ],
    "a.haml": ["%a{", "%a(", '%a{b: "', '= "#{', "= a(", "#{", "-#", "%", "= a + ", "((", '= "\\'],
    "a.slim": [
        "a(",
        "a[b=",
        'a b="',
        'a b="#{',
        "a: ",
        "= a(",
        "#{",
        "| ",
        "a *{",
        "a b=c ",
        '= "\\',
    ],
    "a.py": [
        "('<script>' ",
        "f'{",
        "(",
        "'<script>' + a(",
        '\\"""',
        "''.join(['<img>',",
        "'%(",
        '"\\',
        "#",
    ],
}
CASES = [(name, sign) for name, signs in SIGNS.items() for sign in signs]


@pytest.mark.parametrize(("name", "sign"), CASES)
def test_one_sign_again_and_again(name: str, sign: str) -> None:
    """On one line, which is as long as a file; what comes behind it may be lost in it."""
    assert len(calls(name, sign * MANY + CODE[name])) <= 1


@pytest.mark.parametrize(("name", "sign"), CASES)
def test_one_sign_on_each_line(name: str, sign: str) -> None:
    assert len(calls(name, f"{sign}\n" * MANY + CODE[name])) <= 1


@pytest.mark.parametrize("name", sorted(CODE))
def test_a_file_of_one_sign(name: str) -> None:
    assert len(calls(name, "(" * 300_000 + CODE[name])) <= 1


@pytest.mark.parametrize("name", ["a.pug", "a.haml", "a.slim"])
def test_what_follows_a_bracket_without_end_is_read(name: str) -> None:
    sign = "%a{" if name == "a.haml" else "a("
    assert calls(name, f"{sign}\n" * MANY + CODE[name]) == ["pixel(1)"]


@pytest.mark.parametrize("name", ["a.pug", "a.haml", "a.slim"])
def test_any_depth_of_indentation(name: str) -> None:
    tag = "%b" if name == "a.haml" else "b"
    deep = "".join(f"{' ' * depth}{tag}\n" for depth in range(300))
    tabs = "".join(f"{chr(9) * depth}{tag}\r\n" for depth in range(300))
    assert calls(name, deep + tabs + CODE[name]) == ["pixel(1)"]


@pytest.mark.parametrize("name", sorted(CODE))
@pytest.mark.parametrize("source", ["", "\n", " ", "\t\r\n  ", "\r", "x", "\ufeff"])
def test_files_with_nothing_in_them(name: str, source: str) -> None:
    assert facts(name, source).calls == ()

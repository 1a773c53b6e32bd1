"""What files of settings hold, as values, in each format; and what none of them may do."""

from __future__ import annotations

import pytest

from pixelward.extract import extract
from pixelward.model.facts import FileFacts, SourceFile
from pixelward.model.values import Field, Hole, Literal, Record, Sequence, Unknown, Value
from pixelward.parse import host_of, parse
from pixelward.parse.text import Unreadable


def facts(path: str, text: str | bytes) -> FileFacts:
    raw = text.encode() if isinstance(text, str) else text
    language = host_of(path)
    assert language is not None
    return extract(parse(SourceFile(path, language), raw))


def plain(value: Value | None) -> object:
    """A value as Python writes it; what is open as its own kind."""
    match value:
        case Record(fields):
            return {field.key: plain(field.value) for field in fields}
        case Sequence(items):
            return [plain(item) for item in items]
        case Literal(constant):
            return constant
        case Hole(text):
            return f"<{text}>"
        case _:
            return type(value).__name__


def found(value: Value | None, *keys: str) -> Field:
    for key in keys[:-1]:
        value = found(value, key).value
    assert isinstance(value, Record)
    return next(field for field in value.fields if field.key == keys[-1])


YAML = """\
# a comment
text: one two   # beside
folded: one
  two
"quoted key": "a\\"b\\u00e9\\n"
single: 'it''s'
yes: Yes
none: ~
empty:
number: 284519960312745
block: |
  <b>
    deep
flow: [a, {b: 1}, 'c, d']
list:
  - one
  - two: 2
    three: !ENV THREE
  - - nested
anchor: &a {x: 1}
alias: *a
typed: !!str 5
"""


def test_yaml() -> None:
    assert plain(facts("_config.yml", YAML).settings) == {
        "text": "one two",
        "folded": "one two",
        "quoted key": 'a"bé\n',
        "single": "it's",
        "True": True,
        "none": None,
        "empty": None,
        "number": 284519960312745,
        "block": "<b>\n  deep",
        "flow": ["a", {"b": 1}, "c, d"],
        "list": ["one", {"two": 2, "three": "<!ENV THREE>"}, ["nested"]],
        "anchor": {"x": 1},
        "alias": "Unknown",
        "typed": 5,
    }


TOML = """\
title = "a \\"b\\" \\u00e9" # beside
'literal key' = 'C:\\x'
long = \"\"\"
one
two\"\"\"
yes = true
day = 2026-11-22
list = [1, 2.5, "three", { four = 4 }]
a.b.c = 1

[params.'x y']
z = 1

[[headers]]
for = "/*"
[headers.values]
deep.er = 2
"""


def test_toml() -> None:
    value = facts("hugo.toml", TOML).settings
    assert plain(found(value, "title").value) == 'a "b" é'
    assert plain(found(value, "literal key").value) == "C:\\x"
    assert plain(found(value, "long").value) == "one\ntwo"
    assert plain(found(value, "yes").value) is True
    assert isinstance(found(value, "day").value, Unknown)
    assert plain(found(value, "list").value) == [1, 2.5, "three", {"four": 4}]
    assert plain(found(value, "a", "b", "c").value) == 1
    assert plain(found(value, "params", "x y", "z").value) == 1
    assert plain(found(value, "headers").value) == [{"for": "/*"}]
    assert isinstance(value, Record)
    assert plain(value.fields[-1].value) == {"values": {"deep": {"er": 2}}}


def test_variables() -> None:
    text = "# A=1\nA = one # two\nexport B='x # y'\nC=\nD=\"\"\n=E\nF G=1\nH=a#b\n"
    assert plain(facts(".env", text).settings) == {
        "A": "one",
        "B": "x # y",
        "C": "",
        "D": "",
        "H": "a#b",
    }


@pytest.mark.parametrize(
    ("path", "text", "key", "written"),
    [
        ("_config.yml", "a: 1\r\nü: x # y\r\n", "ü", "ü: x"),
        ("hugo.toml", 'a = 1\r\n"ü" = "患" # y\r\n', "ü", '"ü" = "患"'),
        ("site.json", '{"a": 1,\r\n "ü": "患"}', "ü", '"ü": "患"'),
        (".env", 'A=1\r\nB="ü"\r\n', "B", 'B="ü"'),
    ],
)
def test_an_entry_is_where_it_is_written(path: str, text: str, key: str, written: str) -> None:
    span = found(facts(path, text).settings, key).location.span
    assert text.encode()[span.start : span.end].decode() == written


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("_config.yml", "list: [a, 'ü', b]"),
        ("_config.yml", "list:\n  - a\n  - 'ü'\n  - b"),
        ("hugo.toml", "list = ['a', 'ü', 'b']"),
        ("site.json", '{"list": ["a", "ü", "b"]}'),
    ],
)
def test_so_is_an_item(path: str, text: str) -> None:
    items = found(facts(path, text).settings, "list").value
    assert isinstance(items, Sequence)
    span = items.places[1].span
    assert text.encode()[span.start : span.end].decode().strip("'\"") == "ü"


@pytest.mark.parametrize("path", ["_config.yml", "hugo.toml", ".env", "Gemfile", "_headers"])
@pytest.mark.parametrize(
    "sign",
    [
        *("- ", "? ", "{", "[", "[[", "a: [", '"', "'''", "&a ", "a:\n ", "a=", "[a.", "|\n", "#"),
        *("{{", "\\", "gem '", "script-src ", "https://a.", "a.", "*.", "ü", "%", "a: |\n", "\n"),
    ],
)
def test_nothing_crashes_or_takes_long(path: str, sign: str) -> None:
    try:
        read = facts(path, sign * (100_000 // len(sign)))
    except Unreadable as reason:
        assert "deeply" in str(reason)
        return
    assert read.path == path


def test_yaml_that_its_grammar_has_no_room_for_is_left_alone() -> None:
    text = "\n".join(" " * at + "a:" for at in range(600))
    with pytest.raises(Unreadable):
        facts("_config.yml", text)


def test_a_script_of_settings_offers_them() -> None:
    assert facts("nuxt.config.ts", "export default {a: 1}").settings is not None
    assert facts("src/config.ts", "export default {a: 1}").settings is None
    assert facts("nuxt.config.ts", "const a = 1").settings is None

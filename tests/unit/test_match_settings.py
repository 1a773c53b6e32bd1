"""Which entries of settings bring a tracker: keys, plugins, empty values, lists of packages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from making import tracker
from pixelward.match import match
from pixelward.model.knowledge import PackagePattern, Selector, SettingPattern, Signature, Tracker
from pixelward.model.levels import Confidence, Purpose
from pixelward.model.place import Location, Span
from pixelward.model.program import LinkedSettings, Program, TrackerUse
from pixelward.model.values import Field, Hole, Invocation, Literal, Record, Sequence, Value


def made(thing: object, at: int = 0) -> Value:
    """Python's dicts, lists and constants as a value; each entry has a place of its own."""
    match thing:
        case dict():
            fields = (
                Field(key, made(held, at * 10 + n), Location("a", Span(at * 10 + n, at * 10 + n)))
                for n, (key, held) in enumerate(thing.items(), 1)
            )
            return Record(tuple(fields))
        case list():
            items = tuple(made(one, at * 10 + n) for n, one in enumerate(thing, 1))
            places = tuple(
                Location("a", Span(at * 10 + n, at * 10 + n)) for n in range(1, len(items) + 1)
            )
            return Sequence(items, places)
        case str() | int() | float() | bool() | None:
            return Literal(thing)
        case _:
            return thing  # type: ignore[return-value]


def entry(key: str, *account: str | int, **more: object) -> Tracker:
    pattern = SettingPattern(("*.config.js",), tuple(key.split(".")), **more)  # type: ignore[arg-type]
    signature = Signature(
        id="example-pixel/site",
        purpose=Purpose.INIT,
        pattern=pattern,
        account=tuple(Selector((step,)) for step in account),
    )
    return replace(tracker(), signatures=(signature,))


def package(registry: str, name: str) -> Tracker:
    pattern = PackagePattern(registry, name)
    signature = Signature(id="example-pixel/package", purpose=Purpose.PACKAGE, pattern=pattern)
    return replace(tracker(), signatures=(signature,))


def uses(thing: object, *known: Tracker, path: str = "site.config.js") -> tuple[TrackerUse, ...]:
    settings = (LinkedSettings(path, made(thing)),)
    return match(Program(files={}, calls=(), loads=(), edges=(), settings=settings), known)


def accounts(thing: object, *known: Tracker) -> list[str | None]:
    return [use.account for use in uses(thing, *known)]


@pytest.mark.parametrize(
    "key", ["params.pixelId", "params.pixel_id", "PARAMS.PIXEL-ID", "*.pixel*", "**.pixelid"]
)
def test_ways_of_keys(key: str) -> None:
    assert accounts({"params": {"pixelId": 17}}, entry(key, 0)) == ["17"]


def test_a_key_that_is_not_there() -> None:
    assert not uses({"params": {"pixelRatio": 2}}, entry("params.pixel_id", 0))
    assert not uses({"pixel_id": 17}, entry("params.pixel_id", 0))
    assert not uses({"pixel_id": 17}, entry("pixel_id"), path="src/site.js")


@pytest.mark.parametrize(
    "plugins",
    [
        ["other", "epx"],
        [{"resolve": "epx"}],
        [["epx", {"id": "17"}]],
        [{"name": "other"}, {"name": "epx", "options": {}}],
    ],
)
def test_a_plugin_by_name(plugins: object) -> None:
    assert len(uses({"plugins": plugins}, entry("plugins.{epx}"))) == 1


def test_what_merely_holds_the_name_is_no_plugin() -> None:
    others = ["epx-blocker", {"options": "epx"}, ["other", "epx"], {"resolve": "@x/epx"}]
    assert not uses({"plugins": others}, entry("plugins.{epx}"))


def test_a_plugin_that_is_called_with_its_settings() -> None:
    called = Invocation(Literal("plugin"), (made({"config": {"forward": ["epx"]}}),))
    assert len(uses({"with": [called]}, entry("with.*.config.forward.{epx}"))) == 1


NOTHING = [
    None,
    False,
    "",
    "  ",
    {},
    [],
    "YOUR_PIXEL_ID",
    "your-id",
    "EPX-XXXXXX",
    "XXXX-1",
    "<id>",
    "none",
    {"enabled": False, "id": "17"},
    {"id": "17", "disabled": True},
    {"id": "17", "activated": False},
    {"id": ""},
    {"id": None},
    {"id": "xxxxxxxx"},
]


@pytest.mark.parametrize("value", NOTHING, ids=repr)
def test_an_empty_value_brings_nothing(value: object) -> None:
    assert not uses({"epx": value}, entry("epx", 0, "id"))


@pytest.mark.parametrize(
    "value",
    [True, 17, "17", {"id": "17"}, {"track": "all"}, Hole("process.env.ID"), {"enabled": True}],
    ids=repr,
)
def test_any_other_does(value: object) -> None:
    assert len(uses({"epx": value}, entry("epx", "id"))) == 1


def test_the_place_is_the_account_s_where_there_is_one() -> None:
    (use,) = uses({"a": 1, "epx": {"b": 1, "id": "17"}}, entry("epx", "id"))
    assert use.location.span.start == 22
    (use,) = uses({"a": 1, "epx": {"b": 1}}, entry("epx", "id"))
    assert use.location.span.start == 2


@pytest.mark.parametrize(
    ("glob", "value", "is_met"),
    [
        ("EPX-*", "EPX-1", True),
        ("EPX-*", "1", False),
        ("!EPX-*", "1", True),
        ("!EPX-*", "EPX-1", False),
        ("*", Hole("process.env.ID"), True),
        ("EPX-*", Hole("process.env.ID"), False),
    ],
)
def test_a_condition(glob: str, value: object, is_met: bool) -> None:
    known = entry("epx", 0, when=((Selector((0,)), frozenset({glob})),))
    assert bool(uses({"epx": value}, known)) is is_met


def test_of_a_tracker_s_signatures_the_first_counts() -> None:
    one, other = entry("epx", 0), entry("**.epx", 0, confidence=Confidence.INFERRED)
    known = replace(one, signatures=(*one.signatures, *other.signatures))
    (use,) = uses({"epx": "17"}, known)
    assert use.confidence is Confidence.RESOLVED


@pytest.mark.parametrize(
    ("path", "thing", "registry", "name", "sure"),
    [
        ("package.json", {"dependencies": {"epx": "1"}}, "npm", "epx", 2),
        ("web/package.json", {"devDependencies": {"epx": "1"}}, "npm", "epx", 1),
        ("package.json", {"dependencies": {"@types/epx": "1"}}, "npm", "@types/epx", 0),
        ("composer.json", {"require": {"a/epx": "1"}}, "packagist", "a/epx", 2),
        ("composer.json", {"require": {"wpackagist-plugin/epx": "1"}}, "wordpress", "epx", 2),
        ("Gemfile", {"epx": True}, "rubygems", "epx", 2),
        ("requirements.txt", {"Epx_a": True}, "pypi", "epx-a", 2),
        ("pyproject.toml", {"project": {"dependencies": ["epx[a]>=1"]}}, "pypi", "epx", 2),
        ("nuxt.config.ts", {"modules": ["b", ["epx", {}]]}, "npm", "epx", 2),
        ("web/wp-content/plugins", {"epx": True}, "wordpress", "epx", 2),
    ],
)
def test_packages(path: str, thing: object, registry: str, name: str, sure: int) -> None:
    (use,) = uses(thing, package(registry, name), path=path)
    assert use.signature.purpose is Purpose.PACKAGE
    assert use.confidence == Confidence(sure)


@pytest.mark.parametrize(
    ("path", "thing"),
    [
        ("package.json", {"epx": "1", "scripts": {"epx": "1"}, "files": ["epx"]}),
        ("package.json", {"dependencies": {"epx-a": "1", "a": "npm:epx"}}),
        ("a.json", {"dependencies": {"epx": "1"}}),
        ("nuxt.config.ts", {"modules": ["./modules/epx", ["a", "epx"]]}),
    ],
)
def test_no_packages(path: str, thing: object) -> None:
    assert not uses(thing, package("npm", "epx"), path=path)


def test_a_plugin_with_settings_is_no_package_besides() -> None:
    plugin = entry("plugins.{epx}.options", "id")
    both = replace(plugin, signatures=(*plugin.signatures, *package("npm", "epx").signatures))
    plugins = [{"resolve": "epx", "options": {"id": "17"}}]
    found = uses({"plugins": plugins}, both)
    assert Purpose.INIT in {use.signature.purpose for use in found}

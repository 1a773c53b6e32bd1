"""URLs as code writes them, and whether they are a tracker's."""

from __future__ import annotations

import pytest

from pixelward.match.urls import Url, matches, read
from pixelward.model.knowledge import LoadPattern
from pixelward.model.values import (
    Choice,
    Concat,
    Hole,
    Invocation,
    Literal,
    Record,
    Reference,
    Unknown,
    Value,
)

NAME = Reference(("form", "email"))
AT_RUN_TIME = Unknown("computed at run time")
ENDING = Choice((Literal(""), Concat((Literal("&l="), NAME))))
EITHER = Choice((Literal("c"), Literal("d")))


def url(*parts: str | Value) -> Url:
    """A URL that is put together; texts are constants."""
    found = read(Concat(tuple(Literal(p) if isinstance(p, str) else p for p in parts)))
    assert found is not None
    return found


class TestRead:
    @pytest.mark.parametrize(
        "value",
        [
            Literal(""),
            Literal("/path"),
            Literal("x.example/a"),
            Literal("a//b"),
            Literal("//"),
            Literal("https:///a"),
            Literal(None),
            Literal(1),
            NAME,
            Hole("url"),
            Unknown("x"),
            Record(()),
            Concat((NAME, Literal("/a"))),
            Concat((Literal("https://"), NAME, Literal(".example/a"))),
            Concat((Literal("/a?u="), Literal("https://x.example"))),
        ],
    )
    def test_without_a_fixed_host_there_is_none(self, value: Value) -> None:
        assert read(value) is None

    @pytest.mark.parametrize(
        ("text", "host", "path"),
        [
            ("https://x.example/a/b", "x.example", "/a/b"),
            ("http://x.example/a", "x.example", "/a"),
            ("//x.example/a", "x.example", "/a"),
            ("https://x.example", "x.example", ""),
            ("https://x.example?a=1", "x.example", ""),
            ("https://x.example#a", "x.example", ""),
            ("HTTPS://X.Example/Ab", "x.example", "/Ab"),
            (" https://x.example/a", "x.example", "/a"),
            ("\n//x.example/a", "x.example", "/a"),
            ("https://x.example:443/a", "x.example:443", "/a"),
            ("https://x.example/a?b=//y.example/c", "x.example", "/a"),
            ("https://x.example/a#/b", "x.example", "/a"),
        ],
    )
    def test_it_has_a_host_and_a_path(self, text: str, host: str, path: str) -> None:
        assert (url(text).host, url(text).path) == (host, path)

    @pytest.mark.parametrize(
        ("text", "query"),
        [
            ("//x/a", []),
            ("//x/a?", []),
            ("//x/a?b=1", [("b", "1")]),
            ("//x/a?b=1&c=2", [("b", "1"), ("c", "2")]),
            ("//x/a?b=1;c=2", [("b", "1"), ("c", "2")]),
            ("//x/a?b=1&b=2", [("b", "1"), ("b", "2")]),
            ("//x/a?b", [("b", "")]),
            ("//x/a?b=", [("b", "")]),
            ("//x/a?=1", []),
            ("//x/a?b=c=d", [("b", "c=d")]),
            ("//x/a?b=a%20b+c", [("b", "a b c")]),
            ("//x/a?cd%5Bvalue%5D=1", [("cd[value]", "1")]),
            ("//x/a?cd[value]=1", [("cd[value]", "1")]),
            ("//x/a?b=1#c=2", [("b", "1")]),
            ("//x/a?b=%C3%BC", [("b", "ü")]),
        ],
    )
    def test_it_has_parameters_in_order(self, text: str, query: list[tuple[str, str]]) -> None:
        assert list(url(text).query) == [(key, Literal(found)) for key, found in query]

    @pytest.mark.parametrize(
        ("parts", "query"),
        [
            (("//x/a?b=", NAME), [("b", NAME)]),
            (("//x/a?b=", NAME, "&c=1"), [("b", NAME), ("c", Literal("1"))]),
            (("//x/a?b=", NAME, "&c=", Hole("d")), [("b", NAME), ("c", Hole("d"))]),
            (("//x/a?b=p-", NAME), [("b", Concat((Literal("p-"), NAME)))]),
            (("//x/", NAME, "?b=", Hole("d")), [("b", Hole("d"))]),
            (("//x/a?", NAME, "=1&b=", Hole("d")), [("b", Hole("d"))]),
            (("//x/a?b", NAME, "=1&c=", Hole("d")), [("b", Literal("1")), ("c", Hole("d"))]),
            (("//x/a?b=1", Choice((Literal(""), Literal("&c=2")))), [("b", Literal("1"))]),
            (("//x/a?b=", NAME, ENDING), [("b", NAME)]),
            (("//x/a?b=p-", NAME, ENDING), [("b", Concat((Literal("p-"), NAME)))]),
            (("//x/a?b=", EITHER), [("b", EITHER)]),
            (("//x/a?b=", NAME, EITHER), [("b", Concat((Literal(""), NAME, EITHER)))]),
            (("//x/a?b=", Invocation(NAME, ())), [("b", Invocation(NAME, ()))]),
            (("//x/a?b=", Record(())), [("b", Unknown("not a text"))]),
            (("//x/a?b=1#", NAME), [("b", Literal("1"))]),
        ],
    )
    def test_what_is_filled_in_is_kept(
        self, parts: tuple[str | Value, ...], query: list[tuple[str, Value]]
    ) -> None:
        assert list(url(*parts).query) == query

    def test_a_scheme_may_be_filled_in(self) -> None:
        assert url(Reference(("location", "protocol")), "//x.example/a").host == "x.example"

    def test_a_path_may_be_filled_in(self) -> None:
        found = url("//x/", NAME, "/b")
        assert [found.segment(at) for at in range(3)] == [AT_RUN_TIME, Literal("b"), None]

    def test_a_path_is_counted_in_segments(self) -> None:
        found = url("//x//a/b/?c=d")
        assert [found.segment(at) for at in range(3)] == [Literal("a"), Literal("b"), None]

    def test_a_parameter_is_asked_for_by_name(self) -> None:
        found = url("//x/a?b=1&b=2")
        assert (found.value("b"), found.value("c")) == (Literal("1"), None)


ADS = LoadPattern("ads.example", "/px")


class TestHosts:
    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("https://ads.example.evil.example/px", id="a longer host"),
            pytest.param("https://xads.example/px", id="a host that ends alike"),
            pytest.param("https://ads.example@evil.example/px", id="the host as a user"),
            pytest.param("https://ads.example:80@evil.example/px", id="a user with a password"),
            pytest.param("https://evil.example/ads.example/px", id="the host in a path"),
            pytest.param("https://evil.example/px?u=https://ads.example/px", id="in a query"),
            pytest.param("https://evil.example#https://ads.example/px", id="in a fragment"),
            pytest.param("https://ads.example.:80x/px", id="something else"),
        ],
    )
    def test_another_host_is_not_the_trackers(self, text: str) -> None:
        assert not matches(url(text), ADS)

    @pytest.mark.parametrize(
        "text",
        [
            "https://ads.example/px",
            "//ads.example/px",
            "http://ads.example/px",
            "https://ADS.EXAMPLE/px",
            "https://ads.example:8443/px",
            "https://user@ads.example/px",
            "https://user:word@ads.example/px",
            "https://ads.example/px?a=1#b",
            "https://ads.example//px",
        ],
    )
    def test_the_same_host_is(self, text: str) -> None:
        assert matches(url(text), ADS)

    @pytest.mark.parametrize(
        "text",
        [
            "https://ads.example./px",
            "https://ads.example/x/../px",
            "https://ads.example/%70x",
            "https:\\\\ads.example\\px",
            "https://ads.exa\nmple/px",
        ],
        ids=["root dot", "detour", "encoded", "backslashes", "newline"],
    )
    def test_a_host_may_be_disguised(self, text: str) -> None:
        found = read(Literal(text))
        assert found is not None
        assert matches(found, ADS)

    def test_a_star_stands_for_what_is_filled_in(self) -> None:
        found = read(Concat((Literal("https://"), NAME, Literal(".ads.example/px?a=1"))))
        assert found is not None
        assert matches(found, LoadPattern("*.ads.example", "/px", (("a", "1"),)))
        assert not matches(found, LoadPattern("x.ads.example"))
        joined = read(Concat((Literal("https://"), NAME, Literal("ads.example.evil/px"))))
        assert joined is not None
        assert not matches(joined, LoadPattern("*.ads.example.evil"))

    @pytest.mark.parametrize(
        ("host", "is_one"),
        [
            ("ads.example", False),
            ("a.ads.example", True),
            ("a.b.ads.example", True),
            ("xads.example", False),
        ],
    )
    def test_a_star_stands_for_any_part(self, host: str, is_one: bool) -> None:
        assert matches(url(f"//{host}/px"), LoadPattern("*.ads.example")) is is_one

    def test_a_pattern_ignores_case(self) -> None:
        assert matches(url("//ads.example/px"), LoadPattern("ADS.Example", "/px"))


class TestPaths:
    @pytest.mark.parametrize(
        ("pattern", "path", "is_one"),
        [
            ("/px", "/px", True),
            ("/px", "/px/", False),
            ("/px", "/pxs", False),
            ("/px", "/a/px", False),
            ("/px", "/PX", False),
            ("/px", "", False),
            ("/", "", True),
            ("/", "/", True),
            ("/*", "/a/b", True),
            ("*", "/a/b", True),
            ("*", "", True),
            ("/*/px.js", "/en/px.js", True),
            ("/*/px.js", "/px.js", False),
            ("/*px.js", "/px.js", True),
            ("/px/*", "/px/a/b", True),
            ("/px/*", "/px", False),
        ],
    )
    def test_a_path_is_a_glob(self, pattern: str, path: str, is_one: bool) -> None:
        assert matches(url(f"//ads.example{path}"), LoadPattern("ads.example", pattern)) is is_one

    @pytest.mark.parametrize(("pattern", "is_one"), [("/*/px", True), ("/px", False)])
    def test_a_segment_that_is_filled_in_is_some_segment(self, pattern: str, is_one: bool) -> None:
        found = url("//ads.example/", NAME, "/px")
        assert matches(found, LoadPattern("ads.example", pattern)) is is_one


class TestQueries:
    @pytest.mark.parametrize(
        ("query", "is_one"),
        [
            ("", False),
            ("?other=1", False),
            ("?id=2", False),
            ("?ID=1", False),
            ("?id=1", True),
            ("?a=b&id=1", True),
            ("?id=1&id=2", True),
            ("?id=2&id=1", False),
        ],
    )
    def test_a_parameter_may_be_asked_for(self, query: str, is_one: bool) -> None:
        pattern = LoadPattern("ads.example", query=(("id", "1"),))
        assert matches(url(f"//ads.example/{query}"), pattern) is is_one

    def test_its_value_is_a_glob(self) -> None:
        pattern = LoadPattern("ads.example", query=(("id", "AW-*"),))
        found = [matches(url(f"//ads.example/?id={one}"), pattern) for one in ("AW-1", "G-1")]
        assert found == [True, False]

    def test_a_value_that_is_filled_in_may_be_the_one(self) -> None:
        pattern = LoadPattern("ads.example", query=(("id", "AW-*"),))
        assert matches(url("//ads.example/?id=", NAME), pattern)

    def test_every_parameter_must_be_there(self) -> None:
        pattern = LoadPattern("ads.example", query=(("a", "*"), ("b", "*")))
        found = [matches(url(f"//ads.example/?{one}"), pattern) for one in ("a=1", "a=1&b=2")]
        assert found == [False, True]

"""Linking comes to an end, says the same every time, and needs no order of files."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pixelward.extract import extract
from pixelward.link import link
from pixelward.model.facts import FileFacts, SourceFile
from pixelward.model.program import LinkedCall, LinkedLoad, Program
from pixelward.parse import host_of, parse

PATHS = ["a.js", "b.mjs", "c.ts", "d.jsx", "e.html"]
NAMES = ["a", "b", "c", "pixel", "window", "this", "form.email", "f", "o.a", "arguments"]
FOLLOWED = frozenset({("pixel",), ("pixel", "a"), ("queue", "push")})
# Code as nobody writes it: every name may be every other, each file may bring every other along.
SHAPES = [
    "var {x} = {y};",
    "let {x} = {y} || {z};",
    "{x} = {y} ? {z} : '{x}';",
    "const {{ {x}, b: {y} }} = {z};",
    "const {{ {x} = {y} }} = {z};",
    "const [{x}] = [{y}, ...{z}];",
    "{x}.b = {y};",
    "window.{x} = {y};",
    "{x}({y}, '{z}');",
    "{x}(...{y});",
    "{x}.call(this, {y});",
    "{x}.apply({y}, arguments);",
    "{x}[{y}]({z});",
    "new {x}({y});",
    "pixel({x}, {{ a: {y}, ...{z} }});",
    "function {x}({y}, c = {z}) {{ {y}(c); pixel({y}) }}",
    "function f(...{x}) {{ return {y}({z}, ...{x}) }}",
    "const {x} = ({y}) => {z}({y});",
    "const {x} = a => b => {y}(a, b);",
    "(function ({x}, {y}) {{ {x}({z}) }})({y}, {z});",
    "{x}(function ({y}) {{ {y}({z}) }});",
    "{x}('on', {y}); {y}.emit('on', {z});",
    "class {x} extends {y} {{ m(n) {{ this.m(n); {z}(n) }} static {x} = {y} }}",
    "const o = {{ {x}, a(n) {{ return this.a({y}) }}, ...{z} }};",
    "{x}.src = 'https://x.example/' + {y};",
    "import {{ {x} }} from './{m}'; import {y} from './{m}'; import * as {z} from './{m}';",
    "export {{ {x} }}; export * from './{m}'; export default {y};",
    "module.exports = {x}; exports.{x} = {y};",
    "const {x} = require('./{m}'); import('./{m}').then({y});",
    "const {x} = useCallback({y}, []); const [{z}] = useState({x});",
]
WORDS = st.sampled_from(["a", "b", "c", "f"])
ANY = st.sampled_from(NAMES)


@st.composite
def statements(draw: st.DrawFn) -> str:
    shape = draw(st.sampled_from(SHAPES))
    module = draw(st.sampled_from(["a", "b.mjs", "c", "d", "nothing"]))
    x = draw(WORDS)
    binds = shape.startswith(("function {x}", "const {{", "(function", "{x}(function"))
    y = draw(WORDS if binds or "import" in shape or "class" in shape else ANY)
    return shape.format(x=x, y=y, z=draw(WORDS), m=module)


SOURCES = st.lists(statements(), max_size=5).map("\n".join)
PROJECTS = st.dictionaries(st.sampled_from(PATHS), SOURCES, min_size=1)


@cache
def facts(path: str, source: str) -> FileFacts:
    if path.endswith(".html"):
        source = f"<script>{source}</script><a onclick=\"a('b')\">"
    return extract(parse(SourceFile(path, host_of(path) or ""), source.encode()))


def linked(project: dict[str, str]) -> Program:
    return link({path: facts(path, source) for path, source in project.items()}, FOLLOWED)


def found(project: dict[str, str]) -> list[LinkedCall | LinkedLoad]:
    program = linked(project)
    return [*program.calls, *program.loads]


@settings(deadline=None, max_examples=30)
@given(PROJECTS)
def test_it_ends(project: dict[str, str]) -> None:
    assert linked(project).files.keys() == project.keys()


@settings(deadline=None, max_examples=30)
@given(PROJECTS)
def test_it_says_the_same_every_time(project: dict[str, str]) -> None:
    assert found(project) == found(project)


@pytest.mark.xfail(strict=True, reason="globals are gathered in the order in which files come")
@settings(deadline=None, max_examples=30)
@example({"a.js": "var f = 1", "b.mjs": "pixel(f)", "e.html": "var f = 2"})
@given(PROJECTS)
def test_the_order_of_files_changes_nothing(project: dict[str, str]) -> None:
    assert found(dict(reversed(project.items()))) == found(project)


@settings(deadline=None, max_examples=30)
@given(PROJECTS)
def test_only_followed_names_are_called(project: dict[str, str]) -> None:
    assert {call.callee for call in linked(project).calls} <= FOLLOWED


@settings(deadline=None, max_examples=30)
@given(PROJECTS)
def test_every_place_is_in_a_file_of_the_project(project: dict[str, str]) -> None:
    for one in found(project):
        arguments = one.arguments if isinstance(one, LinkedCall) else ()
        places = [one.location, *(a.location for a in arguments), *(s.location for s in one.flow)]
        assert {place.path for place in places} <= project.keys()
        assert all(place.span.start < place.span.end for place in places)


@settings(deadline=None, max_examples=30)
@given(PROJECTS)
def test_a_flow_begins_where_the_call_is(project: dict[str, str]) -> None:
    for one in found(project):
        assert not one.flow or one.flow[0].location == one.location


@settings(deadline=None, max_examples=30)
@given(PROJECTS)
def test_a_file_of_comments_changes_nothing(project: dict[str, str]) -> None:
    more = {**project, "z.js": "// pixel(a)\n"}
    assert found(more) == found(project)

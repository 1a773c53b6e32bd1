"""Routes and reach follow from what a project holds, not from the order that it is listed in."""

from __future__ import annotations

from itertools import pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from pixelward.model.facts import Block, FileFacts, Link
from pixelward.model.place import LineIndex, Location, Span
from pixelward.model.program import Edge, Program, Reached
from pixelward.routes import Site, find

PATHS = [
    "index.html",
    "public/index.html",
    "public/portal/login.html",
    "templates/base.html",
    "templates/visit.html",
    "templates/parts/head.html",
    "portal/frame.html",
    "next.config.js",
    "app/layout.tsx",
    "app/visit/page.tsx",
    "src/pages/visit.tsx",
    "pages/_app.tsx",
    "pages/visit.tsx",
    "js/a.js",
    "js/b.js",
]
Project = tuple[list[FileFacts], list[Edge]]
SPANS = st.builds(lambda at, size: Span(at, at + size), st.integers(0, 9), st.integers(1, 9))
BLOCKS = st.builds(Block, st.sampled_from(["head", "body"]), SPANS, st.booleans())
RELATIONS = st.sampled_from(["extends", "include", "import", "script", "layout"])


@st.composite
def projects(draw: st.DrawFn) -> Project:
    paths = draw(st.lists(st.sampled_from(PATHS), unique=True, min_size=1))
    ends = st.sampled_from(paths)
    locate = st.builds(lambda source, span: Location(source, span), ends, SPANS)
    edges = draw(
        st.lists(
            st.builds(lambda at, to, how: Edge(at.path, to, how, at), locate, ends, RELATIONS),
            max_size=12,
        )
    )
    files = [
        FileFacts(
            path=path,
            language="",
            digest="",
            lines=LineIndex((0,)),
            is_template=draw(st.booleans()),
            blocks=tuple(draw(st.lists(BLOCKS, max_size=2))),
            links=tuple(Link(e.target, e.relation, e.location) for e in edges if e.source == path),
        )
        for path in paths
    ]
    return files, edges


def site(files: list[FileFacts], edges: list[Edge]) -> Site:
    return find(Program({file.path: file for file in files}, (), (), tuple(edges)), ())


def reached(found: Site, files: list[FileFacts]) -> list[tuple[Reached, ...]]:
    places = sorted(Location(file.path, Span(at, at + 1)) for file in files for at in range(10))
    return [found.reached(place) for place in places]


@given(projects(), st.randoms(use_true_random=False))
def test_the_order_of_files_and_edges_changes_nothing(project: Project, random: Random) -> None:
    files, edges = project
    before = site(files, edges)
    mixed, turned = random.sample(files, len(files)), random.sample(edges, len(edges))
    after = site(mixed, turned)
    assert after.routes == before.routes
    assert reached(after, files) == reached(before, files)


@given(projects())
def test_every_way_begins_at_the_page_and_each_hop_where_the_last_one_led(project: Project) -> None:
    files, edges = project
    found = site(files, edges)
    leads = {(edge.location, edge.target) for edge in edges}
    for ways in reached(found, files):
        assert len({one.route for one in ways}) == len(ways)
        for one in ways:
            assert one.route in found.routes
            hops = [step.location for step in one.flow]
            assert not hops or hops[0].path == one.route.file
            for here, there in pairwise(hops):
                wraps = here.span == Span(0, 0)
                assert wraps or (here, there.path) in leads


@given(projects())
def test_no_file_answers_for_two_routers(project: Project) -> None:
    files, edges = project
    claimed = [route.file for route in site(files, edges).routes]
    assert len(claimed) == len(set(claimed))

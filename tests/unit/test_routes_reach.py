"""Which pages show a place in the code, and the way there."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from pixelward.model.facts import Block, FileFacts, Link
from pixelward.model.levels import Confidence
from pixelward.model.place import LineIndex, Location, Span
from pixelward.model.program import Edge, Program
from pixelward.routes import NOWHERE, find

HEAD, BODY, WHOLE = Span(10, 20), Span(30, 40), Span(0, 100)
FIRST, OUTSIDE = Span(0, 1), Span(50, 51)


def edge(source: str, relation: str, target: str, span: Span = FIRST) -> Edge:
    return Edge(source, target, relation, Location(source, span))


def program(
    *edges: Edge, blocks: Mapping[str, tuple[Block, ...]] | None = None, more: str = ""
) -> Program:
    """A project of the files that the edges name, and `more`."""
    ends = [end for each in edges for end in (each.source, each.target)]
    files = {
        path: _facts(path, edges, (blocks or {}).get(path, ())) for path in (*ends, *more.split())
    }
    return Program(files, (), (), edges)


def _facts(path: str, edges: tuple[Edge, ...], blocks: tuple[Block, ...]) -> FileFacts:
    links = tuple(Link(e.target, e.relation, e.location) for e in edges if e.source == path)
    return FileFacts(
        path=path,
        language="",
        digest="",
        lines=LineIndex((0,)),
        links=links,
        blocks=blocks,
        is_template=path.startswith("templates/"),
    )


def ways(project: Program, path: str, span: Span = OUTSIDE) -> dict[str, list[str]]:
    """For each page that shows the place, what the flow says."""
    found = find(project, ()).reached(Location(path, span))
    return {each.route.pattern: [step.message for step in each.flow] for each in found}


def test_what_nothing_brings_along_is_reached_from_nowhere() -> None:
    assert ways(program(more="index.html js/track.js"), "js/track.js") == {}
    assert ways(program(more="index.html"), "not/there.js") == {}


def test_nowhere_is_a_public_guess() -> None:
    assert (NOWHERE.pattern, NOWHERE.file, NOWHERE.confidence) == ("*", "", Confidence.GUESSED)
    assert not NOWHERE.subjects


def test_a_page_shows_itself() -> None:
    assert ways(program(more="index.html"), "index.html") == {"/": []}


def test_what_a_page_loads_and_what_that_imports() -> None:
    project = program(
        edge("index.html", "script", "js/main.js", Span(7, 9)),
        edge("js/main.js", "import", "js/track.js"),
    )
    assert ways(project, "js/track.js") == {
        "/": ["index.html loads js/main.js", "js/main.js imports js/track.js"]
    }
    (reached,) = find(project, ()).reached(Location("js/track.js", Span(0, 1)))
    assert reached.flow[0].location == Location("index.html", Span(7, 9))


def test_a_file_is_not_reached_from_what_it_imports() -> None:
    project = program(edge("index.html", "script", "a.js"), edge("b.js", "import", "a.js"))
    assert ways(project, "b.js") == {}


def test_cycles_end() -> None:
    project = program(
        edge("index.html", "script", "a.js"),
        edge("a.js", "import", "b.js"),
        edge("b.js", "import", "a.js"),
        edge("b.js", "import", "b.js"),
    )
    assert ways(project, "b.js") == {"/": ["index.html loads a.js", "a.js imports b.js"]}


def test_the_shortest_way_of_each_page_and_the_nearest_page_first() -> None:
    project = program(
        edge("a.html", "script", "long.js"),
        edge("long.js", "import", "track.js"),
        edge("b.html", "script", "track.js"),
        edge("b.html", "script", "long.js"),
    )
    found = ways(project, "track.js")
    assert [*found] == ["/b.html", "/a.html"]
    assert found["/b.html"] == ["b.html loads track.js"]


class TestWrappers:
    LAYOUTS = (
        "next.config.js app/layout.tsx app/page.tsx app/oncology/layout.tsx app/oncology/page.tsx"
    )

    def test_a_layout_shows_on_the_pages_below(self) -> None:
        assert ways(program(more=self.LAYOUTS), "app/oncology/layout.tsx") == {
            "/oncology": ["app/oncology/layout.tsx wraps app/oncology/page.tsx"]
        }
        assert set(ways(program(more=self.LAYOUTS), "app/layout.tsx")) == {"/", "/oncology"}

    def test_so_does_what_it_imports(self) -> None:
        project = program(edge("app/layout.tsx", "import", "lib/pixel.tsx"), more=self.LAYOUTS)
        assert ways(project, "lib/pixel.tsx")["/oncology"] == [
            "app/layout.tsx wraps app/oncology/page.tsx",
            "app/layout.tsx imports lib/pixel.tsx",
        ]

    def test_but_not_on_pages_that_only_borrow_from_a_page(self) -> None:
        project = program(
            edge("app/page.tsx", "import", "app/oncology/page.tsx"), more=self.LAYOUTS
        )
        assert set(ways(project, "app/oncology/layout.tsx")) == {"/oncology"}
        assert set(ways(project, "app/oncology/page.tsx")) == {"/", "/oncology"}

    @pytest.mark.parametrize("file", ["loading", "error", "not-found", "template"])
    def test_the_other_files_round_a_page(self, file: str) -> None:
        project = program(more=f"{self.LAYOUTS} app/oncology/{file}.tsx")
        assert set(ways(project, f"app/oncology/{file}.tsx")) == {"/oncology"}

    def test_a_slot_shows_beside_its_page(self) -> None:
        project = program(more=f"{self.LAYOUTS} app/oncology/@chat/default.tsx")
        assert set(ways(project, "app/oncology/@chat/default.tsx")) == {"/oncology"}

    @pytest.mark.parametrize("file", ["pages/_app.tsx", "pages/_document.tsx"])
    def test_the_frame_of_all_pages(self, file: str) -> None:
        project = program(more=f"pages/index.tsx pages/portal/login.tsx {file}")
        assert set(ways(project, file)) == {"/", "/portal/login"}

    def test_the_script_that_starts_on_every_page(self) -> None:
        project = program(more=f"{self.LAYOUTS} instrumentation-client.ts")
        assert set(ways(project, "instrumentation-client.ts")) == {"/", "/oncology"}


def template(name: str) -> str:
    return f"templates/{name}.html"


PAGE, FRAME, BASE, PART = map(template, ("visit", "frame", "site", "parts/pixel"))
CHAIN = (edge(PAGE, "extends", FRAME), edge(FRAME, "extends", BASE))


def block(name: str, span: Span, *, keeps: bool = False) -> Block:
    return Block(name, span, keeps)


class TestTemplates:
    def test_a_base_shows_on_what_extends_it(self) -> None:
        assert ways(program(*CHAIN), BASE) == {
            "/visit": [f"{FRAME} is the base of {PAGE}", f"{BASE} is the base of {FRAME}"]
        }

    def test_a_page_does_not_show_on_its_base(self) -> None:
        project = program(edge(template("other"), "extends", BASE), edge(PAGE, "extends", BASE))
        assert ways(project, template("other")) == {}

    def test_nothing_outside_the_blocks_of_a_child_comes_out(self) -> None:
        project = program(*CHAIN, blocks={PAGE: (block("body", BODY),)})
        assert ways(project, PAGE, Span(50, 60)) == {}
        assert ways(project, PAGE, Span(31, 32)) == {"/visit": []}

    @pytest.mark.parametrize("overriding", [PAGE, FRAME])
    def test_a_block_that_is_replaced_is_hidden(self, overriding: str) -> None:
        blocks = {
            BASE: (block("head", HEAD), block("body", BODY)),
            overriding: (block("head", HEAD),),
        }
        project = program(*CHAIN, blocks=blocks)
        assert ways(project, BASE, Span(11, 12)) == {}
        assert set(ways(project, BASE, Span(31, 32))) == {"/visit"}
        assert set(ways(project, BASE, Span(50, 60))) == {"/visit"}

    def test_one_that_keeps_its_parent_hides_nothing(self) -> None:
        blocks = {BASE: (block("head", HEAD),), PAGE: (block("head", HEAD, keeps=True),)}
        assert set(ways(program(*CHAIN, blocks=blocks), BASE, Span(11, 12))) == {"/visit"}

    def test_but_a_template_between_may_still_hide_it(self) -> None:
        blocks = {
            BASE: (block("head", HEAD),),
            FRAME: (block("head", HEAD),),
            PAGE: (block("head", HEAD, keeps=True),),
        }
        project = program(*CHAIN, blocks=blocks)
        assert ways(project, BASE, Span(11, 12)) == {}
        assert set(ways(project, FRAME, Span(11, 12))) == {"/visit"}

    @pytest.mark.parametrize(
        ("replaced", "shown"), [("head", False), ("inner", False), ("foot", True)]
    )
    def test_a_block_in_a_block_goes_with_either(self, replaced: str, shown: bool) -> None:
        blocks = {
            BASE: (block("inner", Span(12, 18)), block("head", HEAD), block("foot", BODY)),
            PAGE: (block(replaced, WHOLE),),
        }
        assert bool(ways(program(*CHAIN, blocks=blocks), BASE, Span(13, 14))) is shown

    def test_only_the_page_that_replaces_a_block_is_free_of_it(self) -> None:
        other = template("other")
        project = program(
            edge(PAGE, "extends", BASE),
            edge(other, "extends", BASE),
            blocks={BASE: (block("head", HEAD),), PAGE: (block("head", HEAD),)},
        )
        assert set(ways(project, BASE, Span(11, 12))) == {"/other"}

    @pytest.mark.parametrize(("relation", "target"), [("include", PART), ("script", "pixel.js")])
    def test_what_a_replaced_block_brings_along_goes(self, relation: str, target: str) -> None:
        blocks = {BASE: (block("head", HEAD),), PAGE: (block("head", HEAD),)}
        for span, expected in ((Span(11, 12), set()), (OUTSIDE, {"/visit"})):
            project = program(*CHAIN, edge(BASE, relation, target, span), blocks=blocks)
            assert set(ways(project, target)) == expected

    def test_a_part_has_blocks_of_its_own(self) -> None:
        blocks = {PART: (block("head", HEAD),), PAGE: (block("head", WHOLE),)}
        project = program(*CHAIN, edge(PAGE, "include", PART, OUTSIDE), blocks=blocks)
        assert set(ways(project, PART, Span(11, 12))) == {"/visit"}

    def test_an_include_outside_the_blocks_of_a_child_is_dead(self) -> None:
        blocks = {PAGE: (block("body", BODY),)}
        outside = edge(PAGE, "include", PART, OUTSIDE)
        assert ways(program(*CHAIN, outside, blocks=blocks), PART) == {}

    def test_macros_are_imported_outside_blocks_to_be_used_inside(self) -> None:
        blocks = {PAGE: (block("body", BODY),)}
        outside = edge(PAGE, "macros", PART, OUTSIDE)
        assert set(ways(program(*CHAIN, outside, blocks=blocks), PART)) == {"/visit"}


def test_a_large_site_with_one_layout_and_a_long_chain_of_imports() -> None:
    folders = " ".join(f"app/topic{at}/page.tsx" for at in range(2000))
    chain = [edge(f"lib/{at}.ts", "import", f"lib/{at + 1}.ts") for at in range(2000)]
    start = edge("app/layout.tsx", "import", "lib/0.ts")
    site = find(program(start, *chain, more=f"app/layout.tsx {folders}"), ())
    assert len(site.reached(Location("lib/3.ts", Span(0, 1)))) == len(site.routes) == 2000
    for at in range(2000):
        (own,) = site.reached(Location(f"app/topic{at}/page.tsx", Span(0, 1)))
        assert own.route.pattern == f"/topic{at}"


def test_an_answer_is_remembered() -> None:
    site = find(program(more="index.html"), ())
    first, again = (site.reached(Location("index.html", Span(at, at + 1))) for at in (0, 5))
    assert first is again

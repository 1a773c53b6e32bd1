"""What a page alone is made of: one step, and nothing that others show too."""

from __future__ import annotations

from pixelward.model.facts import FormField, PageFacts
from pixelward.model.place import Location, Span
from pixelward.model.program import Edge, Program
from pixelward.routes._own_parts import own_parts, with_parts


def program(*edges: str) -> Program:
    """Each edge as `source relation target`."""
    found = []
    for each in edges:
        source, relation, target = each.split()
        found.append(Edge(source, target, relation, Location(source, Span(0, 1))))
    return Program(files={}, calls=(), loads=(), edges=tuple(found))


def parts(*edges: str, pages: str = "page") -> tuple[str, ...]:
    return own_parts(program(*edges), frozenset(pages.split()))("page")


def test_a_layout_or_a_script_is_no_part() -> None:
    assert parts("page extends base", "page layout shell", "page script pixel") == ()


def test_what_others_show_too_is_no_part() -> None:
    assert parts("page import menu", "other import menu") == ()
    assert parts("page import menu", "other layout menu") == ()


def test_the_parts_of_parts_are_left_out() -> None:
    assert parts("page import form", "form import field") == ("form",)


def test_what_names_the_pages_of_others_is_a_router() -> None:
    edges = ("page import form", "page import other")
    assert parts(*edges, pages="page other") == ()
    assert parts(*edges) == ("form", "other")


def test_a_page_of_very_many_parts_is_not_told_by_them() -> None:
    assert len(parts(*(f"page include part{i}" for i in range(24)))) == 24
    assert parts(*(f"page include part{i}" for i in range(25))) == ()


PAGE = PageFacts(path="page")
EMPTY = PageFacts(path="empty")
FORM = PageFacts(
    path="form",
    title="Diabetes",
    headings=("Asthma",),
    fields=(FormField("text", "dob", ""),),
    schema_types=("Physician",),
)


def test_a_page_that_speaks_for_itself_takes_over_what_is_asked_only() -> None:
    page = with_parts(PageFacts(path="page", headings=("About us",)), (FORM, EMPTY))
    assert (page.path, page.title, page.headings) == ("page", "", ("About us",))
    assert (page.fields, page.schema_types) == (FORM.fields, FORM.schema_types)


def test_headings_of_several_parts_are_those_of_sections() -> None:
    page = with_parts(PAGE, (FORM, PageFacts(path="b", headings=("Diabetes",))))
    assert (page.title, page.headings) == ("", ())


def test_a_page_that_is_nothing_but_one_part_says_what_it_says() -> None:
    page = with_parts(PAGE, (EMPTY, FORM))
    assert (page.title, page.headings, page.fields) == ("Diabetes", ("Asthma",), FORM.fields)


def test_no_parts_change_nothing() -> None:
    assert with_parts(PAGE, ()) == PAGE

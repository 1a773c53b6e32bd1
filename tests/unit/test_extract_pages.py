"""What a page says of itself to a person."""

from __future__ import annotations

import pytest

from pixelward.extract.pages import page_facts
from pixelward.model.facts import FormField, PageFacts


def read(page: str) -> PageFacts:
    return page_facts("a.html", page.encode())


def labels(page: str) -> dict[str, str]:
    return {field.name: field.label for field in read(page).fields}


@pytest.mark.parametrize("page", ["", "text", "<p>text</p>", "<", "</title>", "<h3>a</h3>"])
def test_a_page_that_says_nothing(page: str) -> None:
    assert read(page) == PageFacts(path="a.html")


class TestWords:
    @pytest.mark.parametrize(
        ("page", "title"),
        [
            ("<title>Our clinic</title>", "Our clinic"),
            ("<title>\n  Our\n  clinic </title>", "Our clinic"),
            ("<title>a &amp; b</title>", "a & b"),
            ("<title>__________ at the clinic</title>", "at the clinic"),
            ("<title>snake_case</title>", "snake_case"),
        ],
    )
    def test_the_title_is_what_a_visitor_reads(self, page: str, title: str) -> None:
        assert read(page).title == title

    def test_headings_come_in_order(self) -> None:
        page = "<h1>A<br>b</h1><p>x</p><h2> c <b>d</b></h2><h3>e</h3>"
        assert read(page).headings == ("A b", "c d")

    def test_a_page_of_many_headings_is_told_by_the_first(self) -> None:
        page = "".join(f"<h2>{number}</h2>" for number in range(20))
        assert read(page).headings == tuple("01234567")

    def test_code_inside_a_heading_is_not_read(self) -> None:
        assert read("<h1><script>var a</script>b</h1>").headings == ("b",)


class TestFields:
    @pytest.mark.parametrize("kind", ["hidden", "submit", "button", "image", "reset", "HIDDEN"])
    def test_what_a_visitor_does_not_fill_in_is_none(self, kind: str) -> None:
        assert read(f"<input type={kind} name=a>").fields == ()

    @pytest.mark.parametrize(
        ("control", "field"),
        [
            ("<input name=a>", FormField("input", "a", "")),
            ("<input type=EMAIL name=a>", FormField("email", "a", "")),
            ("<select name=a><option>b</select>", FormField("select", "a", "")),
            ("<textarea name=a></textarea>", FormField("textarea", "a", "")),
            ("<input id=b>", FormField("input", "b", "")),
            ("<input id=b name=a>", FormField("input", "a", "")),
            ("<input name=a aria-label=c>", FormField("input", "a", "c")),
            ("<input name=a placeholder=d>", FormField("input", "a", "d")),
            ("<input name=a aria-label=c placeholder=d>", FormField("input", "a", "c")),
        ],
    )
    def test_a_control_has_a_kind_a_name_and_a_label(self, control: str, field: FormField) -> None:
        assert read(control).fields == (field,)

    @pytest.mark.parametrize(
        "page",
        [
            "<label for=i>Your e-mail</label><input id=i name=a>",
            "<input id=i name=a><label for=i>Your e-mail</label>",
            "<label>Your e-mail <input name=a></label>",
            "<label for=i>Your <b>e-mail</b> <input id=i name=a></label>",
            "<label for=i>Your e-mail</label><input id=i name=a placeholder=other>",
        ],
    )
    def test_its_label_is_found(self, page: str) -> None:
        assert labels(page) == {"a": "Your e-mail"}

    def test_each_label_belongs_to_its_own_control(self) -> None:
        page = "<label for=i>A</label><label for=j>B</label><input id=j name=b><input id=i name=a>"
        assert labels(page) == {"a": "A", "b": "B"}

    @pytest.mark.parametrize(
        ("page", "expected"),
        [
            (
                "<label>A <input name=a></label><label>B <input name=b></label>",
                {"a": "A", "b": "B"},
            ),
            ("<label>A <input name=a></label><input name=b>", {"a": "A", "b": ""}),
        ],
    )
    def test_a_label_round_a_control_is_that_ones_alone(
        self, page: str, expected: dict[str, str]
    ) -> None:
        assert labels(page) == expected


class TestCanonicalAddress:
    @pytest.mark.parametrize(
        ("page", "address"),
        [
            ("<link rel=stylesheet href=a>", ""),
            ("<link rel=canonical>", ""),
            ("<meta property=og:title content=a>", ""),
            ("<link rel=canonical href=a>", "a"),
            ("<meta property=og:url content=b>", "b"),
            ("<meta property=og:url content=b><link rel=canonical href=a>", "a"),
        ],
    )
    def test_it_is_the_canonical_link_or_else_the_shared_one(self, page: str, address: str) -> None:
        assert read(page).canonical == address


class TestSchemaTypes:
    @pytest.mark.parametrize(
        "data", ["", "{", "[]", "{}", "1", '"Physician"', '{"type": "Physician"}', "{'@type': 1}"]
    )
    def test_what_names_none_has_none(self, data: str) -> None:
        assert read(f'<script type="application/ld+json">{data}</script>').schema_types == ()

    def test_other_scripts_are_not_looked_at(self) -> None:
        assert read('<script>{"@type": "Physician"}</script>').schema_types == ()

    @pytest.mark.parametrize(
        ("data", "types"),
        [
            ('{"@type": "Physician"}', {"Physician"}),
            ('{"@type": ["A", "B"]}', {"A", "B"}),
            ('[{"@type": "A"}, {"@type": "B"}]', {"A", "B"}),
            ('{"@graph": [{"@type": "A", "x": {"@type": "B"}}]}', {"A", "B"}),
            ('{"@type": "A", "x": {"@type": "A"}}', {"A"}),
        ],
    )
    def test_types_are_found_at_any_depth(self, data: str, types: set[str]) -> None:
        found = read(f'<script type="application/ld+json">{data}</script>').schema_types
        assert (set(found), len(found)) == (types, len(types))

    def test_data_that_nests_too_deeply_is_passed_over(self) -> None:
        data = "[" * 100_000 + "]" * 100_000
        page = f'<title>a</title><script type="application/ld+json">{data}</script>'
        assert read(page) == PageFacts(path="a.html", title="a")

    def test_one_broken_block_hides_no_other(self) -> None:
        block = '<script type="application/ld+json">{}</script>'
        page = block.replace("{}", "{") + block.replace("{}", '{"@type": "A"}')
        assert read(page).schema_types == ("A",)


@pytest.mark.parametrize(
    ("page", "types"),
    [
        ('<body itemscope itemtype="https://schema.org/MedicalClinic">', ("MedicalClinic",)),
        ("<div class=a itemtype='http://schema.org/Physician' id=b>", ("Physician",)),
        ('<p typeof="schema:Hospital Place">', ("Hospital", "Place")),
        ('<p itemtype="https://other.example/Physician">', ()),
        ('<p typeof="http://xmlns.example/Person">', ()),
        ('<p data-itemtype="https://schema.org/Physician">', ()),
        ('itemtype="https://schema.org/Physician"', ()),
    ],
)
def test_types_of_elements(page: str, types: tuple[str, ...]) -> None:
    assert read(page).schema_types == types

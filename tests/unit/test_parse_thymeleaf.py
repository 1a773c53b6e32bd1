"""Thymeleaf: values in brackets are covered, attributes of the server read."""

from __future__ import annotations

import pytest

from pixelward.parse.document import Masked
from pixelward.parse.templates.thymeleaf import THYMELEAF


def masked(source: str) -> Masked:
    return THYMELEAF.mask(source.encode(), "a.html")


def links(source: str) -> list[tuple[str, str]]:
    return [(link.relation, link.target) for link in masked(source).links]


def printed(source: str) -> list[tuple[str, str]]:
    return [(one.language, one.text.decode()) for one in masked(source).passages]


@pytest.mark.parametrize(
    "source",
    ["[[1, 2]]", "[[a]]", '<p th:text="${a}">', "[[${never"],
)
def test_what_is_no_tag_stays(source: str) -> None:
    found = masked(source)
    assert (found.code, found.tags) == (source.encode(), 0)


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("a[[${b}]]c", "a________c"),
        ("a[(${b})]c", "a________c"),
        ("a = /*[[${b}]]*/ 'c';", "a = ________________;"),
        ("<!--/*/ <b> /*/-->", "        <b>       "),
    ],
)
def test_a_tag_is_covered_in_its_place(source: str, code: str) -> None:
    assert masked(source).code.decode() == code


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("[[${a.b}]]", ["a.b"]),
        ("/*[[${a}]]*/ 1", ["a"]),
    ],
)
def test_what_is_printed_is_kept(source: str, texts: list[str]) -> None:
    assert [hole.text for hole in masked(source).holes] == texts


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('<p th:replace="~{a/b :: c}">', [("include", "a/b")]),
        ('<p th:insert="a :: b">', [("include", "a")]),
        ('<p th:replace="~{:: b}">', []),
        ('<html layout:decorate="~{a}">', [("layout", "a")]),
    ],
)
def test_other_templates_are_linked(source: str, expected: list[tuple[str, str]]) -> None:
    assert links(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "<img th:src=\"@{https://x.example/a(b=${c},d='e')}\">",
            [("html", '<img src="https://x.example/a?b=____&d=e"></img>')],
        ),
        ('<script th:src="@{/a.js}">', []),
        ("<a th:onclick=\"|b('${c}')|\">", [("javascript", "b('____')")]),
        ("<p th:utext=\"'<b>' + ${c}\">", [("html", "<b>____")]),
        ("<p th:text=\"'<b>'\">", []),
    ],
)
def test_strings_that_reach_the_page_are_read(source: str, expected: list[tuple[str, str]]) -> None:
    assert printed(source) == expected


@pytest.mark.parametrize("source", ["<p>{{ a }}</p>", "[[1]]", "<p with:text='a'>", "{% th %}"])
def test_other_pages_are_none_of_its(source: str) -> None:
    assert not THYMELEAF.detects(source.encode())

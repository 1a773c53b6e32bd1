"""ERB: tags are covered, and what the helpers of Rails print is read."""

from __future__ import annotations

import pytest

from pixelward.parse.document import Masked
from pixelward.parse.templates.erb import ERB


def masked(source: str) -> Masked:
    return ERB.mask(source.encode(), "a.html")


def links(source: str) -> list[tuple[str, str]]:
    return [(link.relation, link.target) for link in masked(source).links]


def printed(source: str) -> list[tuple[str, str]]:
    return [(one.language, one.text.decode()) for one in masked(source).passages]


@pytest.mark.parametrize(
    "source",
    ["a % b", "<%= never", "<% never", "%>"],
)
def test_what_is_no_tag_stays(source: str) -> None:
    found = masked(source)
    assert (found.code, found.tags) == (source.encode(), 0)


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("a<%= b %>c", "a________c"),
        ("a<%- b -%>c", "a         c"),
        ("a<%# b %>c", "a        c"),
        ("<%% b %>", "    b %>"),
        ("<%= ü %>", "_________"),
        ("<%=\nb\r\n%>", "___\n_\r\n__"),
        ("<%= javascript_tag do %>a<% end %>b", "                                  b"),
        (
            "<%= javascript_tag do %><% if a %>b<% end %>c<% end %>d",
            "                                                      d",
        ),
        ("<%= form_for a do |f| %>b<% end %>", "________________________b         "),
        ("<%\n=begin\n%>a<%\n=end\n%>b", "  \n      \n     \n    \n  b"),
    ],
)
def test_a_tag_is_covered_in_its_place(source: str, code: str) -> None:
    assert masked(source).code.decode() == code


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("<%= a.b %>", ["a.b"]),
        ("<%== a %>", ["a"]),
        ("<%# a %><% b %>", []),
        ("<%= javascript_tag do %><%= a %><% end %>", []),
    ],
)
def test_what_is_printed_is_kept(source: str, texts: list[str]) -> None:
    assert [hole.text for hole in masked(source).holes] == texts


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<%= render 'shared/head' %>", [("include", "shared/head")]),
        ('<%= render(partial: "a/b", locals: {}) %>', [("include", "a/b")]),
        ("<%= render :partial => 'a' %>", [("include", "a")]),
        ("<%= render layout: 'box' do %>", [("layout", "box")]),
        ("<%= render @visits %>", []),
        ("<%# render 'a' %><% # render 'b' %>", []),
    ],
)
def test_other_templates_are_linked(source: str, expected: list[tuple[str, str]]) -> None:
    assert links(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('<%= javascript_tag "a()" %>', [("javascript", "a()")]),
        ("<%= javascript_tag do %>a(<%= b %>)<% end %>", [("javascript", "a(________)")]),
        (
            '<%= javascript_include_tag "https://x.example/a.js", async: true %>',
            [("html", '<script src="https://x.example/a.js"></script>')],
        ),
        ('<%= javascript_include_tag "application" %>', []),
        ('<%= image_tag "//x.example/#{a}" %>', [("html", '<img src="//x.example/____"></img>')]),
        (
            '<%= content_tag :iframe, nil, src: "//x.example" %>',
            [("html", '<iframe src="//x.example"></iframe>')],
        ),
        ('<%= raw "<b>" + a + "</b>" %>', [("html", "<b>_</b>")]),
        ('<%= "<b>".html_safe %>', [("html", "<b>")]),
        ('<%= "<b>" %>', []),
        ("<% a = '<b>' # raw '<i>'\n%>", []),
        ("<%= link_to 'a', b, onclick: \"c('d')\" %>", [("javascript", "c('d')")]),
        ("<%= link_to 'a', b, :onclick => 'c()' %>", [("javascript", "c()")]),
        ("<%= f 'onclick: c()' %>", []),
    ],
)
def test_strings_that_reach_the_page_are_read(source: str, expected: list[tuple[str, str]]) -> None:
    assert printed(source) == expected

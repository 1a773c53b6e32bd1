"""What style sheets have a browser fetch, and which sheets a page takes in with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from pixelward.config import Config
from pixelward.engine import Analysis
from pixelward.extract import extract
from pixelward.link.modules import Modules
from pixelward.model.facts import FileFacts, SourceFile
from pixelward.model.values import Literal
from pixelward.parse import parse

FONTS = "https://fonts.googleapis.com/css2?family=Inter:wght@400;700&display=swap"


def facts(code: str, name: str = "a.css") -> FileFacts:
    return extract(parse(SourceFile(name, "css"), code.encode()))


def fetched(code: str) -> list[tuple[str, object]]:
    loads = facts(code).loads
    return [(one.element, one.url.value) for one in loads if isinstance(one.url, Literal)]


@pytest.mark.parametrize(
    "code",
    [
        "",
        "a { color: red }",
        "/* @import 'https://x.example/a.css' */",
        "/* @import 'https://x.example/a.css'",
        "// @import 'https://x.example/a.css'\n",
        "a::after { content: \"@import 'https://x.example/a.css'\" }",
        r"a::after { content: 'it\'s url(https://x.example/a.png)' }",
        "@import 'a.css';",
        "a { background: url(/a.png) }",
        "@namespace url(https://x.example/);",
        "a { background: my-url(https://x.example/a.png) }",
        "@imported 'https://x.example/a.css'",
        "@import layer('https://x.example/a.css');",
    ],
)
def test_nothing_is_fetched_of_another_host(code: str) -> None:
    assert fetched(code) == []


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (f"@import url('{FONTS}');", [("link", FONTS)]),
        (f'@import "{FONTS}" screen;', [("link", FONTS)]),
        (f"@import url( {FONTS} ) layer(x);", [("link", FONTS)]),
        (f"@IMPORT URL({FONTS})", [("link", FONTS)]),
        (f"@import\n  'a', url({FONTS}), '//x.example/b.css';",
         [("link", FONTS), ("link", "//x.example/b.css")]),
        ("a{b:url(//x.example/c.png)}", [("img", "//x.example/c.png")]),
        ("a{b:url(data:x),url('https://x.example/c.png')}", [("img", "https://x.example/c.png")]),
        ("a{b:'\\\n';c:url(//x.example/c.png)}", [("img", "//x.example/c.png")]),
        ("a{b:'x\n}c{b:url(//x.example/c.png)}", [("img", "//x.example/c.png")]),
    ],
)  # fmt: skip
def test_what_is_fetched_of_another_host(code: str, expected: list[tuple[str, str]]) -> None:
    assert fetched(code) == expected


def test_sheets_that_are_taken_in() -> None:
    found = facts("@import 'a', './b.css';\n@use 'c' with ($d: 'e');\n@import url(//x.example/f);")
    assert [(one.target, one.relation) for one in found.links] == [
        ("a", "style"),
        ("./b.css", "style"),
        ("c", "style"),
    ]


@pytest.mark.parametrize(
    "rubbish",
    [
        pytest.param('"\\' * 40_000, id="texts that do not end"),
        pytest.param("/*" * 40_000 + "*/", id="comments in a comment"),
        pytest.param("@import " * 40_000 + ";", id="imports of nothing"),
        pytest.param("@import (" * 40_000 + ";", id="conditions that do not end"),
        pytest.param("url(" * 40_000, id="addresses that do not end"),
        pytest.param("@import" + ", " * 40_000 + ";", id="names that do not come"),
        pytest.param("@document " * 40_000 + ";", id="rules that do not begin"),
    ],
)
def test_a_sheet_is_read_behind_rubbish(rubbish: str) -> None:
    assert ("link", FONTS) in fetched(f"{rubbish}\n)\"'\n;@import '{FONTS}';")


@pytest.mark.parametrize(
    ("origin", "address", "expected"),
    [
        ("index.html", "https://x.example/css/site.css", None),
        ("index.html", "/css/gone.css", None),
        ("css/site.scss", "sass:math", None),
        ("css/site.scss", "site", None),
        ("index.html", "/css/site.css?v=2", "css/site.scss"),
        ("a/index.html", "../css/site.css", "css/site.scss"),
        ("base.html", "{% static 'css/print.css' %}", "static/css/print.css"),
        ("css/site.scss", "fonts", "css/_fonts.scss"),
        ("css/site.scss", "./fonts.scss", "css/_fonts.scss"),
    ],
)
def test_the_sheet_behind_an_address(origin: str, address: str, expected: str | None) -> None:
    paths = ("index.html", "css/site.scss", "css/_fonts.scss", "static/css/print.css", "src/x.js")
    assert Modules(paths).sheet(origin, address) == expected


def test_a_sheet_belongs_to_the_pages_that_link_it(tmp_path: Path) -> None:
    files = {
        "index.html": "<link rel='stylesheet' href='css/site.css'>",
        "visit.html": "<p>Visit us</p><link rel='alternate' href='css/site.css'>",
        "css/site.css": "@import 'fonts.css';",
        "css/fonts.css": f"@import url({FONTS});",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    analysis = Analysis(Config(root=tmp_path, jobs=1))
    [use] = analysis.uses
    assert use.location.path == "css/fonts.css"
    assert {one.route.file for one in analysis.site.reached(use.location)} == {"index.html"}

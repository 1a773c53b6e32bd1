"""What imports, script addresses and template names lead to, where nothing is configured."""

from __future__ import annotations

import pytest

from pixelward.extract import extract
from pixelward.link import link
from pixelward.link.modules import Modules, is_package
from pixelward.model.facts import FileFacts, SourceFile
from pixelward.parse import host_of, parse


class TestImports:
    @pytest.mark.parametrize(
        ("specifier", "paths"),
        [
            pytest.param("./b", ("c.js",), id="not there"),
            pytest.param("./b", ("B.js",), id="letters matter"),
            pytest.param("./b", ("b.css", "b.json"), id="an ending that nobody leaves out"),
            pytest.param("../b", ("b.js",), id="outside of the project"),
            pytest.param("../../b", ("b.js",), id="far outside of it"),
            pytest.param("react", ("lib/react.js",), id="a package"),
            pytest.param("@scope/b", ("scope/b.js",), id="a package of a scope"),
            pytest.param("node:fs", ("fs.js",), id="a part of the platform"),
            pytest.param("https://x.example/b.js", ("b.js",), id="from elsewhere"),
            pytest.param("", ("index.js",), id="nothing"),
        ],
    )
    def test_what_is_not_there_is_not_found(self, specifier: str, paths: tuple[str, ...]) -> None:
        assert Modules(("a.js", *paths)).imported("a.js", specifier) is None

    @pytest.mark.parametrize(
        ("importer", "specifier", "path"),
        [
            ("a.js", "./b", "b.js"),
            ("a.js", "./b.js", "b.js"),
            ("a.js", "./lib/b", "lib/b.js"),
            ("lib/a.js", "./b", "lib/b.js"),
            ("lib/a.js", "../b", "b.js"),
            ("x/y/a.js", "../../b", "b.js"),
            ("a.js", "./lib/../b", "b.js"),
            ("a.js", "./b", "b.ts"),
            ("a.js", "./b", "b.tsx"),
            ("a.js", "./b", "b.jsx"),
            ("a.js", "./b", "b.mjs"),
            ("a.js", "./b", "b.vue"),
            ("a.js", "./b.vue", "b.vue"),
            ("a.js", "./b.page", "b.page.ts"),
            ("a.js", "./b.json", "b.json"),
            ("a.ts", "./b.js", "b.ts"),
            ("a.ts", "./b.jsx", "b.tsx"),
            ("a.ts", "./b.mjs", "b.mts"),
            ("a.js", "./b", "b/index.js"),
            ("a.js", "./b/", "b/index.tsx"),
            ("a.js", ".", "index.js"),
            ("lib/a.js", ".", "lib/index.js"),
            ("lib/a.js", "./", "lib/index.js"),
            ("lib/a.js", "..", "index.js"),
            ("x/y/a.js", "..", "x/index.ts"),
        ],
    )
    def test_a_path_leads_to_its_file(self, importer: str, specifier: str, path: str) -> None:
        assert Modules((importer, path)).imported(importer, specifier) == path

    @pytest.mark.parametrize(
        ("specifier", "first", "second"),
        [
            ("./b", "b.js", "b/index.js"),
            ("./b.js", "b.js", "b.ts"),
            ("./b", "b.ts", "b.js"),
            ("./b", "b.js", "b.vue"),
            ("./b", "b", "b.js"),
        ],
    )
    def test_the_nearer_name_wins(self, specifier: str, first: str, second: str) -> None:
        assert Modules((second, first)).imported("a.js", specifier) == first

    @pytest.mark.parametrize("alias", ["@/", "~/", "@@/", "~~/"])
    @pytest.mark.parametrize("path", ["src/lib/b.ts", "lib/b.ts", "app/lib/b.ts"])
    def test_an_alias_stands_for_the_projects_folder(self, alias: str, path: str) -> None:
        assert Modules((path,)).imported("src/deep/a.ts", f"{alias}lib/b") == path

    def test_an_alias_is_looked_up_from_the_importer_upwards(self) -> None:
        modules = Modules(("src/b.ts", "web/src/b.ts"))
        assert modules.imported("web/src/deep/a.ts", "@/b") == "web/src/b.ts"
        assert modules.imported("shop/src/a.ts", "@/b") == "src/b.ts"

    def test_the_alias_for_a_library_stands_for_its_folder(self) -> None:
        assert Modules(("src/lib/b.ts",)).imported("src/routes/a.ts", "$lib/b") == "src/lib/b.ts"

    @pytest.mark.parametrize(
        ("specifier", "path"),
        [
            ("/src/b", "src/b.js"),
            ("/b.js", "b.js"),
            ("lib/b", "lib/b.js"),
            ("lib/b", "src/lib/b.js"),
        ],
    )
    def test_a_path_may_begin_at_the_root(self, specifier: str, path: str) -> None:
        assert Modules((path,)).imported("src/deep/a.js", specifier) == path


@pytest.mark.parametrize(
    ("specifier", "is_one"),
    [
        ("react", True),
        ("@scope/name", True),
        ("name/inner", True),
        ("./a", False),
        ("../a", False),
        ("/a", False),
        ("@/a", False),
        ("~/a", False),
        ("$lib/a", False),
        ("", False),
    ],
)
def test_a_package_is_named_without_a_path(specifier: str, is_one: bool) -> None:
    assert is_package(specifier) is is_one


class TestScripts:
    @pytest.mark.parametrize(
        "address",
        [
            "https://x.example/js/b.js",
            "//x.example/js/b.js",
            "HTTPS://x.example/js/b.js",
            "js/b.json",
            "js/b.css",
            "js/c.js",
            "",
            "data:text/javascript,b",
        ],
    )
    def test_what_is_elsewhere_or_not_there_is_none(self, address: str) -> None:
        assert Modules(("js/b.js",)).script("a.html", address) is None

    @pytest.mark.parametrize(
        ("page", "address", "path"),
        [
            ("a.html", "js/b.js", "js/b.js"),
            ("a.html", "./js/b.js", "js/b.js"),
            ("a.html", "/js/b.js", "js/b.js"),
            ("a.html", "js/b.js?v=3", "js/b.js"),
            ("a.html", "js/b.js#x", "js/b.js"),
            ("x/a.html", "../js/b.js", "js/b.js"),
            ("x/a.html", "js/b.js", "x/js/b.js"),
            ("x/a.html", "/js/b.js", "public/js/b.js"),
            ("x/a.html", "/js/b.js", "static/js/b.js"),
            ("a.html", "/src/main.tsx", "src/main.tsx"),
            ("a.html", "/src/main.ts", "src/main.ts"),
            ("a.html", "js/größe.js", "js/größe.js"),
            ("a.html", "js/b.min.js", "js/b.min.js"),
            ("t/a.html", "static 'js/b.js'", "static/js/b.js"),
            ("web/t/a.html", "static 'js/b.js'", "web/static/js/b.js"),
            ("t/a.html", "url_for('static', filename='js/b.js')", "x/static/js/b.js"),
        ],
    )
    def test_an_address_leads_to_its_file(self, page: str, address: str, path: str) -> None:
        assert Modules((page, path)).script(page, address) == path

    @pytest.mark.parametrize(
        ("address", "path"), [("js/b.js", "x/js/b.js"), ("/js/b.js", "js/b.js")]
    )
    def test_only_a_relative_address_begins_at_the_page(self, address: str, path: str) -> None:
        assert Modules(("js/b.js", "x/js/b.js")).script("x/a.html", address) == path

    @pytest.mark.xfail(
        strict=True, reason="a hole before a path is read as the name of the path's first folder"
    )
    @pytest.mark.parametrize("base", ["{{ STATIC_URL }}", "{{ site.baseurl }}/"])
    def test_what_the_template_puts_before_the_path_is_left_out(self, base: str) -> None:
        page = f'<script src="{base}js/b.js"></script>'
        assert edges({"a.html": page, "js/b.js": ""}) == [("a.html", "js/b.js", "script")]

    @pytest.mark.xfail(strict=True, reason="a name ends at a blank and at %20")
    @pytest.mark.parametrize("address", ["js/my b.js", "js/my%20b.js"])
    def test_a_name_may_hold_a_blank(self, address: str) -> None:
        assert Modules(("js/my b.js",)).script("a.html", address) == "js/my b.js"


class TestTemplates:
    @pytest.mark.parametrize("name", ["other.html", "ase.html", "x/base.html", "", "."])
    def test_what_is_not_there_is_not_found(self, name: str) -> None:
        assert Modules(("templates/base.html",)).template("templates/a.html", name) is None

    @pytest.mark.parametrize(
        ("includer", "name", "path"),
        [
            ("templates/a.html", "base.html", "templates/base.html"),
            ("templates/x/a.html", "base.html", "templates/base.html"),
            ("templates/a.html", "x/base.html", "templates/x/base.html"),
            ("x/templates/a.html", "base.html", "y/templates/base.html"),
            ("templates/x/a.html", "./base.html", "templates/x/base.html"),
            ("templates/x/a.html", "../base.html", "templates/base.html"),
            ("a.html", "base.html", "base.html"),
        ],
    )
    def test_a_name_leads_to_its_file(self, includer: str, name: str, path: str) -> None:
        assert Modules((includer, path)).template(includer, name) == path

    @pytest.mark.parametrize(
        ("includer", "path"),
        [
            ("x/templates/a.html", "x/templates/base.html"),
            ("y/templates/a.html", "y/templates/base.html"),
            ("y/templates/deep/a.html", "y/templates/base.html"),
            ("x/templates/deep/a.html", "x/templates/deep/base.html"),
        ],
    )
    def test_the_nearest_of_several_is_meant(self, includer: str, path: str) -> None:
        paths = ("x/templates/base.html", "x/templates/deep/base.html", "y/templates/base.html")
        assert Modules(paths).template(includer, "base.html") == path

    def test_of_equally_near_ones_the_first_by_name_is_meant(self) -> None:
        paths = ("y/base.html", "x/base.html")
        assert Modules(paths).template("z/a.html", "base.html") == "x/base.html"

    def test_a_template_of_its_own_name_extends_the_other_one(self) -> None:
        paths = ("shop/templates/base.html", "lib/templates/base.html")
        assert Modules(paths).template(paths[0], "base.html") == paths[1]


def facts(path: str, source: str) -> FileFacts:
    return extract(parse(SourceFile(path, host_of(path) or ""), source.encode()))


def edges(sources: dict[str, str]) -> list[tuple[str, str, str]]:
    files = {path: facts(path, source) for path, source in sources.items()}
    found = link(files, frozenset()).edges
    return [(edge.source, edge.target, edge.relation) for edge in found]


class TestEdges:
    @pytest.mark.parametrize(
        "source",
        [
            "import 'react'",
            "import './nothing'",
            "import './a'",
            "require(name)",
        ],
    )
    def test_what_leads_to_no_other_file_is_none(self, source: str) -> None:
        assert edges({"a.js": source, "b.js": ""}) == []

    @pytest.mark.parametrize(
        "source",
        [
            "import './b'",
            "import b from './b'",
            "export * from './b'",
            "require('./b')",
            "import('./b')",
            "function f() { return import('./b') }",
        ],
    )
    def test_a_module_brings_another_along(self, source: str) -> None:
        assert edges({"a.js": source, "b.js": ""}) == [("a.js", "b.js", "import")]

    def test_a_page_brings_templates_and_scripts_along(self) -> None:
        page = (
            "{% extends 'base.html' %}{% include 'part.html' %}"
            "<script src='/b.js'></script><script>import('./c.js')</script>"
        )
        files = {"a.html": page, "base.html": "", "part.html": "", "b.js": "", "c.js": ""}
        assert edges(files) == [
            ("a.html", "base.html", "extends"),
            ("a.html", "part.html", "include"),
            ("a.html", "b.js", "script"),
            ("a.html", "c.js", "import"),
        ]

    def test_files_that_were_not_read_are_targets_too(self) -> None:
        program = link({"a.js": facts("a.js", "import './b.css'")}, frozenset(), ["b.css"])
        assert [edge.target for edge in program.edges] == ["b.css"]

    def test_an_edge_is_where_the_name_stands(self) -> None:
        source = "/* ß */ import b from './b'"
        files = {"a.js": facts("a.js", source), "b.js": facts("b.js", "")}
        [edge] = link(files, frozenset()).edges
        span = edge.location.span
        assert source.encode()[span.start : span.end] == b"'./b'"

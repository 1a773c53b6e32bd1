"""Which file answers which address, in each kind of project."""

from __future__ import annotations

import pytest

from pixelward.model.facts import FileFacts, Link
from pixelward.model.levels import Confidence
from pixelward.model.place import LineIndex, Location, Span
from pixelward.model.program import Edge, Program
from pixelward.routes import find


def facts(path: str, links: tuple[Link, ...] = (), *, template: bool = False) -> FileFacts:
    return FileFacts(
        path=path, language="", digest="", lines=LineIndex((0,)), links=links, is_template=template
    )


def program(
    *paths: str,
    templates: tuple[str, ...] = (),
    edges: tuple[tuple[str, str, str, str], ...] = (),
) -> Program:
    """A project of empty files; an edge is (source, relation, what it writes, target)."""
    links: dict[str, list[Link]] = {path: [] for path in (*paths, *templates)}
    linked = []
    for source, relation, text, target in edges:
        at = len(links[source]) * 10
        location = Location(source, Span(at, at + 10))
        links[source].append(Link(text, relation, location))
        if target:
            linked.append(Edge(source, target, relation, location))
    files = {
        path: facts(path, tuple(some), template=path in templates) for path, some in links.items()
    }
    return Program(files, (), (), tuple(linked))


def pages(project: Program) -> dict[str, str]:
    """Each page's file, and its address."""
    return {route.file: route.pattern for route in find(project, ()).routes}


class TestStatic:
    def test_a_project_without_pages_has_none(self) -> None:
        assert pages(program("lib/track.ts", "README.md", "server.py")) == {}

    def test_a_part_is_no_page(self) -> None:
        edges = (("index.html", "include", "head.html", "head.html"),)
        assert pages(program("index.html", "head.html", edges=edges)) == {"index.html": "/"}

    @pytest.mark.parametrize("path", ["src/app/visit.component.html", "mails/visit.mjml"])
    def test_what_no_server_answers_with_is_no_page(self, path: str) -> None:
        assert path not in pages(program("index.html", path))

    def test_addresses_are_paths(self) -> None:
        found = pages(program("index.html", "portal/index.html", "portal/login.html", "a.htm"))
        assert found == {
            "index.html": "/",
            "portal/index.html": "/portal/",
            "portal/login.html": "/portal/login.html",
            "a.htm": "/a.htm",
        }

    def test_a_served_folder_is_the_root(self) -> None:
        found = pages(program("public/index.html", "public/a/b.html", "mail.html"))
        assert found["public/a/b.html"] == "/a/b.html"
        assert found["mail.html"] == "/mail.html"

    def test_a_folder_that_is_only_named_so_is_not(self) -> None:
        found = pages(program("index.html", "static/about.html"))
        assert found["static/about.html"] == "/static/about.html"

    def test_a_section_keeps_its_place_in_the_site(self) -> None:
        found = pages(program("public/index.html", "public/docs/index.html"))
        assert found["public/docs/index.html"] == "/docs/"

    def test_each_site_of_a_monorepo_has_its_root(self) -> None:
        found = pages(program("a/public/index.html", "b/public/index.html", "b/public/c.html"))
        assert set(found.values()) == {"/", "/c.html"}

    def test_one_folder_that_holds_all_pages_is_the_root(self) -> None:
        assert pages(program("new/index.html", "new/a/b.html"))["new/a/b.html"] == "/a/b.html"

    def test_but_only_with_a_home_page(self) -> None:
        assert pages(program("new/404.html")) == {"new/404.html": "/new/404.html"}

    def test_the_shell_of_a_bundled_app_is_a_page(self) -> None:
        found = pages(program("web/index.html", "web/vite.config.ts", "web/src/main.tsx"))
        assert found == {"web/index.html": "/"}


class TestNextApp:
    CONFIG = "next.config.mjs"

    def test_other_frameworks_have_such_folders_too(self) -> None:
        assert pages(program("src/pages/login.tsx", "app/page.tsx", "astro.config.mjs")) == {}

    @pytest.mark.parametrize(
        "path",
        [
            "app/api/visit/route.ts",
            "app/visit/form.tsx",
            "app/visit/_parts/page.tsx",
            "app/visit/page.test.tsx",
            "app/visit/page.css",
            "lib/app/page.tsx",
            "src/app/page.tsx",  # unread, as `app` lies beside `src`
        ],
    )
    def test_no_page(self, path: str) -> None:
        assert path not in pages(program(self.CONFIG, "app/layout.tsx", "app/page.tsx", path))

    @pytest.mark.parametrize(
        ("path", "pattern"),
        [
            ("app/page.tsx", "/"),
            ("app/page.mdx", "/"),
            ("app/oncology/book/page.tsx", "/oncology/book"),
            ("app/(public)/about/page.jsx", "/about"),
            ("app/(public)/page.js", "/"),
            ("app/visits/@details/[id]/page.ts", "/visits/[id]"),
            ("app/doctors/[...path]/page.tsx", "/doctors/[...path]"),
            ("app/doctors/[[...path]]/page.tsx", "/doctors/[[...path]]"),
            ("app/feed/(.)photo/page.tsx", "/feed/photo"),
            ("app/feed/@modal/(..)photo/[id]/page.tsx", "/photo/[id]"),
            ("app/a/b/c/(..)(..)photo/page.tsx", "/a/photo"),
            ("app/a/b/(...)photo/page.tsx", "/photo"),
            ("app/dashboard/app/page.tsx", "/dashboard/app"),
        ],
    )
    def test_page(self, path: str, pattern: str) -> None:
        assert pages(program(self.CONFIG, path)) == {path: pattern}

    def test_source_folder_and_monorepo(self) -> None:
        found = pages(
            program(
                "apps/web/next.config.js",
                "apps/web/src/app/visit/page.tsx",
                "apps/docs/src/pages/visit.tsx",
            )
        )
        assert found == {"apps/web/src/app/visit/page.tsx": "/visit"}

    @pytest.mark.parametrize(
        "target, expected", [("next/link", "/visit"), ("next", "/visit"), ("next-auth", None)]
    )
    def test_an_import_tells_the_framework(self, target: str, expected: str | None) -> None:
        edges = (("lib/button.tsx", "import", target, ""),)
        found = pages(program("pages/visit.tsx", "lib/button.tsx", edges=edges))
        assert found.get("pages/visit.tsx") == expected

    def test_so_do_a_layout_and_a_page(self) -> None:
        assert pages(program("app/layout.tsx", "app/visit/page.tsx")) == {
            "app/visit/page.tsx": "/visit"
        }


class TestNextPages:
    @pytest.mark.parametrize(
        "path",
        [
            "pages/_app.tsx",
            "pages/_document.js",
            "pages/_error.tsx",
            "pages/api/visit.ts",
            "pages/visit.test.tsx",
            "pages/__tests__/visit.tsx",
            "pages/visit.d.ts",
            "pages/visit.module.css",
            "components/pages/visit.tsx",
        ],
    )
    def test_no_page(self, path: str) -> None:
        edges = (("components/pages/link.tsx", "import", "next/link", ""),)
        paths = ("next.config.ts", "pages/index.tsx", "components/pages/link.tsx", path)
        assert pages(program(*dict.fromkeys(paths), edges=edges)) == {"pages/index.tsx": "/"}

    @pytest.mark.parametrize(
        ("path", "pattern"),
        [
            ("pages/index.tsx", "/"),
            ("pages/portal/index.tsx", "/portal"),
            ("pages/portal/login.jsx", "/portal/login"),
            ("src/pages/doctors/[id].tsx", "/doctors/[id]"),
            ("pages/[[...slug]].js", "/[[...slug]]"),
            ("pages/404.tsx", "/404"),
        ],
    )
    def test_page(self, path: str, pattern: str) -> None:
        assert pages(program("next.config.js", path)) == {path: pattern}

    def test_its_own_frame_tells_the_framework(self) -> None:
        assert pages(program("pages/_app.js", "pages/visit.js")) == {"pages/visit.js": "/visit"}


class TestJinja:
    @pytest.mark.parametrize(
        "path",
        [
            "templates/_row.html",
            "templates/base.html",
            "templates/macros.html.j2",
            "templates/partials/head.html",
            "templates/portal/_includes/head.html",
            "templates/emails/visit.html",
            "templates/visit_email.html",
            "templates/nginx.conf.j2",
            "templates/mail.txt",
        ],
    )
    def test_no_page(self, path: str) -> None:
        assert pages(program(templates=("templates/visit.html", path))) == {
            "templates/visit.html": "/visit"
        }

    @pytest.mark.parametrize("relation", ["extends", "include", "import"])
    def test_what_others_are_built_from_is_no_page(self, relation: str) -> None:
        files = ("templates/visit.html", "templates/site.html")
        edges = ((files[0], relation, "site.html", files[1]),)
        assert pages(program(templates=files, edges=edges)) == {files[0]: "/visit"}

    @pytest.mark.parametrize(
        ("path", "pattern"),
        [
            ("templates/index.html", "/"),
            ("templates/portal/index.html", "/portal"),
            ("templates/portal/login.html.j2", "/portal/login"),
            ("portal/templates/portal/login.html", "/portal/login"),
            ("app/jinja2/visit.jinja", "/visit"),
            ("views/portal/visit.djhtml", "/portal/visit"),
            ("templates/portal/views/visit.jinja2", "/portal/views/visit"),
        ],
    )
    def test_page(self, path: str, pattern: str) -> None:
        assert pages(program(templates=(path,))) == {path: pattern}

    def test_we_guess_at_its_address_from_its_name(self) -> None:
        routes = find(program(templates=("templates/visit.html",)), ()).routes
        assert [route.confidence for route in routes] == [Confidence.INFERRED]

    def test_a_plain_page_beside_templates_is_one_of_them(self) -> None:
        found = pages(program("templates/thanks.html", templates=("templates/visit.html",)))
        assert found["templates/thanks.html"] == "/thanks"

    def test_a_folder_of_plain_pages_is_none_of_its_business(self) -> None:
        assert pages(program("templates/visit.html")) == {
            "templates/visit.html": "/templates/visit.html"
        }

    def test_braces_alone_make_no_template_page(self) -> None:
        assert pages(program(templates=("shop/visit.html",))) == {
            "shop/visit.html": "/shop/visit.html"
        }

    def test_the_root_is_where_templates_are_found_from(self) -> None:
        files = ("web/html/portal/login.html", "web/html/site/frame.html")
        edges = ((files[0], "extends", "site/frame.html", files[1]),)
        assert pages(program(templates=files, edges=edges)) == {files[0]: "/portal/login"}

    def test_not_where_one_was_found_beside_its_user(self) -> None:
        files = ("web/portal/login.html", "web/frame.html", "web/portal/side.html")
        edges = (
            (files[0], "include", "side.html", files[2]),
            (files[0], "extends", "frame.html", files[1]),
        )
        assert pages(program(templates=files, edges=edges)) == {files[0]: "/portal/login"}

    def test_a_base_of_another_package_says_nothing_of_the_root(self) -> None:
        edges = (("site/index.html", "extends", "theme/frame.html", ""),)
        assert pages(program(templates=("site/index.html",), edges=edges)) == {
            "site/index.html": "/"
        }


def test_no_file_is_claimed_twice() -> None:
    files = ("templates/visit.html", "templates/base.html")
    edges = ((files[0], "extends", "base.html", files[1]),)
    found = find(
        program("index.html", "next.config.js", "app/page.tsx", templates=files, edges=edges), ()
    )
    claimed = [route.file for route in found.routes]
    assert sorted(claimed) == ["app/page.tsx", "index.html", "templates/visit.html"]

"""What specifiers lead to when packages, workspaces and compiler settings have their say."""

from __future__ import annotations

from itertools import permutations

import pytest

from pixelward.extract.manifests import manifest_of
from pixelward.link.modules import Modules, is_package
from pixelward.model.manifests import Manifest
from pixelward.parse.document import Document, Masked


def manifest(path: str, text: str) -> Manifest:
    code = text.encode()
    found, notes = manifest_of(Document(path, "json", code, Masked(code)))
    assert found is not None, notes
    return found


def project(*paths: str, **settings: str) -> Modules:
    """Files without content, and configuration files by their paths (`__` is `/`)."""
    told = {_path(name): text for name, text in settings.items()}
    return Modules([*paths, *told], [manifest(path, text) for path, text in told.items()])


def _path(name: str) -> str:
    path = name.replace("__", "/")
    if path.endswith("pnpm"):
        return path.removesuffix("pnpm") + "pnpm-workspace.yaml"
    return f"{path}.json"


class TestWorkspaces:
    ROOT = '{"workspaces": ["packages/*", "!packages/old-*"]}'
    ONE = '{"name": "@clinic/one", "main": "dist/index.js"}'

    def test_a_package_from_a_registry_is_none_of_ours(self) -> None:
        modules = project(
            "packages/one/src/index.ts", package=self.ROOT, packages__one__package="{}"
        )
        assert modules.imported("packages/two/a.ts", "@clinic/one") is None
        assert modules.imported("packages/two/a.ts", "react") is None

    def test_a_package_that_has_left_the_workspace_is_not_meant(self) -> None:
        modules = project(
            "packages/old-one/src/index.ts",
            "a.ts",
            package=self.ROOT,
            **{"packages__old-one__package": self.ONE},
        )
        assert modules.imported("a.ts", "@clinic/one") is None

    def test_a_name_that_two_packages_have_is_not_guessed(self) -> None:
        modules = project(
            "x/index.ts", "y/index.ts", x__package='{"name": "one"}', y__package='{"name": "one"}'
        )
        assert modules.imported("a.ts", "one") is None

    def test_a_version_asks_for_the_registrys(self) -> None:
        modules = project(
            "x/index.ts",
            package='{"dependencies": {"one": "^1.2.0"}}',
            x__package='{"name": "one"}',
        )
        assert modules.imported("a.ts", "one") is None

    def test_packages_without_a_name_are_not_imported(self) -> None:
        modules = project("packages/one/b.ts", package=self.ROOT, packages__one__package="{}")
        assert modules.imported("a.ts", "/b") is None
        assert modules.imported("a.ts", "") is None

    def test_a_member_is_found_by_its_source(self) -> None:
        modules = project(
            "packages/one/src/index.ts", package=self.ROOT, packages__one__package=self.ONE
        )
        assert modules.imported("packages/two/a.ts", "@clinic/one") == "packages/one/src/index.ts"

    @pytest.mark.parametrize(
        "globs", ['["packages/*"]', '["packages/**"]', '["**"]', '["./packages/one/"]']
    )
    def test_globs_are_read_as_package_managers_do(self, globs: str) -> None:
        workspaces = f'{{"workspaces": {{"packages": {globs}}}}}'
        modules = project(
            "packages/one/index.js", package=workspaces, packages__one__package=self.ONE
        )
        assert modules.imported("a.js", "@clinic/one") == "packages/one/index.js"

    @pytest.mark.parametrize("globs", ['["packages"]', '["package/*"]', '["packages/*/*"]', "[]"])
    def test_a_glob_names_folders_in_full(self, globs: str) -> None:
        declared = f'{{"workspaces": {globs}, "dependencies": {{"@clinic/one": "1"}}}}'
        modules = project(
            "packages/one/index.js", package=declared, packages__one__package=self.ONE
        )
        assert modules.imported("a.js", "@clinic/one") is None

    def test_pnpm_lists_its_folders_elsewhere(self) -> None:
        modules = project(
            "packages/one/src/index.ts",
            pnpm="packages:\n  - packages/*\n",
            packages__one__package=self.ONE,
        )
        assert modules.imported("apps/web/a.ts", "@clinic/one") == "packages/one/src/index.ts"

    def test_the_nearest_workspace_is_asked_first(self) -> None:
        modules = project(
            "one/index.ts",
            "shop/one/index.ts",
            package='{"workspaces": ["one"]}',
            one__package='{"name": "one"}',
            shop__package='{"workspaces": ["one"]}',
            shop__one__package='{"name": "one"}',
        )
        assert modules.imported("shop/a.ts", "one") == "shop/one/index.ts"
        assert modules.imported("a.ts", "one") == "one/index.ts"

    @pytest.mark.parametrize(
        "version", ["file:../../libs/one", "link:../../libs/one", "workspace:../../libs/one"]
    )
    def test_a_dependency_may_name_a_folder(self, version: str) -> None:
        modules = project(
            "libs/one/index.js",
            "else/one/index.js",
            libs__one__package='{"name": "other"}',
            else__one__package='{"name": "one"}',
            apps__web__package=f'{{"dependencies": {{"one": "{version}"}}}}',
        )
        assert modules.imported("apps/web/src/a.js", "one") == "libs/one/index.js"

    def test_a_dependency_may_have_another_name_here(self) -> None:
        modules = project(
            "one/index.js",
            package='{"workspaces": ["one"], "dependencies": {"alias": "workspace:one@*"}}',
            one__package='{"name": "one"}',
        )
        assert modules.imported("a.js", "alias") == "one/index.js"

    def test_a_package_knows_itself_by_name(self) -> None:
        modules = project(
            "src/index.ts", "src/b.ts", package='{"name": "me", "exports": {"./*": "./dist/*.js"}}'
        )
        assert modules.imported("test/a.ts", "me/b") == "src/b.ts"
        assert modules.imported("test/a.ts", "me") == "src/index.ts"

    def test_without_a_workspace_an_only_package_of_the_name_is_it(self) -> None:
        modules = project("libs/one/index.ts", libs__one__package='{"name": "@clinic/one"}')
        assert modules.imported("apps/web/a.ts", "@clinic/one") == "libs/one/index.ts"


class TestPackages:
    @pytest.mark.parametrize(
        ("said", "specifier", "paths", "expected"),
        [
            pytest.param("{}", "p/x", ("p/y.js",), None, id="not there"),
            pytest.param('{"main": "gone.js"}', "p", ("p/lib.js",), None, id="no entry"),
            pytest.param(
                '{"exports": {"./x": null, "./*": "./*.js"}}', "p/x", ("p/x.js",), None, id="closed"
            ),
            pytest.param(
                '{"exports": {"./server/*": "./dist/server/*.js"}}',
                "p/server/x",
                ("p/src/x.ts",),
                None,
                id="another folder's file of the same name",
            ),
            pytest.param("{}", "p", ("p/index.js",), "p/index.js", id="index"),
            pytest.param("{}", "p", ("p/src/index.tsx",), "p/src/index.tsx", id="source index"),
            pytest.param(
                '{"main": "lib"}', "p", ("p/lib/index.js",), "p/lib/index.js", id="folder"
            ),
            pytest.param('{"main": "m"}', "p", ("p/m.js",), "p/m.js", id="without its ending"),
            pytest.param('{"module": "m.js", "main": "n.js"}', "p", ("p/m.js", "p/n.js"), "p/m.js"),
            pytest.param(
                '{"browser": "b.js", "main": "n.js"}', "p", ("p/b.js", "p/n.js"), "p/b.js"
            ),
            pytest.param(
                '{"browser": {"./n.js": "./b.js"}, "main": "n.js"}',
                "p",
                ("p/b.js", "p/n.js"),
                "p/b.js",
                id="an entry that browsers replace",
            ),
            pytest.param(
                '{"main": "dist/index.js"}',
                "p",
                ("p/dist/index.js", "p/src/index.ts"),
                "p/src/index.ts",
                id="source before what is built of it",
            ),
            pytest.param(
                '{"main": "dist/index.js"}',
                "p",
                ("p/dist/index.js", "p/src/other.ts"),
                "p/dist/index.js",
                id="what is built when there is no source",
            ),
            pytest.param(
                '{"types": "./src/api.ts", "main": "./dist/p.umd.js"}',
                "p",
                ("p/src/api.ts", "p/dist/p.umd.js"),
                "p/src/api.ts",
                id="source named by its types",
            ),
            pytest.param(
                '{"main": "dist/npm/modern/index.js"}', "p", ("p/src/index.ts",), "p/src/index.ts"
            ),
            pytest.param('{"exports": "./m.js"}', "p", ("p/m.js",), "p/m.js", id="one export"),
            pytest.param(
                '{"exports": {"node": "./n.js", "default": "./d.js"}}',
                "p",
                ("p/n.js", "p/d.js"),
                "p/d.js",
                id="conditions of a browser first",
            ),
            pytest.param(
                '{"exports": {"browser": "./b.js", "import": "./i.js"}}',
                "p",
                ("p/b.js", "p/i.js"),
                "p/b.js",
                id="in the order of writing",
            ),
            pytest.param(
                '{"exports": {"import": {"types": "./t.d.ts", "default": "./i.js"}}}',
                "p",
                ("p/t.d.ts", "p/i.js"),
                "p/i.js",
                id="conditions in conditions",
            ),
            pytest.param(
                '{"exports": {"./a/*": "./a/*.js", "./a/b/*": "./other/*.js"}}',
                "p/a/b/c",
                ("p/a/b/c.js", "p/other/c.js"),
                "p/other/c.js",
                id="the longer pattern",
            ),
            pytest.param(
                '{"exports": {"./*.css": "./css/*.css", "./*": "./js/*/*.js"}}',
                "p/x",
                ("p/js/x/x.js",),
                "p/js/x/x.js",
                id="two stars in the file",
            ),
            pytest.param("{}", "p/x", ("p/x.ts",), "p/x.ts", id="a path inside"),
            pytest.param("{}", "p/x", ("p/src/x.ts",), "p/src/x.ts", id="a path inside its source"),
        ],
    )
    def test_what_a_package_gives(
        self, said: str, specifier: str, paths: tuple[str, ...], expected: str | None
    ) -> None:
        named = said.replace("{", '{"name": "p", ', 1).replace(", }", "}")
        assert project(*paths, p__package=named).imported("a.js", specifier) == expected

    def test_a_folder_is_asked_for_its_entry(self) -> None:
        modules = project("lib/start.js", "lib/index.js", lib__package='{"main": "start.js"}')
        assert modules.imported("a.js", "./lib") == "lib/start.js"
        assert modules.imported("lib/x/a.js", "..") == "lib/start.js"

    def test_an_entry_that_is_its_own_folder_ends(self) -> None:
        assert project(lib__package='{"main": "."}').imported("a.js", "./lib") is None

    @pytest.mark.parametrize(
        ("specifier", "expected"),
        [
            ("#gone", None),
            ("#inner", None),
            ("#track", "app/src/track.ts"),
            ("#events/a", "app/events/a.js"),
            ("#one", "one/index.js"),
        ],
    )
    def test_internal_names_are_the_nearest_packages(
        self, specifier: str, expected: str | None
    ) -> None:
        modules = project(
            "app/src/track.ts",
            "app/events/a.js",
            "one/index.js",
            "inner.js",
            package='{"workspaces": ["one"], "imports": {"#inner": "./inner.js"}}',
            one__package='{"name": "one"}',
            app__package='{"imports": {"#track": {"default": "./dist/track.js"}, '
            '"#events/*": "./events/*.js", "#one": "one"}}',
        )
        assert modules.imported("app/deep/a.js", specifier) == expected
        assert not is_package(specifier)


class TestSettings:
    @pytest.mark.parametrize(
        ("specifier", "expected"),
        [
            pytest.param("@x/gone", None, id="not there"),
            pytest.param("react", None, id="only its types are here"),
            pytest.param("other/c", None, id="of no folder that was named"),
            ("@x/b", "src/b.ts"),
            ("@x/deep/c", "special/c.ts"),
            ("exact", "src/b.ts"),
            ("second", "special/c.ts"),
            ("folder", "src/index.ts"),
        ],
    )
    def test_paths_lead_where_they_say(self, specifier: str, expected: str | None) -> None:
        modules = project(
            "src/b.ts",
            "src/index.ts",
            "special/c.ts",
            "types/react.d.ts",
            "x/other/c.ts",
            tsconfig="""{"compilerOptions": {"paths": {
                "@x/*": ["src/*"], "@x/deep/*": ["special/*"], "exact": ["./src/b"],
                "second": ["nowhere", "special/c"], "folder": ["src"],
                "react": ["types/react.d.ts"]}}}""",
        )
        assert modules.imported("deep/a.ts", specifier) == expected

    def test_an_alias_that_leads_nowhere_is_not_guessed(self) -> None:
        modules = project(
            "app/src/a.ts",
            "src/b.ts",
            app__tsconfig='{"compilerOptions": {"paths": {"@/*": ["./src/*"]}}}',
        )
        assert modules.imported("app/src/a.ts", "@/b") is None

    def test_another_packages_file_is_not_what_an_alias_means(self) -> None:
        modules = project("src/b.ts", app__package="{}")
        assert modules.imported("app/a.ts", "@/b") is None
        assert modules.imported("a.ts", "@/b") == "src/b.ts"

    def test_a_bare_name_is_a_package_where_settings_do_not_say_else(self) -> None:
        paths = ("src/events.ts", "events/index.ts")
        assert project(*paths, tsconfig="{}").imported("a.ts", "events") is None
        declared = '{"dependencies": {"events": "^3.0.0"}}'
        assert project(*paths, package=declared).imported("a.ts", "events") is None

    def test_the_nearest_settings_decide(self) -> None:
        at_root = '{"compilerOptions": {"paths": {"~": ["./one"]}}}'
        at_app = '{"compilerOptions": {"paths": {"~": ["./two"]}}}'
        modules = project("one.ts", "app/two.ts", tsconfig=at_root, app__tsconfig=at_app)
        assert modules.imported("a.ts", "~") == "one.ts"
        assert modules.imported("app/deep/a.ts", "~") == "app/two.ts"

    def test_a_base_is_where_bare_names_begin(self) -> None:
        modules = project("app/src/b.ts", app__jsconfig='{"compilerOptions": {"baseUrl": "src"}}')
        assert modules.imported("app/src/deep/a.js", "b") == "app/src/b.ts"
        assert modules.imported("a.js", "b") is None

    def test_inherited_paths_count_from_the_file_that_has_them(self) -> None:
        base = '{"compilerOptions": {"paths": {"~/*": ["./lib/*"]}}}'
        modules = project(
            "lib/b.ts",
            "app/lib/b.ts",
            **{"tsconfig.base": base},
            app__tsconfig='{"extends": "../tsconfig.base"}',
        )
        assert modules.imported("app/a.ts", "~/b") == "lib/b.ts"

    def test_own_paths_replace_inherited_ones_and_keep_the_inherited_base(self) -> None:
        base = '{"compilerOptions": {"baseUrl": "./lib", "paths": {"~/*": ["gone/*"]}}}'
        own = '{"extends": "../tsconfig.base.json", "compilerOptions": {"paths": {"^/*": ["*"]}}}'
        modules = project("lib/b.ts", "app/b.ts", **{"tsconfig.base": base}, app__tsconfig=own)
        assert modules.imported("app/a.ts", "^/b") == "lib/b.ts"
        assert modules.imported("app/a.ts", "b") == "lib/b.ts"

    def test_of_several_extended_files_the_last_wins(self) -> None:
        one = '{"compilerOptions": {"baseUrl": "one"}}'
        two = one.replace("one", "two")
        modules = project(
            "one/b.ts",
            "two/b.ts",
            tsconfig='{"extends": ["./tsconfig.app.json", "./tsconfig.web.json"]}',
            **{"tsconfig.app": one, "tsconfig.web": two},
        )
        assert modules.imported("a.ts", "b") == "two/b.ts"

    @pytest.mark.parametrize("extends", ["@clinic/settings", "@clinic/settings/tsconfig.json"])
    def test_settings_of_a_package_may_speak_of_whoever_extends_them(self, extends: str) -> None:
        modules = project(
            "app/src/b.ts",
            package='{"workspaces": ["settings"]}',
            settings__package='{"name": "@clinic/settings"}',
            settings__tsconfig='{"compilerOptions": {"paths": {"~/*": ["${configDir}/src/*"]}}}',
            app__tsconfig=f'{{"extends": "{extends}"}}',
        )
        assert modules.imported("app/src/deep/a.ts", "~/b") == "app/src/b.ts"

    def test_settings_that_extend_themselves_end(self) -> None:
        modules = project(
            "src/b.ts",
            tsconfig='{"extends": "./tsconfig.base", "compilerOptions": {"baseUrl": "src"}}',
            **{"tsconfig.base": '{"extends": ["./tsconfig", "./tsconfig.base", "./gone", "gone"]}'},
        )
        assert modules.imported("a.ts", "b") == "src/b.ts"

    def test_parts_beside_are_read_and_other_projects_are_not(self) -> None:
        modules = project(
            "src/b.ts",
            "tools/c.ts",
            tsconfig='{"references": [{"path": "./tsconfig.app.json"}, {"path": "./tools"}]}',
            **{"tsconfig.app": '{"compilerOptions": {"paths": {"~b": ["src/b"]}}}'},
            tools__tsconfig='{"compilerOptions": {"paths": {"~c": ["c"]}}}',
        )
        assert modules.imported("a.ts", "~b") == "src/b.ts"
        assert modules.imported("a.ts", "~c") is None
        assert modules.imported("tools/a.ts", "~c") == "tools/c.ts"


class TestWriting:
    @pytest.mark.parametrize(
        ("specifier", "expected"),
        [
            ("./c.js", None),
            ("?x", None),
            ("./b/", "b/index.js"),
            ("./b/.", "b/index.js"),
            ("./b", "b.js"),
            ("./b.js?worker", "b.js"),
            ("./b?raw", "b.js"),
            ("!!some-loader?option!./b.js", "b.js"),
        ],
    )
    def test_what_is_said_beside_the_path(self, specifier: str, expected: str | None) -> None:
        assert Modules(("b.js", "b/index.js", "c.mts")).imported("a.js", specifier) == expected

    def test_a_page_of_an_app_loads_its_own_script(self) -> None:
        modules = project("src/main.tsx", "app/src/main.tsx", app__package="{}")
        assert modules.script("app/index.html", "/src/main.tsx") == "app/src/main.tsx"
        assert modules.script("index.html", "/src/main.tsx") == "src/main.tsx"


def test_the_order_of_the_files_changes_nothing() -> None:
    told = [
        manifest("package.json", '{"workspaces": ["*"]}'),
        manifest("a/package.json", '{"name": "one"}'),
        manifest("b/package.json", '{"name": "one"}'),
    ]
    found = {
        Modules(("a/index.js", "b/index.js"), order).imported("x.js", "one")
        for order in permutations(told)
    }
    assert found == {"a/index.js"}


class TestShortenedTemplates:
    @pytest.mark.parametrize(
        ("name", "paths", "expected"),
        [
            ("nav", ["a/nav.js", "a/nav.css"], None),
            ("shared/nav", ["other/_nav.html.erb"], None),
            ("", ["a/_nav.html.erb"], None),
            ("nav.html", ["app/views/nav.php"], None),
            ("nav.html", ["app/views/_nav.html.erb"], "app/views/_nav.html.erb"),
            ("shared/nav", ["shared/_nav.html.erb"], "shared/_nav.html.erb"),
            ("nav", ["far/_nav.haml", "app/views/_nav.haml"], "app/views/_nav.haml"),
            ("_Layout", ["Views/Shared/_Layout.cshtml"], "Views/Shared/_Layout.cshtml"),
            ("portal.layout", ["views/portal/layout.blade.php"], "views/portal/layout.blade.php"),
            ("@Clinic/nav.html.twig", ["templates/nav.html.twig"], "templates/nav.html.twig"),
            ("mail::message", ["views/message.blade.php"], "views/message.blade.php"),
        ],
    )
    def test_the_name_is_read_as_template_languages_write_it(
        self, name: str, paths: list[str], expected: str | None
    ) -> None:
        assert (
            Modules(["app/views/page.html.erb", *paths]).template("app/views/page.html.erb", name)
            == expected
        )

"""Configuration files are read as their tools read them, and broken ones are only said to be."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelward.config import Config
from pixelward.engine import Analysis
from pixelward.extract.manifests import manifest_of
from pixelward.extract.manifests.loose import Broken, table_in
from pixelward.model.manifests import Alias, Manifest, ManifestKind
from pixelward.parse import host_of
from pixelward.parse.document import Document, Masked


def read(path: str, text: str) -> tuple[Manifest | None, tuple[str, ...]]:
    code = text.encode()
    return manifest_of(Document(path, "json", code, Masked(code)))


def manifest(path: str, text: str) -> Manifest:
    found, notes = read(path, text)
    assert found is not None, notes
    return found


class TestNames:
    @pytest.mark.parametrize(
        "path", ["package-lock.json", "a.yaml", "pnpm-lock.yaml", "tsconfig.js"]
    )
    def test_other_files_are_not_read(self, path: str) -> None:
        assert host_of(path) in {None, "javascript"}
        assert read(path, "{}") == (None, ())

    def test_other_json_says_nothing_of_modules(self) -> None:
        assert read("data/events.json", "{}") == (None, ())

    @pytest.mark.parametrize(
        ("path", "language", "kind"),
        [
            ("package.json", "json", ManifestKind.PACKAGE),
            ("a/package.json", "json", ManifestKind.PACKAGE),
            ("tsconfig.json", "json", ManifestKind.COMPILER),
            ("tsconfig.base.json", "json", ManifestKind.COMPILER),
            ("jsconfig.paths.json", "json", ManifestKind.COMPILER),
            ("pnpm-workspace.yaml", "yaml", ManifestKind.WORKSPACE),
        ],
    )
    def test_configuration_is_known_by_name(
        self, path: str, language: str, kind: ManifestKind
    ) -> None:
        assert host_of(path) == language
        text = "" if language == "yaml" else "{}"
        assert manifest(path, text) == Manifest(path=path, kind=kind)


class TestLooseJson:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                '{"a": "// no comment", "b": "/* nor this */"}',
                {"a": "// no comment", "b": "/* nor this */"},
            ),
            ('{"a": "\\"// no comment", /* one */ "b": 1}', {"a": '"// no comment', "b": 1}),
            ('{"a": ",}", "b": [",]",],}', {"a": ",}", "b": [",]"]}),
            ("// first\n{} // last", {}),
            ('{"a": 1, /* last */ }', {"a": 1}),
            ("[1]", {}),
        ],
    )
    def test_comments_and_last_commas_are_left_out(
        self, text: str, expected: dict[str, object]
    ) -> None:
        assert table_in(text) == expected

    @pytest.mark.parametrize(
        ("text", "line"), [("", 1), ("{", 1), ('{\n/* a\n b */ "a" 1}', 3), ('{\n"a": "b', 2)]
    )
    def test_what_is_broken_names_its_line(self, text: str, line: int) -> None:
        with pytest.raises(Broken, match=rf"is not JSON, .* in line {line}\Z"):
            table_in(text)

    @pytest.mark.parametrize("text", ["[" * 100_000, '{"a": ' * 100_000, "1" * 10_000])
    def test_what_is_monstrous_is_broken_too(self, text: str) -> None:
        with pytest.raises(Broken, match="is not JSON"):
            table_in(text)

    @given(
        st.dictionaries(st.text(), st.recursive(st.text() | st.integers(), st.lists)),
        st.lists(st.sampled_from(["", " ", "\n", '// x, "\n', '/* ," */', "/**/"]), min_size=1),
    )
    def test_what_stands_between_changes_nothing(
        self, value: dict[str, object], between: list[str]
    ) -> None:
        written = json.JSONEncoder(separators=("\0,", ":")).encode(value)
        text = between[0] + "".join(_with(written, between)) + between[-1]
        assert table_in(text) == value

    @given(st.text(alphabet='{}[]",:/*\\ab1\n '))
    def test_no_text_trips_the_reader(self, text: str) -> None:
        try:
            assert isinstance(table_in(text), dict)
        except Broken as why:
            assert "\n" not in str(why)


def _with(written: str, between: list[str]) -> list[str]:
    """The pieces of a JSON text with something after each comma that is not in a string."""
    pieces = written.split("\0,")
    return [
        f"{p}{',' if at else ''}{between[at % len(between)]}"
        for at, p in enumerate(pieces, -len(pieces) + 1)
    ]


class TestPackages:
    @pytest.mark.parametrize(
        "text",
        [
            '{"name": 1, "main": {}, "exports": 2, "imports": [], "workspaces": "x"}',
            '{"dependencies": ["a"], "browser": false, "source": null, "types": 1}',
        ],
    )
    def test_nonsense_is_passed_over(self, text: str) -> None:
        found = manifest("package.json", text)
        assert (found.name, found.entries, found.imports) == ("", (), ())
        assert all(not alias.targets for alias in found.exports)

    def test_a_path_may_be_closed(self) -> None:
        found = manifest("package.json", '{"exports": {".": "./a.js", "./b": null}}')
        assert found.exports == (Alias(".", ("./a.js",)), Alias("./b", ()))

    def test_every_condition_counts_those_of_browsers_first(self) -> None:
        text = """{"exports": {".": {"types": "./t.d.ts", "node": {"import": "./n.mjs"},
            "browser": "./b.js", "require": "./r.cjs", "default": ["./d.js", "./e.js"]}}}"""
        (alias,) = manifest("package.json", text).exports
        expected = ("./b.js", "./d.js", "./e.js", "./n.mjs", "./r.cjs", "./t.d.ts")
        assert alias == Alias(".", expected)

    def test_dependencies_of_all_kinds_are_known_the_first_version_said_counts(self) -> None:
        text = '{"devDependencies": {"a": "2", "b": "3"}, "dependencies": {"a": "1"}}'
        assert manifest("package.json", text).dependencies == (("a", "1"), ("b", "3"))


class TestWorkspaceList:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("", ()),
            ("catalog:\n  packages: x\n", ()),
            ("packages:\n", ()),
            ("packages:\n  - a/*\n", ("a/*",)),
            ("packages:\n- a\n- b\ncatalog:\n- c\n", ("a", "b")),
            ("---\npackages: # ours\n\n  # one\n  - 'a'  # two\n  - \"!b\"\n", ("a", "!b")),
            ("packages: [a, 'b/*', \"c\"]\n", ("a", "b/*", "c")),
            ("packages: [\n  a,\n  b,\n]\nx: y\n", ("a", "b")),
            ("packages:\r\n  - a\r\n", ("a",)),
            ('"packages":\n  - a\n', ("a",)),
        ],
    )
    def test_a_plain_list_is_read(self, text: str, expected: tuple[str, ...]) -> None:
        assert manifest("pnpm-workspace.yaml", text).members == expected

    @pytest.mark.parametrize(
        ("text", "line"),
        [
            ("packages: *ours\n", 1),
            ("packages:\n  - a\n  - *b\n", 3),
            ("packages:\n  - a: b\n", 2),
            ("packages:\n  - |\n    a\n", 2),
            ("packages: &x\n  - a\n", 1),
        ],
    )
    def test_what_is_not_understood_is_said(self, text: str, line: int) -> None:
        found, notes = read("pnpm-workspace.yaml", text)
        assert found is None
        assert [f"line {line} " in note for note in notes] == [True]


def test_a_broken_file_is_named_and_the_rest_is_analysed(tmp_path: Path) -> None:
    (tmp_path / "package.json").write_text('{"name": ')
    (tmp_path / "tsconfig.json").write_text("{")
    (tmp_path / "a.js").write_text("import './b'\n")
    (tmp_path / "b.js").write_text("")
    analysis = Analysis(Config(root=tmp_path, jobs=1))
    assert [(e.source, e.target) for e in analysis.program.edges] == [("a.js", "b.js")]
    notices = [notice for facts in analysis.facts.values() for notice in facts.notices]
    assert [(notice.path, notice.skipped) for notice in notices] == [
        ("package.json", False),
        ("tsconfig.json", False),
    ]

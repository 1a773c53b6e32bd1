from __future__ import annotations

import base64
import json
from typing import Any

import pytest

from pixelward.model.facts import Notice
from pixelward.model.place import Original
from pixelward.reading import read_map
from pixelward.triage import Originals

# One line of a bundle: column 4 is line 3, column 2 of the first source, column 9 is line 8,
# column 1 of the second, and column 20 was written by nobody.
MAP: dict[str, Any] = {
    "version": 3,
    "sources": ["../src/track.ts", "webpack://harbor/./app/book.tsx?a1"],
    "names": [],
    "mappings": "IAEE,KCKD,W",
}
BUNDLE = b"0123456789\n//# sourceMappingURL=app.js.map\n"


def originals(bundle: bytes, **beside: bytes) -> Originals:
    files = {path.replace("__", "/").replace("_", "."): raw for path, raw in beside.items()}
    return Originals({"static/app.js": bundle}.__getitem__, files.get)


def asked(of: Originals, column: int = 9, line: int = 1) -> Original | None:
    return of.original("static/app.js", line, column)


def dumped(data: object = MAP) -> bytes:
    return json.dumps(data).encode()


@pytest.mark.parametrize(
    ("column", "found"),
    [
        (3, None),
        (4, Original("src/track.ts", 3, 3)),
        (8, Original("src/track.ts", 3, 3)),
        (9, Original("app/book.tsx", 8, 2)),
        (400, None),
    ],
)
def test_a_place_is_the_one_that_the_mapping_before_it_names(
    column: int, found: Original | None
) -> None:
    assert asked(originals(BUNDLE, static__app_js_map=dumped()), column) == found


def test_a_line_that_is_not_mapped_has_no_original() -> None:
    assert asked(originals(BUNDLE, static__app_js_map=dumped()), 4, line=2) is None


def test_lines_continue_where_the_line_before_has_ended() -> None:
    data = MAP | {"mappings": "AAAA;;IACA"}
    found = originals(BUNDLE, static__app_js_map=dumped(data))
    assert asked(found, 4, line=3) == Original("src/track.ts", 2, 1)


@pytest.mark.parametrize(
    "bundle",
    [
        b"0123456789",
        b"0123456789\n//# sourceMappingURL=https://cdn.example.com/x/app.js.map",
        b"0123456789\n//@ sourceMappingURL=app.js.map",
        b"0123456789\n/*# sourceMappingURL=app.js.map*/",
        b"0123456789\n//# sourceMappingURL=gone.map",
        b"//# sourceMappingURL=app.js.map\n" + b" " * 10_000,
    ],
)
def test_the_map_is_found(bundle: bytes) -> None:
    assert asked(originals(bundle, static__app_js_map=dumped()), 4) is not None


@pytest.mark.parametrize(
    "url",
    [
        "data:application/json;charset=utf-8;base64," + base64.b64encode(dumped()).decode(),
        "data:application/json," + dumped().decode().replace(" ", "").replace('"', "%22"),
    ],
)
def test_the_map_may_be_in_the_bundle(url: str) -> None:
    found = originals(f"0123456789\n//# sourceMappingURL={url}\n".encode())
    assert asked(found, 4) == Original("src/track.ts", 3, 3)


def test_sections_begin_where_they_say() -> None:
    sections = [
        {"offset": {"line": 0, "column": 0}, "map": MAP | {"mappings": "AAAA"}},
        {"offset": {"line": 0, "column": 100}, "map": MAP},
        {"offset": {"line": 1, "column": 0}, "url": "https://example.com/never.map"},
    ]
    found = originals(BUNDLE, static__app_js_map=dumped({"version": 3, "sections": sections}))
    assert asked(found, 99) == Original("src/track.ts", 1, 1)
    assert asked(found, 109) == Original("app/book.tsx", 8, 2)


@pytest.mark.parametrize(
    ("root", "source", "path"),
    [
        ("", "lib/a.ts", "static/lib/a.ts"),
        ("../", "lib/a.ts", "lib/a.ts"),
        ("", "../../../lib/a.ts", "lib/a.ts"),
        ("/", "lib/a.ts", "lib/a.ts"),
        ("", "turbopack:///[project]/lib/a.ts", "lib/a.ts"),
        ("", "webpack:///./lib/a.ts", "lib/a.ts"),
        ("", "webpack:/Pixel/lib/a.ts", "lib/a.ts"),
        ("", "node_modules/x/webpack:/Pixel/lib/a.ts", "lib/a.ts"),
        ("webpack://harbor/", "./lib/a.ts", "lib/a.ts"),
        ("", "file:///lib/a.ts", "lib/a.ts"),
    ],
)
def test_addresses_of_bundlers_become_paths(root: str, source: str, path: str) -> None:
    data = MAP | {"sourceRoot": root, "sources": [source]}
    found = asked(originals(BUNDLE, static__app_js_map=dumped(data)), 4)
    assert found == Original(path, 3, 3)


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"{", "not JSON"),
        (b"\xff\xfe", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b"[]", "no source map"),
        (b'{"version": 3}', "no source map"),
        (dumped(MAP | {"mappings": 7}), "no source map"),
        (dumped({"sections": [{"map": MAP}]}), "no source map"),
        (dumped(MAP | {"mappings": "I€"}), "cannot be decoded"),
    ],
)
def test_a_broken_map_costs_the_original_and_is_said(raw: bytes, why: str) -> None:
    found = originals(BUNDLE, static__app_js_map=raw)
    assert asked(found) is None
    assert asked(found) is None
    (notice,) = found.notices
    assert notice.path == "static/app.js"
    assert why in notice.reason
    assert not notice.skipped


@pytest.mark.parametrize(
    "mappings", ["IAAAA" * 3, "IggggggggggggggggB", "IDDD,I", "AAAA,,;,;;", "IAAD"]
)
def test_odd_mappings_break_nothing(mappings: str) -> None:
    found = originals(BUNDLE, static__app_js_map=dumped(MAP | {"mappings": mappings}))
    asked(found)
    assert all(isinstance(notice, Notice) for notice in found.notices)


def test_a_source_without_a_name_has_no_place() -> None:
    data = MAP | {"sources": [None, "webpack://harbor/?3289"]}
    found = originals(BUNDLE, static__app_js_map=dumped(data))
    assert (asked(found, 4), asked(found, 9)) == (None, None)


def test_a_comment_that_leads_out_of_the_project_is_refused() -> None:
    found = originals(b"//# sourceMappingURL=../../secret.map", __secret_map=dumped())
    assert asked(found) is None
    assert "outside the project" in found.notices[0].reason


def test_only_bundles_are_asked_for_maps() -> None:
    assert originals(BUNDLE).original("index.html", 1, 4) is None


def test_a_map_is_never_read_outside_the_project(tmp_path: Any) -> None:
    root = tmp_path / "site"
    root.mkdir()
    (tmp_path / "secret.map").write_bytes(dumped())
    (root / "app.js.map").symlink_to(tmp_path / "secret.map")
    assert read_map(root, "none.map") is None
    for path in ("app.js.map", "../secret.map"):
        with pytest.raises(ValueError, match="outside the project"):
            read_map(root, path)

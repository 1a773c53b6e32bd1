"""The benchmark of the vocabulary: how it counts, what it harvests, which codes it asks about."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path += [str(ROOT / "benchmarks" / "vocabulary")]

import vocabulary_baseline  # noqa: E402
import vocabulary_codes  # noqa: E402
import vocabulary_harvest  # noqa: E402
import vocabulary_rows  # noqa: E402
import vocabulary_speed  # noqa: E402
import vocabulary_tables  # noqa: E402

ROW = vocabulary_rows.Row


def test_nothing_counted_is_no_share_of_anything() -> None:
    counts = vocabulary_rows.counted((), vocabulary_rows.alone)
    assert (counts.precision, counts.recall, counts.f1) == (0, 0, 0)
    assert vocabulary_rows.wilson(0, 0) == (0, 1)


def test_a_judge_is_counted_by_what_it_says_of_each_row() -> None:
    rows = [ROW("a", True, score=1.0)] * 3 + [ROW("b", True)] + [ROW("c", False, score=1.0)]
    counts = vocabulary_rows.counted([*rows, ROW("d", False)], vocabulary_rows.alone)
    assert (counts.hit, counts.missed, counts.false, counts.silent) == (3, 1, 1, 1)
    assert (counts.precision, counts.recall, counts.f1) == (0.75, 0.75, 0.75)


def test_an_interval_holds_its_share_and_narrows_with_more_rows() -> None:
    few, many = vocabulary_rows.wilson(9, 10), vocabulary_rows.wilson(900, 1000)
    assert few[0] < many[0] < 0.9 < many[1] < few[1]
    assert vocabulary_rows.wilson(10, 10)[1] == 1
    # From the formula by hand, for 9 of 10.
    assert [round(bound, 3) for bound in few] == [0.596, 0.982]


def test_a_weak_text_counts_on_a_site_about_health_alone() -> None:
    weak = ROW("visit", True, health_site=True, score=0.5)
    assert not vocabulary_rows.alone(weak)
    assert vocabulary_rows.with_context(weak)
    assert not vocabulary_rows.with_context(ROW("visit", True, score=0.5))


def test_rows_are_read_with_their_score(tmp_path: Path) -> None:
    said = [
        {"text": "checkout_started", "medical": False, "kind": "event", "hard": True},
        {"text": "oncology", "medical": True, "class": "specialty", "health_site": True},
    ]
    file = tmp_path / "some.jsonl"
    file.write_text("\n".join(map(json.dumps, said)), encoding="utf-8")
    clean, medical = vocabulary_rows.rows(file)
    assert (clean.kind, clean.hard, clean.score) == ("event", True, 0)
    assert (medical.named, medical.health_site, medical.score) == ("specialty", True, 1)


def test_what_needs_a_context_is_no_miss_without_one() -> None:
    rows = [
        ROW("appointment", True, "event", "appointment", needs_context=True, health_site=True),
        ROW("heart stroke", True, "label", "condition", score=1.0),
        ROW("stroke width", False, "label", "none", hard=True, score=1.0),
    ]
    table = [" ".join(line.split()) for line in vocabulary_tables.tables(rows)]
    assert "alone 0.500 (0.09–0.91) 1/2 1.000 (0.21–1.00) 1/1 0.667 1/1" in table
    assert any(line.startswith("with context") and "1/2" in line for line in table)
    assert any("1, called medical: alone 1, regex anywhere 1" in line for line in table)
    assert not any(line.startswith("none") for line in table)
    listed = list(vocabulary_tables.disagreements(rows, True, True))
    assert [line for line in listed if not line.startswith(" ")] == [
        "missed with context: 1",
        "false alone: 1",
        "false with context: 1",
    ]


@pytest.mark.parametrize(
    ("text", "anywhere", "as_word"),
    [
        ("add_to_cart", False, False),
        ("paint_bucket", True, False),  # `pain` is short, so it has to end there
        ("collaborate", True, False),
        ("labResults", True, True),
        ("patientName", True, True),
        ("inpatients", True, False),
    ],
)
def test_the_baseline_is_a_word_list(text: str, anywhere: bool, as_word: bool) -> None:
    assert vocabulary_baseline.substring(ROW(text, False)) is anywhere
    assert vocabulary_baseline.bounded(ROW(text, False)) is as_word


def test_the_baseline_names_no_word_twice() -> None:
    assert len(set(vocabulary_baseline.WORDS)) == len(vocabulary_baseline.WORDS)
    assert 100 <= len(vocabulary_baseline.WORDS) <= 130


def _texts(tmp_path: Path, name: str, source: str) -> list[str]:
    file = tmp_path / name
    file.write_text(source, encoding="utf-8")
    return list(vocabulary_harvest.texts(file))


def test_comments_and_minified_code_are_not_harvested(tmp_path: Path) -> None:
    assert not _texts(tmp_path, "a.js", "// don't say 'this'\n/* nor \"this\" */\n")
    assert not _texts(tmp_path, "b.js", "f('some text');" * 100)
    assert not _texts(tmp_path, "c.txt", "'some text'")
    assert not _texts(tmp_path, "d.js", "f('a1', '', '12345', '%');")


def test_strings_names_keys_and_markup_are_harvested(tmp_path: Path) -> None:
    script = """
    // it's a comment
    export function openPanel() { const seatCount = 3; return { rowGap: "Two \\"words\\"" }; }
    const shown = <b>Save draft</b>; const other = `plain template`;
    """
    assert _texts(tmp_path, "a.tsx", script) == [
        *("openPanel", "seatCount", "rowGap", 'Two "words"'),
        *("shown", "Save draft", "other", "plain template"),
    ]
    escaped = r"f('Bo\u015fluk', 'T\xf6flu', 'one\ntwo', '\u{1F600} smile', 'it\'s \ud83d here')"
    assert _texts(tmp_path, "b.js", escaped) == [
        "Boşluk",
        "Töflu",
        "one two",
        "😀 smile",
        "it's  here",
    ]
    style = "/* .no */ .card-title { --card-gap: 1px } #main-menu { color: #fff }"
    assert _texts(tmp_path, "a.css", style) == ["card-title", "--card-gap", "main-menu", "fff"]
    assert _texts(tmp_path, "en.json", '{"save": "Save all", "n": 3}') == ["save", "Save all"]


def test_a_text_is_harvested_once_and_never_from_a_package_about_health(tmp_path: Path) -> None:
    for name in ("cards@1.0.0", "chairs", "@openmrs+esm-framework@9.0.0", "fhir"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.js").write_text("f('Save all')", encoding="utf-8")
    folders = vocabulary_harvest.folders(tmp_path)
    assert [folder.name for folder in folders] == ["cards@1.0.0", "chairs"]
    assert vocabulary_harvest.harvest(folders) == (
        vocabulary_harvest.Text("Save all", "cards@1.0.0"),
    )


def test_what_was_harvested_is_kept_for_another_run(tmp_path: Path) -> None:
    texts = (
        vocabulary_harvest.Text("One\u2028line", "chairs"),
        vocabulary_harvest.Text('"Töflu"', "desks"),
    )
    vocabulary_harvest.keep(texts, tmp_path / "texts.jsonl")
    assert vocabulary_harvest.kept(tmp_path / "texts.jsonl") == texts


def test_the_packages_are_pinned_and_none_is_about_health() -> None:
    said = vocabulary_harvest.packages()
    named = [name for names in said["kinds"].values() for name in names]
    assert len(set(named)) == len(named) >= 30
    assert all(name.rindex("@") > 0 for name in named)
    assert not {name[: name.rindex("@")] for name in named} & set(said["health"]["names"])


def test_codes_with_a_dot_come_from_a_wheel_a_folder_or_a_list(tmp_path: Path) -> None:
    listed = "1\nE10-E14\nE11\nE119\nS72001A\nZ00.00\n"
    package = tmp_path / "pkg" / "data"
    package.mkdir(parents=True)
    (package / "code-list-2026.txt").write_text(listed, encoding="utf-8")
    (tmp_path / "own.txt").write_text(listed, encoding="utf-8")
    with ZipFile(tmp_path / "some.whl", "w") as wheel:
        wheel.writestr("some/data/code-list-2026.txt", listed)
    for where in ("pkg", "own.txt", "some.whl"):
        assert vocabulary_codes.dotted(tmp_path / where) == ("E11.9", "S72.001A", "Z00.00")


def test_a_code_that_is_not_found_is_said() -> None:
    seen = vocabulary_codes.recognised(["no code"])
    assert (seen.asked, seen.found, seen.others) == (1, (), ("no code",))


def test_versions_are_read_up_to_a_number_of_them(tmp_path: Path) -> None:
    table = tmp_path / "names.tsv"
    table.write_text('name\tversion\tx\nchairs\t1.0.0\t"\ndesks\t2.0.0\nlamps\t3\n', "utf-8")
    assert list(vocabulary_codes.versions(table, 2)) == ["chairs@1.0.0", "desks@2.0.0"]
    seen = vocabulary_codes.mistaken(["chairs@1.0.0", "oncology@1.0.0"])
    assert (seen.asked, seen.found, seen.others) == (2, (), ("oncology@1.0.0",))


def test_sizes_are_of_what_is_shipped(tmp_path: Path) -> None:
    (tmp_path / "core").mkdir()
    for size, name in enumerate((*vocabulary_speed.SHIPPED, "core/a.txt")):
        (tmp_path / name).write_bytes(b"x" * size)
    named = list(zip(vocabulary_speed.SHIPPED, (0, 1, 2), strict=True))
    assert list(vocabulary_speed.sizes(tmp_path)) == named

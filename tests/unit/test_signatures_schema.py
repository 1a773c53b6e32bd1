"""What a signature file may say, and how the linter answers to what it may not."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelward.errors import Error
from pixelward.model.examples import Example
from pixelward.model.knowledge import (
    Agreement,
    CallPattern,
    LoadPattern,
    PackagePattern,
    Selector,
    SettingPattern,
    Source,
    Subject,
)
from pixelward.model.levels import Confidence, Purpose, Risk, Sensitivity
from pixelward.signatures import load, needles

EMAIL = "data: email\nname: e-mail address\nsensitivity: personal\nidentifier: F\nwords: [e mail]\n"

TRACKER = """\
tracker: example-pixel
name: Example Pixel
vendor: Example Ads, Inc.
category: advertising-pixel
risk: high
baa: {status: no, source: https://example.org/terms, checked: 2026-11-21}
card:
  use_case: Ads.
  why_it_matters: >-
    It tells
    an advertiser.
  hhs: It is asked for.
  recommendation: Remove it.
  alternative: Count by yourself.
sources:
  - {url: https://example.org/docs, read: 2026-11-21, says: its calls}
user_data: {em: email}
loads:
  - id: load
    url: [cdn.example.org/*/px.js, "*.example.net/t?id=*&ev=Page"]
    elements: [script, img]
    account: query.id
    params: "query.cd[*"
calls:
  - id: init
    purpose: init
    callee: [epx, "epx.push[]", npm:@example/pixel#default.init]
    when: {0: [init, start]}
    account: 1
    user_data: 2
    sends: {2.address.mail: email}
  - id: page
    purpose: event
    callee: epx.queue().page
    event_name: PageView
packages:
  - npm: "@example/pixel"
samples:
  - flagged: |
      <script>epx('init', '1')</script>  <!-- expect: init -->
  - clean: const epx = 1
    file: src/a.ts
settings:
  - id: plugin
    file: ["site.config.*", "config/_default/*"]
    key: "plugins.{@example/pixel}.options"
    when: {mode: live}
    account: [id, "list.*.id", 0]
    confidence: inferred
"""

SUBJECT = """\
subject: portal
name: patient portal
sensitivity: sensitive
because: is a patient portal
weight: 9
authenticated: yes
words: [patient portal, my chart]
terms: [condition]
"""


def project(root: Path, tracker: str = TRACKER, data: str = EMAIL, subject: str = SUBJECT) -> Path:
    folder = root / "signatures"
    files = {"trackers/example-pixel": tracker, "data/email": data, "routes/portal": subject}
    for name, text in files.items():
        path = folder / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder


def mistake(root: Path, **files: str) -> str:
    with pytest.raises(Error) as caught:
        load(project(root, **files))
    return str(caught.value)


def test_a_tracker_becomes_a_value(tmp_path: Path) -> None:
    tracker = load(project(tmp_path)).trackers[0]
    assert (tracker.id, tracker.risk) == ("example-pixel", Risk.HIGH)
    assert tracker.agreement == Agreement(
        status="no", source="https://example.org/terms", checked="2026-11-21"
    )
    assert tracker.card.why_it_matters == "It tells an advertiser."
    assert tracker.sources == (Source("https://example.org/docs", "2026-11-21"),)
    assert tracker.user_data == (("em", "email"),)
    assert tracker.path == "signatures/trackers/example-pixel.yaml"


def test_each_address_of_a_load_is_a_signature_of_its_own(tmp_path: Path) -> None:
    first, second = load(project(tmp_path)).trackers[0].signatures[:2]
    elements = frozenset({"script", "img"})
    assert first.id == second.id == "example-pixel/load"
    assert first.purpose is Purpose.LOAD
    assert first.pattern == LoadPattern("cdn.example.org", "/*/px.js", (), elements)
    query = (("id", "*"), ("ev", "Page"))
    assert second.pattern == LoadPattern("*.example.net", "/t", query, elements)
    assert first.account == (Selector(("query", "id")),)
    assert first.params == (Selector(("query", "cd[*")),)


def test_callees_that_push_an_array_are_a_signature_of_their_own(tmp_path: Path) -> None:
    plain, pushed, page = load(project(tmp_path)).trackers[0].signatures[2:5]
    when = ((Selector((0,)), frozenset({"init", "start"})),)
    names = (("epx",), ("npm:@example/pixel", "default", "init"))
    assert plain.pattern == CallPattern(names, when)
    assert pushed.pattern == CallPattern((("epx", "push"),), when, unwrap=True)
    assert plain.sends == ((Selector((2, "address", "mail")), "email"),)
    assert plain.user_data == pushed.user_data == (Selector((2,)),)
    assert page.pattern == CallPattern((("epx", "queue()", "page"),))
    assert page.fixed_event == "PageView"


def test_a_package_is_a_signature(tmp_path: Path) -> None:
    package = load(project(tmp_path)).trackers[0].signatures[-1]
    assert (package.id, package.purpose) == ("example-pixel/package", Purpose.PACKAGE)
    assert package.pattern == PackagePattern("npm", "@example/pixel")


def test_a_setting_is_a_signature_for_each_key(tmp_path: Path) -> None:
    (setting,) = (
        one
        for one in load(project(tmp_path)).trackers[0].signatures
        if isinstance(one.pattern, SettingPattern)
    )
    assert (setting.id, setting.purpose) == ("example-pixel/plugin", Purpose.INIT)
    assert setting.account == (Selector(("id",)), Selector(("list", "*", "id")), Selector((0,)))
    assert setting.pattern == SettingPattern(
        files=("site.config.*", "config/_default/*"),
        keys=("plugins", "{@example/pixel}", "options"),
        confidence=Confidence.INFERRED,
        when=((Selector(("mode",)), frozenset({"live"})),),
    )


def test_a_sample_knows_the_line_on_which_its_text_begins(tmp_path: Path) -> None:
    flagged, clean = load(project(tmp_path)).trackers[0].examples
    lines = TRACKER.splitlines()
    assert flagged.source.strip() == lines[flagged.line - 1].strip()
    assert (flagged.file, flagged.flagged) == ("index.html", True)
    line = lines.index("  - clean: const epx = 1") + 1
    assert clean == Example(flagged=False, source="const epx = 1", file="src/a.ts", line=line)


def test_a_sample_without_markup_is_a_script(tmp_path: Path) -> None:
    tracker = TRACKER.replace("    file: src/a.ts\n", "")
    assert load(project(tmp_path, tracker)).trackers[0].examples[1].file == "page.js"


def test_needles_are_the_literal_parts(tmp_path: Path) -> None:
    found = needles(load(project(tmp_path)).trackers)
    assert found == {b"cdn.example.org", b".example.net", b"epx", b"@example/pixel"}


def test_a_subject_becomes_a_value(tmp_path: Path) -> None:
    assert load(project(tmp_path)).subjects == (
        Subject(
            id="portal",
            name="patient portal",
            sensitivity=Sensitivity.SENSITIVE,
            authenticated=True,
            because="is a patient portal",
            weight=9,
            words=(("patient", "portal"), ("my", "chart")),
            terms=frozenset({"condition"}),
        ),
    )


def test_words_of_yaml_stay_words(tmp_path: Path) -> None:
    tracker = TRACKER.replace("{em: email}", "{no: email, 1e3: email, 0x1f: email, ~: email}")
    keys = [key for key, _ in load(project(tmp_path, tracker)).trackers[0].user_data]
    assert keys == ["no", "1e3", "0x1f", "~"]


def test_a_data_type_becomes_a_value(tmp_path: Path) -> None:
    email = load(project(tmp_path)).data[0]
    assert (email.id, email.identifier, email.medical) == ("email", "F", "")
    assert (email.sensitivity, email.words) == (Sensitivity.PERSONAL, (("e", "mail"),))


def test_folders_of_the_user_add_trackers(tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    (mine / "trackers").mkdir(parents=True)
    (mine / "one.yml").write_text(TRACKER.replace("tracker: example-pixel", "tracker: one"))
    (mine / "trackers" / "two.yaml").write_text(
        TRACKER.replace("tracker: example-pixel", "tracker: two")
    )
    found = load(project(tmp_path), (mine,)).trackers
    assert [tracker.id for tracker in found] == ["example-pixel", "one", "two"]
    assert [tracker.path for tracker in found[1:]] == ["mine/one.yml", "mine/trackers/two.yaml"]


def test_a_tracker_of_the_user_cannot_take_a_name_that_is_taken(tmp_path: Path) -> None:
    root, mine = project(tmp_path), tmp_path / "mine"
    mine.mkdir()
    (mine / "example-pixel.yaml").write_text(TRACKER)
    with pytest.raises(Error) as caught:
        load(root, (mine,))
    assert str(caught.value) == (
        'mine/example-pixel.yaml: the tracker "example-pixel" is already in '
        "signatures/trackers/example-pixel.yaml. Give this one another name."
    )


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(Error, match=r"nowhere: is not a folder\. Name one that holds tracker"):
        load(project(tmp_path), (tmp_path / "nowhere",))


PLACE = "signatures/trackers/example-pixel.yaml"

# What is written, what stands there instead, and the whole error.
MISTAKES = [
    (
        '    file: ["site',
        '    fil: ["site',
        f'{PLACE}:45: "fil" is not a key of a setting. Did you mean "file"?',
    ),
    (
        '    key: "plugins.{@example/pixel}.options"\n',
        "",
        f'{PLACE}:44: a setting has no "key". Add it.',
    ),
    (
        "plugins.{@example/pixel}.options",
        "plugins..options",
        f'{PLACE}:46: "plugins..options" is not a key. '
        'Write it like "params.pixel" or "list.{name}".',
    ),
    (
        "plugins.{@example/pixel}.options",
        "*",
        f'{PLACE}:46: "*" is not a key. Write it like "params.pixel" or "list.{{name}}".',
    ),
    (
        '"list.*.id"',
        '"list .id"',
        f'{PLACE}:48: "list .id" is no part of a setting. Write it like "id" or "0".',
    ),
    (
        '"site.config.*"',
        '"*"',
        f'{PLACE}:45: "*" is not a glob of files. Write it like "_config.y*ml".',
    ),
    (
        "confidence: inferred",
        "confidence: sure",
        f'{PLACE}:49: "sure" is not a confidence. Known: guessed, inferred, resolved.',
    ),
    (
        "    purpose: init\n",
        "    purpos: init\n",
        f'{PLACE}:26: "purpos" is not a key of a call. Did you mean "purpose"?',
    ),
    ("    purpose: init\n", "", f'{PLACE}:25: a call has no "purpose". Add it.'),
    (
        "purpose: init",
        "purpose: initt",
        f'{PLACE}:26: "initt" is not a purpose. Did you mean "init"?',
    ),
    (
        "purpose: init",
        "purpose: package",
        f'{PLACE}:26: "package" is not a purpose. '
        "Known: config, consent, embed, event, identify, init, load.",
    ),
    ("risk: high", "risk: hihg", f'{PLACE}:5: "hihg" is not a risk. Did you mean "high"?'),
    (
        "risk: high",
        "risk:",
        f'{PLACE}:5: "risk" of a tracker is empty. Write a value, or leave the key out.',
    ),
    (
        "risk: high",
        "risk: [high]",
        f'{PLACE}:5: "risk" of a tracker must be text. Write one value.',
    ),
    (
        "risk: high\n",
        "risk: high\nrisk: low\n",
        f'{PLACE}:6: "risk" is given twice. Remove one of them.',
    ),
    (
        "tracker: example-pixel",
        "tracker: example",
        f'{PLACE}:1: "example" is not the name of its file. Write "example-pixel".',
    ),
    (
        "checked: 2026-11-21",
        "checked: 2026-11-31",
        f'{PLACE}:6: "2026-11-31" is not a date. Write it like 2026-11-22.',
    ),
    (
        "checked: 2026-11-21",
        "checked: 20261121",
        f'{PLACE}:6: "20261121" is not a date. Write it like 2026-11-22.',
    ),
    (
        "https://example.org/terms",
        "example.org/terms",
        f'{PLACE}:6: "example.org/terms" is not a web address. Write it with its "https://".',
    ),
    ("{status: no,", "{status: plan,", f'{PLACE}:6: the plan has no name. Add "plan".'),
    (
        "{status: no,",
        "{status: no, plan: Gold,",
        f'{PLACE}:6: "plan" goes with the status "plan". Remove it.',
    ),
    ("  hhs: It is asked for.\n", "", f'{PLACE}:8: "card" has no "hhs". Add it.'),
    (
        "{em: email}",
        "{em: emial}",
        f'{PLACE}:17: "emial" is not a data type. Did you mean "email"?',
    ),
    (
        "mail: email}",
        "mail: emial}",
        f'{PLACE}:31: "emial" is not a data type. Did you mean "email"?',
    ),
    (
        "account: 1",
        "account: 2..em",
        f'{PLACE}:29: "2..em" is not a selector. Write it like "2" or "2.em".',
    ),
    (
        "account: 1",
        "account: 2.*em",
        f'{PLACE}:29: "2.*em" is not a selector. Write it like "2" or "2.em".',
    ),
    (
        "account: query.id",
        "account: id",
        f'{PLACE}:22: "id" is no part of a URL. Write it like "query.id" or "path.1".',
    ),
    (
        "cdn.example.org/*/px.js",
        "https://cdn.example.org/px.js",
        f'{PLACE}:20: "https://cdn.example.org/px.js" is not a host and a path. '
        'Write it like "cdn.org/*/x.js".',
    ),
    (
        "cdn.example.org/*/px.js",
        '"*/*"',
        f'{PLACE}:20: "*/*" could be any URL. Name a host or a file in full.',
    ),
    (
        "[script, img]",
        "[scirpt]",
        f'{PLACE}:21: "scirpt" is not an element. Did you mean "script"?',
    ),
    (
        "callee: [epx,",
        "callee: [window.epx,",
        f'{PLACE}:27: "window.epx" names the global object. Leave "window." out.',
    ),
    (
        "callee: [epx,",
        "callee: [epx-,",
        f'{PLACE}:27: "epx-" is not a callee. Write it like "queue.push".',
    ),
    (
        "npm:@example/pixel#default.init",
        "npm:@example/pixel",
        f'{PLACE}:27: "npm:@example/pixel" names no export. '
        'Write "npm:@example/pixel#default" or the like.',
    ),
    ("- id: page", "- id: init", f'{PLACE}:32: the id "init" is taken. Choose another.'),
    ("- id: page", "- id: Page", f'{PLACE}:32: "Page" is not an id. Write it like "page-view".'),
    (
        '- npm: "@example/pixel"',
        "- nmp: x",
        f'{PLACE}:37: "nmp" is not a key of a package. Did you mean "npm"?',
    ),
    (
        "  - clean: const epx = 1\n",
        "  - clean: const epx = 1\n    flagged: epx()\n",
        f'{PLACE}:41: a sample is either "flagged" or "clean". Write one of them.',
    ),
    (
        "file: src/a.ts",
        "file: ../a.ts",
        f'{PLACE}:42: "../a.ts" is not a path of its own. Write it like "app/page.tsx".',
    ),
    (
        "category: advertising-pixel",
        "category: advertising",
        f'{PLACE}:4: "advertising" is not a category. Did you mean "advertising-pixel"?',
    ),
    (
        "user_data: {em: email}",
        "user_data: [em]",
        f'{PLACE}:17: "user_data" of a tracker must be a mapping. Write it as "key: value".',
    ),
]


@pytest.mark.parametrize(("right", "wrong", "error"), MISTAKES, ids=lambda text: text[:40])
def test_a_mistake_in_a_tracker(tmp_path: Path, right: str, wrong: str, error: str) -> None:
    assert right in TRACKER
    assert mistake(tmp_path, tracker=TRACKER.replace(right, wrong, 1)) == error


def test_a_tracker_that_nothing_can_find(tmp_path: Path) -> None:
    tracker = TRACKER[: TRACKER.index("loads:")]
    assert mistake(tmp_path, tracker=tracker) == (
        f"{PLACE}:1: a tracker needs a way to be found. "
        "Add one of: loads, calls, settings, packages."
    )


def test_a_tracker_that_is_a_list(tmp_path: Path) -> None:
    assert mistake(tmp_path, tracker="- a\n") == (
        f'{PLACE}:1: a tracker must be a mapping. Write it as "key: value".'
    )


def test_a_file_that_is_not_yaml(tmp_path: Path) -> None:
    broken = TRACKER.replace("name: Example Pixel", "name: Example: Pixel")
    found = mistake(tmp_path, tracker=broken)
    assert found.startswith(f"{PLACE}:2: is not YAML: mapping values are not allowed ")
    assert found.endswith(". Check the indentation and the quotes.")


def test_an_empty_file(tmp_path: Path) -> None:
    empty = mistake(tmp_path, tracker="# nothing yet\n")
    assert empty == f"{PLACE}:1: is empty. Write it, or remove the file."


def test_a_file_that_is_not_text(tmp_path: Path) -> None:
    root = project(tmp_path)
    (root / "trackers" / "example-pixel.yaml").write_bytes(b"tracker: \xff")
    with pytest.raises(Error) as caught:
        load(root)
    assert str(caught.value) == f"{PLACE}: byte 9 is not UTF-8. Save it as UTF-8."


def test_a_file_that_nests_too_deep(tmp_path: Path) -> None:
    deep = mistake(tmp_path, tracker="[" * 200_000)
    assert deep == f"{PLACE}: has too many lists and mappings. Split the file."


@pytest.mark.parametrize(
    ("right", "wrong", "error"),
    [
        ("[e mail]", "[E-Mail]", '5: "E-Mail" is not a phrase. Write it like "first name".'),
        ("[e mail]", '["e  mail"]', '5: "e  mail" is not a phrase. Write it like "first name".'),
        (
            "personal",
            "private",
            '3: "private" is not a sensitivity. Known: personal, public, sensitive.',
        ),
        ("data: email", "data: mail", '1: "mail" is not the name of its file. Write "email".'),
    ],
)
def test_a_mistake_in_a_data_type(tmp_path: Path, right: str, wrong: str, error: str) -> None:
    found = mistake(tmp_path, data=EMAIL.replace(right, wrong))
    assert found == f"signatures/data/email.yaml:{error}"


def test_an_identifier_has_a_letter_of_the_rule(tmp_path: Path) -> None:
    found = mistake(tmp_path, data=EMAIL.replace("identifier: F", "identifier: S"))
    assert found.startswith('signatures/data/email.yaml:4: "S" is not a letter of 45 CFR 164.514')


@pytest.mark.parametrize(
    ("right", "wrong", "error"),
    [
        ("weight: 9", "weight: nine", '5: "nine" is not a whole number. Write one, such as "10".'),
        (
            "authenticated: yes",
            "authenticated: true",
            '6: "true" is not yes or no. Known: no, yes.',
        ),
        ("weight: 9\n", "", '1: a subject has no "weight". Add it.'),
        (
            "terms: [condition]",
            "terms: [Condition]",
            '8: "Condition" is not an id. Write it like "page-view".',
        ),
    ],
)
def test_a_mistake_in_a_subject(tmp_path: Path, right: str, wrong: str, error: str) -> None:
    found = mistake(tmp_path, subject=SUBJECT.replace(right, wrong))
    assert found == f"signatures/routes/portal.yaml:{error}"


LINES = TRACKER.splitlines()


@given(st.lists(st.sampled_from(LINES) | st.text(max_size=20), max_size=8), st.integers(0, 60))
def test_any_text_is_a_tracker_or_an_error_of_one_line(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str], at: int
) -> None:
    text = "\n".join([*LINES[:at], *lines, *LINES[at + 1 :]])
    root = tmp_path_factory.mktemp("any")
    try:
        load(project(root, text.encode(errors="replace").decode()))
    except Error as error:
        assert str(error).startswith(f"{PLACE}:")
        assert len(str(error).splitlines()) == 1

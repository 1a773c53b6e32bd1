"""What a use switches, which secrets it holds, and words to recorders in the markup."""

from __future__ import annotations

from pathlib import Path

import pytest

from pixelward.config import Config
from pixelward.engine import Analysis
from pixelward.model.levels import Behaviour, Confidence
from pixelward.model.program import TrackerUse

TRACKER = """\
tracker: example-replay
name: Example Replay
vendor: Example, Inc.
category: session-replay
risk: high
baa: {status: unknown, checked: 2026-11-22}
card: {use_case: A., why_it_matters: B., hhs: C., recommendation: D., alternative: E.}
sources: [{url: "https://example.org/docs", read: 2026-11-22}]
behaviour:
  recording: {untouched: on, until: init, says: It records.}
  masking: {untouched: on, says: It masks.}
loads:
  - {id: call, url: "excall:*", purpose: embed, elements: anchor}
  - {id: chat, url: chat.example.org/*, purpose: embed, elements: [anchor, iframe]}
  - {id: api, url: api.example.org/*, purpose: event, secret: query.token, confidence: inferred}
calls:
  - {id: unmasked, purpose: config, callee: ["[data-ex-unmask]", .ex-unmask], when: {0: "!false"},
     switches: {masking: off}}
  - id: init
    purpose: init
    callee: exr
    when: {0: init}
    secret: 1.key
    switches:
      - {masking: off, when: {1.mask: ["false", "0"]}}
      - {recording: off, when: {1.record: "=false"}}
settings:
  - id: nuxt
    file: "nuxt.config.*"
    key: exr
    secret: key
    switches: {masking: off, when: {mask: "false"}}
"""


@pytest.fixture
def uses(tmp_path: Path):
    known = tmp_path / "known"
    known.mkdir()
    (known / "example-replay.yaml").write_text(TRACKER)

    def of(source: str, name: str = "index.html") -> list[TrackerUse]:
        root = tmp_path / "site"
        root.mkdir(exist_ok=True)
        (root / name).write_text(source)
        return [*Analysis(Config(root=root, jobs=1, signatures=(known,))).uses]

    return of


def names(found: list[TrackerUse]) -> list[str]:
    return [one.signature.id.removeprefix("example-replay/") for one in found]


def switched(one: TrackerUse) -> set[tuple[Behaviour, bool, Confidence]]:
    return {(each.behaviour, each.on, each.confidence) for each in one.switched}


def test_a_call_that_leaves_a_switch_alone(uses) -> None:
    (one,) = uses("<script>exr('init', {mask: true, other: false})</script>")
    assert one.switched == ()
    assert one.secrets == ()


@pytest.mark.parametrize("value", ["false", "'false'", "0"])
def test_one_call_switches_several_things(uses, value: str) -> None:
    (one,) = uses(f"<script>exr('init', {{mask: {value}, record: false}})</script>")
    assert switched(one) == {
        (Behaviour.MASKING, False, Confidence.RESOLVED),
        (Behaviour.RECORDING, False, Confidence.RESOLVED),
    }


def test_what_is_computed_is_a_guess_and_none_where_it_has_to_be_written_out(uses) -> None:
    (one,) = uses("<script>exr('init', {mask: a(), record: b()})</script>")
    assert switched(one) == {(Behaviour.MASKING, False, Confidence.GUESSED)}


def test_a_switch_is_placed_at_the_part_that_says_so(uses) -> None:
    source = "<script>exr('init', {mask: false})</script>"
    (one,) = uses(source)
    (found,) = one.switched
    assert source[found.location.span.start : found.location.span.end] == "false"


def test_settings_switch_too(uses) -> None:
    source = "export default {exr: {id: 7, mask: false, key: 'b7c2Q9m4T1xz'}}"
    (one,) = uses(source, "nuxt.config.js")
    assert switched(one) == {(Behaviour.MASKING, False, Confidence.RESOLVED)}
    assert [each.text for each in one.secrets] == ["b7c2Q9m4T1xz"]


def test_a_secret_is_kept_for_masking_and_not_for_print(uses) -> None:
    (one,) = uses("<script>exr('init', {key: 'b7c2Q9m4T1xz'})</script>")
    (secret,) = one.secrets
    assert (secret.key, secret.text) == ("key", "b7c2Q9m4T1xz")
    assert "b7c2Q9m4T1xz" not in repr(secret)


def test_a_secret_that_is_computed_is_none(uses) -> None:
    (one,) = uses("<script>exr('init', {key: read()})</script>")
    assert one.secrets == ()


def test_a_secret_in_an_address(uses) -> None:
    (one,) = uses("<script>fetch('https://api.example.org/v1?token=b7c2Q9m4T1xz')</script>")
    assert [each.text for each in one.secrets] == ["b7c2Q9m4T1xz"]
    assert one.confidence is Confidence.INFERRED


@pytest.mark.parametrize(
    "source",
    [
        "<form data-ex-unmask>",
        '<form data-ex-unmask="true">',
        '<form class="wide ex-unmask big">',
    ],
)
def test_words_to_a_recorder_in_markup(uses, source: str) -> None:
    (one,) = uses(f"{source}</form>")
    assert switched(one) == {(Behaviour.MASKING, False, Confidence.RESOLVED)}


def test_words_to_a_recorder_in_jsx(uses) -> None:
    source = "export const A = () => <p data-ex-unmask><b className='x ex-unmask' /></p>"
    assert names(uses(source, "a.jsx")) == ["unmasked", "unmasked"]


@pytest.mark.parametrize(
    "source",
    [
        '<form data-ex-unmask="false">',
        '<form data-mask="000" class="ex-unmasked-later input-mask">',
        "<!-- <form data-ex-unmask> -->",
        "<p>data-ex-unmask</p>",
    ],
)
def test_words_that_are_none(uses, source: str) -> None:
    assert uses(source) == []


def test_a_link_counts_where_a_signature_asks_for_one(uses) -> None:
    found = uses(
        '<a href="https://chat.example.org/7">x</a> <a href="excall:ann?chat">y</a>'
        '<a href="https://api.example.org/v1">z</a> <a href="/excall:ann">n</a>'
    )
    assert names(found) == ["chat", "call"]


def test_a_link_of_jsx(uses) -> None:
    source = "export const A = () => <a href='excall:ann'>call</a>"
    assert names(uses(source, "a.jsx")) == ["call"]

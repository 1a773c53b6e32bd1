"""`pixelward terms`: what a text holds, as text, as JSON, from arguments and as a stream."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import suppress

import pytest

from pixelward.cli import _asked
from running import environment

OWN = """
[terms]
clinics = ["Harborview"]

[[terms.add]]
term = "Vitalis Slim"
class = "medication"
weight = 0.6
reason = "our weight-loss programme"

[[terms.not]]
term = ["oncology", "Careline"]
reason = "the name of a game"
"""


def said(run, *arguments: str) -> list[dict[str, object]]:
    done = run("terms", "--json", *arguments)
    assert (done.code, done.err) == (0, "")
    return [json.loads(line) for line in done.out.splitlines()]


def medical(run, *arguments: str) -> list[bool]:
    return [bool(one["medical"]) for one in said(run, *arguments)]


@pytest.fixture
def typed(process):
    """The command, given bytes on standard input."""

    def call(content: bytes, *arguments: str):
        return process("terms", *arguments, input=content)

    return call


def test_what_names_nothing(run) -> None:
    assert medical(run, "Hero banner", "terms and conditions", "strokeWidth", "") == [False] * 4


def test_one_object_for_each_text(run) -> None:
    (one,) = said(run, "asthma clinic")
    assert list(one)[:4] == ["text", "score", "medical", "terms"]
    assert one["text"] == "asthma clinic"
    assert (one["score"], one["medical"]) == (1.0, True)
    (one,) = said(run, "some pain")
    assert one["terms"] == [{"text": "pain", "class": "symptom", "weight": 0.6}]
    assert (one["score"], one["medical"]) == (0.6, False)


def test_a_context_lets_weak_words_speak_and_generic_ones_not(run) -> None:
    texts = ("some pain", "check-in care", "consent", "claim feedback", "Hero banner", "asthma")
    assert medical(run, *texts) == [False, False, False, False, False, True]
    assert medical(run, "--context", "none", *texts) == medical(run, *texts)
    in_health = [True, False, False, False, False, True]
    assert medical(run, "--context", "health", *texts) == in_health


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Hero banner", ""),
        ("check-in", '"check-in" (appointment, 0.3) says nothing by itself, even where'),
        ("some pain", '"pain" (symptom, 0.6) is weak: it needs a second signal'),
        ("appointment pain", '"pain" (symptom, 0.6) with "appointment" (appointment) beside it'),
        ("/conditions/scan", '"scan" (procedure, 1.0) below "conditions/"'),
        ("strokeWidth", '"strokeWidth" only looks medical (by the lists of the linter)'),
        ("asthma", '"asthma" (condition, 1.0)'),
    ],
)
def test_the_reason_is_said(run, text: str, line: str) -> None:
    head, *because = run("terms", text).out.splitlines()
    assert head.endswith(f"  {text}")
    assert [one.strip() for one in because if line and one.strip().startswith(line)] or not line
    assert bool(because) is bool(line)


def test_the_project_s_own_words(run, site) -> None:
    texts = ("vitalis_slim", "VitalisSlim signup", "oncology", "Harborview", "harborview2 tour")
    assert medical(run, *texts) == [False, False, True, False, False]
    site.add("pixelward.toml", OWN)
    assert medical(run, *texts) == [False, False, False, True, True]
    assert medical(run, "--context", "health", *texts[:2]) == [True, True]
    out = run("terms", *texts).out
    assert '"VitalisSlim" (medication, 0.6) (settings: our weight-loss programme)' in out
    assert '"oncology" only looks medical (settings: the name of a game)' in out
    assert '"Harborview" (clinic, 1.0) (settings: one of your clinics)' in out


def test_settings_say_that_all_is_about_health(run, site) -> None:
    site.add("own/all.toml", "[terms]\nhealth = true\n")
    config = ("--config", "own/all.toml")
    assert medical(run, *config, "some pain") == [True]
    assert medical(run, *config, "--context", "none", "some pain") == [False]
    assert "on a site that is about health (settings)" in run("terms", *config, "pain").out


def test_lines_on_standard_input(typed) -> None:
    done = typed("\ufeffasthma\r\n\n{{ pain }}\n".encode() + b"\xff clinic\nlast", "--json")
    records = [json.loads(line) for line in done.out.splitlines()]
    texts = [(one["text"], one["medical"]) for one in records]
    assert texts == [
        ("asthma", True),
        ("", False),
        ("{{ pain }}", False),
        ("\ufffd clinic", True),
        ("last", False),
    ]
    assert typed(b"asthma\n", "-").out == typed(b"asthma\n").out
    assert (typed(b"").code, typed(b"").out) == (0, "")


def test_objects_on_standard_input(typed) -> None:
    lines = [
        {"text": "Hero banner", "kind": "label"},
        {"text": "E119", "kind": "param_value", "key": "order"},
        {"text": "E119", "kind": "param_value", "key": "icd10", "source": "made up"},
        {"text": "/conditions/scan", "kind": "path"},
        {"text": "pain", "key": None},
        {"text": "pain", "key": "therapist_type"},
    ]
    done = typed("\n\n".join(map(json.dumps, lines)).encode(), "--json")
    told = [json.loads(line)["medical"] for line in done.out.splitlines()]
    assert told == [False, False, True, True, False, True]
    assert (
        '"pain" (symptom, 0.6) with "therapist" (provider) in its key'
        in typed(json.dumps(lines[-1]).encode()).out
    )


@pytest.mark.parametrize("line", ['{"text": 3}', '{"text": "a", "key": 4}', '{"txt": "a"}', "a"])
def test_what_is_no_record_is_named_by_its_line(typed, line: str) -> None:
    done = typed(f'{{"text": "asthma"}}\n\n{line}\n'.encode(), "--json")
    assert done.code == 2
    assert done.err.startswith("pixelward: standard input:3: ")
    assert len(done.out.splitlines()) == 1


def test_a_reader_that_has_seen_enough_ends_it(site, tmp_path) -> None:
    """An endless stream goes into it, and the first line comes out before it ends."""
    command = [sys.executable, "-m", "pixelward", "terms"]
    pipe = subprocess.PIPE
    one = subprocess.Popen(command, env=environment(tmp_path), stdin=pipe, stdout=pipe, bufsize=0)
    assert one.stdin is not None
    assert one.stdout is not None
    one.stdin.write(b"asthma\n")
    assert b"asthma" in one.stdout.readline()
    one.stdout.close()
    with suppress(BrokenPipeError):
        while one.poll() is None:
            one.stdin.write(b"asthma\n" * 1000)
    assert one.wait(20) == 0
    one.stdin.close()


def test_a_line_without_an_end_is_read_in_pieces(typed) -> None:
    done = typed(b"a" * (_asked._LONGEST + 1), "--json")
    assert [len(json.loads(line)["text"]) for line in done.out.splitlines()] == [1_000_000, 1]


def test_mistakes(run, site) -> None:
    wrong = run("terms", "--context", "helth", "x").mistake()
    assert wrong == '--context: "helth" is not a context. Did you mean "health"?'
    site.add("pixelward.toml", '[[terms.add]]\nterm = "x"\nclass = "drug"\nreason = "y"\n')
    assert run("terms", "x").mistake().startswith('pixelward.toml:3: "drug" is not a class')

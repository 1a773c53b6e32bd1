"""Whose hosts a policy allows, and whose it does not say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from making import tracker
from pixelward.match import allowed
from pixelward.model.facts import FileFacts
from pixelward.model.knowledge import LoadPattern, Signature, Tracker
from pixelward.model.levels import Purpose
from pixelward.model.place import LineIndex, Location, Span
from pixelward.model.server import Policy


def known(name: str, *hosts: str, vendor: str = "A", shared: str = "") -> Tracker:
    signatures = tuple(
        Signature(id=f"{name}/load", purpose=Purpose.LOAD, pattern=LoadPattern(host))
        for host in hosts
    )
    made = replace(tracker(name), vendor=vendor, signatures=signatures)
    return replace(made, shared_hosts=frozenset(shared.split()))


TRACKERS = (
    known("one", "cdn.one.com", "*.one.net"),
    known("two", "www.two.com", "ads.two.com", shared="www.two.com"),
    known("three", "tags.four.com", "a.four.com", vendor="F"),
    known("four", "tags.four.com", vendor="F"),
    known("five", "five.org", vendor="V"),
    known("six", "six.org", vendor="W"),
    known("seven", "*", vendor="X"),
)


def policies(*hosts: str) -> FileFacts:
    found = (
        Policy("script-src", host, Location("a", Span(at, at + 1))) for at, host in enumerate(hosts)
    )
    lines = LineIndex.of(b"")
    return FileFacts(path="a", language="env", digest="", lines=lines, policies=tuple(found))


@pytest.mark.parametrize(
    ("host", "whose"),
    [
        ("cdn.one.com", "one"),
        ("*.one.com", "one"),
        ("x.one.net", "one"),
        ("*.one.net", "one"),
        ("one.com", ""),
        ("cdn.one.com.evil.org", ""),
        ("www.two.com", ""),
        ("ads.two.com", "two"),
        ("*.two.com", ""),
        ("a.four.com", "three"),
        ("tags.four.com", "four"),
        ("*.org", ""),
        ("*.com", ""),
        ("cdn.clinic.example", ""),
    ],
)
def test_whose_host_it_is(host: str, whose: str) -> None:
    assert [use.tracker.id for use in allowed([policies(host)], TRACKERS)] == [whose] * bool(whose)


def test_one_for_each_tracker_and_file_at_its_first_host() -> None:
    (use,) = allowed([policies("x.org", "cdn.one.com", "*.one.net")], TRACKERS)
    assert use.location.span.start == 1
    assert use.signature.purpose is Purpose.POLICY

"""`pixelward lock`: what it writes, what it says has changed, and when it refuses."""

from __future__ import annotations

import json

import pytest

BASE = """<!doctype html>
<title>Appointments</title>
<script>
  ttq.load('CHARBORSTREET0CLINIC')
  ttq.page()
{more}</script>
"""
LOCK = """\
# What this site tells whom, as it was reviewed. Written by `pixelward lock`.
version 1
tiktok-pixel account CHARBORSTREET0CLINIC
tiktok-pixel event Pageview on /appointments/
tiktok-pixel route /appointments/
"""
SCHEDULE = "  ttq.track('Schedule')\n"


@pytest.fixture
def page(site):
    """Writes the page with some more calls in it."""

    def call(more: str = "", path: str = "appointments/index.html") -> None:
        site.add("index.html")
        site.add(path, BASE.format(more=more))

    return call


@pytest.fixture
def locked(page, run, site):
    """A project whose lock says what its code says."""
    page()
    assert run("lock").code == 0
    return site


def test_a_first_lock(page, run, site) -> None:
    page()
    done = run("lock")
    assert (done.code, done.err) == (0, "")
    assert "3 lines, of 1 tracker." in done.out
    assert "commit the file" in done.out
    assert (site / "pixelward.lock").read_text() == LOCK


def test_what_is_as_it_was_is_clean(locked, run) -> None:
    done = run("lock", "--check")
    assert (done.code, done.out, done.err) == (0, "The code says what pixelward.lock says.\n", "")
    assert run("lint", "--select", "PW501").code == 0
    assert run("lock").out == "pixelward.lock: 3 lines, of 1 tracker.\n"


def test_code_that_is_formatted_anew_and_moved_is_as_it_was(locked, run, site) -> None:
    scripts = "ttq.page( );\n\n\n   ttq.load( `CHARBORSTREET0CLINIC` )\n"
    (site / "appointments" / "index.html").write_text(
        '\n\n\n<title>Appointments</title>\n<script src="/js/new/name.js"></script>\n'
    )
    site.add("js/new/name.js", scripts)
    before = (site / "pixelward.lock").read_bytes()
    assert run("lock", "--check").code == 0
    assert run("lock").code == 0
    assert (site / "pixelward.lock").read_bytes() == before


def test_a_new_event_is_one_result_and_one_line(locked, page, run, site) -> None:
    page(SCHEDULE)
    (result,) = run("lint", "--select", "PW501", "--report", "json").json["results"]
    assert (result["rule"], result["line"]) == ("PW501", 6)
    assert 'does not have event "Schedule" of TikTok Pixel on /appointments' in result["message"]
    done = run("lock", "--check")
    assert done.code == 1
    sentence, step = done.out.splitlines()
    assert sentence == "This change tells TikTok Pixel about `Schedule` on /appointments/."
    assert "run `pixelward lock`" in step
    assert run("lock").out.splitlines()[1:] == [f"  {sentence}"]
    new = set((site / "pixelward.lock").read_text().splitlines()) - set(LOCK.splitlines())
    assert new == {"tiktok-pixel event Schedule on /appointments/"}


def test_what_is_gone_is_said_and_fails_nothing(page, run) -> None:
    page(SCHEDULE)
    run("lock")
    page()
    done = run("lock", "--check")
    assert done.code == 0
    assert done.out.startswith("note: TikTok Pixel is no longer told about `Schedule` on /app")
    assert "take it out of pixelward.lock" in done.out
    assert run("lint", "--select", "PW501").code == 0


def test_a_tracker_that_is_gone_is_one_note(locked, run, site) -> None:
    site.add("appointments/index.html")
    done = run("lock", "--check")
    assert (done.code, done.out.splitlines()[0]) == (0, "note: TikTok Pixel is gone.")


def test_a_layout_that_reaches_another_page_is_noticed(run, site) -> None:
    site.add("package.json", '{"dependencies": {"next": "15.0.0"}}')
    site.add(
        "app/layout.jsx",
        "export default function L({ children }) {\n  ttq.page()\n  return <p>{children}</p>\n}\n",
    )
    site.add("app/careers/page.jsx", "export default function P() {\n  return <p>Work</p>\n}\n")
    run("lock")
    site.add("app/portal/page.jsx", "export default function P() {\n  return <p>Hello</p>\n}\n")
    done = run("lock", "--check")
    assert done.code == 1
    assert "This change brings TikTok Pixel to /portal.\n" in done.out
    (result,) = run("lint", "--select", "PW501", "--report", "json").json["results"]
    assert (result["path"], result["routes"]) == ("app/layout.jsx", ["/portal"])


def test_each_kind_of_difference_has_its_sentence(locked, page, run) -> None:
    page(
        "  ttq.identify({ email: form.email.value })\n"
        "  ttq.track(names[step], { content_name: 'x' })\n"
        "  fbq('init', '1592118847501145')\n  fbq('track', 'Lead')\n"
    )
    told = run("lock", "--check").out
    for sentence in (
        "This change brings Meta Pixel to /appointments/.",
        "This change sends what Meta Pixel is told to account `1592118847501145`.",
        "This change tells Meta Pixel about `Lead` on /appointments/.",
        "This change tells TikTok Pixel about an event whose name code computes on /appointments/.",
        "This change sends TikTok Pixel `content_name` with an event whose name code computes.",
        "This change sends TikTok Pixel `email` (e-mail address) as who the visitor is.",
    ):
        assert sentence in told.splitlines(), told


def test_reports(locked, page, run, site) -> None:
    page(SCHEDULE)
    done = run("lock", "--check", "--report", "json")
    assert (done.code, done.err) == (1, "")
    assert done.json == {
        "version": 1,
        "new": [
            {
                "tracker": "tiktok-pixel",
                "kind": "event",
                "name": "Schedule",
                "on": ["/appointments/"],
                "data": "",
                "message": "This change tells TikTok Pixel about `Schedule` on /appointments/.",
            }
        ],
        "gone": [],
    }
    done = run("lock", "--check", "--report", "markdown=changes.md")
    assert (done.code, done.out) == (1, "")
    assert "- This change tells TikTok Pixel about `Schedule`" in (site / "changes.md").read_text()
    assert '"jsn" is not a format' in run("lock", "--check", "--report", "jsn").mistake()
    assert "names no file" in run("lock", "--check", "--report", "json=").mistake()


def test_a_report_is_of_a_check(page, run, site) -> None:
    page()
    assert "is given without --check" in run("lock", "--report", "json").mistake()
    assert not (site / "pixelward.lock").exists()


def test_names_are_no_markup(locked, page, run) -> None:
    page("  ttq.track('<b>[x](y)')\n  ttq.track('a\\nb')\n")
    told = run("lock", "--check", "--report", "markdown").out
    assert "`<b>[x](y)`" in told  # code, where nothing is markup
    assert json.loads(run("lock", "--check", "--report", "json").out)["new"]
    assert run("lock").code == 0
    assert run("lock", "--check").code == 0


def test_checking_without_a_lock_is_a_mistake(page, run) -> None:
    page()
    assert run("lock", "--check").mistake() == (
        "pixelward.lock: does not exist. Run `pixelward lock`, review it, and commit it."
    )
    assert run("lint", "--select", "PW501").code == 0


@pytest.mark.parametrize(
    ("content", "place", "fact"),
    [
        ("", ":1", 'does not begin with "version 1"'),
        ("tiktok-pixel route /\n", ":1", 'does not begin with "version 1"'),
        ("version 2\n", ":1", '"version 2" is not a version'),
        (LOCK + "<<<<<<< HEAD\n", ":6", "in the middle of a merge"),
        (LOCK + "tiktok-pixel rout /\n", ":6", '"tiktok-pixel rout /" is no line of a lock'),
        (LOCK + 'tiktok-pixel route "/\n', ":6", "is no line of a lock"),
        (LOCK + "tiktok-pixel\n", ":6", "is no line of a lock"),
        ("version 1\n\udcff", "", "byte 10 is not UTF-8"),
    ],
)
def test_a_broken_lock_fails_closed_and_can_be_written_anew(
    page, run, site, content: str, place: str, fact: str
) -> None:
    page()
    site.add("pixelward.lock", content.encode("utf-8", "surrogateescape"))
    for call in (("lint",), ("lock", "--check")):
        said = run(*call).mistake()
        assert said.startswith(f"pixelward.lock{place}: ")
        assert fact in said
    done = run("lock")
    assert done.code == 0
    assert "It is written anew." in done.err
    assert (site / "pixelward.lock").read_text() == LOCK


def test_the_lines_of_two_branches_are_one_lock(page, run, site) -> None:
    page(SCHEDULE + "  ttq.track('Contact')\n")
    ours = LOCK + "tiktok-pixel event Schedule on /appointments/\n"
    theirs = LOCK + "tiktok-pixel event Contact on /appointments/\n"
    site.add("pixelward.lock", theirs + ours)
    assert run("lock", "--check").code == 0


def test_no_identifier_is_written_down(page, run, site) -> None:
    page("  ttq.track('Lead john.doe@example.com', { 'jane.roe@example.com': 1 })\n")
    run("lock")
    written = (site / "pixelward.lock").read_text()
    assert "doe" not in written
    assert "roe" not in written
    assert run("lock", "--check").code == 0


def test_a_lock_of_a_folder_above_has_no_say(locked, run, site) -> None:
    site.add("other/index.html", BASE.format(more=SCHEDULE))
    assert run("lint", "other", "--select", "PW501").code == 0


def test_only_a_folder_can_be_locked(page, run) -> None:
    page()
    assert "is not a folder" in run("lock", "appointments/index.html").mistake()

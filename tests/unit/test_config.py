"""Settings: defaults, then the nearest file, and what they mean."""

from __future__ import annotations

from pathlib import Path

import pytest

from pixelward.config import FAIL_ON, Config, load
from pixelward.errors import Error
from pixelward.model.levels import Severity


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The top of a repository, so that nothing above it is looked at."""
    (tmp_path / ".git").mkdir()
    return tmp_path


def test_without_a_file_there_are_defaults(root: Path) -> None:
    assert load(root) == Config(root=root)


def test_every_setting_can_be_set(root: Path) -> None:
    (root / "known").mkdir()
    (root / "pixelward.toml").write_text(
        'exclude = ["dist", "*.min.js"]\nselect = ["PW101"]\nignore = ["PW202"]\n'
        'fail-on = "note"\nsignatures = ["known"]\njobs = 3\nstrict = true\nmax-size = 5\n'
    )
    assert load(root) == Config(
        root=root,
        exclude=("dist", "*.min.js"),
        select=frozenset({"PW101"}),
        ignore=frozenset({"PW202"}),
        fail_on="note",
        signatures=(root / "known",),
        jobs=3,
        strict=True,
        max_size=5,
    )


def test_a_byte_order_mark_is_no_mistake(root: Path) -> None:
    (root / "pixelward.toml").write_bytes(b"\xef\xbb\xbfstrict = true\n")
    assert load(root).strict


def test_an_empty_file_is_found_all_the_same(root: Path) -> None:
    (root / "pyproject.toml").write_text("[tool.pixelward]\nstrict = true\n")
    (root / "pixelward.toml").write_text("")
    assert not load(root).strict


@pytest.mark.parametrize(
    "header", ["[tool.pixelward]", "  [ tool . pixelward ]", '[tool."pixelward"] # ours']
)
def test_a_section_of_pyproject(root: Path, header: str) -> None:
    (root / "pyproject.toml").write_text(f"[tool.other]\nstrict = 3\n{header}\nstrict = true\n")
    assert load(root).strict


def test_a_pyproject_of_others_is_passed_over(root: Path) -> None:
    (root / "pixelward.toml").write_text("jobs = 7")
    (root / "web").mkdir()
    (root / "web" / "pyproject.toml").write_bytes(b"[tool.other]\n# \xff is not even UTF-8\n")
    assert load(root / "web").jobs == 7


def test_a_root_below_the_file_knows_its_place(root: Path) -> None:
    (root / "pixelward.toml").write_text("")
    (root / "apps" / "web").mkdir(parents=True)
    assert load(root).below == ""
    assert load(root / "apps" / "web").below == "apps/web"


def test_rules_are_checked_where_they_are_known(root: Path) -> None:
    (root / "pixelward.toml").write_text('\nselect = ["PW999"]')
    assert load(root).select == {"PW999"}
    with pytest.raises(Error, match=r'pixelward\.toml:2: "PW999" is not a rule'):
        load(root, rules=("PW101",))


@pytest.mark.parametrize(
    ("fail_on", "failing"), [("error", 1), ("warning", 2), ("note", 3), ("never", 0)]
)
def test_the_mildest_severity_that_fails(tmp_path: Path, fail_on: str, failing: int) -> None:
    config = Config(root=tmp_path, fail_on=fail_on)
    assert sum(config.fails(severity) for severity in Severity) == failing
    assert fail_on in FAIL_ON


@pytest.mark.parametrize(
    ("select", "ignore", "wanted"),
    [
        ((), (), {"A", "B"}),
        (("A",), (), {"A"}),
        ((), ("A",), {"B"}),
        (("A", "B"), ("A",), {"B"}),
        (("A",), ("A",), set()),
    ],
)
def test_ignoring_goes_before_selecting(tmp_path: Path, select, ignore, wanted) -> None:
    config = Config(root=tmp_path, select=frozenset(select), ignore=frozenset(ignore))
    assert {rule for rule in ("A", "B") if config.wants(rule)} == wanted


# --- [routes]

ROUTES = """\
strict = true

[routes]
base = "/clinic/"
portal = true

[[routes.map]]
path = "templates/mail/*"
route = false

[[routes.map]]
path = "src/results.tsx"
route = "/portal/results"

[[routes.subject]]
route = "/care/*"
subject = "portal"
not = ["scheduling"]
reason = "patients sign in  there"

[[routes.subject]]
route = "/library/*"
sensitive = false
reason = "a glossary"
"""


@pytest.mark.parametrize("name", ["pixelward.toml", "pyproject.toml"])
def test_what_is_said_of_routes(root: Path, name: str) -> None:
    section = "[tool.pixelward]\n" if name == "pyproject.toml" else ""
    inside = ROUTES.replace("[routes", "[tool.pixelward.routes") if section else ROUTES
    (root / name).write_text(section + inside)
    settings = load(root).routes
    assert (settings.base, settings.portal) == ("/clinic", True)
    assert [(each.path, each.route) for each in settings.map] == [
        ("templates/mail/*", ""),
        ("src/results.tsx", "/portal/results"),
    ]
    care, library = settings.subject
    assert (care.route, care.added, care.removed) == ("/care/*", ("portal",), ("scheduling",))
    assert care.reason == "patients sign in there"
    assert care.sensitive
    assert (library.sensitive, library.added, library.removed) == (False, (), ())


def test_a_list_of_routes_alone_is_a_section_of_pyproject(root: Path) -> None:
    (root / "pyproject.toml").write_text(
        '[[tool.pixelward.routes.map]]\npath = "a.html"\nroute = "/a"\n'
    )
    assert load(root).routes.map[0].route == "/a"


ABOUT = '[[routes.subject]]\nroute = "/a"\nreason = "so"\n'


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("routes = 1", "1: routes cannot be 1. Write a table, [routes]."),
        ("[routes]\nbsae = '/'", '2: "bsae" is not a setting of routes. Did you mean "base"?'),
        ("[routes]\nbase = 'clinic'", "2: base cannot be 'clinic'. Use the beginning of an addre"),
        ("[routes]\nportal = 1", "2: portal cannot be 1. Use true or false."),
        ("[routes]\nmap = 'a'", "2: map cannot be 'a'. Write [[routes.map]] and its settings be"),
        ("[[routes.map]]\nroute = '/a'", "1: has no path. Write a glob of files, path = "),
        ("[[routes.map]]\npath = 'a'\nroute = true", "3: route cannot be true. Use an address su"),
        ("[[routes.map]]\npath = 'a'\nroute = 'a'", "3: route cannot be 'a'. Use an address such"),
        (
            "[[routes.map]]\npath = 'a'\nroute = '/'\n[[routes.map]]\npaht = 'b'",
            '5: "paht" is not a setting of routes.map. Did you mean "path"?',
        ),
        ("[routes]\nmap = [{path = 1, route = '/'}]", "2: path cannot be 1. Write a glob of files"),
        (
            "[[routes.subject]]\nroute = '/a'\nsubject = 'portal'",
            "1: has no reason. Say in a sentence how that is known.",
        ),
        (
            "[[routes.subject]]\nroute = '/a'\nsensitive = false\nreason = ' '",
            "4: reason cannot be ' '. Say in a sentence how that is known.",
        ),
        (ABOUT, "1: says nothing of its routes. Add subject = "),
        (ABOUT + "sensitive = true", "4: sensitive cannot be true. Use false, or name a subject."),
        (ABOUT + "sensitive = false\nnot = ['portal']", "4: sensitive = false says all there is "),
        (ABOUT + "subject = 3", "4: subject cannot be 3. Use the id of a subject, or a list of t"),
    ],
)
def test_what_cannot_be_said_of_routes(root: Path, text: str, error: str) -> None:
    (root / "pixelward.toml").write_text(text)
    with pytest.raises(Error) as raised:
        load(root)
    assert f"pixelward.toml:{error}" in str(raised.value)

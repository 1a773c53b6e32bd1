"""The rules that this project sets for itself."""

from __future__ import annotations

import ast
import re
import statistics
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from pixelward import rules
from pixelward.model.knowledge import CallPattern, LoadPattern, PackagePattern, Tracker
from pixelward.plugins import members
from pixelward.resources import signatures_dir
from pixelward.rules.base import Rule
from pixelward.signatures import load

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "pixelward"
SAMPLES = ROOT / "tests" / "samples"
MODULES = sorted(PACKAGE.rglob("*.py"))
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/**/*.md")])


def _short(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _members(*package: str) -> list[str]:
    """The modules of an open set, by the naming rule of `plugins.members`."""
    names = (path.stem for path in PACKAGE.joinpath(*package).glob("*.py"))
    return sorted(name for name in names if name != "base" and not name.startswith("_"))


def _folders(*parts: str) -> list[str]:
    """The sample folders that hold something."""
    folders = SAMPLES.joinpath(*parts).glob("*/")
    return sorted(folder.name for folder in folders if any(folder.iterdir()))


# Languages of which nothing is read that loads a tracker: rules and routes have their samples.
ELSEWHERE = frozenset({"headers", "java", "ruby"})


# --- open sets: what a member brings with it


def test_rules_have_a_page_and_samples_each() -> None:
    ids = [name.partition("_")[0].upper() for name in _members("rules")]
    pages = sorted(path.stem for path in (ROOT / "docs" / "rules").glob("PW*.md"))
    assert ids == pages
    assert ids == _folders("rules")
    assert len(ids) == len(set(ids)) > 0


def test_a_rule_is_in_the_module_of_its_name() -> None:
    found = members(rules, Rule)
    assert [f"{one.id.lower()}_{one.name.replace('-', '_')}" for one in found] == _members("rules")


@pytest.mark.parametrize("rule", _folders("rules"))
def test_a_rule_has_clean_samples_and_flagged_ones(rule: str) -> None:
    names = [path.name for path in (SAMPLES / "rules" / rule).iterdir()]
    assert any(name.startswith("clean") for name in names)
    assert any(not name.startswith("clean") for name in names)


@pytest.mark.parametrize(
    ("package", "folder"),
    [
        (("parse", "templates"), "templates"),
        (("parse", "languages"), "languages"),
        (("routes",), "routes"),
    ],
)
def test_members_have_samples(package: tuple[str, ...], folder: str) -> None:
    names = [name.replace("_", "-") for name in _members(*package)]
    present = _folders(folder)
    lacking = [name for name in names if not any(_is_of(each, name) for each in present)]
    lacking = [name for name in lacking if name not in ELSEWHERE]
    assert names
    assert not lacking, f"no samples in tests/samples/{folder}/ for {lacking}"


def _is_of(folder: str, member: str) -> bool:
    return folder == member or folder.startswith(f"{member}-")


# --- knowledge is data


# Words of names that are also words: of English, of HTML, of company law.
_ORDINARY = frozenset(
    {"ads", "analytics", "and", "conversion", "global", "legacy", "manager", "meta", "pixel"}
    | {"platforms", "site", "tag", "the", "tracking"}
    | {"api", "browser", "for", "itself", "javascript", "segment", "tags"}  # English before a name
    | {"embed", "form", "map", "video"}  # of what stands in a page
    | {"act", "advertising", "forms", "target", "visitor", "web"}  # English after a name
    | {"force"}  # what a flag does
    | {"zaraz"}  # what files of settings are named, in which other trackers stand
    | {"metric", "monitoring", "new", "real", "replay", "session", "user"}  # of recorders
    | {"beacon", "chat", "document", "front", "help", "sign", "text", "web", "widget"}  # of chats
    | {"account", "button", "case", "constant", "customer", "data", "dot", "font", "fonts", "fuel"}
    | {"embedded", "kit", "lead", "link", "live", "machines", "maps", "marketing", "ours"}
    | {"force", "plugin", "privacy", "require", "service", "since"}
    | {"dev", "iterable", "sas", "vercel", "vue"}  # code, Angular's `*ngIf="… as x"`, file names
    | {"collect"}  # what trackers do
    | {"inc", "limited", "llc", "ltd"}
    | {"com", "net", "org", "www"}
)


def _patterns(tracker: Tracker) -> Iterator[str]:
    for pattern in (signature.pattern for signature in tracker.signatures):
        match pattern:
            case LoadPattern(host=host):
                labels = host.replace("*", "").strip(".").split(".")
                yield from (".".join(labels), *labels[-2:])
            case CallPattern(callees=callees):
                yield from (callee[0].removeprefix("npm:").rstrip("()") for callee in callees)
            case PackagePattern(name=name):
                yield name


def _names(tracker: Tracker) -> Iterator[str]:
    """What a tracker is known by: ids, names, hosts, globals, packages."""
    yield from (tracker.id, tracker.name, tracker.vendor)
    yield from re.findall(r"\w+", f"{tracker.name} {tracker.vendor}")
    yield from _patterns(tracker)


def _vendor_words() -> frozenset[str]:
    trackers = load(signatures_dir()).trackers
    words = {word.lower() for tracker in trackers for word in _names(tracker)}
    return frozenset(word for word in words if len(word) > 2) - _ORDINARY


def test_the_vendor_words_are_those_that_one_would_expect() -> None:
    words = _vendor_words()
    assert words >= {"fbq", "ttq", "gtag", "facebook", "tiktok", "google", "meta-pixel"}
    assert not words & {"event", "window", "script", "track"}


def test_no_tracker_is_named_in_python() -> None:
    words = sorted(map(re.escape, _vendor_words()), key=len, reverse=True)
    named = re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.I)
    found = [
        f"{_short(path)}:{number}: {match[0]}"
        for path in MODULES
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        for match in named.finditer(line)
    ]
    assert not found, found


# --- what is written is so


_FENCE = re.compile(r"^(```|~~~).*?^\1", re.M | re.S)
_PATH = re.compile(r"`((?:src|tests|docs|signatures|scripts|examples|benchmarks)/[^`\s]*)`")
_LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
_PLACEHOLDER = re.compile(r"<\w+>|NNN|\*")


def _prose(page: Path) -> str:
    return _FENCE.sub("", page.read_text(encoding="utf-8"))


def _exists(path: str) -> bool:
    """Whether there is such a path, with anything in the place of a placeholder."""
    return any(
        True for _ in ROOT.glob(re.sub(r"\*+", "*", _PLACEHOLDER.sub("*", path)).rstrip("/"))
    )


@pytest.mark.parametrize("page", PAGES, ids=_short)
def test_paths_in_the_documentation_exist(page: Path) -> None:
    missing = [path for path in _PATH.findall(_prose(page)) if not _exists(path)]
    assert not missing


@pytest.mark.parametrize("page", PAGES, ids=_short)
def test_links_in_the_documentation_lead_somewhere(page: Path) -> None:
    targets = [each for each in _LINK.findall(_prose(page)) if not re.match(r"\w+:", each)]
    assert not [each for each in targets if not (page.parent / each).exists()]


def test_decisions_are_all_in_their_index() -> None:
    folder = ROOT / "docs" / "decisions"
    linked = _LINK.findall((folder / "README.md").read_text(encoding="utf-8"))
    assert sorted(linked) == sorted(p.name for p in folder.glob("*.md") if p.name != "README.md")


@pytest.mark.parametrize("page", PAGES, ids=_short)
def test_we_pass_no_verdicts(page: Path) -> None:
    # What others call their pages is theirs.
    text = re.sub(r"https?://\S+", "", page.read_text(encoding="utf-8"))
    assert not re.search(r"HIPAA[- ](?:violation|complian(?:t|ce))", text, re.I)


# --- how the code reads


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _functions(path: Path) -> Iterator[tuple[str, int]]:
    """Each function of a module, and its length in lines."""
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{_short(path)}:{node.name}", (node.end_lineno or 0) - node.lineno + 1


@pytest.mark.parametrize("path", MODULES, ids=_short)
def test_a_module_says_in_a_sentence_what_it_is(path: Path) -> None:
    docstring = ast.get_docstring(_tree(path)) or ""
    assert docstring.partition("\n\n")[0].rstrip().endswith((".", "?"))


def test_files_and_functions_stay_small() -> None:
    lengths = {_short(p): len(p.read_text(encoding="utf-8").splitlines()) for p in MODULES}
    assert not {name: length for name, length in lengths.items() if length > 200}
    functions = dict(each for path in MODULES for each in _functions(path))
    assert not {name: length for name, length in functions.items() if length > 60}
    assert statistics.median(functions.values()) <= 12
    assert statistics.median(lengths.values()) <= 130


def test_every_grammar_is_kept_from_the_later_stages() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)
    contracts = {each["id"]: each for each in project["tool"]["importlinter"]["contracts"]}
    grammars = {
        each.partition(">")[0].replace("-", "_")
        for each in project["project"]["dependencies"]
        if each.startswith("tree-sitter")
    }
    assert grammars <= set(contracts["trees"]["forbidden_modules"])

"""`pixelward lock`: writes the reviewed inventory, or says in sentences what goes beyond it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from pixelward.cli import _out
from pixelward.config import Config
from pixelward.engine import Analysis
from pixelward.errors import Error, did_you_mean
from pixelward.model.agreed import Lock
from pixelward.report._encode import compact, storable
from pixelward.report._visible import visible
from pixelward.triage.lock import FILE, Difference, differences, lock_of, read, text

_REVIEW = f"Take it out or, once it is reviewed, run `pixelward lock` and commit {FILE}."
_TIDY = f"Run `pixelward lock` to take it out of {FILE}."


def lock(config: Config) -> int:
    """Write the lock of a project, and say what has changed."""
    analysis, before = Analysis(config, is_locked=False), _before(config.root)
    now = lock_of(analysis.exposures)
    changed = _differences(analysis, before or Lock(frozenset()), now)
    _out.write(config.root / FILE, text(now))
    _out.put("".join(f"{line}\n" for line in _written(now, changed, is_first=before is None)))
    return _out.faults(analysis.notices)


def check(config: Config, wanted: str) -> int:
    """Say what the code says beyond the lock; 1 if there is any, what is gone is only said."""
    form, file = _form(wanted)
    before = read(config.root)
    if before is None:
        raise Error(FILE, "does not exist.", "Run `pixelward lock`, review it, and commit it.")
    analysis = Analysis(config, is_locked=False)
    told = _differences(analysis, before, lock_of(analysis.exposures))
    said = form(told)
    if file is None:
        _out.put(said)
    else:
        _out.write(file, said)
    return _out.faults(analysis.notices) or int(any(one.is_new for one in told))


def _before(root: Path) -> Lock | None:
    """The lock that is there; one that is broken is written anew."""
    try:
        return read(root)
    except Error as error:
        _out.complain(f"{error} It is written anew.")
        return None


def _differences(analysis: Analysis, before: Lock, now: Lock) -> tuple[Difference, ...]:
    known = analysis.knowledge
    names = {tracker.id: tracker.name for tracker in known.trackers}
    return differences(before, now, names, {data.id: data.name for data in known.data})


def _written(now: Lock, changed: tuple[Difference, ...], *, is_first: bool) -> Iterable[str]:
    lines = len(text(now).splitlines()) - 2
    yield f"{FILE}: {lines} lines, of {_counted(_trackers(now))}."
    if is_first:
        yield "Review them, and commit the file: from now on PW501 reports what is not in it."
        return
    yield from (f"  {visible(one.message)}" for one in changed)


def _trackers(lock: Lock) -> int:
    return len({fact.tracker for fact in lock.facts})


def _counted(trackers: int) -> str:
    return f"{trackers} tracker" if trackers == 1 else f"{trackers} trackers"


def _form(wanted: str) -> tuple[Callable[[tuple[Difference, ...]], str], Path | None]:
    name, equals, file = wanted.partition("=")
    if name not in _FORMS:
        raise Error("--report", f'"{name}" is not a format.', did_you_mean(name, _FORMS))
    if equals and not file:
        raise Error("--report", f'"{wanted}" names no file.', f"Write {name}=FILE, or {name}.")
    return _FORMS[name], Path(file) if file else None


def _text(told: tuple[Difference, ...]) -> str:
    """A sentence a line: what is new, what to do about it, and what is gone."""
    new = [f"{visible(one.message)}" for one in told if one.is_new]
    old = [f"note: {visible(one.message)}" for one in told if not one.is_new]
    steps = ([_REVIEW] if new else []) + ([_TIDY] if old and not new else [])
    lines = (*new, *old, *steps) if told else (f"The code says what {FILE} says.",)
    return "".join(f"{line}\n" for line in lines)


def _markdown(told: tuple[Difference, ...]) -> str:
    """The same for a comment or a summary."""
    if not told:
        return f"The code says what `{FILE}` says.\n"
    new = [f"- {_plain(one.message)}" for one in told if one.is_new]
    old = [f"- _{_plain(one.message)}_" for one in told if not one.is_new]
    return "\n".join((f"### Beyond `{FILE}`", "", *new, *old, "", _REVIEW if new else _TIDY, ""))


def _plain(message: str) -> str:
    """Names keep their backquotes, and nothing else of the code is markup."""
    parts = visible(message).split("`")
    escaped = ("".join(f"\\{c}" if c in "\\*_[]<>|#@" else c for c in part) for part in parts[::2])
    return "`".join(x for pair in zip(escaped, [*parts[1::2], ""], strict=False) for x in pair)[:-1]


def _json(told: tuple[Difference, ...]) -> str:
    """A versioned shape: `{"version": 1, "new": […], "gone": […]}`."""
    record = {
        "version": 1,
        "new": [_record(one) for one in told if one.is_new],
        "gone": [_record(one) for one in told if not one.is_new],
    }
    return f"{storable(compact(record))}\n"


def _record(one: Difference) -> dict[str, object]:
    return {
        "tracker": one.tracker,
        "kind": one.kind.value,
        "name": one.name,
        "on": list(one.on),
        "data": one.data,
        "message": one.message,
    }


_FORMS = {"text": _text, "json": _json, "markdown": _markdown}

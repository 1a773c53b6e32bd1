"""Which repository the project lies in, as far as the disk and Git say it."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from pixelward.model.report import Checkout

_GIT = ("git", "-c", "core.fsmonitor=false")
_SCP = re.compile(r"(?:[^@/:]+@)?([\w.-]{2,}):(?!//|:)(.+)")  # git@host:owner/name.git
_SCHEMES = frozenset({"https", "http", "ssh", "git"})


def checkout(root: Path) -> Checkout:
    """The repository round a folder; an empty value where there is none."""
    whole = root.resolve()
    top = next((each for each in (whole, *whole.parents) if _is_repository(each)), None)
    if top is None:
        return Checkout()
    below = whole.relative_to(top).as_posix()
    head = _git(top, "rev-parse", "HEAD", "--abbrev-ref", "HEAD").split("\n")
    revision, branch = head if len(head) == 2 else ("", "")
    return Checkout(
        below="" if below == "." else f"{below}/",
        address=_address(_git(top, "config", "--local", "--get", "remote.origin.url")),
        revision=revision,
        branch="" if branch == "HEAD" else branch,  # which is what a detached one is called
    )


def _is_repository(folder: Path) -> bool:
    """Said by the disk: Git refuses to speak of a folder that another user owns."""
    git = folder / ".git"
    try:
        return (git / "HEAD").is_file() or (git.is_file() and git.read_bytes()[:7] == b"gitdir:")
    except OSError:
        return False


def _git(folder: Path, *words: str) -> str:
    """What Git says, or nothing; a hook's environment speaks of another repository."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        done = subprocess.run([*_GIT, *words], cwd=folder, env=env, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout.decode("utf-8", "replace").strip()


def _address(remote: str) -> str:
    """A remote on a server without user, password and query; nothing for a folder."""
    if found := _SCP.fullmatch(remote):
        remote = f"ssh://{found[1]}/{found[2].lstrip('/')}"
    try:
        parts = urlsplit(remote)
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return ""
    if parts.scheme not in _SCHEMES or not parts.hostname:
        return ""
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return urlunsplit((parts.scheme, host + port, quote(unquote(parts.path), safe="/~@:+"), "", ""))

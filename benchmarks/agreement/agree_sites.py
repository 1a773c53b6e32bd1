"""The sites: what `site.toml` says of each, how it is built, and how it is served on loopback."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
import threading
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

SITES = Path(__file__).parent / "sites"


class Skipped(Exception):
    """Something that this machine lacks; the message says what."""


@dataclass(frozen=True, slots=True)
class Site:
    """A site: its sources are what the linter reads, `pages` are the addresses that it has."""

    name: str
    folder: Path
    kind: str  # "static", "npm" or "flask"
    pages: tuple[str, ...]
    served: str  # the folder that a browser gets, of the sources or of the build
    fallback: str  # the file that answers where there is none, "" for an error


def sites(only: str = "") -> Iterator[Site]:
    """Those whose name contains a text."""
    for file in sorted(SITES.glob("*/site.toml")):
        said = tomllib.loads(file.read_text("utf-8"))
        served, fallback = said.get("served", "."), said.get("fallback", "")
        site = Site(
            file.parent.name, file.parent, said["kind"], tuple(said["pages"]), served, fallback
        )
        if only in site.name:
            yield site


@contextmanager
def served(site: Site, builds: Path) -> Iterator[str]:
    """The address of the site while it is served; raises `Skipped` where it cannot be built."""
    server = _flask(site) if site.kind == "flask" else _files(site, builds)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _files(site: Site, builds: Path) -> ThreadingHTTPServer:
    root = _built(site, builds / site.name) if site.kind == "npm" else site.folder
    folder = root / site.served
    handler = partial(_Files, directory=str(folder), fallback=site.fallback)
    return ThreadingHTTPServer(("127.0.0.1", 0), handler)


def _built(site: Site, folder: Path) -> Path:
    """A copy of the sources with their build; what npm has installed there before is used."""
    if shutil.which("npm") is None:
        raise Skipped("npm is missing: install Node.js.")
    shutil.copytree(site.folder, folder, dirs_exist_ok=True)
    if not (folder / "node_modules").is_dir():
        installed = _npm(folder, "install", "--no-audit", "--no-fund", "--no-package-lock")
        if installed.returncode:
            raise Skipped(f"npm install failed: {_last(installed)}")
    built = _npm(folder, "run", "build")
    if built.returncode:
        raise SystemExit(f"{site.name}: does not build.\n{built.stdout}{built.stderr}")
    return folder


def _npm(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["npm", *arguments], cwd=folder, capture_output=True, text=True)


def _last(done: subprocess.CompletedProcess[str]) -> str:
    return next(reversed(f"{done.stdout}{done.stderr}".strip().splitlines()), "it says nothing")


class _Files(SimpleHTTPRequestHandler):
    """Files as hosts of static sites serve them: `/about` may be `about.html`."""

    def __init__(self, *arguments: Any, fallback: str, **named: Any) -> None:
        self.fallback = fallback
        super().__init__(*arguments, **named)

    def translate_path(self, path: str) -> str:
        found = Path(super().translate_path(path))
        beside = found.with_name(f"{found.name}.html")
        if found.is_file() or (found / "index.html").is_file():
            return str(found) + ("/" if found.is_dir() else "")
        if beside.is_file():
            return str(beside)
        return str(Path(self.directory) / self.fallback) if self.fallback else str(found)

    def log_message(self, *_arguments: Any) -> None:
        """Nothing: the table is what is printed."""


def _flask(site: Site) -> Any:
    if importlib.util.find_spec("flask") is None:
        raise Skipped("Flask is missing: pip install flask.")
    spec = importlib.util.spec_from_file_location(f"{site.name}_app", site.folder / "app.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{site.name}: has no app.py.")
    sys.path.insert(0, str(site.folder))
    sys.dont_write_bytecode = True  # the linter reads this folder
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # Flask asks there where its templates are
    spec.loader.exec_module(module)
    return make_server("127.0.0.1", 0, module.app, handler_class=_Quiet)


class _Quiet(WSGIRequestHandler):
    def log_message(self, *_arguments: Any) -> None:
        """Nothing: the table is what is printed."""

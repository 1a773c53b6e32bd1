"""The truth: what a browser fetched from the vendors, and what their queues hold, page by page."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from agree_sites import Skipped
from agree_vendors import QUEUES, Said, called, fetched, library

_SWITCHES = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",  # nothing leaves this machine
)


@contextmanager
def browser() -> Iterator[Any]:
    """Chromium without a window; raises `Skipped` where it or Playwright is missing."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        raise Skipped("Chromium is missing: apt-get install chromium.")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        raise Skipped("Playwright is missing: pip install playwright.") from None
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=list(_SWITCHES))
        try:
            yield opened
        finally:
            opened.close()


def said_on(opened: Any, address: str, answers: int = 200) -> frozenset[Said]:
    """What the vendors get when somebody opens a page and presses each of its buttons."""
    asked: list[str] = []
    context = opened.new_context(service_workers="block")
    try:
        page = context.new_page()
        broken: list[str] = []
        page.on("pageerror", lambda error: broken.append(str(error)))
        page.route(_is_outside, lambda route: _stub(route, asked))
        answer = page.goto(address, wait_until="networkidle")
        if answer is None or answer.status != answers:
            raise SystemExit(f"{address}: is not a page of the site.")
        for button in page.locator("button").all():
            button.click()
        page.wait_for_timeout(100)
        queued = page.evaluate(QUEUES)
    finally:
        context.close()
    if broken:
        raise SystemExit(f"{address}: its scripts fail.\n" + "\n".join(broken))
    return frozenset((*called(queued), *(said for url in asked for said in fetched(url))))


def _is_outside(url: str) -> bool:
    return urlsplit(url).hostname != "127.0.0.1"


def _stub(route: Any, asked: list[str]) -> None:
    asked.append(route.request.url)
    body = library(route.request.url)
    route.fulfill(status=200, content_type="text/javascript", body=body)

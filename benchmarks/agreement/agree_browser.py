"""The truth: what a browser fetched from the vendors, and what their queues hold, page by page."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from urllib.parse import parse_qs, urlsplit

from agree_sites import Skipped

Said = tuple[str, str]  # tracker, event
LOAD, INIT = "(load)", "(init)"

# Which vendor a request belongs to; of a beacon, the parameter that names the event.
_LOADS = {
    "connect.facebook.net/en_US/fbevents.js": "meta-pixel",
    "www.googletagmanager.com/gtag/js": "google-analytics",
    "www.googletagmanager.com/gtm.js": "google-tag-manager",
    "analytics.tiktok.com/i18n/pixel/events.js": "tiktok-pixel",
    "harborclinic.matomo.cloud/matomo.js": "matomo",
}
_BEACONS = {"www.facebook.com/tr": ("meta-pixel", "ev")}

# The stubs are never replaced, as no library comes: each queue holds all that its vendor would get.
_QUEUES = """() => {
    const plain = (one) => one && typeof one === 'object' && 'length' in one ? Array.from(one) : one
    const queues = {
        fbq: window.fbq && window.fbq.queue,
        ttq: window.ttq,
        _paq: window._paq,
        dataLayer: window.dataLayer,
    }
    return Object.entries(queues).flatMap(([name, queue]) =>
        Array.from(queue || []).map((one) => [name, JSON.parse(JSON.stringify(plain(one)))]))
}"""
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


def said_on(opened: Any, address: str) -> frozenset[Said]:
    """What the vendors get when somebody opens a page and presses each of its buttons."""
    asked: list[str] = []
    context = opened.new_context(service_workers="block")
    try:
        page = context.new_page()
        broken: list[str] = []
        page.on("pageerror", lambda error: broken.append(str(error)))
        page.route(_is_outside, lambda route: _stub(route, asked))
        answer = page.goto(address, wait_until="networkidle")
        if answer is None or not answer.ok:
            raise SystemExit(f"{address}: is not a page of the site.")
        for button in page.locator("button").all():
            button.click()
        page.wait_for_timeout(100)
        called = page.evaluate(_QUEUES)
    finally:
        context.close()
    if broken:
        raise SystemExit(f"{address}: its scripts fail.\n" + "\n".join(broken))
    return frozenset((*_called(called), *(said for url in asked for said in _fetched(url))))


def _is_outside(url: str) -> bool:
    return urlsplit(url).hostname != "127.0.0.1"


def _stub(route: Any, asked: list[str]) -> None:
    asked.append(route.request.url)
    route.fulfill(status=200, content_type="text/javascript", body="")


def _fetched(url: str) -> Iterator[Said]:
    parts, given = urlsplit(url), parse_qs(urlsplit(url).query)
    place = f"{parts.netloc}{parts.path.rstrip('/')}"
    if place in _BEACONS:
        tracker, key = _BEACONS[place]
        yield tracker, given.get(key, [""])[0]
        return
    # An address that nobody has named here is not passed over: it counts as one more tracker.
    yield _LOADS.get(place, place), LOAD
    if "sdkid" in given:  # this one's stub sets up by what it asks for, and queues nothing
        yield _LOADS.get(place, place), INIT


def _called(queued: Sequence[tuple[str, Any]]) -> Iterator[Said]:
    for queue, call in queued:
        said = _READ[queue](call)
        if said is not None:
            yield said


def _fbq(call: list[Any]) -> Said | None:
    match call:
        case ["init", *_]:
            return "meta-pixel", INIT
        case ["track" | "trackCustom", event, *_]:
            return "meta-pixel", event
    return None


def _ttq(call: list[Any]) -> Said | None:
    match call:
        case ["page", *_]:
            return "tiktok-pixel", "Pageview"
        case ["track", event, *_]:
            return "tiktok-pixel", event
    return None


def _paq(call: list[Any]) -> Said | None:
    match call:
        case ["setSiteId", *_]:
            return "matomo", INIT
        case ["trackPageView", *_]:
            return "matomo", "trackPageView"
        case ["trackEvent", _, action, *_]:
            return "matomo", action
    return None


def _layer(call: Any) -> Said | None:
    match call:
        case ["config", *_]:
            return "google-analytics", INIT
        case ["event", event, *_]:
            return "google-analytics", event
        case {"event": "gtm.js"}:
            return "google-tag-manager", LOAD
        case {"event": event}:
            return "google-tag-manager", event
    return None


_READ = {"fbq": _fbq, "ttq": _ttq, "_paq": _paq, "dataLayer": _layer}

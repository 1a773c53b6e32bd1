"""What each vendor's requests and queued calls mean, as tracker and event."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fnmatch import fnmatch
from typing import Any
from urllib.parse import parse_qs, urlsplit

Said = tuple[str, str]  # tracker, event
LOAD, INIT = "(load)", "(init)"

# Which vendor a request belongs to; of a beacon, the parameter that names the event.
_LOADS = {
    "connect.facebook.net/en_US/fbevents.js": "meta-pixel",
    "www.googletagmanager.com/gtag/js": "google-analytics",
    "www.googletagmanager.com/gtm.js": "google-tag-manager",
    "analytics.tiktok.com/i18n/pixel/events.js": "tiktok-pixel",
    "harborclinic.matomo.cloud/matomo.js": "matomo",
    "sc-static.net/scevent.min.js": "snapchat-pixel",
    "s.pinimg.com/ct/core.js": "pinterest-tag",
    "js.hs-scripts.com/*": "hubspot",
    "www.clarity.ms/tag/*": "microsoft-clarity",
    "static.ads-twitter.com/uwt.js": "x-twitter-pixel",
    "bat.bing.com/bat.js": "microsoft-uet",
    "www.redditstatic.com/ads/pixel.js": "reddit-pixel",
    "snap.licdn.com/li.lms-analytics/insight.min.js": "linkedin-insight",
}
_BEACONS = {
    "www.facebook.com/tr": ("meta-pixel", "ev"),
    "px.ads.linkedin.com/collect": ("linkedin-insight", "conversionId"),
    "ct.pinterest.com/v3": ("pinterest-tag", "event"),
}

# The stubs are never replaced, as no library comes: each queue holds all that its vendor would get.
QUEUES = """() => {
    const plain = (one) => one && typeof one === 'object' && 'length' in one ? Array.from(one) : one
    const within = (name, key) => window[name] && window[name][key]
    const queues = {
        fbq: within('fbq', 'queue'),
        ttq: window.ttq,
        _paq: window._paq,
        dataLayer: window.dataLayer,
        snaptr: within('snaptr', 'queue'),
        pintrk: within('pintrk', 'queue'),
        _hsq: window._hsq,
        clarity: within('clarity', 'q'),
        twq: within('twq', 'queue'),
        uetq: within('uetq', 'calls'),
        rdt: within('rdt', 'callQueue'),
        lintrk: within('lintrk', 'q'),
        partner: window._linkedin_partner_id && [[window._linkedin_partner_id]],
    }
    return Object.entries(queues).flatMap(([name, queue]) =>
        Array.from(queue || []).map((one) => [name, JSON.parse(JSON.stringify(plain(one)))]))
}"""

# One library is called by its own snippet when it has come, and takes the queue over.
_LIBRARIES = {
    "bat.bing.com": "function UET(given) { this.calls = [['init']];"
    " this.push = (...call) => this.calls.push(call) }",
}


def library(url: str) -> str:
    """The script that answers for a vendor's."""
    return _LIBRARIES.get(urlsplit(url).netloc, "")


def fetched(url: str) -> Iterator[Said]:
    """What a request says."""
    parts, given = urlsplit(url), parse_qs(urlsplit(url).query)
    place = f"{parts.netloc}{parts.path.rstrip('/')}"
    if place in _BEACONS:
        tracker, key = _BEACONS[place]
        yield tracker, given.get(key, [""])[0]
        return
    # An address that nobody has named here is not passed over: it counts as one more tracker.
    tracker = next((who for where, who in _LOADS.items() if fnmatch(place, where)), place)
    if tracker == "google-analytics" and given.get("id", [""])[0].startswith("AW-"):
        tracker = "google-ads"
    yield tracker, LOAD
    if "sdkid" in given:  # this one's stub sets up by what it asks for, and queues nothing
        yield tracker, INIT


def called(queued: Sequence[tuple[str, Any]]) -> Iterator[Said]:
    """What the calls in the queues say."""
    for queue, call in queued:
        said = _READ[queue](call)
        if said is not None:
            yield said


def _reads(
    tracker: str, init: tuple[str, ...], events: tuple[str, ...], page: str = "", pages: str = ""
) -> Callable[[Any], Said | None]:
    """How most vendors are called: the command first, then what it is about."""

    def read(call: Any) -> Said | None:
        match call:
            case [command, *_] if command in init:
                return tracker, INIT
            case [command, *_] if page and command == page:
                return tracker, pages or page
            case [command, event, *_] if command in events:
                return tracker, _named(event)
        return None

    return read


def _named(event: Any) -> str:
    if isinstance(event, dict):
        return str(event.get("conversion_id", event.get("name", event.get("id"))))
    return str(event)


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
        case ["config", account, *_]:
            return "google-ads" if account.startswith("AW-") else "google-analytics", INIT
        case ["event", event, {"send_to": str(account)}, *_] if account.startswith("AW-"):
            return "google-ads", event
        case ["event", event, *_]:
            return "google-analytics", event
        case {"event": "gtm.js"}:
            return "google-tag-manager", LOAD
        case {"event": event}:
            return "google-tag-manager", event
    return None


_READ: dict[str, Callable[[Any], Said | None]] = {
    "fbq": _reads("meta-pixel", ("init",), ("track", "trackCustom")),
    "ttq": _reads("tiktok-pixel", (), ("track",), "page", "Pageview"),
    "_paq": _paq,
    "dataLayer": _layer,
    "snaptr": _reads("snapchat-pixel", ("init",), ("track",)),
    "pintrk": _reads("pinterest-tag", ("load",), ("track",), "page"),
    "_hsq": _reads("hubspot", (), ("trackEvent", "trackCustomBehavioralEvent"), "trackPageView"),
    "clarity": _reads("microsoft-clarity", ("start",), ("event",)),
    "twq": _reads("x-twitter-pixel", ("config", "init"), ("event", "track")),
    "uetq": _reads("microsoft-uet", ("init",), ("event",), "pageLoad"),
    "rdt": _reads("reddit-pixel", ("init",), ("track",)),
    "lintrk": _reads("linkedin-insight", (), ("track",)),
    "partner": lambda _: ("linkedin-insight", INIT),
}

"""The snippets that vendors ask to be pasted, as they stand and as minifiers leave them."""

from __future__ import annotations

import pytest

from pixelward.extract import extract
from pixelward.link import link
from pixelward.match import callees, match
from pixelward.model.facts import SourceFile
from pixelward.model.program import TrackerUse
from pixelward.parse import host_of, parse
from pixelward.resources import signatures_dir
from pixelward.signatures import load

TRACKERS = load(signatures_dir()).trackers

META = """
!function (f, b, e, v, n, t, s) {
  if (f.fbq) return;
  n = f.fbq = function () {
    n.callMethod ? n.callMethod.apply(n, arguments) : n.queue.push(arguments);
  };
  if (!f._fbq) f._fbq = n;
  n.push = n; n.loaded = !0; n.version = '2.0'; n.queue = [];
  t = b.createElement(e); t.async = !0; t.src = v;
  s = b.getElementsByTagName(e)[0]; s.parentNode.insertBefore(t, s);
}(window, document, 'script', 'https://connect.facebook.net/en_US/fbevents.js');
fbq('init', '1592118847501145');
fbq('track', 'PageView');
"""
META_SMALL = (
    "!function(e,t,n,c,o,a,f){e.fbq||(o=e.fbq=function(){o.callMethod?o.callMethod.apply(o,arguments)"
    ":o.queue.push(arguments)},e._fbq||(e._fbq=o),o.push=o,o.loaded=!0,o.version='2.0',o.queue=[],"
    "(a=t.createElement(n)).async=!0,a.src=c,(f=t.getElementsByTagName(n)[0]).parentNode"
    ".insertBefore(a,f))}(window,document,'script','https://connect.facebook.net/en_US/fbevents.js'),"
    "fbq('init','1592118847501145'),fbq('track','PageView');"
)
TIKTOK = """
!function (w, d, t) {
  w.TiktokAnalyticsObject = t;
  var ttq = w[t] = w[t] || [];
  ttq.methods = ["page", "track", "identify"];
  ttq.setAndDefer = function (t, e) {
    t[e] = function () { t.push([e].concat(Array.prototype.slice.call(arguments, 0))) };
  };
  for (var i = 0; i < ttq.methods.length; i++) ttq.setAndDefer(ttq, ttq.methods[i]);
  ttq.load = function (e, n) {
    var r = "https://analytics.tiktok.com/i18n/pixel/events.js";
    ttq._i = ttq._i || {}, ttq._i[e] = [], ttq._i[e]._u = r;
    var o = d.createElement("script");
    o.type = "text/javascript", o.async = !0, o.src = r + "?sdkid=" + e + "&lib=" + t;
    var a = d.getElementsByTagName("script")[0];
    a.parentNode.insertBefore(o, a);
  };
  ttq.load('CHARBORSTREET0CLINIC');
  ttq.page();
}(window, document, 'ttq');
"""
TIKTOK_SMALL = (
    '!function(e,t,n){e.TiktokAnalyticsObject=n;var a=e[n]=e[n]||[];a.methods=["page","track"],'
    "a.setAndDefer=function(e,t){e[t]=function(){e.push([t].concat(Array.prototype.slice.call("
    "arguments,0)))}};for(var i=0;i<a.methods.length;i++)a.setAndDefer(a,a.methods[i]);a.load="
    'function(e,i){var r="https://analytics.tiktok.com/i18n/pixel/events.js";(i=t.createElement('
    '"script")).async=!0,i.src=r+"?sdkid="+e+"&lib="+n,(e=t.getElementsByTagName("script")[0])'
    '.parentNode.insertBefore(i,e)},a.load("CHARBORSTREET0CLINIC"),a.page()}(window,document,"ttq");'
)
CONTAINER = """
(function (w, d, s, l, i) {
  w[l] = w[l] || [];
  w[l].push({ 'gtm.start': new Date().getTime(), event: 'gtm.js' });
  var f = d.getElementsByTagName(s)[0], j = d.createElement(s),
      dl = l != 'dataLayer' ? '&l=' + l : '';
  j.async = true;
  j.src = 'https://www.googletagmanager.com/gtm.js?id=' + i + dl;
  f.parentNode.insertBefore(j, f);
})(window, document, 'script', 'dataLayer', 'GTM-W4RD0PX');
"""
CONTAINER_SMALL = (
    '!function(e,t,a,n,g){e[n]=e[n]||[],e[n].push({"gtm.start":(new Date).getTime(),event:"gtm.js"'
    "});"
    "var m=t.getElementsByTagName(a)[0],r=t.createElement(a);r.async=!0,r.src="
    '"https://www.googletagmanager.com/gtm.js?id="+g,m.parentNode.insertBefore(r,m)'
    '}(window,document,"script","dataLayer","GTM-W4RD0PX");'
)
ANALYTICS = """
window.dataLayer = window.dataLayer || [];
function gtag() { dataLayer.push(arguments); }
gtag('js', new Date());
gtag('config', 'G-4T8WQ2ZK1M');
"""
ANALYTICS_SMALL = (
    "function gtag(){dataLayer.push(arguments)}window.dataLayer=window.dataLayer||[],"
    'gtag("js",new Date),gtag("config","G-4T8WQ2ZK1M");'
)
IN_META = {f"meta-pixel/{name}" for name in ("base-code", "load", "init", "track")}
IN_TIKTOK = {f"tiktok-pixel/{name}" for name in ("base-code", "load", "init", "page")}
SNIPPETS = {
    "meta": (META, IN_META),
    "meta-small": (META_SMALL, IN_META),
    "tiktok": (TIKTOK, IN_TIKTOK),
    "tiktok-small": (TIKTOK_SMALL, IN_TIKTOK),
    "container": (CONTAINER, {"google-tag-manager/boot", "google-tag-manager/load"}),
    "container-small": (CONTAINER_SMALL, {"google-tag-manager/boot", "google-tag-manager/load"}),
    "analytics": (ANALYTICS, {"google-analytics/config"}),
    "analytics-small": (ANALYTICS_SMALL, {"google-analytics/config"}),
}
PLACES = {
    "script.js": "{}",
    "module.mjs": "{}",
    "page.html": "<script>{}</script>",
    "consent.html": "<script type='text/plain' data-consent='ads'>{}</script>",
    "effect.tsx": "export const P = () => {{ useEffect(() => {{ {} }}, []) }}",
    "ready.js": "document.addEventListener('load', function () {{ {} }})",
}


def uses(path: str, source: str) -> list[TrackerUse]:
    facts = extract(parse(SourceFile(path, host_of(path) or ""), source.encode()))
    program = link({path: facts}, callees(TRACKERS), [path])
    return [use for use in match(program, TRACKERS) if not use.forwarded]


def written(source: str, use: TrackerUse) -> str:
    span = use.location.span
    return source.encode()[span.start : span.end].decode()


@pytest.mark.parametrize("path", PLACES)
@pytest.mark.parametrize("name", SNIPPETS)
def test_a_snippet_is_each_of_its_uses_and_no_other(name: str, path: str) -> None:
    snippet, expected = SNIPPETS[name]
    assert sorted(use.signature.id for use in uses(path, PLACES[path].format(snippet))) == sorted(
        expected
    )


@pytest.mark.parametrize(
    ("name", "account"),
    [
        ("meta", "1592118847501145"),
        ("meta-small", "1592118847501145"),
        ("tiktok", "CHARBORSTREET0CLINIC"),
        ("tiktok-small", "CHARBORSTREET0CLINIC"),
        ("container", "GTM-W4RD0PX"),
        ("container-small", "GTM-W4RD0PX"),
        ("analytics", "G-4T8WQ2ZK1M"),
        ("analytics-small", "G-4T8WQ2ZK1M"),
    ],
)
def test_a_snippet_says_whose_account_it_is(name: str, account: str) -> None:
    accounts = {use.account for use in uses("a.js", SNIPPETS[name][0])}
    assert accounts - {None} == {account}


def test_the_load_is_where_the_snippet_names_the_address() -> None:
    [load] = [use for use in uses("a.js", META) if use.signature.id == "meta-pixel/load"]
    assert written(META, load) == "'https://connect.facebook.net/en_US/fbevents.js'"


def test_the_set_up_begins_at_its_own_check() -> None:
    for snippet in (META, META_SMALL):
        [stub] = [use for use in uses("a.js", snippet) if use.signature.id.endswith("base-code")]
        assert written(snippet, stub).startswith(("if (f.fbq) return;", "e.fbq||(o=e.fbq=function"))


def test_a_function_that_the_snippet_sets_up_is_no_wrapper_to_us() -> None:
    source = f"{META} fbq('track', 'Lead')"
    [lead] = [use for use in uses("a.js", source) if use.event == "Lead"]
    assert (written(source, lead), lead.flow) == ("fbq('track', 'Lead')", ())


@pytest.mark.parametrize("name", ["l", "myLayer"])
def test_a_queue_of_another_name_is_none_that_we_know(name: str) -> None:
    source = CONTAINER.replace("'dataLayer', 'GTM", f"'{name}', 'GTM")
    assert [use.signature.id for use in uses("a.js", source)] == ["google-tag-manager/load"]

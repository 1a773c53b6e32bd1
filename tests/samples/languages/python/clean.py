"""Pixels of a clinic's site.

<script>fbq('track', 'Lead')</script>
<img src="https://www.facebook.com/tr?id=1592118847501145&ev=PageView">
"""

import re

# <script>fbq('init', '1592118847501145')</script> was taken out in May.
LOADER = re.compile(r'<script src="https://connect\.facebook\.net/en_US/fbevents\.js">')
HOSTS = ["connect.facebook.net", "https://analytics.tiktok.com/i18n/pixel/events.js"]
EXAMPLE_SNIPPET = "<script>fbq('track', 'Lead');</script>"
EXPECTED = """<script src="https://connect.facebook.net/en_US/fbevents.js"></script>"""
SCRIPT = "fbq('track', 'Lead');"


def is_tracked(html):
    """Whether `<script>fbq('track', 'Lead')</script>` stands in a page."""
    if "<script>fbq('init', '1592118847501145')</script>" in html:
        return True
    if html == "<script src='https://connect.facebook.net/en_US/fbevents.js'></script>":
        return True
    return html.find("<script>fbq('track', 'Lead')</script>") >= 0


def without(html):
    html = html.replace("<script>fbq('track', 'Lead')</script>", "")
    print("<script>fbq('track', 'PageView')</script>")
    assert "<script>fbq('track', 'Lead')</script>" not in html, "<script>fbq('track', 'x')</script>"
    raise ValueError("<img src='https://www.facebook.com/tr?id=1592118847501145'> is a pixel")


def page(fbq):
    fbq('track', 'Lead')
    text = "Put <script>fbq('track', 'Lead')</script> into the head."
    shown = "&lt;script&gt;fbq('track', 'Lead')&lt;/script&gt;"
    return "<p>fbq('track', 'Lead')</p>" + text + shown

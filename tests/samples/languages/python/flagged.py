from django.utils.html import format_html
from django.utils.safestring import mark_safe

# expect: meta-pixel/load
LOADER = '<script async src="https://connect.facebook.net/en_US/fbevents.js"></script>'
BASE_CODE = """\
<script>
  fbq('init', '%(pixel_id)s'); // expect: meta-pixel/init
  fbq('track', 'Lead', {email: '%(email)s'}); // expect: meta-pixel/track:Lead sends email
</script>
<noscript>
  <!-- expect: meta-pixel/beacon:PageView -->
  <img height="1" src="https://www.facebook.com/tr?id=%(pixel_id)s&ev=PageView&noscript=1">
</noscript>
"""
EVENT_CODE = "ttq.track('%s');"  # expect: tiktok-pixel/track
VIEW_CODE = """
<script>
  if (window.ttq) {{
    ttq.track('ViewContent', {{value: {value}}}); // expect: tiktok-pixel/track:ViewContent
  }}
</script>
"""


def view(value):
    return VIEW_CODE.format(value=value)


def search(words):
    # expect: meta-pixel/track:Search
    return mark_safe("<script>" "fbq('track', 'Search');" + extra(words) + "</script>")


def lead(user):
    return f"""
    <script>
      // expect: tiktok-pixel/track:CompleteRegistration sends email
      ttq.track('CompleteRegistration', {{
        email: '{user.email}',
      }});
    </script>
    """


def frame(container):
    return format_html(
        '<iframe src="https://www.googletagmanager.com/ns.html?id={}"></iframe>',  # expect: google-tag-manager/frame
        container,
    )


def page(body):
    return "\n".join(
        [
            "<html><head>",
            # expect: meta-pixel/track:Schedule
            "<script>fbq('track', 'Schedule');</script>",
            "</head>",
            body,
        ]
    )

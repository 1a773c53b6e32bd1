from django.contrib import admin
from django.urls import include, path, re_path
from django.views.generic import RedirectView, TemplateView

from care.views import ConditionView, home

care_patterns = [
    path("conditions/<slug:slug>/", ConditionView.as_view(), name="condition"),
    path("faq/", TemplateView.as_view(template_name="care/faq.html")),
]

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", home),
    path("accounts/", include("django.contrib.auth.urls")),
    path("old/", RedirectView.as_view(url="/")),
    path("care/", include(care_patterns)),
    re_path(r"^portal/(?P<clinic>[\w-]+)/", include(("portal.urls", "portal"), namespace="portal")),
    path("help/", include([
        path("privacy/", TemplateView.as_view(template_name="care/privacy.html")),
        path("refills/", include([path("new/", TemplateView.as_view(template_name="care/refill.html"))])),
    ])),
]

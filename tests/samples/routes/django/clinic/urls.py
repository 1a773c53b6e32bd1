"""Harbor Clinic."""
from django.contrib import admin
from django.urls import include, path, re_path
from django.views.generic import RedirectView, TemplateView

from appointments import urls as appointment_urls
from . import views

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", views.home, name="home"),
    path("about/", TemplateView.as_view(template_name="about.html"), name="about"),
    path("appointments/", include(appointment_urls)),
    path("portal/", include(("portal.urls", "portal"), namespace="portal")),
    re_path(r"^conditions/(?P<slug>[-\w]+)/$", views.condition, name="condition"),
    path("book/", RedirectView.as_view(pattern_name="appointments:book")),
]

if settings.DEBUG:
    urlpatterns += [path("styleguide/", views.styleguide)]

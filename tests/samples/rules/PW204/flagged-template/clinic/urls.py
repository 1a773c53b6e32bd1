from django.urls import path
from django.views.generic import TemplateView

urlpatterns = [
    path("about/", TemplateView.as_view(template_name="about.html")),
    path("ask/", TemplateView.as_view(template_name="ask.html")),
]

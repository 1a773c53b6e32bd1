from django.urls import path

from clinic import views

urlpatterns = [
    path("", views.home, name="home"),
    path("portal/results/", views.results, name="results"),
    path("about/", views.about),
]

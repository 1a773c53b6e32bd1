from django.urls import path

from . import views

app_name = "portal"
urlpatterns = [
    path("results/", views.ResultList.as_view()),
    path("messages/", views.messages),
]
urlpatterns += [path("data/", views.data)]

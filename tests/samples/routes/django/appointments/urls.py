from django.urls import path

from . import views

app_name = "appointments"
urlpatterns = [
    path("", views.ProviderList.as_view()),
    path("book/<int:pk>/", views.Book.as_view(), name="book"),
    path("done/", views.done),
]

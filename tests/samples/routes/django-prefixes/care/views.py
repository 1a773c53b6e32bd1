from django.shortcuts import render
from django.views.generic import DetailView


def home(request):
    return render(request, "care/home.html")


class Page(DetailView):
    template_name = "care/condition.html"


class ConditionView(Page):
    context_object_name = "condition"

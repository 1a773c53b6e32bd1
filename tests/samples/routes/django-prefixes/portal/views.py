from django.contrib.auth.decorators import login_required
from django.http import JsonResponse
from django.shortcuts import render
from django.views.generic import ListView

from .models import Result


class ResultList(ListView):
    model = Result


@login_required
def messages(request, clinic):
    template = "portal/messages.html"
    return render(request, template, {"clinic": clinic})


def data(request, clinic):
    return JsonResponse({})

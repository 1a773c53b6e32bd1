from django.contrib.auth.decorators import login_required
from django.template.response import TemplateResponse
from django.views.generic import FormView, ListView

from .models import Provider


class ProviderList(ListView):
    model = Provider


class Book(FormView):
    template_name = "appointments/book.html"


@login_required
def done(request):
    return TemplateResponse(request, "appointments/done.html")

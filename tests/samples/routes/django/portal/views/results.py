from django.views import View


class ResultsView(View):
    def get(self, request):
        return render(request, "portal/results.html")

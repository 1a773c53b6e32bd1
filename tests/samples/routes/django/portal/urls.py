from django.conf.urls import url
from django.contrib.auth.decorators import login_required

from portal.views import ResultsView

urlpatterns = [
    url(r"^results/$", login_required(ResultsView.as_view())),
    url(r"^letters/(\d+)/$", "portal.views.letters.letter"),
]

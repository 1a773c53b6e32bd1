from django.shortcuts import redirect, render


def home(request):
    return render(request, "home.html", {"now": 1})


def condition(request, slug):
    if not slug:
        return redirect("home")
    context = {"slug": slug}
    return render(request, "condition.html", context)


def styleguide(request):
    name = request.GET["page"]
    return render(request, f"styleguide/{name}.html")

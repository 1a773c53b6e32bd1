def letter(request, number):
    return render(request, "portal/letter.html")

from flask import Blueprint, redirect, render_template, request

portal_bp = Blueprint("portal", __name__, url_prefix="/portal")


@portal_bp.route("/login", methods=["GET", "POST"])
def login():
    if request.method == "POST":
        return redirect("/portal")
    return render_template("portal/login.html")


@portal_bp.get("/results/<int:number>")
def results(number):
    page = render_template("portal/results.html", number=number)
    return page


@portal_bp.get("/results.json")
def data():
    return {"ok": True}

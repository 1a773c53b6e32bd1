from flask import render_template

from clinic.portal import bp


@bp.route("/")
def home():
    return render_template("portal/home.html")


@bp.route("/results")
def results():
    return render_template("portal/results.html")

"""The patient portal."""

from flask import Blueprint, render_template

portal = Blueprint("portal", __name__)


@portal.route("/")
def sign_in():
    return render_template("portal/sign_in.html")


@portal.route("/results")
def results():
    return render_template("portal/results.html")

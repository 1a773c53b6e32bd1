from flask import Blueprint, render_template

staff = Blueprint("staff", __name__)


@staff.route("/")
def home():
    return render_template("staff.html")

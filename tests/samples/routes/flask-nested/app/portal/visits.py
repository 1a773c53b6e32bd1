from flask import Blueprint, render_template

bp = Blueprint("visits", __name__, url_prefix="/old")


@bp.route("/new", methods=["GET", "POST"])
def new():
    return render_template("portal/visit.html")

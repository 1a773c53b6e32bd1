from flask import Blueprint, render_template

bp = Blueprint("booking", __name__, url_prefix="/not-here")


@bp.route("/book")
@bp.route("/reserve")
def book():
    return render_template("book.html")


def about():
    return render_template("about.html")

from flask import Blueprint, jsonify, render_template
from flask.views import MethodView

results = Blueprint("results", __name__, url_prefix="/results")


@results.route("/")
def index():
    return render_template("portal/results.html")


@results.post("/sent")
def sent():
    return render_template("portal/sent.html")


class Letter(MethodView):
    def get(self, number):
        return render_template("portal/letter.html", number=number)


results.add_url_rule("/<int:number>", view_func=Letter.as_view("letter"))


@results.get("/data")
def data():
    return jsonify([])

"""A clinic's site; `portal.py` has what patients see who have signed in."""

from flask import Flask, render_template

from portal import portal

app = Flask(__name__)
app.register_blueprint(portal, url_prefix="/portal")


@app.route("/")
def home():
    return render_template("home.html")


@app.get("/about")
def about():
    return render_template("about.html")


@app.route("/book", methods=["GET", "POST"])
def book():
    return render_template("book.html", specialty="cardiology")


@app.route("/conditions/<slug>")
def condition(slug):
    return render_template("condition.html", slug=slug)


@app.route("/team")
def team():
    return render_template("team.html", people=["Okafor", "Lindqvist"])


@app.errorhandler(404)
def missing(_error):
    return render_template("errors/404.html"), 404


@app.route("/privacy")
def privacy():
    return render_template("privacy.html")

from flask import Flask, render_template

from clinic.portal import bp
from clinic.staff import staff


def create_app():
    app = Flask(__name__)

    @app.route("/")
    def home():
        return render_template("home.html")

    @app.route("/about", endpoint="who_we_are")
    def about():
        return render_template("about.html")

    app.register_blueprint(bp)
    app.register_blueprint(staff, url_prefix="/staff", name="team")
    return app

from flask import Flask, render_template

from .portal import portal


def create_app():
    app = Flask(__name__)
    app.register_blueprint(portal, url_prefix="/my")

    @app.route("/")
    @app.get("/welcome")
    def home():
        return render_template("home.html")

    return app

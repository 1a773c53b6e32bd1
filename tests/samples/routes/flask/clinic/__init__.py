from flask import Flask, render_template

from clinic.portal import portal_bp
from . import booking


def create_app():
    app = Flask(__name__)

    @app.route("/")
    def home():
        return render_template("home.html")

    @app.errorhandler(404)
    def lost(error):
        return render_template("lost.html"), 404

    app.register_blueprint(portal_bp)
    app.register_blueprint(booking.bp, url_prefix="/appointments")
    app.add_url_rule("/about", view_func=booking.about)
    return app

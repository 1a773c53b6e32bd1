from flask import Blueprint

from .results import results
from .visits import bp as visits

portal = Blueprint("portal", __name__, url_prefix="/portal")
portal.register_blueprint(results)
portal.register_blueprint(visits, url_prefix="/visits")

from .results import *  # noqa

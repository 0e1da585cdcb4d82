"""Pages for readers: plain HTML from our own files alone, the same with and without JavaScript.

``pages`` answers the addresses, ``marks`` sets claims off in a text, ``tree`` draws who
vouches by which route, ``words`` says what a verdict means, ``protection`` keeps the rest out.
"""

from flask import Flask

from service.db import Sessions
from service.settings import Settings
from service.web import problems, protection
from service.web.pages import blueprint
from service.web.reading import Held


def init_app(app: Flask, settings: Settings, sessions: Sessions) -> None:
    """Put the pages at `/`, and answer errors as pages where a browser asks for one."""
    app.extensions["isnad.web"] = Held(settings, sessions)
    app.register_blueprint(blueprint)
    protection.init_app(app)
    # After each other in reverse: a problem becomes a page before the page is protected.
    problems.init_app(app)

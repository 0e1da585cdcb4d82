"""The composition root: settings in, application out."""

import os

from flask import Flask

from service import api, db, logs, memory, web
from service.api.session import Resources
from service.ingest import encoding
from service.settings import Settings


def create_app(settings: Settings, sessions: db.Sessions | None = None) -> Flask:
    """The application that serves these settings, on these sessions or on its own engine."""
    app = Flask(__name__, static_folder=None)
    sessions = sessions or db.sessions(db.make_engine(settings))
    api.init_app(app, Resources(settings, sessions))
    web.init_app(app, settings, sessions)
    return app


def from_environment() -> Flask:
    """The application of a worker process, as the environment describes it."""
    settings = Settings.from_env(os.environ)
    logs.configure(settings.log_format, settings.log_level)
    encoding.choose(settings.encoder, settings.encoder_least)
    app = create_app(settings)
    memory.settle()
    return app

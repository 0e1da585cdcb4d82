"""What the pages were made with, and the transaction in which a page reads."""

from contextlib import AbstractContextManager
from dataclasses import dataclass

from flask import current_app, g
from sqlalchemy.orm import Session

from service.db import Sessions, transaction
from service.keys import allows
from service.queries.cases import Viewer
from service.settings import Settings


@dataclass(frozen=True)
class Held:
    """The settings and the database of the application that the pages belong to."""

    settings: Settings
    sessions: Sessions


def held() -> Held:
    """What the application that answers this request was made with."""
    found: Held = current_app.extensions["isnad.web"]
    return found


def reading() -> AbstractContextManager[Session]:
    """A session for one page; the page is rendered after it has ended."""
    return transaction(held().sessions)


def viewer() -> Viewer:
    """Who looks at a page: whose key was shown, if one was."""
    key = g.get("key")
    return Viewer(key.name, allows(key, "admin")) if key else Viewer()

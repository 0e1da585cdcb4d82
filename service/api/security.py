"""What the document says of keys: which scope an operation takes, and whether it is open."""

from flask import Flask

from service.api.guard import open_scopes
from service.api.keys import scope_of
from service.api.session import Resources

#: The name of the scheme in the document.
SCHEME = "key"

DESCRIPTION = """A key that `isnad keys create` made: isnad_…

It opens what its scopes say, and a request takes one of them: `read` (every question, extract and
match), `ingest` (articles, suggestions), `curate` (whatever else changes something), `admin` (all
of these, and the audit log). An operation whose security may also be empty is open here without
a key."""


def scheme() -> dict[str, str]:
    """How a key is shown."""
    return {"type": "http", "scheme": "bearer", "description": DESCRIPTION}


def requirements(app: Flask, endpoint: str, method: str) -> list[dict[str, list[str]]]:
    """What a request takes, by the settings that this application was made with."""
    held: Resources = app.extensions["isnad"]
    scope = scope_of(endpoint, method)
    key: list[dict[str, list[str]]] = [{SCHEME: [scope]}]
    return [*key, {}] if scope in open_scopes(held.settings) else key

"""Cursors: places in a collection, signed, and good for the question that they answer alone.

A cursor names the place of the last item seen. It is signed together with the path, the filters
and the order that were asked for: with others it is refused, for there it would name nothing.
"""

import base64
import binascii
import hashlib
import hmac
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson
from flask import current_app, request
from sqlalchemy import select
from sqlalchemy.orm import Session

from service.api.problems import Refused
from service.api.session import resources
from service.models import Secret
from service.queries.collections import Place

#: What may differ from page to page.
FREE = frozenset({"cursor", "limit", "fields", "include", "facets", "total"})

#: Where the key is kept while the process lives.
KEPT = "isnad.cursors"
SIGNATURE = 16
LONGEST = 512
PATTERN = "^[A-Za-z0-9_-]+$"

FOREIGN = "Not a cursor that this collection gave out for these filters and this order."


def _foreign() -> Refused:
    """The refusal of a cursor that was not given out here, or for another question."""
    return Refused("foreign-cursor", FOREIGN, errors=[{"parameter": "cursor", "detail": FOREIGN}])


def place_of(identity: str) -> Place:
    """The place of a thing in a collection that is sorted by id."""
    return None, UUID(identity)


def write(session: Session, place: Place) -> str:
    """The cursor of a place, for the question of this request."""
    value, identity = place
    payload = orjson.dumps([value, identity])
    return base64.urlsafe_b64encode(_signature(session, payload) + payload).decode().rstrip("=")


def read(session: Session, cursor: str) -> Place:
    """The place that a cursor names; refuses one that is not ours."""
    try:
        raw = base64.b64decode(f"{cursor}==", altchars=b"-_", validate=True)
    except (ValueError, binascii.Error) as error:
        raise _foreign() from error
    signature, payload = raw[:SIGNATURE], raw[SIGNATURE:]
    if not hmac.compare_digest(signature, _signature(session, payload)):
        raise _foreign()
    value, identity = orjson.loads(payload)
    return _restored(value), UUID(identity)


def _restored(value: Any) -> Any:
    """Of what orders sort by, only dates are text."""
    return datetime.fromisoformat(value) if isinstance(value, str) else value


def _signature(session: Session, payload: bytes) -> bytes:
    asked = sorted((name, value) for name, value in request.args.items() if name not in FREE)
    signed = orjson.dumps([request.path, asked]) + payload
    return hashlib.blake2b(signed, digest_size=SIGNATURE, key=_key(session)).digest()


def _key(session: Session) -> bytes:
    """The key of this store, or the one that the settings give; read once in a process."""
    held: bytes | None = current_app.extensions.get(KEPT)
    if held is None:
        given = resources().settings.secret
        value = given.encode() if given else session.scalar(select(Secret.value))
        held = hashlib.blake2b(value or b"", digest_size=32, person=b"cursors").digest()
        if not value:
            raise LookupError("The table of secrets is empty: the database was not migrated.")
        current_app.extensions[KEPT] = held
    return held

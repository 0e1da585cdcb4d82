"""Conditions of a request (RFC 9110, section 13): tags of what is answered, and what they guard.

Every answer to a question has an `ETag`, the digest of its body; whoever shows it again in
`If-None-Match` gets 304 without the body. Whoever changes a thing that is there shows in
`If-Match` the tag of the thing as it was read: 412 says that it has changed since, 428 that no
tag was shown. The tag is compared under a lock, so of two who saw the same, one gets through.
"""

import hashlib
from collections.abc import Callable
from uuid import UUID

import orjson
from flask import Response, request
from sqlalchemy.orm import Session
from werkzeug.datastructures import ETags
from werkzeug.exceptions import BadRequest, PreconditionFailed, PreconditionRequired

from service.answers.wire import Record
from service.ingest.locks import EVERYTHING, lock_name, take_lock, take_locks

READS = ("GET", "HEAD")

#: Ends the tag of the same answer compressed: other bytes, so strictly another representation.
GZIPPED = "-gzip"

#: Tags are shown by the dozen at most, and reading them takes quadratic time at worst.
MAX_TAGS = 4_096

MISSING = (
    "This changes something that is there: give in If-Match the ETag that a GET of it answers, "
    "or * to change it whatever it has become."
)
CHANGED = "It is not what If-Match says any more: GET it again, and decide anew."
MANY_TAGS = f"{{}} takes {MAX_TAGS:,} characters at most."


def tag_of(body: bytes) -> str:
    """The tag of these bytes."""
    return hashlib.blake2b(body, digest_size=12).hexdigest()


def tag(answer: Response, prefix: str = "") -> Response:
    """The answer under the tag of its body."""
    answer.set_etag(prefix + tag_of(answer.get_data()))
    return answer


def require_match(
    session: Session, thing: UUID, read: Callable[[], Record], *, alone: bool = False
) -> None:
    """Refuse the change of a thing that is not what `If-Match` says; ``read`` is its answer.

    Whoever else changes it on a condition waits until this transaction ends; of what ingest
    changes too, it is to be ``alone``: under the lock on everything. To be called before anything
    is locked or loaded: what was loaded earlier might be old.
    """
    shown = _shown("If-Match", request.if_match)
    if alone:
        take_locks(session, EVERYTHING)
    take_lock(session, lock_name("change", thing))
    current = tag_of(orjson.dumps(read()))
    if not shown:
        raise PreconditionRequired(MISSING)
    if not _is_among(shown, current):
        raise PreconditionFailed(CHANGED)


def fit(answer: Response) -> Response:
    """The answer, or 304 to whoever has it already; raises where `If-Match` asks for another."""
    tagged, _ = answer.get_etag()
    if request.method not in READS or answer.status_code != 200 or tagged is None:
        return answer
    wanted = _shown("If-Match", request.if_match)
    if wanted and not _is_among(wanted, tagged):
        raise PreconditionFailed(CHANGED)
    held = _shown("If-None-Match", request.if_none_match)
    for known in (tagged, tagged + GZIPPED):
        if held.contains_weak(known):
            return _not_modified(answer, known)
    return answer


def _not_modified(answer: Response, known: str) -> Response:
    answer.status_code = 304
    answer.set_etag(known)
    answer.set_data(b"")
    for name in ("Content-Type", "Content-Length"):
        answer.headers.pop(name, None)
    return answer


def _shown(header: str, tags: ETags) -> ETags:
    if len(request.headers.get(header, "")) > MAX_TAGS:
        raise BadRequest(MANY_TAGS.format(header))
    return tags


def _is_among(shown: ETags, current: str) -> bool:
    """Compare strongly, as RFC 9110 asks of `If-Match`; compressed or not, it is the same state."""
    return current in shown or current + GZIPPED in shown

"""`Idempotency-Key`: a request that is sent again is done once, and answered as it was then.

A key belongs to whoever shows it (an API key, or anybody where the service is open) and to one
address. The answer is kept in the transaction of the change, so a crash leaves both or neither;
a refused or failed request changed nothing and leaves nothing, and may be sent again corrected.
The form is that of draft-ietf-httpapi-idempotency-key-header, a quoted string; many clients send
the bare key, which is taken too.
"""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from flask import Response, g, request
from sqlalchemy import delete, func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session
from werkzeug.exceptions import BadRequest

from service.api.problems import RETRY_AFTER, Refused
from service.ingest.locks import lock_name
from service.models import KeptAnswer

HEADER = "Idempotency-Key"
REPLAYED = "Idempotent-Replayed"
MAX_LENGTH = 255

#: A string of RFC 8941: printable ASCII in quotes, where \ stands before " and \.
_QUOTED = re.compile(r'"((?:[ !#-\[\]-~]|\\["\\])*)"', re.ASCII)
_BARE = re.compile(r"[!#-+\--:<-\[\]-~]+", re.ASCII)

#: The same, for those who write clients.
PATTERN = (
    rf'^(?:"(?:[ !#-\[\]-~]|\\["\\]){{1,{MAX_LENGTH}}}"|[!#-+\--:<-\[\]-~]{{1,{MAX_LENGTH}}})$'
)

#: What an answer says besides its body that whoever repeats the request needs too.
HEADERS = ("Content-Type", "Location", "Content-Location", "ETag", "Preference-Applied")

#: Old answers that are thrown away with each that is kept: more than come in, so none pile up.
SWEPT = 20

MALFORMED = (
    f"{HEADER} is a string of 1 to {MAX_LENGTH} printable ASCII characters, in quotes; "
    "without them, it holds no space, comma, semicolon, quote or backslash."
)
IN_FLIGHT = "A request with this Idempotency-Key is being answered; try again in a moment."
OTHER_PAYLOAD = "This Idempotency-Key was used with another body or query: use a new one."


@dataclass(frozen=True)
class Repeatable:
    """A request that may come again: under which name, and what it asks."""

    name: bytes
    fingerprint: bytes
    hours: int


def repeatable(hours: int) -> Repeatable | None:
    """The request, if it bears a key; kept for so many hours. Raises BadRequest."""
    header = request.headers.get(HEADER)
    if header is None or request.method != "POST":
        return None
    key = g.get("key")
    owner = f"key {key.prefix}" if key else "open"
    named = (owner, request.method, request.path, _key(header))
    return Repeatable(_digest(*named), _digest(g.get("payload", ""), _query()), hours)


def once(session: Session, asked: Repeatable, work: Callable[[], Response]) -> Response:
    """The answer that ``work`` gives, or gave when it was asked the same before.

    Raises Refused while another transaction is about it, and where the key was used for
    something else.
    """
    if not session.scalar(select(func.pg_try_advisory_xact_lock(_lock(asked)))):
        raise Refused("in-flight", IN_FLIGHT, headers={"Retry-After": RETRY_AFTER})
    # A statement of its own, after the lock: it sees what whoever held it before has written.
    fresh = KeptAnswer.name == asked.name, KeptAnswer.expires_at > func.now()
    if kept := session.scalar(select(KeptAnswer).where(*fresh)):
        return _replay(kept, asked)
    answer = work()
    if answer.status_code < 300:
        _keep(session, asked, answer)
    return answer


def _key(header: str) -> str:
    given = header.strip(" \t")
    quoted = _QUOTED.fullmatch(given)
    key = re.sub(r"\\(.)", r"\1", quoted[1]) if quoted else given
    if not 0 < len(key) <= MAX_LENGTH or not (quoted or _BARE.fullmatch(key)):
        raise BadRequest(MALFORMED)
    return key


def _query() -> str:
    return request.query_string.decode("latin-1")


def _digest(*parts: str) -> bytes:
    # Lengths keep ("a", "bc") and ("ab", "c") apart.
    told = "".join(f"{len(part)}:{part}" for part in parts)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).digest()


def _lock(asked: Repeatable) -> int:
    return lock_name("idempotency", asked.name.hex())


def _replay(kept: KeptAnswer, asked: Repeatable) -> Response:
    if kept.fingerprint != asked.fingerprint:
        raise Refused("key-reused", OTHER_PAYLOAD)
    answer = Response(kept.body, kept.status)
    answer.headers.pop("Content-Type", None)
    answer.headers.update(kept.headers)
    answer.headers[REPLAYED] = "true"
    return answer


def _keep(session: Session, asked: Repeatable, answer: Response) -> None:
    told = {name: answer.headers[name] for name in HEADERS if name in answer.headers}
    row = {
        "name": asked.name,
        "fingerprint": asked.fingerprint,
        "status": answer.status_code,
        "headers": told,
        "body": answer.get_data(),
        "expires_at": func.now() + timedelta(hours=asked.hours),
    }
    # One may be there still that has expired.
    kept = insert(KeptAnswer).values(row)
    session.execute(kept.on_conflict_do_update(index_elements=[KeptAnswer.name], set_=row))
    _sweep(session)


def _sweep(session: Session) -> None:
    """Throw a few old answers away, past those that others are about."""
    old = (
        select(KeptAnswer.name)
        .where(KeptAnswer.expires_at <= func.now())
        .order_by(KeptAnswer.expires_at)
        .limit(SWEPT)
        .with_for_update(skip_locked=True)
    )
    gone = delete(KeptAnswer).where(KeptAnswer.name.in_(old.scalar_subquery()))
    session.execute(gone, execution_options={"synchronize_session": False})

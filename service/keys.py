"""Keys: made, listed, revoked, and recognised when somebody shows one.

A key is `isnad_<prefix>_<secret>` and is told once, to whoever makes it. The prefix names it ever
after; of the secret, only the digest is kept.
"""

import hashlib
import hmac
import re
import secrets
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from sqlalchemy import func, or_, select, update
from sqlalchemy.orm import Session

from service.audit import record
from service.errors import Conflict, NotFound
from service.models import SCOPES, ApiKey

#: Hexadecimal: a double click selects all of it, and no shell, URL or log mangles it.
TOKEN = re.compile(r"isnad_([0-9a-f]{12})_([0-9a-f]{64})", re.ASCII)

#: How exactly the last use is known.
USED = timedelta(hours=1)

# Not told which: somebody may have given the whole key instead of its prefix.
UNKNOWN = "There is no key with this prefix; `isnad keys list` shows them."


def create_key(
    session: Session, name: str, scopes: Sequence[str], days: int | None = None
) -> tuple[ApiKey, str]:
    """A new key, and the token that is it, which cannot be had again."""
    prefix, secret = secrets.token_hex(6), secrets.token_hex(32)
    key = ApiKey(prefix=prefix, digest=_digest(secret), name=name, scopes=_ordered(scopes))
    if days is not None:
        key.expires_at = _now(session) + timedelta(days=days)
    session.add(key)
    session.flush()
    told = {"prefix": prefix, "name": name, "scopes": key.scopes, "expires_at": key.expires_at}
    record(session, "created", "key", key.id, after=told)
    return key, f"isnad_{prefix}_{secret}"


def list_keys(session: Session) -> Sequence[ApiKey]:
    """All keys, oldest first; the revoked and expired among them."""
    return session.scalars(select(ApiKey).order_by(ApiKey.id)).all()


def has_good_key(session: Session) -> bool:
    """Whether anybody holds a key that opens something now."""
    return session.scalar(select(ApiKey.id).where(*_GOOD).limit(1)) is not None


def rotate_key(
    session: Session, prefix: str, grace: timedelta, days: int | None = None
) -> tuple[ApiKey, ApiKey, str]:
    """The key, good for the grace and no longer; a new one in its place; and the new one's token.

    Without `days` the new one is good for as long as the old one was made for. Raises NotFound,
    and Conflict where the key is not good any more.
    """
    old = session.scalar(select(ApiKey).where(ApiKey.prefix == prefix).with_for_update())
    if old is None:
        raise NotFound(UNKNOWN)
    now, before = _now(session), old.expires_at
    if old.revoked_at is not None or (before is not None and before <= now):
        raise Conflict("This key opens nothing any more: make a new one.")
    if days is None and before is not None:
        days = max(1, round((before - old.created_at) / timedelta(days=1)))
    new, token = create_key(session, old.name, old.scopes, days)
    old.expires_at = min(now + grace, before or now + grace)
    told = {"expires_at": old.expires_at, "replaced_by": new.prefix}
    record(session, "rotated", "key", old.id, before={"expires_at": before}, after=told)
    return old, new, token


def revoke_key(session: Session, prefix: str) -> ApiKey:
    """The key, which opens nothing from now on; raises NotFound."""
    at = func.coalesce(ApiKey.revoked_at, func.now())
    ended = update(ApiKey).where(ApiKey.prefix == prefix).values(revoked_at=at).returning(ApiKey)
    if key := session.scalar(ended):
        record(session, "revoked", "key", key.id, after={"revoked_at": key.revoked_at})
        return key
    raise NotFound(UNKNOWN)


def use_key(session: Session, token: str) -> ApiKey | None:
    """The key that this token is, if it is good now; that it was used is noted."""
    given = TOKEN.fullmatch(token)
    if given is None:
        return None
    key = session.scalar(select(ApiKey).where(ApiKey.prefix == given[1], *_GOOD))
    if key is None or not hmac.compare_digest(key.digest, _digest(given[2])):
        return None
    _note_use(session, key)
    return key


def allows(key: ApiKey, scope: str) -> bool:
    """Tell whether the key opens what asks for this scope."""
    return scope in key.scopes or "admin" in key.scopes


def _now(session: Session) -> datetime:
    """The time by the clock that decides whether a key is good."""
    return session.execute(select(func.now())).scalar_one()


def _ordered(scopes: Sequence[str]) -> list[str]:
    return [scope for scope in SCOPES if scope in scopes]


def _digest(secret: str) -> bytes:
    # A fast hash will do: nobody guesses one of 2**256 random secrets at any speed. A slow one is
    # for passwords, which people choose, and would cost every request a tenth of a second.
    return hashlib.sha256(secret.encode()).digest()


_GOOD = (
    ApiKey.revoked_at.is_(None),
    or_(ApiKey.expires_at.is_(None), ApiKey.expires_at > func.now()),
)


def _note_use(session: Session, key: ApiKey) -> None:
    stale = or_(ApiKey.last_used_at.is_(None), ApiKey.last_used_at < func.now() - USED)
    if key.last_used_at is None or datetime.now(UTC) - key.last_used_at > USED:
        # Of several requests at once, the first writes, and the others find it done.
        used = update(ApiKey).where(ApiKey.id == key.id, stale).values(last_used_at=func.now())
        session.execute(used, execution_options={"synchronize_session": False})

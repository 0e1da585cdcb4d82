"""Citing: what is answered now, or was true as of a time, is kept word for word."""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from service.answers.agreement import get_agreement, get_agreement_as_of
from service.answers.articles import get_article
from service.answers.citations import evidence_records
from service.answers.claims import claim_records, get_claim
from service.answers.wire import Record, time
from service.audit import record
from service.models import Citation, new_id

#: Claims that one citation holds at most, those that count first.
MOST_CLAIMS = 1_000

#: What a citation leaves out of a claim: what others make of it.
LEFT_OUT = ("propositions", "supersedes", "superseded_by", "matches")


def cite(session: Session, kind: str, subject: UUID, as_of: datetime | None = None) -> Citation:
    """Return a new citation of a claim, an article or a proposition; raises NotFound.

    Of a proposition, ``as_of`` asks for what the store knew then. A proposition that was merged
    is cited as the one that stands for it.
    """
    now: datetime = session.execute(select(func.now())).scalar_one()
    cited = _CITED[kind](session, subject, as_of)
    return _keep(session, kind, as_of or now, cited)


def _claim(session: Session, subject: UUID, _: datetime | None) -> Record:
    claim = get_claim(session, subject)
    number = claim["revision"]
    cited = _cited(session, str(subject), number, [claim])
    return cited | {"algorithm": _named(claim["extractor"])}


def _article(session: Session, subject: UUID, _: datetime | None) -> Record:
    article = get_article(session, subject)
    number = article["revision"]
    cited = _cited(session, str(subject), number, article["claims"], [(subject, number)])
    found = article["claims"][0]["extractor"] if article["claims"] else None
    return cited | {"algorithm": _named(found) if found else "none"}


def _proposition(session: Session, subject: UUID, as_of: datetime | None) -> Record:
    if as_of is None:
        agreement = get_agreement(session, subject)
    else:
        agreement = get_agreement_as_of(session, subject, as_of)
    bearing = list(dict.fromkeys(_bearing(agreement)))
    stands, told = agreement["proposition"]["id"], claim_records(session, bearing[:MOST_CLAIMS])
    cited = _cited(session, stands, agreement["revision"], told)
    left_out = max(0, len(bearing) - MOST_CLAIMS)
    algorithm = _named(agreement["algorithm"])
    return cited | {"algorithm": algorithm, "agreement": agreement, "left_out": left_out}


def _bearing(agreement: Record) -> Iterator[UUID]:
    """Yield the claims that an agreement names: those that count, then those that are shown."""
    for side in filter(None, (agreement["supporting"], agreement["opposing"])):
        yield from map(UUID, side["claims"])
    for opponent in agreement["contradicted_by"]:
        yield from map(UUID, opponent["claims"])
    yield from (UUID(one["claim"]) for one in agreement["denials"])
    for name in ("partial", "debunked", "hearsay", "withdrawn", "corrected"):
        yield from map(UUID, agreement[name] or ())


def _cited(
    session: Session,
    subject: str,
    revision: int | None,
    found: list[Record],
    further: Iterable[tuple[UUID, int]] = (),
) -> Record:
    stands = {(UUID(one["article"]["id"]), one["revision"]) for one in found}
    return {
        "subject": subject,
        "revision": revision,
        "agreement": None,
        "claims": [_lean(claim) for claim in found],
        "left_out": 0,
        "evidence": evidence_records(session, sorted(stands.union(further))),
    }


def _lean(claim: Record) -> Record:
    return {name: value for name, value in claim.items() if name not in LEFT_OUT}


def _named(algorithm: Record) -> str:
    return f"{algorithm['name']} {algorithm['version']}"


_CITED = {"claim": _claim, "article": _article, "proposition": _proposition}


def _keep(session: Session, kind: str, as_of: datetime, found: dict[str, Any]) -> Citation:
    cited = {"kind": kind, "as_of": time(as_of), **found}
    body = orjson.dumps(cited)
    quoted = {UUID(one["article"]) for one in cited["evidence"]}
    citation = Citation(
        id=new_id(),
        kind=kind,
        subject_id=UUID(cited["subject"]),
        revision=cited["revision"],
        as_of=as_of,
        algorithm=cited["algorithm"],
        digest=hashlib.sha256(body).hexdigest(),
        body=body.decode(),
        articles=sorted(quoted),
    )
    session.add(citation)
    session.flush()
    session.refresh(citation, ["created_at"])
    told = {"kind": kind, "subject": citation.subject_id, "digest": citation.digest}
    record(session, "created", "citation", citation.id, after=told)
    return citation

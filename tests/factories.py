"""Rows for tests: plain functions with honest defaults. All names are invented."""

import hashlib
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from service.analysis.likeness import name_of
from service.ingest.names import name_key
from service.ingest.words import words_of_article, words_of_claim, words_of_proposition
from service.models import (
    Affiliation,
    Article,
    Claim,
    CopiedClaim,
    GroupSide,
    Membership,
    Outlet,
    OutletAlias,
    Ownership,
    Proposition,
    Publisher,
    RemovedClaim,
    Review,
    ReviewSpeaker,
    Revision,
    Speaker,
    SpeakerAlias,
    SpeakerJoin,
)

NOON = datetime(2031, 5, 2, 12, tzinfo=UTC)


def make_outlet(session: Session, name: str | None = None, publisher: str | None = None) -> Outlet:
    outlet = _added(session, Outlet(name=name or f"صحيفة {uuid4().hex[:8]}"))
    session.add(OutletAlias(key=name_key(outlet.name), outlet_id=outlet.id, name=outlet.name))
    if publisher:
        make_ownership(session, outlet, publisher)
    return outlet


def make_ownership(session: Session, outlet: Outlet, publisher: str) -> Ownership:
    owner = session.query(Publisher).filter_by(name=publisher).one_or_none()
    owner = owner or _added(session, Publisher(name=publisher))
    evidence = "https://registry.example/owners"
    return _added(
        session, Ownership(outlet_id=outlet.id, publisher_id=owner.id, evidence_url=evidence)
    )


def make_article(session: Session, outlet: Outlet | None = None, **values: Any) -> Article:
    outlet = outlet or make_outlet(session)
    text = values.pop("text", "قال متحدث إن الجسر أغلق.")
    values.setdefault("withdrawal_known_from", values.get("withdrawn_at"))
    regions = [{"kind": "body", "start": 0, "end": len(text)}]
    values = {"id": uuid4(), "words": words_of_article(text, regions, None, "ar"), **values}
    article = _added(session, Article(outlet_id=outlet.id, language="ar", **values))
    revision = Revision(
        article_id=article.id,
        number=1,
        text=text,
        regions=regions,
        language="ar",
        published_at=article.published_at,
        form="fields",
        digest=hashlib.sha256(text.encode()).hexdigest(),
        captured_at=NOON,
        fingerprints=[],
        extractor="rules",
        extractor_version="0",
    )
    _added(session, revision)
    return article


def make_form(session: Session, speaker: Speaker, body: Speaker | None = None) -> Speaker:
    """Another form of the speaker's name, joined to it."""
    form = make_speaker(session, kind=speaker.kind, body=body)
    form.merged_into = speaker.id
    evidence = {"words": [speaker.name, form.name], "speakers": [], "articles": [], "sign": None}
    session.add(
        SpeakerJoin(speaker_id=form.id, into_id=speaker.id, basis="spelling", evidence=evidence)
    )
    session.flush()
    return form


def make_speaker(
    session: Session,
    name: str | None = None,
    kind: str = "organization",
    body: Speaker | None = None,
    issuer: Speaker | None = None,
    sides: tuple[Speaker, ...] = (),
    count: int | None = None,
    *,
    role: str | None = None,
    local: bool = False,
    of_untold_body: bool = False,
) -> Speaker:
    speaker = Speaker(name=name or f"هيئة {uuid4().hex[:8]}", kind=kind, language="ar")
    speaker.issuer_id = issuer.id if issuer else None
    speaker.unnamed = {"count": count} if kind == "unnamed" else None
    speaker.article_id = uuid4() if local else None
    speaker.of_untold_body = of_untold_body
    speaker.role = role
    if likeness := name_of(kind, name_key(speaker.name), name_key(role or "")):
        speaker.core, speaker.marks = list(likeness.core) or None, list(likeness.marks) or None
        speaker.heard, speaker.told = list(likeness.heard), list(likeness.told)
        speaker.traits = list(likeness.traits) or None
    _added(session, speaker)
    key = name_key(speaker.name)
    session.add(SpeakerAlias(speaker_id=speaker.id, key=key, name=speaker.name))
    if body:
        session.add(
            Affiliation(speaker_id=speaker.id, body_id=body.id, basis="review", evidence={})
        )
    session.add_all(GroupSide(group_id=speaker.id, side_id=side.id) for side in sides)
    return speaker


def make_claim(
    session: Session,
    article: Article,
    speaker: Speaker | None = None,
    depth: int = 0,
    quoted: list[str] | None = None,
    cited: list[str] | None = None,
) -> Claim:
    words = "قال متحدث إن الجسر أغلق"
    content = [{"start": 12, "end": len(words), "text": words[12:]}]
    claim = Claim(
        article_id=article.id,
        revision=1,
        span_start=0,
        span_end=len(words),
        span_text=words,
        cue_start=0,
        cue_end=3,
        cue_text="قال",
        cue_lemma="قال",
        speaker_id=speaker.id if speaker else None,
        content=content,
        outlet_id=article.outlet_id,
        language=article.language,
        published_at=article.published_at,
        words=words_of_claim(content, "ar"),
        quoted=quoted,
        cited=cited,
        mode="indirect",
        stance="states",
        negated=False,
        hedged=False,
        depth=depth,
        parent_id=uuid4() if depth else None,
        confidence=1.0,
        extractor="rules",
        extractor_version="0",
    )
    return _added(session, claim)


def make_proposition(session: Session, text: str = "أغلق الجسر") -> Proposition:
    words = words_of_proposition(text, "ar")
    return _added(session, Proposition(text=text, language="ar", words=words))


def make_membership(
    session: Session,
    proposition: Proposition,
    claim: Claim,
    relation: str = "same",
    **values: Any,
) -> Membership:
    article = session.get_one(Article, claim.article_id)
    return _added(
        session,
        Membership(
            proposition_id=proposition.id,
            article_id=claim.article_id,
            claim_id=claim.id,
            position=0,
            relation=relation,
            strength="strict" if relation == "contradicts" else None,
            kind=values.pop("kind", "denial" if relation == "contradicts" else None),
            spans=claim.content,
            score=1.0,
            reason={"method": "test", "threshold": 1.0, "features": {}},
            outlet_id=article.outlet_id,
            speaker_id=claim.speaker_id,
            depth=claim.depth,
            own_voice=values.pop("own_voice", False),
            **values,
        ),
    )


def make_removed(
    session: Session, proposition: Proposition, claim: Claim, **values: Any
) -> RemovedClaim:
    """That the claim's article asserted the proposition before it was changed."""
    article = session.get_one(Article, claim.article_id)
    return _added(
        session,
        RemovedClaim(
            proposition_id=proposition.id,
            article_id=claim.article_id,
            claim_id=claim.id,
            outlet_id=article.outlet_id,
            **values,
        ),
    )


def make_copy(session: Session, one: Claim, other: Claim) -> CopiedClaim:
    a, b = sorted((one, other), key=lambda claim: claim.article_id)
    return _added(
        session,
        CopiedClaim(
            article_a=a.article_id,
            claim_a=a.id,
            article_b=b.article_id,
            claim_b=b.id,
            method="winnowing",
            score=0.9,
            threshold=0.5,
            passages=[[[0, 20], [0, 20]]],
        ),
    )


def make_apart(session: Session, speaker: Speaker, **values: Any) -> Review:
    decided = {"decision": "apart", "reason": "known to us", "made_at": NOON}
    review = _added(session, Review(**decided, **values))
    _added(session, ReviewSpeaker(review_id=review.id, speaker_id=speaker.id))
    return review


def make_parted(session: Session, one: Speaker, other: Speaker, **values: Any) -> Review:
    decided = {"decision": "part", "reason": "known to us", "made_at": NOON}
    review = _added(session, Review(**decided, **values))
    for speaker, side in ((one, "subject"), (other, "other")):
        _added(session, ReviewSpeaker(review_id=review.id, speaker_id=speaker.id, side=side))
    return review


def ids(*rows: Any) -> set[UUID]:
    return {row.id for row in rows}


def _added(session: Session, row: Any) -> Any:
    session.add(row)
    session.flush()
    return row

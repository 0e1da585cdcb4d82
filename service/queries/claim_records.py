"""Claims as JSON, put together by Postgres: one query, and no row is taken apart and built anew."""

from typing import Any

from sqlalchemy import ColumnElement, and_, any_, case, literal_column, null, select
from sqlalchemy.dialects.postgresql import aggregate_order_by, array

from service.models import Amendment, Article, Claim, Hop, Membership, Outlet, Review, ReviewClaim
from service.models import Revision as Wording
from service.queries.json import array_of, constant, moment, number, record
from service.queries.lists import given
from service.queries.reviews import ABOUT_CLAIMS

_ONE: Any = literal_column("1")

# By one letter: psycopg reads a statement of more than 4,096 characters anew each time.
_CLAIMS, _ARTICLES, _TEXTS, _OUTLETS = (
    model.__table__.alias(model.__tablename__[0]) for model in (Claim, Article, Wording, Outlet)
)
_HOPS, _MEMBERSHIPS, _REVIEWS, _NAMINGS, _AMENDMENTS, _OLDER = (
    model.__table__.alias(name)
    for model, name in zip(
        (Hop, Membership, Review, ReviewClaim, Amendment, Claim), "hmvntl", strict=True
    )
)
_CLAIM, _ARTICLE, _TEXT, _OUTLET = _CLAIMS.c, _ARTICLES.c, _TEXTS.c, _OUTLETS.c
_HOP, _MEMBERSHIP, _REVIEW = _HOPS.c, _MEMBERSHIPS.c, _REVIEWS.c
_NAMING, _AMENDMENT = _NAMINGS.c, _AMENDMENTS.c


def _span(start: Any, end: Any, text: Any, **more: Any) -> ColumnElement[Any]:
    return record(start=start, end=end, text=text, **more)


def _same_claim(table: Any) -> ColumnElement[bool]:
    return and_(table.article_id == _CLAIM.article_id, table.claim_id == _CLAIM.id)


def _article() -> ColumnElement[Any]:
    withdrawn = record(at=moment(_TEXT.erased_at), reason=_ARTICLE.takedown_reason)
    return record(
        id=_ARTICLE.id,
        url=_ARTICLE.url,
        title=_TEXT.title,
        published_at=moment(_TEXT.published_at),
        published=record(
            printed=_TEXT.published_printed,
            precision=_TEXT.published_precision,
            time_zone=_TEXT.published_time_zone,
        ),
        text_withdrawn=case((_TEXT.erased_at.is_not(None), withdrawn)),
    )


def _speaker() -> ColumnElement[Any]:
    """How the text names the speaker, and by which form; who that is, is asked of all at once."""
    told = record(
        id=_CLAIM.speaker_id,
        name=null(),
        kind=null(),
        mention=_CLAIM.mention,
        span=_CLAIM.mention_span,
        issuer=null(),
        unnamed=null(),
        party=null(),
    )
    return case((_CLAIM.speaker_id.is_not(None), told))


def _supersedes() -> ColumnElement[Any]:
    """The claim that it superseded; looked for in its article, which holds few."""
    return (
        select(_OLDER.c.id)
        .where(_OLDER.c.article_id == _CLAIM.article_id, _OLDER.c.superseded_by == _CLAIM.id)
        .order_by(_OLDER.c.id)
        .limit(_ONE)
        .scalar_subquery()
    )


def _chain() -> ColumnElement[Any]:
    """Its hops, outermost first."""
    hop = record(
        name=_HOP.name,
        role=_HOP.role,
        kind=_HOP.kind,
        cue=_HOP.cue,
        span=_HOP.span,
        speaker=_HOP.speaker_id,
        outlet=_HOP.outlet_id,
    )
    return array_of(aggregate_order_by(hop, _HOP.position), _same_claim(_HOP))


def _propositions() -> ColumnElement[Any]:
    """On which propositions it now bears."""
    membership = record(
        id=_MEMBERSHIP.proposition_id,
        relation=_MEMBERSHIP.relation,
        strength=_MEMBERSHIP.strength,
        kind=_MEMBERSHIP.kind,
        spans=_MEMBERSHIP.spans,
        score=number(_MEMBERSHIP.score),
        reason=_MEMBERSHIP.reason,
    )
    ordered = aggregate_order_by(membership, _MEMBERSHIP.position, _MEMBERSHIP.proposition_id)
    return array_of(ordered, _same_claim(_MEMBERSHIP), _MEMBERSHIP.valid_to.is_(None))


def _review() -> ColumnElement[Any]:
    """The decision that was made about it last, of those that stand."""
    decided = record(
        status=_REVIEW.decision,
        by=_REVIEW.user,
        at=moment(_REVIEW.made_at),
        reason=_REVIEW.reason,
    )
    return (
        select(decided)
        .join_from(_NAMINGS, _REVIEWS, _REVIEW.id == _NAMING.review_id)
        .where(
            _NAMING.claim_id == _CLAIM.id,
            _NAMING.side == constant("subject"),
            _REVIEW.decision == any_(array(map(constant, ABOUT_CLAIMS))),
            _REVIEW.undone_at.is_(None),
        )
        .order_by(_REVIEW.id.desc())
        .limit(_ONE)
        .scalar_subquery()
    )


def _amendment(*where: ColumnElement[bool]) -> ColumnElement[Any]:
    """By whose word it stands, or counts no more."""
    brief = record(
        id=_AMENDMENT.id,
        action=_AMENDMENT.action,
        by=_AMENDMENT.user,
        at=moment(_AMENDMENT.made_at),
        reason=_AMENDMENT.reason,
    )
    found = select(brief).where(*where).order_by(_AMENDMENT.id.desc()).limit(_ONE)
    return found.scalar_subquery()


def _record() -> ColumnElement[Any]:
    retracting = (
        _CLAIM.superseded_at.is_not(None),
        _AMENDMENT.claim_id == _CLAIM.id,
        _AMENDMENT.action == constant("retract"),
        _AMENDMENT.undone_at.is_(None),
    )
    return record(
        id=_CLAIM.id,
        revision=_CLAIM.revision,
        current=_CLAIM.superseded_at.is_(None),
        supersedes=_supersedes(),
        superseded_by=_CLAIM.superseded_by,
        article=_article(),
        outlet=record(id=_OUTLET.id, name=_OUTLET.name),
        span=_span(_CLAIM.span_start, _CLAIM.span_end, _CLAIM.span_text),
        cue=_span(_CLAIM.cue_start, _CLAIM.cue_end, _CLAIM.cue_text, lemma=_CLAIM.cue_lemma),
        speaker=_speaker(),
        content=_CLAIM.content,
        matches=null(),
        language=_CLAIM.language,
        mode=_CLAIM.mode,
        stance=_CLAIM.stance,
        negated=_CLAIM.negated,
        hedged=_CLAIM.hedged,
        channel=_CLAIM.channel,
        chain=_chain(),
        depth=_CLAIM.depth,
        parent=_CLAIM.parent_id,
        propositions=_propositions(),
        extraction_confidence=number(_CLAIM.confidence),
        extractor=record(name=_CLAIM.extractor, version=_CLAIM.extractor_version),
        review=_review(),
        amendment=_amendment(_AMENDMENT.id == _CLAIM.amendment_id),
        retraction=_amendment(*retracting),
        created_at=moment(_CLAIM.created_at),
    )


#: Each of the ``claims``, current or not, as JSON. Of its speaker, what the text says and by which
#: form; of its review, what was decided; none where there is none.
RECORDS = (
    select(_record().label("record"))
    .join_from(_CLAIMS, _ARTICLES, _ARTICLE.id == _CLAIM.article_id)
    .join(
        _TEXTS,
        (_TEXT.article_id == _CLAIM.article_id) & (_TEXT.number == _CLAIM.revision),
    )
    .join(_OUTLETS, _OUTLET.id == _ARTICLE.outlet_id)
    .where(given(_CLAIM.id, "claims"))
)

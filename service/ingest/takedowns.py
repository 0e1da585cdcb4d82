"""A text is taken down: its words are erased wherever they are, and what they came to stays.

Erased are the text and the title of every revision, the words of its claims, and what they are
found and matched by. Digests, capture times, ids, offsets, speakers and memberships stay, so
that every count is the same; the text cannot be had again from here. An answer kept for a
repeated request is thrown away, and citations lose the words. The address is refused from then
on, until that is lifted.
"""

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import Text, cast, delete, func, select, text, update
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import Session

from service.audit import record
from service.errors import Conflict
from service.ingest.locks import EVERYTHING, take_locks
from service.ingest.words import words_of_proposition
from service.models import (
    Amendment,
    Article,
    Citation,
    Claim,
    Hop,
    KeptAnswer,
    Membership,
    Proposition,
    Revision,
    Sentence,
    Speaker,
    Statement,
)
from service.queries.times import ending

#: What stands for a proposition that was only told in words that were taken down.
WORDLESS = {"ar": "[سُحب النص]", "tr": "[metin geri çekildi]"}
WORDLESS_ELSEWHERE = "[text withdrawn]"

#: Under these names, an amendment holds words of the text.
_WORDED = frozenset({"text", "mention", "span", "cue", "words"})

_EMPTY = cast("", TSVECTOR)
#: The same spans, without their words; of a list, and of one.
_SPANS = (
    "coalesce((SELECT jsonb_agg(jsonb_set(span, '{{text}}', '\"\"') ORDER BY place)"
    " FROM jsonb_array_elements({0}) WITH ORDINALITY AS held (span, place)), '[]')"
)
_SPAN = (
    "CASE WHEN jsonb_typeof({0}) = 'object' THEN jsonb_set({0}, '{{text}}', '\"\"') ELSE {0} END"
)
_CHANNEL = (
    "CASE WHEN jsonb_typeof(channel -> 'span') = 'object'"
    " THEN jsonb_set(channel, '{span,text}', '\"\"') ELSE channel END"
)


def take_down(session: Session, article: Article, reason: str, user: str | None) -> None:
    """Erase the words of an article for ever; raises Conflict where that was done already."""
    take_locks(session, EVERYTHING)
    if is_down(article):
        raise Conflict("The text was taken down already.")
    gone = _words(session, article.id)
    propositions = _bearing_on(session, article.id)
    now = session.execute(select(func.now())).scalar_one()
    _erase_texts(session, article.id)
    _erase_claims(session, article.id)
    _retell(session, article.id, propositions, gone)
    _redact(session, article.id, gone)
    _forget_answers(session, {article.id, *propositions})
    article.taken_down_at, article.takedown_reason, article.taken_down_by = now, reason, user
    article.takedown_lifted_at = None
    session.flush()
    told = {"reason": reason, "by": user}
    record(session, "taken_down", "article", article.id, after=told)
    # What was loaded before has the words still.
    session.expire_all()


def lift(session: Session, article: Article) -> None:
    """Let the address be given again; what was erased does not come back. Raises Conflict."""
    if not is_down(article):
        raise Conflict("No takedown holds for this article.")
    article.takedown_lifted_at = session.execute(select(func.now())).scalar_one()
    session.flush()
    record(session, "takedown_lifted", "article", article.id)


def is_down(article: Article) -> bool:
    """Tell whether a takedown holds, so that no text of it is taken in."""
    return article.taken_down_at is not None and article.takedown_lifted_at is None


def _words(session: Session, article_id: UUID) -> list[str]:
    """Return all texts and titles that the article had."""
    rows = session.execute(
        select(Revision.text, Revision.title).where(Revision.article_id == article_id)
    )
    return [words for row in rows for words in row if words]


def _bearing_on(session: Session, article_id: UUID) -> set[UUID]:
    """Return the propositions that were ever told in words of the article."""
    bearing = select(Membership.proposition_id).where(Membership.article_id == article_id)
    return set(session.scalars(bearing))


def _erase_texts(session: Session, article_id: UUID) -> None:
    of_article = {"article_id": article_id}
    _run(
        session,
        update(Revision).filter_by(**of_article, erased_at=None).values(
            text="", title=None, regions=[], fingerprints=[], erased_at=func.now()
        ),
        update(Article).filter_by(id=article_id).values(words=_EMPTY, correction=None),
        update(Sentence).filter_by(**of_article).values(
            span=text(_SPAN.format("span")), features={}, keys=[],
            retired_at=func.coalesce(Sentence.retired_at, func.now()),
        ),
    )  # fmt: skip
    # Whoever reads another text under this address reads it without them.
    for one in session.scalars(select(Amendment).filter_by(**of_article)):
        one.target, one.told = _wordless(one.target), _wordless(one.told)
        if one.undone_at is None:
            one.undone_at, one.undone_reason = ending(one.made_at), "The text was taken down."
    session.flush()


def _wordless(value: Any) -> Any:
    """What a person told of a claim, without the words of the text."""
    if isinstance(value, list):
        return [_wordless(one) for one in value]
    if isinstance(value, dict):
        return {
            name: "" if name in _WORDED and isinstance(one, str) else _wordless(one)
            for name, one in value.items()
        }
    return value


def _erase_claims(session: Session, article_id: UUID) -> None:
    of_article = {"article_id": article_id}
    _run(
        session,
        update(Claim).filter_by(**of_article).values(
            span_text="", cue_text="", mention=None, words=_EMPTY, quoted=None, cited=None,
            mention_span=text(_SPAN.format("mention_span")),
            content=text(_SPANS.format("content")),
            channel=text(_CHANNEL),
        ),
        update(Hop).filter_by(**of_article).values(
            cue=None, span=text(_SPAN.format("span"))
        ),
        update(Membership).filter_by(**of_article).values(spans=text(_SPANS.format("spans"))),
        # Without it nothing finds the claim again, and nothing takes it out of where it is.
        delete(Statement).filter_by(**of_article),
        # Why a source of this text is not named, in its words.
        update(Speaker).where(
            Speaker.article_id == article_id, func.jsonb_typeof(Speaker.unnamed) == "object"
        ).values(unnamed=text("jsonb_set(unnamed, '{reason}', 'null')")),
    )  # fmt: skip


def _retell(
    session: Session, article_id: UUID, propositions: Collection[UUID], gone: Collection[str]
) -> None:
    """Tell in the words of others what was told in words of the article."""
    held = session.scalars(select(Proposition).where(Proposition.id.in_(propositions))).all()
    lost = {one.id: one for one in held if _is_of(one.text, gone)}
    others: dict[UUID, str] = {}
    said = select(Membership.proposition_id, Membership.spans).where(
        Membership.proposition_id.in_(lost),
        Membership.article_id != article_id,
        Membership.relation == "same",
        Membership.valid_to.is_(None),
    )
    for proposition, spans in session.execute(said):
        words = " ".join(span["text"] for span in spans)
        others[proposition] = max(
            others.get(proposition, ""), words, key=lambda one: (len(one), one)
        )
    for identity, proposition in lost.items():
        told = others.get(identity) or WORDLESS.get(proposition.language, WORDLESS_ELSEWHERE)
        proposition.text = told
        proposition.words = words_of_proposition(told, proposition.language)
    session.flush()


def _is_of(words: str, gone: Collection[str]) -> bool:
    """Tell whether words may be from one of these texts: each line of thought may be cut out."""
    return any(words in one for one in gone) or _is_pieced(words, gone)


def _is_pieced(words: str, gone: Collection[str]) -> bool:
    """Tell whether words are pieces of one of these texts, joined by spaces."""
    parts = words.split()
    return any(all(part in one for part in parts) for one in gone)


def _redact(session: Session, article_id: UUID, gone: Collection[str]) -> None:
    """Take the words out of what was cited; its digest stays that of the whole."""
    quoting = select(Citation).where(Citation.articles.contains([article_id]))
    for citation in session.scalars(quoting):
        cited = _redacted(orjson.loads(citation.body), str(article_id), gone)
        citation.body = orjson.dumps(cited).decode()
        citation.redacted_at = func.now()
    session.flush()


def _redacted(cited: Any, article: str, gone: Collection[str]) -> Any:
    """The same without the words of an article."""
    for claim in cited["claims"]:
        if claim["article"]["id"] == article:
            claim["article"]["title"] = None
            _blank(claim)
    for one in cited["evidence"]:
        if one["article"] == article:
            one["title"] = None
    agreement = cited["agreement"]
    if agreement:
        for place in agreement["own_voice"] or ():
            if place["article"] == article:
                place["span"]["text"] = ""
        stated = [agreement["proposition"], *(one["proposition"] for one in agreement["rivals"])]
        for one in stated:
            if _is_of(one["text"], gone):
                one["text"] = ""
    return cited


def _blank(claim: Any) -> None:
    spans = [claim["span"], claim["cue"], *claim["content"], claim["channel"] or {}]
    if claim["speaker"]:
        claim["speaker"]["mention"] = None
        if claim["speaker"]["unnamed"]:
            claim["speaker"]["unnamed"]["reason"] = None
        spans.append(claim["speaker"]["span"])
    for hop in claim["chain"]:
        hop["cue"] = None
        spans.append(hop["span"])
    spans.append((claim["channel"] or {}).get("span"))
    for span in filter(None, spans):
        if "text" in span:
            span["text"] = ""


def _forget_answers(session: Session, named: Collection[UUID]) -> None:
    """Throw away the kept answers that name one of these: they may hold the words."""
    body = func.convert_from(KeptAnswer.body, "UTF8")
    pattern = "|".join(map(str, named))
    _run(session, delete(KeptAnswer).where(cast(body, Text).regexp_match(pattern)))


def _run(session: Session, *statements: Any) -> None:
    options: Mapping[str, Any] = {"synchronize_session": False}
    for statement in statements:
        session.execute(statement, execution_options=options)

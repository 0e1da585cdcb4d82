"""The pipeline: an article goes in; its claims are attributed, compared and grouped.

``read_draft`` thinks without the database; ``ingest`` writes what it found, once.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from sqlalchemy import event, func, select, update
from sqlalchemy.orm import Session

from service.audit import record
from service.errors import Conflict, Unsupported, Withheld
from service.extraction import EXTRACTOR, extract
from service.extraction.attribution import Attribution
from service.extraction.languages import codes, detect, get_pack
from service.extraction.languages.pack import LanguagePack
from service.ingest.agreements import refresh_agreements
from service.ingest.amending import Edit, amend
from service.ingest.claims import Recorded, record_claims
from service.ingest.corrections import note_correction, note_removed
from service.ingest.drafts import ArticleDraft
from service.ingest.edits import load_edits
from service.ingest.encoding import with_meanings
from service.ingest.forms import Listed
from service.ingest.hearsay import follow, link_hearsay
from service.ingest.inheritance import inherit_reviews
from service.ingest.locks import anchor_lock, lock_name, take_locks
from service.ingest.memberships import (
    end_memberships,
    nested,
    placed_statements,
    statement_row,
)
from service.ingest.neighbourhood import Placed, load_statements
from service.ingest.outlets import find_outlets, resolve_outlet
from service.ingest.own_voices import link_own_voices, sentence_rows
from service.ingest.placement import place
from service.ingest.rows import add_rows
from service.ingest.sources import mentions_of, resolve_voices
from service.ingest.speakers import blocks_of, list_outlets
from service.ingest.statements import Drafted, OwnSentence, draft_sentences, draft_statements
from service.ingest.succession import name_successors
from service.ingest.takedowns import is_down
from service.ingest.texts import compare_texts, marks_of
from service.ingest.urls import article_id, canonical_url, digest_of
from service.ingest.words import words_of_article
from service.measures import count, timed
from service.models import Article, Claim, Outlet, Revision, Sentence, Statement
from service.queries.placement import memberships_in

WITHHELD = "The text of this article was taken down on {:%Y-%m-%d}: {}"


@dataclass(frozen=True, slots=True)
class Ended:
    """The statements that a changed text ended, and the propositions that lost a member."""

    propositions: frozenset[UUID] = frozenset()
    statements: tuple[Placed, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A draft, and what thinking made of it."""

    draft: ArticleDraft
    language: str
    attributions: tuple[Attribution, ...]
    statements: tuple[Drafted, ...]
    sentences: tuple[OwnSentence, ...]
    fingerprints: tuple[int, ...]
    words: str
    #: The amendments of the attributions that people told, by their places.
    by: Mapping[int, UUID] = field(default_factory=dict)


def read_draft(draft: ArticleDraft) -> Reading:
    """Return the draft with its claims extracted; touches no database.

    Raises Unsupported for a language without a pack.
    """
    with timed("stage", stage="read"):
        return _read(draft)


def _read(draft: ArticleDraft) -> Reading:
    language = draft.language or detect(draft.text)
    if language is None or language not in codes():
        spoken = ", ".join(codes())
        told = f"The language {language!r} is not supported yet; supported: {spoken}."
        raise Unsupported(told, "/language")
    pack = get_pack(language)
    with timed("extraction", language=language):
        attributions = tuple(extract(draft.text, language, draft.page))
    bodies = [(r.span.start, r.span.end) for r in draft.page.regions if r.kind == "body"]
    statements, sentences = assertions_of(draft, attributions, pack)
    return Reading(
        draft=draft,
        language=language,
        attributions=attributions,
        statements=statements,
        sentences=sentences,
        fingerprints=tuple(marks_of(draft.text, bodies, pack)),
        words=words_of_article(draft.text, regions_of(draft), draft.title, language),
    )


def assertions_of(
    draft: ArticleDraft, attributions: Sequence[Attribution], pack: LanguagePack
) -> tuple[tuple[Drafted, ...], tuple[OwnSentence, ...]]:
    """Return what the claims assert, and what the outlet asserts itself."""
    text, heading, day = draft.text, _heading(draft), _day(draft)
    return (
        with_meanings(text, draft_statements(text, attributions, pack, heading, day)),
        tuple(draft_sentences(text, draft.page, attributions, pack, heading, day)),
    )


def amended(reading: Reading, edits: Sequence[Edit]) -> Reading:
    """Return the reading as people put it right."""
    if not edits:
        return reading
    attributions, by = amend(reading.draft.text, reading.attributions, edits)
    statements, sentences = assertions_of(reading.draft, attributions, get_pack(reading.language))
    return replace(
        reading, attributions=attributions, statements=statements, sentences=sentences, by=by
    )


def take_hold(
    session: Session, identity: UUID, read: Reading
) -> tuple[Article | None, Reading, Listed]:
    """Take the locks for writing an article; return it as held, and as to be written.

    What people amended in it decides which locks it takes, and is only known under them: mostly
    nothing, else they are taken again.
    """
    edits: Sequence[Edit] = []
    while True:
        reading = amended(read, edits)
        listed = list_outlets(session, mentions_of(reading.attributions))
        with timed("stage", stage="lock"):
            take_locks(session, locks_of(identity, reading, listed))
        article = session.get(Article, identity, populate_existing=True)
        known, edits = edits, load_edits(session, identity) if article else []
        if known == edits:
            return article, reading, listed


def _heading(draft: ArticleDraft) -> str:
    """Return what heads the article: its title, given or printed."""
    printed = (r.span.of(draft.text) for r in draft.page.regions if r.kind == "title")
    return " ".join(filter(None, (draft.title, *printed)))


def _day(draft: ArticleDraft) -> int | None:
    """Return the day of publication as a number, where the date is exact to the day."""
    exact = draft.precision in ("second", "minute", "day")
    return draft.published_at.toordinal() if draft.published_at and exact else None


def ingest(session: Session, reading: Reading) -> tuple[Article, bool]:
    """Return the stored article, and whether it changed; the same text again changes nothing.

    Raises Invalid without an outlet, Conflict for a URL that another outlet published, and
    Withheld for one that was taken down.
    """
    draft = reading.draft
    outlet = resolve_outlet(session, draft.outlet, draft.url)
    identity = article_id(draft.url, outlet.id, digest_of(draft.body))
    article, reading, listed = take_hold(session, identity, reading)
    if article is not None and is_down(article):
        raise Withheld(WITHHELD.format(article.taken_down_at, article.takedown_reason))
    if article is not None and _is_held(session, article, outlet, draft):
        return article, False
    ended = _end_claims(session, article) if article else Ended()
    before = session.get(Revision, (article.id, article.revision)) if article else None
    with timed("stage", stage="record"):
        article, revision = _store(session, article, identity, outlet, reading)
        _record_text(session, revision, outlet)
        note_correction(session, article, before, revision)
        voices = resolve_voices(session, article.id, reading.attributions, reading.language, listed)
        recorded = record_claims(
            session,
            article,
            draft.text,
            reading.attributions,
            voices.speakers,
            voices.media,
            by=reading.by,
        )
        if article.revision > 1:
            name_successors(session, article)
    with timed("stage", stage="compare"):
        compare_texts(session, article, revision, get_pack(reading.language))
    with timed("stage", stage="place"):
        changed = _place(session, revision, recorded, reading, ended)
    with timed("stage", stage="agree"):
        refresh_agreements(session, changed | voices.moved)
    _tell_once_kept(session, "new" if article.revision == 1 else "revised", len(recorded))
    return article, True


def _tell_once_kept(session: Session, outcome: str, claims: int) -> None:
    """Count the article after the commit: what is rolled back, or tried again, was not taken in."""

    def tell(_: Session) -> None:
        count("articles", outcome=outcome)
        count("claims", claims)

    event.listen(session, "after_commit", tell, once=True)


def locks_of(article: UUID, reading: Reading, listed: Listed) -> set[int]:
    """Name all that writing this article may change: itself, its speakers, its propositions."""
    blocks = blocks_of(mentions_of(reading.attributions), listed)
    anchors = {anchor for drafted in reading.statements for anchor in drafted.anchors}
    anchors |= {anchor for sentence in reading.sentences for anchor in sentence.anchors}
    return (
        {lock_name("article", article)}
        | {lock_name("speaker", block) for block in blocks}
        | {anchor_lock(reading.language, anchor) for anchor in anchors}
    )


def _is_held(session: Session, article: Article, outlet: Outlet, draft: ArticleDraft) -> bool:
    """Tell whether the current revision has this very text already."""
    if article.outlet_id != outlet.id:
        raise Conflict(
            f"{draft.url} was published by another outlet ({article.outlet_id}).", "/url"
        )
    revision = session.get_one(Revision, (article.id, article.revision))
    return revision.text == draft.text


def _end_claims(session: Session, article: Article) -> Ended:
    """End what the revision before claimed: it stays, with its spans, and counts no more."""
    held = session.execute(memberships_in(), {"articles": [article.id]}).all()
    statements = load_statements(session, held)
    current = select(Claim.id).filter_by(article_id=article.id, superseded_at=None)
    told = {"article": article.id, "revision": article.revision}
    for claim in session.scalars(current.order_by(Claim.id)):
        record(session, "superseded", "claim", claim, before=told)
    ends = ((Claim, "superseded_at"), (Statement, "retired_at"), (Sentence, "retired_at"))
    for model, end in ends:
        ended = update(model).filter_by(article_id=article.id, **{end: None})
        session.execute(ended.values({end: func.now()}))
    end_memberships(session, held)
    return Ended(frozenset(membership.proposition_id for membership in held), tuple(statements))


def _store(
    session: Session, article: Article | None, identity: UUID, outlet: Outlet, reading: Reading
) -> tuple[Article, Revision]:
    """Store the text as a new article, or as the next revision of the one that is held."""
    draft = reading.draft
    if article is None:
        url = canonical_url(draft.url) if draft.url else None
        article = Article(id=identity, outlet_id=outlet.id, url=url, revision=1)
        session.add(article)
    else:
        article.revision += 1
    article.credit = draft.credit
    article.credit_outlet_id = credited(session, draft.credit)
    article.language, article.words = reading.language, reading.words
    article.published_at = draft.published_at
    session.flush()
    revision = _revision(article, reading)
    session.add(revision)
    session.flush()
    return article, revision


def _record_text(session: Session, revision: Revision, outlet: Outlet) -> None:
    """Record that the article has another text now: by its digest."""
    before = {"revision": revision.number - 1} if revision.number > 1 else None
    after = {"revision": revision.number, "digest": revision.digest, "outlet": outlet.id}
    action = "revised" if before else "created"
    record(session, action, "article", revision.article_id, before, after)


def credited(session: Session, name: str | None) -> UUID | None:
    """Return the outlet that a credit line names, where it is known."""
    outlet = find_outlets(session, [name]).get(name) if name else None
    return outlet.id if outlet else None


def _revision(article: Article, reading: Reading) -> Revision:
    draft = reading.draft
    return Revision(
        article_id=article.id,
        number=article.revision,
        text=draft.text,
        regions=regions_of(draft),
        title=draft.title,
        language=reading.language,
        published_at=draft.published_at,
        published_printed=draft.published_printed,
        published_precision=draft.precision,
        published_time_zone=draft.time_zone,
        form=draft.form,
        digest=draft.digest,
        captured_at=draft.captured_at,
        fingerprints=list(reading.fingerprints),
        extractor=EXTRACTOR["name"],
        extractor_version=EXTRACTOR["version"],
    )


def regions_of(draft: ArticleDraft) -> list[dict[str, Any]]:
    """Return the regions of the text, as they are stored."""
    return [
        {"kind": region.kind, "start": region.span.start, "end": region.span.end}
        for region in draft.page.regions
    ]


def _place(
    session: Session,
    revision: Revision,
    recorded: Sequence[Recorded],
    reading: Reading,
    ended: Ended,
) -> set[UUID]:
    """Store the statements and place them; return the propositions whose agreement may differ."""
    drafted = placed_statements(revision, recorded, reading.statements)
    statements = [statement_row(*pair, reading.language) for pair in drafted]
    sentences = sentence_rows(revision, reading.sentences, reading.language)
    add_rows(session, {Statement: statements, Sentence: sentences})
    if revision.number > 1:
        inherit_reviews(session, revision.article_id)
    new = [item for _, item in drafted]
    placed = place(session, new, reading.language, ended.propositions, ended.statements)
    removed: set[UUID] = set()
    if revision.number > 1:
        removed = note_removed(session, revision.article_id, ended.statements, placed.emptied)
    changed = placed.changed | removed | follow(session, placed.moved)
    changed |= link_own_voices(session, placed, reading.sentences)
    return changed | link_hearsay(session, nested(revision, recorded, drafted), placed.homes)

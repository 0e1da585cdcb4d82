"""Held articles read again, by an extractor that is newer than the one that read them.

The text stays, and with it the number of the revision. Claims that come out alike keep their
ids; the others are superseded, and what people decided of them passes to those of the same
words. What remains to be done is told by the extractor's version beside each revision, so that
whoever was interrupted goes on where he was.
"""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Select, func, select, update
from sqlalchemy.orm import Session

from service import db
from service.audit import record
from service.errors import Withheld
from service.extraction import EXTRACTOR
from service.extraction.languages import get_pack
from service.extraction.page import Page, Region
from service.extraction.spans import Span
from service.ingest import encoding
from service.ingest.agreements import refresh_agreements
from service.ingest.articles import (
    Reading,
    credited,
    read_draft,
    regions_of,
    take_hold,
)
from service.ingest.claims import Recorded, record_claims
from service.ingest.corrections import note_removed
from service.ingest.drafts import ArticleDraft, reread
from service.ingest.hearsay import follow, link_hearsay
from service.ingest.inheritance import inherit_reviews
from service.ingest.likeness import Held, alike, is_as_held, load_held, sentence_likeness
from service.ingest.memberships import (
    end_memberships,
    nested,
    placed_statements,
    statement_row,
)
from service.ingest.neighbourhood import Placed, is_home, load_statements, reference_of
from service.ingest.own_voices import link_own_voices, sentence_rows
from service.ingest.placement import place
from service.ingest.rows import add_rows
from service.ingest.sources import resolve_voices
from service.ingest.statements import Drafted
from service.ingest.succession import name_rereadings
from service.ingest.texts import compare_texts
from service.models import Amendment, Article, Claim, Revision, Sentence, Statement
from service.queries import placement as query
from service.queries import revisions
from service.queries.placement import MembershipRow, Reference


def count_outdated(session: Session) -> int:
    """Return how many articles are to be read again."""
    found = _outdated(None).order_by(None).subquery()
    return session.scalar(select(func.count()).select_from(found)) or 0


def list_outdated(session: Session, after: UUID | None, limit: int) -> list[UUID]:
    """Return the next articles that are to be read again, by id."""
    return list(session.scalars(_outdated(after).limit(limit)))


def _outdated(after: UUID | None) -> Select[UUID]:
    """Those that another extractor has read, or whose statements lack the vectors of a model."""
    return revisions.outdated(EXTRACTOR["name"], EXTRACTOR["version"], after, encoding.in_use())


def reextract(sessions: db.Sessions, article_id: UUID) -> Counter[str]:
    """Read an article again in a transaction of its own; return what became of its claims.

    Counts nothing where it has been read, or revised, by somebody else meanwhile.
    """
    try:
        with db.transaction(sessions) as session:
            draft, number = load_draft(session, article_id)
    except Withheld:  # since it was listed
        return Counter()
    reading = read_draft(reread(draft))
    return db.retrying(
        sessions, lambda session: replace_claims(session, article_id, number, reading)
    )


def load_draft(session: Session, article_id: UUID) -> tuple[ArticleDraft, int]:
    """Return the draft of an article's current revision, and the number of that."""
    article = session.get_one(Article, article_id)
    held = session.get_one(Revision, (article_id, article.revision))
    if held.erased_at is not None:
        raise Withheld("The text of this article was taken down: there is nothing to read.")
    regions = (Region(r["kind"], Span(r["start"], r["end"])) for r in held.regions)
    draft = ArticleDraft(
        outlet=article.outlet_id,
        url=article.url,
        title=held.title,
        published_at=held.published_at,
        published_printed=held.published_printed,
        precision=held.published_precision,
        time_zone=held.published_time_zone,
        language=held.language,
        text=held.text,
        page=Page(tuple(regions), title=None, outlet=None, published=None, credit=None),
        credit=article.credit,
        form=held.form,
        digest=held.digest,
        captured_at=held.captured_at,
    )
    return draft, held.number


@dataclass(frozen=True, slots=True)
class _Changes:
    """What another reading takes out, and puts in its place."""

    gone: frozenset[UUID]
    stale: tuple[MembershipRow, ...]
    ended: tuple[Placed, ...]
    fresh: tuple[tuple[Drafted, Placed], ...]


def replace_claims(
    session: Session,
    article_id: UUID,
    number: int,
    read: Reading,
    amendment: Amendment | None = None,
) -> Counter[str]:
    """Bring the claims of an article's revision to this reading, as people put it right.

    ``amendment`` is the one that was made or undone just now, which calls for it.
    """
    _, reading, listed = take_hold(session, article_id, read)
    article = session.get_one(Article, article_id)
    revision = session.get_one(Revision, (article_id, article.revision))
    if revision.erased_at is not None:
        return Counter()
    again = not _is_current(revision) or _lacks_meaning(session, article_id)
    if revision.number != number or not (again or amendment):
        return Counter()
    held = load_held(session, article_id)
    _renew(session, article, revision, reading)
    voices = resolve_voices(
        session, article_id, reading.attributions, reading.language, listed, held.local
    )
    kept = alike(held, reading, voices)
    recorded = record_claims(
        session,
        article,
        revision.text,
        reading.attributions,
        voices.speakers,
        voices.media,
        kept,
        reading.by,
    )
    drafted = placed_statements(revision, recorded, reading.statements)
    changes = _changes(session, held, recorded, drafted)
    _end(session, article_id, changes)
    _record(session, revision, changes, again=again)
    _store_statements(session, held, changes.fresh, reading.language)
    _name_successors(session, article, held, changes.gone, recorded, amendment)
    compare_texts(session, article, revision, get_pack(reading.language), again=True)
    changed = _place(session, revision, held, recorded, drafted, changes, reading)
    refresh_agreements(session, changed | voices.moved | _borne_on(session, article_id))
    return Counter(
        articles=1,
        kept=len(kept),
        superseded=len(changes.gone),
        new=len(recorded) - len(kept),
    )


def _is_current(revision: Revision) -> bool:
    return [revision.extractor, revision.extractor_version] == [*EXTRACTOR.values()]


def _lacks_meaning(session: Session, article_id: UUID) -> bool:
    meaning = encoding.in_use()
    if meaning is None:
        return False
    return session.execute(revisions.unmeant(article_id, meaning).limit(1)).first() is not None


def _renew(session: Session, article: Article, revision: Revision, reading: Reading) -> None:
    """Keep what the page shows now, and by whom it was read."""
    draft = reading.draft
    revision.regions = regions_of(draft)
    revision.title = draft.title
    revision.published_at = draft.published_at
    revision.published_printed = draft.published_printed
    revision.published_precision = draft.precision
    revision.published_time_zone = draft.time_zone
    revision.fingerprints = list(reading.fingerprints)
    revision.extractor, revision.extractor_version = EXTRACTOR["name"], EXTRACTOR["version"]
    article.credit = draft.credit
    article.credit_outlet_id = credited(session, draft.credit)
    article.words, article.published_at = reading.words, draft.published_at
    dated = update(Claim).filter_by(article_id=article.id, superseded_at=None)
    moved = Claim.published_at.is_distinct_from(draft.published_at)
    session.execute(dated.where(moved).values(published_at=draft.published_at))
    session.flush()


def _changes(
    session: Session,
    held: Held,
    recorded: list[Recorded],
    drafted: list[tuple[Drafted, Placed]],
) -> _Changes:
    """Tell what no longer holds: claims, statements that differ, and what rests on either."""
    gone = held.claims.keys() - {claim.id for claim in recorded}
    fresh = [pair for pair in drafted if not is_as_held(held, *pair)]
    touched = {item.reference for _, item in fresh}
    stale = [
        one
        for one in held.memberships
        if one.claim_id in gone
        or reference_of(one) in touched
        or ((target := _reported(one)) is not None and (target[1] in gone or target in touched))
    ]
    return _Changes(
        frozenset(gone), tuple(stale), tuple(load_statements(session, stale)), tuple(fresh)
    )


def _reported(membership: MembershipRow) -> Reference | None:
    """Return the statement that a link between nested claims leads to."""
    features = membership.reason["features"]
    if "claim" not in features:
        return None
    return membership.article_id, UUID(features["claim"]), features["position"]


def _end(session: Session, article_id: UUID, changes: _Changes) -> None:
    end_memberships(session, changes.stale)
    if not changes.gone:
        return
    theirs = (Claim.article_id == article_id, Claim.id.in_(changes.gone))
    session.execute(update(Claim).where(*theirs).values(superseded_at=func.now()))
    made = (Statement.article_id == article_id, Statement.claim_id.in_(changes.gone))
    session.execute(update(Statement).where(*made).values(retired_at=func.now()))


def _record(session: Session, revision: Revision, changes: _Changes, *, again: bool) -> None:
    told = {"revision": revision.number, "extractor": EXTRACTOR["version"]}
    if again:
        record(session, "reread", "article", revision.article_id, after=told)
    origin = {"article": revision.article_id, "revision": revision.number}
    for claim in sorted(changes.gone):
        record(session, "superseded", "claim", claim, before=origin)


def _store_statements(
    session: Session, held: Held, fresh: Collection[tuple[Drafted, Placed]], language: str
) -> None:
    """Write the statements of new claims, and how those of kept ones are matched now."""
    known = [(one, item) for one, item in fresh if item.reference in held.statements]
    for drafted, item in known:
        row = held.statements[item.reference]
        values = statement_row(drafted, item, language)
        for name in ("language", "features", "keys", "normaliser_version"):
            setattr(row, name, values[name])
    session.flush()
    new = [pair for pair in fresh if pair[1].reference not in held.statements]
    add_rows(session, {Statement: [statement_row(*pair, language) for pair in new]})


def _name_successors(
    session: Session,
    article: Article,
    held: Held,
    gone: Collection[UUID],
    recorded: list[Recorded],
    amendment: Amendment | None,
) -> None:
    """Name who stands in for the claims that are gone, and for one whose retraction is undone."""
    before = {one: (held.claims[one].cue_start, held.claims[one].cue_end) for one in gone}
    if amendment and amendment.action == "retract" and amendment.undone_at and amendment.claim_id:
        former = session.get_one(Claim, (article.id, amendment.claim_id))
        before[former.id] = former.cue_start, former.cue_end
    if not before:
        return
    after = {
        one.id: (one.attribution.cue.span.start, one.attribution.cue.span.end)
        for one in recorded
        if one.id not in held.claims
    }
    name_rereadings(session, article, before, after)
    inherit_reviews(session, article.id)


def _place(
    session: Session,
    revision: Revision,
    held: Held,
    recorded: list[Recorded],
    drafted: list[tuple[Drafted, Placed]],
    changes: _Changes,
    reading: Reading,
) -> set[UUID]:
    """Place what differs; return the propositions whose agreement may differ."""
    disturbed = {one.proposition_id for one in changes.stale} | _retire_sentences(
        session, held, reading
    )
    new = [item for _, item in changes.fresh]
    placed = place(session, new, reading.language, disturbed, changes.ended)
    changed = disturbed | placed.changed | follow(session, placed.moved)
    # Its outlet took nothing out; what it did take out may turn out to stand there after all.
    changed |= note_removed(session, revision.article_id, (), placed.emptied)
    sentences = [one for one in reading.sentences if sentence_likeness(one) not in held.sentences]
    add_rows(session, {Sentence: sentence_rows(revision, sentences, reading.language)})
    changed |= link_own_voices(session, placed, sentences)
    pairs = nested(revision, recorded, drafted)
    return changed | link_hearsay(session, pairs, _homes(session, revision.article_id))


def _retire_sentences(session: Session, held: Held, reading: Reading) -> set[UUID]:
    """End the sentences in the outlet's own voice that are read otherwise now."""
    present = set(map(sentence_likeness, reading.sentences))
    gone = [row for one, row in held.sentences.items() if one not in present]
    if not gone:
        return set()
    ids = {row.id for row in gone}
    theirs = (Sentence.article_id == gone[0].article_id, Sentence.id.in_(ids))
    session.execute(update(Sentence).where(*theirs).values(retired_at=func.now()))
    stale = [one for one in held.memberships if one.claim_id in ids]
    end_memberships(session, stale)
    return {one.proposition_id for one in stale}


def _homes(session: Session, article_id: UUID) -> dict[Reference, UUID]:
    """Return where each statement of the article is."""
    found = session.execute(query.memberships_in(), {"articles": [article_id]})
    return {reference_of(one): one.proposition_id for one in found if is_home(one)}


def _borne_on(session: Session, article_id: UUID) -> set[UUID]:
    found = session.execute(query.memberships_in(), {"articles": [article_id]})
    return {one.proposition_id for one in found}

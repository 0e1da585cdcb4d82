"""Which articles share passages with a new one, and which claims stand in them."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, delete, exists, or_
from sqlalchemy.orm import Session

from service.analysis.passages import Range, is_copied, is_telling
from service.analysis.reuse import SHARED, Passage, Text, Word, covered, shared_passages
from service.extraction.languages.pack import LanguagePack
from service.ingest.rows import add_rows
from service.models import Article, Claim, CopiedClaim, Revision, SharedText
from service.queries.texts import claims_of, current_revisions, similar_revisions

METHOD = "winnowing"

#: A copy has copies: linking each text to its nearest few keeps them all connected.
NEAREST = 8

_UNSYNCHRONIZED = {"synchronize_session": False}

#: A claim, or another article's revision, as far as it is needed here.
Found = Row[*tuple[Any, ...]]

_WORD = re.compile(r"\w+")
_LONGEST_KEPT = 20_000  # characters; a longer text would only fill the memory


def marks_of(text: str, bodies: Iterable[Range], pack: LanguagePack) -> list[int]:
    """Return the fingerprints of the bodies of a text, as Postgres integers, sorted."""
    marks = read_text(text, tuple(bodies), pack).fingerprints
    return sorted({_signed(mark) for mark, _ in marks})


def compare_texts(
    session: Session,
    article: Article,
    revision: Revision,
    pack: LanguagePack,
    *,
    again: bool = False,
) -> None:
    """Write which held texts the revision shares passages with, and which claims they cover.

    Replaces what was known of the article's revision before, or of this one where it is
    compared ``again``. Whoever was a copy of it then is looked at as well: it may be linked to
    others by this text alone.
    """
    former = _forget(session, article.id) if again or revision.number > 1 else set()
    if not revision.fingerprints:
        return
    sought = {"article": article.id, "fingerprints": revision.fingerprints, "most": NEAREST}
    others = session.execute(similar_revisions(), sought).all()
    if former:
        others = [*others, *session.execute(current_revisions(former))]
    own = read_text(revision.text, _bodies(revision), pack)
    copies = [
        (other, passages)
        for other in {other.article_id: other for other in others}.values()
        if (passages := shared_passages(own, read_text(other.text, _bodies(other), pack)))
    ]
    if copies:
        _write(session, revision, copies)


def _forget(session: Session, article: UUID) -> set[UUID]:
    """Delete what is known of the article's copies; return the articles that had some.

    What former claims were copies of, its own or another's, stays: it was so. So does what is
    known of texts that were taken down: nobody can find it again.
    """
    a, b = (
        (CopiedClaim.article_a, CopiedClaim.claim_a),
        (CopiedClaim.article_b, CopiedClaim.claim_b),
    )
    gone = delete(CopiedClaim).where(
        or_(a[0] == article, b[0] == article), _is_current(*a), _is_current(*b)
    )
    session.execute(gone, execution_options=_UNSYNCHRONIZED)
    ends = (SharedText.article_a, SharedText.article_b)
    revisions = zip(ends, (SharedText.revision_a, SharedText.revision_b), strict=True)
    shared = delete(SharedText).where(
        or_(*(end == article for end in ends)), *(~_is_erased(*one) for one in revisions)
    )
    rows = session.execute(shared.returning(*ends), execution_options=_UNSYNCHRONIZED)
    return {end for row in rows for end in row} - {article}


def _is_current(article: Any, claim: Any) -> ColumnElement[bool]:
    """That a claim of an article counts, and has its words."""
    theirs = (Claim.article_id == article, Claim.id == claim, Claim.superseded_at.is_(None))
    return exists().where(*theirs, Claim.span_text != "")


def _is_erased(article: Any, number: Any) -> ColumnElement[bool]:
    """That a revision was taken down."""
    theirs = (Revision.article_id == article, Revision.number == number)
    return exists().where(*theirs, Revision.erased_at.is_not(None))


def _write(
    session: Session, revision: Revision, copies: Sequence[tuple[Found, list[Passage]]]
) -> None:
    articles = [revision.article_id, *(other.article_id for other, _ in copies)]
    claims: dict[UUID, list[Found]] = {article: [] for article in articles}
    for claim in session.execute(claims_of(), {"articles": articles}):
        claims[claim.article_id].append(claim)
    shared = [_shared(revision, other, passages) for other, passages in copies]
    copied = [
        _copied(one, theirs, passage)
        for other, passages in copies
        for passage in passages
        for one in _standing_in(passage.a, claims[revision.article_id])
        for theirs in _standing_in(passage.b, claims[other.article_id])
        if is_telling((passage.a, passage.b), (_cue(one), _cue(theirs)))
        and is_copied(_ranges(one), _ranges(theirs), passage.runs)
    ]
    add_rows(session, {SharedText: shared, CopiedClaim: copied})


def _standing_in(passage: Range, claims: Sequence[Found]) -> list[Found]:
    return [
        claim for claim in claims if claim.span_start < passage[1] and passage[0] < claim.span_end
    ]


def _shared(revision: Revision, other: Found, passages: Sequence[Passage]) -> dict[str, Any]:
    first, second, places = _ordered(
        revision.article_id, other.article_id, [(p.a, p.b) for p in passages]
    )
    number = {revision.article_id: revision.number, other.article_id: other.number}
    return {
        "article_a": first,
        "article_b": second,
        "revision_a": number[first],
        "revision_b": number[second],
        "method": METHOD,
        "score": _share(revision, other, passages),
        "threshold": SHARED,
        "passages": places,
    }


def _share(revision: Revision, other: Found, passages: Sequence[Passage]) -> float:
    """Return how much of the shorter body lies in shared passages, 0–1."""
    ours = sum(covered(body, [p.a for p in passages]) * _size(body) for body in _bodies(revision))
    theirs = sum(covered(body, [p.b for p in passages]) * _size(body) for body in _bodies(other))
    shorter = min((_total(revision), ours), (_total(other), theirs))
    return round(min(shorter[1] / shorter[0], 1.0), 4)


def _copied(one: Found, other: Found, passage: Passage) -> dict[str, Any]:
    first, second, places = _ordered(one.article_id, other.article_id, [(passage.a, passage.b)])
    claim = {one.article_id: one.id, other.article_id: other.id}
    return {
        "article_a": first,
        "claim_a": claim[first],
        "article_b": second,
        "claim_b": claim[second],
        "method": METHOD,
        "score": min(passage.score, 1.0),
        "threshold": SHARED,
        "passages": places,
    }


def _ordered(
    one: UUID, other: UUID, places: Sequence[tuple[Range, Range]]
) -> tuple[UUID, UUID, list[tuple[Range, Range]]]:
    """Return a pair as it is stored: the lesser id first, its places first."""
    if one < other:
        return one, other, list(places)
    return other, one, [(b, a) for a, b in places]


def read_text(text: str, bodies: tuple[Range, ...], pack: LanguagePack) -> Text:
    """Return the normalised words of the bodies of a text."""
    read = _kept if len(text) <= _LONGEST_KEPT else _words
    return read(text, bodies, pack.normalise)


def _words(text: str, bodies: Iterable[Range], normalise: Callable[[str], str]) -> Text:
    return Text(
        [
            Word(_normal(normalise, found[0]), found.start(), found.end())
            for start, end in bodies
            for found in _WORD.finditer(text, start, end)
        ]
    )


# While a story runs, its texts are compared with each new one.
_kept = lru_cache(maxsize=256)(_words)


@lru_cache(maxsize=100_000)
def _normal(normalise: Callable[[str], str], word: str) -> str:
    return normalise(word)


def _bodies(revision: Revision | Found) -> tuple[Range, ...]:
    return tuple((r["start"], r["end"]) for r in revision.regions if r["kind"] == "body")


def _ranges(claim: Found) -> list[Range]:
    return [(part["start"], part["end"]) for part in claim.content]


def _cue(claim: Found) -> Range:
    return claim.cue_start, claim.cue_end


def _total(revision: Revision | Found) -> int:
    return sum(map(_size, _bodies(revision)))


def _size(place: Range) -> int:
    return place[1] - place[0]


def _signed(mark: int) -> int:
    return mark - 2**32 if mark >= 2**31 else mark

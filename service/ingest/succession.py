"""Which later claim of an article stands in for each that counts no more."""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.orm import Session

from service.analysis.revisions import Told, differences
from service.answers.revisions import load_told, load_told_in
from service.models import Article, Claim

#: Where the cue of each claim stands.
Places = Mapping[UUID, tuple[int, int]]


def name_successors(session: Session, article: Article) -> None:
    """Tell each claim of the revision before by which it was superseded, where it was."""
    before = load_told(session, article.id, article.revision - 1)
    after = load_told(session, article.id, article.revision) if before else []
    _write(session, article.id, _paired(before, after))


def name_rereadings(session: Session, article: Article, before: Places, after: Places) -> None:
    """Tell each of these claims of one text which of those of another reading is in its place.

    The one with the same cue; of the others, whoever says most nearly the same.
    """
    at_cue = {cue: claim for claim, cue in after.items()}
    pairs = {claim: at_cue.pop(cue) for claim, cue in before.items() if cue in at_cue}
    left = load_told_in(session, article.id, before.keys() - pairs.keys())
    others = load_told_in(session, article.id, list(at_cue.values())) if left else []
    _write(session, article.id, pairs | _paired(left, others))


def _paired(before: list[Told], after: list[Told]) -> dict[UUID, UUID]:
    return {
        one.before.id: one.after.id
        for one in differences(before, after)
        if one.before and one.after
    }


def _write(session: Session, article: UUID, successors: Mapping[UUID, UUID]) -> None:
    if successors:
        rows = [
            {"article_id": article, "id": claim, "superseded_by": successor}
            for claim, successor in successors.items()
        ]
        session.execute(update(Claim), rows)

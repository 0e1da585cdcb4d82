"""All that a page about one proposition shows: the agreement, its claims, the copied words."""

from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from service.answers.agreement import get_agreement
from service.answers.claims import claim_records
from service.answers.reviews import list_reviews
from service.answers.wire import Record
from service.queries import claims, texts

#: A page shows so many decisions at most, the latest.
MOST_REVIEWS = 50


def get_dossier(session: Session, proposition_id: UUID) -> Record:
    """The agreement, with the claims by id and the copied passages; raises NotFound.

    Of a merged proposition it is that of the one it was merged into. Ten queries.
    """
    agreement = get_agreement(session, proposition_id)
    stands = UUID(agreement["proposition"]["id"])
    records = claim_records(session, session.scalars(claims.listed(proposition=[stands])).all())
    return {
        **agreement,
        "reasons": _quoted(session, agreement["reasons"]),
        "claims": {record["id"]: record for record in records},
        "reviews": list_reviews(session, MOST_REVIEWS, proposition=stands, standing=True),
    }


def _quoted(session: Session, reasons: list[Record]) -> list[Record]:
    """The reasons, each with the words of the passages it rests on."""
    places = {
        (_article(reason), shared["a"]["start"], shared["a"]["end"])
        for reason in reasons
        for shared in reason["evidence"]
    }
    if not places:
        return [{**reason, "words": []} for reason in reasons]
    found: dict[Any, str] = {
        (article, start): words for article, start, words in session.execute(texts.passages(places))
    }
    return [
        {
            **reason,
            "words": [
                found[_article(reason), shared["a"]["start"]] for shared in reason["evidence"]
            ],
        }
        for reason in reasons
    ]


def _article(reason: Record) -> UUID:
    """The article at whose text the first half of the evidence points."""
    return UUID(reason["between"][0].removeprefix("article "))

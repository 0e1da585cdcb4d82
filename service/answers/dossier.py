"""All that a page about one proposition shows: the agreement, its claims, the copied words."""

from uuid import UUID

from sqlalchemy.orm import Session

from service.answers.agreement import get_agreement
from service.answers.claims import claim_records
from service.answers.divergences import get_divergences
from service.answers.reviews import list_reviews
from service.answers.wire import Record
from service.queries import claims, texts

#: Methods whose evidence is two names.
NAMES = ("barer_name", "office")

#: A page shows so many decisions at most, the latest.
MOST_REVIEWS = 50


def get_dossier(session: Session, proposition_id: UUID) -> Record:
    """The agreement, with the claims by id and the copied passages; raises NotFound.

    Of a merged proposition it is that of the one it was merged into. Thirteen queries.
    """
    agreement = get_agreement(session, proposition_id)
    stands = UUID(agreement["proposition"]["id"])
    records = claim_records(session, session.scalars(claims.listed(proposition=[stands])).all())
    return {
        **agreement,
        "reasons": _quoted(session, agreement["reasons"]),
        "claims": {record["id"]: record for record in records},
        "divergences": get_divergences(session, stands)["divergences"],
        "reviews": list_reviews(session, MOST_REVIEWS, proposition=stands, standing=True),
    }


def _quoted(session: Session, reasons: list[Record]) -> list[Record]:
    """The reasons, each with the words that it rests on: a passage, or two names of one."""
    places = {place for reason in reasons for place in _places(reason)}
    rows = session.execute(texts.passages(places)) if places else ()
    found = {(article, start, len(words)): words for article, start, words in rows}
    return [
        {
            **reason,
            "words": [
                found[article, start, end - start] for article, start, end in _places(reason)
            ],
        }
        for reason in reasons
    ]


def _places(reason: Record) -> list[tuple[UUID, int, int]]:
    """Where the evidence stands: of what is the same in both texts, in the first of them."""
    articles = reason["articles"] or [reason["between"][0].removeprefix("article ")]
    halves = "ab" if reason["kind"] == "named_alike" and reason["method"] in NAMES else "a"
    return [
        (UUID(articles["ab".index(half)]), shared[half]["start"], shared[half]["end"])
        for shared in reason["evidence"]
        for half in halves
    ]

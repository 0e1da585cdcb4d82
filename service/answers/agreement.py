"""The agreement on a proposition: the prepared row, with names joined at reading.

The row holds ids and counts, so that renaming a speaker rewrites no answer; ``names`` says what
the ids are called. What today's logic does not compute is null, and ``not_computed`` says why:
unmeasured is never zero.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.orm import Session

from service.analysis.summary import summary
from service.answers.evidence import load_evidence
from service.answers.names import names_of
from service.answers.prepared import restored
from service.answers.propositions import survivor
from service.answers.watches import coverage
from service.answers.wire import Record, reference, time
from service.errors import NotFound
from service.queries import claims, propositions, sentences
from service.queries.propositions import COUNTED
from service.queries.times import UNSETTLED

NOT_COMPUTED = {
    "as_of": "This is the present answer; ?as_of= asks for an earlier one.",
    "settled": "Only answers as of an earlier time may differ when they are asked for again.",
    "other_languages": "Reports in other languages are joined only where both tell by one party "
    "that it speaks, and where numbers, names, places or words of a small dictionary carry all "
    "that is claimed; others stay propositions of their own and are not counted here.",
}
NO_REVISION = "Only present answers are kept in revisions; this one was computed when asked for."
CORRECTED = "This was computed before corrections were followed."
OWN_VOICE = "This was computed before sentences without attribution were compared."
#: The version of the algorithm that began to.
LOOKS_FOR_OWN_VOICE = 4
SPAN = ("start", "end", "text")


def get_agreement(session: Session, proposition_id: UUID) -> Record:
    """Who carries a proposition, or the one it was merged into; raises NotFound. Four queries."""
    row = session.execute(propositions.PREPARED, {"proposition": proposition_id}).one_or_none()
    if row is None:
        raise NotFound(f"There is no proposition {proposition_id}.")
    if row.merged_into:
        return get_agreement(session, survivor(session, row.merged_into))
    if row.answer is None:
        raise NotFound(f"No agreement was computed for the proposition {proposition_id}.")
    return _record(session, row, row.answer, row.revision)


def get_agreement_as_of(session: Session, proposition_id: UUID, at: datetime) -> Record:
    """Who carried a proposition as far as the store knew at ``at``, computed now.

    Of a proposition that was merged then: the one that stood for it. Names and the
    proposition's wording are today's. Not ``settled`` is what may still change, since somebody
    who began to write before has not ended. Raises NotFound for one that was not known yet.
    """
    # First: what is written meanwhile is read then.
    settled = not session.scalar(UNSETTLED, {"at": at})
    row = session.execute(propositions.STOOD, {"proposition": proposition_id, "at": at}).first()
    if row is None:
        raise NotFound(f"There is no proposition {proposition_id}.")
    if row.into_id is not None:
        return get_agreement_as_of(session, row.into_id, at)
    if row.created_at > at:
        raise NotFound(f"The proposition {proposition_id} was not known at that time.")
    answer = load_evidence(session, [row.id], at)[row.id].assess().to_dict()
    record = _record(session, row, answer, at=at)
    unasked = {
        name: why
        for name, why in record["not_computed"].items()
        if name not in ("as_of", "settled")
    }
    told = {"as_of": time(at), "settled": settled}
    return record | told | {"not_computed": unasked | {"revision": NO_REVISION}}


def _record(
    session: Session,
    proposition: Row[*tuple[Any, ...]],
    answer: Mapping[str, Any],
    revision: int | None = None,
    at: datetime | None = None,
) -> Record:
    called = names_of(session, set(_named(answer)))
    own_voice = _own_voice(session, answer)
    covered, uncovered = coverage(session, answer, at)
    missing = {
        "coverage": uncovered,
        "own_voice": OWN_VOICE if own_voice is None else None,
        "rests_on_corrected": None if "rests_on_corrected" in answer else CORRECTED,
    }
    return {
        "proposition": {
            "id": str(proposition.id),
            "text": proposition.text,
            "language": proposition.language,
        },
        "revision": revision,
        "as_of": None,
        "settled": None,
        "verdict": answer["verdict"],
        "verdict_reason": answer["verdict_reason"],
        "summary": _summary(answer, called),
        "supporting": _side(answer["supporting"]),
        "opposing": _side(answer["opposing"]),
        "contradicted_by": [
            {**one, "name": called.get(one["voice"] or "")} for one in answer["contradicted_by"]
        ],
        "rivals": _rivals(session, answer["contradicted_by"]),
        "partial": answer["partial"],
        "denials": answer["denials"],
        "debunked": answer["debunked"],
        "hearsay": answer["hearsay"],
        "own_voice": own_voice,
        "withdrawn": answer["withdrawn"],
        "corrected": answer.get("corrected"),
        "rests_on_corrected": answer.get("rests_on_corrected"),
        "carriers": [_carrier(carrier, called) for carrier in answer["carriers"]],
        # Answers of an earlier version tell no articles.
        "reasons": [{"articles": None, **reason} for reason in answer["reasons"]],
        "coverage": covered,
        "other_languages": None,
        "algorithm": answer["algorithm"],
        "names": called,
        "not_computed": NOT_COMPUTED | {name: why for name, why in missing.items() if why},
    }


def _side(block: Mapping[str, Any] | None) -> Record | None:
    """The counts in the order in which they are read; Postgres keeps none."""
    return {name: block[name] for name in (*COUNTED, "claims")} if block else None


def _summary(answer: Mapping[str, Any], called: Mapping[str, str]) -> Record:
    names = {UUID(identity): name for identity, name in called.items()}
    return {**summary(restored(answer), names)}


def _rivals(session: Session, opponents: list[Record]) -> list[Record]:
    """The propositions that state another value, and where each stands."""
    told = {one["proposition"]: one for one in opponents if one["proposition"]}
    if not told:
        return []
    found = propositions.texts([UUID(identity) for identity in told])
    return [
        {
            "proposition": {"id": str(row.id), "text": row.text, "language": row.language},
            **{name: told[str(row.id)][name] for name in ("kind", "strength", "status", "order")},
        }
        for row in session.execute(found)
    ]


def _named(answer: Mapping[str, Any]) -> Iterator[str]:
    """The ids in an answer that have names: of outlets, publishers and speakers."""
    for block in filter(None, (answer["supporting"], answer["opposing"])):
        yield from block["outlets"]["members"]
        yield from block["speakers"]["members"]
        yield from block["parties"]["members"]
        for route in block["routes"]["members"]:
            yield from route["via"]
    yield from (one["voice"] for one in answer["contradicted_by"] if one["voice"])
    yield from (carrier["outlet"] for carrier in answer["carriers"])
    for reason in answer["reasons"]:
        ends = (end.split(" ") for end in reason["between"])
        yield from (named for kind, named in ends if kind != "article")


def _carrier(carrier: Record, called: Mapping[str, str]) -> Record:
    outlet = carrier["outlet"]
    # Answers of an earlier version tell no precision.
    told = {"precision": None, "zoned": None, **carrier}
    return {**told, "outlet": reference(UUID(outlet), called[outlet])}


def _own_voice(session: Session, answer: Mapping[str, Any]) -> list[Record] | None:
    """Where outlets assert it themselves, with the words; null where none was looked for."""
    places = answer["own_voice"]
    if not places:
        return [] if int(answer["algorithm"]["version"]) >= LOOKS_FOR_OWN_VOICE else None
    ids = [UUID(place["claim"]) for place in places]
    articles = {UUID(place["article"]) for place in places}
    claimed = {str(row[0]): row[1:] for row in session.execute(claims.spans(ids))}
    printed = {str(row.id): row.span for row in session.scalars(sentences.sentences(articles, ids))}
    return [
        {**place, "span": dict(zip(SPAN, claimed[place["claim"]], strict=True))}
        if place["claim"] in claimed
        else {"article": place["article"], "span": printed[place["claim"]]}
        for place in places
    ]

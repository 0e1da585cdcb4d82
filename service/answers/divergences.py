"""In what the outlets differ that tell a proposition."""

import re
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.orm import Session

from service.analysis.divergences import Divergence, Telling, divergences
from service.answers.names import names_of
from service.answers.propositions import standing
from service.answers.wire import Record, reference
from service.extraction.languages import codes, get_pack
from service.queries import divergences as query

_WORD = re.compile(r"\w+")


def get_divergences(session: Session, proposition_id: UUID) -> Record:
    """In what they differ, each value with the claims that have it and their words; or NotFound.

    Of a merged proposition it is that of the one it was merged into. Three queries.
    """
    proposition_id = standing(session, proposition_id)
    rows = {row.claim_id: row for row in session.execute(query.tellings(proposition_id))}
    found = divergences([_telling(row) for row in rows.values()])
    names = names_of(session, {str(one.speaker) for one in found if one.speaker})
    return {
        "proposition": str(proposition_id),
        "divergences": [_told(one, rows, names) for one in found],
    }


def _telling(row: Row[Any]) -> Telling:
    return Telling(
        claim=row.claim_id,
        outlet=row.outlet_id,
        speaker=row.speaker_id,
        own_voice=row.own_voice,
        stance=row.stance,
        hedged=row.hedged,
        quotation=_quotation(row),
    )


def _quotation(row: Row[Any]) -> str | None:
    """The words as any newsroom spells them, where all of the claim's are quoted."""
    whole = row.mode == "direct" and _words(row) == _text(row.content)
    if not whole or row.language not in codes():
        return None
    normalise = get_pack(row.language).normalise
    return " ".join(map(normalise, _WORD.findall(_words(row)))) or None


def _told(one: Divergence, rows: Mapping[UUID, Row[Any]], names: Mapping[str, str]) -> Record:
    return {
        "kind": one.kind,
        "speaker": reference(one.speaker, names[str(one.speaker)]) if one.speaker else None,
        "values": [
            {
                # Of a quotation the words themselves are the value.
                "value": _words(rows[claims[0]]) if one.kind == "quotation" else value,
                "claims": [_claim(rows[claim]) for claim in claims],
            }
            for value, claims in one.values
        ],
    }


def _claim(row: Row[Any]) -> Record:
    return {
        "claim": str(row.claim_id),
        "article": str(row.article_id),
        "outlet": reference(row.outlet_id, row.outlet_name),
        "words": _words(row),
    }


def _words(row: Row[Any]) -> str:
    return _text(row.spans)


def _text(spans: list[Record]) -> str:
    return " ".join(span["text"] for span in spans)

"""Propositions as a collection, with the claims that assert them where it is asked for."""

from collections.abc import Collection, Mapping
from uuid import UUID

from sqlalchemy.orm import Session

from service.answers.claims import claim_records
from service.answers.collections import Include, Noun
from service.answers.propositions import proposition_records
from service.answers.wire import Record
from service.queries import propositions


def first_claims(session: Session, proposition_ids: Collection[UUID]) -> Mapping[str, Record]:
    """The first few claims that assert each of these, in a fixed number of queries."""
    found = session.scalars(propositions.first_asserting(proposition_ids)).all()
    return {record["id"]: record for record in claim_records(session, found)}


NOUN = Noun(
    propositions.COLLECTION,
    proposition_records,
    {"claim": Include("claims", lambda proposition: [proposition["id"]], first_claims)},
)

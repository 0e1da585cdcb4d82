"""Stored claims as answered, in the shape that tools rely on."""

import pytest

from service.answers.claims import NOUN, get_claim
from service.answers.collections import Asked, list_items
from service.errors import NotFound
from service.models import Hop, new_id
from tests.factories import (
    make_article,
    make_claim,
    make_membership,
    make_outlet,
    make_proposition,
    make_speaker,
)

FIELDS = {
    "id", "revision", "current", "supersedes", "article", "outlet", "span", "cue", "speaker",
    "content", "mode", "stance", "negated", "hedged", "channel", "chain", "depth", "parent",
    "propositions", "extraction_confidence", "extractor", "review",
}  # fmt: skip


def test_it_has_every_field_of_the_contract(session):
    claim = get_claim(session, make_claim(session, make_article(session)).id)
    assert set(claim) >= FIELDS
    article = {"id", "url", "title", "published_at", "published", "text_withdrawn"}
    assert set(claim["article"]) == article
    assert claim["review"]["status"] == "unreviewed"
    assert claim["speaker"] is None


def test_a_speaker_comes_with_its_party(session):
    government = make_speaker(session, "حكومة الجزيرة")
    ministry = make_speaker(session, "وزارة الصحة", body=government)
    paper = make_speaker(session, "بيان الوزارة", "document", issuer=ministry)
    claim = make_claim(session, make_article(session), paper)
    speaker = get_claim(session, claim.id)["speaker"]
    assert speaker["issuer"] == {"id": str(ministry.id), "name": "وزارة الصحة"}
    assert speaker["party"] == {"id": str(government.id), "name": "حكومة الجزيرة"}


@pytest.mark.parametrize("kind", ["unnamed", "group"])
def test_the_party_of_an_unknown_side_is_null(session, kind):
    claim = make_claim(session, make_article(session), make_speaker(session, kind=kind))
    assert get_claim(session, claim.id)["speaker"]["party"] is None


def test_an_unnamed_source_of_a_known_side_has_its_party(session):
    state = make_speaker(session, "دولة الجزيرة")
    source = make_speaker(session, "مسؤول", "unnamed", body=state)
    claim = make_claim(session, make_article(session), source)
    assert get_claim(session, claim.id)["speaker"]["party"]["name"] == "دولة الجزيرة"


def test_the_chain_is_in_order_with_its_ids(session):
    agency, speaker = make_outlet(session, "وكالة المرفأ"), make_speaker(session)
    claim = make_claim(session, make_article(session), speaker)
    named = {"article_id": claim.article_id, "claim_id": claim.id, "cue": "نقلت"}
    session.add_all(
        [
            Hop(**named, position=1, name="و", role="speaker", kind="organization",
                speaker_id=speaker.id),
            Hop(**named, position=0, name="وكالة المرفأ", role="relay", kind="outlet",
                outlet_id=agency.id),
        ]
    )  # fmt: skip
    session.flush()
    first, last = get_claim(session, claim.id)["chain"]
    assert (first["role"], first["outlet"], first["speaker"]) == ("relay", str(agency.id), None)
    assert (last["role"], last["outlet"], last["speaker"]) == ("speaker", None, str(speaker.id))


def test_its_propositions_come_with_the_reason(session):
    claim, proposition = make_claim(session, make_article(session)), make_proposition(session)
    make_membership(session, proposition, claim)
    (membership,) = get_claim(session, claim.id)["propositions"]
    assert membership["id"] == str(proposition.id)
    assert membership["relation"] == "same"
    assert set(membership["reason"]) == {"method", "threshold", "features"}
    assert membership["spans"] == claim.content


def test_a_superseded_claim_is_found_and_not_listed(session):
    article = make_article(session)
    old, new = make_claim(session, article), make_claim(session, article)
    old.superseded_at, old.superseded_by = article.created_at, new.id
    session.flush()
    assert get_claim(session, old.id)["current"] is False
    assert get_claim(session, old.id)["superseded_by"] == str(new.id)
    assert get_claim(session, new.id)["supersedes"] == str(old.id)
    assert [claim["id"] for claim in list_items(session, NOUN, Asked(10, "created_at")).items] == [
        str(new.id)
    ]


def test_a_missing_claim_is_not_found(session):
    with pytest.raises(NotFound):
        get_claim(session, new_id())

"""The agreement as answered: the prepared row, in the shape that tools rely on."""

import pytest

from service.answers.agreement import get_agreement
from service.errors import NotFound
from service.ingest.agreements import refresh_agreements
from service.models import Agreement, new_id
from tests.factories import (
    make_article,
    make_claim,
    make_membership,
    make_outlet,
    make_proposition,
    make_speaker,
)

FIELDS = {
    "proposition", "revision", "as_of", "verdict", "verdict_reason", "summary", "supporting",
    "opposing", "contradicted_by", "partial", "hearsay", "own_voice", "withdrawn", "carriers",
    "reasons", "coverage", "algorithm",
}  # fmt: skip


@pytest.fixture
def proposition(session):
    """Three outlets carry it; two ministries of one government say so, and an army denies it."""
    proposition = make_proposition(session)
    government = make_speaker(session, "حكومة الجزيرة")
    ministries = [make_speaker(session, f"وزارة {name}", body=government) for name in "أب"]
    for speaker in (*ministries, ministries[0]):
        make_membership(session, proposition, make_claim(session, make_article(session), speaker))
    army = make_claim(session, make_article(session), make_speaker(session, "جيش الشمال"))
    make_membership(session, proposition, army, "contradicts")
    refresh_agreements(session, [proposition.id])
    return proposition


def test_it_has_every_field_of_the_contract(session, proposition):
    assert set(get_agreement(session, proposition.id)) >= FIELDS


def test_the_prepared_answer_passes_through_unchanged(session, proposition):
    answer = get_agreement(session, proposition.id)
    prepared = session.get_one(Agreement, proposition.id)
    assert answer["revision"] == prepared.revision
    for field in ("verdict", "supporting", "opposing", "partial", "hearsay", "reasons"):
        assert answer[field] == prepared.answer[field]


def test_who_is_counted_is_named(session, proposition):
    answer = get_agreement(session, proposition.id)
    parties = [answer["names"][party] for party in answer["supporting"]["parties"]["members"]]
    assert parties == ["حكومة الجزيرة"]
    assert [one["name"] for one in answer["contradicted_by"]] == ["جيش الشمال"]
    assert all(carrier["outlet"]["name"] for carrier in answer["carriers"])
    mentioned = {end for reason in answer["reasons"] for end in reason["between"]}
    voices = {end.split()[1] for end in mentioned if end.startswith("speaker ")}
    assert voices and voices <= set(answer["names"])


def test_it_is_told_in_two_languages(session, proposition):
    told = get_agreement(session, proposition.id)["summary"]
    assert "three outlets" in told["en"].lower()
    assert "حكومة الجزيرة" in told["ar"]
    assert "جيش الشمال" in told["en"]


def test_what_is_not_computed_is_null_and_says_why(session, proposition):
    answer = get_agreement(session, proposition.id)
    assert set(answer["not_computed"]) == {"as_of", "coverage", "other_languages", "settled"}
    assert all(answer[field] is None for field in answer["not_computed"])


def test_an_own_voice_shows_its_words(session):
    proposition, outlet = make_proposition(session), make_outlet(session)
    speaker = make_speaker(session, outlet.name, "outlet")
    claim = make_claim(session, make_article(session, outlet), speaker)
    make_membership(session, proposition, claim, own_voice=True)
    refresh_agreements(session, [proposition.id])
    (place,) = get_agreement(session, proposition.id)["own_voice"]
    assert place["article"] == str(claim.article_id)
    assert place["span"] == {"start": 0, "end": claim.span_end, "text": claim.span_text}


def test_a_proposition_that_nobody_asserts_has_a_reason_instead(session):
    proposition = make_proposition(session)
    claim = make_claim(session, make_article(session), make_speaker(session))
    make_membership(session, proposition, claim, "partial")
    refresh_agreements(session, [proposition.id])
    answer = get_agreement(session, proposition.id)
    assert (answer["verdict"], answer["verdict_reason"]) == (None, "only_partial")
    assert answer["partial"] == [str(claim.id)]


def test_a_merged_one_is_answered_by_the_one_that_stands(session, proposition):
    merged = make_proposition(session)
    merged.merged_into = proposition.id
    session.flush()
    assert get_agreement(session, merged.id) == get_agreement(session, proposition.id)


def test_a_missing_one_is_not_found(session):
    with pytest.raises(NotFound):
        get_agreement(session, new_id())

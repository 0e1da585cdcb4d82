"""Speakers as answered."""

from service.answers.collections import Asked, list_items
from service.answers.speakers import NOUN, get_speaker
from service.ingest.names import name_key
from service.models import SpeakerAlias
from tests.factories import make_form, make_speaker


def test_a_line_of_affiliations_ends_at_the_party(session):
    state = make_speaker(session, "دولة الجزيرة")
    government = make_speaker(session, "حكومة الجزيرة", body=state)
    minister = make_speaker(session, "سالم حداد", "person", body=government)
    answer = get_speaker(session, minister.id)
    assert answer["affiliation"]["body"]["name"] == "حكومة الجزيرة"
    assert answer["party"]["name"] == "دولة الجزيرة"


def test_a_speaker_without_a_body_is_a_party(session):
    speaker = make_speaker(session, "جيش الشمال")
    answer = get_speaker(session, speaker.id)
    assert answer["affiliation"] is None
    assert answer["party"] == {"id": str(speaker.id), "name": "جيش الشمال"}


def test_a_group_shows_its_sides(session):
    sides = tuple(make_speaker(session, name) for name in ("دولة أ", "دولة ب"))
    group = make_speaker(session, "الدولتان", "group", sides=sides)
    answer = get_speaker(session, group.id)
    assert {side["name"] for side in answer["sides"]} == {"دولة أ", "دولة ب"}
    assert answer["party"] is None


def test_a_form_is_answered_by_whoever_stands_for_it_with_the_reason(session):
    speaker = make_speaker(session, "فيكتور دراغونوف", "person")
    form = make_form(session, speaker)
    answer = get_speaker(session, form.id)
    assert answer == get_speaker(session, speaker.id)
    assert answer["id"] == str(speaker.id)
    assert form.name in answer["aliases"]
    (join,) = answer["joins"]
    assert join["form"] == {"id": str(form.id), "name": form.name}
    assert join["basis"] == "spelling"
    assert join["evidence"]["words"] == [speaker.name, form.name]


def test_an_issuer_is_told_by_whoever_stands_for_it(session):
    ministry = make_speaker(session, "وزارة الصحة")
    form = make_form(session, ministry)
    document = make_speaker(session, "بيان الوزارة", "document", issuer=form)
    assert get_speaker(session, document.id)["issuer"]["id"] == str(ministry.id)
    (record,) = [
        one
        for one in list_items(session, NOUN, Asked(limit=10, sort="created_at")).items
        if one["id"] == str(document.id)
    ]
    assert record["issuer"] == {"id": str(ministry.id), "name": "وزارة الصحة"}


def test_a_speaker_is_listed_once(session):
    speaker = make_speaker(session, "فيكتور دراغونوف", "person")
    make_form(session, speaker)
    assert [
        record["id"] for record in list_items(session, NOUN, Asked(10, "created_at")).items
    ] == [str(speaker.id)]


def test_aliases_are_the_other_names(session):
    speaker = make_speaker(session, "وزارة الصحة في الجزيرة")
    key = name_key("الصحة")
    session.add(SpeakerAlias(speaker_id=speaker.id, key=key, name="الصحة"))
    session.flush()
    assert get_speaker(session, speaker.id)["aliases"] == ["الصحة"]

"""Outlets as answered."""

from service.answers.collections import Asked, list_items
from service.answers.outlets import NOUN, get_outlet
from tests.factories import make_outlet


def test_an_unknown_owner_is_null(session):
    assert get_outlet(session, make_outlet(session).id)["publisher"] is None


def test_an_owner_comes_with_the_evidence(session):
    outlet = make_outlet(session, publisher="مجموعة المرفأ")
    publisher = get_outlet(session, outlet.id)["publisher"]
    assert publisher["name"] == "مجموعة المرفأ"
    assert publisher["evidence_url"] == "https://registry.example/owners"


def test_the_list_is_the_records_in_order(session):
    outlets = [make_outlet(session) for _ in range(3)]
    first = list_items(session, NOUN, Asked(2, "created_at"))
    assert first.items == [get_outlet(session, one.id) for one in outlets[:2]]
    second = list_items(session, NOUN, Asked(2, "created_at", first.last))
    assert second.items == [get_outlet(session, outlets[2].id)]
    assert second.last is None

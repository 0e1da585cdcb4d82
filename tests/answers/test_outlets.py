"""Outlets as answered."""

from service.answers.outlets import get_outlet, list_outlets
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
    assert list_outlets(session, 2) == [get_outlet(session, one.id) for one in outlets[:2]]
    assert list_outlets(session, 2, outlets[1].id) == [get_outlet(session, outlets[2].id)]

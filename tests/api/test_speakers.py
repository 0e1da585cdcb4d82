"""Speakers over HTTP."""

from tests.counting import counted
from tests.factories import make_speaker


def test_a_speaker_is_found_in_the_list_and_by_id(client, session):
    government = make_speaker(session, "حكومة الجزيرة")
    ministry = make_speaker(session, "وزارة الصحة في الجزيرة", body=government)
    session.commit()
    items = client.get("/v1/speakers").json["items"]
    assert [item["id"] for item in items] == [str(government.id), str(ministry.id)]
    assert items[1] == client.get(f"/v1/speakers/{ministry.id}").json
    assert items[1]["party"] == {"id": str(government.id), "name": "حكومة الجزيرة"}


def test_a_page_costs_the_same_however_long(client, session, engine):
    costs = []
    for number in (1, 20):
        body = make_speaker(session)
        for _ in range(number):
            make_speaker(session, body=body)
        session.commit()
        with counted(engine) as statements:
            client.get("/v1/speakers?limit=200")
        costs.append(len(statements))
    assert costs == [6, 6]

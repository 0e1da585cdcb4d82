"""Pages follow each other without gap or repetition, also while others write."""

from tests.factories import make_outlet


def walk(client, path, limit, between=lambda: None):
    cursor, seen = None, []
    while True:
        query = {"limit": limit} | ({"cursor": cursor} if cursor else {})
        page = client.get(path, query_string=query).json
        seen += [item["id"] for item in page["items"]]
        if (cursor := page["next"]) is None:
            return seen
        between()


def test_pages_hold_every_item_once(client, session):
    made = [str(make_outlet(session).id) for _ in range(7)]
    session.commit()
    for limit in (1, 3, 7, 8):
        assert walk(client, "/v1/outlets", limit) == made


def test_pages_hold_still_while_others_write(client, session):
    made = [str(make_outlet(session).id) for _ in range(4)]
    session.commit()
    later = []

    def write():
        if not later:
            later.append(str(make_outlet(session).id))
            session.commit()

    assert walk(client, "/v1/outlets", 2, write) == made + later


def test_an_empty_collection_is_a_page(client):
    assert client.get("/v1/outlets").json == {"items": [], "next": None}

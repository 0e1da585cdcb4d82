"""The pages of a case and of a citation."""

from uuid import UUID

import pytest
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from tests.factories import make_outlet
from tests.stories import publish
from tests.web.test_pages import HOSTILE


def put(client: FlaskClient, case: str, **entry: str) -> dict[str, str]:
    path = f"/v1/cases/{case}/entries"
    answer = client.post(path, json=entry, headers={"If-Match": "*"})
    assert answer.status_code == 200
    return answer.json["entries"][-1]


@pytest.fixture
def case(client: FlaskClient, told: dict[str, UUID]) -> str:
    given = {"title": "من أشاد بمن؟ <b>", "note": "سطر\nآخر", "tags": ["<i>"]}
    return str(client.post("/v1/cases", json=given).json["id"])


def test_a_case_shows_what_is_in_it(client: FlaskClient, told: dict[str, UUID], case: str):
    entry = put(client, case, proposition=str(told["echoed"]), note="<u>للنشر</u>")
    page = client.get(f"/cases/{case}")
    assert page.status_code == 200
    assert "من أشاد بمن؟ &lt;b&gt;" in page.text and "&lt;u&gt;للنشر" in page.text
    assert "One source, echoed" in page.text and "مفتوحة" in page.text
    assert f'href="/citations/{entry["citation"]}"' in page.text
    assert f'href="/v1/cases/{case}/report?lang=ar&amp;format=docx"' in page.text


def test_a_citation_shows_the_evidence(client: FlaskClient, told: dict[str, UUID], case: str):
    for kind, subject in (("proposition", "echoed"), ("article", "echo")):
        cited = put(client, case, **{kind: str(told[subject])})["citation"]
        page = client.get(f"/citations/{cited}").text
        held = client.get(f"/v1/citations/{cited}").json
        assert held["digest"] in page
        assert held["cited"]["evidence"][0]["text_digest"] in page
        assert "Nothing has changed" in page and "لم يتغيّر شيء" in page
        for claim in held["cited"]["claims"]:
            assert f'id="claim-{claim["id"]}"' in page


def test_a_citation_says_what_has_changed(client: FlaskClient, told: dict[str, UUID], case: str):
    cited = put(client, case, article=str(told["echo"]))["citation"]
    client.post(f"/v1/articles/{told['echo']}/withdrawal", json={}, headers={"If-Match": "*"})
    for path in (f"/citations/{cited}", f"/cases/{case}"):
        page = client.get(path).text
        assert "Its outlet took the article back" in page and "سحب المنفذ المقال" in page


def test_any_text_is_cited_as_it_is(client: FlaskClient, session: Session, case: str):
    hostile = publish(session, make_outlet(session, "<i>صحيفة\u202e"), HOSTILE)
    cited = put(client, case, article=str(hostile.id))["citation"]
    page = client.get(f"/citations/{cited}").text
    assert "<script" not in page and "<img" not in page


def test_what_is_not_there_has_no_page(client: FlaskClient):
    for kind in ("citations", "cases"):
        assert client.get(f"/{kind}/00000000-0000-7000-8000-000000000000").status_code == 404

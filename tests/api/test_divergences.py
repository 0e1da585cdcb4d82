"""What outlets differ in that tell one proposition, over HTTP and on its page."""

import pytest
from sqlalchemy import update

from service.models import Claim
from tests.factories import make_outlet, make_proposition
from tests.stories import agreement_on, publish

MAYOR = "رئيس بلدية المرسى فؤاد النجار"


@pytest.fixture
def told(session):
    """One remark: stressed by one outlet, quoted in two wordings, and stated as its own by one."""
    words = (
        f'أكد {MAYOR}: "سنفتح جسر الوادي الجديد أمام الشاحنات يوم الخميس".',
        f'قال {MAYOR}: "سوف نفتح جسر الوادي الجديد أمام الشاحنات يوم الخميس".',
        f"قال {MAYOR} إن جسر الوادي الجديد سيفتح أمام الشاحنات يوم الخميس.",
    )
    articles = [publish(session, make_outlet(session), text) for text in words]
    agreement = agreement_on(session, *articles)
    session.commit()
    return agreement.proposition_id


def test_each_difference_is_told_with_its_values_claims_and_outlets(client, told):
    answer = client.get(f"/v1/propositions/{told}/divergences")
    assert answer.status_code == 200
    found = {one["kind"]: one for one in answer.json["divergences"]}
    assert {*found} == {"stance", "quotation"}
    stances = {one["value"]: len(one["claims"]) for one in found["stance"]["values"]}
    assert stances == {"states": 2, "stresses": 1}
    assert found["stance"]["speaker"]["name"] == "فؤاد النجار"
    quoted = [one["value"] for one in found["quotation"]["values"]]
    assert sorted(text.split()[0] for text in quoted) == ["سنفتح", "سوف"]
    (claim,) = found["quotation"]["values"][0]["claims"]
    assert claim["words"] == quoted[0]
    assert claim["outlet"]["name"]


def test_the_page_tells_them(client, told):
    page = client.get(f"/propositions/{told}").text
    assert "Told differently" in page
    assert "Said more or less strongly" in page


def test_a_proposition_told_alike_has_none(client, session):
    article = publish(session, make_outlet(session), f"قال {MAYOR} إن جسر الوادي سيفتح الخميس.")
    proposition = agreement_on(session, article).proposition_id
    session.commit()
    assert client.get(f"/v1/propositions/{proposition}/divergences").json["divergences"] == []
    assert "Told differently" not in client.get(f"/propositions/{proposition}").text


def test_quotations_in_no_known_language_are_not_compared(client, session, told):
    session.execute(update(Claim).values(language=None))
    session.commit()
    found = client.get(f"/v1/propositions/{told}/divergences")
    assert found.status_code == 200
    assert [one["kind"] for one in found.json["divergences"]] == ["stance"]


def test_a_merged_one_has_moved_and_an_unknown_one_is_not_found(client, session, told):
    gone = make_proposition(session, "أغلق")
    gone.merged_into = told
    session.commit()
    answer = client.get(f"/v1/propositions/{gone.id}/divergences")
    assert answer.status_code == 308
    assert answer.headers["Location"] == f"/v1/propositions/{told}/divergences"
    unknown = "01890a5d-ac96-774b-bcce-b302099a8057"
    assert client.get(f"/v1/propositions/{unknown}/divergences").status_code == 404

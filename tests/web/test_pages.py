"""The pages, from the tables to the HTML."""

import re
from pathlib import Path
from uuid import UUID, uuid4

from flask.testing import FlaskClient
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from service.models import Article
from tests.counting import counted
from tests.factories import (
    make_article,
    make_claim,
    make_membership,
    make_outlet,
    make_proposition,
    make_speaker,
)
from tests.stories import agreement_on, publish
from tests.web.news import PAGE, PRAISE
from tests.web.test_marks import Read

HOSTILE = (
    "\u202eقالت وزارة النقل في حكومة مرجان إن </script><script>alert(1)</script> الجسر أغلق.\r\n"
    '"><img src=x onerror=alert(1)>\u2066 &amp; &#x202e; {{ 7*7 }}\rانتهى.'
)


def verbatim(html: str) -> Read:
    """The text of an article as its page shows it."""
    inside = re.search(
        r'<div class="verbatim"[^>]*>(.*?</div>)</div>\s*</(section|div)>', html, re.S
    )
    assert inside
    return Read(inside[1])


def test_an_empty_store_says_how_to_fill_it(client: FlaskClient):
    page = client.get("/")
    assert page.status_code == 200
    assert "Nothing is stored yet" in page.text
    assert "isnad ingest" in page.text and 'href="/read"' in page.text


def test_home_sets_an_echo_beside_separate_parties(client: FlaskClient, told: dict[str, UUID]):
    text = client.get("/").text
    assert "Count sources, not outlets" in text
    assert re.search(r"3 outlets.*?1 source", text, re.S)
    assert re.search(r"2 outlets.*?2 parties", text, re.S)
    assert f'href="/propositions/{told["echoed"]}"' in text
    assert "One source, echoed" in text and "مصدر واحد يتردّد" in text


def test_parties_that_contradict_each_other_elsewhere_are_called_opposed(
    client: FlaskClient, session: Session
):
    publish(session, make_outlet(session, "صحيفة الراية"), "قال جيش الشمال إن جسر الوادي انهار.")
    north, south = make_speaker(session, "جيش الشمال"), make_speaker(session, "جيش الجنوب")
    _agreement(session, "انهار الجسر", [north, south])
    _agreement(session, "بدأ القصف من الشمال", [south], [north])
    session.commit()
    text = client.get("/").text
    assert "2 outlets</b>, <b>2 opposed parties" in text
    assert "contradicted by 1 party" in text


def _agreement(session, text, supporting, opposing=()):
    from service.ingest.agreements import refresh_agreements

    proposition = make_proposition(session, text)
    for relation, speakers in (("same", supporting), ("contradicts", opposing)):
        for speaker in speakers:
            claim = make_claim(session, make_article(session), speaker)
            make_membership(session, proposition, claim, relation)
    session.flush()
    refresh_agreements(session, {proposition.id})
    return proposition


def test_the_list_is_paged_and_filtered_without_loss(client: FlaskClient, session: Session):
    speaker = make_speaker(session)
    made = {str(_agreement(session, f"خبر {i}", [speaker] * (1 + i % 3)).id) for i in range(45)}
    session.commit()
    seen, address = [], "/"
    while address:
        text = client.get(address).text
        found = re.findall(
            r'<li class="[\w-]+">\s*<p class="claim"[^>]*><a href="/propositions/([^"]+)"', text
        )
        seen += found
        following = re.search(r'rel="next" href="([^"]+)"', text)
        address = following[1].replace("&amp;", "&") if following else None
    assert len(seen) == len(set(seen)) and made <= set(seen)
    assert "Withdrawn" in client.get("/?verdict=withdrawn").text
    assert "Nothing is held here under this heading" in client.get("/?verdict=withdrawn").text


def test_a_list_that_is_asked_for_wrongly_is_a_problem(client: FlaskClient):
    for address in ("/?verdict=true", "/?after=soon"):
        assert client.get(address, headers={"Accept": "text/html"}).status_code == 422


def test_an_article_stands_as_it_was_given_with_its_claims(
    client: FlaskClient, told: dict[str, UUID]
):
    page = client.get(f"/articles/{told['echo']}")
    assert verbatim(page.text).text == PRAISE[0]
    assert '<div class="verbatim" dir="rtl" lang="ar">' in page.text
    assert {"speaker", "cue", "content"} <= set(re.findall(r'<mark class="(\w+)', page.text))
    assert "hearsay, depth 1" in page.text
    assert f'href="/propositions/{told["echoed"]}"' in page.text
    claims = re.findall(r'<li id="claim-([0-9a-f-]{36})"', page.text)
    assert claims
    for claim in claims:
        assert page.text.count(f'id="at-{claim}"') == page.text.count(f'href="#at-{claim}"') == 1


def test_a_claim_that_a_person_put_right_says_so(client: FlaskClient, told: dict[str, UUID]):
    address = f"/articles/{told['echo']}"
    assert "by hand" not in client.get(address).text
    claim, *_ = client.get(f"/v1/claims?article={told['echo']}").json["items"]
    change = {"stance": "warns", "reason": "read again", "user": "<b>N. F.</b>"}
    put_right = client.patch(f"/v1/claims/{claim['id']}", json=change, headers={"If-Match": "*"})
    assert put_right.status_code == 201
    page = client.get(address).text
    assert 'Corrected by hand <span lang="ar" dir="rtl">صُحّح يدويا</span>' in page
    assert "<bdi>&lt;b&gt;N. F.&lt;/b&gt;</bdi>: <bdi>read again</bdi>" in page


def test_a_hostile_article_renders_exactly(client: FlaskClient, session: Session):
    article = publish(session, make_outlet(session, "<b>صحيفة\u202e"), HOSTILE)
    session.commit()
    page = client.get(f"/articles/{article.id}")
    assert verbatim(page.text).text == HOSTILE
    assert "<script" not in page.text and "<img" not in page.text and "<b>ص" not in page.text
    assert "49" not in verbatim(page.text).text


def test_a_proposition_tells_who_vouches(client: FlaskClient, told: dict[str, UUID]):
    text = client.get(f"/propositions/{told['echoed']}").text
    assert "One source, echoed" in text and "an echo adds no witness" in text
    assert re.search(r'class="sentence" lang="ar" dir="rtl">[^<]*مصدر واحد', text)
    assert re.search(r'class="sentence" lang="en" dir="ltr">Three outlets carry it', text)
    assert text.count('<svg class="tree supporting"') == 1
    assert "صحيفة الضفة" in text and "قناة المرسى" in text and "موقع الأفق" in text
    assert "Not computed" in text and "No copy is dated" in text
    assert "Hearsay" in text
    assert " style=" not in text


def test_contradiction_stands_on_the_facing_side(client: FlaskClient, session: Session):
    north, south = make_speaker(session, "جيش الشمال"), make_speaker(session, "جيش الجنوب")
    proposition = _agreement(session, "بدأ القصف من الشمال", [south], [north])
    session.commit()
    text = client.get(f"/propositions/{proposition.id}").text
    assert 'class="tree supporting"' in text and 'class="tree opposing"' in text
    assert "Who contradicts it" in text


def test_a_changed_article_leads_to_what_changed_and_what_rests_on_it_says_so(
    client: FlaskClient, session: Session
):
    agency, url = make_outlet(session, "وكالة الشرق للأنباء"), "https://sharq.example/1"
    said = "رئيس بلدية المرسى فؤاد النجار"
    publish(session, agency, f"قال {said} إن جسر الوادي انهار فجر الاثنين.", url=url)
    relayed = publish(
        session,
        make_outlet(session),
        f"نقلت وكالة الشرق للأنباء عن {said} أن جسر الوادي انهار فجر الاثنين.",
    )
    proposition = agreement_on(session, relayed).proposition_id
    article = publish(session, agency, f"قال {said} إن مبنى البلدية تصدع.", url=url)
    session.commit()
    page = client.get(f"/articles/{article.id}").text
    assert f"/v1/articles/{article.id}/revisions/2/changes" in page
    page = client.get(f"/propositions/{proposition}").text
    assert "Rests on a corrected report" in page
    assert f"/v1/propositions/{proposition}/timeline" in page


def test_a_merged_proposition_has_moved_for_good(client: FlaskClient, session: Session):
    stands = _agreement(session, "أغلق الجسر", [make_speaker(session)])
    gone = make_proposition(session, "أغلق")
    gone.merged_into = stands.id
    session.commit()
    answer = client.get(f"/propositions/{gone.id}")
    assert answer.status_code == 308
    assert answer.headers["Location"] == f"/propositions/{stands.id}"


def test_pages_cost_a_constant_number_of_queries(
    client: FlaskClient, session: Session, engine: Engine, told: dict[str, UUID]
):
    addresses = ["/", f"/propositions/{told['echoed']}", f"/articles/{told['echo']}"]
    # One copy to begin with: where there is none, its passages are not asked for.
    _copy(session, 0)
    before = [_cost(client, engine, address) for address in addresses]
    for number in range(1, 6):
        _copy(session, number)
    assert [_cost(client, engine, address) for address in addresses] == before
    assert max(before) <= 16


def _copy(session: Session, number: int) -> None:
    text = PRAISE[number % 3] + f" وهذا خبر {number}."
    publish(session, make_outlet(session, f"منبر {number}"), text)
    session.commit()


def _cost(client: FlaskClient, engine: Engine, address: str) -> int:
    with counted(engine) as statements:
        assert client.get(address).status_code == 200
    return len(statements)


def test_a_pasted_page_shows_its_claims_and_is_not_stored(client: FlaskClient, session: Session):
    before = session.query(Article).count()
    page = client.post("/read", data={"page": PAGE.replace("\n", "\r\n")})
    assert page.status_code == 200
    assert verbatim(page.text).text == PAGE
    assert 'class="region boilerplate"' in page.text and 'class="region title"' in page.text
    assert "claims found" in page.text and 'class="content' in page.text
    assert session.query(Article).count() == before


def test_a_pasted_sentence_is_read_as_a_text(client: FlaskClient):
    page = client.post("/read", data={"page": PRAISE[1]})
    assert verbatim(page.text).text == PRAISE[1]
    assert re.search(r"\d claims found", page.text)


def test_what_cannot_be_read_is_told_in_the_form(client: FlaskClient):
    for given, status in (("", 422), ("   ", 422), ("قال\0", 422), ("x" * 2_000_001, 413)):
        page = client.post("/read", data={"page": given})
        assert page.status_code == status
        assert 'role="alert"' in page.text and "<textarea" in page.text


def test_a_long_page_is_no_larger_than_a_body_may_be(client: FlaskClient):
    text = (PRAISE[1] + "\n\n") * 2_000
    assert client.post("/read", data={"page": text[:600_000]}).status_code == 200


def test_unknown_things_are_not_found(client: FlaskClient):
    for kind in ("articles", "propositions"):
        answer = client.get(f"/{kind}/{uuid4()}", headers={"Accept": "text/html"})
        assert answer.status_code == 404 and answer.mimetype == "text/html"


def test_every_page_is_in_the_docs(client: FlaskClient):
    written = (Path(__file__).parents[2] / "docs" / "pages.md").read_text(encoding="utf-8")
    listed = set(re.findall(r"^\| `(/[^`]*)` \|", written, re.M))
    rules = [r for r in client.application.url_map.iter_rules() if r.endpoint.startswith("web.")]
    pages = {re.sub(r"<uuid:\w+>", "<id>", r.rule) for r in rules if r.endpoint != "web.static"}
    assert listed == pages

"""Collections as they can be asked: words, filters, facets, order, fields, and what is included."""

from datetime import UTC, datetime

import pytest

from service.ingest.agreements import refresh_agreements
from service.ingest.words import words_of_claim, words_of_proposition
from tests.counting import counted
from tests.factories import (
    make_article,
    make_claim,
    make_form,
    make_membership,
    make_outlet,
    make_proposition,
    make_speaker,
)

MAY = datetime(2031, 5, 2, 9, tzinfo=UTC)
JUNE = datetime(2031, 6, 2, 9, tzinfo=UTC)


def say(session, article, words, speaker=None, **values):
    claim = make_claim(session, article, speaker)
    claim.content = [{"start": 12, "end": 12 + len(words), "text": words}]
    claim.words = words_of_claim(claim.content, "ar")
    for name, value in values.items():
        setattr(claim, name, value)
    session.flush()
    return claim


def found(client, noun="claims", **query):
    answer = client.get(f"/v1/{noun}", query_string=query)
    assert answer.status_code == 200, answer.text
    return [item["id"] for item in answer.json["items"]]


def refused(client, noun="claims", **query):
    answer = client.get(f"/v1/{noun}", query_string=query)
    assert answer.status_code == 422, answer.text
    return {fault["parameter"].partition("/")[0] for fault in answer.json["errors"]}


@pytest.fixture
def said(session):
    """Claims on a bridge, a port and an election, of two outlets of one publisher."""
    first = make_outlet(session, "صحيفة النهار الجديد", publisher="دار الساحل")
    other = make_outlet(session, "وكالة المرفأ")
    dated = make_article(session, first, published_at=MAY)
    later = make_article(session, other, published_at=JUNE)
    undated = make_article(session, other)
    mayor, ministry = (make_speaker(session, name) for name in ("عمدة الميناء", "وزارة النقل"))
    claims = {
        "bridge": say(session, dated, "الوزراء أغلقوا الجسر القديم", mayor, stance="denies"),
        "port": say(session, later, "المرفأ مغلق منذ أيام", ministry, mode="direct"),
        "vote": say(session, undated, "الانتخابات مؤجلة", ministry, channel={"kind": "phone"}),
    }
    claims["vote"].language = "en"
    session.commit()
    return {name: str(claim.id) for name, claim in claims.items()}


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("الجسر", ["bridge"]),
        ("وزير", ["bridge"]),
        ('"جسر قديم"', ["bridge"]),
        ('"الوزير أغلق"', []),
        ("المر*", ["port"]),
        ("أيام -المرفأ", []),
        ("-المرفأ", ["bridge", "vote"]),
        ("جسر انتخابات", []),
    ],
)
def test_claims_are_found_by_the_words_of_their_content(client, said, question, names):
    assert found(client, q=question) == [said[name] for name in names]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ({"stance": "denies"}, ["bridge"]),
        ({"stance": "denies,states"}, ["bridge", "port", "vote"]),
        ({"mode": "direct"}, ["port"]),
        ({"channel": "phone,video"}, ["vote"]),
        ({"language": "en"}, ["vote"]),
        ({"depth": "0"}, ["bridge", "port", "vote"]),
        ({"depth": "1,2"}, []),
        ({"published_after": "2031-05-02"}, ["bridge", "port"]),
        ({"published_before": "2031-06-01"}, ["bridge"]),
        ({"published_after": "2031-05-02T09:00:00Z", "published_before": "2031-05-03"}, ["bridge"]),
        ({"reviewed": "true"}, []),
        ({"reviewed": "false"}, ["bridge", "port", "vote"]),
        ({"sort": "-created_at"}, ["vote", "port", "bridge"]),
        ({"sort": "published_at"}, ["vote", "bridge", "port"]),
        ({"sort": "-published_at"}, ["port", "bridge", "vote"]),
        ({"q": "مغلق", "sort": "relevance"}, ["port"]),
    ],
)
def test_claims_are_filtered_and_sorted(client, said, query, names):
    assert found(client, **query) == [said[name] for name in names]


def test_claims_are_filtered_by_who_owns_whom(client, said):
    claim = client.get(f"/v1/claims/{said['bridge']}").json
    outlet = client.get(f"/v1/outlets/{claim['outlet']['id']}").json
    assert found(client, publisher=outlet["publisher"]["id"]) == [said["bridge"]]
    port = client.get(f"/v1/claims/{said['port']}").json
    both = f"{claim['speaker']['id']},{port['speaker']['id']}"
    assert found(client, speaker=both) == list(said.values())


def test_what_was_found_is_marked(client, said):
    (claim,) = client.get("/v1/claims", query_string={"q": "جسر*  وزير"}).json["items"]
    assert [match["text"] for match in claim["matches"]] == ["الوزراء", "الجسر"]
    start = claim["content"][0]["start"]
    assert claim["matches"][0] == {"start": start, "end": start + 7, "text": "الوزراء"}
    assert client.get("/v1/claims").json["items"][0]["matches"] is None


def test_articles_are_found(client, session):
    named = make_outlet(session, publisher="دار الساحل")
    bridge = make_article(session, named, text="أغلق الجسر في الميناء.", published_at=MAY)
    vote = make_article(session, text="أجلت الانتخابات.", published_at=JUNE)
    session.commit()
    assert found(client, "articles", q="جسور") == [str(bridge.id)]
    assert found(client, "articles", q="الميناء -جسر") == []
    assert found(client, "articles", outlet=str(named.id)) == [str(bridge.id)]
    assert found(client, "articles", published_after="2031-06-01") == [str(vote.id)]
    assert found(client, "articles", sort="published_at") == [str(bridge.id), str(vote.id)]
    assert found(client, "articles", status="withdrawn", language="ar,en") == []


def carried(session, text, outlets, dates=(), **values):
    proposition, speaker = make_proposition(session, text), make_speaker(session)
    for number in range(outlets):
        date = dates[number] if number < len(dates) else None
        article = make_article(session, make_outlet(session), published_at=date)
        claim = make_claim(session, article, speaker)
        make_membership(session, proposition, claim, published_at=date, **values)
    refresh_agreements(session, [proposition.id])
    session.commit()
    return proposition


def test_propositions_are_found(client, session):
    bridge = carried(session, "أغلق الجسر", 1, [JUNE])
    port = carried(session, "فتح المرفأ", 3, [MAY])
    vote = carried(session, "أجلت الانتخابات", 2)
    ids = {name: str(one.id) for name, one in (("b", bridge), ("p", port), ("v", vote))}

    def named(**query):
        by_id = {identity: name for name, identity in ids.items()}
        return "".join(by_id[one] for one in found(client, "propositions", **query))

    assert named() == "bpv"
    assert named(q="مرفأ") == "p"
    assert named(sort="-outlets") == "pvb"
    assert named(sort="outlets") == "bvp"
    assert named(sort="-last_seen") == "bpv"
    assert named(min_parties=1) == "bpv"
    assert named(min_independent_origins=2) == ""
    assert named(verdict="echoed,one_outlet", min_outlets=2) == "pv"
    assert named(contradicted="false") == "bpv"
    assert named(contradicted="true") == named(reviewed="true") == ""
    assert named(published_after="2031-05-15") == "b"
    assert named(published_before="2031-05-15") == "p"
    claim = client.get("/v1/claims", query_string={"proposition": ids["b"]}).json["items"][0]
    assert named(outlet=claim["outlet"]["id"]) == "b"
    assert named(speaker=claim["speaker"]["id"], published_before="2031-05-15") == ""


def test_a_retold_proposition_is_found_by_its_new_words(session):
    assert words_of_proposition("أغلق الجسر", "ar") == make_proposition(session).words


def test_speakers_and_outlets_are_found_by_any_name(client, session):
    speaker = make_speaker(session, "يوسف العمودي", kind="person")
    form = make_form(session, speaker)
    make_speaker(session, "هدى العمودي", kind="person")
    outlet = make_outlet(session, "صحيفة النهار الجديد")
    session.commit()
    assert found(client, "speakers", name="العمودى يوسف") == [str(speaker.id)]
    assert found(client, "speakers", name=form.name) == [str(speaker.id)]
    assert len(found(client, "speakers", kind="person")) == 2
    assert found(client, "speakers", kind="document,group") == []
    assert found(client, "outlets", name="النهار") == [str(outlet.id)]


@pytest.mark.parametrize("few", [0, 1, 2_000])
@pytest.mark.parametrize("sort", ["created_at", "-published_at", "relevance"])
def test_common_words_are_listed_like_rare_ones(client, session, monkeypatch, few, sort):
    article = make_article(session)
    made = {str(say(session, article, "أغلق الجسر").id) for _ in range(5)}
    say(session, article, "فتح المرفأ")
    session.commit()
    monkeypatch.setattr("service.queries.collections.FEW", few)
    seen, query = [], {"q": "جسور", "sort": sort, "limit": 2}
    while True:
        page = client.get("/v1/claims", query_string=query).json
        seen += [item["id"] for item in page["items"]]
        if page["next"] is None:
            break
        query["cursor"] = page["next"]
    assert len(seen) == 5
    assert set(seen) == made


def test_facets_count_what_fits(client, session, said):
    asked = {"facets": "outlet,speaker,mode,channel", "published_after": "2031-01-01"}
    facets = client.get("/v1/claims", query_string=asked).json["facets"]
    assert list(facets) == ["outlet", "speaker", "mode", "channel"]
    assert {(one["name"], one["count"]) for one in facets["outlet"]["values"]} == {
        ("صحيفة النهار الجديد", 1), ("وكالة المرفأ", 1),
    }  # fmt: skip
    assert [one["count"] for one in facets["speaker"]["values"]] == [1, 1]
    assert facets["channel"] == {
        "values": [{"value": None, "name": None, "count": 2}], "others": 0, "exact": True,
    }  # fmt: skip


def test_of_many_values_the_commonest_are_told(client, session):
    for number in range(23):
        article = make_article(session, make_outlet(session))
        for _ in range(2 if number == 22 else 1):
            make_claim(session, article)
    session.commit()
    facet = client.get("/v1/claims?facets=outlet&limit=1").json["facets"]["outlet"]
    assert [one["count"] for one in facet["values"]] == [2] + [1] * 19
    assert facet["others"] == 3


def test_of_more_than_are_counted_the_first_in_the_order_are(client, session, monkeypatch):
    monkeypatch.setattr("service.queries.collections.MOST_FACETED", 3)
    for stance in ("states", "states", "denies", "warns"):
        make_claim(session, make_article(session)).stance = stance
        session.flush()
    session.commit()
    told = {}
    for sort in ("created_at", "-created_at"):
        facet = client.get(f"/v1/claims?facets=stance&sort={sort}").json["facets"]["stance"]
        told[sort] = {one["value"]: one["count"] for one in facet["values"]}
        assert facet["exact"] is False
    assert told["created_at"] == {"states": 2, "denies": 1}
    assert told["-created_at"] == {"warns": 1, "denies": 1, "states": 1}


def test_facets_of_propositions_count_each_once(client, session):
    carried(session, "أغلق الجسر", 2)
    carried(session, "فتح المرفأ", 1)
    asked = "verdict,outlet,speaker,contradicted,language"
    facets = client.get(f"/v1/propositions?facets={asked}").json["facets"]
    assert {(one["value"], one["count"]) for one in facets["verdict"]["values"]} == {
        ("echoed", 1), ("one_outlet", 1),
    }  # fmt: skip
    assert facets["contradicted"]["values"] == [{"value": False, "name": None, "count": 2}]
    assert [one["count"] for one in facets["outlet"]["values"]] == [1, 1, 1]
    assert [one["count"] for one in facets["speaker"]["values"]] == [1, 1]


def test_the_forms_of_a_speaker_are_one_value(client, session):
    speaker = make_speaker(session)
    form = make_form(session, speaker)
    for one in (speaker, form):
        make_claim(session, make_article(session), one)
    session.commit()
    facet = client.get("/v1/claims?facets=speaker").json["facets"]["speaker"]
    assert facet["values"] == [{"value": str(speaker.id), "name": speaker.name, "count": 2}]


def test_a_total_is_told_where_it_is_asked_for(client, said, monkeypatch):
    assert "total" not in client.get("/v1/claims").json
    page = client.get("/v1/claims?total=true&limit=1").json
    assert page["total"] == {"count": 3, "exact": True}
    for module in ("service.queries.collections", "service.answers.collections"):
        monkeypatch.setattr(f"{module}.MOST_COUNTED", 2)
    assert client.get("/v1/claims?total=true").json["total"] == {"count": 2, "exact": False}


def test_only_the_fields_that_are_asked_for_are_told(client, said):
    page = client.get("/v1/claims?fields=id,content").json
    assert [set(item) for item in page["items"]] == [{"id", "content"}] * 3


def test_what_items_name_is_included(client, session, said):
    asked = "article,outlet,speaker,proposition"
    proposition = carried(session, "أغلق الجسر", 1)
    page = client.get(f"/v1/claims?include={asked}").json
    included = page["included"]
    for item in page["items"]:
        assert included["articles"][item["article"]["id"]]["url"] == item["article"]["url"]
        assert included["outlets"][item["outlet"]["id"]]["name"] == item["outlet"]["name"]
        assert included["speakers"][item["speaker"]["id"]]["name"] == item["speaker"]["name"]
    assert list(included["propositions"]) == [str(proposition.id)]
    one = client.get(f"/v1/propositions/{proposition.id}").json
    assert included["propositions"][str(proposition.id)] == one
    assert client.get("/v1/articles?include=outlet").json["included"]["outlets"]


def test_propositions_come_with_the_first_claims_that_assert_them(client, session, engine, said):
    costs = []
    for carriers in (1, 7):
        proposition = carried(session, f"أغلق الجسر {carriers}", carriers)
        with counted(engine) as statements:
            page = client.get("/v1/propositions?include=claim").json
        costs.append(len(statements))
    claims = page["included"]["claims"].values()
    assert costs[0] == costs[1]
    asserted = [
        [one["id"] for one in claim["propositions"] if one["relation"] == "same"]
        for claim in claims
    ]
    assert sum(str(proposition.id) in ids for ids in asserted) == 5
    some = next(iter(claims))
    assert client.get(f"/v1/claims/{some['id']}").json == some


def test_a_page_of_a_hundred_with_all_included_costs_as_much_as_one_of_two(client, session, engine):
    costs, sizes = [], []
    for number in (2, 100):
        while len(found(client, limit=200)) < number:
            article = make_article(session, make_outlet(session))
            claim = make_claim(session, article, make_speaker(session, body=make_speaker(session)))
            make_membership(session, make_proposition(session), claim)
            session.commit()
        query = "include=article,outlet,speaker,proposition&facets=outlet,speaker&total=true"
        with counted(engine) as statements:
            sizes.append(len(client.get(f"/v1/claims?limit=100&{query}").json["items"]))
        costs.append(len(statements))
    assert sizes == [2, 100]
    assert costs[0] == costs[1] <= 26


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ({"fields": "id,secret"}, "fields"),
        ({"include": "revisions"}, "include"),
        ({"facets": "verdict"}, "facets"),
        ({"sort": "mode"}, "sort"),
        ({"sort": "relevance"}, "sort"),
        ({"stance": "denies,shouts"}, "stance"),
        ({"outlet": "somebody"}, "outlet"),
        ({"outlet": ",".join(["0" * 32] * 51)}, "outlet"),
        ({"published_after": "yesterday"}, "published_after"),
        ({"published_after": "2031-05-02T09:00:00"}, "published_after"),
        ({"published_after": "2031-05-02", "published_before": "2031-05-02"}, "published_before"),
        ({"q": "& | !"}, "q"),
        ({"q": ""}, "q"),
        ({"q": "ا*"}, "q"),
        ({"q": "كلمة " * 33}, "q"),
        ({"q": "س" * 1_001}, "q"),
    ],
)
def test_what_makes_no_sense_is_told_by_its_parameter(client, query, parameter):
    assert refused(client, **query) == {parameter}


HOSTILE = [
    "'", "''", "\\", "\\'", ":*", "a:*", "a & b", "a | b", "!a", "!!a", "a <-> b", "a <0> b",
    "((((", "a'); drop table claims; --", '"', '""', '"a', 'a"b"c', "-", "--a", "-\"", "*", "**",
    "a**", "%", "_", "a:ABCD", "\u202e\u2066a", "a\u0300" * 300, "\U0001f600", "ﷺ", "ﷲ*", "İ", "ß*",
    "ـ", "\u064b", "١٢٣", "1,2,3,4", "1:2", "x" * 900, "\ufffe", "a\tb\nc\rd", "-a -b -c",
    "~وزر", "'~a':1", "\u200f\u200e", "e" + "\u0301" * 900, "٬", "1٬", "و1", "و" * 900, '"' * 999,
]  # fmt: skip


@pytest.mark.parametrize("noun", ["claims", "articles", "propositions"])
def test_no_question_breaks_the_search(client, said, noun):
    for question in HOSTILE:
        for sort in ("created_at", "relevance"):
            answer = client.get(f"/v1/{noun}", query_string={"q": question, "sort": sort})
            assert answer.status_code in (200, 422), (question, answer.text)
    for question in ("a\0b", "\ud800"):
        raw = question.encode("utf-8", "surrogatepass")
        answer = client.get(f"/v1/{noun}", query_string={"q": raw})
        assert answer.status_code in (200, 422)
    assert client.get(f"/v1/{noun}", query_string={"q": "س " * 50_000}).status_code == 422


def test_a_cursor_is_good_for_its_own_question_alone(client, said):
    cursor = client.get("/v1/claims?limit=1&stance=denies,states").json["next"]
    good = {
        "limit": 2,
        "stance": "denies,states",
        "cursor": cursor,
        "fields": "id",
        "total": "true",
    }
    assert len(found(client, **good)) == 2
    changed = ("B" if cursor.startswith("A") else "A") + cursor[1:]
    for other in (
        {"stance": "denies"}, {"sort": "-created_at"}, {"q": "جسر"}, {"language": "ar"},
        {"cursor": "x"}, {"cursor": "!"}, {"cursor": cursor[:-2]}, {"cursor": changed},
        {"cursor": cursor + "AAAA"},
    ):  # fmt: skip
        answer = client.get("/v1/claims", query_string={**good, **other})
        assert answer.status_code == 400, other
        assert answer.json["errors"][0]["parameter"] == "cursor"
    assert client.get(f"/v1/outlets?cursor={cursor}").status_code == 400


def test_pages_are_linked(client, said):
    query = {"limit": 1, "stance": "denies,states"}
    seen, path = [], "/v1/claims?limit=1&stance=denies,states"
    while path:
        answer = client.get(path)
        links = dict(reversed(link.split("; ")) for link in answer.headers["Link"].split(", "))
        first = links['rel="first"'].strip("<>")
        assert client.get(first).json["items"][0]["id"] == said["bridge"]
        seen += [item["id"] for item in answer.json["items"]]
        path = links.get('rel="next"', "").strip("<>")
        assert bool(path) == (answer.json["next"] is not None)
    assert seen == found(client, **{**query, "limit": 3})

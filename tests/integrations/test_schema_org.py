"""Our records in the vocabulary of schema.org."""

from service.integrations.schema_org import claim_node, document, proposition_node

BASE = "https://isnad.example/"
CLAIM = {
    "id": "c1",
    "mode": "indirect",
    "content": [{"text": "الجسر أغلق"}, {"text": "حتى الغد"}],
    "speaker": {"id": "s1", "name": "هاني السالم", "kind": "person", "issuer": None},
    "article": {"id": "a1", "url": None, "title": "الجسر", "published_at": "2031-05-02T12:00:00Z"},
    "outlet": {"id": "o1", "name": "صحيفة الميناء"},
}


def of(**change):
    return claim_node(CLAIM | change, BASE)


def test_what_is_paraphrased_is_a_claim_that_appears_in_an_article():
    assert of() == {
        "@type": "Claim",
        "@id": "https://isnad.example/v1/claims/c1",
        "identifier": "c1",
        "text": "الجسر أغلق … حتى الغد",
        "author": {
            "@type": "Person",
            "@id": "https://isnad.example/v1/speakers/s1",
            "name": "هاني السالم",
        },
        "appearance": {
            "@type": "NewsArticle",
            "@id": "https://isnad.example/v1/articles/a1",
            "headline": "الجسر",
            "datePublished": "2031-05-02T12:00:00Z",
            "publisher": {
                "@type": "NewsMediaOrganization",
                "@id": "https://isnad.example/v1/outlets/o1",
                "name": "صحيفة الميناء",
            },
        },
    }


def test_what_is_quoted_is_a_quotation_spoken_within_an_article():
    quoted = of(mode="direct")
    assert quoted["@type"] == "Quotation"
    assert quoted["spokenByCharacter"] == of()["author"]
    assert quoted["isPartOf"] == of()["appearance"]
    assert not {"author", "appearance"} & quoted.keys()


def test_behind_a_document_stands_its_issuer():
    issuer = {"id": "s2", "name": "وزارة النقل"}
    paper = {"id": "s1", "name": "بيان", "kind": "document", "issuer": issuer}
    told = of(speaker=paper)
    assert told["author"]["name"] == "وزارة النقل"
    assert (told["isBasedOn"]["@type"], told["isBasedOn"]["name"]) == ("CreativeWork", "بيان")
    assert "author" not in of(speaker=paper | {"issuer": None})


def test_an_unnamed_source_may_be_several_and_has_no_type():
    unnamed = {"id": "s1", "name": "مصادر", "kind": "unnamed", "issuer": None}
    assert "@type" not in of(speaker=unnamed)["author"]


def test_what_was_not_asked_for_is_not_told():
    assert claim_node({"id": "c1"}, BASE).keys() == {"@type", "@id", "identifier"}
    assert proposition_node({"text": "x"}, BASE) == {"@type": "Claim", "text": "x"}


def test_a_page_is_a_list():
    page = {"items": [{"id": "p1", "text": "x", "language": "ar"}], "next": None}
    told = document(proposition_node, page, BASE)
    assert (told["@type"], len(told["itemListElement"])) == ("ItemList", 1)
    assert told["itemListElement"][0]["inLanguage"] == "ar"
    assert told["@context"] == {"@vocab": "https://schema.org/"}

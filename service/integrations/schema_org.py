"""Claims and propositions in the vocabulary of schema.org, as JSON-LD.

What is quoted word for word is a `Quotation`, what is paraphrased a `Claim`; a proposition is a
`Claim` that nobody in particular makes. The context stands in the document: nothing has to be
fetched to read it.
"""

from collections.abc import Callable
from typing import Any

Record = dict[str, Any]

CONTEXT = {"@vocab": "https://schema.org/"}

#: An unnamed source may be one person or several, and is not typed.
KINDS = {
    "person": "Person",
    "organization": "Organization",
    "outlet": "NewsMediaOrganization",
    "group": "Organization",
}


def claim_node(claim: Record, base: str) -> Record:
    """A claim as a node; ``base`` is the address of the service, with a slash at the end."""
    quoted = claim.get("mode") == "direct"
    speaker = claim.get("speaker")
    article = _article(claim, base)
    return _told(
        {
            "@type": "Quotation" if quoted else "Claim",
            "@id": _address(base, "claims", claim.get("id")),
            "identifier": claim.get("id"),
            "text": " … ".join(span["text"] for span in claim.get("content", ())),
            # Who said it is what the article says: of a quotation, the vocabulary can tell that.
            "spokenByCharacter" if quoted else "author": _voice(speaker, base),
            "isBasedOn": _document(speaker, base),
            "isPartOf" if quoted else "appearance": article,
        }
    )


def proposition_node(proposition: Record, base: str) -> Record:
    """A proposition as a node."""
    return _told(
        {
            "@type": "Claim",
            "@id": _address(base, "propositions", proposition.get("id")),
            "identifier": proposition.get("id"),
            "text": proposition.get("text"),
            "inLanguage": proposition.get("language"),
        }
    )


def document(node: Callable[[Record, str], Record], record: Record, base: str) -> Record:
    """A record, or a page of them as an `ItemList`, as a document of its own."""
    if "items" not in record:
        return {"@context": CONTEXT, **node(record, base)}
    nodes = [node(item, base) for item in record["items"]]
    return {"@context": CONTEXT, "@type": "ItemList", "itemListElement": nodes}


def _article(claim: Record, base: str) -> Record | None:
    article, outlet = claim.get("article"), claim.get("outlet")
    if article is None:
        return None
    publisher = outlet and {
        "@type": "NewsMediaOrganization",
        "@id": _address(base, "outlets", outlet["id"]),
        "name": outlet["name"],
    }
    return _told(
        {
            "@type": "NewsArticle",
            "@id": _address(base, "articles", article["id"]),
            "url": article["url"],
            "headline": article["title"],
            "datePublished": article["published_at"],
            "publisher": publisher,
        }
    )


def _voice(speaker: Record | None, base: str) -> Record | None:
    """Who says it; behind a document, its issuer."""
    if speaker is None:
        return None
    if speaker["kind"] == "document":
        issuer = speaker["issuer"]
        return issuer and {"@id": _address(base, "speakers", issuer["id"]), "name": issuer["name"]}
    return _told(
        {
            "@type": KINDS.get(speaker["kind"]),
            "@id": _address(base, "speakers", speaker["id"]),
            "name": speaker["name"],
        }
    )


def _document(speaker: Record | None, base: str) -> Record | None:
    if speaker is None or speaker["kind"] != "document":
        return None
    identity = _address(base, "speakers", speaker["id"])
    return {"@type": "CreativeWork", "@id": identity, "name": speaker["name"]}


def _address(base: str, noun: str, identity: str | None) -> str | None:
    return identity and f"{base}v1/{noun}/{identity}"


def _told(node: Record) -> Record:
    """The node without what is unknown."""
    return {name: value for name, value in node.items() if value}

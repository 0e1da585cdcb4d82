"""What the body of a change must take from the store: words of a text, claims of a proposition.

Each takes a generated body, what the path names, the store and dice, and returns the body with that
put in; the rest of it stays.
"""

import re

TEXTS = (
    "قال وزير النقل راشد العامر إن الجسر سيفتح يوم الخميس.",
    "أعلنت بلدية الميناء في بيان أن العمل لم يتوقف منذ عامين.",
    "Transport minister Lee Harbour said that the bridge will open on Thursday.",
)
#: Questions by words; a word of the language of the demo corpus, a phrase, a beginning.
QUESTIONS = {
    "q": ("الجسر", '"وزارة الداخلية"', "وزير*", "minister", "bridge -port"),
    "name": ("وزارة", "صحيفة", "ministry", "الميناء"),
}
PAGES = [f"https://harbour.example/{number}" for number in range(40)]
WORDS = re.compile(r"\w+")


def words(text, start, end):
    return {"start": start, "end": end, "text": text[start:end]}


def some(store, dice, noun, asked=""):
    """The id of one of a collection."""
    return dice.choice(store.items(f"/v1/{noun}?limit=200{asked and '&'}{asked}"))["id"]


def claim_at(text, at):
    """A word as the cue, and those that follow as the content."""
    cue, *more = [match.span() for match in WORDS.finditer(text)][at : at + 8]
    return {"cue": words(text, *cue), "content": [words(text, more[0][0], more[-1][1])]}


def claim_body(body, path, store, dice):
    """A cue and a content out of a stored text."""
    article = dice.choice(readable(store))
    text = store.json(f"/v1/articles/{article['id']}")["text"]
    at = dice.randrange(max(1, len(WORDS.findall(text)) - 8))
    return standalone(body | {"article": article["id"], **claim_at(text, at)})


def readable(store):
    """The articles whose text was not taken down."""
    found = store.items("/v1/articles?limit=200")
    return [one for one in found if not one["text_withdrawn"] and one["id"] not in store.gone]


def standalone(body):
    """Without what must stand at certain words of the text too."""
    for name in ("span", "assertions", "parent"):
        body.pop(name, None)
    if body.get("channel"):
        body["channel"] = {"kind": body["channel"]["kind"]}
    if body.get("chain"):
        body["chain"] = [hop(one) for one in body["chain"]]
    if body.get("speaker"):
        body["speaker"] = {"name": "وزير النقل راشد العامر", "kind": "person"}
    return body


def hop(one):
    return {"name": "وكالة المرفأ", "role": one["role"]}


def change_body(body, path, store, dice):
    body = standalone(body)
    for name in ("cue", "content"):
        body.pop(name, None)
    body.setdefault("hedged", dice.random() < 0.5)
    return body


def watch_body(body, path, store, dice):
    body["outlet"] = some(store, dice, "outlets")
    body["list"] = body["list"].strip() or "ميناء"
    if body.get("until"):
        body["since"], body["until"] = sorted((body["since"], body["until"]))
    return body


def article_body(body, path, store, dice):
    """Text in sentences, of a stored outlet; in a language that is read."""
    more = {name: body[name] for name in ("title", "url") if body.get(name) and name == "title"}
    text = dice.choice(TEXTS)
    if dice.random() < 0.5:
        text += f"\n\n{dice.choice(TEXTS)} {dice.randrange(1000)}"
    return {
        **more,
        "text": text,
        "outlet": some(store, dice, "outlets"),
        "url": dice.choice([url for url in PAGES if url not in store.gone]),
    }


def extract_body(body, path, store, dice):
    text = body.get("text") or body.get("page") or ""
    return {"text": f"{dice.choice(TEXTS)} {text}"}


def match_body(body, path, store, dice):
    texts = [f"{dice.choice(TEXTS)} {text}"[:2000] for text in body["texts"]]
    return {**body, "texts": texts, "language": None}


def outlet_body(body, path, store, dice):
    """A name with a letter in it, lists of such; an address that is one; a period in its order."""
    if "name" in body:
        body["name"] = f"صحيفة {dice.randrange(10**6)} {body['name'].strip()}"[:300]
    for name in ("aliases", "hosts"):
        if body.get(name):
            body[name] = [f"h{dice.randrange(10**6)}.example"]
    if owner := body.get("publisher"):
        owner["name"] = f"دار {owner['name'].strip()}"[:300]
        owner["evidence_url"] = f"https://registry.example/{dice.randrange(9)}"
        owner.pop("speaks_for", None)
        owner.pop("valid_to", None)
    return body


def cited_body(body, path, store, dice):
    """One stored claim."""
    for name in ("claim", "proposition", "article", "as_of"):
        body.pop(name, None)
    return {**body, "claim": some(store, dice, "claims")}


def case_body(body, path, store, dice):
    """Tags and names that are more than blanks."""
    if "title" in body:
        body["title"] = f"قضية {body['title']}"[:300]
    if body.get("assignee"):
        body["assignee"] = "رنا الحداد"
    if body.get("tags"):
        body["tags"] = ["جسر"]
    return body


def order_body(body, path, store, dice):
    entries = store.json(f"/v1/cases/{path.get('case_id')}").get("entries") or []
    return {"entries": [one["id"] for one in entries]}


def renewal_body(body, path, store, dice):
    return {"as_of": None}


def split_body(body, path, store, dice):
    claims = claims_of(store, path.get("proposition_id"))[:1]
    return body | ({"claims": claims} if claims else {})


def claims_of(store, proposition):
    """The claims that assert it themselves, in texts that can be read."""
    articles = {article["id"] for article in readable(store)}
    found = store.json(f"/v1/claims?proposition={proposition}&limit=50").get("items", ())
    return [claim["id"] for claim in found if asserts(claim, proposition, articles)]


def asserts(claim, proposition, articles):
    if claim["parent"] or claim["article"]["id"] not in articles:
        return False
    here = [one for one in claim["propositions"] if one["id"] == proposition]
    return claim["depth"] == 0 and any(one["relation"] == "same" for one in here)


def merge_body(body, path, store, dice):
    return {**body, "into": some(store, dice, "propositions", "min_outlets=1")}


def asserted(store, dice):
    """A proposition with the claims that assert it: several, to be told from each other."""
    found = store.items("/v1/propositions?limit=200&min_outlets=2")
    for one in dice.sample(found, len(found)):
        claims = claims_of(store, one["id"])
        if len(claims) > 1:
            return one["id"], claims
    raise LookupError("Nothing is asserted by several.")


def review_body(body, path, store, dice):
    """A decision about claims of a proposition that has several."""
    proposition, claims = asserted(store, dice)
    told = {name: body[name] for name in ("reason", "user") if name in body}
    decision = dice.choice(("confirm", "split", "reject", "relate", "merge"))
    told |= {"decision": decision, "proposition": proposition}
    if decision == "merge":
        return {**told, "into": some(store, dice, "propositions", "min_outlets=1")}
    told["claims"] = claims[:1]
    return told | ({"relation": "partial"} if decision == "relate" else {})


def affiliation_body(body, path, store, dice):
    """Nobody else, or a body that is stored; an address that is one; a period in its order."""
    if body.get("body"):
        body["body"] = None
    if body.get("evidence_url"):
        body["evidence_url"] = f"https://registry.example/{dice.randrange(9)}"
    body.pop("valid_to", None)
    return body


def alias_body(body, path, store, dice):
    """The full name of a person, which tells him from others."""
    return {
        **body,
        "name": dice.choice(("سالم مراد البحري", "رنا سعيد المرفئي", "هادي رشيد الجسري")),
    }


def same_body(body, path, store, dice):
    return {**body, "into": some(store, dice, "speakers", "kind=person")}


def forms_body(body, path, store, dice):
    """A form of the speaker's name."""
    joins = store.json(f"/v1/speakers/{path['speaker_id']}").get("joins") or []
    return {**body, "forms": [one["form"]["id"] for one in joins[:1]] or [path["speaker_id"]]}


BODIES = {
    "affiliate_speaker": affiliation_body,
    "add_alias": alias_body,
    "merge_speaker": same_body,
    "split_speaker": forms_body,
    "add_claim": claim_body,
    "create_citation": cited_body,
    "add_entry": cited_body,
    "create_case": case_body,
    "change_case": case_body,
    "order_entries": order_body,
    "renew_case": renewal_body,
    "create_outlet": outlet_body,
    "change_outlet": outlet_body,
    "change_claim": change_body,
    "create_watch": watch_body,
    "add_article": article_body,
    "extract": extract_body,
    "match": match_body,
    "split_proposition": split_body,
    "merge_proposition": merge_body,
    "create_review": review_body,
    "create_suggestion": review_body,
}

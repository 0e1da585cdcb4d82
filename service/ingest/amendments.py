"""What people change in the claims of an article: put in, put right, taken out, and undone.

What a person tells is kept as an amendment of the article, and the article is read anew under
it, by the path that every reading takes: the same locks, the same placing, and the agreements
refreshed in the same transaction. So it holds for every later reading, too.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from service.audit import record
from service.errors import Conflict, Invalid, NotFound
from service.extraction.wire import to_json
from service.ingest.amending import anchor, find, own_chain
from service.ingest.articles import Reading, amended, read_draft
from service.ingest.drafts import reread
from service.ingest.edits import load_edits
from service.ingest.names import name_key
from service.ingest.reextraction import load_draft, replace_claims
from service.models import Amendment, Article, Claim, new_id
from service.queries.times import ending

Json = dict[str, Any]

#: Claims nested deeper than this are a mistake.
MOST_NESTED = 8

CHANGED = "The claim is not current any more: read the article again."
OUTDATED = "The claim was found by an older extractor, and is read otherwise now: reextract first."
RESTS = "It changes nothing: the same is claimed there already, or it stands in itself."


@dataclass(frozen=True, slots=True)
class By:
    """Who tells it, and why."""

    reason: str
    user: str | None
    key_prefix: str | None


@dataclass(frozen=True, slots=True)
class _Read:
    """An article's current text, and its claims as they stand."""

    article: UUID
    number: int
    fresh: Reading
    standing: Reading

    @property
    def text(self) -> str:
        return self.standing.draft.text


def create_claim(session: Session, article_id: UUID, told: Json, by: By) -> UUID:
    """Put a claim into an article; returns its id.

    Raises Invalid where the words are not those of the text, and Conflict where the same is
    claimed there already.
    """
    if session.get(Article, article_id) is None:
        raise Invalid(f"There is no article {article_id}.", "/article")
    read = _read(session, article_id)
    within = _within(session, read, told.get("parent"))
    claim = _completed(read, {**_EMPTY, **told, "within": within})
    return _told(session, read, _amendment(read, by, "create", told=claim))


def correct_claim(session: Session, claim_id: UUID, change: Json, by: By) -> UUID:
    """Put a claim right; returns the id of the one that supersedes it.

    What the change leaves out stays. Raises as ``create_claim``.
    """
    claim = _current(session, claim_id)
    read = _read(session, claim.article_id)
    target = _target(claim)
    place = find(read.standing.attributions, target)
    if place is None:
        raise Conflict(OUTDATED)
    told = _merged(_as_told(read, place), change)
    if "parent" in change:
        told["within"] = _within(session, read, change["parent"])
    told = _completed(read, told)
    made = _amendment(read, by, "correct", claim, told)
    successor = _told(session, read, made)
    _name_successor(session, claim, successor)
    return successor


def retract_claim(session: Session, claim_id: UUID, by: By) -> None:
    """Take a claim out: it is kept, and counts no more."""
    claim = _current(session, claim_id)
    read = _read(session, claim.article_id)
    if find(read.standing.attributions, _target(claim)) is None:
        raise Conflict(OUTDATED)
    _write(session, read, _amendment(read, by, "retract", claim))
    session.refresh(claim)


def undo_amendment(
    session: Session, amendment: Amendment, user: str | None, reason: str | None
) -> None:
    """End an amendment: what it replaced is claimed again. Undoing it twice changes nothing."""
    ended = update(Amendment).where(Amendment.id == amendment.id, Amendment.undone_at.is_(None))
    values = {"undone_at": ending(Amendment.made_at), "undone_by": user, "undone_reason": reason}
    if session.scalar(ended.values(values).returning(Amendment.id)) is None:
        return
    session.refresh(amendment)
    record(session, "undone", "amendment", amendment.id, after={"user": user, "reason": reason})
    _reread(session, _read(session, amendment.article_id), amendment)


def amendment_by_id(session: Session, amendment_id: UUID) -> Amendment:
    """Return the amendment; raises NotFound."""
    if found := session.get(Amendment, amendment_id):
        return found
    raise NotFound(f"There is no amendment {amendment_id}.")


def _current(session: Session, claim_id: UUID) -> Claim:
    claim = session.scalars(select(Claim).where(Claim.id == claim_id)).one_or_none()
    if claim is None:
        raise NotFound(f"There is no claim {claim_id}.")
    if claim.superseded_at is not None:
        raise Conflict(CHANGED)
    return claim


def _read(session: Session, article_id: UUID) -> _Read:
    draft, number = load_draft(session, article_id)
    fresh = read_draft(reread(draft))
    return _Read(article_id, number, fresh, amended(fresh, load_edits(session, article_id)))


# Writing ------------------------------------------------------------------------------------


def _amendment(
    read: _Read, by: By, action: str, claim: Claim | None = None, told: Json | None = None
) -> Amendment:
    return Amendment(
        id=new_id(),
        article_id=read.article,
        revision=read.number,
        action=action,
        claim_id=claim.id if claim else None,
        target=_target(claim) if claim else None,
        told=told,
        reason=by.reason,
        user=by.user,
        key_prefix=by.key_prefix,
    )


def _told(session: Session, read: _Read, amendment: Amendment) -> UUID:
    """Write it, and return the claim that stands by its word."""
    _write(session, read, amendment)
    standing = select(Claim.id).filter_by(
        article_id=read.article, amendment_id=amendment.id, superseded_at=None
    )
    found = session.scalars(standing).one_or_none()
    if found is None:
        raise Conflict(RESTS)
    return found


def _write(session: Session, read: _Read, amendment: Amendment) -> None:
    session.add(amendment)
    session.flush()
    told = {"action": amendment.action, "article": read.article, "claim": amendment.claim_id}
    who = {"user": amendment.user, "reason": amendment.reason}
    record(session, "created", "amendment", amendment.id, after=told | who)
    _reread(session, read, amendment)


def _reread(session: Session, read: _Read, amendment: Amendment) -> None:
    if not replace_claims(session, read.article, read.number, read.fresh, amendment):
        raise Conflict("The article was changed at this moment: read it again.")
    stands = select(Claim.id).filter_by(id=amendment.claim_id, superseded_at=None)
    replaces = amendment.claim_id and amendment.undone_at is None
    if replaces and session.scalar(stands):
        raise Conflict(RESTS)


def _name_successor(session: Session, claim: Claim, successor: UUID) -> None:
    """A correction takes the place of what it corrects, however little they have in common."""
    theirs = update(Claim).where(Claim.article_id == claim.article_id, Claim.id == claim.id)
    session.execute(theirs.values(superseded_by=successor))
    session.refresh(claim)


# What is told -------------------------------------------------------------------------------

_EMPTY: Mapping[str, Any] = {
    "span": None,
    "speaker": None,
    "mode": "indirect",
    "stance": "states",
    "negated": False,
    "hedged": False,
    "channel": None,
    "chain": [],
    "assertions": [],
    "extraction_confidence": 1.0,
}
#: What a claim is no more of one piece without: told anew, these follow from the rest.
_FOLLOWS = {"content": ("span", "assertions"), "cue": ("span",), "speaker": ("span",)}


def _as_told(read: _Read, place: int) -> Json:
    """Return a standing claim in the shape in which people tell one."""
    attributions = read.standing.attributions
    found = attributions[place]
    told = to_json(found, read.text)
    hops = told["chain"][len(told["chain"]) - len(own_chain(attributions, place)) :]
    told["chain"] = [hop for hop in hops if hop["role"] != "speaker"]
    within = None if found.parent is None else anchor(attributions[found.parent], read.text)
    return {**told, "within": within, "extraction_confidence": 1.0}


def _merged(base: Json, change: Json) -> Json:
    """Return the claim after the change; what follows from the changed is told anew."""
    stale = {name for changed in change for name in _FOLLOWS.get(changed, ())} - change.keys()
    return {**base, **{name: _EMPTY[name] for name in stale}, **change}


def _completed(read: _Read, told: Json) -> Json:
    """Return the claim as it is kept; raises Invalid."""
    speaker = _speaker(told["speaker"]) if told["speaker"] else None
    named = [speaker["span"]] if speaker and speaker["span"] else []
    claim = {
        **{name: told[name] for name in ("mode", "stance", "negated", "hedged", "channel")},
        "span": told["span"],
        "cue": {**told["cue"], "lemma": told["cue"].get("lemma") or told["cue"]["text"]},
        "speaker": speaker,
        "content": told["content"],
        "chain": [*told["chain"], *([_last_hop(speaker)] if speaker else [])],
        "assertions": told["assertions"],
        "within": told["within"],
        "extraction_confidence": told["extraction_confidence"],
    }
    _check_words(read.text, claim, "")
    claim["span"] = told["span"] or _hull(read.text, [claim["cue"], *claim["content"], *named])
    _check(claim)
    return claim


def _within(session: Session, read: _Read, parent: UUID | None) -> Json | None:
    if parent is None:
        return None
    held = select(Claim).filter_by(article_id=read.article, id=parent, superseded_at=None)
    claim = session.scalars(held).one_or_none()
    if claim is None:
        raise Invalid(f"The article has no current claim {parent}.", "/parent")
    if claim.depth >= MOST_NESTED:
        raise Invalid("Claims are nested too deep.", "/parent")
    return _target(claim)


def _speaker(told: Json) -> Json:
    """Return the speaker in full; what is not told is not known."""
    for at, name in _names(told):
        if not name_key(name):
            raise Invalid("A name needs at least one letter or digit.", f"/speaker{at}")
    issuer = told.get("issuer_body")
    return {
        "name": told["name"].strip(),
        "kind": told["kind"],
        "mention": told["span"]["text"] if told.get("span") else told.get("mention"),
        "span": told.get("span"),
        "role": told.get("role"),
        "issuer": issuer["name"] if issuer else None,
        "issuer_body": issuer,
        "body": told.get("body"),
        "unnamed": told.get("unnamed") if told["kind"] == "unnamed" else None,
        "members": told.get("members") or [],
        "aliases": told.get("aliases") or [],
    }


def _names(told: Json) -> list[tuple[str, str]]:
    """Return all names of bodies and of the speaker, with where each is told."""
    found = [("/name", told["name"])]
    bodies = [("/body", told.get("body")), ("/issuer_body", told.get("issuer_body"))]
    bodies += [(f"/members/{at}", one) for at, one in enumerate(told.get("members") or ())]
    for at, body in bodies:
        while body:
            found.append((f"{at}/name", body["name"]))
            at, body = f"{at}/within", body["within"]
    return found


def _last_hop(speaker: Json) -> Json:
    return {
        "name": speaker["name"],
        "role": "speaker",
        "kind": speaker["kind"],
        "cue": None,
        "span": speaker["span"],
    }


def _target(claim: Claim) -> Json:
    return {
        "span": {"start": claim.span_start, "end": claim.span_end, "text": claim.span_text},
        "cue": {"start": claim.cue_start, "end": claim.cue_end, "text": claim.cue_text},
    }


def _hull(text: str, quotes: Sequence[Json]) -> Json:
    start = min(one["start"] for one in quotes)
    end = max(one["end"] for one in quotes)
    return {"start": start, "end": end, "text": text[start:end]}


def _check(claim: Json) -> None:
    """Raise Invalid unless the words stand in order, and within the claim."""
    asserted = {f"assertions/{at}": spans for at, spans in enumerate(claim["assertions"])}
    for name, quotes in {"content": claim["content"], **asserted}.items():
        for at, (one, other) in enumerate(pairwise(quotes)):
            if other["start"] < one["end"]:
                raise Invalid("These words stand before those told first.", f"/{name}/{at + 1}")
    for at, one in enumerate(claim["content"]):
        if not one["text"].strip():
            raise Invalid("There are no words.", f"/content/{at}/text")
        if not _holds(claim["span"], one):
            raise Invalid("The content stands outside the span of the claim.", f"/content/{at}")
    if not claim["cue"]["text"].strip() or not _holds(claim["span"], claim["cue"]):
        raise Invalid("The cue stands outside the span of the claim, or has no words.", "/cue")
    for at, spans in enumerate(claim["assertions"]):
        for one in spans:
            if not any(_holds(content, one) for content in claim["content"]):
                raise Invalid("What is asserted is no part of the content.", f"/assertions/{at}")


def _check_words(text: str, told: Any, at: str) -> None:
    """Raise Invalid unless the words stand where they are said to."""
    if isinstance(told, list):
        for place, one in enumerate(told):
            _check_words(text, one, f"{at}/{place}")
    elif isinstance(told, dict):
        if told.keys() >= {"start", "end", "text"}:
            _check_quote(text, told, at)
        for name, one in told.items():
            if name != "within" or at:
                _check_words(text, one, f"{at}/{name}")


def _check_quote(text: str, quote: Json, at: str) -> None:
    start, end = quote["start"], quote["end"]
    if not 0 <= start < end <= len(text):
        raise Invalid(f"The text has no characters {start} to {end}.", at)
    if text[start:end] != quote["text"]:
        raise Invalid("The text has other words there.", f"{at}/text")


def _holds(one: Json, other: Json) -> bool:
    inside: bool = one["start"] <= other["start"] and other["end"] <= one["end"]
    return inside

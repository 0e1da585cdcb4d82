"""Which stored forms of names are one speaker's: decided anew for each block that grew.

Rules join the forms of a block; people join and part whom they like, and their word holds.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise, product
from typing import Any
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.orm import Session

from service.analysis.forms import Form
from service.analysis.identity import partition
from service.audit import record
from service.extraction.realms import is_state
from service.ingest.forms import from_record, is_state_code
from service.ingest.rows import add_rows
from service.models import Speaker, SpeakerJoin, new_id
from service.queries import speakers as query
from service.queries.lists import among
from service.queries.reviews import told_of_speakers
from service.queries.times import ending


@dataclass(frozen=True, slots=True)
class Held:
    """A stored form; ``sided``: it has a body to speak for."""

    id: UUID
    name: str
    found_in: UUID | None
    block: str | None
    form: Form | None
    sided: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """That a form has another to stand for it, and on what basis."""

    into: UUID
    basis: str
    evidence: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Link:
    """Two forms that are one speaker's, by a rule or by a person's word."""

    one: UUID
    other: UUID
    basis: str
    evidence: Mapping[str, Any]


@dataclass
class Told:
    """What people told of some forms: who are one, who are not, and which one stands for others."""

    joined: list[Link] = field(default_factory=list)
    apart: set[frozenset[UUID]] = field(default_factory=set)
    into: set[UUID] = field(default_factory=set)
    affiliated: set[UUID] = field(default_factory=set)


def join_forms(
    session: Session,
    blocks: Collection[str],
    forms: Collection[UUID] = (),
    made: Collection[UUID] = frozenset(),
) -> set[UUID]:
    """Make the joins of these blocks, and of these forms, what people told and forms call for.

    Returns the forms for which another stands than before. A person's word is over the rules'.
    Forms that were ``made`` just now are joined to nothing yet, and nobody has told of them.
    """
    if not blocks and not forms:
        return set()
    held, told = _load(session, blocks, forms, made)
    links = [*told.joined, *_by_rules(held.values())]
    current = _joins(session, held.keys() - set(made))
    return _write(session, held.keys(), current, _standings(held, links, told))


def _load(
    session: Session, blocks: Collection[str], forms: Collection[UUID], made: Collection[UUID]
) -> tuple[dict[UUID, Held], Told]:
    """Return the forms in these blocks, those that people told of with them, and what they told."""
    sought, wanted = set(blocks), set(forms)
    while True:
        held = {row[0]: Held(*row) for row in map(_read, _rows(session, sought, wanted))}
        known = held.keys() - set(made)
        told = {"speakers": list(known)}
        named = session.execute(told_of_speakers(), told).all() if known else ()
        further = {row.speaker_id for row in named if row.decision != "affiliate"} - held.keys()
        near = {one.block for one in held.values() if one.block} - sought if wanted else set()
        if not further and not near:
            return held, _told(named)
        sought, wanted = sought | near, wanted | further


def _rows(session: Session, blocks: Collection[str], forms: Collection[UUID]) -> Iterable[Any]:
    return session.execute(query.in_blocks(), {"blocks": list(blocks), "forms": list(forms)})


def _read(row: Any) -> tuple[UUID, str, UUID | None, str | None, Form | None, bool]:
    speaker, name, article, block, form, sided = row
    return speaker, name, article, block, from_record(form) if form else None, sided


def _told(named: Iterable[Any]) -> Told:
    """Return what these decisions come to; the later one holds."""
    told = Told()
    for (review, decision), rows in groupby(named, key=lambda row: (row.id, row.decision)):
        sides: dict[str, list[UUID]] = {"subject": [], "other": []}
        for row in rows:
            sides[row.side].append(row.speaker_id)
        subjects, others = sides["subject"], sides["other"]
        pairs = {frozenset(pair) for pair in product(subjects, others)}
        evidence = {"review": str(review)}
        if decision == "affiliate":
            told.affiliated |= set(subjects)
        elif decision == "join":
            told.apart -= pairs
            told.into = (told.into - set(subjects)) | set(others)
            told.joined += [Link(o, s, "review", evidence) for s, o in product(subjects, others)]
        else:
            told.apart |= pairs
            told.joined = [one for one in told.joined if {one.one, one.other} not in pairs]
            told.joined += [Link(a, b, "review", evidence) for a, b in pairwise(subjects)]
    return told


def _by_rules(held: Iterable[Held]) -> list[Link]:
    """Return what the forms of each block call for."""
    blocks: dict[str, list[tuple[Held, Form]]] = defaultdict(list)
    for one in held:
        if one.block and one.form:
            blocks[one.block].append((one, one.form))
    found = []
    for members in blocks.values():
        for join in partition([form for _, form in members]) if len(members) > 1 else ():
            one, other = members[join.one][0], members[join.other][0]
            evidence = _evidence(one, other, join.sign)
            found.append(Link(one.id, other.id, join.basis, evidence))
    return found


def _standings(
    held: Mapping[UUID, Held], links: Sequence[Link], told: Told
) -> dict[UUID, Standing]:
    """Return who stands for whom, by form; a link between those told apart joins nothing."""
    home = {one: {one} for one in held}
    beside: dict[UUID, list[tuple[UUID, Link]]] = defaultdict(list)
    for link in links:
        ours, theirs = home[link.one], home[link.other]
        if ours is theirs or _apart(ours, theirs, told):
            continue
        beside[link.one].append((link.other, link))
        beside[link.other].append((link.one, link))
        ours |= theirs
        home.update(dict.fromkeys(theirs, ours))
    found: dict[UUID, Standing] = {}
    seen: set[UUID] = set()
    for one in sorted(held, key=lambda one: _precedence(held[one], told)):
        if one not in seen:
            seen |= _reach(one, beside, found)
    return found


def _apart(ours: Collection[UUID], theirs: Collection[UUID], told: Told) -> bool:
    """Tell whether people told some of these apart; mostly nobody told anything."""
    return bool(told.apart) and any({a, b} in told.apart for a, b in product(ours, theirs))


def _precedence(one: Held, told: Told) -> tuple[bool, bool, bool, bool, bool, UUID]:
    """Whoever a person named stands for the others, then whoever tells a side, then the oldest.

    An acronym with its full name goes before one alone, a state's own name before its capital's.
    """
    named, sided = one.id not in told.into, one.id not in told.affiliated
    short = not (one.form and one.form.long)
    capital = bool(one.form and is_state_code(one.form.code) and not is_state(one.name))
    return named, sided, capital, not one.sided, short, one.id


def _reach(
    start: UUID, beside: Mapping[UUID, list[tuple[UUID, Link]]], found: dict[UUID, Standing]
) -> set[UUID]:
    """Add all that are joined to one form, each by the link that leads to it; return them all."""
    reached, waiting = {start}, [start]
    while waiting:
        for other, link in beside.get(waiting.pop(), ()):
            if other not in reached:
                reached.add(other)
                waiting.append(other)
                found[other] = Standing(start, link.basis, link.evidence)
    return reached


def _evidence(one: Held, other: Held, sign: str) -> dict[str, Any]:
    return {
        "words": [one.name, other.name],
        "speakers": [str(one.id), str(other.id)],
        "articles": [form.found_in and str(form.found_in) for form in (one, other)],
        "sign": sign or None,
    }


def _joins(session: Session, forms: Collection[UUID]) -> dict[UUID, SpeakerJoin]:
    """Return what joins these forms to others now."""
    found = session.scalars(query.current_joins(), {"forms": list(forms)}) if forms else ()
    return {join.speaker_id: join for join in found}


def _write(
    session: Session,
    forms: Iterable[UUID],
    current: Mapping[UUID, SpeakerJoin],
    wanted: Mapping[UUID, Standing],
) -> set[UUID]:
    """End the joins that hold no more, and begin the new ones."""
    changed = {form for form in forms if _differs(current.get(form), wanted.get(form))}
    if not changed:
        return changed
    ended = [current[form].id for form in changed if form in current]
    if ended:
        session.execute(
            update(SpeakerJoin)
            .where(among(SpeakerJoin.id, ended))
            .values(known_to=ending(SpeakerJoin.known_from))
        )
    rows = [
        {
            "id": new_id(),
            "speaker_id": form,
            "into_id": wanted[form].into,
            "basis": wanted[form].basis,
            "evidence": wanted[form].evidence,
        }
        for form in sorted(changed & set(wanted))
    ]
    add_rows(session, {SpeakerJoin: rows})
    pointers = [
        {"id": form, "merged_into": wanted[form].into if form in wanted else None}
        for form in sorted(changed)
    ]
    session.execute(update(Speaker), pointers)
    for form in sorted(changed):
        _record(session, form, current.get(form), wanted.get(form))
    return changed


def _record(
    session: Session, form: UUID, before: SpeakerJoin | None, after: Standing | None
) -> None:
    record(
        session,
        "joined" if after else "parted",
        "speaker",
        form,
        {"into": before.into_id} if before else None,
        {"into": after.into, "basis": after.basis} if after else None,
    )


def _differs(now: SpeakerJoin | None, told: Standing | None) -> bool:
    """Tell whether another stands for a form than should, or by another word than a person's."""
    if now is None or told is None:
        return (now is None) != (told is None)
    return now.into_id != told.into or now.evidence.get("review") != told.evidence.get("review")

"""Which stored forms of names are one speaker's: decided anew for each block that grew."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import func, update
from sqlalchemy.orm import Session

from service.analysis.identity import Form, Join, partition
from service.audit import record
from service.ingest.forms import from_record
from service.ingest.rows import add_rows
from service.models import Speaker, SpeakerJoin, new_id
from service.queries import speakers as query


@dataclass(frozen=True, slots=True)
class Held:
    """A stored form; ``sided``: it has a body to speak for."""

    id: UUID
    name: str
    found_in: UUID | None
    form: Form
    sided: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """That a form has another to stand for it, and the two forms that were found alike."""

    into: UUID
    basis: str
    evidence: Mapping[str, Any]


def join_forms(session: Session, blocks: Collection[str]) -> set[UUID]:
    """Make the joins of these blocks what the forms in them call for.

    Returns the forms for which another stands than before. What a person joined stays.
    """
    if not blocks:
        return set()
    held: dict[str, list[Held]] = defaultdict(list)
    for row in session.execute(query.in_blocks(blocks)):
        speaker, name, article, block, form, sided = row
        held[block or ""].append(Held(speaker, name, article, from_record(form), sided))
    several = [forms for forms in held.values() if len(forms) > 1]
    wanted: dict[UUID, Standing] = {}
    for forms in several:
        wanted |= _standings(forms)
    return _write(session, [one.id for forms in several for one in forms], wanted)


def _standings(speakers: Sequence[Held]) -> dict[UUID, Standing]:
    """Return who stands for whom in one block, by form."""
    beside: dict[int, list[tuple[int, Join]]] = defaultdict(list)
    for join in partition([speaker.form for speaker in speakers]):
        beside[join.one].append((join.other, join))
        beside[join.other].append((join.one, join))
    found: dict[UUID, Standing] = {}
    # Whoever tells a side stands for those who do not, and then the oldest.
    for place in sorted(range(len(speakers)), key=lambda at: (not speakers[at].sided, at)):
        if speakers[place].id not in found:
            _reach(place, speakers, beside, found)
    return found


def _reach(
    place: int,
    speakers: Sequence[Held],
    beside: Mapping[int, list[tuple[int, Join]]],
    found: dict[UUID, Standing],
) -> None:
    """Add all that are joined to one form, each by the join that leads to it."""
    reached, waiting = {place}, [place]
    while waiting:
        for other, join in beside.get(waiting.pop(), ()):
            if other not in reached:
                reached.add(other)
                waiting.append(other)
                evidence = _evidence(speakers[join.one], speakers[join.other], join.sign)
                found[speakers[other].id] = Standing(speakers[place].id, join.basis, evidence)


def _evidence(one: Held, other: Held, sign: str) -> dict[str, Any]:
    return {
        "words": [one.name, other.name],
        "speakers": [str(one.id), str(other.id)],
        "articles": [form.found_in and str(form.found_in) for form in (one, other)],
        "sign": sign or None,
    }


def _write(session: Session, forms: Sequence[UUID], wanted: Mapping[UUID, Standing]) -> set[UUID]:
    """End the joins that hold no more, and begin the new ones."""
    if not forms:
        return set()
    current = {join.speaker_id: join for join in session.scalars(query.current_joins(forms))}
    changed = {form for form in forms if _differs(current.get(form), wanted.get(form))}
    if not changed:
        return changed
    ended = [current[form].id for form in changed if form in current]
    if ended:
        session.execute(
            update(SpeakerJoin).where(SpeakerJoin.id.in_(ended)).values(known_to=func.now())
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
    add_rows(session, SpeakerJoin, rows)
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
    """Tell whether another stands for a form than should; what a person decided holds."""
    if now is not None and now.basis == "review":
        return False
    return (now.into_id if now else None) != (told.into if told else None)

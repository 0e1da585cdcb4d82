"""Forms joined in the database: in any order of arrival the same, and undone when it must be."""

import random
from collections.abc import Iterable
from itertools import groupby
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from service.extraction.attribution import Body
from service.extraction.attribution import Speaker as Mention
from service.ingest.amendments import By
from service.ingest.identities import join_forms
from service.ingest.merges import merge_speaker
from service.ingest.speakers import list_outlets, open_directory, resolve, save
from service.models import OutletAlias, Speaker, SpeakerJoin
from tests.counting import counted
from tests.factories import make_outlet
from tests.ingest.names import ONE_SPEAKER, TWO_SPEAKERS
from tests.ingest.test_forms import mention, pairs

Partition = set[frozenset[str]]

RUSSIA, FRANCE = Body("روسيا"), Body("فرنسا")


def read(session: Session, mentions: Iterable[Mention]) -> list[UUID]:
    """Read these mentions in an article of their own."""
    told = list(mentions)
    directory = open_directory(session, uuid4(), "ar", told, list_outlets(session, told))
    forms = resolve(directory, told)
    save(session, directory)
    return forms


def stored(session: Session) -> Partition:
    """The speakers there are, each as the identities of its forms."""
    rows = session.execute(select(Speaker.identity, Speaker.id, Speaker.merged_into))
    known = [(merged or own, identity) for identity, own, merged in rows if identity]
    by_speaker = groupby(sorted(known), key=lambda row: row[0])
    return {frozenset(identity for _, identity in rows) for _, rows in by_speaker}


def everybody() -> list[Mention]:
    """All the names of the pairs together: a crowd in which many rule each other out."""
    told = {form for table in (ONE_SPEAKER, TWO_SPEAKERS) for pair in pairs(table) for form in pair}
    return [mention(form) for form in sorted(told)]


def test_any_order_of_arrival_gives_the_same_speakers(session: Session) -> None:
    crowd, found = everybody(), []
    for seed in range(4):
        order = random.Random(seed).sample(crowd, len(crowd))
        with session.begin_nested() as attempt:
            for one in order:  # in an article of its own: in one article a name is one speaker
                read(session, [one])
            found.append(stored(session))
            attempt.rollback()
    assert len(found[0]) > 60
    assert any(len(forms) > 2 for forms in found[0])
    assert all(partition == found[0] for partition in found)


def test_a_rival_undoes_what_was_joined_before(session: Session) -> None:
    (bare,) = read(session, [Mention("فيكتور دراغونوف", "person")])
    (russian,) = read(session, [Mention("فيكتور دراغونوف", "person", body=RUSSIA)])
    assert session.get_one(Speaker, bare).merged_into == russian
    read(session, [Mention("فيكتور دراغونوف", "person", body=FRANCE)])
    session.expire_all()
    assert session.get_one(Speaker, bare).merged_into is None
    (join,) = session.scalars(select(SpeakerJoin))
    assert join.known_to is not None


def test_a_join_keeps_both_forms_and_where_they_stand(session: Session) -> None:
    (one,) = read(session, [Mention("فيكتور دراغونوف", "person", body=RUSSIA)])
    (other,) = read(session, [Mention("فيكتور دراجونوف", "person", body=RUSSIA)])
    (join,) = session.scalars(select(SpeakerJoin))
    assert (join.speaker_id, join.into_id, join.basis) == (other, one, "spelling")
    assert join.evidence["words"] == ["فيكتور دراغونوف", "فيكتور دراجونوف"]
    assert join.evidence["speakers"] == [str(one), str(other)]
    assert join.evidence["sign"] == "روسيا"
    assert len(set(join.evidence["articles"])) == 2


def test_what_a_person_joined_stays(session: Session) -> None:
    told = [Mention("سامي القلاع", "person"), Mention("رامي القلاع", "person")]
    one, other = read(session, told)
    assert merge_speaker(session, other, one, By("they are one", None, None)) == one
    blocks = set(session.scalars(select(Speaker.block).where(Speaker.id.in_([one, other]))))
    assert join_forms(session, {block for block in blocks if block}) == set()
    assert session.get_one(Speaker, other).merged_into == one


def test_an_outlet_goes_by_the_names_that_a_list_gives_it(session: Session) -> None:
    outlet = make_outlet(session, "وكالة البيلسان")
    session.add(OutletAlias(key="bna", outlet_id=outlet.id, name="BNA"))
    session.flush()
    (one,) = read(session, [Mention("وكالة البيلسان", "outlet")])
    (other,) = read(session, [Mention("BNA", "outlet")])
    assert session.get_one(Speaker, other).merged_into == one


@pytest.mark.parametrize("strangers", [0, 40])
def test_a_new_form_costs_the_same_however_many_there_are(session: Session, strangers: int) -> None:
    read(session, (Mention(f"سامي {'ابتثجحخ'[n % 7]}{n}ال", "person") for n in range(strangers)))
    read(session, [Mention("فيكتور دراغونوف", "person")])
    with counted(session.connection().engine) as statements:
        read(session, [Mention("فيكتور دراجونوف", "person")])
    assert len(statements) == 7


def acronyms(session: Session, *bodies: str) -> UUID | None:
    """Who stands for an acronym after it was told with each of these full names."""
    for body in bodies:
        read(session, [Mention(body, "organization", acronym="FARB")])
    (alone,) = read(session, [Mention("FARB", "organization")])
    session.expire_all()
    return session.get_one(Speaker, alone).merged_into


def test_an_acronym_is_the_only_full_name_it_was_told_with(session: Session) -> None:
    stands = acronyms(session, "National Pilot Army")
    assert stands is not None
    assert session.get_one(Speaker, stands).name == "National Pilot Army (FARB)"
    (join,) = session.scalars(select(SpeakerJoin))
    assert (join.basis, join.evidence["sign"]) == ("acronym", "national pilot army")
    assert join.evidence["words"] == ["National Pilot Army (FARB)", "FARB"]


def test_an_acronym_of_two_bodies_is_nobodys(session: Session) -> None:
    assert acronyms(session, "National Pilot Army", "Fair Bridges Fund") is None
    assert acronyms(session, "National Pilot Army") is None

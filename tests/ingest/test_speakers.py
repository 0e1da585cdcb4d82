"""When two names are one speaker. All names are invented."""

from uuid import UUID, uuid4

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from service.extraction.attribution import Body, Unnamed
from service.extraction.attribution import Speaker as Mention
from service.ingest.speakers import list_outlets, open_directory, resolve, save
from service.models import Affiliation, Speaker
from service.queries.speakers import standing_for

MARJAN = Body("حكومة مرجان")


def meet(session: Session, *mentions: Mention) -> list[UUID]:
    """Read these mentions in an article of their own; return who stands for each."""
    listed = list_outlets(session, mentions)
    directory = open_directory(session, uuid4(), "ar", mentions, listed)
    forms = resolve(directory, mentions)
    save(session, directory)
    standing = {
        form: speaker.id
        for form, speaker in session.execute(standing_for(), {"forms": list(forms)})
    }
    return [standing[form] for form in forms]


def person(name: str, body: Body | None = None) -> Mention:
    return Mention(name, "person", body=body)


def body(name: str, within: Body | None = None) -> Mention:
    return Mention(name, "organization", body=within)


def test_one_name_in_an_article_is_one_speaker(session: Session) -> None:
    first, second = meet(session, person("سامي النجار"), person("سامي النجّار"))
    assert first == second


def test_a_full_name_is_one_person_across_articles(session: Session) -> None:
    assert meet(session, person("سامي النجار")) == meet(session, person("سامي النجار"))


def test_a_full_name_of_rival_sides_is_two_people(session: Session) -> None:
    here = meet(session, person("سامي النجار", MARJAN))
    there = meet(session, person("سامي النجار", Body("حكومة سيلان")))
    assert here != there


def test_a_surname_alone_joins_nobody_across_articles(session: Session) -> None:
    assert meet(session, person("النجار")) != meet(session, person("النجار"))
    assert meet(session, person("سامي النجار")) != meet(session, person("النجار"))


def test_a_surname_joins_nobody_even_of_its_side(session: Session) -> None:
    full = Mention("سامي النجار", "person", body=MARJAN, aliases=("النجار",))
    named = meet(session, full)
    assert meet(session, person("النجار", MARJAN)) != named


def test_one_ministry_under_two_spellings_of_its_government(session: Session) -> None:
    long = Body("حكومة الوحدة الوطنية المرجانية")
    short = Body("حكومة الوحدة المرجانية")
    assert meet(session, body("وزارة النقل", long)) == meet(session, body("وزارة النقل", short))


def test_ministries_of_two_governments_are_two(session: Session) -> None:
    here = meet(session, body("وزارة النقل", MARJAN))
    assert here != meet(session, body("وزارة النقل", Body("حكومة سيلان")))
    assert here != meet(session, body("وزارة النقل"))


def test_all_ways_to_name_a_ministry_are_one(session: Session) -> None:
    full = meet(session, body("وزارة الخارجية", MARJAN))
    assert full == meet(session, body("وزارة الخارجية في حكومة مرجان", MARJAN))


def test_bare_ministries_of_two_articles_are_two(session: Session) -> None:
    assert meet(session, body("وزارة النقل")) != meet(session, body("وزارة النقل"))


def test_a_ministry_whose_name_tells_its_side_is_one_across_articles(session: Session) -> None:
    assert meet(session, body("وزارة النقل السيلانية")) == meet(
        session, body("وزارة النقل السيلانية")
    )
    assert meet(session, body("وزارة النقل السيلانية")) != meet(
        session, body("وزارة النقل المرجانية")
    )


@pytest.mark.parametrize("name", ["الأمم المتحدة", "شركة الفنار", "منظمة مراقبي الأنهار الدولية"])
def test_a_named_body_is_one_across_articles(session: Session, name: str) -> None:
    assert meet(session, body(name)) == meet(session, body(name))


def test_unnamed_sources_are_never_taken_for_one(session: Session) -> None:
    source = Mention("مسؤول كبير", "unnamed", unnamed=Unnamed(category="official"))
    assert meet(session, source) != meet(session, source)


def test_a_document_is_one_where_its_issuer_is(session: Session) -> None:
    statement = Mention("البيان", "document", issuer=Body("وزارة النقل", within=MARJAN))
    assert meet(session, statement) == meet(session, statement)
    assert meet(session, Mention("البيان", "document")) != meet(
        session, Mention("البيان", "document")
    )


def test_a_lineage_is_stored_from_the_words_of_the_text(session: Session) -> None:
    (minister,) = meet(session, person("ليث الحداد", Body("وزارة النقل", within=MARJAN)))
    ministry = session.scalars(
        select(Affiliation.body_id).where(Affiliation.speaker_id == minister)
    ).one()
    government = session.scalars(
        select(Affiliation.body_id).where(Affiliation.speaker_id == ministry)
    ).one()
    assert session.get_one(Speaker, government).name == "حكومة مرجان"


def test_a_side_that_is_told_later_is_kept_for_the_known_person(session: Session) -> None:
    (before,) = meet(session, person("سامي النجار"))
    (after,) = meet(session, person("سامي النجار", MARJAN))
    assert meet(session, person("سامي النجار")) == [after]
    assert [speaker.id for _, speaker in session.execute(standing_for(), {"forms": [before]})] == [
        after
    ]
    assert session.scalars(select(Affiliation).where(Affiliation.speaker_id == after)).one()

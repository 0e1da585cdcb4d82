"""Which of two names may be one party's. All names are invented."""

from uuid import UUID

import pytest

from service.analysis.likeness import (
    Bearer,
    Name,
    classes,
    is_barer,
    may_be_one,
    name_of,
    of_place,
    of_power,
)
from service.ingest.names import name_key


def named(kind: str, name: str) -> Name:
    found = name_of(kind, name_key(name))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("person", "سامر دانيال"), ("person", "دانيال")),
        (("person", "سامر دانيال"), ("person", "ما أعلنه دانيال")),
        (("person", "سامر دانيال"), ("organization", "إدارة دانيال")),
        (("organization", "حركة الأفق"), ("organization", "حركة الأفق الهندية")),
        (("organization", "حزب المستقبل الديموقراطي"), ("organization", "حزب المستقبل الديمقراطي")),
        (("organization", "اليونيديف"), ("organization", "منظمة الأمم للري يونيديف")),
        (("organization", "الأكاديمية"), ("organization", "الأكاديمية الزراعية")),
        (("person", "سامر دانيالز"), ("person", "سامر دانييلز")),
        (("organization", "نادي الفنار الإنجليزي"), ("organization", "نادي الفنار الإنكليزي")),
        (("person", "Jane Harwick"), ("organization", "the Harwick campaign")),
        (("organization", "Orchard Party"), ("organization", "the Orchard Party of Norland")),
    ],
)
def test_a_name_may_be_a_longer_one(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert may_be_one(named(*one), named(*other))
    assert may_be_one(named(*other), named(*one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("person", "سامر دانيال"), ("person", "سامر حرب")),
        (("person", "سامر دانيال"), ("organization", "حركة الأفق")),
        (("person", "هاني سالم"), ("person", "سليم حرب")),
        (("organization", "حزب العمل التقدمي"), ("organization", "حزب البناء التقدمي")),
        (("organization", "منظمة التجارة العالمية"), ("organization", "منظمة الأرصاد العالمية")),
        (("person", "Jane Harwick"), ("person", "Jane Mulroy")),
        (("organization", "Orchard Party"), ("organization", "Harbour Party")),
    ],
)
def test_other_names_are_others(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert not may_be_one(named(*one), named(*other))


def test_what_is_no_name_is_like_none() -> None:
    assert name_of("unnamed", name_key("مصدر أمني")) is None
    assert not may_be_one(named("organization", "الحركة"), named("organization", "حركة الأفق"))


def borne(*names: Name, by: int = 0) -> list[Bearer]:
    return [(UUID(int=by), name) for name in names]


def test_classes_reach_through_others() -> None:
    names = {
        "c": borne(named("person", "دانيال حرب")),
        "a": borne(named("person", "حرب")),
        "b": borne(named("person", "سامر دانيال"), named("person", "وديع حرب")),
        "d": borne(named("organization", "حركة الأفق")),
        "e": [],
    }
    assert classes(names) == {"a": "a", "b": "a", "c": "a", "d": "d", "e": "e"}


def test_whom_a_person_parted_are_two_classes() -> None:
    """A third name that may be either's is taken for the first's: it adds nobody."""
    names = {
        "a": borne(named("person", "Jane Harwick"), by=1),
        "b": borne(named("person", "Harwick"), by=2),
        "c": borne(named("person", "Dr Harwick"), by=3),
    }
    parted = {(UUID(int=1), UUID(int=2)), (UUID(int=2), UUID(int=1))}
    assert classes(names) == {"a": "a", "b": "a", "c": "a"}
    assert classes(names, apart=parted) == {"a": "a", "b": "b", "c": "a"}


@pytest.mark.parametrize(
    ("kind", "whole", "apart"),
    [
        ("organization", "فالكسبوك", "شركة فالكس بوك"),
        ("person", "عبدالرحمن دانيال", "عبد الرحمن دانيال"),
    ],
)
def test_two_words_of_a_name_may_be_written_as_one(kind: str, whole: str, apart: str) -> None:
    one, other = named(kind, whole), named(kind, apart)
    assert is_barer(one, other)
    assert not is_barer(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("سامر باتشر", "سامر باشتر"),
        ("هاني كالين", "هاني قالن"),
        ("Jane Harwick", "Jane Harwich"),
    ],
)
def test_a_surname_may_be_one_that_sounds_nearly_so_behind_one_first_name(
    one: str, other: str
) -> None:
    assert may_be_one(named("person", one), named("person", other))
    behind_another = other.replace(other.split()[0], "ليث")
    assert not may_be_one(named("person", one), named("person", behind_another))


def described(name: str, kind: str, state: str, power: str, *, is_all: bool) -> Name:
    return of_place(named("organization", name), kind, state, power, is_all=is_all)


def test_a_description_may_be_any_body_of_its_class_and_place() -> None:
    any_hospital = described("المستشفى الكيني", "hospital", "kenya", "kenya", is_all=True)
    harbour = described("مستشفى المرسى", "hospital", "", "", is_all=False)
    abroad = described("مستشفى الضفة الهندي", "hospital", "india", "", is_all=False)
    alliance = described("تحالف المرسى", "alliance", "", "", is_all=False)
    assert may_be_one(any_hospital, harbour)
    assert not may_be_one(any_hospital, abroad)
    assert not may_be_one(any_hospital, alliance)


def test_a_state_may_be_a_body_that_may_be_its_own() -> None:
    court = described("قضاء كينيا", "court", "kenya", "kenya", is_all=True)
    party = described("حزب الأفق الكيني", "party", "kenya", "", is_all=False)
    assert may_be_one(of_power("kenya"), court)
    assert not may_be_one(of_power("kenya"), party)
    assert not may_be_one(of_power("kenya"), of_power("india"))


@pytest.mark.parametrize("kind", ["person", "organization"])
def test_what_is_kept_of_a_name_grows_with_it_and_no_faster(kind: str) -> None:
    long = name_of(kind, name_key("سامر " + "بت" * 10_000))
    assert long is not None
    assert sum(map(len, (*long.marks, *long.told, *long.traits))) < 10 * 20_000

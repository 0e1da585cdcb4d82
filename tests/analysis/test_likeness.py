"""Which of two names may be one party's. All names are invented."""

import pytest

from service.analysis.likeness import Name, classes, may_be_one, name_of
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


def test_classes_reach_through_others() -> None:
    names = {
        "c": [named("person", "دانيال حرب")],
        "a": [named("person", "حرب")],
        "b": [named("person", "سامر دانيال"), named("person", "وديع حرب")],
        "d": [named("organization", "حركة الأفق")],
        "e": [],
    }
    assert classes(names) == {"a": "a", "b": "a", "c": "a", "d": "d", "e": "e"}

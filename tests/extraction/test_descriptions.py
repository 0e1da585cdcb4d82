"""What the name of a body says besides its own. All names are invented, but those of states."""

import pytest

from service.extraction.commons import is_common
from service.extraction.descriptions import are_several, described, union_called


@pytest.mark.parametrize(
    ("name", "kind", "state", "power", "is_all"),
    [
        ("التحالف العربي", "تحالف", "", "", True),
        ("قوات التحالف العربي", "تحالف", "", "", True),
        ("تحالف إنقاذ الوادي في كينيا", "تحالف", "kenya", "", False),
        ("التحالف بقيادة كينيا", "تحالف", "kenya", "", True),
        ("the Kenyan-led coalition", "تحالف", "", "", False),
        ("المستشفى الكيني", "مستشفي", "kenya", "kenya", True),
        ("مستشفى في كينيا", "مستشفي", "kenya", "", True),
        ("مستشفى مرجان", "مستشفي", "", "", False),
        ("القضاء الكيني", "محكمه", "kenya", "kenya", True),
        ("لجنة تحقيق كينية", "لجنه", "kenya", "kenya", False),
        ("اللجنة العليا للمياه في كينيا", "لجنه", "kenya", "kenya", False),
        ("البرلمان الكيني", "برلمان", "kenya", "", True),
        ("حزب الأفق الكيني", "حزب", "kenya", "", False),
        ("المرصد الكيني المعارض", "مرصد", "kenya", "", True),
        ("المفوضية الأوروبية", "مفوضيه", "", "europe", True),
        ("the Kenyan hospital", "مستشفي", "kenya", "kenya", True),
        ("Harwick Hospital", "مستشفي", "", "", False),
        ("الفنار", "", "", "", False),
    ],
)
def test_a_description_tells_class_and_place(
    name: str, kind: str, state: str, power: str, is_all: bool
) -> None:
    assert described(name) == (kind, state, power, is_all)


def test_a_union_is_known_by_its_name() -> None:
    assert union_called("الاتحاد الأوروبي") == union_called("the European Union") == "europe"
    assert union_called("اتحاد الصيادين") is None


@pytest.mark.parametrize(
    "name",
    [
        "دول غربية", "الدول الغربية الثلاث", "أربعة أحزاب كينية", "العناصر الخمسة", "عدة مسؤولين",
        "الدول الموقعة على المعاهدة", "الغرب", "العالم", "Western countries", "five companies",
    ],
)  # fmt: skip
def test_many_of_one_sort_are_nobody_in_particular(name: str) -> None:
    assert is_common(name)


@pytest.mark.parametrize(
    "name", ["جامعة الدول العربية", "قوى الفجر", "حركة خمس نجوم", "اتحاد شركات مرجان", "كينيا"]
)
def test_a_name_with_such_words_in_it_is_a_name(name: str) -> None:
    assert not is_common(name)


@pytest.mark.parametrize(
    "name",
    [
        "الاتحاد الأوروبي والأمم المتحدة", "كينيا والهند", "نقابة البحارة ومركز حقوقي",
        "الشرطة والنيابة", "التلفزيون الكيني ووكالة الفنار", "وزير النقل ونظيره الكيني",
        "Kenya and India", "the army and the police", "كينيا وحليفتها الهند",
    ],
)  # fmt: skip
def test_bodies_that_and_joins_are_several(name: str) -> None:
    assert are_several(name)


@pytest.mark.parametrize(
    "name",
    [
        "وزارة التربية والتعليم", "هيئة الإذاعة والتلفزيون", "هيئة النفط والغاز",
        "مجلس الأمن والدفاع", "البوسنة والهرسك", "واشنطن", "وكالة الفنار", "ولي العهد",
        "the Ministry of Ports and Rivers", "Department of Health and Human Services",
    ],
)  # fmt: skip
def test_a_body_of_two_cares_is_one(name: str) -> None:
    assert not are_several(name)


def test_behind_what_joins_words_only_the_next_few_are_read() -> None:
    assert are_several("قوات " + "وحدة وكلام " * 3 + "والحكومة")
    assert not are_several("وكلام " * 20_000)

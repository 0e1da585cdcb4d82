"""Which speakers of one proposition are one, under a fuller and a barer name. All are invented."""

from dataclasses import replace
from uuid import UUID

import pytest

from service.analysis.likeness import is_barer, name_of
from service.analysis.records import Voice, VoiceKind
from service.ingest.names import name_key
from tests.analysis.voices import MINISTRY, RIVAL, STATE, counts, told, voice

HARWICK = 1


@pytest.mark.parametrize(
    ("full", "bare"),
    [
        ("سامر دانيال", "دانيال"),
        ("سامر دانيال", "سامر"),
        ("سامر هاني دانيال", "سامر دانيال"),
        ("العقيد سامر دانيال", "سامر دانيال"),
        ("سامر دانييلز", "دانيالز"),
        ("Jane Harwick", "Harwick"),
        ("Senator Jane Harwick", "Jane Harwick"),
    ],
)
def test_a_barer_name_is_the_only_fuller_one(full: str, bare: str) -> None:
    found = told(voice(1, full), voice(2, bare, local=True))
    assert counts(found) == (1, 1, "echoed")
    assert found.supporting.speakers.members == (UUID(int=HARWICK),)
    (reason,) = [one for one in found.reasons if one.kind == "named_alike"]
    assert reason.method == "barer_name"
    assert reason.articles == (UUID(int=201), UUID(int=200))
    assert reason.evidence == (((1, 6), (0, 5)),)


@pytest.mark.parametrize(
    ("body", "bare", "parties"),
    [
        ("NorthLine", "NorthLine", 1),
        ("The Harwick Group", "Harwick", 1),
        ("Harwick Council", "Harwick", 2),
        ("Harwick Foods", "Jane Harwick", 2),
    ],
)
def test_a_bare_name_read_as_a_persons_may_be_the_body_of_that_name(
    body: str, bare: str, parties: int
) -> None:
    found = told(voice(1, body, kind="organization"), voice(2, bare))
    assert counts(found)[1] == parties


@pytest.mark.parametrize(
    ("office", "other", "verdict"),
    [
        ("minister of ports", voice(2, "Miles Tanaka"), "unresolved"),
        ("وزير الموانئ", voice(2, "سامر دانيال"), "unresolved"),
        ("minister", voice(2, "Miles Tanaka", role="mayor of Alden"), "independently_sourced"),
        ("minister", voice(2, "Alden Council", kind="organization"), "independently_sourced"),
    ],
)
def test_an_office_alone_may_be_whose_office_nobody_told(
    office: str, other: Voice, verdict: str
) -> None:
    assert told(voice(1, office, role=office), other).verdict == verdict


def test_whom_a_person_parted_are_two_whatever_their_names() -> None:
    full, bare = voice(1, "سامر دانيال"), voice(2, "دانيال", local=True)
    apart = replace(bare, parted=((bare.id, full.id),))
    assert counts(told(full, bare)) == (1, 1, "echoed")
    assert counts(told(full, apart))[:2] == (2, 2)


def test_a_name_that_goes_with_two_who_were_parted_is_neithers() -> None:
    one, other = voice(1, "سامر دانيال"), voice(2, "هاني دانيال")
    fuller = voice(3, "سامر هاني دانيال")
    assert counts(told(one, other, fuller)) == (1, 1, "echoed")
    apart = replace(other, parted=((other.id, one.id), (one.id, other.id)))
    assert counts(told(one, apart, fuller))[:2] == (3, 3)
    bare = voice(4, "دانيال", local=True)
    assert counts(told(one, apart, bare))[:2] == (3, 3)
    named = replace(voice(5, "دانيال"), parted=((UUID(int=5), one.id), (one.id, UUID(int=5))))
    assert counts(told(one, named, bare))[:2] == (3, 3)


def test_two_who_were_parted_are_known_to_differ() -> None:
    full, bare = voice(1, "سامر دانيال"), voice(2, "دانيال")
    apart = replace(bare, parted=((bare.id, full.id), (full.id, bare.id)))
    assert told(full, bare).supporting.independent_origins.at_least == 1
    found = told(full, apart)
    assert found.supporting.independent_origins.at_least == 2
    assert found.verdict == "independently_sourced"
    third = told(full, apart, voice(3, "الدكتور دانيال")).supporting
    assert (third.parties.at_least, third.parties.at_most) == (2, 2)


def test_two_who_fit_leave_it_open() -> None:
    found = told(voice(1, "سامر دانيال"), voice(2, "ليلى دانيال"), voice(3, "دانيال", local=True))
    assert counts(found) == (3, 3, "unresolved")


def test_full_names_that_share_a_word_are_two() -> None:
    assert counts(told(voice(1, "سامر دانيال"), voice(2, "ليلى دانيال"))) == (2, 2, "unresolved")


def test_an_office_is_who_holds_it() -> None:
    minister = voice(1, "سامر دانيال", lineage=(MINISTRY, STATE), role="وزير الموانئ المرجاني")
    found = told(minister, voice(2, "وزير الموانئ", lineage=(STATE,), role="وزير الموانئ"))
    assert counts(found) == (1, 1, "echoed")
    assert [one.method for one in found.reasons if one.kind == "named_alike"] == ["office"]
    assert counts(told(minister, voice(2, "وزير الري", lineage=(STATE,)))) == (2, 1, "one_side")


@pytest.mark.parametrize(
    ("office", "name", "role", "is_one"),
    [
        ("وزير الموانئ والأنهار المرجاني", "سامر دانيال", "وزير الموانئ المرجاني", True),
        ("the Minister of Ports and Rivers", "Jane Harwick", "Minister of Ports", True),
        ("وزير الموانئ والأنهار", "سامر دانيال", "نائب وزير الموانئ", False),
        ("وزير الموانئ والأنهار", "سامر دانيال", "وزير", False),
        ("وزير الموانئ والأنهار", "سامر دانيال", "وزير الري", False),
    ],
)
def test_an_office_is_who_is_told_with_a_part_of_it(
    office: str, name: str, role: str, is_one: bool
) -> None:
    titled, named = voice(1, office, lineage=(STATE,), role=office), voice(2, name, role=role)
    assert (counts(told(titled, named))[1] == 1) == is_one
    other = voice(3, "هاني رامز", role=role)
    assert counts(told(titled, named, other))[1] == 3  # either may be meant


def test_a_whole_name_is_one_person_whomever_it_speaks_for() -> None:
    one = voice(1, "هيلين نوردال", lineage=(MINISTRY, STATE))
    other = voice(2, "هيلين نوردال", lineage=(RIVAL,))
    assert counts(told(one, other)) == (1, 1, "echoed")
    offices = (
        voice(n, "وزير الموانئ", lineage=(side,), role="وزير الموانئ")
        for n, side in enumerate((STATE, RIVAL), 1)
    )
    assert counts(told(*offices))[:2] == (2, 2)


def test_a_document_is_the_one_of_which_its_words_tell() -> None:
    draft, whole = (
        voice(n, name, "document", local=True) for n, name in ((1, "المسودة"), (2, "مسودة القرار"))
    )
    assert counts(told(draft, whole)) == (1, 1, "echoed")
    poll = voice(3, "استطلاع الرأي", "document", local=True)
    assert counts(told(draft, poll)) == (2, 2, "unresolved")


def test_a_surname_on_another_side_is_another() -> None:
    full = voice(1, "سامر دانيال", lineage=(STATE,))
    assert counts(told(full, voice(2, "دانيال", lineage=(RIVAL,))))[:2] == (2, 2)


@pytest.mark.parametrize(
    ("full", "bare"),
    [
        ("اتحاد الدراجات السيلاني", "اتحاد الدراجات"),
        ("المكتب الإعلامي لرئيس الديوان", "مكتب رئيس الديوان"),
        ("الهيئة المكلفة بالسدود", "الهيئة المكلفة السدود"),
        ("the Harlow Bridge Authority", "Bridge Authority"),
        ("the Cedar Union of Harlow", "the Cedar Union"),
        ("حركة البيرق", "البيرق"),
        ("هيئة السدود المرجانية", "الهيئة"),
        ("الشرطة المرجانية", "الشرطة المحلية"),
        ("الشرطة المرجانية", "جهاز الشرطة في المنطقة"),
        ("سلطات مرجان", "السلطات المعنية في البلاد"),
        ("Harlow Police Department", "Harlow police"),
        ("Harlow police", "local police in the area"),
        ("نادي الفنار المرجاني", "الفريق"),
        ("نادي فنار سيتي", "فنار ستي"),
    ],
)
def test_a_body_without_part_of_its_name(full: str, bare: str) -> None:
    """Also where its state is told with the fuller name alone."""
    one, other = (voice(n, name, "organization") for n, name in ((1, full), (2, bare)))
    assert counts(told(one, other)) == (1, 1, "echoed")
    sided = voice(1, full, "organization", (STATE,))
    assert counts(told(sided, other)) == (1, 1, "echoed")


def test_a_fuller_name_without_the_state_is_another_body() -> None:
    army = voice(1, "الجيش المرجاني", "organization", (STATE,))
    assert counts(told(army, voice(2, "الجيش المرجاني الحر", "organization")))[:2] == (2, 2)


def test_bodies_above_that_are_one_are_one_side() -> None:
    bare = name_of("organization", name_key("هيئة الموانئ"))
    full = name_of("organization", name_key("هيئة الموانئ المرجانية"))
    assert bare and full
    one = Voice(UUID(int=1), "person", (UUID(int=11),), line=((UUID(int=11), bare),))
    other = Voice(UUID(int=2), "person", (UUID(int=12),), line=((UUID(int=12), full),))
    found = told(one, other)
    assert counts(found) == (2, 1, "one_side")
    assert found.supporting.parties.members == (UUID(int=12),)
    assert [one.kind for one in found.reasons].count("speaks_for") == 2


def test_a_body_is_not_the_office_of_its_own() -> None:
    office = voice(1, "وزارة الموانئ التابعة لحكومة المرجان", "organization", (UUID(int=2),))
    found = told(office, voice(2, "حكومة المرجان", "organization"))
    assert counts(found) == (2, 1, "one_side")


@pytest.mark.parametrize(
    ("right", "slip"),
    [("هيئة السدود المرجانية", "هيئة السدود المرانية"), ("يوهان فالدنبرغ", "يوهان فالدنبغ")],
)
def test_a_long_word_with_a_letter_too_few_is_a_slip(right: str, slip: str) -> None:
    kind: VoiceKind = "person" if right.startswith("يوهان") else "organization"
    full, misspelled = voice(1, right, kind), voice(2, slip, kind)
    assert counts(told(full, misspelled)) == (1, 1, "echoed")
    assert counts(told(voice(1, "سالم حرب"), voice(2, "سالم حب")))[1] == 2  # a short word is none


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("البنك المرجاني", "نقابة موظفي البنك المرجاني"),
        ("وكالة أنباء مرجان", "تلفزيون مرجان"),
        ("حزب الأفق", "حركة الأفق"),
        ("مجلس المدينة", "مجلس المرجان"),
        ("the local council", "Harlow Council"),
        ("the Harlow Bridge", "the Harlow Bridge Society"),
    ],
)
def test_what_a_body_is_tells_it_apart(one: str, other: str) -> None:
    bodies = (voice(n, name, "organization") for n, name in ((1, one), (2, other)))
    assert counts(told(*bodies))[:2] == (2, 2)


@pytest.mark.parametrize(
    ("office", "name", "role"),
    [
        ("الوزير", "سامر دانيال", "مستشار الوزير"),
        ("دانيال", "رامي حداد", "محامي دانيال"),
        ("the minister", "Jane Harwick", "adviser to the minister"),
    ],
)
def test_who_works_for_somebody_is_not_him(office: str, name: str, role: str) -> None:
    titled = voice(1, office, role=office if "دانيال" not in office else "")
    assert counts(told(titled, voice(2, name, role=role)))[:2] == (2, 2)


def test_no_name_is_barer_than_itself_alone() -> None:
    bare, full = (name_of("person", name_key(name)) for name in ("دانيال", "سامر دانيال"))
    body = name_of("organization", name_key("دانيال"))
    assert bare and full and body
    assert is_barer(bare, full) and is_barer(bare, bare)
    assert not is_barer(full, bare) and not is_barer(bare, body)
